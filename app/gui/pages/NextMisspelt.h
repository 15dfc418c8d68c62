// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace candour {

class SectionEditor;
class Spelling;

/// Brings the keyboard to the next misspelt word of the section, behind where the cursor stands or last stood, and
/// selects it; it goes through every answer, every row and every public wording, and begins again at the top. False
/// where no word is misspelt.
bool goToNextMisspelt(SectionEditor &section, Spelling &spelling);

} // namespace candour
