// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/PdfFile.h"

#include "publish/pdf/Bookmarks.h"
#include "publish/pdf/Logo.h"
#include "publish/pdf/Look.h"
#include "publish/pdf/StructObjects.h"
#include "publish/pdf/Xmp.h"

#include <QColorSpace>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <stdexcept>

namespace candour::pdfwriter {

namespace {

using Object = QPDFObjectHandle;

/// The settings under which `qpdf` finds nothing to change in the file.
QByteArray written(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.setNewlineBeforeEndstream(true);
    writer.setMinimumPDFVersion("1.7");
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())};
}

Object integers(const QList<int> &values)
{
    Object array = Object::newArray();
    for (const int value : values)
        array.appendItem(Object::newInteger(value));
    return array;
}

HouseColours coloursOf(const HouseStyle &style)
{
    const auto accent = colourFrom(style.accent);
    if (!accent)
        return {look::accent, look::headerGround};
    return {0xff000000 | *accent, 0xff000000 | paleGround(*accent)};
}

Object box(const QRectF &area)
{
    const qreal height = look::paper.height();
    Object array = Object::newArray();
    for (const qreal value : {area.left(), height - area.bottom(), area.right(), height - area.top()})
        array.appendItem(Object::newReal(pdfNumber(value).toStdString()));
    return array;
}

} // namespace

Object textString(const QString &text)
{
    return Object::newUnicodeString(text.toStdString());
}

PdfFile::PdfFile(const Document &document, const Paper &paper, const QList<QRawFont> &faces)
    : m_document(document), m_paper(paper), m_faces(faces)
{
    m_pdf.emptyPDF();
}

QByteArray PdfFile::bytes()
{
    m_fontResources = m_pdf.makeIndirectObject(Object::newDictionary());
    addPages();
    addFonts();
    addCatalogue();
    // Objects are numbered as they are read: only a file that was read and written once more is its own rewrite.
    const QByteArray first = written(m_pdf);
    QPDF again;
    again.processMemoryFile("publication", first.constData(), size_t(first.size()));
    return written(again);
}

void PdfFile::addPages()
{
    Object size = Object::newArray(Object::Rectangle(0, 0, look::paper.width(), look::paper.height()));
    for (int i = 0; i < m_paper.pageCount(); ++i) {
        Object page = m_pdf.makeIndirectObject(Object::parse("<</Type /Page /Tabs /S>>"));
        page.replaceKey("/MediaBox", size.shallowCopy());
        page.replaceKey("/StructParents", Object::newInteger(i));
        m_pages.append(page);
        QPDFPageDocumentHelper(m_pdf).addPage(QPDFPageObjectHelper(page), false);
    }
    for (int i = 0; i < m_paper.pageCount(); ++i) {
        addContents(i);
        addLinks(i);
    }
}

void PdfFile::addContents(int page)
{
    ContentStream content(m_fonts, m_faces, coloursOf(m_document.info.style));
    m_pages[page].replaceKey("/Contents", stream(content.write(m_paper.page(page))));
    Object fonts = Object::newDictionary();
    for (const int face : content.faces()) {
        const std::string name = "/F" + std::to_string(face + 1);
        if (!m_fontResources.hasKey(name))
            m_fontResources.replaceKey(name, m_pdf.makeIndirectObject(Object::newDictionary()));
        fonts.replaceKey(name, m_fontResources.getKey(name));
    }
    Object resources = Object::newDictionary();
    resources.replaceKey("/Font", fonts);
    if (!m_paper.page(page).logos.isEmpty()) {
        Object pictures = Object::newDictionary();
        pictures.replaceKey(LogoName, logo());
        resources.replaceKey("/XObject", pictures);
    }
    m_pages[page].replaceKey("/Resources", resources);
}

/// The bare pixels: nothing of the file that the logo came from is left.
Object PdfFile::logo()
{
    if (m_logo.isInitialized())
        return m_logo;
    const QImage image = logoImage(m_document.info.style);
    QByteArray pixels;
    for (int row = 0; row < image.height(); ++row)
        pixels.append(reinterpret_cast<const char *>(image.constScanLine(row)), image.width() * 3);
    Object dictionary = Object::parse("<</Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8>>");
    dictionary.replaceKey("/Width", Object::newInteger(image.width()));
    dictionary.replaceKey("/Height", Object::newInteger(image.height()));
    m_logo = Object::newStream(&m_pdf, pixels.toStdString());
    m_logo.replaceDict(dictionary);
    return m_logo;
}

void PdfFile::addLinks(int page)
{
    QList<Object> annotations;
    Object list = Object::newArray();
    for (const LinkArea &link : m_paper.page(page).links) {
        Object annotation = Object::parse("<</Type /Annot /Subtype /Link /Border [0 0 0] /F 4>>");
        annotation.replaceKey("/Rect", box(link.box));
        annotation.replaceKey("/Contents", textString(link.words));
        if (link.section >= 0) {
            annotation.replaceKey("/Dest", destination(m_paper.place(link.section)));
        } else {
            Object action = Object::parse("<</S /URI>>");
            action.replaceKey("/URI", Object::newString(link.url.toStdString()));
            annotation.replaceKey("/A", action);
        }
        annotations.append(m_pdf.makeIndirectObject(annotation));
        list.appendItem(annotations.constLast());
    }
    if (!annotations.isEmpty())
        m_pages[page].replaceKey("/Annots", list);
    m_links.append(annotations);
}

