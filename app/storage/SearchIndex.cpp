// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/SearchIndex.h"

#include "base/Literals.h"
#include "storage/AssessmentStore.h"
#include "storage/Messages.h"
#include "storage/SearchWords.h"
#include "storage/Transaction.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace candour {

namespace {

constexpr int PagesTidied = 2000; // 8 MB, less than a tenth of a second

Result<QStringList> assessmentsIn(Connection &connection)
{
    QStringList ids;
    const auto add = [&](const Record &row) -> Result<> {
        ids += row.text(0);
        return {};
    };
    return connection.each(u"SELECT id FROM assessment ORDER BY changed_at, reference"_s, {}, add).map([&] {
        return ids;
    });
}

/// A large assessment is not read as a whole for every word that is typed into it. Where people, files or the language
/// of dates differ, the words of an answer that has some may differ too.
void leaveOutWhatIsAlike(Assessment &before, Assessment &after)
{
    if (before.people != after.people || before.attachments != after.attachments || before.language != after.language)
        return;
    for (const QString &question : before.answers.keys())
        if (after.answers.contains(question) && before.answer(question) == after.answer(question)) {
            before.answers.remove(question);
            after.answers.remove(question);
        }
}

} // namespace

Result<> SearchIndex::update(const Assessment &before, const Assessment &after)
{
    const auto done = step([&] { return follow(before, after); });
    return done || !mayTryAgain() || !rebuild() ? done : Result<>();
}

/// FTS5 writes at the end of a step, and finds out only then that it cannot.
Result<> SearchIndex::step(const std::function<Result<>()> &write)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return failed(transaction);
    return write().and_then([&] { return transaction->commit(); });
}

/// Some errors end the transaction, and what came after them would stay without it.
bool SearchIndex::mayTryAgain() const
{
    return sqlite3_get_autocommit(m_connection.handle()) == 0;
}

Result<> SearchIndex::follow(Assessment before, Assessment after)
{
    leaveOutWhatIsAlike(before, after);
    const QMap<QString, QString> old = before.id.isEmpty() ? QMap<QString, QString>() : searchWords(before);
    const QMap<QString, QString> now = searchWords(after);
    for (auto gone = old.begin(); gone != old.end(); ++gone)
        if (now.value(gone.key()) != *gone)
            if (auto done = takeOut(u"assessment=? AND question=?"_s, {after.id.value, gone.key()}); !done)
                return done;
    for (auto entry = now.begin(); entry != now.end(); ++entry)
        if (old.value(entry.key()) != *entry)
            if (auto done = add(after.id.value, entry.key(), *entry); !done)
                return done;
    return {};
}

Result<> SearchIndex::takeOut(const QString &which, const Values &values)
{
    // The index finds what it has to forget by the words that it was given.
    return m_connection
        .run(u"INSERT INTO search (search, rowid, words) SELECT 'delete', id, words FROM search_entry WHERE "_s + which,
             values)
        .and_then([&] { return m_connection.run(u"DELETE FROM search_entry WHERE "_s + which, values); });
}

Result<> SearchIndex::add(const QString &assessment, const QString &question, const QString &words)
{
    return addEntry(assessment, question, words).and_then([&] {
        return m_connection.run(u"INSERT INTO search (rowid, words) SELECT id, words FROM search_entry "
                                "WHERE assessment=? AND question=?"_s,
                                {assessment, question});
    });
}

Result<> SearchIndex::addEntry(const QString &assessment, const QString &question, const QString &words)
{
    return m_connection.run(u"INSERT INTO search_entry (assessment, question, words) VALUES (?, ?, ?)"_s,
                            {assessment, question, words});
}

Result<> SearchIndex::remove(const AssessmentId &id)
{
    const auto gone = step([&] {
        return takeOut(u"assessment=?"_s, {id.value}).and_then([&] {
            return m_connection.run(u"INSERT INTO search (search) VALUES ('optimize')"_s);
        });
    });
    if (gone || !mayTryAgain())
        return gone;
    return m_connection.run(u"DELETE FROM search_entry WHERE assessment=?"_s, {id.value}).and_then([&] {
        return build();
    });
}

Result<> SearchIndex::rebuild()
{
    const auto ids = assessmentsIn(m_connection);
    if (!ids)
        return failed(ids);
    if (auto emptied = m_connection.run(u"DELETE FROM search_entry"_s); !emptied)
        return emptied;
    for (const QString &id : *ids) {
        const auto assessment = AssessmentStore(m_connection).load(AssessmentId{id});
        if (auto done = assessment ? addEntries(*assessment) : addAsStored(id); !done)
            return done;
    }
    return build();
}

