// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ReviewTasks.h"

namespace candour::reviewing {

namespace {

void addRoles(const Review &review, const QList<RoleStatus> &roles, QList<WaitingTask> &tasks)
{
    if (review.state == ReviewState::Drafting || review.state == ReviewState::Rejected)
        return;
    for (const RoleStatus &role : roles) {
        const bool isAsked = role.asked || review.askedRoles.isEmpty();
        if (role.signs == Signs::Advice && !role.advice && isAsked)
            tasks += WaitingTask{.kind = TaskKind::Advise, .role = role.role};
        if (role.signs == Signs::Advice && role.advice && role.advice->outcome() == AdviceOutcome::Open)
            tasks += WaitingTask{.kind = TaskKind::AnswerAdvice, .since = role.advice->at};
        if (role.signs != Signs::Required || role.current)
            continue;
        if (role.signOff)
            tasks += WaitingTask{.kind = TaskKind::SignAgain, .role = role.role, .since = role.signOff->at};
        else if (isAsked)
            tasks += WaitingTask{.kind = TaskKind::Sign, .role = role.role};
    }
}

void addComments(const Assessment &a, QList<WaitingTask> &tasks)
{
    WaitingTask task{.kind = TaskKind::DealWithComments, .count = 0};
    for (const Comment &comment : a.comments) {
        if (!comment.mustFix || !comment.replyTo.isEmpty() || isResolved(comment))
            continue;
        ++task.count;
        if (!task.since.isValid() || comment.at < task.since)
            task.since = comment.at;
    }
    if (task.count > 0)
        tasks += task;
}

} // namespace

QList<WaitingTask> waitingTasks(const Assessment &a, const QList<RoleStatus> &roles)
{
    QList<WaitingTask> tasks;
    addRoles(a.review, roles, tasks);
    addComments(a, tasks);
    if (const QList<ReviewEvent> events = unsettled(a.review.events); !events.isEmpty())
        tasks += WaitingTask{.kind = TaskKind::LookAgain, .count = int(events.size()), .since = events.first().at};
    return tasks;
}

} // namespace candour::reviewing
