// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "exchange/ReviewFile.h"
#include "exchange/TemplateFile.h"
#include "workspace/Commenting.h"
#include "workspace/Deciding.h"
#include "workspace/Publishing.h"
#include "workspace/Redacting.h"
#include "workspace/Sending.h"
#include "workspace/Triggers.h"

using namespace candour;
using namespace candour::sending;

namespace {

/// A workspace of a reviewer, on another computer with the same time.
class Desk
{
public:
    Desk(OpenSample &home, const Actor &actor) : m_path(home.path(actor.role + u".candour"_s)), m_actor(actor)
    {
        m_workspace = std::move(*Workspace::create(m_path, home.clock(), actor));
    }
    Workspace &operator*() { return *m_workspace; }
    Workspace *operator->() { return m_workspace.get(); }

private:
    QString m_path;
    Actor m_actor;
    std::unique_ptr<Workspace> m_workspace;
};

/// Sends the assessment from one workspace to another.
Result<Received> carry(Workspace &from, Workspace &to, const AssessmentId &id, OpenSample &home)
{
    static int files = 0;
    const QString path = home.path(u"f%1.dpia"_s.arg(++files));
    const auto sent = send(from, id, path);
    return sent ? receive(to, path) : Result<Received>(failed(sent));
}

/// What people said, with sign-offs as they travel.
Review saidIn(const Workspace &workspace, const AssessmentId &id)
{
    Review review = workspace.assessment(id)->review;
    for (SignOff &signOff : review.signOffs)
        signOff.assurance = Assurance::ReviewFile;
    return review;
}

} // namespace

class tst_Sending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReviewerGetsACopy();
    void aCopyIsNotWritten();
    void whatWasSaidComesBack();
    void twoReviewersInAnyOrder();
    void twiceChangesNothing();
    void newerContentReachesTheCopy();
    void aPassphraseIsNeeded();
    void refuses();
    void theSignatureOfAnotherRoleIsRefused();
    void whatHappenedElsewhereComesBack();
    void whoeverPreparedHereCannotApproveElsewhere();
    void whoeverAdvisesDecidesNothingElsewhere();
    void aSignatureDoesNotDecideAnew();
    void threePeopleFromDraftToPublished();
};

void tst_Sending::aReviewerGetsACopy()
{
    OpenSample home;
    Desk desk(home, Head);
    const auto received = carry(*home, *desk, Linkage, home);
    QVERIFY_RESULT(received);
    QVERIFY(received->isNewHere);
    QCOMPARE(received->sentBy, Drafter.name);
    const Assessment copy = *desk->assessment(Linkage);
    const Assessment original = home.stored(Linkage);
    QVERIFY(copy.answers == original.answers);
    QVERIFY(copy.attachments == original.attachments);
    QVERIFY(copy.comments == original.comments);
    QCOMPARE(copy.reference, original.reference);
    QVERIFY(copy.reviewCopy);
    QCOMPARE(*reviewing::contentRoot(*desk, Linkage), *reviewing::contentRoot(*home, Linkage));
    QCOMPARE(*reviewing::publicRoot(*desk, Linkage), *reviewing::publicRoot(*home, Linkage));
    QCOMPARE(home->audit()->last().action, u"send"_s);
    QCOMPARE(desk->audit()->last().action, u"receive"_s);
}

void tst_Sending::aCopyIsNotWritten()
{
    OpenSample home;
    Desk desk(home, Head);
    QVERIFY_RESULT(carry(*home, *desk, Linkage, home));
    QVERIFY_ERROR(authoring::setAnswer(*desk, Linkage, u"scope"_s, words(u"Mine."_s)), ErrorKind::Refused,
                  "copy to be reviewed");
    QVERIFY_ERROR(authoring::setTitle(*desk, Linkage, u"Mine"_s), ErrorKind::Refused, "copy to be reviewed");
    const QList<publishing::Gate> gates = *publishing::gates(*desk, Linkage);
    QVERIFY(std::any_of(gates.begin(), gates.end(), [](const publishing::Gate &gate) {
        return gate.key == u"written-here"_s && gate.state == publishing::GateState::Blocked;
    }));
    QVERIFY_RESULT(commenting::comment(*desk, Linkage, {.text = u"Mine."_s}));
    QVERIFY_RESULT(reviewing::sign(*desk, Linkage));
}

