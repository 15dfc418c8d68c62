// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Commenting.h"
#include "workspace/Organisation.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"

using namespace candour;
using namespace candour::reviewing;

class tst_Reviewing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void submitAsksRoles();
    void adviceIsForAdvisers();
    void adviceIsAnsweredByAnother();
    void signRecordsWhoOverWhat();
    void signIsRefused();
    void everySignatureTogetherDecides();
    void nobodySignsTheirOwnRisks();
    void sendBackNeedsAReason();
    void recordsASignOffGivenElsewhere();

private:
    static RoleStatus role(const Workspace &workspace, const AssessmentId &id, const QString &key)
    {
        const Status now = *status(workspace, id);
        for (const RoleStatus &one : now.roles)
            if (one.role == key)
                return one;
        return {};
    }
};

void tst_Reviewing::submitAsksRoles()
{
    OpenSample sample;
    QVERIFY_ERROR(submit(*sample, Attendance, {u"iao"_s, u"nobody"_s}), ErrorKind::Usage, "no role “nobody”");
    QCOMPARE(int(sample.stored(Attendance).review.state), int(ReviewState::Drafting));
    QVERIFY_RESULT(submit(*sample, Attendance, {u"iao"_s}));
    QCOMPARE(int(sample.stored(Attendance).review.state), int(ReviewState::InReview));
    QCOMPARE(sample.stored(Attendance).review.askedRoles, QStringList{u"iao"_s});
    QVERIFY(role(*sample, Attendance, u"iao"_s).asked);
    QVERIFY(!role(*sample, Attendance, u"siro"_s).asked);
    QCOMPARE(sample->audit()->last().action, u"submit"_s);
    QCOMPARE(sample->audit()->last().detail, u"iao"_s);
    QVERIFY_RESULT(submit(*sample, Attendance, {}));
    QCOMPARE(sample.stored(Attendance).review.askedRoles, (QStringList{u"iao"_s, u"siro"_s, u"dpo"_s, u"hop"_s}));
}

void tst_Reviewing::adviceIsForAdvisers()
{
    OpenSample sample;
    const auto as = [&](const Actor &actor) {
        sample.as(actor);
        return advise(*sample, Linkage, words(u"Do it."_s));
    };
    QVERIFY_ERROR(as(Owner), ErrorKind::Refused, "does not give advice");
    QVERIFY_ERROR(as(Drafter), ErrorKind::Refused, "does not give advice");
    QVERIFY_ERROR(as({Officer.name, {}}), ErrorKind::Usage, "in which role");
    QVERIFY_ERROR(as({Officer.name, u"king"_s}), ErrorKind::Usage, "no role “king”");
    sample.as(Officer);
    QVERIFY_ERROR(advise(*sample, Linkage, words(u" "_s)), ErrorKind::Usage, "Write the advice");
    QVERIFY_ERROR(advise(*sample, Attendance, words(u"x"_s)), ErrorKind::Refused, "still a draft");
    const qsizetype before = sample.stored(Linkage).review.advice.size();
    QVERIFY_RESULT(as(Officer));
    const QList<Advice> advice = sample.stored(Linkage).review.advice;
    QCOMPARE(advice.size(), before + 1);
    QCOMPARE(advice.last().name, Officer.name);
    QCOMPARE(advice.last().role, u"dpo"_s);
    QCOMPARE(advice.last().at, sample.clock().now());
    QCOMPARE(plainText(advice.last().text), u"Do it."_s);
    QCOMPARE(int(advice.last().outcome()), int(AdviceOutcome::Open));
    QVERIFY(role(*sample, Linkage, u"dpo"_s).current);
}

