// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Activities.h"
#include "workspace/Programme.h"
#include "workspace/Retaining.h"
#include "workspace/Searching.h"

using namespace candour;

/// How long assessments are kept, and what is left of one that was disposed of.
class tst_Retaining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheFirstLastDayFirst();
    void keepsOneLineEach();
    void holdsForAReasonOnly();
    void saysWhyItCannotBeDisposedOf_data();
    void saysWhyItCannotBeDisposedOf();
    void leavesNoWordBehind();
    void makesItsActivityAGapAgain();
    void cannotBeUndone();

private:
    static QDate yesterday(OpenSample &sample) { return sample.clock().today().addDays(-1); }
    static void end(OpenSample &sample, const AssessmentId &id)
    {
        QVERIFY_RESULT(retaining::set(*sample, id, {.keepUntil = yesterday(sample), .basis = u"A mistake"_s}));
    }
};

void tst_Retaining::listsTheFirstLastDayFirst()
{
    OpenSample sample;
    QVERIFY_RESULT(retaining::set(*sample, Attendance, {}));
    const auto lines = retaining::lines(*sample);
    QVERIFY_RESULT(lines);
    QStringList references;
    for (const retaining::Line &line : *lines)
        references += line.reference;
    QCOMPARE(references, (QStringList{u"DPIA-0007"_s, u"DPIA-0005"_s, u"DPIA-0003"_s}));
    QVERIFY(!lines->first().isDue && !lines->first().isPublished);

    const QDate today = sample.clock().today();
    for (const auto &[day, due] : {std::pair(today, false), std::pair(today.addDays(-1), true)}) {
        QVERIFY_RESULT(retaining::set(*sample, Attendance, {.keepUntil = day}));
        QCOMPARE(retaining::lines(*sample)->first().isDue, due);
    }
    QVERIFY_RESULT(retaining::set(*sample, Attendance, {.keepUntil = today.addDays(-1), .holdReason = u"A case"_s}));
    QVERIFY(!retaining::lines(*sample)->first().isDue);
}

void tst_Retaining::keepsOneLineEach()
{
    OpenSample sample;
    const Retention kept{.keepUntil = QDate(2031, 3, 31), .basis = u"  Schedule\n2.1 "_s, .holdReason = u" A\tcase "_s};
    QVERIFY_RESULT(retaining::set(*sample, Attendance, kept));
    const Retention stored = sample.stored(Attendance).retention;
    QCOMPARE(stored.basis, u"Schedule 2.1"_s);
    QCOMPARE(stored.holdReason, u"A case"_s);
    QVERIFY(stored.hold);
    QCOMPARE(sample->audit()->last().action, u"retention"_s);
    sample->undoStack()->undo();
    QVERIFY(sample.stored(Attendance).retention != stored);
}

void tst_Retaining::holdsForAReasonOnly()
{
    OpenSample sample;
    const Retention before = sample.assessment(Attendance).retention;
    QVERIFY_ERROR(retaining::set(*sample, Attendance, {.hold = true, .holdReason = u" "_s}), ErrorKind::Usage,
                  "Say why");
    QCOMPARE(sample.stored(Attendance).retention, before);
}

void tst_Retaining::saysWhyItCannotBeDisposedOf_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("days"); // from today; 0: no day
    QTest::addColumn<QString>("hold");
    QTest::addColumn<QString>("obstacle");
    QTest::newRow("no day") << Attendance.value << 0 << QString() << u"Nobody has written down"_s;
    QTest::newRow("not yet") << Attendance.value << 1 << QString() << u"It is kept until"_s;
    QTest::newRow("on hold") << Attendance.value << -1 << u"A court case"_s << u"“A court case”"_s;
    QTest::newRow("an umbrella") << Census.value << -1 << QString() << u"It covers other activities"_s;
    QTest::newRow("over") << Attendance.value << -1 << QString() << QString();
}

void tst_Retaining::saysWhyItCannotBeDisposedOf()
{
    QFETCH(QString, id);
    QFETCH(int, days);
    QFETCH(QString, hold);
    QFETCH(QString, obstacle);
    OpenSample sample;
    const AssessmentId assessment{id};
    const QDate day = days == 0 ? QDate() : sample.clock().today().addDays(days);
    QVERIFY_RESULT(retaining::set(*sample, assessment, {.keepUntil = day, .holdReason = hold}));
    const QString said = *retaining::obstacle(*sample, assessment);
    QVERIFY2(obstacle.isEmpty() ? said.isEmpty() : said.contains(obstacle), qPrintable(said));
    if (obstacle.isEmpty()) {
        QVERIFY_RESULT(retaining::dispose(*sample, assessment));
        QVERIFY(!sample->assessment(assessment));
        return;
    }
    const QByteArray before = sample.onDisk();
    const auto refused = retaining::dispose(*sample, assessment);
    QVERIFY(!refused && refused.error().kind == ErrorKind::Refused);
    QCOMPARE(refused.error().message, said);
    QCOMPARE(sample.onDisk(), before);
}

void tst_Retaining::leavesNoWordBehind()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setTitle(*sample, Attendance, u"Quetzalcoatlus in the attic"_s));
    QVERIFY_RESULT(authoring::setTitle(*sample, Attendance, u"Quetzalcoatlus in the cellar"_s));
    end(sample, Attendance);
    QVERIFY_RESULT(retaining::dispose(*sample, Attendance));
    // While the workspace is still open: neither the file nor its log has a word of it.
    for (const QString &name : sample.folder().names())
        QVERIFY2(!TestFolder::read(sample.path(name)).contains("Quetzalcoatlus"), qPrintable(name));
    const QList<Disposal> left = *sample->disposals();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().reference, u"DPIA-0003"_s);
    QCOMPARE(left.first().by, Drafter.name);
    QCOMPARE(*sample->referenceOf(Attendance), u"DPIA-0003"_s);
    QCOMPARE(*sample->referenceOf(Census), u"DPIA-0007"_s);
    QCOMPARE(sample->audit()->last().action, u"dispose"_s);
}

void tst_Retaining::makesItsActivityAGapAgain()
{
    OpenSample sample;
    const auto coverOf = [&](const AssessmentId &id) {
        QList<Activity> owned;
        const QList<Activity> all = *sample->activities();
        std::copy_if(all.begin(), all.end(), std::back_inserter(owned),
                     [&](const Activity &one) { return one.cover == Cover::Own && one.assessment == id; });
        return owned;
    };
    const QList<Activity> owned = coverOf(Linkage);
    QCOMPARE(owned.size(), 1);
    end(sample, Linkage);
    QVERIFY_RESULT(retaining::dispose(*sample, Linkage));
    QVERIFY(coverOf(Linkage).isEmpty());
    const QList<Activity> all = *sample->activities();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Activity &one) { return one.id == owned[0].id; });
    QVERIFY(found != all.end() && found->cover == Cover::Missing && found->assessment.isEmpty());
    QVERIFY_RESULT(programme::lines(*sample));
}

void tst_Retaining::cannotBeUndone()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setTitle(*sample, Attendance, u"Another title"_s));
    end(sample, Attendance);
    QVERIFY(sample->undoStack()->canUndo());
    QVERIFY_RESULT(retaining::dispose(*sample, Attendance));
    QVERIFY(!sample->undoStack()->canUndo());
    QVERIFY_ERROR(retaining::set(*sample, Attendance, {}), ErrorKind::Usage, "no such");
}

QTEST_GUILESS_MAIN(tst_Retaining)
#include "tst_Retaining.moc"
