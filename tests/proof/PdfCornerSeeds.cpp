// SPDX-License-Identifier: GPL-3.0-or-later
#include "PdfSowing.h"
#include "base/Literals.h"

#include <qpdf/QPDFPageObjectHelper.hh>

namespace candour {

namespace {

std::string packedSeedWords()
{
    return qCompress(seededWords().toUtf8()).mid(4).toStdString();
}

/// A plain typeface in which every code means another letter than usual, said by the names of its glyphs.
Object renamedGlyphs()
{
    Object font = helvetica();
    std::string differences = "[1";
    for (const char c : seedWords())
        differences += c == ' ' ? " /space" : std::string(" /") + c;
    font.replaceKey("/Encoding", Object::parse("<< /Type /Encoding /Differences " + differences + "] >>"));
    return font;
}

void drawRenamed(QPDF &pdf)
{
    addFont(pdf, "/Seed", renamedGlyphs());
    std::string codes;
    for (unsigned i = 0; i < seedWords().size(); ++i)
        codes += hex4(i + 1).substr(2);
    draw(pdf, "BT /Seed 12 Tf 5000 5000 Td <" + codes + "> Tj ET");
}

/// One code that stands for all the words.
void drawWholeWords(QPDF &pdf)
{
    std::string wide;
    for (const char c : seedWords())
        wide += hex4(uchar(c));
    Object font = compositeFont(pdf);
    font.replaceKey("/ToUnicode", Object::newStream(&pdf, "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                                                          "1 beginbfchar <0001> <" +
                                                              wide + "> endbfchar"));
    addFont(pdf, "/Seed", font);
    draw(pdf, "BT /Seed 12 Tf 72 90 Td <0001> Tj ET");
}

std::string decimalCodes()
{
    std::string codes;
    for (const char c : seedWords())
        codes += std::to_string(int(c)) + " ";
    return codes;
}

void addStream(QPDF &pdf, const std::string &dictionary, const std::string &data)
{
    pdf.getRoot().replaceKey("/Seed", stream(pdf, dictionary, data));
}

/// Of two values under one key a reader sees the last only.
QByteArray keyGivenTwice(const QByteArray &clean)
{
    const QByteArray bytes =
        objects([](QPDF &pdf) { pdf.getTrailer().replaceKey("/Seed", Object::parse("(" + seedWords() + ")")); })(clean);
    const QByteArray words = seededWords().toUtf8();
    const QByteArray once = "(" + words + ")";
    const QByteArray twice = "<" + words.toHex() + "> /Seed (x)";
    return QByteArray(bytes).replace(once, twice);
}

QByteArray octalGivenTwice(const QByteArray &clean)
{
    QByteArray octal;
    for (const char c : seedWords())
        octal += "\\" + QByteArray::number(int(c), 8).rightJustified(3, '0');
    const QByteArray hex = "<" + seededWords().toUtf8().toHex() + ">";
    const QByteArray written = "(" + octal + ")";
    return keyGivenTwice(clean).replace(hex, written);
}

/// In UTF-16, with an escape to English after the first letters.
std::string wideWithLanguage()
{
    std::string wide = "\xfe\xff";
    for (const char c : "Kes\x1b"
                        "en\x1b" +
                            seedWords().substr(3))
        wide += {'\0', c};
    return "<" + QByteArray::fromStdString(wide).toHex().toStdString() + ">";
}

} // namespace

QList<PdfSeed> pdfCornerSeeds()
{
    const QString page = u"text of page 1"_s;
    const QString words = u"replacement text"_s;
    const QString object = u"object inside the file"_s;
    const std::string begin = "BT /Seed 12 Tf 72 90 Td ";
    const auto held = [](const std::string &dictionary, const std::string &data) {
        return objects([=](QPDF &pdf) { addStream(pdf, dictionary, data); });
    };
    const auto root = [](const std::string &value) {
        return objects([=](QPDF &pdf) { pdf.getRoot().replaceKey("/Seed", Object::parse(value)); });
    };
    const QByteArray plain = seededWords().toUtf8();
    return {
        {"words beside those that are drawn", words, drawn(begin + "(" + seedWords() + ") (x) Tj ET")},
        {"words in an array that is not drawn", words, drawn(begin + "[(x) [(" + seedWords() + ")]] TJ ET")},
        {"words of an operator that takes none", words, drawn("q (" + seedWords() + ") Q")},
        {"words between the operators", u"name inside the file"_s, drawn("BX Kestrel Vantage Ltd EX")},
        {"drawn in another order", page,
         drawn("BT /Seed 12 Tf 1 0 0 1 167 20 Tm (Ltd) Tj 1 0 0 1 72 20 Tm (Kestrel) Tj 1 0 0 1 116 20 Tm (Vantage) Tj "
               "ET")},
        {"drawn backwards", page, drawn(begin + "(dtL egatnaV lertseK) Tj ET")},
        {"glyphs of other names", page, objects(drawRenamed)},
        {"one glyph for all the words", page, objects(drawWholeWords)},
        {"stream that says it is a table", object, held("<< /Type /XRef /Filter /FlateDecode >>", packedSeedWords())},
        {"stream within a stream", object,
         held("<< /Filter /FlateDecode >>",
              qCompress(QByteArray::fromStdString("\x01\x02" + packedSeedWords())).mid(4).toStdString())},
        {"stream in hexadecimal", object, held("<< /Filter /ASCIIHexDecode >>", plain.toHex().toStdString() + ">")},
        {"codes of characters", u"bytes of the file"_s, root("[" + decimalCodes() + "]")},
        {"hexadecimal in a string", object, root("(" + plain.toHex().toStdString() + ")")},
        {"base64 in a string", object, root("(" + plain.toBase64().toStdString() + ")")},
        {"percent form in a name", u"name inside the file"_s, root("/Kestrel#2520#2556antage#2520Ltd")},
        {"percent form in a key", u"name inside the file"_s, root("<< /Kestrel#2520Vantage#2520Ltd 1 >>")},
        {"words with a language inside", u"document information"_s, objects([](QPDF &pdf) {
             pdf.getTrailer().replaceKey("/Info", Object::parse("<< /Subject " + wideWithLanguage() + " >>"));
         })},
        {"rich text of a note", object, root("(<p>Kes<b>trel</b> Van<i>tage</i> Ltd</p>)")},
        {"octal codes where nobody looks", u"bytes of the file"_s, octalGivenTwice},
        {"key that is given twice", u"bytes of the file"_s, keyGivenTwice},
        {"bytes before the file begins", u"bytes of the file"_s,
         [](const QByteArray &clean) -> QByteArray {
             return seededWords().toUtf8().toBase64() + QByteArray("\n") + clean;
         }},
        {"base64 after the end", u"bytes after the end of the file"_s,
         [](const QByteArray &clean) -> QByteArray { return clean + seededWords().toUtf8().toBase64(); }},
    };
}

} // namespace candour
