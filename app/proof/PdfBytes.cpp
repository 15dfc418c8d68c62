// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/PdfBytes.h"

#include "base/Literals.h"
#include "proof/ByteWords.h"
#include "proof/Messages.h"
#include "proof/PdfContent.h"

#include <QRegularExpression>
#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDFTokenizer.hh>

namespace candour {

namespace {

const QByteArray endMark = QByteArrayLiteral("%%EOF");

/// The bytes with the data of every stream blanked, so that PDF syntax is all that is left.
QByteArray withoutStreams(const QByteArray &bytes)
{
    QByteArray syntax = bytes;
    qsizetype from = 0;
    while ((from = bytes.indexOf("stream", from)) >= 0) {
        const qsizetype start = from + 6;
        const bool opens = start < bytes.size() && (bytes[start] == '\n' || bytes[start] == '\r') &&
                           (from < 3 || bytes.mid(from - 3, 3) != "end");
        const qsizetype end = opens ? bytes.indexOf("endstream", start) : -1;
        if (end >= 0)
            std::fill(syntax.begin() + start, syntax.begin() + end, ' ');
        from = end >= 0 ? end + 9 : start;
    }
    return syntax;
}

/// Every string in PDF syntax, decoded; what is not a string is left out.
QString strings(const QByteArray &syntax)
{
    QString words;
    const auto input =
        std::make_shared<BufferInputSource>("strings", std::string(syntax.constData(), size_t(syntax.size())));
    QPDFTokenizer tokenizer;
    tokenizer.allowEOF();
    for (;;) {
        const QPDFTokenizer::Token token = tokenizer.readToken(input, "strings", true);
        if (token.getType() == QPDFTokenizer::tt_eof)
            return words;
        if (token.getType() == QPDFTokenizer::tt_string)
            words += pdfText(QPDFObjectHandle::newString(token.getValue())) + passageBreak;
    }
}

/// Words of an object that no table lists: its strings and, if it is a stream, its data.
QString strayWords(const QByteArray &object)
{
    QString words = strings(withoutStreams(object));
    const qsizetype stream = object.indexOf("stream");
    if (stream < 0)
        return words;
    qsizetype start = stream + 6;
    while (start < object.size() && (object[start] == '\r' || object[start] == '\n'))
        ++start;
    const QByteArray data = object.mid(start);
    const QByteArray plain = inflated(data);
    for (const QByteArray &reading : {data, plain})
        words += strings(reading) + printableRuns(reading);
    return words + packedRuns(plain);
}

QString strayObjects(const QByteArray &bytes, const QByteArray &syntax, const QSet<qsizetype> &listed)
{
    static const QRegularExpression header(u"(?<![0-9])[0-9]{1,10}\\s{1,9}[0-9]{1,5}\\s{1,9}obj\\b"_s);
    QString words;
    const QString text = QString::fromLatin1(syntax); // One character a byte, so offsets are the same.
    for (auto it = header.globalMatch(text); it.hasNext();) {
        const qsizetype at = it.next().capturedStart();
        if (listed.contains(at))
            continue;
        const qsizetype end = bytes.indexOf("endobj", at);
        words += strayWords(bytes.mid(at, end < 0 ? -1 : end - at));
    }
    return words;
}

} // namespace

QList<Passage> pdfBytePassages(const QByteArray &bytes, const QSet<qsizetype> &listed)
{
    const QByteArray syntax = withoutStreams(bytes);
    const qsizetype end = bytes.lastIndexOf(endMark);
    const QByteArray behind = end < 0 ? QByteArray() : bytes.mid(end + endMark.size());
    const QString tail = textOf(behind) + passageBreak + packedRuns(behind);
    Passage apart{Passage::Seeking::Words, Breaks::Punctuation, {}, {}};
    apart.pieces += {LeakCheckMessages::tr("comment"), pdfComments(syntax)};
    apart.pieces += {LeakCheckMessages::tr("bytes after the end of the file"), tail + passageBreak};
    apart.pieces += {LeakCheckMessages::tr("object that nothing refers to"), strayObjects(bytes, syntax, listed)};
    const Passage all{Passage::Seeking::Telling,
                      Breaks::Punctuation,
                      Passage::Reading::WholeFile,
                      {{LeakCheckMessages::tr("bytes of the file"), printableRuns(bytes)}}};
    return {apart, all};
}

QList<QByteArray> earlierRevisions(const QByteArray &bytes)
{
    QList<QByteArray> revisions;
    for (qsizetype at = bytes.indexOf(endMark); at >= 0; at = bytes.indexOf(endMark, at + 1))
        revisions += bytes.left(at + endMark.size()) + '\n';
    if (!revisions.isEmpty())
        revisions.removeLast();
    return revisions;
}

} // namespace candour