void tst_Sending::whatWasSaidComesBack()
{
    OpenSample home;
    Desk desk(home, Head);
    QVERIFY_RESULT(carry(*home, *desk, Linkage, home));
    const QString quote = home.text(u"scope"_s, Linkage).section(u' ', 0, 4);
    QVERIFY_RESULT(commenting::comment(
        *desk, Linkage,
        {.place = Place{.question = u"scope"_s}, .quote = quote, .text = u"Plainer."_s, .suggestion = u"All of it"_s}));
    QVERIFY_RESULT(reviewing::sign(*desk, Linkage));
    // Work goes on meanwhile.
    QVERIFY_RESULT(commenting::comment(*home, Linkage, {.text = u"While it was away."_s}));
    const auto received = carry(*desk, *home, Linkage, home);
    QVERIFY_RESULT(received);
    QVERIFY(!received->isNewHere);
    QCOMPARE(received->news.comments.size(), 1);
    QCOMPARE(received->news.signOffs.size(), 1);
    QVERIFY(!received->overOtherContent);
    const Assessment a = home.stored(Linkage);
    QVERIFY(!a.reviewCopy);
    const SignOff signOff = a.review.signOffs.last();
    QCOMPARE(signOff.name, Head.name);
    QCOMPARE(int(signOff.assurance), int(Assurance::ReviewFile));
    QCOMPARE(signOff.contentRoot, *reviewing::contentRoot(*home, Linkage));
    const auto suggested =
        std::find_if(a.comments.begin(), a.comments.end(), [](const Comment &c) { return !c.suggestion.isEmpty(); });
    QVERIFY(suggested != a.comments.end());
    QVERIFY_RESULT(commenting::accept(*home, Linkage, suggested->id));
    QVERIFY(home.text(u"scope"_s, Linkage).startsWith(u"All of it"_s));
}

void tst_Sending::twoReviewersInAnyOrder()
{
    QList<Assessment> outcomes;
    for (const bool turned : {false, true}) {
        OpenSample home;
        Desk one(home, Head);
        Desk other(home, Officer);
        QVERIFY_RESULT(carry(*home, *one, Linkage, home));
        QVERIFY_RESULT(carry(*home, *other, Linkage, home));
        QVERIFY_RESULT(reviewing::sign(*one, Linkage));
        home.later(60);
        QVERIFY_RESULT(reviewing::advise(*other, Linkage, words(u"Do not."_s)));
        Workspace &first = turned ? *other : *one;
        Workspace &second = turned ? *one : *other;
        QVERIFY_RESULT(carry(first, *home, Linkage, home));
        QVERIFY_RESULT(carry(second, *home, Linkage, home));
        outcomes += home.stored(Linkage);
    }
    QVERIFY(outcomes.first() == outcomes.last());
}

void tst_Sending::twiceChangesNothing()
{
    OpenSample home;
    Desk desk(home, Head);
    QVERIFY_RESULT(carry(*home, *desk, Linkage, home));
    QVERIFY_RESULT(reviewing::sign(*desk, Linkage));
    const QString path = home.path(u"back.dpia"_s);
    QVERIFY_RESULT(send(*desk, Linkage, path));
    const auto look = preview(*home, path);
    QVERIFY_RESULT(look);
    QCOMPARE(look->news.signOffs.size(), 1);
    QVERIFY_RESULT(receive(*home, path));
    const QByteArray once = home.onDisk();
    const auto again = receive(*home, path);
    QVERIFY_RESULT(again);
    QVERIFY(again->changesNothing());
    QCOMPARE(sentences(*again).size(), 1);
    QCOMPARE(home.onDisk(), once);
}

