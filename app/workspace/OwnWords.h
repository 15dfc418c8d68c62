// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace candour {

class Workspace;

} // namespace candour

/// The words that a workspace spells right although no dictionary has them. They can be names, so no log has them.
namespace candour::ownWords {

/// Usage error for what is not one word. A word that is on the list already stays there once.
Result<> add(Workspace &workspace, const QString &word);

/// Nothing happens where the word is not on the list.
Result<> remove(Workspace &workspace, const QString &word);

} // namespace candour::ownWords
