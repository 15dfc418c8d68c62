// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Programme.h"

#include "base/Literals.h"
#include "dpia/Screening.h"
#include "exchange/ContentRoot.h"
#include "workspace/FilledForm.h"
#include "workspace/Messages.h"
#include "workspace/Reviewing.h"
#include "workspace/ShareForms.h"

namespace candour::programme {

namespace {

/// The one outcome of a screening after which no assessment is missing.
constexpr QLatin1StringView NotNeeded("notNeeded");

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

/// An assessment with how those who must have signed it.
struct Signed
{
    FilledForm filled;
    QString root;
    QList<reviewing::RoleStatus> roles;

    int given() const
    {
        return int(
            std::count_if(roles.begin(), roles.end(), [](const reviewing::RoleStatus &role) { return role.current; }));
    }
    bool isComplete() const
    {
        return filled.assessment.review.state == ReviewState::Decided && given() == roles.size();
    }
};

Result<Signed> signedForm(const Workspace &workspace, const AssessmentId &id)
{
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    const QString root = assessmentRoot(filled->form, filled->assessment);
    return Signed{*filled, root, reviewing::roleStatuses(filled->form, filled->assessment, root)};
}

/// The day on which the last of those who must spoke, where the page that is published does not say what they signed.
QDate waitingSince(const Signed &one, const QList<Publication> &publications)
{
    const bool published = std::any_of(publications.begin(), publications.end(), [&](const Publication &publication) {
        return publication.status == PublicationStatus::Published && publication.contentRoot == one.root;
    });
    if (one.filled.form.isScreening() || !one.isComplete() || published)
        return {};
    QDateTime last;
    for (const reviewing::RoleStatus &role : one.roles)
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
        if (!m_facts.contains(umbrella->id)) {
            const auto one = signedForm(m_workspace, umbrella->id);
            if (!one)
                return failed(one);
            m_facts.insert(umbrella->id, Facts{one->root, one->isComplete() && !one->filled.form.isScreening()});
        }
        const Facts facts = m_facts.value(umbrella->id);
        line.umbrellaSigned = facts.isSigned;
        line.umbrellaChanged = !activity.coverRoot.isEmpty() && facts.root != activity.coverRoot;
        return {};
    }

private:
    struct Facts
    {
        QString root;
        bool isSigned = false;
    };

    const Workspace &m_workspace;
    QHash<AssessmentId, AssessmentHeader> m_headers;
    QHash<AssessmentId, Facts> m_facts;
};

Line lineOf(const Activity &activity, const ShareForms &forms)
{
    Line line{.activity = activity.id,
              .reference = activity.reference,
              .activityReference = activity.reference,
              .name = activity.name,
              .kind = activity.kind,
              .ownerRole = activity.ownerRole,
              .cover = activity.cover,
              .nextReview = activity.coverReviewOn};
    const bool hasFacts = activity.kind == ActivityKind::DataShare && !activity.facts.isEmpty();
    if (const Template *form = hasFacts ? forms.formFor(activity) : nullptr)
        line.expiry = firstExpiry(*shareQuestion(*form), activity.facts);
    return line;
}

Result<> fillFromAssessment(const Workspace &workspace, const AssessmentHeader &header, Line &line)
{
    const auto one = signedForm(workspace, header.id);
    if (!one)
        return failed(one);
    const auto publications = workspace.publications(header.id);
    if (!publications)
        return failed(publications);
    const auto &[assessment, form] = one->filled;
    line.assessment = header.id;
    line.state = header.state;
    line.changedAt = header.changedAt;
    line.draftPercent = progress(form, assessment).percent;
    line.required = int(one->roles.size());
    line.given = one->given();
    line.riskRank = highestRisk(form, assessment);
    if (line.riskRank >= 0)
        line.highestRisk = form.riskMethod.levels.at(line.riskRank).label;
    if (form.isScreening())
        line.screeningOutcome = outcome(form, assessment);
    line.nextReview = dateAnswer(one->filled, form.reviewDateQuestion);
    if (const Expiry expiry = firstExpiry(form, assessment);
        expiry.on.isValid() && (!line.expiry.on.isValid() || expiry.on < line.expiry.on))
        line.expiry = expiry;
    line.waitingSince = waitingSince(*one, *publications);
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
    switch (line.cover) {
    case Cover::Missing:
        return false;
    case Cover::Own:
        return line.state == ReviewState::Decided && line.given == line.required &&
               line.screeningOutcome.value_or(QString(NotNeeded)) == NotNeeded;
    case Cover::Umbrella:
        return line.umbrellaSigned;
    case Cover::NotNeeded:
    case Cover::HeldElsewhere:
        return true;
    }
    Q_UNREACHABLE();
}

bool isOverdue(const Line &line, QDate today)
{
    return line.nextReview.isValid() && line.nextReview < today;
}

Coverage coverage(const QList<Line> &lines, QDate today)
{
    Coverage coverage{.lines = int(lines.size())};
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
    return fail(ErrorKind::Usage,
                ProgrammeMessages::tr("There is no template “%1” in this workspace.").arg(templateId));
}

} // namespace candour::programme