void tst_Sending::newerContentReachesTheCopy()
{
    OpenSample home;
    Desk desk(home, Head);
    const QString old = home.path(u"old.dpia"_s);
    const QString newer = home.path(u"new.dpia"_s);
    QVERIFY_RESULT(send(*home, Linkage, old));
    QVERIFY_RESULT(receive(*desk, old));
    QVERIFY_RESULT(commenting::comment(*desk, Linkage, {.text = u"Said here."_s}));
    home.later();
    QVERIFY_RESULT(authoring::setAnswer(*home, Linkage, u"scope"_s, words(u"Newer."_s)));
    QVERIFY_RESULT(send(*home, Linkage, newer));
    const auto received = receive(*desk, newer);
    QVERIFY_RESULT(received);
    QVERIFY(received->contentIsNewer);
    const Assessment copy = *desk->assessment(Linkage);
    QCOMPARE(plainText(*textIn(copy.answer(u"scope"_s))), u"Newer."_s);
    QVERIFY(std::any_of(copy.comments.begin(), copy.comments.end(),
                        [](const Comment &c) { return c.text == u"Said here."_s; }));
    // The older file does not bring the older content back.
    const auto again = receive(*desk, old);
    QVERIFY_RESULT(again);
    QVERIFY(again->changesNothing());
    QCOMPARE(plainText(*textIn(desk->assessment(Linkage)->answer(u"scope"_s))), u"Newer."_s);
}

void tst_Sending::aPassphraseIsNeeded()
{
    OpenSample home;
    Desk desk(home, Head);
    const QString path = home.path(u"locked.dpia"_s);
    QVERIFY_ERROR(send(*home, Linkage, path, {.passphrase = u"short"_s}), ErrorKind::Usage, "at least");
    QVERIFY(!QFile::exists(path));
    QVERIFY_RESULT(send(*home, Linkage, path, {.passphrase = u"three words together"_s}));
    QVERIFY(*needsPassphrase(path));
    QVERIFY(!TestFolder::read(path).contains("assessment"));
    QVERIFY_ERROR(receive(*desk, path), ErrorKind::Usage, "is locked");
    QVERIFY_ERROR(receive(*desk, path, u"three words together!"_s), ErrorKind::Refused, "does not open");
    QVERIFY_RESULT(receive(*desk, path, u"three words together"_s));
}

void tst_Sending::refuses()
{
    OpenSample home;
    Desk desk(home, Head);
    Desk stranger(home, Officer);
    const QString path = home.path(u"x.dpia"_s);
    QVERIFY_ERROR(send(*home, Linkage, home.path(u"x.zip"_s)), ErrorKind::Usage, " ");
    QVERIFY_ERROR(send(*home, AssessmentId{u"none"_s}, path), ErrorKind::Usage, " ");
    QVERIFY_ERROR(receive(*home, home.path(u"nothing.dpia"_s)), ErrorKind::Unreadable, " ");
    QVERIFY_RESULT(carry(*home, *desk, Linkage, home));
    QVERIFY_RESULT(reviewing::sign(*desk, Linkage));
    QVERIFY_RESULT(send(*desk, Linkage, path));
    QVERIFY_ERROR(receive(*stranger, path), ErrorKind::Refused, "not in this workspace");
    // Of another template under the same name, or with another content than it says.
    ReviewFile file = *readReviewFile(TestFolder::read(path));
    file.kind = ReviewFileKind::Review;
    file.contentRoot = QString(64, u'0');
    QVERIFY(TestFolder::write(path, *writeReviewFile(file)));
    QVERIFY_ERROR(receive(*stranger, path), ErrorKind::Refused, "not what its manifest says");
    file.templateBytes.replace("\"title\": \"", "\"title\": \"Other ");
    QVERIFY(TestFolder::write(path, *writeReviewFile(file)));
    QVERIFY_ERROR(receive(*stranger, path), ErrorKind::Refused, "another template");
    QCOMPARE(stranger->assessments()->size(), 0);
}

