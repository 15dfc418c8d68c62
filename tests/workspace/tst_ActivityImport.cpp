// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Activities.h"
#include "workspace/ActivityImport.h"
#include "workspace/Programme.h"

using namespace candour;
using namespace candour::programme;

/// Activities from a spreadsheet, and to one.
class tst_ActivityImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksBeforeItTakesIn();
    void skipsWithTheReason_data();
    void skipsWithTheReason();
    void readsHeadingsAndWords();
    void refusesAFileAsAWhole_data();
    void refusesAFileAsAWhole();
    void refusesWhatHasChangedSince();
    void leavesWhatNoColumnNames();
    void neverSwapsOwnAssessments();
    void takesInTenThousandRows();
    void exportsAssessmentsWithoutAnActivity();

private:
    static Result<ImportPreview> look(OpenSample &sample, const QByteArray &bytes)
    {
        if (!TestFolder::write(sample.path(u"a.csv"_s), bytes))
            return fail(ErrorKind::Unreadable, u"not written"_s);
        return previewImport(*sample, sample.path(u"a.csv"_s));
    }
};

void tst_ActivityImport::looksBeforeItTakesIn()
{
    OpenSample sample;
    const QByteArray before = sample.onDisk();
    const auto preview =
        look(sample, "Reference,Name,Owner role,Cover,Note,Review date\r\n"
                     "COL-005,Results of national tests at ages 7 and 11,,,,\r\n"
                     "col-007,Early years,Head of Early Years,held elsewhere,\"A document.\r\nOld.\",1.2.2027\r\n"
                     "COL-900,=1+1,,,,\r\n"
                     ",No reference,,,,\r\n"_ba);
    QVERIFY_RESULT(preview);
    QCOMPARE(sample.onDisk(), before);
    QCOMPARE(preview->rows.size(), 4);
    QVERIFY(preview->rows.at(0).fate == RowFate::Unchanged);
    QVERIFY(preview->rows.at(1).fate == RowFate::Changed);
    QCOMPARE(preview->rows.at(1).line, 3);
    const QList<CellChange> changes{{u"Name"_s, u"Early years places"_s, u"Early years"_s},
                                    {u"Owner role"_s, u"Deputy Director, Early Years"_s, u"Head of Early Years"_s},
                                    {u"Covered by"_s, u"None yet"_s, u"Held elsewhere"_s},
                                    {u"Note"_s, QString(), u"A document.\nOld."_s},
                                    {u"Review date"_s, QString(), u"2027-02-01"_s}};
    QVERIFY(preview->rows.at(1).changes == changes);
    QVERIFY(preview->rows.at(2).fate == RowFate::Added);
    const QList<CellChange> added{{u"Name"_s, QString(), u"=1+1"_s},
                                  {u"Kind"_s, QString(), u"Other"_s},
                                  {u"Covered by"_s, QString(), u"None yet"_s}};
    QVERIFY(preview->rows.at(2).changes == added);
    QVERIFY(preview->rows.at(3).fate == RowFate::Skipped);
    QCOMPARE(preview->rows.at(3).line, 6);
    const qsizetype entries = sample->audit()->size();
    Announced announced(*sample);
    QVERIFY_RESULT(applyImport(*sample, *preview));
    QCOMPARE(announced.changes.size(), 1);
    QCOMPARE(sample->audit()->size(), entries + 1);
    QCOMPARE(sample->audit()->last().detail, u"1 added, 1 changed: COL-007, COL-900"_s);
    QCOMPARE(findActivity(*sample, u"COL-007"_s)->reference, u"COL-007"_s);
    QCOMPARE(findActivity(*sample, u"COL-007"_s)->coverReviewOn, QDate(2027, 2, 1));
    QCOMPARE(findActivity(*sample, u"COL-900"_s)->name, u"=1+1"_s);
    QCOMPARE(sample->activities()->last().reference, u"COL-900"_s);
    QCOMPARE(sample->activities()->size(), 19);
}

