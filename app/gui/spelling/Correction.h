// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCursor>

class QMenu;
class QTextEdit;

namespace candour {

class Spelling;
class TextEdit;

} // namespace candour

/// What a person does about one word.
namespace candour::spelling {

/// The word at this position, selected; of a word with hyphens only a misspelt part. Nothing is selected where no word
/// is that would be looked up.
QTextCursor wordAt(const QTextEdit &edit, int position, const Spelling &spelling);

/// Puts \a right in place of the selected word, as one change. Letters that both have in common stay as they are; the
/// others take over format and marks from those they replace.
void replaceWord(QTextCursor word, const QString &right);

/// Puts on top of the menu what can be done about the word at this position: for a misspelt one suggestions and lists
/// to add it to, for one that was added its removal, otherwise nothing. Words that are withheld, by a mark or
/// with all of the text, stay in the workspace, so the person's own list is not offered for them.
void offerCorrection(QMenu &menu, TextEdit &edit, int position, Spelling &spelling);

} // namespace candour::spelling
