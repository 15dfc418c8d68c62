// SPDX-License-Identifier: GPL-3.0-or-later
#include "Seeds.h"
#include "base/Literals.h"

#include <QUrl>

#include <functional>

namespace candour {

namespace {

/// The words with each letter as \a write has it.
QByteArray letters(const std::function<QByteArray(QChar)> &write)
{
    QByteArray all;
    for (const QChar c : seededWords())
        all += write(c);
    return all;
}

QByteArray utf8(char32_t c)
{
    return QString::fromUcs4(&c, 1).toUtf8();
}

QByteArray wide(bool big)
{
    return letters([big](QChar c) -> QByteArray {
        const QByteArray low(1, char(c.unicode()));
        return big ? QByteArray(1, '\0') + low : low + QByteArray(1, '\0');
    });
}

QByteArray reversed()
{
    QString words = seededWords();
    std::reverse(words.begin(), words.end());
    return words.toUtf8();
}

/// Letters from another script that look the same.
QByteArray lookalikes()
{
    QString words = seededWords();
    const QString latin = u"KesaV"_s;
    const QString others = u"\u039a\u0435\u0455\u0430\u2164"_s;
    for (qsizetype i = 0; i < latin.size(); ++i)
        words.replace(latin[i], others[i]);
    return words.toUtf8();
}

/// Its head, the packed words without those of zlib, and sums that nobody looks at.
QByteArray gzipped(const QByteArray &words)
{
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) + qCompress(words).mid(6).chopped(4) + QByteArray(8, '\0');
}

/// One by one behind a letter, as selectors of a picture's form, which nobody sees.
QByteArray selectors()
{
    return "x" + letters([](QChar c) -> QByteArray {
               return c.unicode() < 16 ? utf8(0xfe00 + c.unicode()) : utf8(0xe0100 + c.unicode() - 16);
           });
}

} // namespace