void PdfFile::addFonts()
{
    for (const auto &[face, font] : m_fonts) {
        const CidFont::Embedded part = font.embedded();
        if (part.file.isEmpty())
            throw std::runtime_error("cannot subset " + part.name.toStdString());
        const std::string name = '/' + part.name.toStdString();
        Object descriptor = Object::parse("<</Type /FontDescriptor /Flags 4>>");
        descriptor.replaceKey("/FontName", Object::newName(name));
        descriptor.replaceKey("/FontBBox", integers(part.box));
        descriptor.replaceKey("/Ascent", Object::newInteger(part.ascent));
        descriptor.replaceKey("/Descent", Object::newInteger(part.descent));
        descriptor.replaceKey("/CapHeight", Object::newInteger(part.capHeight));
        descriptor.replaceKey("/ItalicAngle", Object::newInteger(part.italicAngle));
        descriptor.replaceKey("/StemV", Object::newInteger(part.bold ? 140 : 80));
        descriptor.replaceKey("/FontFile2", stream(part.file, "<</Length1 " + std::to_string(part.file.size()) + ">>"));

        Object widths = Object::newArray();
        widths.appendItem(Object::newInteger(0));
        widths.appendItem(integers(font.widths()));
        Object descendant = Object::parse("<</Type /Font /Subtype /CIDFontType2 /CIDSystemInfo "
                                          "<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>>>");
        descendant.replaceKey("/BaseFont", Object::newName(name));
        descendant.replaceKey("/FontDescriptor", m_pdf.makeIndirectObject(descriptor));
        descendant.replaceKey("/W", widths);
        descendant.replaceKey("/CIDToGIDMap", stream(part.glyphs));

        Object whole = m_fontResources.getKey("/F" + std::to_string(face + 1));
        whole.replaceKey("/Type", Object::newName("/Font"));
        whole.replaceKey("/Subtype", Object::newName("/Type0"));
        whole.replaceKey("/BaseFont", Object::newName(name));
        whole.replaceKey("/Encoding", Object::newName("/Identity-H"));
        Object descendants = Object::newArray();
        descendants.appendItem(m_pdf.makeIndirectObject(descendant));
        whole.replaceKey("/DescendantFonts", descendants);
        whole.replaceKey("/ToUnicode", stream(part.characters));
    }
}

void PdfFile::addCatalogue()
{
    const DocumentInfo &info = m_document.info;
    Object root = m_pdf.getRoot();
    root.replaceKey("/Lang", textString(info.language));
    root.replaceKey("/MarkInfo", Object::parse("<</Marked true>>"));
    root.replaceKey("/ViewerPreferences", Object::parse("<</DisplayDocTitle true>>"));
    root.replaceKey("/Metadata", stream(xmp(info), "<</Type /Metadata /Subtype /XML>>"));
    root.replaceKey("/StructTreeRoot", structTreeRoot(m_pdf, m_paper, m_pages, m_links));

    const QByteArray profile = QColorSpace(QColorSpace::SRgb).iccProfile();
    Object intent = Object::parse("<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) "
                                  "/Info (sRGB IEC61966-2.1)>>");
    intent.replaceKey("/DestOutputProfile", stream(profile, "<</N 3>>"));
    Object intents = Object::newArray();
    intents.appendItem(intent);
    root.replaceKey("/OutputIntents", intents);

    const QList<Bookmark> marks = bookmarks(m_document, m_paper);
    if (!marks.isEmpty()) {
        const auto place = [this](Place at) { return destination(at); };
        root.replaceKey("/Outlines", outlines(m_pdf, marks, place));
        root.replaceKey("/PageMode", Object::newName("/UseOutlines"));
    }
    Object trailerInfo = m_pdf.makeIndirectObject(Object::newDictionary());
    trailerInfo.replaceKey("/Title", textString(info.title));
    m_pdf.getTrailer().replaceKey("/Info", trailerInfo);
}

Object PdfFile::destination(Place place)
{
    Object target = Object::newArray();
    target.appendItem(m_pages.at(std::max(0, place.page)));
    target.appendItem(Object::newName("/XYZ"));
    target.appendItem(Object::newInteger(0));
    // A little air above the heading.
    target.appendItem(Object::newReal(pdfNumber(look::paper.height() - place.top + 12).toStdString()));
    target.appendItem(Object::newNull());
    return target;
}

Object PdfFile::stream(const QByteArray &data, const std::string &dictionary)
{
    Object object = Object::newStream(&m_pdf, data.toStdString());
    object.replaceDict(Object::parse(dictionary));
    return object;
}

} // namespace candour::pdfwriter
