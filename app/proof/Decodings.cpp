// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/Decodings.h"

#include "base/LatinLetters.h"
#include "base/Literals.h"
#include "proof/ByteWords.h"
#include "proof/UnseenLetters.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <libxml/HTMLparser.h>

#include <functional>

namespace candour {

namespace {

constexpr int deepestLayer = 5;
constexpr qsizetype mostForEach = 64; ///< Characters of all readings for each of the text; more was made to be more.
constexpr qsizetype mostAtLeast = 100000;

/// Replaces every match of \a form by what \a decode makes of it; null where nothing matches.
template<typename Decode>
QString replaced(const QString &text, const QRegularExpression &form, Decode decode)
{
    QString result;
    qsizetype done = 0;
    for (auto it = form.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(text).mid(done, match.capturedStart() - done);
        result += decode(match);
        done = match.capturedEnd();
    }
    return done == 0 ? QString() : result + QStringView(text).mid(done);
}

QString fromCode(const QString &digits, int base)
{
    bool fine = false;
    const uint code = digits.toUInt(&fine, base);
    const char32_t character = code;
    return fine && code > 0 && code <= QChar::LastValidCodePoint ? QString::fromUcs4(&character, 1) : QString();
}

QString withoutPercent(const QString &text)
{
    static const QRegularExpression form(u"(?:%[0-9A-Fa-f]{2})+"_s);
    return replaced(text, form, [](const QRegularExpressionMatch &m) {
        return textOf(QByteArray::fromPercentEncoding(m.captured().toLatin1()));
    });
}

QString withoutEntities(const QString &text)
{
    static const QRegularExpression form(u"&(?:#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,30}));?"_s);
    return replaced(text, form, [](const QRegularExpressionMatch &m) {
        if (m.capturedLength(1) > 0)
            return fromCode(m.captured(1), 10);
        if (m.capturedLength(2) > 0)
            return fromCode(m.captured(2), 16);
        const QByteArray name = m.captured(3).toLatin1();
        const htmlEntityDesc *entity = htmlEntityLookup(reinterpret_cast<const xmlChar *>(name.constData()));
        return entity ? fromCode(QString::number(entity->value), 10) : m.captured();
    });
}

/// Undoes \u0041, \u{41}, \x41 (JSON, JavaScript), \41 (style sheets) and drops the backslash of \n, \" and others.
QString withoutBackslashes(const QString &text)
{
    static const QRegularExpression form(
        uR"(\\(?:u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{2})|([0-9A-Fa-f]{2,6})\s?|([nrt])|(.)))"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return replaced(text, form, [](const QRegularExpressionMatch &m) {
        if (m.capturedLength(1) > 0) // May be half of a surrogate pair; the other half follows.
            return QString(QChar(m.captured(1).toUShort(nullptr, 16)));
        for (int code = 2; code <= 4; ++code)
            if (m.capturedLength(code) > 0)
                return fromCode(m.captured(code), 16);
        return m.capturedLength(5) > 0 ? u" "_s : m.captured(6);
    });
}

/// Undoes \101, as PDF and JavaScript write it.
QString withoutOctal(const QString &text)
{
    static const QRegularExpression form(uR"(\\([0-3][0-7]{2}))"_s);
    return replaced(text, form, [](const QRegularExpressionMatch &m) { return fromCode(m.captured(1), 8); });
}

/// Undoes =41, as mail writes it, and joins the lines that it breaks.
QString withoutQuotedPrintable(const QString &text)
{
    static const QRegularExpression form(u"(?:=[0-9A-F]{2})+|=\\s*\n"_s);
    return replaced(text, form, [](const QRegularExpressionMatch &m) {
        QByteArray codes = m.captured().toLatin1();
        return textOf(QByteArray::fromHex(codes.replace('=', QByteArray())));
    });
}

/// What mark-up inside a value parts is joined.
QString withoutTags(const QString &text)
{
    static const QRegularExpression form(u"<[^<>]*+>"_s);
    return replaced(text, form, [](const QRegularExpressionMatch &) { return QString(); });
}

/// Names of domains whose letters are not all Latin.
QString withoutPunycode(const QString &text)
{
    static const QRegularExpression form(u"xn--[a-z0-9-]{1,59}"_s, QRegularExpression::CaseInsensitiveOption);
    return replaced(text, form, [](const QRegularExpressionMatch &m) {
        return QUrl::fromAce(m.captured().toLatin1(), QUrl::IgnoreIDNWhitelist);
    });
}

/// Adds the printable part of what \a decode makes of every match. A run may begin with letters that are not part of
/// the form, so it is tried from each of its first \a starts characters.
void appendRuns(const QString &text, const QRegularExpression &form, int starts,
                const std::function<QByteArray(const QByteArray &)> &decode, QList<OtherReading> &readings)
{
    QString found;
    for (auto it = form.globalMatch(text); it.hasNext();) {
        const QByteArray run = it.next().captured().toLatin1();
        for (int start = 0; start < starts; ++start) {
            const QByteArray decoded = decode(run.mid(start));
            found += printableRuns(decoded) + packedRuns(decoded);
        }
    }
    if (!found.isEmpty())
        readings += OtherReading{found, false};
}

QByteArray fromBase64(QByteArray run)
{
    return QByteArray::fromBase64(run.replace('-', '+').replace('_', '/'));
}

QByteArray fromHex(QByteArray run)
{
    return QByteArray::fromHex(run.replace("0x", QByteArray()).replace("0X", QByteArray()));
}

/// Codes of characters in decimal digits; what is no code of a byte parts the runs.
QByteArray fromDecimal(const QByteArray &run)
{
    QByteArray bytes;
    int code = 0;
    for (const char c : QByteArray(run + ' ')) {
        const bool isDigit = c >= '0' && c <= '9';
        if (!isDigit && code > 0)
            bytes += char(code < 256 ? code : 0);
        code = isDigit ? qMin(code * 10 + (c - '0'), 1000) : 0;
    }
    return bytes;
}

/// The ways of writing that change letters here and there.
QStringList rewritten(const QString &text)
{
    return {text.contains(u'%') ? withoutPercent(text) : QString(),
            text.contains(u'&') ? withoutEntities(text) : QString(),
            text.contains(u'\\') ? withoutBackslashes(text) : QString(),
            text.contains(u'\\') ? withoutOctal(text) : QString(),
            text.contains(u'=') ? withoutQuotedPrintable(text) : QString(),
            text.contains(u'<') ? withoutTags(text) : QString(),
            text.contains("xn--"_L1, Qt::CaseInsensitive) ? withoutPunycode(text) : QString(),
            withoutLookalikes(text)};
}

QList<OtherReading> oneLayerUndone(const OtherReading &reading)
{
    static const QRegularExpression hex(u"(?:(?:0[xX])?[0-9A-Fa-f]{2}[ :,;-]{0,2}){6,}+"_s);
    static const QRegularExpression decimal(u"(?<![0-9])(?:[0-9]{2,3}[^0-9]{1,7}+){5,}+[0-9]{0,3}"_s);
    static const QRegularExpression base64(u"[A-Za-z0-9+/_-]{8,}(?:\\s+[A-Za-z0-9+/_-]{8,})*+={0,2}"_s);
    const QString &text = reading.text;
    QList<OtherReading> readings;
    for (const QString &undone : rewritten(text))
        if (!undone.isEmpty())
            readings += OtherReading{undone, reading.whole};
    if (const QString unseen = unseenLetters(text); !unseen.isEmpty())
        readings += OtherReading{unseen, false};
    appendRuns(text, hex, 2, fromHex, readings);
    appendRuns(text, decimal, 1, fromDecimal, readings);
    appendRuns(text, base64, 4, fromBase64, readings);
    return readings;
}

} // namespace

QList<OtherReading> otherReadings(const QString &text)
{
    QList<OtherReading> all;
    QList<OtherReading> layer = {{text}};
    QSet<QString> known = {text};
    qsizetype left = std::max(text.size() * mostForEach, mostAtLeast);
    for (int depth = 0; depth < deepestLayer && !layer.isEmpty(); ++depth) {
        QList<OtherReading> next;
        for (const OtherReading &reading : std::as_const(layer))
            for (const OtherReading &undone : oneLayerUndone(reading))
                if (left > 0 && !known.contains(undone.text)) {
                    left -= undone.text.size();
                    known += undone.text;
                    next += undone;
                }
        all += next;
        layer = next;
    }
    return all;
}

} // namespace candour