void tst_ActivityImport::skipsWithTheReason_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no name") << "X-1,,,,,,,"_ba << u"name"_s;
    QTest::newRow("no reference") << ",A,,,,,,"_ba << u"no reference"_s;
    QTest::newRow("kind") << "X-1,A,hat,,,,,"_ba << u"“hat” is no kind of activity"_s;
    QTest::newRow("cover") << "X-1,A,,,hat,,,"_ba << u"“hat” is no kind of cover"_s;
    QTest::newRow("assessment") << "X-1,A,,,own,DPIA-9999,,"_ba << u"“DPIA-9999”"_s;
    QTest::newRow("umbrella without note") << "X-1,A,,,umbrella,DPIA-0007,,"_ba << u"what differs"_s;
    QTest::newRow("two ways") << "X-1,A,,,notneeded,,x,04/06/2027"_ba << u"2027-06-04 or 2027-04-06"_s;
    QTest::newRow("no date") << "X-1,A,,,notneeded,,x,soon"_ba << u"“soon” is no date"_s;
    QTest::newRow("no leap year") << "X-1,A,,,notneeded,,x,29.2.2027"_ba << u"“29.2.2027” is no date"_s;
    QTest::newRow("too few") << "X-1,A"_ba << u"2 cells under 8"_s;
    QTest::newRow("too many") << "X-1,A,,,,,,,,"_ba << u"10 cells under 8"_s;
    QTest::newRow("invisible") << "X-1,A\x01,,,,,,"_ba << u"control characters"_s;
    QTest::newRow("twice") << "X-1,A,,,,,,\nx-1,B,,,,,,"_ba << u"other lines too: 3"_s;
}

void tst_ActivityImport::skipsWithTheReason()
{
    QFETCH(const QByteArray, row);
    QFETCH(const QString, reason);
    OpenSample sample;
    const auto preview = look(sample, "Reference,Name,Kind,Owner,Cover,DPIA,Note,Review\n"_ba + row);
    QVERIFY_RESULT(preview);
    QVERIFY(preview->rows.first().fate == RowFate::Skipped);
    QVERIFY2(preview->rows.first().reason.contains(reason), qPrintable(preview->rows.first().reason));
    QCOMPARE(preview->count(RowFate::Skipped), int(preview->rows.size()));
    const QByteArray before = sample.onDisk();
    QVERIFY_RESULT(applyImport(*sample, *preview));
    QCOMPARE(sample.onDisk(), before);
}

void tst_ActivityImport::readsHeadingsAndWords()
{
    OpenSample sample;
    const auto preview =
        look(sample, "title;REF NO;Activity type;Owner-Role;Notes;Review due;covered by;Colour;DPIA reference\n"
                     "Caf\xE9;X-1;Data-Share;Head;Less data;29/2/2028;Covered by umbrella;red;dpia-0007\n"_ba);
    QVERIFY_RESULT(preview);
    QCOMPARE(preview->notes.size(), 2);
    QVERIFY(preview->notes.first().contains(u"Windows-1252"_s));
    QVERIFY(preview->notes.last().contains(u"Colour"_s));
    const Activity made = preview->rows.first().activity;
    QVERIFY2(preview->rows.first().fate == RowFate::Added, qPrintable(preview->rows.first().reason));
    QCOMPARE(made.name, u"Café"_s);
    QVERIFY(made.kind == ActivityKind::DataShare && made.cover == Cover::Umbrella);
    QCOMPARE(made.assessment, Census);
    QCOMPARE(made.coverReviewOn, QDate(2028, 2, 29));
    QVERIFY(!made.coverRoot.isEmpty());
}

void tst_ActivityImport::refusesAFileAsAWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << ""_ba << u"empty"_s;
    QTest::newRow("no reference") << "Name\nA"_ba << u"headed “Reference”"_s;
    QTest::newRow("two names") << "Ref,Name,Title\n1,A,B"_ba << u"Two columns are headed “Name”"_s;
    QTest::newRow("broken") << "Ref,Name\n1,\"A"_ba << u"never closed"_s;
}

void tst_ActivityImport::refusesAFileAsAWhole()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, words);
    OpenSample sample;
    const auto preview = look(sample, bytes);
    QVERIFY(!preview && preview.error().kind == ErrorKind::Unreadable);
    QVERIFY2(preview.error().message.contains(words), qPrintable(preview.error().message));
    QVERIFY_ERROR(previewImport(*sample, sample.path(u"none.csv"_s)), ErrorKind::Unreadable, "no such file");
}

