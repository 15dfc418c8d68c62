// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/Document.h"

namespace candour::documents {

/// A public summary as a body would publish it, with every kind of block and inline.
Document summary();

/// A title and nothing else.
Document empty();

/// A table of \a rows rows that goes over many pages.
Document longTable(int rows = 300);

/// A table with one cell of \a words words, taller than any page.
Document longCell(int words = 2000);

/// Lists in lists, ordered and not, long enough to break over pages.
Document nestedLists();

/// Paragraphs and cells in Welsh, Greek, Cyrillic, Hebrew, Arabic and mixtures of them.
Document scripts();

/// Words and addresses longer than a line, in prose, headings, cells and links.
Document longWords();

/// A risk picture of five by five with \a risks risks, most of them in one square.
Document heatMap(int risks = 60);

/// A summary with the colour and the logo of its organisation.
Document houseStyle();

/// An internal print with a stamp, in Welsh.
Document stamped();

/// All of the above, each with a short name for messages and file names.
QList<QPair<QString, Document>> corpus();

} // namespace candour::documents
