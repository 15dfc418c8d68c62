// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "support/OlderSchema.h"
#include "workspace/Programme.h"
#include "workspace/Publishing.h"
#include "workspace/Redacting.h"
#include "workspace/Retaining.h"
#include "workspace/Reviewing.h"

using namespace candour;

/// Figures that are kept never say anything else than figures that are found anew.
class tst_Figures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areTheSameKeptOrFound();
    void areKeptInTheFile();
    void comeToAnOlderWorkspace();
    void areFoundAgainWhereTheyCannotBeUsed_data();
    void areFoundAgainWhereTheyCannotBeUsed();
    void areOnlyReadWhereNothingMayBeWritten();
    void goWithTheirAssessment();
    void areNoChange();

private:
    /// The lines as a program finds them that has kept nothing.
    static QList<programme::Line> foundAnew(OpenSample &sample);
    static QList<programme::Line> linesOf(OpenSample &sample) { return *programme::lines(*sample); }
};

QList<programme::Line> tst_Figures::foundAnew(OpenSample &sample)
{
    const TestFolder folder;
    if (!sample->backup(folder.path()) || !TestFolder::tamper(folder.path(), "DELETE FROM figures").isEmpty())
        return {};
    const auto copy = Workspace::open(folder.path(), Workspace::Access::ReadOnly, sample.clock(), Drafter);
    return copy ? programme::lines(**copy).value_or(QList<programme::Line>()) : QList<programme::Line>();
}

void tst_Figures::areTheSameKeptOrFound()
{
    OpenSample sample;
    const auto same = [&] { return !linesOf(sample).isEmpty() && linesOf(sample) == foundAnew(sample); };
    QVERIFY(same());
    QVERIFY_RESULT(authoring::setAnswer(*sample, Linkage, u"purposeInShort"_s, Cell(words(u"Changed."_s))));
    QVERIFY(same());
    sample->undoStack()->undo();
    QVERIFY(same());
    sample->undoStack()->redo();
    QVERIFY(same());
    sample.as(Head);
    QVERIFY_RESULT(reviewing::sign(*sample, Linkage));
    QVERIFY(same());
    QVERIFY_RESULT(reviewing::sendBack(*sample, Linkage, u"The numbers are old."_s));
    QVERIFY(same());
    sample.as(Preparer);
    QVERIFY_RESULT(
        publishing::publish(*sample, Census, {.folder = sample.path(u"public"_s), .changeNote = {}, .overrides = {}}));
    QVERIFY(same());
    const auto started = programme::start(*sample, u"screening"_s, u"New"_s);
    QVERIFY_RESULT(started);
    QVERIFY(same());
    sample->undoStack()->undo();
    QVERIFY(same());
    sample.reopen();
    QVERIFY(same());
}

void tst_Figures::areKeptInTheFile()
{
    OpenSample sample;
    QVERIFY(sample->keptFigures().isEmpty());
    const QList<programme::Line> lines = linesOf(sample);
    sample.reopen();
    const QHash<AssessmentId, KeptFigures> kept = sample->keptFigures();
    const auto headers = sample->assessments();
    QCOMPARE(kept.size(), headers->size());
    for (const AssessmentHeader &header : *headers)
        QCOMPARE(kept.value(header.id).revision, header.revision);
    QCOMPARE(linesOf(sample), lines);
}

void tst_Figures::comeToAnOlderWorkspace()
{
    OpenSample sample;
    const QList<programme::Line> lines = linesOf(sample);
    sample.close();
    // As version 3 left it.
    QCOMPARE(TestFolder::tamper(sample.path(), partsBeforeVersion6() + "DROP TABLE figures; PRAGMA user_version=3"),
             QString());
    sample.reopen();
    QVERIFY(sample->keptFigures().isEmpty());
    QCOMPARE(linesOf(sample), lines);
    sample.reopen();
    QCOMPARE(sample->keptFigures().size(), sample->assessments()->size());
}

void tst_Figures::areFoundAgainWhereTheyCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("of an earlier revision") << QByteArray("UPDATE figures SET revision = revision - 1, value = '{}'");
    QTest::newRow("of another way") << QByteArray("UPDATE figures SET way = way + 1, value = '{}'");
    QTest::newRow("no JSON") << QByteArray("UPDATE figures SET value = 'census'");
    QTest::newRow("a list") << QByteArray("UPDATE figures SET value = '[1]'");
}

void tst_Figures::areFoundAgainWhereTheyCannotBeUsed()
{
    QFETCH(QByteArray, sql);
    OpenSample sample;
    const QList<programme::Line> lines = linesOf(sample);
    sample.close();
    QCOMPARE(TestFolder::tamper(sample.path(), sql), QString());
    sample.reopen();
    QCOMPARE(linesOf(sample), lines);
}

void tst_Figures::areOnlyReadWhereNothingMayBeWritten()
{
    OpenSample sample;
    sample.reopen(Workspace::Access::ReadOnly);
    const QByteArray before = sample.onDisk();
    const QList<programme::Line> lines = linesOf(sample);
    QCOMPARE(sample.onDisk(), before);
    QCOMPARE(sample->keptFigures().size(), sample->assessments()->size()); // in memory
    sample.reopen();
    QCOMPARE(linesOf(sample), lines);
}

void tst_Figures::goWithTheirAssessment()
{
    OpenSample sample;
    QVERIFY(!linesOf(sample).isEmpty());
    QVERIFY(sample->keptFigures().contains(Attendance));
    QVERIFY_RESULT(
        retaining::set(*sample, Attendance, {.keepUntil = sample.clock().today().addDays(-1), .holdReason = {}}));
    QVERIFY_RESULT(retaining::dispose(*sample, Attendance));
    QVERIFY(!sample->keptFigures().contains(Attendance));
    sample.reopen();
    QVERIFY(!sample->keptFigures().contains(Attendance));
    QVERIFY(sample->keptFigures().contains(Census));
}

void tst_Figures::areNoChange()
{
    OpenSample sample;
    const Announced announced(*sample);
    const auto audit = sample->audit();
    QVERIFY(!linesOf(sample).isEmpty());
    QVERIFY(announced.changes.isEmpty());
    QCOMPARE(sample->undoStack()->count(), 0);
    QCOMPARE(sample->audit()->size(), audit->size());
}

QTEST_MAIN(tst_Figures)
#include "tst_Figures.moc"
