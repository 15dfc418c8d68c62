// SPDX-License-Identifier: GPL-3.0-or-later
#include "PdfSowing.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace candour {

namespace {

QByteArray written(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setPreserveUnreferencedObjects(true);
    writer.setObjectStreamMode(qpdf_o_disable); // So that seeds among raw objects find a classic table.
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

} // namespace

const std::string &seedWords()
{
    static const std::string words = seededWords().toStdString();
    return words;
}

std::string wideSeedWords()
{
    std::string wide = "\xfe\xff";
    for (const char c : seedWords())
        wide += {'\0', c};
    return "<" + QByteArray::fromStdString(wide).toHex().toStdString() + ">";
}

Sow objects(const std::function<void(QPDF &)> &change)
{
    return [change](const QByteArray &clean) {
        QPDF pdf;
        pdf.processMemoryFile("clean", clean.constData(), size_t(clean.size()));
        change(pdf);
        return written(pdf);
    };
}

Object firstPage(QPDF &pdf)
{
    return QPDFPageDocumentHelper(pdf).getAllPages().front().getObjectHandle();
}

Object addFont(QPDF &pdf, const std::string &name, Object font)
{
    Object resources = QPDFPageObjectHelper(firstPage(pdf)).getAttribute("/Resources", true);
    if (!resources.hasKey("/Font"))
        resources.replaceKey("/Font", Object::newDictionary());
    Object added = pdf.makeIndirectObject(font);
    resources.getKey("/Font").replaceKey(name, added);
    return added;
}

void draw(QPDF &pdf, const std::string &content)
{
    QPDFPageObjectHelper(firstPage(pdf)).addPageContents(Object::newStream(&pdf, content), false);
}

Object helvetica()
{
    return Object::parse("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
}

Sow drawn(const std::string &content)
{
    return objects([content](QPDF &pdf) {
        addFont(pdf, "/Seed", helvetica());
        draw(pdf, content);
    });
}

std::string hex4(unsigned value)
{
    return QByteArray::number(value, 16).rightJustified(4, '0').toStdString();
}

Object compositeFont(QPDF &pdf)
{
    std::string map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                      "1 begincodespacerange <0000> <FFFF> endcodespacerange\n";
    map += std::to_string(seedWords().size()) + " beginbfchar\n";
    for (unsigned i = 0; i < seedWords().size(); ++i)
        map += "<" + hex4(i + 1) + "> <" + hex4(uchar(seedWords()[i])) + ">\n";
    map += "endbfchar endcmap end end";
    Object font =
        Object::parse("<< /Type /Font /Subtype /Type0 /BaseFont /Seed /Encoding /Identity-H "
                      "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Seed /CIDSystemInfo "
                      "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>");
    font.replaceKey("/ToUnicode", Object::newStream(&pdf, map));
    return font;
}

Object stream(QPDF &pdf, const std::string &dictionary, const std::string &data)
{
    Object made = Object::newStream(&pdf, data);
    made.replaceDict(Object::parse(dictionary));
    return made;
}

QList<Seed> pdfSeeds(const QByteArray &print)
{
    QList<Seed> seeds;
    for (const PdfSeed &seed : pdfTextSeeds() + pdfObjectSeeds() + pdfCornerSeeds() + pdfByteSeeds())
        seeds += Seed{seed.name, "PDF", seed.place, {QStringLiteral("DPIA-0007/v2/dpia.pdf"), seed.sow(print)}};
    return seeds;
}

} // namespace candour