void tst_Reviewing::adviceIsAnsweredByAnother()
{
    OpenSample sample;
    const auto decide = [&](const Actor &actor, AdviceOutcome outcome, const QString &reasons) {
        sample.as(actor);
        return decideAdvice(*sample, Linkage, u"dpo"_s, outcome, reasons);
    };
    QVERIFY_ERROR(decide(Officer, AdviceOutcome::Accepted, {}), ErrorKind::Refused, "cannot also decide");
    QVERIFY_ERROR(decide(Drafter, AdviceOutcome::Overruled, u" "_s), ErrorKind::Usage, "Say why");
    QVERIFY_ERROR(decide(Drafter, AdviceOutcome::PartlyAccepted, {}), ErrorKind::Usage, "Say why");
    QVERIFY_ERROR(decideAdvice(*sample, Linkage, u"iao"_s, AdviceOutcome::Accepted, {}), ErrorKind::Refused,
                  "No advice");
    QVERIFY_RESULT(decide(Drafter, AdviceOutcome::Accepted, {}));
    QVERIFY_RESULT(decide(Sponsor, AdviceOutcome::Overruled, u"Costs."_s));
    const Advice advice = sample.stored(Linkage).review.advice.last();
    QCOMPARE(int(advice.outcome()), int(AdviceOutcome::Overruled));
    QCOMPARE(advice.responses.last().decidedBy, Sponsor.name);
    QCOMPARE(advice.responses.last().reasons, u"Costs."_s);
}

void tst_Reviewing::signRecordsWhoOverWhat()
{
    OpenSample sample;
    sample.as(Owner);
    QVERIFY_RESULT(sign(*sample, Linkage, u"The Director"_s));
    const SignOff signOff = sample.stored(Linkage).review.signOffs.last();
    QCOMPARE(signOff.role, u"iao"_s);
    QCOMPARE(signOff.name, Owner.name);
    QCOMPARE(signOff.actingFor, u"The Director"_s);
    QCOMPARE(signOff.statement, sample.form(Linkage).role(u"iao"_s)->statement);
    QCOMPARE(signOff.at, sample.clock().now());
    QCOMPARE(signOff.contentRoot, *contentRoot(*sample, Linkage));
    QCOMPARE(int(signOff.assurance), int(Assurance::TypedHere));
    QVERIFY(role(*sample, Linkage, u"iao"_s).current);
    QVERIFY(!role(*sample, Linkage, u"siro"_s).current);
}

void tst_Reviewing::signIsRefused()
{
    OpenSample sample;
    const QByteArray before = sample.onDisk();
    const auto as = [&](const Actor &actor, const AssessmentId &id = Linkage) {
        sample.as(actor);
        return sign(*sample, id);
    };
    QVERIFY_ERROR(as(Owner, Attendance), ErrorKind::Refused, "still a draft");
    QVERIFY_ERROR(as(Officer), ErrorKind::Refused, "does not sign");
    QVERIFY_ERROR(as(Drafter), ErrorKind::Refused, "does not sign");
    QVERIFY_ERROR(as({Owner.name, {}}), ErrorKind::Usage, "in which role");
    QVERIFY_ERROR(as({u" "_s, u"iao"_s}), ErrorKind::Usage, "who signs");
    QCOMPARE(sample.onDisk(), before);

    const auto comment = commenting::comment(*sample, Linkage, {.text = u"Mend this."_s, .mustFix = true});
    QVERIFY_RESULT(comment);
    QVERIFY_ERROR(as(Owner), ErrorKind::Refused, "still open");
    QVERIFY_RESULT(commenting::resolve(*sample, Linkage, *comment, true));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Linkage, u"whyNeeded"_s, Answer()));
    const auto incomplete = as(Owner);
    QVERIFY_ERROR(incomplete, ErrorKind::Refused, "has no answer yet");
    QVERIFY(incomplete.error().message.contains(sample.question(u"whyNeeded"_s).label));
    sample->undoStack()->undo();
    QVERIFY_RESULT(as(Owner));
}

void tst_Reviewing::everySignatureTogetherDecides()
{
    OpenSample sample;
    const auto state = [&] { return int(sample.stored(Linkage).review.state); };
    sample.as(Owner);
    QVERIFY_RESULT(sign(*sample, Linkage));
    QCOMPARE(state(), int(ReviewState::InReview));
    sample.as(Sponsor);
    QVERIFY_RESULT(sign(*sample, Linkage));
    QCOMPARE(state(), int(ReviewState::Decided));
    // What was signed before a change does not count towards a decision after it.
    QVERIFY_RESULT(authoring::setAnswer(*sample, Linkage, u"scope"_s, words(u"Other."_s)));
    QVERIFY_RESULT(sign(*sample, Linkage));
    QCOMPARE(state(), int(ReviewState::InReview));
    for (const Actor &actor : {Owner, Head}) {
        sample.as(actor);
        QVERIFY_RESULT(sign(*sample, Linkage));
    }
    QCOMPARE(state(), int(ReviewState::Decided));
    QCOMPARE(sample.stored(Linkage).review.signOffs.size(), 6);
}