void tst_Sending::theSignatureOfAnotherRoleIsRefused()
{
    OpenSample home;
    Desk desk(home, Head);
    QVERIFY_RESULT(carry(*home, *desk, Linkage, home));
    const QString path = home.path(u"x.dpia"_s);
    QVERIFY_RESULT(send(*desk, Linkage, path));
    const ReviewFile good = *readReviewFile(TestFolder::read(path));
    const QByteArray before = home.onDisk();
    const auto with = [&](const std::function<void(Review &)> &how) {
        ReviewFile file = good;
        how(file.assessment.review);
        return TestFolder::write(path, *writeReviewFile(file)) ? receive(*home, path) : Result<Received>(Received{});
    };
    const QDateTime now = home.clock().now();
    const SignOff signOff{.role = u"dpo"_s, .name = u"Mallory"_s, .at = now, .contentRoot = good.contentRoot};
    QVERIFY_ERROR(with([&](Review &r) { r.signOffs += signOff; }), ErrorKind::Refused, "nothing of that kind");
    QVERIFY_ERROR(with([&](Review &r) {
                      r.advice += Advice{.role = u"iao"_s, .name = u"Mallory"_s, .text = words(u"x"_s), .at = now};
                  }),
                  ErrorKind::Refused, "nothing of that kind");
    QVERIFY_ERROR(
        with([&](Review &r) { r.decisions += Decision{.role = u"drafter"_s, .name = u"Mallory"_s, .at = now}; }),
        ErrorKind::Refused, "nothing of that kind");
    const QDateTime later = now.addDays(3);
    QVERIFY_ERROR(with([&](Review &r) { r.approvals += Approval{.name = u"Mallory"_s, .at = later}; }),
                  ErrorKind::Refused, "dated ahead");
    QVERIFY_ERROR(with([&](Review &r) { r.advice.last().responses += AdviceResponse{.at = later}; }),
                  ErrorKind::Refused, "dated ahead");
    QVERIFY_ERROR(with([&](Review &r) { r.consultation += ConsultationEvent{.on = QDate(2026, 1, 1), .at = later}; }),
                  ErrorKind::Refused, "dated ahead");
    ReviewFile commented = good;
    commented.assessment.comments.first().events += CommentEvent{.at = later};
    QVERIFY(TestFolder::write(path, *writeReviewFile(commented)));
    QVERIFY_ERROR(receive(*home, path), ErrorKind::Refused, "dated ahead");
    SignOff ahead = signOff;
    ahead.role = u"iao"_s;
    ahead.at = later;
    QVERIFY_ERROR(with([&](Review &r) { r.signOffs += ahead; }), ErrorKind::Refused, "dated ahead");
    ahead.at = now;
    ahead.name = u" "_s;
    QVERIFY_ERROR(with([&](Review &r) { r.signOffs += ahead; }), ErrorKind::Refused, "without a name");
    QCOMPARE(home.onDisk(), before);
}

void tst_Sending::whatHappenedElsewhereComesBack()
{
    OpenSample home;
    Desk desk(home, Officer);
    QVERIFY_RESULT(carry(*home, *desk, Census, home));
    QVERIFY_RESULT(triggers::record(*desk, Census, u"incident"_s, QDate(2026, 6, 1), u"A lost letter."_s));
    const auto sent = home.path(u"happened.dpia"_s);
    QVERIFY_RESULT(send(*desk, Census, sent));
    const auto received = receive(*home, sent);
    QVERIFY_RESULT(received);
    QVERIFY(sentences(*received).join(u'\n').contains(u"ask for a new look"_s));
    QCOMPARE(unsettled(home.stored().review.events).first().note, u"A lost letter."_s);
    QVERIFY(receive(*home, sent)->changesNothing());
}

