// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Salvage.h"

#include "base/Id.h"
#include "base/Literals.h"
#include "storage/AnswerHistory.h"
#include "storage/Examination.h"
#include "storage/Failure.h"
#include "storage/FileGate.h"
#include "storage/Hash.h"
#include "storage/Messages.h"
#include "storage/Parts.h"
#include "storage/StoredJson.h"
#include "storage/TableReader.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <sqlite3.h>

namespace candour {

namespace {

/// One table as the new file has it.
struct Columns
{
    QString table;
    QStringList all;
    QStringList keys;
};

/// Whoever has others refer to its rows comes first.
QStringList salvageOrder(QStringList tables)
{
    const QStringList first{u"assessment"_s, u"blob"_s, u"publication"_s, u"version_event"_s, u"answer_revision"_s};
    std::stable_sort(tables.begin(), tables.end(), [&](const QString &a, const QString &b) {
        const auto place = [&](const QString &table) { return size_t(first.indexOf(table)); }; // the others last
        return place(a) < place(b);
    });
    return tables;
}

/// A row that would keep its assessment, or a whole list, from being read is worth less than what it would hide.
bool isUsable(const QString &table, const Values &row, Connection &connection)
{
    const auto text = [&](int column) { return row.at(column).toString(); };
    if (table == "answer_revision"_L1)
        return AnswerHistory::isUnharmed(connection, row);
    if (table == "blob"_L1)
        return sha256(row.at(1).toByteArray()) == row.at(0).toByteArray();
    if (table == "template"_L1)
        return sha256(row.at(3).toByteArray()) == row.at(4).toByteArray();
    if (table == "part"_L1)
        return checkPart({}, text(1), text(2), text(4)).has_value();
    if (table == "person"_L1)
        return valueFrom<Person>(text(2), {}, table).has_value();
    if (table == "activity"_L1)
        return valueFrom<Activity>(text(2), {}, table).has_value();
    if (table == "shared_answer"_L1)
        return valueFrom<SharedAnswer>(text(2), {}, table).has_value();
    return true;
}

/// Reads on a copy of its own, so that not even the log of the damaged file is cleared away.
class ReadingCopy
{
public:
    explicit ReadingCopy(const QString &beside) : m_path(beside + u".reading-"_s + randomId()) {}
    ~ReadingCopy()
    {
        for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(m_path + ending);
    }
    Q_DISABLE_COPY_MOVE(ReadingCopy)

    Result<std::unique_ptr<Connection>> open(const QString &damaged)
    {
        for (const QString &ending : {u""_s, u"-wal"_s})
            if (ending.isEmpty() || QFileInfo::exists(damaged + ending))
                if (const auto copied = copy(damaged + ending, m_path + ending); !copied)
                    return failed(copied);
        return Connection::open(m_path, Connection::Mode::ReadOnly);
    }

private:
    static Result<> copy(const QString &from, const QString &to)
    {
        QFile source(from);
        QFile target(to);
        if (!source.open(QIODevice::ReadOnly))
            return storageFailure(from, SQLITE_CANTOPEN, source.errorString());
        if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
            return storageFailure(to, SQLITE_CANTOPEN, target.errorString());
        constexpr qint64 Piece = 1024 * 1024;
        while (!source.atEnd()) {
            const QByteArray bytes = source.read(Piece);
            if (bytes.isEmpty() || target.write(bytes) != bytes.size())
                return storageFailure(to, SQLITE_IOERR, source.errorString() + target.errorString());
        }
        return {};
    }

    QString m_path;
};

class Salvaging
{
public:
    Salvaging(Connection &from, Connection &to) : m_from(from), m_to(to) {}

