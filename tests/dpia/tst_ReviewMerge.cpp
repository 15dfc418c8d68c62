// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/ReviewMerge.h"
#include "support/Results.h"

#include <QRandomGenerator>
#include <QTest>

using namespace candour;

namespace {

/// Says something at random, as people on one computer do; ids of comments are unique to that computer.
class Saying
{
public:
    Saying(quint32 seed, QString computer) : m_random(seed), m_computer(std::move(computer)) {}

    void saySome(Assessment &a)
    {
        for (int i = below(12); i >= 0; --i)
            say(a);
    }

private:
    int below(int bound) { return int(m_random.bounded(bound)); }

    QDateTime moment() { return QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC).addSecs(60 * below(40)); }

    QString name() { return QStringList{u"Ann"_s, u"Ben"_s, u"Cat"_s}.at(below(3)); }

    void say(Assessment &a)
    {
        Review &review = a.review;
        switch (below(10)) {
        case 0:
            a.comments += Comment{.id = CommentId{m_computer + QString::number(m_ids++)},
                                  .author = name(),
                                  .at = moment(),
                                  .text = u"x"_s,
                                  .mustFix = below(2) == 1};
            return;
        case 1:
            if (!a.comments.isEmpty())
                a.comments[below(int(a.comments.size()))].events +=
                    CommentEvent{.action = CommentAction(below(4)), .by = name(), .at = moment()};
            return;
        case 2:
            review.signOffs += SignOff{.role = u"iao"_s,
                                       .name = name(),
                                       .at = moment(),
                                       .contentRoot = QString::number(below(3)),
                                       .assurance = Assurance(below(3))};
            if (review.signOffs.last().assurance == Assurance::GivenElsewhere)
                review.signOffs.last().recordedBy = name();
            return;
        case 3:
            review.advice += Advice{.role = u"dpo"_s, .name = name(), .text = fromPlainText(name()), .at = moment()};
            return;
        case 4:
            if (!review.advice.isEmpty())
                review.advice[below(int(review.advice.size()))].responses +=
                    AdviceResponse{.outcome = AdviceOutcome(1 + below(3)), .decidedBy = name(), .at = moment()};
            return;
        case 5:
            review.decisions +=
                Decision{.role = u"siro"_s, .name = name(), .outcome = DecisionOutcome(below(4)), .at = moment()};
            return;
        case 6:
            review.approvals += Approval{.name = name(), .at = moment(), .publicRoot = QString::number(below(3))};
            return;
        case 7:
            review.events += ReviewEvent{.kind = ReviewEventKind(below(2)),
                                         .on = QDate(2026, 3, 1).addDays(below(9)),
                                         .note = name(),
                                         .by = name(),
                                         .at = moment()};
            return;
        case 8:
            review.receipts +=
                Receipt{.of = QString::number(below(9)), .key = below(2) == 1 ? name() : QString(), .at = moment()};
            return;
        default:
            review.consultation += ConsultationEvent{.step = ConsultationStep(below(5)),
                                                     .on = QDate(2026, 3, 1).addDays(below(9)),
                                                     .by = name(),
                                                     .at = moment()};
            return;
        }
    }

    QRandomGenerator m_random;
    QString m_computer;
    int m_ids = 0;
};

Assessment merged(Assessment into, const QList<Assessment> &others)
{
    for (const Assessment &other : others)
        if (!mergeReview(into, other))
            qFatal("refused");
    return into;
}

} // namespace

/// The laws of merging, over histories of three people who started from the same assessment.
class tst_ReviewMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOrderDoesNotMatter();
    void twiceIsOnce();
    void nothingIsLost();
    void newsIsWhatWasNotKnown();
    void refusesOtherWordsUnderOneId();
    void keepsHowASignOffWasKnown();
    void paperIsAnotherEntry();
    void theEarlierReceiptCounts();
};

