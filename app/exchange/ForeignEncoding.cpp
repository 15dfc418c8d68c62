// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ForeignEncoding.h"

#include "base/Literals.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <array>

namespace candour {

namespace {

/// The characters of windows-1252 from 0x80 to 0x9F.
constexpr std::array<char16_t, 32> Windows{u'\u20AC', u'\uFFFD', u'\u201A', u'\u0192', u'\u201E', u'\u2026', u'\u2020',
                                           u'\u2021', u'\u02C6', u'\u2030', u'\u0160', u'\u2039', u'\u0152', u'\uFFFD',
                                           u'\u017D', u'\uFFFD', u'\uFFFD', u'\u2018', u'\u2019', u'\u201C', u'\u201D',
                                           u'\u2022', u'\u2013', u'\u2014', u'\u02DC', u'\u2122', u'\u0161', u'\u203A',
                                           u'\u0153', u'\uFFFD', u'\u017E', u'\u0178'};

QString fromWindows(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text)
        if (c >= u'\u0080' && c <= u'\u009F')
            c = QChar(Windows.at(c.unicode() - 0x80));
    return text;
}

/// The name of the encoding that the start of an HTML file gives; empty for none.
QByteArray namedEncoding(const QByteArray &bytes)
{
    static const QRegularExpression charset(u"charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{1,40})"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return charset.match(QString::fromLatin1(bytes.left(4096))).captured(1).toLatin1().toLower();
}

} // namespace

QString foreignCharacters(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*marked);
        return decoder.decode(bytes);
    }
    const QByteArray name = namedEncoding(bytes);
    if (bytes.isValidUtf8() || name == "utf-8" || name == "utf8")
        return QString::fromUtf8(bytes);
    const auto other = QStringConverter::encodingForName(name.constData());
    if (other && *other != QStringConverter::Latin1) {
        QStringDecoder decoder(*other);
        return decoder.decode(bytes);
    }
    return fromWindows(bytes);
}

} // namespace candour
