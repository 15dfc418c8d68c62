// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilledWorkspace.h"
#include "storage/Examination.h"
#include "storage/SearchIndex.h"
#include "support/Results.h"

#include <QSet>

using namespace candour;

namespace {

/// A change behind the program's back, and where it is found.
struct Tampering
{
    const char *table;
    const char *sql;
    const char *found; ///< The table and the place.
};

/// One and more for every table of a workspace.
const Tampering Tamperings[] = {
    {"template", "UPDATE template SET bytes=CAST('[]' AS BLOB)", "template: t 1"},
    {"template", "DELETE FROM template", "assessment: DPIA-0001"},
    {"person", "UPDATE person SET value='{}'", "person: p"},
    {"person", "UPDATE person SET id='q'", "person: q"},
    {"activity", "UPDATE activity SET value='rubbish'", "activity: a"},
    {"shared_answer", "UPDATE shared_answer SET id='d'", "shared_answer: d"},
    {"assessment", "UPDATE assessment SET state='finished' WHERE id='0001'", "assessment: DPIA-0001"},
    {"assessment", "UPDATE assessment SET template_version='2' WHERE id='0001'", "assessment: DPIA-0001"},
    {"assessment", "DELETE FROM assessment WHERE id='0003'", "answer_revision: 0003 why 1"},
    {"assessment", "UPDATE assessment SET title='Another' WHERE id='0001'", "search:"},
    {"disposal", "INSERT INTO disposal VALUES ('0001', 'DPIA-0001', '2026-06-04T12:00:00Z', 'Ana')",
     "disposal: DPIA-0001"},
    {"part", "UPDATE part SET value='{}' WHERE assessment='0001'", "part: DPIA-0001 person p"},
    {"part", "UPDATE part SET kind='opinion' WHERE assessment='0001'", "part: DPIA-0001 opinion p"},
    {"blob", "UPDATE blob SET bytes=CAST('other' AS BLOB) WHERE bytes=CAST('bytes of 0001' AS BLOB)",
     "blob: DPIA-0001 map.png"},
    {"attachment", "DELETE FROM attachment WHERE assessment='0001'", "blob: 4fe2c398a5c0"},
    {"attachment", "UPDATE attachment SET sha256=zeroblob(32) WHERE assessment='0001'", "attachment: DPIA-0001 f"},
    {"answer_revision", "UPDATE answer_revision SET value=replace(value, 'Apples', 'Prunes') WHERE assessment='0001'",
     "answer_revision: DPIA-0001 why 1"},
    {"answer_revision", "UPDATE answer_revision SET author='Bo' WHERE assessment='0001' AND revision=2",
     "answer_revision: DPIA-0001 why 2"},
    {"answer_revision", "DELETE FROM answer_revision WHERE assessment='0001' AND revision=1",
     "answer_revision: DPIA-0001 why 2"},
    {"answer_revision", "UPDATE answer_revision SET sealed=0", "answer_revision: DPIA-0001 why 2"},
    {"answer_revision", "UPDATE answer_revision SET format='none' WHERE assessment='0003'",
     "answer_revision: DPIA-0003 why 1"},
    {"answer", "UPDATE answer SET revision=1 WHERE assessment='0001'", "answer: DPIA-0001 why"},
    {"answer", "DELETE FROM answer WHERE assessment='0001'", "answer: DPIA-0001 why"},
    {"publication", "DELETE FROM publication WHERE number=1", "publication: DPIA-0001 2"},
    {"publication", "UPDATE publication SET status='published' WHERE number=2", "publication: DPIA-0001 2"},
    {"publication", "UPDATE publication SET assessment='0009' WHERE number=1", "publication: 0009 1"},
    {"publication_file", "DELETE FROM publication_file WHERE number=1", "publication_file: DPIA-0001 1"},
    {"publication_file", "UPDATE publication_file SET sha256='' WHERE number=1",
     "publication_file: DPIA-0001 1 a/v1.html"},
    {"publication_override", "UPDATE publication_override SET number=7 WHERE number=1",
     "publication_override: DPIA-0001 7 contrast"},
    {"publication_count", "UPDATE publication_count SET people=-1 WHERE number=1",
     "publication_count: DPIA-0001 1 counts"},
    {"publication_section", "UPDATE publication_section SET number=7 WHERE number=1",
     "publication_section: DPIA-0001 7 why"},
    {"publication_changed", "UPDATE publication_changed SET number=7 WHERE number=1",
     "publication_changed: DPIA-0001 7 0"},
    {"audit", "UPDATE audit SET who='Bo' WHERE number=2", "audit: 2"},
    {"audit", "DELETE FROM audit WHERE number=2", "audit: 2"},
    {"search_entry", "UPDATE search_entry SET words='Prunes' WHERE assessment='0001' AND question='why'", "search:"},
    {"search_data", "DELETE FROM search_data", "search:"},
    {"search_idx", "UPDATE search_idx SET term=x'ff'", "search:"},
    {"search_docsize", "DELETE FROM search_docsize", "search:"},
    {"figures", "UPDATE figures SET revision=99", "figures: DPIA-0001"},
    {"version_event", "UPDATE version_event SET kind='live'", "version_event: 1"},
    {"version_event", "UPDATE version_event SET after=9", "version_event: 1"},
    {"version_event_version", "DELETE FROM version_event_version", "version_event_version: 1"},
    {"version_event_version", "UPDATE version_event_version SET number=1", "publication: DPIA-0001 1"},
    {"version_event_file", "UPDATE version_event_file SET sha256='no sum'", "version_event_file: 1 a/v2.html"},
    {"recall_step", "UPDATE recall_step SET event=7", "recall_step: 7 webArchives"},
    {"known_key", "UPDATE known_key SET public_key='RWb'", "known_key: Bo"},
    {"known_key", "UPDATE known_key SET name='Mallory'", "known_key: Mallory"},
    {"known_key", "UPDATE known_key SET confirmed_by='Bo'", "known_key: Bo"},
    {"known_key", "INSERT INTO known_key VALUES ('Mallory', 'RWm', '2026-06-04T17:00:00Z', 'Ana')",
     "known_key: Mallory"},
    {"known_key", "DELETE FROM known_key", "known_key: 5"},
    {"revoked_key", "DELETE FROM revoked_key", "revoked_key: 6"},
    {"revoked_key", "UPDATE revoked_key SET at='2026-07-04T17:00:00Z'", "revoked_key: RWa"},
    {"revoked_key", "UPDATE revoked_key SET by='Mallory'", "revoked_key: RWa"},
};

/// Values that make sense, in rows that have no hash and are in no chain: only the sum of all rows knows them.
const Tampering Sensible[] = {
    {"setting", "UPDATE setting SET value='Another ministry'", "setting:"},
    {"person", "UPDATE person SET value=replace(value, 'Ana', 'Bo')", "person:"},
    {"activity", "UPDATE activity SET value=replace(value, 'census', 'survey')", "activity:"},
    {"shared_answer", "UPDATE shared_answer SET value=replace(value, 'Here', 'There')", "shared_answer:"},
    {"assessment", "UPDATE assessment SET basis='Another schedule'", "assessment:"},
    {"disposal", "UPDATE disposal SET by='Bo'", "disposal:"},
    {"part", "UPDATE part SET position=position+1", "part:"},
    {"attachment", "UPDATE attachment SET media_type='image/jpeg'", "attachment:"},
    {"publication", "UPDATE publication SET change_note='Nothing'", "publication:"},
    {"publication_file", "UPDATE publication_file SET size=13", "publication_file:"},
    {"publication_override", "UPDATE publication_override SET reason='Unknown'", "publication_override:"},
    {"publication_count", "UPDATE publication_count SET people=13", "publication_count:"},
    {"publication_section", "UPDATE publication_section SET sum='other'", "publication_section:"},
    {"publication_changed", "UPDATE publication_changed SET heading='Who'", "publication_changed:"},
    {"version_event", "UPDATE version_event SET by='Ana'", "version_event:"},
    {"version_event_file", "UPDATE version_event_file SET name='a/v3.html'", "version_event_file:"},
    {"recall_step", "UPDATE recall_step SET note='Answered'", "recall_step:"},
    {"figures", "UPDATE figures SET value='{}'", "figures:"},
};

} // namespace