    Result<Salvaged> run()
    {
        const auto tables = columns();
        if (!tables)
            return failed(tables);
        for (const Columns &table : *tables) {
            copy(table);
            if (table.table == "blob"_L1)
                adopt();
        }
        for (const QString &id : std::as_const(m_harmed))
            m_salvaged.harmed += m_references.value(id, id);
        m_salvaged.harmed.sort();
        m_salvaged.harmed.removeDuplicates();
        return m_salvaged;
    }

private:
    /// The tables of the new file whose rows do not follow from others.
    Result<QList<Columns>> columns()
    {
        QStringList names;
        QList<Columns> tables;
        const auto listed =
            m_to.each(u"SELECT name FROM sqlite_schema WHERE type='table' AND name NOT GLOB 'search*' AND name NOT IN "
                      "('figures', 'answer', 'row_sum', 'opened') ORDER BY name"_s,
                      {}, [&](const Record &row) -> Result<> {
                          names += row.text(0);
                          return {};
                      });
        if (!listed)
            return failed(listed);
        for (const QString &name : salvageOrder(names)) {
            Columns table{name, {}, {}};
            const auto read = m_to.each(u"SELECT name, pk FROM pragma_table_info(?) ORDER BY cid"_s, {name},
                                        [&](const Record &row) -> Result<> {
                                            table.all += u"\"%1\""_s.arg(row.text(0));
                                            if (row.integer(1) > 0)
                                                table.keys += table.all.last();
                                            return {};
                                        });
            if (!read)
                return failed(read);
            tables += table;
        }
        return tables;
    }

    void copy(const Columns &table)
    {
        QSet<QString> kept;
        const QString marks = QStringList(table.all.size(), u"?"_s).join(u", ");
        const QString insert = u"INSERT INTO \"%1\" (%2) VALUES (%3)"_s.arg(table.table, table.all.join(u", "), marks);
        QList<int> keys;
        for (const QString &key : table.keys)
            keys += int(table.all.indexOf(key));
        bool isSure = TableReader(m_from, table.table, table.all).each([&](const Record &row) {
            Values values;
            for (int i = 0; i < table.all.size(); ++i)
                values += row.value(i + 1);
            if (table.table == "assessment"_L1)
                m_references.insert(values.at(0).toString(), values.at(1).toString());
            if (isUsable(table.table, values, m_to) && m_to.run(insert, values))
                kept += nameOf(values, keys);
        });
        const qint64 lost = lostOf(table, kept, isSure);
        m_salvaged.tables += Salvaged::Table{table.table, kept.size(), lost, isSure};
    }

    static QString nameOf(const Values &values, const QList<int> &keys)
    {
        QStringList name;
        for (const int key : keys)
            name += values.at(key).typeId() == QMetaType::QByteArray
                        ? QString::fromLatin1(values.at(key).toByteArray().toHex())
                        : values.at(key).toString();
        return name.join(u'\n');
    }

    /// What the index of the keys knows and nobody could read. \a isSure of a table that was read to its end stays so.
    qint64 lostOf(const Columns &table, const QSet<QString> &kept, bool &isSure)
    {
        QSet<QString> lost;
        QList<int> order;
        for (int i = 0; i < table.keys.size(); ++i)
            order += i;
        const auto look = [&](const Record &row) {
            Values values;
            for (const int i : order)
                values += row.value(i);
            if (const QString name = nameOf(values, order); !kept.contains(name) && !lost.contains(name)) {
                lost += name;
                noteHarm(table, row.text(0));
            }
        };
        const bool isIndexWhole = TableReader(m_from, table.table, {}).eachKey(table.keys, look);
        isSure = isSure || isIndexWhole;
        return lost.size();
    }

    void noteHarm(const Columns &table, const QString &firstKey)
    {
        if (table.keys.first() == "\"assessment\""_L1 || table.table == "assessment"_L1)
            m_harmed += firstKey;
    }

    /// An assessment of which the answers are left and the first page is not gets a new one, so that they can be read.
    void adopt()
    {
        const QStringList columns{u"assessment"_s, u"question"_s};
        QMap<QString, QSet<QString>> orphans;
        TableReader(m_from, u"answer_revision"_s, columns).each([&](const Record &row) {
            if (!isKnown(row.text(1)))
                orphans[row.text(1)] += row.text(2);
        });
        int number = 0;
        for (auto orphan = orphans.begin(); orphan != orphans.end(); ++orphan) {
            const QString reference = u"SALVAGED-%1"_s.arg(++number);
            const auto made = m_to.run(
                u"INSERT INTO assessment (id, reference, title, public_title, template_id, template_version, language, "
                "state, asked_roles, keep_until, basis, hold, hold_reason, revision, changed_at, changed_by) SELECT ?, "
                "?, ?, '', ?, ?, ifnull((SELECT language FROM assessment LIMIT 1), 'en-GB'), ?, '[]', '', '', 0, '', "
                "1, "
                "'', ''"_s,
                Values{orphan.key(), reference, StorageMessages::tr("Salvaged assessment")} + templateFor(*orphan) +
                    Values{QString(wordFor(ReviewStateWords, ReviewState::Drafting))});
            if (!made)
                continue;
            m_references.insert(orphan.key(), reference);
            m_harmed += orphan.key();
            m_salvaged.renamed += reference;
        }
    }

