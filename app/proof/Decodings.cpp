// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/Decodings.h"

#include "base/Literals.h"
#include "proof/Passage.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <libxml/HTMLparser.h>

namespace candour {

namespace {

constexpr int deepest = 3;
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

bool isPrintable(QChar c)
{
    return c.isPrint() || c.isSpace() || c == QChar::SoftHyphen;
}

/// \a bytes as text, if they are that.
QString ifText(const QByteArray &bytes)
{
    for (const auto encoding : {QStringDecoder::Utf8, QStringDecoder::Utf16BE, QStringDecoder::Utf16LE}) {
        QStringDecoder decoder(encoding);
        const QString text = decoder(bytes);
        const auto printable = std::count_if(text.begin(), text.end(), isPrintable);
        const bool wide = encoding != QStringDecoder::Utf8;
        const auto latin = std::count_if(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x600; });
        if (!decoder.hasError() && printable * 10 >= text.size() * 9 && (!wide || latin * 10 >= text.size() * 9))
            return text;
    }
    return {};
}

void appendRuns(const QString &text, const QRegularExpression &form, QByteArray (*decode)(const QString &),
                QStringList &readings)
{
    QString found;
    for (auto it = form.globalMatch(text); it.hasNext();) {
        const QString run = ifText(decode(it.next().captured()));
        if (!run.isEmpty())
            found += run + passageBreak;
    }
    if (!found.isEmpty())
        readings += found;
}

QByteArray fromHex(const QString &run)
{
    return QByteArray::fromHex(run.toLatin1());
}

QByteArray fromBase64(const QString &run)
{
    QByteArray plain = run.toLatin1();
    plain.replace('-', '+').replace('_', '/');
    return QByteArray::fromBase64(plain);
}

QStringList oneLayerUndone(const QString &text)
{
    static const QRegularExpression hex(u"(?:[0-9A-Fa-f]{2}[ :]?){5,}[0-9A-Fa-f]{2}"_s);
    static const QRegularExpression base64(u"[A-Za-z0-9+/_-]{8,}(?:\\s+[A-Za-z0-9+/_-]{8,})*={0,2}"_s);
    QStringList readings;
    if (text.contains(u'%'))
        readings += withoutPercent(text);
    if (text.contains(u'&'))
        readings += withoutEntities(text);
    if (text.contains(u'\\'))
        readings += withoutBackslashes(text);
    readings.removeAll(QString());
    appendRuns(text, hex, fromHex, readings);
    appendRuns(text, base64, fromBase64, readings);
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

QStringList otherReadings(const QString &text)
{
    QStringList all;
    QStringList layer = {text};
    for (int depth = 0; depth < deepest && !layer.isEmpty(); ++depth) {
        QStringList next;
        for (const QString &reading : std::as_const(layer))
            for (const QString &undone : oneLayerUndone(reading))
                if (undone != text && !all.contains(undone) && !next.contains(undone))
                    next += undone;
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
