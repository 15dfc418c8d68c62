// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Examination.h"

#include "base/Literals.h"
#include "dpia/AssessmentFigures.h"
#include "storage/AuditStore.h"
#include "storage/Faults.h"
#include "storage/Messages.h"
#include "storage/RowFollower.h"
#include "storage/SearchIndex.h"

namespace candour {

namespace {

constexpr int MostPageFaults = 20; // one torn page is told of many times

/// How a row of each table is called, as SQL: the assessment it belongs to, and the rest of its name.
QString rowName(const QString &table)
{
    static const QMap<QString, QString> Names{
        {u"answer"_s, u"assessment, question"_s},
        {u"answer_revision"_s, u"assessment, question || ' ' || revision"_s},
        {u"part"_s, u"assessment, kind || ' ' || key"_s},
        {u"attachment"_s, u"assessment, id"_s},
        {u"figures"_s, u"assessment, ''"_s},
        {u"search_entry"_s, u"assessment, question"_s},
        {u"publication_file"_s, u"assessment, number || ' ' || name"_s},
        {u"publication_override"_s, u"assessment, number || ' ' || gate"_s},
        {u"publication_count"_s, u"assessment, number || ' ' || question"_s},
        {u"publication_section"_s, u"assessment, number || ' ' || anchor"_s},
        {u"publication_changed"_s, u"assessment, number || ' ' || position"_s},
        {u"version_event_version"_s, u"assessment, number || ', event ' || event"_s},
        {u"version_event_file"_s, u"'', event || ' ' || name"_s},
        {u"recall_step"_s, u"'', event || ' ' || key"_s},
    };
    return Names.value(table, u"'', rowid"_s);
}

/// Tables of which every row can be made again from the others.
bool followsFromTheRest(const QString &table)
{
    return table == "answer"_L1 || table == "figures"_L1 || table == "search_entry"_L1;
}

/// Answers that count and are not the latest wording, or the other way round.
const QString WrongAnswers = u"SELECT assessment, question FROM answer "
                             "LEFT JOIN answer_revision USING (assessment, question, revision) "
                             "WHERE ifnull(value, '')='' OR revision<>(SELECT max(revision) FROM answer_revision r "
                             "WHERE r.assessment=answer.assessment AND r.question=answer.question) UNION "
                             "SELECT assessment, question FROM answer_revision r WHERE value<>'' "
                             "AND revision=(SELECT max(revision) FROM answer_revision l WHERE "
                             "l.assessment=r.assessment AND l.question=r.question) AND NOT EXISTS "
                             "(SELECT 1 FROM answer a WHERE a.assessment=r.assessment AND a.question=r.question)"_s;

void examinePages(Faults &faults)
{
    const auto tell = [&](const Record &row) {
        if (row.text(0) != "ok"_L1)
            faults.add(FileFault::Kind::Damage,
                       StorageMessages::tr("The file is damaged: %1.").arg(row.text(0).simplified()), {});
    };
    faults.each({}, u"PRAGMA integrity_check(%1)"_s.arg(MostPageFaults), tell);
}

void examineSchema(Faults &faults)
{
    const auto schema = Schema::ours();
    const auto ours = schema ? schema->isIn(faults.connection()) : Result<bool>(failed(schema));
    if (!ours || !*ours)
        faults.add(FileFault::Kind::Schema, StorageMessages::tr("The tables were changed by another program."),
                   u"sqlite_schema"_s);
}

void examineReferences(Faults &faults)
{
    QList<std::pair<QString, qint64>> rows;
    faults.each({}, u"SELECT \"table\", rowid, parent FROM pragma_foreign_key_check"_s, [&](const Record &row) {
        rows += {row.text(0), row.integer(1)};
    });
    for (const auto &[table, number] : std::as_const(rows)) {
        QString place;
        faults.each(table, u"SELECT %1 FROM %2 WHERE rowid=%3"_s.arg(rowName(table), table).arg(number),
                    [&](const Record &row) { place = faults.place(row.text(0), row.text(1)); });
        faults.add(FileFault::Kind::Orphan,
                   StorageMessages::tr("A row of the table “%1” belongs to something that is not there.").arg(table),
                   table, place, followsFromTheRest(table));
    }
}

void examineAudit(Faults &faults, Database &database, const QByteArray &notedHead)
{
    const AuditStore audit(database);
    const auto found = audit.firstBreak();
    if (!found)
        faults.add(FileFault::Kind::Damage, found.error().message, u"audit"_s);
    else if (*found)
        faults.add(
            FileFault::Kind::Audit,
            StorageMessages::tr("The audit was changed outside Candour at line %1: a line was changed, put in or "
                                "taken out. There now stands: %2, %3, %4.")
                .arg(QString::number((*found)->expected), stored((*found)->found.at), (*found)->found.who,
                     (*found)->found.action),
            u"audit"_s, QString::number((*found)->expected));
    if (notedHead.isEmpty())
        return;
    const auto known = audit.knows(notedHead);
    if (known && !*known)
        faults.add(FileFault::Kind::Audit,
                   StorageMessages::tr("The head of the audit that was noted elsewhere is not in it: lines were taken "
                                       "out since, all of it was made anew, or it is the head of another workspace."),
                   u"audit"_s, QString::fromLatin1(notedHead.toHex()));
}

void examineWhatFollows(Faults &faults)
{
    faults.each(u"answer"_s, WrongAnswers, [&](const Record &row) {
        faults.add(FileFault::Kind::Derived,
                   StorageMessages::tr("The answer that counts is not the latest one that was written."), u"answer"_s,
                   faults.named(row.text(0)) + u' ' + row.text(1), true);
    });
    faults.each(u"figures"_s,
                u"SELECT id FROM figures JOIN assessment ON id=assessment WHERE figures.revision>assessment.revision "
                "OR way>%1"_s.arg(AssessmentFigures::Way),
                [&](const Record &row) {
                    faults.add(FileFault::Kind::Derived,
                               StorageMessages::tr("The figures of the programme are not those of the assessment."),
                               u"figures"_s, faults.named(row.text(0)), true);
                });
    SearchIndex index(faults.connection());
    const bool looksInside = faults.connection().isWritable();
    const auto same = index.check().and_then([&] { return looksInside ? Result<>() : index.checkInside(); });
    if (!same)
        faults.add(FileFault::Kind::Derived, same.error().message, u"search"_s, {}, true);
}

} // namespace

Faults::Faults(Connection &connection) : m_connection(connection)
{
    each(u"assessment"_s, u"SELECT id, reference FROM assessment"_s,
         [this](const Record &row) { m_references.insert(row.text(0), row.text(1)); });
}

QString Faults::place(const QString &assessment, const QString &rest) const
{
    return QString(named(assessment) + u' ' + rest).trimmed();
}

void Faults::add(FileFault::Kind kind, const QString &sentence, const QString &table, const QString &place,
                 bool isRepairable)
{
    m_list += FileFault{kind, sentence, table, place, isRepairable};
}

void Faults::each(const QString &table, const QString &sql, const std::function<void(const Record &)> &visit)
{
    const auto read = m_connection.each(sql, {}, [&](const Record &row) -> Result<> {
        visit(row);
        return {};
    });
    if (read)
        return;
    if (table.isEmpty())
        add(FileFault::Kind::Damage, StorageMessages::tr("The file is damaged: %1.").arg(read.error().detail), {});
    else
        add(FileFault::Kind::Damage, StorageMessages::tr("The table “%1” cannot be read to its end.").arg(table),
            table);
}

QList<FileFault> examine(Database &database, const QByteArray &notedHead)
{
    Faults faults(database.connection());
    examinePages(faults);
    examineSchema(faults);
    examineReferences(faults);
    examineContent(faults);
    examineAudit(faults, database, notedHead);
    if (!database.lostWork().isEmpty())
        faults.add(FileFault::Kind::Damage, database.lostWork(), u"opened"_s);
    examineRecord(faults);
    examineWhatFollows(faults);
    examineSums(faults);
    return faults.list();
}

Result<> repair(Connection &connection)
{
    const auto emptied = [&]() -> Result<> {
        if (connection.rows() != nullptr)
            connection.rows()->forget(u"figures"_s);
        return {};
    };
    return connection.run(u"DELETE FROM figures"_s)
        .and_then(emptied)
        .and_then([&] { return connection.run(u"DELETE FROM answer"_s); })
        .and_then([&] {
            return connection.run(
                u"INSERT INTO answer SELECT assessment, question, revision FROM answer_revision r WHERE value<>'' AND "
                "revision=(SELECT max(revision) FROM answer_revision l WHERE l.assessment=r.assessment AND "
                "l.question=r.question)"_s);
        })
        .and_then([&] { return SearchIndex(connection).rebuild(); });
}

} // namespace candour
