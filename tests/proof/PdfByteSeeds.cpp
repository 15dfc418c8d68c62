// SPDX-License-Identifier: GPL-3.0-or-later
#include "PdfSowing.h"
#include "base/Literals.h"

#include <qpdf/QPDFPageObjectHelper.hh>

namespace candour {

namespace {

void addPicture(QPDF &pdf, const std::string &key, const std::string &dictionary, const std::string &data)
{
    Object page = firstPage(pdf);
    page.replaceKey(key, stream(pdf, dictionary, data));
}

/// A seed that adds an object in front of the table, without listing it.
Sow unlisted(const QByteArray &object)
{
    return [object](const QByteArray &clean) -> QByteArray {
        QByteArray bytes = objects([](QPDF &) {})(clean);
        const qsizetype table = bytes.lastIndexOf("\nxref\n") + 1;
        bytes.insert(table, object);
        const qsizetype start = bytes.lastIndexOf("startxref\n") + 10;
        return bytes.left(start) + QByteArray::number(table + object.size()) + "\n%%EOF\n";
    };
}

/// Saves the file once more with the first page's content, or the document information, put right.
QByteArray revised(const QByteArray &seeded, const QByteArray &object, int number)
{
    const qsizetype previous = seeded.lastIndexOf("startxref\n") + 10;
    const QByteArray previousTable = seeded.mid(previous, seeded.indexOf('\n', previous) - previous);
    const qsizetype trailer = seeded.lastIndexOf("trailer <<") + 10;
    const QByteArray keys = seeded.mid(trailer, seeded.indexOf(">>\nstartxref", trailer) - trailer);
    QByteArray bytes = seeded;
    const qsizetype at = bytes.size();
    bytes += QByteArray::number(number) + " 0 obj\n" + object + "\nendobj\n";
    const qsizetype table = bytes.size();
    bytes += "xref\n" + QByteArray::number(number) + " 1\n" + QByteArray::number(at).rightJustified(10, '0') +
             " 00000 n \ntrailer <<" + keys + " /Prev " + previousTable + " >>\nstartxref\n" +
             QByteArray::number(table) + "\n%%EOF\n";
    return bytes;
}

QByteArray earlierInformation(const QByteArray &clean)
{
    const QByteArray seeded = objects([](QPDF &pdf) {
        pdf.getTrailer().replaceKey("/Info",
                                    pdf.makeIndirectObject(Object::parse("<< /Subject (" + seedWords() + ") >>")));
    })(clean);
    QPDF pdf;
    pdf.processMemoryFile("seeded", seeded.constData(), size_t(seeded.size()));
    return revised(seeded, "<< >>", pdf.getTrailer().getKey("/Info").getObjectID());
}

QByteArray earlierText(const QByteArray &clean)
{
    const QByteArray seeded = objects([](QPDF &pdf) {
        addFont(pdf, "/Seed", helvetica());
        draw(pdf, "BT /Seed 12 Tf 72 90 Td (" + seedWords() + ") Tj ET");
    })(clean);
    QPDF pdf;
    pdf.processMemoryFile("seeded", seeded.constData(), size_t(seeded.size()));
    const int number = QPDFPageObjectHelper(firstPage(pdf)).getPageContents().back().getObjectID();
    return revised(seeded, "<< /Length 0 >> stream\n\nendstream", number);
}

} // namespace

QList<PdfSeed> pdfByteSeeds()
{
    const std::string exif = std::string("\xff\xd8\xff\xe1\x00\x40"
                                         "Exif\0\0",
                                         12) +
                             seedWords() + "\xff\xd9";
    const auto inventory = [](QPDF &pdf) { addFont(pdf, "/Seed", compositeFont(pdf)); };
    const auto jpeg = [exif](QPDF &pdf) {
        addPicture(pdf, "/Thumb",
                   "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
                   "/Filter /DCTDecode >>",
                   exif);
    };
    const auto thumbnail = [](QPDF &pdf) {
        addPicture(pdf, "/Thumb", "<< /Width 19 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 >>", seedWords());
    };
    const auto afterHeader = [](const QByteArray &clean) {
        QByteArray bytes = objects([](QPDF &) {})(clean);
        const qsizetype table = bytes.lastIndexOf("trailer <<");
        return bytes.insert(table, "% " + QByteArray::fromStdString(seedWords()) + "\n");
    };
    QByteArray compressed = qCompress(QByteArray::fromStdString("BT (" + seedWords() + ") Tj ET")).mid(4);
    compressed = "999 0 obj\n<< /Length " + QByteArray::number(compressed.size()) +
                 " /Filter /FlateDecode >>\nstream\n" + compressed + "\nendstream\nendobj\n";
    return {
        {"earlier document information", u"earlier revision of the file"_s, earlierInformation},
        {"earlier page text", u"earlier revision of the file"_s, earlierText},
        {"bytes after the end", u"bytes after the end of the file"_s,
         [](const QByteArray &clean) -> QByteArray { return clean + QByteArray::fromStdString(seedWords()); }},
        {"comment between objects", u"comment"_s, afterHeader},
        {"object that no table lists", u"object that nothing refers to"_s,
         unlisted("999 0 obj\n(" + QByteArray::fromStdString(seedWords()) + ")\nendobj\n")},
        {"compressed stream that no table lists", u"object that nothing refers to"_s, unlisted(compressed)},
        {"notes of a photograph", u"thumbnail picture"_s, objects(jpeg)},
        {"thumbnail", u"thumbnail picture"_s, objects(thumbnail)},
        {"inventory of a font", u"characters of an embedded font"_s, objects(inventory)},
    };
}

} // namespace candour
