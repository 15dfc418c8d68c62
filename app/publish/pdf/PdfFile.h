// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdf/ContentStream.h"
#include "publish/pdf/Paper.h"
#include "summary/Document.h"

#include <QByteArray>
#include <qpdf/QPDF.hh>

namespace candour::pdfwriter {

/// Builds the objects of a PDF from composed pages, and its bytes in the one form that qpdf gives back unchanged.
/// Throws std::exception where libqpdf cannot go on.
class PdfFile
{
public:
    PdfFile(const Document &document, const Paper &paper, const QList<QRawFont> &faces);

    QByteArray bytes();

private:
    void addPages();
    void addContents(int page);
    void addLinks(int page);
    void addFonts();
    void addCatalogue();
    QPDFObjectHandle logo();
    QPDFObjectHandle destination(Place place);
    QPDFObjectHandle stream(const QByteArray &data, const std::string &dictionary = "<<>>");

    const Document &m_document;
    const Paper &m_paper;
    const QList<QRawFont> &m_faces;
    QPDF m_pdf;
    CidFonts m_fonts;
    QPDFObjectHandle m_fontResources;
    QPDFObjectHandle m_logo; ///< Once for all pages; not there before the first.
    QList<QPDFObjectHandle> m_pages;
    QList<QList<QPDFObjectHandle>> m_links; ///< Annotations by page, as in Page::links.
};

/// Text as a PDF string that any reader understands.
QPDFObjectHandle textString(const QString &text);

} // namespace candour::pdfwriter
