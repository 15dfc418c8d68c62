// SPDX-License-Identifier: GPL-3.0-or-later
#include "Seeds.h"
#include "base/Literals.h"

namespace candour {

namespace {

QByteArray utf16(const QByteArray &words)
{
    QByteArray wide;
    for (const char c : words)
        wide += QByteArray(1, c) + '\0';
    return wide;
}

/// A part of a PNG, as far as a reader of words looks at it.
QByteArray png(const char *type, const QByteArray &data)
{
    const auto size = quint32(data.size());
    const char length[]{char(size >> 24), char(size >> 16), char(size >> 8), char(size)};
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(length, 4) + type + data + "CRC.";
}

QList<Seed> dataSeeds(const QByteArray &words)
{
    QList<Seed> seeds;
    const auto sow = [&](const char *channel, const QString &name, const QByteArray &bytes, const QString &place) {
        seeds += Seed{channel, "data", place, {name, bytes}};
    };
    const QString catalogue = u"candour-register.json"_s;
    sow("JSON", catalogue, R"({"a": {"title": "Kestrel Vantage Ltd"}})", u"text"_s);
    sow("JSON: escaped", catalogue, R"({"title": "\u004bestrel Vantage\tLtd"})", u"text"_s);
    sow("JSON: mark-up inside", catalogue, R"({"summary": "Kes<b>trel<\/b> Vantage Ltd"})", u"text"_s);
    sow("JSON: key", catalogue, R"({"Kestrel Vantage Ltd": 1})", u"text"_s);
    sow("JSON: list of words", catalogue, R"({"names": ["Kestrel", "Vantage", "Ltd"]})", u"text"_s);
    sow("JSON: beside its strings", catalogue, R"({"a": 1} // Kestrel Vantage Ltd)", u"text"_s);
    sow("JSON-LD: words", u"DPIA-0007-v2.jsonld"_s, R"({"rdfs:label": {"@value": "Kestrel Vantage Ltd"}})", u"text"_s);
    sow("JSON-LD: identifier", u"DPIA-0007-v2.jsonld"_s, R"({"@id": "dpv:KestrelVantageLtd"})", u"text"_s);
    sow("JSON-LD: property", u"DPIA-0007-v2.jsonld"_s, R"({"dpv:kestrel-vantage-ltd": []})", u"text"_s);
    sow("CSV", u"catalogue.csv"_s, "reference,supplier\nDPIA-0007,\"Kestrel Vantage Ltd\"\n", u"text"_s);
    sow("CSV: formula", u"catalogue.csv"_s,
        "x,\"=CHAR(75)&CHAR(101)&CHAR(115)&CHAR(116)&CHAR(114)&CHAR(101)&CHAR(108)&CHAR(32)&CHAR(86)&CHAR(97)&CHAR(110)"
        "&"
        "CHAR(116)&CHAR(97)&CHAR(103)&CHAR(101)&CHAR(32)&CHAR(76)&CHAR(116)&CHAR(100)\"\n",
        u"text"_s);
    sow("CSV: cells", u"catalogue.csv"_s, "Kestrel,Vantage\nLtd,x\n", u"text"_s);
    sow("CSV: column", u"catalogue.csv"_s, "reference,Kestrel Vantage Ltd\nDPIA-0007,1\n", u"text"_s);
    sow("CSV in UTF-16", u"catalogue.csv"_s, "\xff\xfe" + utf16(words), u"text"_s);
    sow("CSV: quotation marks", u"a-table-1.csv"_s, "\"Ke\"\"strel Vantage\", Ltd\"\n", u"text"_s);
    sow("plain text", u"DPIA-0007-v2.txt"_s, "\xef\xbb\xbfSupplier:\tKestrel Vantage Ltd\n", u"text"_s);
    sow("plain text: beside an address", u"DPIA-0007-v2.txt"_s, "Kestrel (https://example.org/x) Vantage Ltd\n",
        u"text"_s);
    sow("plain text: address", u"DPIA-0007-v2.txt"_s, "plan (https://example.org/kestrel-vantage-ltd)\n", u"text"_s);
    sow("plain text: mailbox", u"DPIA-0007-v2.txt"_s, "us (kestrel.vantage.ltd@example.org)\n", u"text"_s);
    sow("Govspeak: escaped", u"DPIA-0007-v2-body.md"_s, "## Kestrel \\[Vantage\\] Ltd\n", u"text"_s);
    sow("Govspeak: entities", u"DPIA-0007-v2-body.md"_s, "* Kestrel&#32;Vantage&#32;Ltd\n", u"text"_s);
    sow("Govspeak: emphasis", u"DPIA-0007-v2-body.md"_s, "the firm **Kestrel Van**tage Ltd\n", u"text"_s);
    sow("Govspeak: cells", u"DPIA-0007-v2-body.md"_s, "|# Kestrel | Vantage | Ltd |\n", u"text"_s);
    sow("Govspeak: words of a link", u"DPIA-0007-v2-body.md"_s, "ask [Kestrel Vantage Ltd](https://e.org)\n",
        u"text"_s);
    sow("details: change note", u"DPIA-0007-v2-details.txt"_s, "Change note:\tKestrel Vantage Ltd\n", u"text"_s);
    sow("Markdown: address", u"page.md"_s, "[x](https://example.org/kestrel-vantage-ltd)\n", u"text"_s);
    sow("feed: title", u"feed.atom"_s, "<?xml version='1.0'?><feed><title>Kestrel Vantage Ltd</title></feed>",
        u"text"_s);
    sow("feed: author", u"feed.atom"_s, "<feed><author><name>Kestrel Vantage Ltd</name></author></feed>", u"text"_s);
    sow("feed: identifier", u"feed.atom"_s, "<feed><id>tag:e.org,2026:kestrel-vantage-ltd</id></feed>", u"text"_s);
    sow("feed: address", u"feed.atom"_s, "<feed><link href='https://e.org/kestrel%20vantage%20ltd'/></feed>",
        u"link address"_s);
    sow("feed: page", u"feed.atom"_s,
        "<feed><content type='html'>&lt;p title='Kestrel Vantage Ltd'&gt;x&lt;/p&gt;</content></feed>", u"text"_s);
    sow("feed: unparsed part", u"feed.atom"_s, "<feed><summary><![CDATA[Kestrel Vantage Ltd]]></summary></feed>",
        u"text"_s);
    sow("feed: entity", u"feed.atom"_s,
        "<!DOCTYPE feed [<!ENTITY x 'Kestrel &#86;antage Ltd'>]><feed><title>x</title></feed>", u"bytes of the file"_s);
    sow("feed: name space", u"feed.atom"_s, "<feed xmlns:x='https://e.org/Kestrel%20Vantage%20Ltd'/>",
        u"bytes of the file"_s);
    sow("feed: behind a mistake", u"feed.atom"_s, "<feed></a><title>Kes&#116;rel Vantage Ltd</title></feed>",
        u"bytes of the file"_s);
    sow("site map", u"sitemap.xml"_s, "<urlset><url><loc>https://e.org/Kestrel%20Vantage%20Ltd</loc></url></urlset>",
        u"text"_s);
    sow("site map: attribute", u"sitemap.xml"_s, "<urlset><url loc='https://e.org/Kestrel%20Vantage%20Ltd'/></urlset>",
        u"attribute"_s);
    sow("style sheet", u"page.css"_s, "p { background: url(kestrel-vantage-ltd.png) }", u"style"_s);
    return seeds;
}

QList<Seed> pictureSeeds(const QByteArray &words)
{
    QList<Seed> seeds;
    const auto sow = [&](const char *channel, const QString &name, const QByteArray &bytes, const QString &place) {
        seeds += Seed{channel, "picture", place, {name, bytes}};
    };
    const QString bytes = u"bytes of the file"_s;
    sow("SVG: comment", u"logo.svg"_s, "<svg xmlns='http://www.w3.org/2000/svg'><!-- Kestrel Vantage Ltd --></svg>",
        u"comment"_s);
    sow("SVG: desc", u"logo.svg"_s, "<svg xmlns='http://www.w3.org/2000/svg'><desc>Kestrel Vantage Ltd</desc></svg>",
        u"text"_s);
    sow("notes of a picture", u"logo.png"_s, png("tEXt", QByteArray("Comment\0", 8) + words), bytes);
    sow("packed notes of a picture", u"logo.png"_s, png("zTXt", QByteArray("Comment\0\0", 9) + qCompress(words).mid(4)),
        bytes);
    sow("notes that are packed twice", u"logo.png"_s, png("zTXt", qCompress(qCompress(words).mid(4)).mid(4)), bytes);
    sow("pixels of a picture", u"logo.png"_s, png("IDAT", qCompress(QByteArray(1, '\0') + words).mid(4)), bytes);
    sow("notes in UTF-16", u"logo.png"_s, png("tEXt", QByteArray("Comment\0", 8) + utf16(words)), bytes);
    sow("notes in the other UTF-16", u"logo.png"_s, png("tEXt", QByteArray("\0", 1) + utf16(words) + "x"), bytes);
    sow("notes in UTF-16 at an odd place", u"logo.png"_s, png("tEXt", "x" + utf16(words)), bytes);
    sow("notes in UTF-32", u"logo.png"_s, png("tEXt", utf16(utf16(words))), bytes);
    sow("notes in percent form", u"logo.png"_s, png("tEXt", QByteArray("U\0", 2) + "Kestrel%20Vantage%20Ltd"), bytes);
    sow("bytes behind a picture", u"logo.png"_s, png("IEND", {}) + words, bytes);
    sow("ZIP behind a picture", u"logo.png"_s,
        png("IEND", {}) + QByteArray("PK\x03\x04\x14\0\0\0\x08\0", 10) + QByteArray(16, '\0') +
            QByteArray("\x05\0\0\0", 4) + "a.txt" + qCompress(words).mid(6).chopped(4),
        bytes);
    sow("EXIF", u"logo.jpg"_s,
        QByteArray("\xff\xd8\xff\xe1\x00\x40"
                   "Exif\0\0",
                   12) +
            words + "\xff\xd9",
        bytes);
    return seeds;
}

} // namespace

QList<Seed> fileSeeds()
{
    const QByteArray words = seededWords().toUtf8();
    return dataSeeds(words) + pictureSeeds(words);
}

QList<Seed> nameSeeds(const QByteArray &page)
{
    QList<Seed> seeds;
    const auto sow = [&](const char *channel, const QString &name) {
        seeds += Seed{channel, "name", u"file name"_s, {name, page}};
    };
    sow("file", u"DPIA-0007/v2/kestrel-vantage-ltd.html"_s);
    sow("folder", u"dpia-kestrel-vantage-ltd/index.html"_s);
    sow("ending", u"DPIA-0007/page.kestrel-vantage-ltd"_s);
    sow("folders within one another", u"kestrel/vantage/ltd.html"_s);
    sow("percent form", u"DPIA-0007/Kestrel%20Vantage%20Ltd.html"_s);
    sow("base64", u"DPIA-0007/"_s + QString::fromLatin1(seededWords().toUtf8().toBase64()) + u".html"_s);
    sow("hexadecimal", u"DPIA-0007/"_s + QString::fromLatin1(seededWords().toUtf8().toHex()) + u".html"_s);
    sow("letters that nobody sees", u"DPIA-0007/Kes\u200btrel-Van\u00adtage-Ltd.html"_s);
    sow("letters of other scripts", u"DPIA-0007/k\u0435strel-v\u0430ntage-ltd.html"_s);
    sow("read backwards", u"DPIA-0007/dtl-egatnav-lertsek.html"_s);
    return seeds;
}

} // namespace candour
