// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QStringList>

namespace candour {

class Workspace;

} // namespace candour

/// The words that a workspace spells right although no dictionary has them. They can be names, so no log has them.
namespace candour::ownWords {

/// No word is longer than this many characters.
constexpr qsizetype LongestWord = 60;

/// A word as a dictionary writes it, whatever its hyphens, apostrophes and accents are made of; without soft hyphens.
QString plainForm(QStringView word);

/// The list in the order of the alphabet.
Result<QStringList> all(const Workspace &workspace);

/// Puts the word on the list in its plain form, as a step that can be taken back. Usage error for what is not one word.
/// A word that is on the list already stays there once.
Result<> add(Workspace &workspace, const QString &word);

/// Takes the word off the list, as a step that can be taken back. Nothing happens where it is not on it.
Result<> remove(Workspace &workspace, const QString &word);

} // namespace candour::ownWords
