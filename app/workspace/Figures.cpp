// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Figures.h"

#include "dpia/Progress.h"
#include "dpia/Screening.h"
#include "exchange/ContentRoot.h"
#include "workspace/FilledForm.h"
#include "workspace/ReviewTasks.h"

namespace candour::programme {

namespace {

QDate dateAnswer(const FilledForm &filled, const QString &key)
{
    const Question *question = filled.form.question(key);
    const auto *cell = std::get_if<Cell>(&filled.assessment.answer(key));
    const auto *date = cell ? std::get_if<QDate>(cell) : nullptr;
    return date && question && isAsked(filled.form, filled.assessment, *question) ? *date : QDate();
}

/// The highest level left after measures, as its index; -1 while nothing is scored.
int highestRisk(const Template &t, const Assessment &a)
{
    int highest = -1;
    for (const Question *question : t.questions()) {
        const auto *rows = std::get_if<Rows>(&a.answer(question->key));
        if (question->kind != QuestionKind::Risks || !rows || !isAsked(t, a, *question))
            continue;
        for (const Row &row : rows->rows)
            highest = std::max(highest, residualLevel(t.riskMethod, row).value_or(-1));
    }
    return highest;
}

/// The day on which the last of those who must spoke; invalid where none did.
QDate lastSpoken(const QList<reviewing::RoleStatus> &roles)
{
    QDateTime last;
    for (const reviewing::RoleStatus &role : roles)
        for (const QDateTime &at :
             {role.signOff ? role.signOff->at : QDateTime(), role.advice ? role.advice->at : QDateTime()})
            if (at.isValid() && (!last.isValid() || at > last))
                last = at;
    return last.date();
}

/// The day of the first thing that happened and asks for a new look.
QDate firstAskedAgain(const Assessment &a)
{
    QDate first;
    for (const ReviewEvent &event : unsettled(a.review.events))
        if (!first.isValid() || event.on < first)
            first = event.on;
    return first;
}

/// The first day on which a mark is to be looked at again.
QDate firstReviewOfMarks(const Assessment &a)
{
    QDate first;
    for (const Mark &mark : a.marks)
        if (mark.reviewOn.isValid() && (!first.isValid() || mark.reviewOn < first))
            first = mark.reviewOn;
    return first;
}

AssessmentFigures figuresOf(const FilledForm &filled)
{
    const auto &[assessment, form] = filled;
    AssessmentFigures figures{.root = assessmentRoot(form, assessment),
                              .draftPercent = progress(form, assessment).percent,
                              .riskRank = highestRisk(form, assessment),
                              .nextReview = dateAnswer(filled, form.reviewDateQuestion),
                              .expiry = firstExpiry(form, assessment),
                              .lookAgainOn = firstReviewOfMarks(assessment),
                              .askedAgainOn = firstAskedAgain(assessment)};
    const QList<reviewing::RoleStatus> roles = reviewing::roleStatuses(form, assessment, figures.root);
    figures.tasks = reviewing::waitingTasks(assessment, roles);
    figures.required = int(roles.size());
    figures.given =
        int(std::count_if(roles.begin(), roles.end(), [](const reviewing::RoleStatus &role) { return role.current; }));
    figures.isSigned = assessment.review.state == ReviewState::Decided && figures.given == figures.required;
    figures.signedOn = lastSpoken(roles);
    if (figures.riskRank >= 0) {
        figures.highestRisk = form.riskMethod.levels.at(figures.riskRank).label;
        figures.riskMethod = form.riskMethod.title;
    }
    if (form.isScreening())
        figures.screeningOutcome = outcome(form, assessment);
    return figures;
}

} // namespace

QList<AssessmentHeader> withoutFigures(const Workspace &workspace, const QList<AssessmentHeader> &headers)
{
    const QHash<AssessmentId, KeptFigures> kept = workspace.keptFigures();
    QList<AssessmentHeader> without;
    for (const AssessmentHeader &header : headers) {
        const auto one = kept.constFind(header.id);
        if (one == kept.cend() || one->revision != header.revision)
            without += header;
    }
    return without;
}

Result<> findFigures(const Workspace &workspace, const QList<AssessmentHeader> &headers)
{
    QHash<AssessmentId, KeptFigures> found;
    Result<> done;
    for (const AssessmentHeader &header : headers) {
        if (const auto filled = filledForm(workspace, header.id))
            found.insert(header.id, {header.revision, figuresOf(*filled)});
        else if (done)
            done = failed(filled);
    }
    if (!found.isEmpty())
        workspace.keepFigures(found);
    return done;
}

Result<QHash<AssessmentId, AssessmentFigures>> figures(const Workspace &workspace,
                                                       const QList<AssessmentHeader> &headers)
{
    if (const auto found = findFigures(workspace, withoutFigures(workspace, headers)); !found)
        return failed(found);
    const QHash<AssessmentId, KeptFigures> kept = workspace.keptFigures();
    QHash<AssessmentId, AssessmentFigures> all;
    for (const AssessmentHeader &header : headers)
        all.insert(header.id, kept.value(header.id).figures);
    return all;
}

} // namespace candour::programme
