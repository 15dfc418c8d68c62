// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Publishing.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"

using namespace candour;

/// The sample is made through the same door as everything else, by the people and at the times it names.
class tst_Sample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSignedApprovedAndReadyToPublish();
    void wasMadeByItsPeopleAtTheirTimes();
    void nobodyApprovedTheirOwnMarks();
    void isTheSameEveryTime();
    void isRefusedWhereAFileIs();
};

void tst_Sample::isSignedApprovedAndReadyToPublish()
{
    OpenSample sample;
    QCOMPARE(sample->assessments()->size(), 3);
    QCOMPARE(sample->people()->size(), 12);
    QCOMPARE(sample->activities()->size(), 18);
    QCOMPARE(sample->settings()->organisation, u"Department for Learning and Skills"_s);
    QVERIFY(!sample->settings()->approveAlone);
    const QList<publishing::Gate> gates = *publishing::gates(*sample, Census);
    for (const publishing::Gate &gate : gates)
        QVERIFY2(gate.state == publishing::GateState::Done, qPrintable(gate.key));
    QCOMPARE(int(reviewing::status(*sample, Linkage)->state), int(ReviewState::InReview));
    QCOMPARE(int(reviewing::status(*sample, Attendance)->state), int(ReviewState::Drafting));
}

void tst_Sample::wasMadeByItsPeopleAtTheirTimes()
{
    OpenSample sample;
    const QList<AuditEntry> audit = *sample->audit();
    for (qsizetype i = 1; i < audit.size(); ++i)
        QVERIFY(audit.at(i - 1).at <= audit.at(i).at);
    QCOMPARE(audit.last().action, u"sign"_s);
    QCOMPARE(audit.last().who, Head.name);
    QCOMPARE(audit.last().at, QDateTime(QDate(2026, 5, 22), QTime(13, 0), Qt::UTC));
    QCOMPARE(sample.assessment().review.approvals.last().name, Approver.name);
}

void tst_Sample::nobodyApprovedTheirOwnMarks()
{
    OpenSample sample;
    const Assessment census = sample.assessment();
    for (const Mark &mark : census.marks)
        QVERIFY(mark.proposedBy != census.review.approvals.last().name);
}

void tst_Sample::isTheSameEveryTime()
{
    OpenSample sample;
    QVERIFY_RESULT(exchanging::createSample(sample.path(u"again.candour"_s)));
    const auto again =
        Workspace::open(sample.path(u"again.candour"_s), Workspace::Access::ReadOnly, sample.clock(), {});
    QVERIFY_RESULT(again);
    for (const AssessmentId &id : {Census, Linkage, Attendance})
        QCOMPARE(*(*again)->assessment(id), sample.assessment(id));
}

void tst_Sample::isRefusedWhereAFileIs()
{
    const TestFolder folder;
    QVERIFY(TestFolder::write(folder.path(), "mine"));
    QVERIFY_ERROR(exchanging::createSample(folder.path()), ErrorKind::Refused, "exists already");
    QCOMPARE(TestFolder::read(folder.path()), "mine"_ba);
}

QTEST_GUILESS_MAIN(tst_Sample)
#include "tst_Sample.moc"
