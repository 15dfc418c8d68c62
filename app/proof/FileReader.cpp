// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/FileReader.h"

#include "base/Literals.h"
#include "proof/ByteWords.h"
#include "proof/HtmlReader.h"
#include "proof/Messages.h"
#include "proof/PdfReader.h"
#include "proof/TextReader.h"

namespace candour {

namespace {

constexpr int deepestAttachment = 3;

bool isArchive(const QByteArray &bytes)
{
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("\x1f\x8b") || bytes.startsWith("7z\xbc\xaf") ||
           bytes.startsWith("BZh") ||
           bytes.startsWith("\xfd"
                            "7zXZ");
}

bool isBinary(const QByteArray &bytes)
{
    return bytes.contains('\0') && !QStringConverter::encodingForData(bytes);
}

Result<FileReading> read(const QByteArray &bytes, const QString &ending, int depth);

Result<FileReading> readPdfFile(const QByteArray &bytes, int depth)
{
    const Result<PdfReading> pdf = readPdf(bytes);
    if (!pdf)
        return failed(pdf);
    FileReading reading{pdf->passages, pdf->neverDrawn};
    for (const AttachedFile &attachment : pdf->attachments) {
        const Result<FileReading> inside = read(attachment.bytes, {}, depth + 1);
        if (!inside)
            return failed(inside);
        for (Passage passage : inside->passages) {
            for (Piece &piece : passage.pieces)
                piece.place = LeakCheckMessages::tr("attachment");
            reading.passages += passage;
        }
    }
    return reading;
}

Result<FileReading> read(const QByteArray &bytes, const QString &ending, int depth)
{
    if (isArchive(bytes) || depth > deepestAttachment)
        return fail(ErrorKind::Unreadable,
                    LeakCheckMessages::tr("A finished file is packed, so it cannot be checked. Publish it unpacked."));
    const QByteArray start = bytes.left(1024);
    const QByteArray first = start.trimmed().toLower();
    if (start.contains("%PDF-"))
        return readPdfFile(bytes, depth);
    if (ending == u"html"_s || ending == u"htm"_s || first.startsWith("<!doctype html") || first.startsWith("<html"))
        return FileReading{htmlPassages(bytes), {}};
    if (isBinary(bytes))
        return FileReading{{{Passage::Seeking::Runs,
                             Breaks::Punctuation,
                             {},
                             {{LeakCheckMessages::tr("bytes of the file"), printableRuns(bytes) + packedRuns(bytes)}}}},
                           {}};
    if (first.startsWith('<') || first.startsWith("\xef\xbb\xbf<"))
        return FileReading{xmlPassages(bytes), {}};
    const QString text = textOf(bytes);
    if (ending.endsWith(u"json"_s) || first.startsWith('{') || first.startsWith('['))
        return FileReading{jsonPassages(text, LeakCheckMessages::tr("text")), {}};
    if (ending == u"css"_s)
        return FileReading{stylePassages(text, LeakCheckMessages::tr("style")), {}};
    return FileReading{linePassages(text, LeakCheckMessages::tr("text")), {}};
}

QString endingOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > name.lastIndexOf(u'/') ? name.mid(dot + 1).toLower() : QString();
}

} // namespace

Result<FileReading> readFile(const FinishedFile &file)
{
    return read(file.bytes, endingOf(file.name), 0);
}

Passage namePassage(const FinishedFile &file)
{
    const QString ending = endingOf(file.name);
    const bool known = QStringList{u"html"_s, u"pdf"_s, u"json"_s, u"jsonld"_s, u"csv"_s, u"xml"_s, u"atom"_s,
                                   u"txt"_s,  u"md"_s,  u"css"_s,  u"svg"_s,    u"png"_s, u"jpg"_s}
                           .contains(ending);
    return {Passage::Seeking::EveryWord,
            Breaks::Punctuation,
            {},
            {{LeakCheckMessages::tr("file name"), known ? file.name.chopped(ending.size() + 1) : file.name}}};
}

} // namespace candour