void tst_Reviewing::nobodySignsTheirOwnRisks()
{
    OpenSample sample;
    sample.as({Owner.name.toUpper(), u"iao"_s}); // the same person, whatever the letters
    const Answer risks = sample.assessment(Linkage).answer(u"risks"_s);
    Rows rows = std::get<Rows>(risks);
    rows.rows.removeLast();
    QVERIFY_RESULT(authoring::setAnswer(*sample, Linkage, u"risks"_s, rows));
    sample.as(Owner);
    QVERIFY_ERROR(sign(*sample, Linkage), ErrorKind::Refused, "nobody signs off their own");
    QVERIFY_ERROR(recordSignOff(*sample, Linkage, u"iao"_s, Owner.name, status(*sample, Linkage)->contentCode,
                                sample.clock().now()),
                  ErrorKind::Refused, "nobody signs off their own");
    sample.as(Sponsor);
    QVERIFY_RESULT(sign(*sample, Linkage));
    // Where one person may do everything, that includes this.
    QVERIFY_RESULT(organisation::set(*sample, u"approveAlone"_s, u"yes"_s));
    sample.as(Owner);
    QVERIFY_RESULT(sign(*sample, Linkage));
}

void tst_Reviewing::sendBackNeedsAReason()
{
    OpenSample sample;
    sample.as(Head);
    QVERIFY_ERROR(sendBack(*sample, Linkage, u" "_s), ErrorKind::Usage, "what has to change");
    QVERIFY_ERROR(sendBack(*sample, Attendance, u"x"_s), ErrorKind::Refused, "still a draft");
    QVERIFY_RESULT(sendBack(*sample, Linkage, u" More about pay. "_s));
    const Assessment a = sample.stored(Linkage);
    QCOMPARE(int(a.review.state), int(ReviewState::Drafting));
    QCOMPARE(a.comments.last().text, u"More about pay."_s);
    QCOMPARE(a.comments.last().author, Head.name);
    QCOMPARE(a.comments.last().role, u"hop"_s);
    QVERIFY(a.comments.last().mustFix);
    QCOMPARE(status(*sample, Linkage)->openMustFix, 1);
}

void tst_Reviewing::recordsASignOffGivenElsewhere()
{
    OpenSample sample;
    const QString code = status(*sample, Linkage)->contentCode;
    const QDateTime then = sample.clock().now().addDays(-1);
    const auto record = [&](const QString &role, const QString &name, const QString &given, const QDateTime &at) {
        return recordSignOff(*sample, Linkage, role, name, given, at, u"Director"_s);
    };
    QVERIFY_ERROR(record(u"iao"_s, Owner.name, u"00000000"_s, then), ErrorKind::Refused, "another version");
    QVERIFY_ERROR(record(u"iao"_s, Owner.name, {}, then), ErrorKind::Refused, "another version");
    QVERIFY_ERROR(record(u"iao"_s, Owner.name, code, sample.clock().now().addSecs(1)), ErrorKind::Usage, "future");
    QVERIFY_ERROR(record(u"iao"_s, u" "_s, code, then), ErrorKind::Usage, "who signs");
    QVERIFY_ERROR(record({}, Owner.name, code, then), ErrorKind::Usage, "which role");
    QVERIFY_ERROR(record(u"dpo"_s, Owner.name, code, then), ErrorKind::Refused, "does not sign");
    QVERIFY_RESULT(record(u"iao"_s, Owner.name, u' ' + code.toLower() + u' ', then));
    const SignOff signOff = sample.stored(Linkage).review.signOffs.last();
    QCOMPARE(signOff.name, Owner.name);
    QCOMPARE(signOff.at, then);
    QCOMPARE(signOff.actingFor, u"Director"_s);
    QCOMPARE(int(signOff.assurance), int(Assurance::GivenElsewhere));
    QCOMPARE(signOff.recordedBy, Drafter.name);
    QVERIFY(role(*sample, Linkage, u"iao"_s).current);
    QVERIFY_RESULT(authoring::setTitle(*sample, Linkage, u"Other"_s));
    QVERIFY_ERROR(record(u"siro"_s, Sponsor.name, code, then), ErrorKind::Refused, "another version");
}

QTEST_GUILESS_MAIN(tst_Reviewing)
#include "tst_Reviewing.moc"
