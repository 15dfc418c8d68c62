// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/PeopleChange.h"

#include "base/Literals.h"
#include "exchange/ContentRoot.h"
#include "workspace/Stores.h"
#include "workspace/Swap.h"

namespace candour {

namespace {

/// Writes the people, and what differs in the assessments, where nothing else has changed the same since.
Result<> write(const Workspace &workspace, Stores &stores, const PeopleChange &change, Origin origin)
{
    const Actor &actor = workspace.actor();
    const QDateTime now = workspace.clock().now();
    for (const Person &person : change.after)
        if (const auto saved = stores.people.save(person); !saved)
            return saved;
    for (qsizetype i = 0; i < change.from.size(); ++i) {
        const auto current = stores.assessments.load(change.from.at(i).id);
        if (!current)
            return failed(current);
        const auto after = swapped(*current, change.from.at(i), change.to.at(i));
        if (!after)
            return failed(after);
        if (const auto saved = stores.assessments.save(*current, *after, actor.name, now, origin); !saved)
            return saved;
        const AuditEntry entry{.at = now,
                               .who = actor.name,
                               .role = actor.role,
                               .action = change.action,
                               .entity = u"assessment/"_s + after->id.value,
                               .detail = change.after.first().id.value};
        if (const auto noted = stores.audit.append(entry); !noted)
            return failed(noted);
    }
    return {};
}

} // namespace

bool isSettled(const FilledForm &filled)
{
    const Review &review = filled.assessment.review;
    return review.state == ReviewState::Decided || filled.assessment.reviewCopy ||
           !currentSignOffs(review, assessmentRoot(filled.form, filled.assessment)).isEmpty();
}

void forEachCell(Assessment &a, const std::function<void(Cell &)> &visit)
{
    for (Answer &answer : a.answers) {
        if (auto *cell = std::get_if<Cell>(&answer))
            visit(*cell);
        if (auto *rows = std::get_if<Rows>(&answer))
            for (Row &row : rows->rows)
                for (Cell &cell : row.cells)
                    visit(cell);
    }
}

Result<> addAssessments(const Workspace &workspace, const std::function<void(Assessment &)> &how, PeopleChange &change)
{
    const auto headers = workspace.assessments();
    if (!headers)
        return failed(headers);
    for (const AssessmentHeader &header : *headers) {
        if (header.state == ReviewState::Decided)
            continue;
        const auto from = filledForm(workspace, header.id);
        if (!from)
            return failed(from);
        if (from->assessment.reviewCopy)
            continue;
        Assessment to = from->assessment;
        how(to);
        if (to == from->assessment || isSettled(*from))
            continue;
        change.from += from->assessment;
        change.to += to;
    }
    return {};
}

void describeIn(Assessment &a, const Person &person)
{
    for (Person &one : a.people)
        if (one.id == person.id)
            one = person;
}

bool isHeldAfter(const RoleHeld &held, QDate day)
{
    return !held.to.isValid() || held.to > day;
}

Result<> carryOut(Workspace &workspace, const PeopleChange &change)
{
    PeopleChange back = change;
    std::swap(back.before, back.after);
    std::swap(back.from, back.to);
    return workspace.run(WorkspaceEdit{
        .action = change.action,
        .subject = change.after.first().id.value,
        .apply = [&workspace, change](Stores &stores) { return write(workspace, stores, change, Origin::Typed); },
        .revert = [&workspace, back](Stores &stores) { return write(workspace, stores, back, Origin::Restored); },
        .text = change.text});
}

} // namespace candour
