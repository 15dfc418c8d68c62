// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/Document.h"

namespace candour::pdfwriter {

/// The heading of a section as it is printed.
struct Heading
{
    int level = 2; ///< 2 to 4; never more than one deeper than the one before.
    QString words; ///< With the number of a main section; empty if the section has no heading.
};

/// One for each section, in order.
QList<Heading> headings(const Document &document);

} // namespace candour::pdfwriter
