// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/ReviewMerge.h"

#include "dpia/Backing.h"
#include "dpia/Messages.h"

#include <tuple>

namespace candour {

namespace {

// A total order of each kind of entry: by time first, so that lists read as it happened, then by all that is said.
auto orderOf(const CommentEvent &e)
{
    return std::tuple(e.at, int(e.action), e.by, e.note);
}

auto orderOf(const SignOff &s)
{
    // What somebody recorded of paper is another entry than what somebody signed, whoever says so in which file.
    const bool recorded = s.assurance == Assurance::GivenElsewhere;
    return std::tuple(s.at, s.role, s.name, s.actingFor, s.statement, s.contentRoot, recorded,
                      recorded ? s.recordedBy : QString());
}

auto orderOf(const AdviceResponse &r)
{
    return std::tuple(r.at, int(r.outcome), r.decidedBy, r.reasons);
}

auto orderOf(const Advice &a)
{
    return std::tuple(a.at, a.role, a.name, plainText(a.text));
}

auto orderOf(const Decision &d)
{
    QString conditions;
    for (const DecisionCondition &condition : d.conditions)
        conditions += condition.due.toString(Qt::ISODate) + condition.text + u'\n';
    return std::tuple(d.at, d.role, d.name, d.actingFor, int(d.outcome), d.reasons, conditions, d.contentRoot);
}

auto orderOf(const ConsultationEvent &e)
{
    return std::tuple(e.on, e.at, int(e.step), e.note, e.by);
}

auto orderOf(const ReviewEvent &e)
{
    return std::tuple(e.at, int(e.kind), e.on, e.what, e.note, e.by);
}

auto orderOf(const Approval &a)
{
    return std::tuple(a.at, a.name, a.role, a.publicRoot, a.aloneReason);
}

auto orderOf(const Comment &c)
{
    return std::tuple(c.at, c.id.value);
}

template<typename T>
void sortByTime(QList<T> &list)
{
    std::stable_sort(list.begin(), list.end(), [](const T &a, const T &b) { return orderOf(a) < orderOf(b); });
}

/// Adds what is not there, and returns it.
template<typename T, typename Same = std::equal_to<T>>
QList<T> unite(QList<T> &into, const QList<T> &from, Same same = {})
{
    QList<T> added;
    for (const T &one : from)
        if (std::none_of(into.begin(), into.end(), [&](const T &known) { return same(known, one); })) {
            into += one;
            added += one;
        }
    sortByTime(into);
    return added;
}

bool isSameAdvice(const Advice &a, const Advice &b)
{
    return orderOf(a) == orderOf(b) && a.text == b.text;
}

/// Everything of a comment but what happened to it.
bool saysTheSame(Comment a, Comment b)
{
    a.events.clear();
    b.events.clear();
    return a == b;
}

Result<> mergeComments(Assessment &into, const Assessment &from, ReviewNews &news)
{
    QHash<CommentId, qsizetype> known;
    for (qsizetype i = 0; i < into.comments.size(); ++i)
        known.insert(into.comments.at(i).id, i);
    for (const Comment &comment : from.comments) {
        const auto at = known.constFind(comment.id);
        if (at == known.cend()) {
            into.comments += comment;
            sortByTime(into.comments.last().events);
            news.comments += comment;
            continue;
        }
        Comment &here = into.comments[*at];
        if (!saysTheSame(here, comment))
            return fail(ErrorKind::Refused,
                        ReviewMergeMessages::tr("The file says something else under a comment that is here already, so "
                                                "one of the two was changed. Nothing was taken up."));
        news.events += int(unite(here.events, comment.events).size());
    }
    sortByTime(into.comments);
    return {};
}

/// A sign-off that was typed here stays one, whatever way it takes until it comes back.
void keepAssurance(QList<SignOff> &into, const QList<SignOff> &from)
{
    for (const SignOff &other : from)
        if (other.assurance == Assurance::TypedHere)
            for (SignOff &one : into)
                if (isSameSignOff(one, other))
                    one = other;
}

void mergeAdvice(Review &into, const Review &from, ReviewNews &news)
{
    for (const Advice &advice : from.advice) {
        const auto here = std::find_if(into.advice.begin(), into.advice.end(),
                                       [&](const Advice &known) { return isSameAdvice(known, advice); });
        if (here == into.advice.end()) {
            into.advice += advice;
            sortByTime(into.advice.last().responses);
            news.advice += advice;
        } else {
            news.responses += int(unite(here->responses, advice.responses).size());
        }
    }
    sortByTime(into.advice);
}

} // namespace

ReviewNews newsBetween(const Assessment &before, const Assessment &after)
{
    Assessment known = before;
    return mergeReview(known, after).value_or(ReviewNews{});
}

bool isSameSignOff(const SignOff &a, const SignOff &b)
{
    return orderOf(a) == orderOf(b);
}

bool ReviewNews::isEmpty() const
{
    return comments.isEmpty() && events == 0 && signOffs.isEmpty() && advice.isEmpty() && responses == 0 &&
           decisions.isEmpty() && consultation.isEmpty() && reviewEvents.isEmpty() && approvals.isEmpty();
}

Result<ReviewNews> mergeReview(Assessment &into, const Assessment &from)
{
    ReviewNews news;
    if (const auto merged = mergeComments(into, from, news); !merged)
        return failed(merged);
    mergeAdvice(into.review, from.review, news);
    news.signOffs = unite(into.review.signOffs, from.review.signOffs, isSameSignOff);
    keepAssurance(into.review.signOffs, from.review.signOffs);
    news.decisions = unite(into.review.decisions, from.review.decisions);
    news.consultation = unite(into.review.consultation, from.review.consultation);
    news.reviewEvents = unite(into.review.events, from.review.events);
    news.approvals = unite(into.review.approvals, from.review.approvals);
    uniteReceipts(into.review.receipts, from.review.receipts);
    return news;
}

} // namespace candour
