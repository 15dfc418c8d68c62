// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/PdfReader.h"

#include "base/Literals.h"
#include "proof/Messages.h"
#include "proof/PdfBytes.h"
#include "proof/PdfObjects.h"

#include <QRectF>
#include <QRegularExpression>
#include <qpdf/QPDF.hh>

#include <poppler-qt6.h>

#include <exception>

namespace candour {

namespace {

void open(QPDF &pdf, const QByteArray &bytes)
{
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("file", bytes.constData(), size_t(bytes.size()));
}

/// Offsets of the objects that stand in the table of objects.
QSet<qsizetype> listedOffsets(QPDF &pdf)
{
    QSet<qsizetype> offsets;
    for (auto &[object, entry] : pdf.getXRefTable())
        if (entry.getType() == 1)
            offsets += qsizetype(entry.getOffset());
    return offsets;
}

/// Stands between what does not belong together: no words run across it.
constexpr QChar wall = QChar(u'\u16be');

/// The lines of a page as they lie on the paper, those of each column apart.
QString linesAsTheyLie(const QString &layout)
{
    static const QRegularExpression between(u" {2,}|\\n"_s);
    return layout.split(between, Qt::SkipEmptyParts).join(passageBreak + QString(wall) + passageBreak) + passageBreak;
}

/// What a reader shows and copies, page by page.
Result<QList<Passage>> popplerPages(const QByteArray &bytes)
{
    const auto document = Poppler::Document::loadFromData(bytes);
    if (!document || document->isLocked())
        return fail(ErrorKind::Unreadable,
                    LeakCheckMessages::tr("A finished PDF could not be read back. Try to publish again."),
                    u"Poppler cannot open it"_s);
    QList<Passage> pages;
    for (int i = 0; i < document->numPages(); ++i) {
        const auto page = document->page(i);
        const QString place = LeakCheckMessages::tr("text of page %1").arg(i + 1);
        QString text = page ? page->text(QRectF(), Poppler::Page::RawOrderLayout) : QString();
        text.replace(u'\n', passageBreak);
        pages += {Passage::Seeking::Words, Breaks::Marked, Passage::Reading::SamePlace, {{place, text}}};
        const QString layout = page ? page->text(QRectF(), Poppler::Page::PhysicalLayout) : QString();
        pages +=
            {Passage::Seeking::Words, Breaks::Marked, Passage::Reading::SamePlace, {{place, linesAsTheyLie(layout)}}};
    }
    return pages;
}

/// Adds what the file said before it was saved again.
void readEarlier(const QByteArray &bytes, PdfReading &reading)
{
    for (const QByteArray &revision : earlierRevisions(bytes)) {
        try {
            QPDF pdf;
            open(pdf, revision);
            PdfReading earlier = PdfObjects(pdf).read();
            for (Passage &passage : earlier.passages)
                for (Piece &piece : passage.pieces)
                    piece.place = LeakCheckMessages::tr("earlier revision of the file");
            reading.passages += earlier.passages;
            reading.attachments += earlier.attachments;
        } catch (const std::exception &) { // Not a whole file: its objects are read as stray ones.
        }
    }
}

} // namespace

Result<PdfReading> readPdf(const QByteArray &bytes)
{
    PdfReading reading;
    try {
        QPDF pdf;
        open(pdf, bytes);
        reading = PdfObjects(pdf).read();
        reading.passages += pdfBytePassages(bytes, listedOffsets(pdf));
    } catch (const std::exception &error) {
        return fail(ErrorKind::Unreadable,
                    LeakCheckMessages::tr("A finished PDF could not be read back. Try to publish again."),
                    u"qpdf: "_s + QString::fromUtf8(error.what()));
    }
    if (reading.isUnread)
        return fail(ErrorKind::Unreadable,
                    LeakCheckMessages::tr("A finished PDF could not be read back. Try to publish again."),
                    u"a font draws what it has no letter for"_s);
    readEarlier(bytes, reading);
    const auto pages = popplerPages(bytes);
    if (!pages)
        return failed(pages);
    reading.passages += *pages;
    return reading;
}

bool isCleanPdf(const QByteArray &bytes)
{
    try {
        QPDF pdf;
        open(pdf, bytes);
        for (auto &object : pdf.getAllObjects())
            if (object.isStream())
                object.getRawStreamData();
        if (pdf.anyWarnings())
            return false;
    } catch (const std::exception &) {
        return false;
    }
    const auto document = Poppler::Document::loadFromData(bytes);
    return document && !document->isLocked() && document->numPages() > 0;
}

} // namespace candour
