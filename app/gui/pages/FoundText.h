// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Occurrences.h"

namespace candour {

class SectionEditor;
class TextEdit;

/// Where words that were found are written.
namespace foundText {

/// The text box of the section that edits them; nullptr where this section does not show it. A row that they stand in
/// is to be chosen before.
TextEdit *editorOf(const SectionEditor &section, const Occurrence &found);

/// Scrolls to what is selected in the text box, if there is one.
void bringIntoView(const TextEdit *editor);

} // namespace foundText

} // namespace candour
