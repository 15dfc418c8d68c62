// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/SearchReader.h"

#include "base/Literals.h"
#include "storage/Failure.h"
#include "storage/SearchQuery.h"

#include <sqlite3.h>

namespace candour {

namespace {

constexpr int StepsBetweenLooks = 1000;
constexpr int PassageWords = 24;
constexpr QChar Begin(0xfdd0); // two that no text may hold for others to read
constexpr QChar End(0xfdd1);

/// Takes the marks out of a passage and notes what stood between them.
void readPassage(const QString &marked, SearchMatch &match)
{
    qsizetype begin = -1;
    for (const QChar c : marked) {
        if (c == Begin) {
            begin = match.passage.size();
        } else if (c == End) {
            if (begin >= 0)
                match.found += TextRange{begin, match.passage.size() - begin};
            begin = -1;
        } else if (c == u'\n') {
            match.passage += u" · "_s; // paragraphs, cells and titles, on one line
        } else {
            match.passage += c.isSpace() ? u' ' : c;
        }
    }
}

QString pageSql(bool ranked)
{
    const QString order = ranked ? u"rank"_s : u"rowid DESC"_s;
    const QString outer = ranked ? u"f.place"_s : u"f.place DESC"_s;
    return u"SELECT e.assessment, a.reference, a.title, a.template_id, a.template_version, e.question, f.passage "
           "FROM (SELECT rowid AS id, %1 AS place, snippet(search, 0, ?, ?, '…', %2) AS passage "
           "FROM search WHERE search MATCH ? ORDER BY %3 LIMIT ?) f "
           "JOIN search_entry e ON e.id=f.id JOIN assessment a ON a.id=e.assessment ORDER BY %4"_s.arg(
               ranked ? u"rank"_s : u"rowid"_s, QString::number(PassageWords), order, outer);
}

SearchMatch matchFrom(const Record &row)
{
    SearchMatch match{.assessment = row.text(0),
                      .reference = row.text(1),
                      .title = row.text(2),
                      .templateId = row.text(3),
                      .templateVersion = row.text(4),
                      .question = row.text(5)};
    readPassage(row.text(6), match);
    return match;
}

/// The same error without SQLite's own words, in which those that were typed may stand.
Error quiet(Error error)
{
    error.detail = u"search: "_s + error.detail.section(u':', 0, 0);
    return error;
}

} // namespace

Result<std::unique_ptr<SearchReader>> SearchReader::open(const QString &path)
{
    auto connection = Connection::openToRead(path);
    if (!connection)
        return failed(connection);
    return std::unique_ptr<SearchReader>(new SearchReader(std::move(*connection)));
}

Result<SearchMatches> SearchReader::find(const QString &typed, int limit)
{
    SearchMatches matches;
    const QString expression = matchExpression(typed);
    if (expression.isEmpty())
        return matches;
    const auto total = m_connection->value(
        u"SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)"_s, {expression, MostRanked + 1});
    if (!total)
        return tl::make_unexpected(quiet(total.error()));
    matches.isMore = total->toInt() > MostRanked;
    matches.total = std::min(total->toInt(), MostRanked);
    const auto add = [&](const Record &row) -> Result<> {
        matches.first += matchFrom(row);
        return {};
    };
    const auto read =
        m_connection->each(pageSql(!matches.isMore), {QString(Begin), QString(End), expression, limit}, add);
    if (!read)
        return tl::make_unexpected(quiet(read.error()));
    return matches;
}

void SearchReader::workWhile(std::function<bool()> isWanted)
{
    m_isWanted = std::move(isWanted);
    const auto look = [](void *reader) { return static_cast<SearchReader *>(reader)->m_isWanted() ? 0 : 1; };
    sqlite3_progress_handler(m_connection->handle(), StepsBetweenLooks, look, this);
}

} // namespace candour