void tst_ActivityImport::refusesWhatHasChangedSince()
{
    OpenSample sample;
    const auto preview = look(sample, "Ref,Name\nX-1,A\nCOL-005,Tests\n"_ba);
    QVERIFY_RESULT(preview);
    Activity tests = *findActivity(*sample, u"COL-005"_s);
    tests.ownerRole = u"Somebody else"_s;
    QVERIFY_RESULT(changeActivity(*sample, tests));
    const QByteArray before = sample.onDisk();
    QVERIFY_ERROR(applyImport(*sample, *preview), ErrorKind::Refused, "has changed since");
    QCOMPARE(sample.onDisk(), before);
    sample.reopen(Workspace::Access::ReadOnly);
    const auto again = look(sample, "Ref,Name\nX-1,A\n"_ba);
    QVERIFY_ERROR(applyImport(*sample, *again), ErrorKind::Refused, "reading only");
}

void tst_ActivityImport::leavesWhatNoColumnNames()
{
    OpenSample sample;
    const Activity before = *findActivity(*sample, u"DS-0101"_s);
    QVERIFY(!before.facts.isEmpty() && !before.coverRoot.isEmpty());
    QVERIFY_RESULT(authoring::setTitle(*sample, Census, u"The umbrella says something else"_s));
    const auto preview = look(sample, "Ref,Note,Owner\nDS-0101,Written anew.,Somebody\n"_ba);
    QVERIFY_RESULT(preview);
    QVERIFY_RESULT(applyImport(*sample, *preview));
    const Activity after = *findActivity(*sample, u"DS-0101"_s);
    QCOMPARE(after.facts, before.facts);
    QCOMPARE(after.coverNote, u"Written anew."_s);
    QCOMPARE(after.coverRoot, before.coverRoot); // a note does not say that somebody has looked at the umbrella
    QCOMPARE(after.coverReviewOn, before.coverReviewOn);
}

void tst_ActivityImport::neverSwapsOwnAssessments()
{
    OpenSample sample;
    const auto preview = look(sample, "Ref,DPIA\nCOL-001,DPIA-0005\nCOL-004,DPIA-0007\n"_ba);
    QVERIFY_RESULT(preview);
    QCOMPARE(preview->count(RowFate::Skipped), 2);
    QVERIFY(preview->rows.first().reason.contains(u"DPIA-0005 is the own assessment of"_s));
    QVERIFY(preview->rows.last().reason.contains(u"DPIA-0007 is the own assessment of"_s));
    // One that is set free first can be given to another.
    const auto passed = look(sample, "Ref,Cover,DPIA\nCOL-001,missing,\nCOL-005,own,DPIA-0007\n"_ba);
    QVERIFY_RESULT(passed);
    QCOMPARE(passed->count(RowFate::Changed), 2);
    QVERIFY_RESULT(applyImport(*sample, *passed));
    QCOMPARE(findActivity(*sample, u"COL-005"_s)->assessment, Census);
}

void tst_ActivityImport::takesInTenThousandRows()
{
    OpenSample sample;
    QByteArray bytes("Ref,Name\n");
    for (int i = 0; i < 10'000; ++i)
        bytes += "R-" + QByteArray::number(i) + ",Name " + QByteArray::number(i) + '\n';
    const auto preview = look(sample, bytes);
    QVERIFY_RESULT(preview);
    QVERIFY_RESULT(applyImport(*sample, *preview));
    QCOMPARE(sample->activities()->size(), 10'018);
    QCOMPARE(sample->activities()->at(18).reference, u"R-0"_s);
    QCOMPARE(look(sample, bytes)->count(RowFate::Unchanged), 10'000);
}

void tst_ActivityImport::exportsAssessmentsWithoutAnActivity()
{
    OpenSample sample;
    QVERIFY_RESULT(start(*sample, u"uk-statistics-data-share"_s, u"Alone"_s));
    QVERIFY_RESULT(exportProgramme(*sample, sample.path(u"out.csv"_s)));
    const QByteArray bytes = TestFolder::read(sample.path(u"out.csv"_s));
    QCOMPARE(bytes.count("\r\n"), 20);
    QVERIFY(bytes.contains("\"\",\"Alone\",\"Assessment without an activity\","));
    const auto preview = previewImport(*sample, sample.path(u"out.csv"_s));
    QVERIFY_RESULT(preview);
    QCOMPARE(preview->count(RowFate::Unchanged), 18);
    QVERIFY(preview->rows.last().fate == RowFate::Skipped);
}

QTEST_MAIN(tst_ActivityImport)
#include "tst_ActivityImport.moc"