void tst_Sending::whoeverPreparedHereCannotApproveElsewhere()
{
    OpenSample home;
    // A treatment is recorded in the audit of this workspace only.
    home.as({Head.name, u"publisher"_s});
    QVERIFY_RESULT(redacting::showAsWritten(*home, Census, Place{.question = u"gateway"_s}));
    QVERIFY_ERROR(reviewing::approve(*home, Census), ErrorKind::Refused, "prepared this page");
    Desk desk(home, Head);
    QVERIFY_RESULT(carry(*home, *desk, Census, home));
    QVERIFY_RESULT(reviewing::approve(*desk, Census));
    const QByteArray before = home.onDisk();
    const auto sent = home.path(u"approved.dpia"_s);
    QVERIFY_RESULT(send(*desk, Census, sent));
    const auto received = receive(*home, sent);
    QVERIFY_RESULT(received);
    QCOMPARE(received->leftOut.size(), 1);
    QVERIFY(received->changesNothing());
    QCOMPARE(home.onDisk(), before);
    // What else they say is taken up.
    QVERIFY_RESULT(commenting::comment(*desk, Census, {.text = u"Fine."_s}));
    QVERIFY_RESULT(carry(*desk, *home, Census, home));
    QCOMPARE(home.stored(Census).comments.last().text, u"Fine."_s);
    QVERIFY(!reviewing::status(*home, Census)->approvalCurrent);
}

void tst_Sending::whoeverAdvisesDecidesNothingElsewhere()
{
    OpenSample home;
    Desk desk(home, Head);
    QVERIFY_RESULT(carry(*home, *desk, Census, home));
    const QString path = home.path(u"x.dpia"_s);
    QVERIFY_RESULT(send(*desk, Census, path));
    ReviewFile file = *readReviewFile(TestFolder::read(path));
    const QDateTime now = home.clock().now();
    file.assessment.review.decisions +=
        Decision{.role = u"siro"_s, .name = Officer.name.toUpper(), .at = now, .contentRoot = file.contentRoot};
    file.assessment.review.advice.last().responses +=
        AdviceResponse{.outcome = AdviceOutcome::Accepted, .decidedBy = Officer.name, .at = now};
    QVERIFY(TestFolder::write(path, *writeReviewFile(file)));
    const QByteArray before = home.onDisk();
    const auto received = receive(*home, path);
    QVERIFY_RESULT(received);
    QCOMPARE(received->leftOut.size(), 2);
    QCOMPARE(home.onDisk(), before);
}

void tst_Sending::aSignatureDoesNotDecideAnew()
{
    OpenSample home;
    Desk desk(home, Head);
    const auto state = [&] { return int(home.stored(Census).review.state); };
    home.as(Sponsor);
    QVERIFY_RESULT(deciding::decide(*home, Census, {.outcome = DecisionOutcome::Rejected, .reasons = u"No."_s}));
    QVERIFY_RESULT(reviewing::submit(*home, Census, {}));
    home.later();
    QVERIFY_RESULT(carry(*home, *desk, Census, home));
    QVERIFY_RESULT(reviewing::sign(*desk, Census));
    QVERIFY_RESULT(carry(*desk, *home, Census, home));
    QCOMPARE(state(), int(ReviewState::Decided)); // it was sent for review again after it was rejected
    home.later();
    QVERIFY_RESULT(
        deciding::decide(*home, Census, {.outcome = DecisionOutcome::ConsultRegulator, .reasons = u"High."_s}));
    QVERIFY_RESULT(authoring::setAnswer(*home, Census, u"scope"_s, words(u"Other."_s)));
    home.later();
    QVERIFY_RESULT(reviewing::sign(*desk, Census));
    QVERIFY_RESULT(carry(*desk, *home, Census, home));
    QCOMPARE(state(), int(ReviewState::Consulting)); // the regulator is asked still
    // A decision that is new does count.
    QVERIFY_RESULT(carry(*home, *desk, Census, home));
    desk->setActor(Sponsor);
    QVERIFY_RESULT(deciding::decide(*desk, Census, {.outcome = DecisionOutcome::Rejected, .reasons = u"No."_s}));
    QVERIFY_RESULT(carry(*desk, *home, Census, home));
    QCOMPARE(state(), int(ReviewState::Rejected));
}