    bool isKnown(const QString &id)
    {
        const auto known = m_to.value(u"SELECT 1 FROM assessment WHERE id=?"_s, {id});
        return known && known->isValid();
    }

    /// Id and version of the template that asks most of these questions.
    Values templateFor(const QSet<QString> &questions)
    {
        qsizetype most = -1;
        Values best{u""_s, u""_s};
        TableReader(m_from, u"template"_s, {u"id"_s, u"version"_s, u"bytes"_s}).each([&](const Record &row) {
            const QByteArray bytes = row.bytes(3);
            const auto asked = std::count_if(questions.begin(), questions.end(), [&](const QString &question) {
                return bytes.contains(u"\"%1\""_s.arg(question).toUtf8());
            });
            if (asked > most) {
                most = asked;
                best = {row.text(1), row.text(2)};
            }
        });
        return best;
    }

    Connection &m_from;
    Connection &m_to;
    QHash<QString, QString> m_references; ///< By id.
    QStringList m_harmed;                 ///< By id.
    Salvaged m_salvaged;
};

/// Into tables of the version of the damaged file, so that it is read as it was written.
Result<Salvaged> copyRows(Connection &from, const QString &path, const Schema &schema)
{
    const auto version = from.value(u"PRAGMA user_version"_s);
    if (!version)
        return failed(version);
    if (version->toInt() < 1 || version->toInt() > schema.version())
        return storageFailure(from.path(), SQLITE_CORRUPT, u"schema version"_s);
    auto database = Database::create(path, schema.upTo(version->toInt()));
    if (!database)
        return failed(database);
    auto transaction = (*database)->begin();
    if (!transaction)
        return failed(transaction);
    const auto salvaged = Salvaging(from, (*database)->connection()).run();
    if (!salvaged)
        return failed(salvaged);
    return transaction->commit().and_then([&] { return (*database)->close(); }).map([&] { return *salvaged; });
}

/// Brings the new file up to date, and makes in it what follows from the rest.
Result<> complete(const QString &path)
{
    auto database = Database::open(path, Access::ReadWrite);
    if (!database)
        return failed(database);
    auto transaction = (*database)->begin();
    if (!transaction)
        return failed(transaction);
    return repair((*database)->connection()).and_then([&] { return transaction->commit(); }).and_then([&] {
        return (*database)->close();
    });
}

void removeAll(const QString &path)
{
    const QFileInfo file(path);
    for (const QString &name : file.dir().entryList({file.fileName() + u'*'}, QDir::Files | QDir::Hidden))
        QFile::remove(file.dir().filePath(name));
}

/// Nobody changes the file meanwhile; where nobody can write beside it, nobody does anyway.
Result<std::optional<WriterLock>> lockIfPossible(const QString &path)
{
    auto lock = WriterLock::take(path);
    if (lock)
        return std::optional(std::move(*lock));
    if (lock.error().kind == ErrorKind::Refused)
        return failed(lock);
    return std::optional<WriterLock>();
}

} // namespace

Result<Salvaged> salvage(const QString &damagedPath, const QString &targetPath)
{
    const auto schema = Schema::ours();
    const auto damaged = schema ? workspaceFile(damagedPath, schema->version()) : Result<QString>(failed(schema));
    if (!damaged)
        return failed(damaged);
    if (QFileInfo::exists(targetPath) || QFileInfo(targetPath).isSymLink())
        return existsAlready(targetPath);
    const auto lock = lockIfPossible(*damaged);
    if (!lock)
        return failed(lock);
    const QString unfinished = targetPath + u".unfinished-"_s + randomId();
    ReadingCopy copy(targetPath);
    const auto from = copy.open(*damaged);
    const auto salvaged = from ? copyRows(**from, unfinished, *schema) : Result<Salvaged>(failed(from));
    const auto done = salvaged ? complete(unfinished) : Result<>(failed(salvaged));
    const auto named = done.and_then([&] { return giveName(unfinished, targetPath); });
    removeAll(unfinished);
    return named.map([&] { return *salvaged; });
}

} // namespace candour
