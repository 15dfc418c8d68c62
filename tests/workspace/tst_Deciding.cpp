// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Deciding.h"
#include "workspace/Publishing.h"

using namespace candour;
using namespace candour::deciding;

namespace {

Result<> decideAs(OpenSample &sample, const Actor &actor, const Verdict &verdict, const AssessmentId &id = Census)
{
    sample.as(actor);
    return decide(*sample, id, verdict);
}

publishing::Gate decisionGate(OpenSample &sample)
{
    const QList<publishing::Gate> gates = *publishing::gates(*sample, Census);
    const auto gate =
        std::find_if(gates.begin(), gates.end(), [](const auto &one) { return one.key == u"decision"_s; });
    return gate == gates.end() ? publishing::Gate{} : *gate;
}

const Verdict Yes{};
const Verdict No{.outcome = DecisionOutcome::Rejected, .reasons = u"Too much."_s};
const Verdict Ask{.outcome = DecisionOutcome::ConsultRegulator, .reasons = u"The risk stays high."_s};
const Verdict Maybe{.outcome = DecisionOutcome::ApprovedWithConditions,
                    .conditions = {{u" Delete the names. "_s, QDate(2026, 9, 1)}, {u" "_s, {}}}};

} // namespace

class tst_Deciding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsWhatWasDecidedOverWhat();
    void refuses();
    void comesAfterAdvice();
    void isOutdatedByAChange();
    void rejectsAndTakesUpAgain();
    void asksTheRegulator();
};

void tst_Deciding::recordsWhatWasDecidedOverWhat()
{
    OpenSample sample;
    QVERIFY_RESULT(decideAs(sample, Sponsor, Maybe));
    const Assessment a = sample.stored();
    QCOMPARE(a.review.decisions.size(), 1);
    const Decision decision = a.review.decisions.last();
    QCOMPARE(decision.name, Sponsor.name);
    QCOMPARE(decision.role, u"siro"_s);
    QCOMPARE(decision.at, sample.clock().now());
    QCOMPARE(decision.contentRoot, *reviewing::contentRoot(*sample, Census));
    QCOMPARE(decision.conditions, (QList<DecisionCondition>{{u"Delete the names."_s, QDate(2026, 9, 1)}}));
    QCOMPARE(int(a.review.state), int(ReviewState::Decided));
    QVERIFY(reviewing::status(*sample, Census)->decisionCurrent);
    QCOMPARE(int(decisionGate(sample).state), int(publishing::GateState::Done));
    QCOMPARE(sample->audit()->last().action, u"decide"_s);
}

void tst_Deciding::refuses()
{
    OpenSample sample;
    const QByteArray before = sample.onDisk();
    QVERIFY_ERROR(decideAs(sample, Drafter, Yes), ErrorKind::Refused, "does not decide");
    QVERIFY_ERROR(decideAs(sample, Officer, No), ErrorKind::Refused, "does not decide");
    QVERIFY_ERROR(decideAs(sample, {Sponsor.name, {}}, Yes), ErrorKind::Usage, "in which role");
    QVERIFY_ERROR(decideAs(sample, {Officer.name, u"siro"_s}, Yes), ErrorKind::Refused, "cannot also decide");
    QVERIFY_ERROR(decideAs(sample, Sponsor, Verdict{.outcome = DecisionOutcome::Rejected}), ErrorKind::Usage,
                  "Say why");
    QVERIFY_ERROR(decideAs(sample, Sponsor, Verdict{.outcome = DecisionOutcome::ApprovedWithConditions}),
                  ErrorKind::Usage, "what the conditions are");
    Verdict mixed = Maybe;
    mixed.outcome = DecisionOutcome::Approved;
    QVERIFY_ERROR(decideAs(sample, Sponsor, mixed), ErrorKind::Usage, "Only an approval with conditions");
    QVERIFY_ERROR(decideAs(sample, Sponsor, Yes, Attendance), ErrorKind::Refused, "still a draft");
    QVERIFY_ERROR(decideAs(sample, Sponsor, Yes, Linkage), ErrorKind::Refused, "Not everyone");
    QCOMPARE(sample.onDisk(), before);
}

