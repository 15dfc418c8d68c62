// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilledWorkspace.h"
#include "storage/RowFollower.h"
#include "support/Results.h"
#include "support/Sizes.h"

#include <QRandomGenerator>

using namespace candour;

namespace {

/// A sum that is kept is the sum of the rows.
QString wrongSums(Connection &connection)
{
    const auto difference = rowsums::difference(connection);
    return difference ? QStringList(difference->keys()).join(u' ') : difference.error().detail;
}

RowSum::RowHash hashOf(quint8 byte)
{
    RowSum::RowHash hash;
    hash.fill(byte);
    return hash;
}

/// Statements of every kind; some fail, at once or after some rows.
const char *const Statements[] = {
    "INSERT INTO setting VALUES ('%1', 'a')",
    "INSERT OR REPLACE INTO setting VALUES ('%1', 'b')",
    "REPLACE INTO setting SELECT key, value || 'c' FROM setting",
    "INSERT OR IGNORE INTO setting VALUES ('%1', 'd')",
    "INSERT INTO setting VALUES ('%1', 'e') ON CONFLICT (key) DO UPDATE SET value=value || 'f'",
    "UPDATE setting SET value='g' || length(value)",
    "UPDATE setting SET key=key || 'x' WHERE key='%1'",
    "UPDATE setting SET key='%1'",
    "UPDATE OR REPLACE setting SET key='%1' WHERE key>'%1'",
    "UPDATE OR IGNORE setting SET key='%1'",
    "DELETE FROM setting WHERE key<'%1'",
    "DELETE FROM setting",
    "INSERT INTO person SELECT key, length(key), value FROM setting",
    "INSERT OR REPLACE INTO person SELECT key, 1, value FROM setting",
    "UPDATE person SET position=position + 1",
    "DELETE FROM person WHERE id='%1'",
    "INSERT INTO blob VALUES (randomblob(32), zeroblob(3000))",
    "DELETE FROM blob WHERE rowid=(SELECT max(rowid) FROM blob)",
    "INSERT INTO figures SELECT id, 1, 1, '%1' FROM assessment",
    "DELETE FROM assessment WHERE id='0003'",
};

} // namespace

class tst_RowSums : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isANumberOf256Bits();
    void followsWhateverIsWritten();
    void knowsRowsThatHadFewerColumns();
    void staysOffByWhatWasChangedOutside();
    void isMadeForAnOlderWorkspace();
    void isCarriedByTheAudit();
    void seesAChangeWithoutALine();
};

void tst_RowSums::isANumberOf256Bits()
{
    RowSum sum;
    sum.add(hashOf(0xff));
    QCOMPARE(sum.bytes(), QByteArray(32, '\xff'));
    sum.add(hashOf(0xff));
    QCOMPARE(sum.bytes(), QByteArray(31, '\xff') + '\xfe');
    QCOMPARE(RowSum::from(sum.bytes()), sum);
    sum.take(hashOf(0xff));
    sum.take(hashOf(0xff));
    QCOMPARE(sum, RowSum());
    sum.take(hashOf(0x80));
    sum.add(hashOf(0x80));
    QCOMPARE(sum, RowSum());
}

void tst_RowSums::followsWhateverIsWritten()
{
    FilledWorkspace workspace;
    Connection &c = workspace->connection();
    QRandomGenerator random(seed());
    std::vector<Transaction> open;
    int failed = 0;
    for (int i = 0; i < 3000; ++i) {
        const int action = int(random.bounded(8));
        if (action == 0 && open.size() < 4) {
            auto begun = Transaction::begin(c);
            QVERIFY_RESULT(begun);
            open.push_back(std::move(*begun));
        } else if (action <= 2 && !open.empty()) {
            if (action == 1)
                QVERIFY_RESULT(open.back().commit());
            open.pop_back();
        } else if (const char *sql = Statements[random.bounded(int(std::size(Statements)))];
                   !c.run(QString::fromLatin1(sql).replace(u"%1"_s, QString::number(random.bounded(9))))) {
            ++failed;
        }
        if (open.empty() && i % 5 == 0)
            QCOMPARE(wrongSums(c), QString());
    }
    while (!open.empty())
        open.pop_back();
    QVERIFY(failed > 100);
    QCOMPARE(wrongSums(c), QString());
    QCOMPARE(workspace.reopen(), QString());
    QCOMPARE(wrongSums(workspace->connection()), QString());
}