class tst_Examination : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInAHealthyWorkspace()
    {
        FilledWorkspace workspace;
        QCOMPARE(workspace.faults(), QStringList());
        const auto reader = Database::openToExamine(workspace.path());
        QVERIFY_RESULT(reader);
        QVERIFY(examine(**reader).isEmpty());
    }

    void findsWhatWasTamperedWith_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("found");
        for (const Tampering &tampering : Tamperings)
            QTest::addRow("%s", tampering.sql) << QByteArray(tampering.sql) << QString::fromLatin1(tampering.found);
        for (const Tampering &tampering : Sensible)
            QTest::addRow("%s", tampering.sql) << QByteArray(tampering.sql) << QString::fromLatin1(tampering.found);
    }

    void findsWhatWasTamperedWith()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, found);
        FilledWorkspace workspace;
        QCOMPARE(workspace.tamperPastTriggers(sql), QString());
        const QStringList faults = workspace.faults();
        QVERIFY2(faults.contains(found), qPrintable(faults.join(u'\n')));
    }

    void triesEveryTable()
    {
        FilledWorkspace workspace;
        QSet<QString> tried{u"search"_s,        // its rows are those of search_entry
                            u"search_config"_s, // a number of the format
                            u"row_sum"_s,       // these two: tst_RowSums, tst_Tampering
                            u"opened"_s};
        for (const Tampering &tampering : Tamperings)
            tried += QString::fromLatin1(tampering.table);
        for (const Tampering &tampering : Sensible)
            tried += QString::fromLatin1(tampering.table);
        QStringList forgotten;
        const auto look = [&](const Record &row) -> Result<> {
            if (!tried.contains(row.text(0)))
                forgotten += row.text(0);
            return {};
        };
        QVERIFY_RESULT(workspace->connection().each(u"SELECT name FROM sqlite_schema WHERE type='table'"_s, {}, look));
        QCOMPARE(forgotten, QStringList());
    }

    void knowsAHeadThatWasNoted()
    {
        FilledWorkspace workspace;
        const QByteArray head = *AuditStore(*workspace).head();
        QCOMPARE(workspace.faults(head), QStringList());
        QCOMPARE(workspace.faults(QByteArray(32, 'x')), QStringList{u"audit: "_s + QString(u"78"_s).repeated(32)});
        QCOMPARE(workspace.tamperPastTriggers("DELETE FROM audit WHERE number=(SELECT max(number) FROM audit)"),
                 QString());
        QVERIFY(workspace.faults(head).contains(u"audit: "_s + QString::fromLatin1(head.toHex())));
    }

    void findsWhatTheDatabaseItselfFinds()
    {
        FilledWorkspace workspace;
        QVERIFY_RESULT(workspace->close());
        QByteArray bytes = Folder::read(workspace.path());
        const qsizetype at = bytes.lastIndexOf("bytes of 0001");
        QVERIFY(at > 0);
        bytes.replace(at / 4096 * 4096, 4096, QByteArray(4096, '\0'));
        QVERIFY(Folder::write(workspace.path(), bytes));
        const auto reader = Database::openToExamine(workspace.path());
        QVERIFY_RESULT(reader);
        const QList<FileFault> faults = examine(**reader);
        QVERIFY(!faults.isEmpty());
        QCOMPARE(faults.first().kind, FileFault::Kind::Damage);
    }

    void findsOtherTables()
    {
        FilledWorkspace workspace;
        QVERIFY_RESULT(workspace->close());
        QCOMPARE(Folder::tamper(workspace.path(), "DROP TRIGGER audit_is_kept"), QString());
        const auto reader = Database::openToExamine(workspace.path());
        QVERIFY_RESULT(reader);
        const QList<FileFault> faults = examine(**reader);
        QCOMPARE(faults.size(), 1);
        QCOMPARE(faults.first().kind, FileFault::Kind::Schema);
    }

    void repairsWhatFollowsFromTheRest_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const char *sql : {"DELETE FROM answer", "UPDATE answer SET revision=1", "UPDATE figures SET revision=99",
                                "DELETE FROM search_data", "UPDATE search_entry SET words='Prunes'",
                                "INSERT INTO figures VALUES ('gone', 1, 4, '{}')",
                                "INSERT INTO search_entry VALUES (999, 'gone', 'why', 'Prunes')"})
            QTest::addRow("%s", sql) << QByteArray(sql);
    }

    void repairsWhatFollowsFromTheRest()
    {
        QFETCH(QByteArray, sql);
        FilledWorkspace workspace;
        QCOMPARE(workspace.tamperPastTriggers(sql), QString());
        const QList<FileFault> faults = examine(*workspace);
        QVERIFY(!faults.isEmpty());
        for (const FileFault &fault : faults)
            QVERIFY2(fault.isRepairable, qPrintable(fault.sentence + fault.table));
        {
            auto transaction = workspace->begin();
            QVERIFY_RESULT(transaction);
            QVERIFY_RESULT(repair(workspace->connection()));
            QVERIFY_RESULT(transaction->commit());
        }
        QCOMPARE(workspace.faults(), QStringList());
        const auto read = AssessmentStore(*workspace).load(AssessmentId{u"0001"_s});
        QVERIFY_RESULT(read);
        QCOMPARE(plainText(*textIn(read->answer(u"why"_s))), u"Pears"_s);
    }

    void leavesWhatCannotBeMadeAgain()
    {
        FilledWorkspace workspace;
        QCOMPARE(workspace.tamperPastTriggers("UPDATE template SET bytes=CAST('[]' AS BLOB)"), QString());
        for (const FileFault &fault : examine(*workspace))
            QVERIFY(!fault.isRepairable);
    }
};

QTEST_GUILESS_MAIN(tst_Examination)
#include "tst_Examination.moc"
