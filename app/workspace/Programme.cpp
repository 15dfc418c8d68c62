// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Programme.h"

#include "base/Literals.h"
#include "workspace/Reviewing.h"

#include <QCoreApplication>

namespace candour::programme {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Programme)
};

QDate dateAnswer(const Assessment &a, const QString &question)
{
    const auto *cell = std::get_if<Cell>(&a.answer(question));
    const auto *date = cell ? std::get_if<QDate>(cell) : nullptr;
    return date ? *date : QDate();
}

QString highestRisk(const Template &t, const Assessment &a)
{
    int highest = -1;
    for (const Question *question : t.questions()) {
        const auto *rows = std::get_if<Rows>(&a.answer(question->key));
        if (question->kind != QuestionKind::Risks || !rows)
            continue;
        for (const Row &row : rows->rows)
            highest = std::max(highest, residualLevel(t.riskMethod, row).value_or(-1));
    }
    return highest < 0 ? QString() : t.riskMethod.levels.at(highest).label;
}

Result<> fillFromAssessment(const Workspace &workspace, const AssessmentHeader &header, Line &line)
{
    const auto a = workspace.assessment(header.id);
    if (!a)
        return failed(a);
    const auto t = workspace.templateOf(*a);
    if (!t)
        return failed(t);
    const auto status = reviewing::status(workspace, header.id);
    if (!status)
        return failed(status);
    const auto publications = workspace.publications(header.id);
    if (!publications)
        return failed(publications);
    line.assessment = header.id;
    line.state = header.state;
    line.changedAt = header.changedAt;
    line.draftPercent = progress(*t, *a).percent;
    line.required = int(status->roles.size());
    line.given = int(std::count_if(status->roles.begin(), status->roles.end(),
                                   [](const reviewing::RoleStatus &role) { return role.current; }));
    line.highestRisk = highestRisk(*t, *a);
    line.nextReview = dateAnswer(*a, t->reviewDateQuestion);
    for (const Publication &publication : *publications)
        if (publication.status == PublicationStatus::Published)
            line.publishedVersion = std::max(line.publishedVersion, publication.number);
    return {};
}

} // namespace

Result<QList<Line>> lines(const Workspace &workspace)
{
    const auto headers = workspace.assessments();
    if (!headers)
        return failed(headers);
    const auto activities = workspace.activities();
    if (!activities)
        return failed(activities);
    QList<Line> lines;
    QSet<AssessmentId> shown;
    for (const Activity &activity : *activities) {
        Line line{.activity = activity.id,
                  .reference = activity.reference,
                  .name = activity.name,
                  .kind = activity.kind,
                  .ownerRole = activity.ownerRole,
                  .cover = activity.cover,
                  .nextReview = activity.coverReviewOn};
        const auto header = std::find_if(headers->begin(), headers->end(), [&](const AssessmentHeader &one) {
            return one.id == activity.assessment && activity.cover == Cover::Own;
        });
        if (header != headers->end()) {
            shown.insert(header->id);
            line.reference = header->reference;
            if (const auto filled = fillFromAssessment(workspace, *header, line); !filled)
                return failed(filled);
        }
        lines += line;
    }
    for (const AssessmentHeader &header : *headers) {
        if (shown.contains(header.id))
            continue;
        Line line{.reference = header.reference, .name = header.title, .cover = Cover::Own};
        if (const auto filled = fillFromAssessment(workspace, header, line); !filled)
            return failed(filled);
        lines += line;
    }
    return lines;
}

bool isAssessed(const Line &line)
{
    if (line.cover == Cover::Own)
        return line.state == ReviewState::Decided && line.given == line.required;
    return line.cover != Cover::Missing;
}

bool isOverdue(const Line &line, QDate today)
{
    return line.nextReview.isValid() && line.nextReview < today;
}

Coverage coverage(const QList<Line> &lines, QDate today)
{
    Coverage coverage{.activities = int(lines.size())};
    for (const Line &line : lines) {
        coverage.assessed += isAssessed(line);
        coverage.published += line.publishedVersion > 0;
        coverage.overdue += isOverdue(line, today);
    }
    return coverage;
}

Result<Template> newest(const Workspace &workspace, const QString &templateId)
{
    const auto templates = workspace.templates();
    if (!templates)
        return failed(templates);
    for (auto one = templates->crbegin(); one != templates->crend(); ++one)
        if (one->id == templateId)
            return *one;
    return fail(ErrorKind::Usage, Words::tr("There is no template “%1” in this workspace.").arg(templateId));
}

} // namespace candour::programme