void tst_Deciding::comesAfterAdvice()
{
    OpenSample sample;
    sample.as(Officer);
    QVERIFY_RESULT(reviewing::advise(*sample, Census, words(u"Do not."_s)));
    QVERIFY_ERROR(decideAs(sample, Sponsor, Yes), ErrorKind::Refused, "what became of the advice");
    QVERIFY_RESULT(reviewing::decideAdvice(*sample, Census, u"dpo"_s, AdviceOutcome::Overruled, u"It is the law."_s));
    sample.later(-3600); // the clock is set back: the decision would come before the advice
    QVERIFY_ERROR(decideAs(sample, Sponsor, Yes), ErrorKind::Refused, "Check the clock");
    sample.later(2 * 3600);
    QVERIFY_RESULT(decideAs(sample, Sponsor, Yes));
    const Review review = sample.stored().review;
    QVERIFY(review.advice.last().at < review.decisions.last().at);
    QVERIFY_RESULT(sample.change([](Assessment &a) { a.review.advice.clear(); }));
    QVERIFY_ERROR(decideAs(sample, Sponsor, Yes), ErrorKind::Refused, "has not advised yet");
}

void tst_Deciding::isOutdatedByAChange()
{
    OpenSample sample;
    QVERIFY_RESULT(decideAs(sample, Sponsor, Yes));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"scope"_s, words(u"Other."_s)));
    QVERIFY(!reviewing::status(*sample, Census)->decisionCurrent);
    QVERIFY_ERROR(decideAs(sample, Sponsor, Yes), ErrorKind::Refused, "has signed the present content");
    QVERIFY_RESULT(sample.signAndApprove());
    QCOMPARE(int(decisionGate(sample).state), int(publishing::GateState::Blocked));
    QVERIFY_RESULT(decideAs(sample, Sponsor, Yes));
    QCOMPARE(int(decisionGate(sample).state), int(publishing::GateState::Done));
}

void tst_Deciding::rejectsAndTakesUpAgain()
{
    OpenSample sample;
    QVERIFY_RESULT(decideAs(sample, Sponsor, No));
    QCOMPARE(int(sample.stored().review.state), int(ReviewState::Rejected));
    QCOMPARE(int(decisionGate(sample).state), int(publishing::GateState::Blocked));
    sample.as(Owner);
    QVERIFY_ERROR(reviewing::sign(*sample, Census), ErrorKind::Refused, "is rejected");
    QVERIFY_RESULT(reviewing::submit(*sample, Census, {}));
    QVERIFY_RESULT(reviewing::sign(*sample, Census));
    QCOMPARE(int(sample.stored().review.state), int(ReviewState::Decided)); // all signatures still stand
    QCOMPARE(int(decisionGate(sample).state), int(publishing::GateState::Blocked));
    QVERIFY_RESULT(decideAs(sample, Sponsor, Yes));
    QCOMPARE(int(decisionGate(sample).state), int(publishing::GateState::Done));
}

void tst_Deciding::asksTheRegulator()
{
    OpenSample sample;
    const QDate today = sample.clock().localToday();
    QVERIFY_ERROR(record(*sample, Census, ConsultationStep::Submitted, today, {}), ErrorKind::Refused,
                  "not been decided");
    QVERIFY_RESULT(decideAs(sample, Sponsor, Ask));
    QCOMPARE(int(sample.stored().review.state), int(ReviewState::Consulting));
    QVERIFY_ERROR(record(*sample, Census, ConsultationStep::Submitted, today.addDays(1), {}), ErrorKind::Usage,
                  "cannot lie ahead");
    QVERIFY_ERROR(record(*sample, Census, ConsultationStep::Answered, today, {}), ErrorKind::Refused, "cannot follow");
    QVERIFY_RESULT(record(*sample, Census, ConsultationStep::Submitted, today, u" Case 12 "_s));
    QCOMPARE(sample.stored().review.consultation.last().note, u"Case 12"_s);
    QCOMPARE(reviewing::status(*sample, Census)->clock->due, today.addDays(56));
    QVERIFY_ERROR(record(*sample, Census, ConsultationStep::Answered, today.addDays(-1), {}), ErrorKind::Refused,
                  "cannot follow");
    sample.later(40 * 24 * 3600);
    QVERIFY_RESULT(record(*sample, Census, ConsultationStep::Answered, sample.clock().localToday(), u"Go ahead."_s));
    QCOMPARE(int(decisionGate(sample).state), int(publishing::GateState::Blocked));
    QVERIFY_RESULT(decideAs(sample, Sponsor, Maybe));
    QCOMPARE(int(sample.stored().review.state), int(ReviewState::Decided));
    QCOMPARE(int(decisionGate(sample).state), int(publishing::GateState::Done));
}

QTEST_GUILESS_MAIN(tst_Deciding)
#include "tst_Deciding.moc"
