// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Programme.h"

#include "base/Literals.h"
#include "workspace/FilledForm.h"
#include "workspace/Reviewing.h"
#include "workspace/ShareForms.h"

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

/// The day on which the last of those who must spoke, where the page that is published does not say what they signed.
QDate waitingSince(const reviewing::Status &status, const QString &root, const QList<Publication> &publications)
{
    const bool current = std::all_of(status.roles.begin(), status.roles.end(),
                                     [](const reviewing::RoleStatus &role) { return role.current; });
    const bool published = std::any_of(publications.begin(), publications.end(), [&](const Publication &one) {
        return one.status == PublicationStatus::Published && one.contentRoot == root;
    });
    QDateTime last;
    if (status.state != ReviewState::Decided || !current || published)
        return {};
    for (const reviewing::RoleStatus &role : status.roles)
        for (const QDateTime &at :
             {role.signOff ? role.signOff->at : QDateTime(), role.advice ? role.advice->at : QDateTime()})
            if (at.isValid() && (!last.isValid() || at > last))
                last = at;
    return last.date();
}

/// What the lines of activities need to know of others, looked up once.
class Umbrellas
{
public:
    Umbrellas(const Workspace &workspace, const QList<AssessmentHeader> &headers) : m_workspace(workspace)
    {
        for (const AssessmentHeader &header : headers)
            m_headers.insert(header.id, header);
    }

    const AssessmentHeader *header(const AssessmentId &id) const
    {
        const auto found = m_headers.constFind(id);
        return found == m_headers.cend() ? nullptr : &*found;
    }

    Result<> fill(const Activity &activity, Line &line)
    {
        const AssessmentHeader *umbrella = header(activity.assessment);
        if (activity.cover != Cover::Umbrella || !umbrella)
            return {};
        line.umbrella = umbrella->reference;
        if (activity.coverRoot.isEmpty())
            return {};
        if (!m_roots.contains(umbrella->id)) {
            const auto root = reviewing::contentRoot(m_workspace, umbrella->id);
            if (!root)
                return failed(root);
            m_roots.insert(umbrella->id, *root);
        }
        line.umbrellaChanged = m_roots.value(umbrella->id) != activity.coverRoot;
        return {};
    }

private:
    const Workspace &m_workspace;
    QHash<AssessmentId, AssessmentHeader> m_headers;
    QHash<AssessmentId, QString> m_roots;
};

Line lineOf(const Activity &activity, const ShareForms &forms)
{
    Line line{.activity = activity.id,
              .reference = activity.reference,
              .name = activity.name,
              .kind = activity.kind,
              .ownerRole = activity.ownerRole,
              .cover = activity.cover,
              .nextReview = activity.coverReviewOn};
    if (const Template *form = activity.facts.isEmpty() ? nullptr : forms.formFor(activity))
        line.expiry = firstExpiry(*shareQuestion(*form), activity.facts);
    return line;
}

Result<> fillFromAssessment(const Workspace &workspace, const AssessmentHeader &header, Line &line)
{
    const auto filled = filledForm(workspace, header.id);
    if (!filled)
        return failed(filled);
    const auto status = reviewing::status(workspace, header.id);
    if (!status)
        return failed(status);
    const auto publications = workspace.publications(header.id);
    if (!publications)
        return failed(publications);
    line.assessment = header.id;
    line.state = header.state;
    line.changedAt = header.changedAt;
    line.draftPercent = progress(filled->form, filled->assessment).percent;
    line.required = int(status->roles.size());
    line.given = int(std::count_if(status->roles.begin(), status->roles.end(),
                                   [](const reviewing::RoleStatus &role) { return role.current; }));
    line.highestRisk = highestRisk(filled->form, filled->assessment);
    line.nextReview = dateAnswer(filled->assessment, filled->form.reviewDateQuestion);
    if (const Expiry expiry = firstExpiry(filled->form, filled->assessment);
        expiry.on.isValid() && (!line.expiry.on.isValid() || expiry.on < line.expiry.on))
        line.expiry = expiry;
    if (!filled->form.isScreening() && header.state == ReviewState::Decided) {
        const auto root = reviewing::contentRoot(workspace, header.id);
        if (!root)
            return failed(root);
        line.waitingSince = waitingSince(*status, *root, *publications);
    }
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
    const auto forms = ShareForms::of(workspace);
    if (!forms)
        return failed(forms);
    Umbrellas umbrellas(workspace, *headers);
    QList<Line> lines;
    QSet<AssessmentId> shown;
    for (const Activity &activity : *activities) {
        Line line = lineOf(activity, *forms);
        const AssessmentHeader *own = activity.cover == Cover::Own ? umbrellas.header(activity.assessment) : nullptr;
        if (own) {
            shown.insert(own->id);
            line.reference = own->reference;
        }
        const auto filled = own ? fillFromAssessment(workspace, *own, line) : umbrellas.fill(activity, line);
        if (!filled)
            return failed(filled);
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
