// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CsvWriter.h"
#include "base/Literals.h"
#include "publish/HtmlFrame.h"
#include "publish/HtmlMasthead.h"
#include "publish/HtmlWriter.h"
#include "publish/RegisterFiles.h"
#include "publish/RegisterPaths.h"
#include "summary/PageWords.h"

namespace candour {

namespace {

/// The entries whose shares are listed, by reference.
QList<CatalogueEntry> sharing(const Catalogue &catalogue)
{
    QList<CatalogueEntry> all = newestOfEach(catalogue.published);
    all.removeIf([](const CatalogueEntry &entry) {
        return entry.status != EntryStatus::Published || entry.shares.rows.isEmpty();
    });
    std::sort(all.begin(), all.end(),
              [](const CatalogueEntry &a, const CatalogueEntry &b) { return a.reference < b.reference; });
    return all;
}

/// Every header of any assessment, each once: two templates may ask for different facts.
QStringList headersOf(const QList<CatalogueEntry> &entries)
{
    QStringList headers;
    for (const CatalogueEntry &entry : entries)
        for (const QString &header : entry.shares.headers)
            if (!headers.contains(header))
                headers += header;
    return headers;
}

/// The cells of a row under these headers; a row that says that others are withheld keeps its sentence in the first.
QStringList cellsUnder(const QStringList &headers, const PublicShares &shares, const QStringList &row)
{
    QStringList cells(headers.size());
    if (row.size() != shares.headers.size())
        cells[0] = row.value(0);
    else
        for (qsizetype i = 0; i < row.size(); ++i)
            cells[headers.indexOf(shares.headers.at(i))] = row.at(i);
    return cells;
}

/// What protects a share, say, is a list.
void writeCell(HtmlWriter &page, const QString &cell)
{
    if (!cell.contains(u'\n')) {
        page.element(u"td"_s, cell);
        return;
    }
    page.start(u"td"_s);
    page.start(u"ul"_s);
    for (const QString &one : cell.split(u'\n'))
        page.element(u"li"_s, one);
    page.end();
    page.end();
}

void writeRow(HtmlWriter &page, const CatalogueEntry &entry, const QStringList &cells)
{
    page.start(u"tr"_s);
    page.element(u"th"_s, cells.value(0), {{u"scope"_s, u"row"_s}});
    for (const QString &cell : cells.mid(1))
        writeCell(page, cell);
    page.start(u"td"_s);
    page.element(u"a"_s, entry.title, {{u"href"_s, entry.reference.toLower() + u"/index.html"_s}});
    page.end();
    page.end();
    page.line();
}

void writeShares(HtmlWriter &page, const PageWords &words, const QList<CatalogueEntry> &entries)
{
    const QStringList headers = headersOf(entries);
    startTable(page, words.dataShares, headers + QStringList{words.assessment});
    for (const CatalogueEntry &entry : entries)
        for (const QStringList &row : entry.shares.rows)
            writeRow(page, entry, cellsUnder(headers, entry.shares, row));
    endTable(page);
}

} // namespace

FinishedFile sharesTable(const Catalogue &catalogue)
{
    const QList<CatalogueEntry> entries = sharing(catalogue);
    const QStringList headers = headersOf(entries);
    QList<QStringList> rows{QStringList{u"reference"_s, u"title"_s} + headers};
    for (const CatalogueEntry &entry : entries)
        for (const QStringList &row : entry.shares.rows) {
            rows += QStringList{entry.reference, entry.title};
            for (const QString &cell : cellsUnder(headers, entry.shares, row))
                rows.last() += pageText(cell);
        }
    return {QString(SharesTableName), writeCsv(rows)};
}

FinishedFile sharesPage(const Catalogue &catalogue, const RegisterLook &look)
{
    const CatalogueEntry lead = newestOfEach(catalogue.published).value(0);
    HtmlWriter page(lead.language.isEmpty() ? u"en-GB"_s : lead.language);
    const PageWords &words = pageWords(page.language());
    startPage(page, {.title = titleOf(words.dataShares, lead.organisation),
                     .description = words.aboutShares,
                     .facts = {},
                     .relations = {},
                     .style = look.style});
    writeMasthead(page, look.style, lead.organisation, RegisterPageName);
    page.start(u"div"_s, {{u"class"_s, u"cover"_s}});
    page.element(u"h1"_s, words.dataShares);
    page.element(u"p"_s, words.aboutShares);
    page.end();
    page.line();
    const QList<CatalogueEntry> entries = sharing(catalogue);
    if (entries.isEmpty())
        page.element(u"p"_s, words.noShares);
    else
        writeShares(page, words, entries);
    page.end();
    page.line();
    writeFooter(page, lead.organisation,
                {{words.allPublished, RegisterPageName},
                 {words.asTable, SharesTableName},
                 {words.accessibility, AccessibilityName}});
    endPage(page);
    return {QString(SharesPageName), page.bytes()};
}

} // namespace candour
