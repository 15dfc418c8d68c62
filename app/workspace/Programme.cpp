// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Programme.h"

#include "base/Literals.h"
#include "workspace/Figures.h"
#include "workspace/Messages.h"
#include "workspace/ShareForms.h"
#include "workspace/Versions.h"

namespace candour::programme {

namespace {

/// The one outcome of a screening after which no assessment is missing.
constexpr QLatin1StringView NotNeeded("notNeeded");

/// What the lines need to know of the assessments, looked up once.
class Assessments
{
public:
    static Result<Assessments> of(const Workspace &workspace)
    {
        Assessments all;
        const auto headers = workspace.assessments();
        if (!headers)
            return failed(headers);
        auto found = figures(workspace, *headers);
        if (!found)
            return failed(found);
        const auto published = versions::published(workspace);
        if (!published)
            return failed(published);
        all.m_headers = *headers;
        all.m_figures = *std::move(found);
        for (const AssessmentHeader &header : *headers)
            all.m_byId.insert(header.id, header);
        for (const versions::Version &version : *published)
            if (version.publication.status == PublicationStatus::Published)
                all.m_published[version.publication.assessment] += version;
        return all;
    }

    const QList<AssessmentHeader> &headers() const { return m_headers; }

    const AssessmentHeader *header(const AssessmentId &id) const
    {
        const auto found = m_byId.constFind(id);
        return found == m_byId.cend() ? nullptr : &*found;
    }

    void fillFromUmbrella(const Activity &activity, Line &line) const
    {
        const AssessmentHeader *umbrella = header(activity.assessment);
        if (activity.cover != Cover::Umbrella || !umbrella)
            return;
        const AssessmentFigures figures = m_figures.value(umbrella->id);
        line.umbrella = umbrella->reference;
        line.umbrellaSigned = figures.isSigned && !figures.screeningOutcome;
        line.umbrellaChanged = !activity.coverRoot.isEmpty() && figures.root != activity.coverRoot;
    }

    void fill(const AssessmentHeader &header, Line &line) const
    {
        const AssessmentFigures figures = m_figures.value(header.id);
        line.assessment = header.id;
        line.state = header.state;
        line.changedAt = header.changedAt;
        line.draftPercent = figures.draftPercent;
        line.required = figures.required;
        line.given = figures.given;
        line.riskRank = figures.riskRank;
        line.highestRisk = figures.highestRisk;
        line.riskMethod = figures.riskMethod;
        line.screeningOutcome = figures.screeningOutcome;
        line.nextReview = figures.nextReview;
        line.lookAgainOn = figures.lookAgainOn;
        line.askedAgainOn = figures.askedAgainOn;
        if (figures.expiry.on.isValid() && (!line.expiry.on.isValid() || figures.expiry.on < line.expiry.on))
            line.expiry = figures.expiry;
        // Waiting is what was signed by everyone and is not what readers find.
        const QList<versions::Version> published = m_published.value(header.id);
        const bool isOut = std::any_of(published.begin(), published.end(), [&](const versions::Version &version) {
            return version.isLive() && version.publication.contentRoot == figures.root;
        });
        if (figures.isSigned && !figures.screeningOutcome && !isOut)
            line.waitingSince = figures.signedOn;
        for (const versions::Version &version : published) {
            if (version.publication.number < line.publishedVersion)
                continue;
            line.publishedVersion = version.publication.number;
            line.liveSince = version.liveSince;
        }
    }

private:
    QList<AssessmentHeader> m_headers;
    QHash<AssessmentId, AssessmentHeader> m_byId;
    QHash<AssessmentId, AssessmentFigures> m_figures;
    QHash<AssessmentId, QList<versions::Version>> m_published;
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

} // namespace

Result<QList<Line>> lines(const Workspace &workspace)
{
    const auto assessments = Assessments::of(workspace);
    if (!assessments)
        return failed(assessments);
    const auto activities = workspace.activities();
    if (!activities)
        return failed(activities);
    const auto forms = ShareForms::of(workspace);
    if (!forms)
        return failed(forms);
    QList<Line> lines;
    QSet<AssessmentId> shown;
    for (const Activity &activity : *activities) {
        Line line = lineOf(activity, *forms);
        if (const AssessmentHeader *own =
                activity.cover == Cover::Own ? assessments->header(activity.assessment) : nullptr) {
            shown.insert(own->id);
            line.reference = own->reference;
            assessments->fill(*own, line);
        } else {
            assessments->fillFromUmbrella(activity, line);
        }
        lines += line;
    }
    for (const AssessmentHeader &header : assessments->headers()) {
        if (shown.contains(header.id))
            continue;
        Line line{.reference = header.reference, .name = header.title, .cover = Cover::Own};
        assessments->fill(header, line);
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
        coverage.live += line.liveSince.isValid();
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
