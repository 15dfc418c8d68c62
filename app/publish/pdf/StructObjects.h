// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdf/Paper.h"

#include <qpdf/QPDF.hh>

namespace candour::pdfwriter {

/// The structure tree as PDF objects, with the parent tree that leads back from marks and links to their elements.
/// \a links holds the annotations of each page, as in Page::links; each is given its /StructParent.
QPDFObjectHandle structTreeRoot(QPDF &pdf, const Paper &paper, const QList<QPDFObjectHandle> &pages,
                                QList<QList<QPDFObjectHandle>> &links);

} // namespace candour::pdfwriter