/// Drafter sends; the head of profession comments and suggests; the officer advises against; the drafter edits; the
/// decision overrules with reasons; sign-offs; one goes stale by an edit, is renewed; published.
void tst_Sending::threePeopleFromDraftToPublished()
{
    OpenSample home;
    Desk head(home, Head);
    Desk officer(home, Officer);
    const auto step = [&] { home.later(600); };
    home.as(Drafter);
    QVERIFY_RESULT(authoring::setAnswer(*home, Census, u"scope"_s, words(u"All schools, in words of ours."_s)));
    QVERIFY_RESULT(reviewing::submit(*home, Census, {}));
    QVERIFY_RESULT(carry(*home, *head, Census, home));
    QVERIFY_RESULT(carry(*home, *officer, Census, home));
    step();
    QVERIFY_RESULT(commenting::comment(*head, Census,
                                       {.place = Place{.question = u"scope"_s},
                                        .quote = u"in words of ours"_s,
                                        .text = u"Plainer, please."_s,
                                        .mustFix = true,
                                        .suggestion = u"and every pupil in them"_s}));
    QVERIFY_RESULT(reviewing::advise(*officer, Census, words(u"I advise against it."_s)));
    QVERIFY_RESULT(carry(*officer, *home, Census, home));
    QVERIFY_RESULT(carry(*head, *home, Census, home));
    step();
    const auto open = commenting::threads(home.form(Census), home.stored(Census));
    QVERIFY(open.first().open && open.first().first.mustFix);
    QVERIFY_RESULT(commenting::accept(*home, Census, open.first().first.id));
    QCOMPARE(home.text(u"scope"_s), u"All schools, and every pupil in them."_s);
    QVERIFY_RESULT(
        reviewing::decideAdvice(*home, Census, u"dpo"_s, AdviceOutcome::Overruled, u"The law asks for it."_s));
    step();
    for (const Actor &actor : {Owner, Sponsor}) {
        home.as(actor);
        QVERIFY_RESULT(reviewing::sign(*home, Census));
    }
    home.as(Drafter);
    QVERIFY_RESULT(carry(*home, *head, Census, home));
    QVERIFY_RESULT(reviewing::sign(*head, Census));
    QVERIFY_RESULT(carry(*head, *home, Census, home));
    QCOMPARE(int(home.stored(Census).review.state), int(ReviewState::Decided));
    step();
    // One edit outdates all three.
    QVERIFY_RESULT(authoring::setAnswer(*home, Census, u"scope"_s, words(u"All schools and every pupil."_s)));
    const auto current = [&] {
        int count = 0;
        const reviewing::Status now = *reviewing::status(*home, Census);
        for (const reviewing::RoleStatus &role : now.roles)
            count += role.signs == Signs::Required && role.current;
        return count;
    };
    QCOMPARE(current(), 0);
    QVERIFY_RESULT(carry(*head, *home, Census, home)); // the old signature again: it stays outdated
    QCOMPARE(current(), 0);
    for (const Actor &actor : {Owner, Sponsor}) {
        home.as(actor);
        QVERIFY_RESULT(reviewing::sign(*home, Census));
    }
    home.as(Drafter);
    QVERIFY_RESULT(carry(*home, *head, Census, home));
    QVERIFY_RESULT(reviewing::sign(*head, Census));
    // The head of profession approves the page, too, and that travels.
    QVERIFY_RESULT(reviewing::approve(*head, Census));
    QVERIFY_RESULT(carry(*head, *home, Census, home));
    QCOMPARE(current(), 3);
    QVERIFY(reviewing::status(*home, Census)->approvalCurrent);
    QVERIFY(reviewing::status(*home, Census)->toConfirm.isEmpty());
    home.as(Sponsor);
    QVERIFY_RESULT(deciding::decide(*home, Census,
                                    {.outcome = DecisionOutcome::ApprovedWithConditions,
                                     .conditions = {{u"Delete names after two years."_s, QDate(2028, 9, 1)}}}));
    home.as(Preparer);
    QVERIFY(QDir().mkpath(home.path(u"register"_s)));
    QVERIFY_RESULT(publishing::publish(
        *home, Census, {.folder = home.path(u"register"_s), .changeNote = u"First"_s, .overrides = {}}));
    QCOMPARE(saidIn(*home, Census).signOffs.size(), saidIn(*head, Census).signOffs.size());
}

QTEST_MAIN(tst_Sending)
#include "tst_Sending.moc"
