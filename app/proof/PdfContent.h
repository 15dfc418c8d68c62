// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/PdfFonts.h"

#include <QByteArray>
#include <QString>

namespace candour {

/// What a content stream says: every drawn string, whether it can be seen or not.
struct PdfContent
{
    QString text;       ///< In the order in which it is drawn; passageBreak at every move and tag.
    QString artifacts;  ///< The same for what is marked as an artifact: footers, repeated header rows.
    QString properties; ///< Strings of marked-content properties, such as ActualText.
    QString names;      ///< Tags and names of resources.
    QString comments;
    QString pictures; ///< Printable runs of pictures inside the stream.
};

/// Reads a content stream, or an array of them. \a resources may be null: then fonts are found by name anywhere.
PdfContent readContent(QPDFObjectHandle stream, const QPDFObjectHandle &resources, PdfFonts &fonts);

/// The comments of PDF syntax in \a bytes; strings and streams are not mistaken for them.
QString pdfComments(const QByteArray &bytes);

/// Text of a PDF string: UTF-16, UTF-8 or PDFDocEncoding by its first bytes.
QString pdfText(QPDFObjectHandle string);

} // namespace candour
