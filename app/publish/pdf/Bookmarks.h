// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdf/Paper.h"
#include "summary/Document.h"

#include <qpdf/QPDF.hh>

#include <functional>

namespace candour::pdfwriter {

/// One entry of the list of contents that a viewer shows beside the pages.
struct Bookmark
{
    int level = 2;
    QString title;
    Place place;
};

/// One bookmark for each section with a heading.
QList<Bookmark> bookmarks(const Document &document, const Paper &paper);

/// The bookmarks as PDF objects, each below the nearest one of a higher level. \a marks is not empty.
QPDFObjectHandle outlines(QPDF &pdf, const QList<Bookmark> &marks,
                          const std::function<QPDFObjectHandle(Place)> &destination);

} // namespace candour::pdfwriter
