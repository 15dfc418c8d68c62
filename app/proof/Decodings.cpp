// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/Decodings.h"

#include "base/Literals.h"
#include "proof/Passage.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <libxml/HTMLparser.h>

#include <functional>

namespace candour {

namespace {

constexpr int deepestLayer = 3;
constexpr qsizetype shortestRun = 6;

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

/// Adds the printable part of what \a decode makes of every match. A run may begin with letters that are not part of
/// the form, so it is tried from each of its first \a starts characters.
void appendRuns(const QString &text, const QRegularExpression &form, int starts,
                const std::function<QByteArray(const QByteArray &)> &decode, QList<OtherReading> &readings)
{
    QString found;
    for (auto it = form.globalMatch(text); it.hasNext();) {
        const QByteArray run = it.next().captured().toLatin1();
        for (int start = 0; start < starts; ++start)
            found += printableRuns(decode(run.mid(start)));
    }
    if (!found.isEmpty())
        readings += OtherReading{found, false};
}

QByteArray fromBase64(QByteArray run)
{
    return QByteArray::fromBase64(run.replace('-', '+').replace('_', '/'));
}

QList<OtherReading> oneLayerUndone(const OtherReading &reading)
{
    static const QRegularExpression hex(u"(?:[0-9A-Fa-f]{2}[ :]?){5,}[0-9A-Fa-f]{2}"_s);
    static const QRegularExpression base64(u"[A-Za-z0-9+/_-]{8,}(?:\\s+[A-Za-z0-9+/_-]{8,})*+={0,2}"_s);
    const QString &text = reading.text;
    QList<OtherReading> readings;
    for (const QString &undone : {text.contains(u'%') ? withoutPercent(text) : QString(),
                                  text.contains(u'&') ? withoutEntities(text) : QString(),
                                  text.contains(u'\\') ? withoutBackslashes(text) : QString()})
        if (!undone.isEmpty())
            readings += OtherReading{undone, reading.whole};
    appendRuns(text, hex, 2, QByteArray::fromHex, readings);
    appendRuns(text, base64, 4, fromBase64, readings);
    return readings;
}

/// Ends a run: keeps it if it is long enough to be words.
void endRun(QString &runs, qsizetype &start)
{
    if (runs.size() - start >= shortestRun)
        runs += passageBreak;
    else
        runs.truncate(start);
    start = runs.size();
}

void appendWideRuns(const QByteArray &bytes, qsizetype highByte, qsizetype parity, QString &runs)
{
    qsizetype start = runs.size();
    for (qsizetype i = parity; i + 1 < bytes.size(); i += 2) {
        const auto high = uchar(bytes[i + highByte]);
        const QChar c(char16_t((high << 8) | uchar(bytes[i + 1 - highByte])));
        if (high < 0x06 && c.isPrint())
            runs += c;
        else
            endRun(runs, start);
    }
    endRun(runs, start);
}

} // namespace

QList<OtherReading> otherReadings(const QString &text)
{
    QList<OtherReading> all;
    QList<OtherReading> layer = {{text}};
    QSet<QString> known = {text};
    for (int depth = 0; depth < deepestLayer && !layer.isEmpty(); ++depth) {
        QList<OtherReading> next;
        for (const OtherReading &reading : std::as_const(layer))
            for (const OtherReading &undone : oneLayerUndone(reading))
                if (!known.contains(undone.text)) {
                    known += undone.text;
                    next += undone;
                }
        all += next;
        layer = next;
    }
    return all;
}

QString textOf(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes))
        return QStringDecoder(*marked)(bytes);
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

QString printableRuns(const QByteArray &bytes)
{
    QString runs;
    qsizetype start = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = uchar(bytes[i]);
        if (byte >= 0x20 && byte < 0x7f) {
            runs += QChar(char16_t(byte));
            continue;
        }
        const qsizetype length = byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : 0;
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString wide =
            length > 0 ? decoder(QByteArrayView(bytes).sliced(i, qMin(length, bytes.size() - i))) : QString();
        if (wide.size() == 1 && !decoder.hasError() && wide.front().isPrint()) {
            runs += wide;
            i += length - 1;
        } else if (byte == '\n' || byte == '\r' || byte == '\t') {
            runs += QChar(u' ');
        } else {
            endRun(runs, start);
        }
    }
    endRun(runs, start);
    const bool wide = bytes.contains('\0');
    for (const qsizetype highByte : {0, 1})
        for (const qsizetype parity : {0, 1})
            if (wide)
                appendWideRuns(bytes, highByte, parity, runs);
    return runs;
}

} // namespace candour
