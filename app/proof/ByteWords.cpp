// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/ByteWords.h"

#include "proof/Passage.h"

#include <QStringDecoder>
#include <qpdf/Pipeline.hh>
#include <qpdf/Pl_Flate.hh>

#include <exception>
#include <stdexcept>

namespace candour {

namespace {

constexpr qsizetype shortestRun = 6;
constexpr qsizetype mostUnpacked = qsizetype(64) * 1024 * 1024;
constexpr int mostHeads = 4096;
constexpr int deepestPacking = 3;

/// Ends a run: keeps it if it is long enough to be words.
void endRun(QString &runs, qsizetype &start)
{
    if (runs.size() - start >= shortestRun)
        runs += passageBreak;
    else
        runs.truncate(start);
    start = runs.size();
}

void appendNarrowRuns(const QByteArray &bytes, QString &runs)
{
    qsizetype start = runs.size();
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

/// Keeps what is written to it, up to a limit.
class LimitedBytes : public Pipeline
{
public:
    LimitedBytes() : Pipeline("limited", nullptr) {}

    void write(const unsigned char *data, size_t size) override
    {
        m_bytes.append(reinterpret_cast<const char *>(data), qMin(qsizetype(size), mostUnpacked - m_bytes.size()));
        if (m_bytes.size() >= mostUnpacked)
            throw std::length_error("too much");
    }
    void finish() override {}

    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// What packed data begins with its own head \a at, or is given one, as far as a reader of zlib is concerned.
QByteArray packedAt(const QByteArray &bytes, qsizetype at)
{
    static const QByteArray zlibHead = QByteArrayLiteral("\x78\x9c");
    const auto byte = [&](qsizetype i) { return at + i < bytes.size() ? uchar(bytes[at + i]) : uchar(0); };
    if (byte(0) == 0x78 && (byte(1) == 0x01 || byte(1) == 0x5e || byte(1) == 0x9c || byte(1) == 0xda))
        return bytes.mid(at);
    if (byte(0) == 0x1f && byte(1) == 0x8b && byte(2) == 8) {
        qsizetype start = at + 10;
        if ((byte(3) & 8) != 0) // A name stands before the data.
            start = bytes.indexOf('\0', start) + 1;
        return zlibHead + bytes.mid(start);
    }
    if (byte(0) == 'P' && byte(1) == 'K' && byte(2) == 3 && byte(3) == 4 && byte(8) == 8)
        return zlibHead + bytes.mid(at + 30 + byte(26) + byte(27) * 256 + byte(28) + byte(29) * 256);
    return {};
}

void appendPackedRuns(const QByteArray &bytes, int depth, qsizetype &left, int &heads, QString &runs)
{
    for (qsizetype at = 0; at + 2 < bytes.size() && left > 0 && heads > 0; ++at) {
        const char first = bytes[at];
        if (first != '\x78' && first != '\x1f' && first != 'P')
            continue;
        const QByteArray packed = packedAt(bytes, at);
        if (packed.isEmpty())
            continue;
        --heads;
        const QByteArray plain = inflated(packed).left(left);
        left -= plain.size();
        runs += printableRuns(plain);
        if (depth > 1)
            appendPackedRuns(plain, depth - 1, left, heads, runs);
    }
}

} // namespace

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
    appendNarrowRuns(bytes, runs);
    if (!bytes.contains('\0'))
        return runs;
    for (const qsizetype highByte : {0, 1})
        for (const qsizetype parity : {0, 1})
            appendWideRuns(bytes, highByte, parity, runs);
    if (bytes.contains(QByteArrayLiteral("\0\0\0")))
        appendNarrowRuns(QByteArray(bytes).replace('\0', QByteArray()), runs);
    return runs;
}

QString packedRuns(const QByteArray &bytes)
{
    QString runs;
    qsizetype left = mostUnpacked;
    int heads = mostHeads;
    appendPackedRuns(bytes, deepestPacking, left, heads, runs);
    return runs;
}

QByteArray inflated(const QByteArray &data)
{
    LimitedBytes plain;
    try {
        Pl_Flate inflate("inflate", &plain, Pl_Flate::a_inflate);
        inflate.setWarnCallback([](const char *, int) {});
        inflate.write(reinterpret_cast<const unsigned char *>(data.constData()), size_t(data.size()));
        inflate.finish();
    } catch (const std::exception &) { // Not compressed, cut short or too much: what came out so far is kept.
    }
    return plain.bytes();
}

} // namespace candour
