// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/Review.h"
#include "support/Results.h"

using namespace candour;

namespace {

const QStringList States{u"drafting"_s, u"in review"_s, u"decided"_s, u"consulting"_s, u"rejected"_s};
const QStringList Actions{u"submit"_s, u"advise"_s,  u"sign"_s,   u"complete"_s,
                          u"return"_s, u"approve"_s, u"reject"_s, u"consult"_s};
const QStringList Kinds{u"does not sign"_s, u"signs"_s, u"advises"_s};

/// Every step there is; what is not here is refused. "anybody" stands for a role of any kind.
const QStringList Steps{
    u"drafting: submit by anybody leads to in review"_s,   u"in review: submit by anybody leads to in review"_s,
    u"in review: advise by advises leads to in review"_s,  u"in review: sign by signs leads to in review"_s,
    u"in review: complete by anybody leads to decided"_s,  u"in review: return by anybody leads to drafting"_s,
    u"in review: reject by signs leads to rejected"_s,     u"in review: consult by signs leads to consulting"_s,
    u"decided: submit by anybody leads to in review"_s,    u"decided: advise by advises leads to decided"_s,
    u"decided: sign by signs leads to decided"_s,          u"decided: complete by anybody leads to decided"_s,
    u"decided: return by anybody leads to drafting"_s,     u"decided: approve by signs leads to decided"_s,
    u"decided: reject by signs leads to rejected"_s,       u"decided: consult by signs leads to consulting"_s,
    u"consulting: submit by anybody leads to in review"_s, u"consulting: advise by advises leads to consulting"_s,
    u"consulting: sign by signs leads to consulting"_s,    u"consulting: return by anybody leads to drafting"_s,
    u"consulting: approve by signs leads to decided"_s,    u"consulting: reject by signs leads to rejected"_s,
    u"rejected: submit by anybody leads to in review"_s,   u"rejected: return by anybody leads to drafting"_s};

QString expected(const QString &state, const QString &action, const QString &kind)
{
    for (const QString &next : States)
        for (const QString &by : {kind, u"anybody"_s})
            if (Steps.contains(u"%1: %2 by %3 leads to %4"_s.arg(state, action, by, next)))
                return next;
    return {};
}

} // namespace

/// A review goes from draft to decision by the steps of its table and by no other.
class tst_Advance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesByTheTable_data();
    void goesByTheTable();
    void saysWhyNot_data();
    void saysWhyNot();
    void signaturesCountForTheContentTheyStandUnder();
};

void tst_Advance::goesByTheTable_data()
{
    QTest::addColumn<ReviewState>("state");
    QTest::addColumn<ReviewAction>("action");
    QTest::addColumn<Signs>("signs");
    QTest::addColumn<QString>("next");
    int steps = 0;
    for (int state = 0; state < States.size(); ++state)
        for (int action = 0; action < Actions.size(); ++action)
            for (int kind = 0; kind < Kinds.size(); ++kind) {
                const QString next = expected(States.at(state), Actions.at(action), Kinds.at(kind));
                steps += !next.isEmpty();
                QTest::addRow("%s: %s by a role that %s", qPrintable(States.at(state)), qPrintable(Actions.at(action)),
                              qPrintable(Kinds.at(kind)))
                    << ReviewState(state) << ReviewAction(action) << Signs(kind) << next;
            }
    QCOMPARE(steps, 11 * 3 + 13); // each step of the table was understood
}

void tst_Advance::goesByTheTable()
{
    QFETCH(ReviewState, state);
    QFETCH(ReviewAction, action);
    QFETCH(Signs, signs);
    QFETCH(QString, next);
    const auto result = advance(state, action, Role{.key = u"r"_s, .label = u"Reader"_s, .signs = signs});
    if (next.isEmpty()) {
        QVERIFY_ERROR(result, ErrorKind::Refused, " ");
    } else {
        QVERIFY_RESULT(result);
        QCOMPARE(States.at(int(*result)), next);
    }
}