Result<> SearchIndex::build()
{
    const QString again = u"INSERT INTO search (search) VALUES ('rebuild')"_s;
    const auto built = m_connection.run(again);
    if (built || !mayTryAgain())
        return built;
    return makeTablesEmpty().and_then([&] { return m_connection.run(again); });
}

/// Where FTS5 cannot read how its tables are built, it takes them for no index and neither builds nor drops them; two
/// records make them an empty one. Nobody may write to them otherwise.
Result<> SearchIndex::makeTablesEmpty()
{
    const auto protect = [this](int wanted) {
        sqlite3_db_config(m_connection.handle(), SQLITE_DBCONFIG_DEFENSIVE, wanted, nullptr);
    };
    protect(0);
    const auto emptied = m_connection.runScript("DELETE FROM search_data; DELETE FROM search_idx; "
                                                "INSERT INTO search_data (id, block) "
                                                "VALUES (1, x''), (10, x'00000000000000')"_ba);
    protect(1);
    return emptied;
}

Result<> SearchIndex::addEntries(const Assessment &assessment)
{
    const QMap<QString, QString> words = searchWords(assessment);
    for (auto entry = words.begin(); entry != words.end(); ++entry)
        if (auto done = addEntry(assessment.id.value, entry.key(), *entry); !done)
            return done;
    return {};
}

/// An assessment that is damaged in one place is still found by all that can be read of it.
Result<> SearchIndex::addAsStored(const QString &assessment)
{
    return m_connection
        .run(u"INSERT INTO search_entry (assessment, question, words) SELECT id, '', title FROM assessment "
             "WHERE id=? AND title<>''"_s,
             {assessment})
        .and_then([&] {
            return m_connection.run(u"INSERT INTO search_entry (assessment, question, words) "
                                    "SELECT assessment, question, plain FROM answer "
                                    "JOIN answer_revision USING (assessment, question, revision) "
                                    "WHERE assessment=? AND plain<>''"_s,
                                    {assessment});
        });
}

Result<> SearchIndex::check()
{
    const auto ids = assessmentsIn(m_connection);
    if (!ids)
        return failed(ids);
    for (const QString &id : *ids)
        if (const auto assessment = AssessmentStore(m_connection).load(AssessmentId{id}))
            if (auto same = compare(*assessment); !same)
                return same;
    const auto missing =
        m_connection.value(u"SELECT (SELECT count(*) FROM search_entry) - (SELECT count(*) FROM search_docsize)"_s);
    if (!missing)
        return failed(missing);
    if (missing->toInt() != 0)
        return differs(u"%1 entries are missing"_s.arg(missing->toInt()));
    if (!m_connection.isWritable())
        return {};
    return checkInside();
}

Result<> SearchIndex::checkInside()
{
    // SQLite takes the question for a change, though it changes nothing.
    if (!m_connection.isWritable())
        if (const auto allowed = m_connection.set(u"query_only"_s, u"OFF"_s, u"0"_s); !allowed)
            return allowed;
    const auto sound = m_connection.run(u"INSERT INTO search (search, rank) VALUES ('integrity-check', 1)"_s);
    const bool isHarmed = !sound && (sqlite3_errcode(m_connection.handle()) & 0xff) == SQLITE_CORRUPT;
    if (!m_connection.isWritable())
        if (const auto back = m_connection.set(u"query_only"_s, u"ON"_s, u"1"_s); !back)
            return back;
    if (sound || (!isHarmed && !m_connection.isWritable()))
        return {};
    return differs(sound.error().detail);
}

Result<> SearchIndex::compare(const Assessment &assessment)
{
    QMap<QString, QString> kept;
    const auto add = [&](const Record &row) -> Result<> {
        kept.insert(row.text(0), row.text(1));
        return {};
    };
    const auto read =
        m_connection.each(u"SELECT question, words FROM search_entry WHERE assessment=?"_s, {assessment.id.value}, add);
    if (!read)
        return read;
    if (kept != searchWords(assessment))
        return differs(assessment.id.value);
    return {};
}

tl::unexpected<Error> SearchIndex::differs(const QString &detail) const
{
    const QString sentence =
        StorageMessages::tr("The search in “%1” does not know every answer, so it may miss some. The "
                            "assessments themselves are not affected; have the search made again.");
    return fail(ErrorKind::Unreadable, sentence.arg(QFileInfo(m_connection.path()).fileName()),
                u"search index: "_s + detail);
}

Result<> SearchIndex::tidy()
{
    return m_connection.runScript(
        "INSERT INTO search (search, rank) VALUES ('merge', %1)"_ba.replace("%1", QByteArray::number(-PagesTidied)));
}

} // namespace candour