void tst_ReviewMerge::theOrderDoesNotMatter()
{
    for (quint32 seed = 0; seed < 2000; ++seed) {
        Assessment base;
        Saying(seed, u"h"_s).saySome(base);
        Assessment one = base;
        Assessment other = base;
        Assessment home = base;
        Saying(seed + 100'000, u"a"_s).saySome(one);
        Saying(seed + 200'000, u"b"_s).saySome(other);
        Saying(seed + 300'000, u"h2-"_s).saySome(home);
        QVERIFY2(merged(home, {one, other}) == merged(home, {other, one}), qPrintable(QString::number(seed)));
        // Whether two files come one by one or one of them by way of the other.
        QVERIFY2(merged(home, {one, other}) == merged(home, {merged(one, {other})}), qPrintable(QString::number(seed)));
    }
}

void tst_ReviewMerge::twiceIsOnce()
{
    for (quint32 seed = 0; seed < 2000; ++seed) {
        Assessment base;
        Saying(seed, u"h"_s).saySome(base);
        Assessment other = base;
        Saying(seed + 1, u"a"_s).saySome(other);
        const Assessment once = merged(base, {other});
        Assessment twice = once;
        const auto news = mergeReview(twice, other);
        QVERIFY_RESULT(news);
        QVERIFY(news->isEmpty());
        QVERIFY(twice == once);
    }
}

void tst_ReviewMerge::nothingIsLost()
{
    for (quint32 seed = 0; seed < 500; ++seed) {
        Assessment one;
        Assessment other;
        Saying(seed, u"a"_s).saySome(one);
        Saying(seed + 1, u"b"_s).saySome(other);
        const Assessment all = merged(one, {other});
        for (const Assessment &a : {one, other}) {
            for (const Comment &comment : a.comments) {
                const auto found = std::find_if(all.comments.begin(), all.comments.end(),
                                                [&](const Comment &c) { return c.id == comment.id; });
                QVERIFY(found != all.comments.end());
                for (const CommentEvent &event : comment.events)
                    QVERIFY(found->events.contains(event));
            }
            for (const Decision &decision : a.review.decisions)
                QVERIFY(all.review.decisions.contains(decision));
            for (const Approval &approval : a.review.approvals)
                QVERIFY(all.review.approvals.contains(approval));
            for (const SignOff &signOff : a.review.signOffs)
                QVERIFY(std::any_of(all.review.signOffs.begin(), all.review.signOffs.end(),
                                    [&](const SignOff &s) { return isSameSignOff(s, signOff); }));
        }
    }
}

void tst_ReviewMerge::newsIsWhatWasNotKnown()
{
    Assessment home;
    home.comments = {Comment{.id = CommentId{u"1"_s}, .text = u"Why?"_s}};
    Assessment back = home;
    back.comments.first().events = {CommentEvent{.by = u"Ann"_s}};
    back.comments += Comment{.id = CommentId{u"2"_s}, .replyTo = CommentId{u"1"_s}, .text = u"So."_s};
    back.review.signOffs = {SignOff{.name = u"Ben"_s}};
    const auto news = mergeReview(home, back);
    QVERIFY_RESULT(news);
    QCOMPARE(news->events, 1);
    QCOMPARE(news->comments.size(), 1);
    QCOMPARE(news->signOffs.size(), 1);
    QVERIFY(news->advice.isEmpty());
    QVERIFY(home == back);
}

void tst_ReviewMerge::refusesOtherWordsUnderOneId()
{
    Assessment home;
    home.comments = {Comment{.id = CommentId{u"1"_s}, .text = u"Why?"_s}};
    Assessment back = home;
    back.comments.first().text = u"Fine."_s;
    QVERIFY_ERROR(mergeReview(home, back), ErrorKind::Refused, "says something else");
}

void tst_ReviewMerge::keepsHowASignOffWasKnown()
{
    Assessment home;
    home.review.signOffs = {SignOff{.role = u"iao"_s, .name = u"Ann"_s}};
    Assessment back = home;
    back.review.signOffs.first().assurance = Assurance::ReviewFile;
    const auto news = mergeReview(home, back);
    QVERIFY_RESULT(news);
    QVERIFY(news->isEmpty());
    QCOMPARE(home.review.signOffs.size(), 1);
    QCOMPARE(int(home.review.signOffs.first().assurance), int(Assurance::TypedHere));
    // And the other way round, as where a copy gets newer content: it comes in a file, and was typed here.
    QVERIFY_RESULT(mergeReview(back, home));
    QVERIFY(back == home);
}

void tst_ReviewMerge::paperIsAnotherEntry()
{
    Assessment home;
    home.review.signOffs = {SignOff{.role = u"iao"_s, .name = u"Ann"_s, .assurance = Assurance::ReviewFile}};
    Assessment back = home;
    back.review.signOffs.first().assurance = Assurance::GivenElsewhere;
    back.review.signOffs.first().recordedBy = u"Ben"_s;
    QVERIFY_RESULT(mergeReview(home, back));
    QCOMPARE(home.review.signOffs.size(), 2); // no file says more for a signature that is here
    QCOMPARE(int(home.review.signOffs.first().assurance), int(Assurance::ReviewFile));
}

void tst_ReviewMerge::theEarlierReceiptCounts()
{
    const QDateTime monday(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    Assessment home;
    home.review.receipts = {Receipt{u"x"_s, u"K"_s, monday.addDays(1)}};
    Assessment back;
    back.review.receipts = {Receipt{u"x"_s, u"K"_s, monday}, Receipt{u"x"_s, {}, monday.addDays(2)}};
    QVERIFY_RESULT(mergeReview(home, back));
    QVERIFY((home.review.receipts ==
             QList<Receipt>{Receipt{u"x"_s, {}, monday.addDays(2)}, Receipt{u"x"_s, u"K"_s, monday}}));
}

QTEST_GUILESS_MAIN(tst_ReviewMerge)
#include "tst_ReviewMerge.moc"
