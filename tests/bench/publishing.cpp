// SPDX-License-Identifier: GPL-3.0-or-later
// How long a publication takes beside 5,000 others, file by file, and how fast pages are written beside the bare
// writer: publishing [ASSESSMENTS]
#include "base/Literals.h"
#include "bench/Times.h"
#include "proof/LeakCheck.h"
#include "proof/NewPart.h"
#include "publish/Catalogue.h"
#include "publish/Html.h"
#include "publish/LinkedData.h"
#include "publish/Pdf.h"
#include "publish/PlainText.h"
#include "publish/PublishedPage.h"
#include "publish/Publisher.h"
#include "publish/RegisterFiles.h"
#include "publish/TableFiles.h"
#include "support/CpuTimer.h"
#include "support/Documents.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamWriter>

#include <cstdio>

using namespace candour;

namespace {

constexpr int Runs = 5;
const QString Hash(64, u'a');

/// Milliseconds of the processor, the median of several runs.
template<typename Work>
double timeOf(Work work)
{
    QList<double> times;
    for (int run = 0; run < Runs; ++run) {
        const CpuTimer timer;
        work();
        times += timer.milliseconds();
    }
    return measures::median(times);
}

void say(const char *what, double milliseconds, qsizetype bytes = 0)
{
    std::printf("%-56s %9.1f ms  %8.2f MB\n", what, milliseconds, double(bytes) / 1e6);
    std::fflush(stdout);
}

CatalogueEntry entryOf(int number)
{
    const QString reference = u"DPIA-%1"_s.arg(number, 5, 10, QChar(u'0'));
    CatalogueEntry entry{.reference = reference,
                         .title = u"How the department uses records about learners, number %1"_s.arg(number),
                         .organisation = u"Department for Example Statistics"_s,
                         .language = u"en-GB"_s,
                         .version = 1,
                         .issued = QDate(2020, 1, 1).addDays(number % 2000),
                         .changeNote = u"Added a recipient and a shorter time for keeping"_s,
                         .overallRisk = u"Medium"_s,
                         .nextReview = QDate(2028, 1, 1)};
    const auto paths = registerPaths(reference, 1);
    for (const QString &path : {paths->version, paths->pdf, paths->text, paths->data, paths->table(1), paths->table(2)})
        entry.files.insert(path, Hash);
    return entry;
}

Catalogue registerOf(int assessments)
{
    Catalogue catalogue{.address = u"https://www.example.org/dpia/"_s};
    for (int i = 1; i <= assessments; ++i)
        catalogue.published += entryOf(i);
    if (!catalogue.published.isEmpty())
        catalogue.id = registerId(catalogue.published.first());
    return catalogue;
}

PublicFacts factsOf(const Document &document)
{
    PublicFacts facts;
    facts.reference = u"ZZ-1"_s;
    facts.title = document.info.title;
    facts.organisation = document.info.organisation;
    facts.versions = {{1, QDate(2026, 6, 4), {}}};
    return facts;
}

qsizetype sizeOf(const QList<FinishedFile> &files)
{
    qsizetype bytes = 0;
    for (const FinishedFile &file : files)
        bytes += file.bytes.size();
    return bytes;
}

/// A piece of a page, as the bare writer takes it.
struct Piece
{
    QString name; ///< Of an element that begins; empty for words.
    QXmlStreamAttributes attributes;
    QString words;
    bool ends = false;
};

/// What stands in the page, so that it can be written again without deciding anything.
QList<Piece> piecesOf(const QByteArray &page)
{
    QList<Piece> pieces;
    const QString text = QString::fromUtf8(page);
    qsizetype at = text.indexOf(u"<html"_s);
    while (at < text.size()) {
        const bool isTag = text.at(at) == u'<';
        const qsizetype end = isTag ? text.indexOf(u'>', at) + 1 : text.indexOf(u'<', at);
        const QString part = text.mid(at, (end <= 0 ? text.size() : end) - at);
        at += part.size();
        if (!isTag) {
            pieces += Piece{.words = QString(part).replace(u"&amp;"_s, u"&"_s)};
            continue;
        }
        Piece piece{.name = part.mid(1).section(u' ', 0, 0).remove(u'>'), .ends = part.startsWith(u"</"_s)};
        static const QRegularExpression attribute(u"([a-z-]+)=\"([^\"]*)\""_s);
        for (auto it = attribute.globalMatch(part); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            piece.attributes.append(match.captured(1), match.captured(2));
        }
        pieces += piece;
    }
    return pieces;
}

QByteArray writtenBare(const QList<Piece> &pieces)
{
    QString page;
    QXmlStreamWriter writer(&page);
    for (const Piece &piece : pieces) {
        if (piece.ends)
            writer.writeEndElement();
        else if (piece.name.isEmpty())
            writer.writeCharacters(piece.words);
        else {
            writer.writeStartElement(piece.name);
            for (const QXmlStreamAttribute &attribute : piece.attributes)
                writer.writeAttribute(attribute);
        }
    }
    return page.toUtf8();
}

void measurePages(const Document &document)
{
    constexpr int Pages = 200;
    const QByteArray page = html(document, {.pdf = u"x.pdf"_s});
    const QList<Piece> pieces = piecesOf(page);
    const double ours = timeOf([&] {
        for (int i = 0; i < Pages; ++i)
            html(document, {.pdf = u"x.pdf"_s});
    });
    const double bare = timeOf([&] {
        for (int i = 0; i < Pages; ++i)
            writtenBare(pieces);
    });
    std::printf("pages of %.0f kB: %.0f a second; the bare writer with the same %lld pieces: %.0f a second\n",
                double(page.size()) / 1e3, Pages * 1000 / ours, qint64(pieces.size()), Pages * 1000 / bare);
}

void measureFiles(const Document &document, const PublicFacts &facts)
{
    const auto paths = registerPaths(facts.reference, 1);
    say("PDF", timeOf([&] { return pdf(document); }), pdf(document)->size());
    say("page", timeOf([&] { return html(document, {}); }), html(document, {}).size());
    say("plain text", timeOf([&] { return plainTextPage(document); }), plainTextPage(document).size());
    say("tables", timeOf([&] { return tableFiles(document); }));
    say("JSON-LD", timeOf([&] { return linkedData(document, facts, *paths); }));
}

void measureRegister(int assessments, const Document &document, const PublicFacts &facts)
{
    std::printf("\nbeside %d assessments\n", assessments);
    const Catalogue catalogue = registerOf(assessments);
    const FinishedFile list = catalogueFile(catalogue);
    say("reading the catalogue", timeOf([&] { return parseCatalogue(list.bytes, {}); }), list.bytes.size());
    say("page of the register", timeOf([&] { return registerPage(catalogue.published); }),
        registerPage(catalogue.published).bytes.size());
    say("feed", timeOf([&] { return feedFile(catalogue); }), feedFile(catalogue).bytes.size());
    say("table of the catalogue", timeOf([&] { return catalogueTable(catalogue); }),
        catalogueTable(catalogue).bytes.size());
    say("site map", timeOf([&] { return siteMapFile(catalogue); }), siteMapFile(catalogue)->bytes.size());
    say("catalogue", timeOf([&] { return catalogueFile(catalogue); }), list.bytes.size());
    say("all files of the register", timeOf([&] { return registerFiles(catalogue, {}); }),
        sizeOf(registerFiles(catalogue, {})));

    const QTemporaryDir folder;
    const auto files = publishedFiles(document, facts, catalogue);
    const QList<FinishedFile> standing = registerFiles(catalogue, {});
    if (!files || !write(standing, folder.path()))
        qFatal("nothing could be published");
    QList<Needle> secrets;
    for (int i = 0; i < 200; ++i)
        secrets += Needle{.words = u"The firm of Kestrel %1 and others keeps what nobody may know"_s.arg(i),
                          .question = u"q"_s};
    QList<FinishedFile> searched; // as workspace/SearchedFiles does
    QList<FinishedFile> own = *publishedFiles(frameOf(document), frameOf(facts), {});
    const auto part = [&] {
        searched = *files;
        for (FinishedFile &file : searched)
            for (const FinishedFile &before : standing)
                if (before.name == file.name && file.name != FeedName && file.name != SiteMapName) {
                    const NewPart found = newPart(file, before);
                    file = found.file;
                    own += found.before;
                }
    };
    part();
    say("all files of a publication", timeOf([&] { return publishedFiles(document, facts, catalogue); }),
        sizeOf(*files));
    say("leak check", timeOf([&] { return leaks(searched, secrets, document, own); }), sizeOf(searched) + sizeOf(own));
    const CpuTimer timer;
    const bool written = write(*files, folder.path()).has_value();
    say(written ? "writing" : "writing FAILED", timer.milliseconds(), sizeOf(*files));
}

} // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    const int assessments = argc > 1 ? QByteArray(argv[1]).toInt() : 5000;
    const Document document = documents::summary();
    const PublicFacts facts = factsOf(document);
    measurePages(document);
    measureFiles(document, facts);
    measureRegister(0, document, facts);
    measureRegister(assessments, document, facts);
    return 0;
}