void tst_Advance::saysWhyNot_data()
{
    QTest::addColumn<ReviewState>("state");
    QTest::addColumn<ReviewAction>("action");
    QTest::addColumn<Signs>("signs");
    QTest::addColumn<QString>("message");
    const QString draft = u"This assessment is still a draft. Send it for review first."_s;
    const QString noAdvice = u"The role “Reader” does not give advice on this kind of assessment."_s;
    const QString noSign = u"The role “Reader” does not sign this kind of assessment."_s;
    QTest::newRow("a draft signed") << ReviewState::Drafting << ReviewAction::Sign << Signs::Required << draft;
    QTest::newRow("a draft advised on") << ReviewState::Drafting << ReviewAction::Advise << Signs::No << draft;
    QTest::newRow("a draft returned") << ReviewState::Drafting << ReviewAction::Return << Signs::No << draft;
    QTest::newRow("a draft decided") << ReviewState::Drafting << ReviewAction::Approve << Signs::Required << draft;
    QTest::newRow("advice by a signer") << ReviewState::InReview << ReviewAction::Advise << Signs::Required << noAdvice;
    QTest::newRow("advice by a drafter") << ReviewState::InReview << ReviewAction::Advise << Signs::No << noAdvice;
    QTest::newRow("advice after the end") << ReviewState::Decided << ReviewAction::Advise << Signs::No << noAdvice;
    QTest::newRow("signed by a drafter") << ReviewState::InReview << ReviewAction::Sign << Signs::No << noSign;
    QTest::newRow("signed by an adviser") << ReviewState::Decided << ReviewAction::Sign << Signs::Advice << noSign;
    const QString noDecision = u"The role “Reader” does not decide about this kind of assessment."_s;
    QTest::newRow("decided by an adviser")
        << ReviewState::InReview << ReviewAction::Reject << Signs::Advice << noDecision;
    QTest::newRow("approved by a drafter") << ReviewState::Decided << ReviewAction::Approve << Signs::No << noDecision;
    QTest::newRow("approved too early") << ReviewState::InReview << ReviewAction::Approve << Signs::Required
                                        << u"Not everyone who must has signed and advised yet."_s;
    QTest::newRow("the regulator asked twice")
        << ReviewState::Consulting << ReviewAction::Consult << Signs::Required << u"The regulator is asked already."_s;
    QTest::newRow("signed after it was rejected") << ReviewState::Rejected << ReviewAction::Sign << Signs::Required
                                                  << u"This assessment is rejected. Send it for review again first."_s;
}

void tst_Advance::saysWhyNot()
{
    QFETCH(ReviewState, state);
    QFETCH(ReviewAction, action);
    QFETCH(Signs, signs);
    const auto result = advance(state, action, Role{.key = u"r"_s, .label = u"Reader"_s, .signs = signs});
    QVERIFY(!result);
    QTEST(result.error().message, "message");
}

void tst_Advance::signaturesCountForTheContentTheyStandUnder()
{
    const auto sign = [](const QString &name, const QString &root) {
        return SignOff{.role = u"owner"_s, .name = name, .contentRoot = root};
    };
    const Review review{.signOffs = {sign(u"Ann"_s, u"old"_s), sign(u"Ben"_s, u"new"_s), sign(u"Ann"_s, u"new"_s),
                                     sign(u"Cat"_s, u"newer"_s)}};
    QVERIFY(currentSignOffs(review, u"new"_s) == (QList<SignOff>{review.signOffs.at(1), review.signOffs.at(2)}));
    QVERIFY(currentSignOffs(review, u"old"_s) == QList<SignOff>{review.signOffs.at(0)});
    QVERIFY(currentSignOffs(review, u"ne"_s).isEmpty());
    QVERIFY(currentSignOffs(Review{}, QString()).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Advance)
#include "tst_Advance.moc"