QList<Seed> writingSeeds(const QByteArray &page)
{
    QList<Seed> seeds;
    const auto write = [&](const char *channel, const QByteArray &seed, const QString &place) {
        QByteArray bytes = page;
        seeds += Seed{
            channel, "page", place, {u"DPIA-0007/v2/index.html"_s, bytes.insert(bytes.lastIndexOf("</main>"), seed)}};
    };
    const auto said = [&](const char *channel, const QByteArray &words) {
        write(channel, "<p>" + words + "</p>", u"text"_s);
    };
    const auto kept = [&](const char *channel, const QByteArray &words) {
        write(channel, "<p data-x='" + words + "'>x</p>", u"data attribute"_s);
    };
    const auto hex = [](const char *before, const char *after, int base = 16) -> QByteArray {
        return letters([=](QChar c) -> QByteArray {
            return before + QByteArray::number(c.unicode(), base).rightJustified(base == 16 ? 2 : 1, '0') + after;
        });
    };
    const QByteArray words = seededWords().toUtf8();

    said("other case", "kESTREL vANTAGE lTD");
    said("no spaces", "kestrelvantageltd");
    said("other punctuation", "Kestrel_Vantage...(Ltd)");
    said("spaces between letters", letters([](QChar c) -> QByteArray { return utf8(c.unicode()) + " "; }));
    said("soft hyphens", "Kes&shy;trel Van\xc2\xadtage Ltd");
    said("zero-width characters", "Kes&#8203;trel V\xe2\x80\x8d"
                                  "an\xe2\x81\xa0tage Lt&#65279;d");
    said("fillers that nobody sees", utf8('K') + "es" + utf8(0x3164) + "trel Van" + utf8(0x115f) + "tage Ltd");
    said("bidirectional controls", "Kestrel &#8238;Vantage&#8236; Ltd");
    said("ligatures", "Ke\xef\xac\x86rel Vantage Ltd"); // st
    said("accents, composed", "K\xc3\xa9strel Vant\xc3\xa4ge Ltd");
    said("accents, decomposed", "Ke\xcc\x81strel Vanta\xcc\x88ge Ltd");
    said("wide letters",
         letters([](QChar c) -> QByteArray { return c == u' ' ? QByteArray(" ") : utf8(c.unicode() + 0xfee0); }));
    said("mathematical letters", letters([](QChar c) -> QByteArray {
             return c == u' ' ? QByteArray(" ")
                              : utf8(c.isUpper() ? 0x1d400 + c.unicode() - 'A' : 0x1d41a + c.unicode() - 'a');
         }));
    said("letters in circles", letters([](QChar c) -> QByteArray {
             return c == u' ' ? QByteArray(" ")
                              : utf8(c.isUpper() ? 0x24b6 + c.unicode() - 'A' : 0x24d0 + c.unicode() - 'a');
         }));
    said("letters of other scripts that look the same", lookalikes());
    said("letters in squares", letters([](QChar c) -> QByteArray {
             return c == u' ' ? QByteArray(" ") : utf8(0x1f170 + c.toUpper().unicode() - 'A');
         }));
    said("letters of flags", letters([](QChar c) -> QByteArray {
             return c == u' ' ? QByteArray(" ") : utf8(0x1f1e6 + c.toUpper().unicode() - 'A');
         }));
    said("small capitals", u"\u1d0b\u1d07s\u1d1b\u0280\u1d07\u029f \u1d20\u1d00\u0274\u1d1b\u1d00\u0262\u1d07 "
                           u"\u029f\u1d1b\u1d05"_s.toUtf8());
    said("letters as tags that nobody sees",
         "x" + letters([](QChar c) -> QByteArray { return utf8(0xe0000 + c.unicode()); }));
    said("bytes as selectors that nobody sees", selectors());
    said("read backwards", reversed());
    said("turned round", "<bdo dir=rtl>" + reversed() + "</bdo>");
    said("entities", "&#75;estrel&nbsp;&#x56;antage Ltd");
    said("entities of entities", "&amp;#75;estrel Vantage Ltd");
    kept("percent form", "Kestrel%20%56antage%20Ltd");
    kept("percent form twice", "Kestrel%2520Vantage%2520Ltd");
    kept("form of a web form", "Kestrel+%56antage+Ltd");
    kept("quoted-printable", "=4Bestrel=20Van=\r\ntage=20Ltd");
    kept("backslashes", "\\u004bestrel \\x56antage \\u{4c}td");
    kept("hexadecimal", words.toHex());
    kept("hexadecimal with commas", hex("0x", ","));
    kept("hexadecimal of UTF-16", wide(true).toHex());
    kept("hexadecimal of base64", words.toBase64().toHex());
    kept("decimal codes", hex("", " ", 10));
    kept("decimal codes with commas", hex("", ",", 10));
    kept("base64", words.toBase64());
    kept("base64 behind another letter", "x" + words.toBase64());
    kept("base64 for addresses", QByteArray("~?>" + words).toBase64(QByteArray::Base64UrlEncoding));
    kept("base64 in lines", words.toBase64().insert(12, "\n"));
    kept("base64 twice", words.toBase64().toBase64());
    kept("percent form five times", "Kestrel%2525252520Vantage%2525252520Ltd");
    kept("base64 of UTF-16", wide(false).toBase64());
    kept("base64 of UTF-16, other order", wide(true).toBase64());
    kept("base64 of packed words", qCompress(words).mid(4).toBase64());
    kept("base64 of words in gzip", gzipped(words).toBase64());
    write("data address", "<img alt='' src='data:text/plain;base64," + words.toBase64() + "'>", u"link address"_s);
    write("data address in percent form", "<img alt='' src='data:text/plain,Kestrel%20Vantage%20Ltd'>",
          u"link address"_s);
    write("punycode", "<a href='https://" + QUrl::toAce(u"k\u00e9strel-vantage-ltd.example"_s) + "/'>x</a>",
          u"link address"_s);
    return seeds;
}

} // namespace candour
