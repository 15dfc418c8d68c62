// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/NamedPeople.h"

namespace candour {

QList<NamedPerson> namedPeople(const Assessment &a)
{
    QList<NamedPerson> people;
    for (const Person &person : a.people)
        people += NamedPerson{person.name, person.email};
    QStringList others;
    for (const SignOff &signOff : a.review.signOffs)
        others += QStringList{signOff.name, signOff.actingFor, signOff.recordedBy};
    for (const Advice &advice : a.review.advice) {
        others += advice.name;
        for (const AdviceResponse &response : advice.responses)
            others += response.decidedBy;
    }
    for (const Decision &decision : a.review.decisions)
        others += QStringList{decision.name, decision.actingFor};
    for (const ConsultationEvent &event : a.review.consultation)
        others += event.by;
    for (const ReviewEvent &event : a.review.events)
        others += event.by;
    for (const Approval &approval : a.review.approvals)
        others += approval.name;
    for (const Standing &standing : a.review.standings)
        others += standing.decidedBy;
    for (const Dismissal &dismissal : a.review.dismissals)
        others += dismissal.decidedBy;
    for (const Comment &comment : a.comments) {
        others += comment.author;
        for (const CommentEvent &event : comment.events)
            others += event.by;
    }
    if (a.reviewCopy)
        others += a.reviewCopy->sentBy;
    for (const Mark &mark : a.marks)
        others += mark.proposedBy;
    others.removeDuplicates();
    for (const QString &name : std::as_const(others))
        people += NamedPerson{name, {}};
    return people;
}

} // namespace candour