void tst_RowSums::knowsRowsThatHadFewerColumns()
{
    FilledWorkspace workspace;
    // As a later step would: the rows that are there do not get longer.
    QCOMPARE(workspace.tamperPastTriggers("DELETE FROM setting"), QString());
    const auto schema = Schema::ours();
    QVERIFY_RESULT(schema);
    const Folder folder;
    const QString path = folder.path(u"older.candour"_s);
    {
        const auto older = Database::create(path, schema->upTo(7)); // before assessments knew releases
        QVERIFY_RESULT(older);
        QVERIFY_RESULT((*older)->connection().run(
            u"INSERT INTO assessment VALUES ('a', 'A', '', '', '', '', '', '', '', '', '', 0, '', 1, '', '')"_s));
        QVERIFY_RESULT((*older)->connection().run(
            u"INSERT INTO publication VALUES ('a', 1, '', '', '', '', '', '', '', '', 'published', '')"_s));
        QVERIFY_RESULT((*older)->connection().run(u"INSERT INTO publication_count VALUES ('a', 1, 'q', '', '', 5)"_s));
        QVERIFY_RESULT((*older)->close());
    }
    const auto database = Database::open(path, Access::ReadWrite);
    QVERIFY_RESULT(database);
    Connection &c = (*database)->connection();
    QCOMPARE(wrongSums(c), QString());
    QVERIFY_RESULT(c.run(u"UPDATE assessment SET title='Another'"_s));
    QCOMPARE(wrongSums(c), QString());
    QVERIFY_RESULT(c.run(u"INSERT OR REPLACE INTO assessment SELECT * FROM assessment"_s));
    QCOMPARE(wrongSums(c), QString());
    QVERIFY_RESULT(c.run(u"DELETE FROM assessment"_s));
    QCOMPARE(wrongSums(c), QString());
}

void tst_RowSums::staysOffByWhatWasChangedOutside()
{
    FilledWorkspace workspace;
    QCOMPARE(workspace.tamperPastTriggers("UPDATE setting SET value='Another ministry'"), QString());
    QCOMPARE(wrongSums(workspace->connection()), u"setting"_s);
    QVERIFY_RESULT(SettingStore(*workspace).set(u"organisation"_s, u"A third ministry"_s));
    QVERIFY_RESULT(SettingStore(*workspace).set(u"other"_s, u"b"_s));
    QCOMPARE(wrongSums(workspace->connection()), u"setting"_s); // no save launders it
    QVERIFY_RESULT(workspace->close());

    Schema next = *Schema::ours();
    QList<QByteArray> steps;
    for (const QString &name : QDir(u":/sql"_s).entryList(QDir::Files, QDir::Name))
        steps += Folder::read(u":/sql/"_s + name);
    steps += "ALTER TABLE setting ADD COLUMN more TEXT NOT NULL DEFAULT 'x'; CREATE TABLE more (a TEXT) STRICT;"_ba;
    const auto migrated = Database::open(workspace.path(), Access::ReadWrite, Schema(steps));
    QVERIFY_RESULT(migrated);
    QCOMPARE(wrongSums((*migrated)->connection()), u"setting"_s); // nor does another version
    QVERIFY_RESULT((*migrated)->connection().run(u"INSERT INTO more VALUES ('x')"_s));
    QCOMPARE(wrongSums((*migrated)->connection()), u"setting"_s);
}

void tst_RowSums::isMadeForAnOlderWorkspace()
{
    const Folder folder;
    const auto schema = Schema::ours();
    QVERIFY_RESULT(schema);
    {
        const auto older = Database::create(folder.path(), schema->upTo(13));
        QVERIFY_RESULT(older);
        QVERIFY_RESULT((*older)->connection().run(u"INSERT INTO setting VALUES ('a', 'b')"_s));
        QVERIFY_RESULT((*older)->close());
    }
    const auto database = Database::open(folder.path(), Access::ReadWrite);
    QVERIFY_RESULT(database);
    QCOMPARE(wrongSums((*database)->connection()), QString());
    QVERIFY(rowsums::kept((*database)->connection())->value(u"setting"_s) != RowSum());
    QCOMPARE(examine(**database), QList<FileFault>());
}

void tst_RowSums::isCarriedByTheAudit()
{
    FilledWorkspace workspace;
    const QByteArray head = *AuditStore(*workspace).head();
    // Somebody changes a value and makes the sums anew, which are only numbers.
    QCOMPARE(workspace.tamperPastTriggers("UPDATE setting SET value='Another ministry'"), QString());
    {
        auto transaction = workspace->begin();
        QVERIFY_RESULT(transaction);
        QVERIFY_RESULT(rowsums::renew(workspace->connection(), {}));
        QVERIFY_RESULT(transaction->commit());
    }
    QCOMPARE(wrongSums(workspace->connection()), QString());
    QCOMPARE(workspace.faults(head), QStringList{u"row_sum:"_s});
    QCOMPARE(workspace.tamperPastTriggers("UPDATE audit SET sums=x'' WHERE number=(SELECT max(number) FROM audit)"),
             QString());
    QVERIFY(workspace.faults().join(u' ').contains(u"audit: "_s));
}

void tst_RowSums::seesAChangeWithoutALine()
{
    FilledWorkspace workspace;
    QVERIFY_RESULT(SettingStore(*workspace).set(u"organisation"_s, u"Another ministry"_s));
    QCOMPARE(workspace.faults(), QStringList{u"row_sum:"_s});
    QVERIFY_RESULT(FigureStore(*workspace).save({{AssessmentId{u"0001"_s}, KeptFigures{.revision = 2}}}));
    QVERIFY_RESULT(AuditStore(*workspace).append({.at = moment("18:00:00"), .who = u"Ana"_s, .action = u"look"_s}));
    QCOMPARE(workspace.faults(), QStringList());
    QVERIFY_RESULT(FigureStore(*workspace).save({{AssessmentId{u"0001"_s}, KeptFigures{.revision = 1}}}));
    QCOMPARE(workspace.faults(), QStringList()); // figures are made again whenever somebody looks
}

QTEST_GUILESS_MAIN(tst_RowSums)
#include "tst_RowSums.moc"
