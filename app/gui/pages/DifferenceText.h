// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/AnswerDifference.h"

class QPalette;

/// How a difference is shown to people inside: what was taken away struck through, what was added underlined, each also
/// in a colour of its own, and of what was kept only the words around it.
namespace candour::differenceText {

/// For a label that shows rich text.
QString html(const QList<PartDifference> &parts, const QPalette &palette);

/// The same for a screen reader: "taken away: …, added: …".
QString spoken(const QList<PartDifference> &parts);

} // namespace candour::differenceText
