// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Milestones.h"

#include "base/Literals.h"
#include "dpia/Version.h"
#include "exchange/ContentRoot.h"
#include "workspace/Messages.h"

#include <algorithm>
#include <array>

namespace candour::milestones {

namespace {

struct KnownAction
{
    QLatin1StringView action; ///< As the audit has it.
    MilestoneKind kind;
};

constexpr std::array KnownActions{
    KnownAction{QLatin1StringView("new"), MilestoneKind::Begun},
    KnownAction{QLatin1StringView("import"), MilestoneKind::Imported},
    KnownAction{QLatin1StringView("submit"), MilestoneKind::SentForReview},
    KnownAction{QLatin1StringView("return"), MilestoneKind::SentBack},
    KnownAction{QLatin1StringView("advise"), MilestoneKind::Advised},
    KnownAction{QLatin1StringView("sign"), MilestoneKind::Signed},
    KnownAction{QLatin1StringView("approve"), MilestoneKind::PageApproved},
    KnownAction{QLatin1StringView("publish"), MilestoneKind::Published},
    KnownAction{QLatin1StringView("carry-over"), MilestoneKind::CarriedOver},
};

QString stem(MilestoneKind kind)
{
    switch (kind) {
    case MilestoneKind::Now:
        return u"now"_s;
    case MilestoneKind::Begun:
        return u"begun"_s;
    case MilestoneKind::Imported:
        return u"imported"_s;
    case MilestoneKind::SentForReview:
        return u"sent"_s;
    case MilestoneKind::SentBack:
        return u"sent-back"_s;
    case MilestoneKind::Advised:
        return u"advised"_s;
    case MilestoneKind::Signed:
        return u"signed"_s;
    case MilestoneKind::PageApproved:
        return u"approved"_s;
    case MilestoneKind::Published:
        return u"published"_s;
    case MilestoneKind::CarriedOver:
        return u"carried-over"_s;
    case MilestoneKind::LastLooked:
        return u"last-looked"_s;
    case MilestoneKind::Chosen:
        return u"chosen"_s;
    }
    Q_UNREACHABLE();
}

/// Template, new version and old version out of the line of a carry-over; the old one is empty where an older program
/// wrote the line.
struct CarriedFrom
{
    explicit CarriedFrom(const QString &detail)
    {
        const QStringList words = detail.split(u' ');
        to = words.value(1);
        from = words.value(3);
    }
    QString to;
    QString from;
};

/// Finds the milestones of one assessment.
class MilestoneSearch
{
public:
    MilestoneSearch(const Workspace &workspace, const Assessment &a, const Template &form)
        : m_workspace(workspace), m_assessment(a), m_form(form), m_signOffs(a.review.signOffs)
    {}

    Result<QList<Milestone>> all()
    {
        const auto audit = m_workspace.audit(m_assessment.id);
        if (!audit)
            return failed(audit);
        const auto publications = m_workspace.publications(m_assessment.id);
        if (!publications)
            return failed(publications);
        m_publications = *publications;
        for (const AuditEntry &entry : *audit)
            add(entry);
        const auto begun = m_workspace.begun(m_assessment.id);
        if (!begun)
            return failed(begun);
        if (const auto added = addSignOffsFromElsewhere(*begun); !added)
            return failed(added);
        if (begun->isValid() && (m_found.isEmpty() || m_found.first().moment.at > *begun))
            m_found.prepend({.kind = MilestoneKind::Begun, .moment = {.at = *begun}, .at = *begun});
        nameAll();
        std::reverse(m_found.begin(), m_found.end());
        const QDateTime now = m_workspace.clock().now();
        m_found.prepend(
            {.kind = MilestoneKind::Now, .name = stem(MilestoneKind::Now), .moment = {.at = now}, .at = now});
        return m_found;
    }

private:
    void add(const AuditEntry &entry)
    {
        const auto known = std::find_if(KnownActions.begin(), KnownActions.end(),
                                        [&](const KnownAction &one) { return entry.action == one.action; });
        if (known == KnownActions.end())
            return;
        Milestone one{
            .kind = known->kind, .moment = {entry.at, entry.number}, .at = entry.at, .who = entry.who, .detail = {}};
        if (one.kind == MilestoneKind::Signed)
            addSigner(entry, one);
        else if (one.kind == MilestoneKind::Advised)
            one.detail = roleLabel(entry.detail);
        else if (one.kind == MilestoneKind::CarriedOver)
            one.detail = CarriedFrom(entry.detail).to;
        else if (one.kind == MilestoneKind::Published)
            one.detail = publishedNumber(entry);
        m_found += one;
    }

    /// Who signed, and when, where somebody else recorded it.
    void addSigner(const AuditEntry &entry, Milestone &one)
    {
        one.detail = roleLabel(entry.detail);
        const auto mine = std::find_if(m_signOffs.begin(), m_signOffs.end(), [&](const SignOff &signOff) {
            const bool here = signOff.assurance == Assurance::TypedHere;
            return signOff.role == entry.detail && (here ? signOff.name : signOff.recordedBy) == entry.who &&
                   (here ? signOff.at == entry.at : signOff.at <= entry.at);
        });
        if (mine == m_signOffs.end())
            return;
        one.who = mine->name;
        one.at = mine->at;
        m_signOffs.erase(mine);
    }

    /// Those that no line of the audit tells of: they came with a file.
    Result<> addSignOffsFromElsewhere(const QDateTime &begun)
    {
        for (const SignOff &signOff : std::as_const(m_signOffs)) {
            if (!begun.isValid() || signOff.at < begun)
                continue;
            const auto then = m_workspace.assessmentAt(m_assessment.id, {.at = signOff.at});
            if (!then)
                return failed(then);
            if (assessmentRoot(m_form, *then) != signOff.contentRoot)
                continue;
            const Milestone one{.kind = MilestoneKind::Signed,
                                .moment = {.at = signOff.at},
                                .at = signOff.at,
                                .who = signOff.name,
                                .detail = roleLabel(signOff.role)};
            const auto after = std::find_if(m_found.begin(), m_found.end(),
                                            [&](const Milestone &other) { return other.moment.at > signOff.at; });
            m_found.insert(after, one);
        }
        return {};
    }

    QString roleLabel(const QString &key) const
    {
        const Role *role = m_form.role(key);
        return role ? role->label : key;
    }

    QString publishedNumber(const AuditEntry &entry)
    {
        for (auto one = m_publications.rbegin(); one != m_publications.rend(); ++one)
            if (one->at == entry.at && one->number > m_lastPublished) {
                m_lastPublished = one->number;
                return QString::number(one->number);
            }
        return {};
    }

    void nameAll()
    {
        QMap<MilestoneKind, int> counts;
        for (Milestone &one : m_found) {
            const int count = ++counts[one.kind];
            const QString number =
                one.kind == MilestoneKind::Published && !one.detail.isEmpty() ? one.detail : QString::number(count);
            one.name = one.kind == MilestoneKind::Begun ? stem(one.kind) : stem(one.kind) + u'-' + number;
        }
    }

    const Workspace &m_workspace;
    const Assessment &m_assessment;
    const Template &m_form;
    QList<SignOff> m_signOffs; ///< Those that were not met yet.
    QList<Publication> m_publications;
    int m_lastPublished = 0;
    QList<Milestone> m_found; ///< Oldest first.
};

/// The newest version that is older than this one; what an older program carried over from is not on record.
QString versionBefore(const QList<Template> &templates, const QString &id, const QString &version)
{
    QString before;
    for (const Template &form : templates)
        if (form.id == id && isOlderVersion(form.version, version) &&
            (before.isEmpty() || isOlderVersion(before, form.version)))
            before = form.version;
    return before.isEmpty() ? version : before;
}

} // namespace

Result<QList<Milestone>> all(const Workspace &workspace, const AssessmentId &id)
{
    const auto assessment = workspace.assessment(id);
    if (!assessment)
        return failed(assessment);
    const auto form = workspace.templateOf(*assessment);
    if (!form)
        return failed(form);
    return MilestoneSearch(workspace, *assessment, *form).all();
}

Milestone at(const QDateTime &moment, MilestoneKind kind)
{
    return {.kind = kind,
            .name = kind == MilestoneKind::Chosen ? moment.toUTC().toString(Qt::ISODate) : stem(kind),
            .moment = {.at = moment.toUTC()},
            .at = moment.toUTC()};
}

Result<Milestone> named(const QList<Milestone> &all, const QString &name, bool dayBegins)
{
    for (const Milestone &one : all)
        if (one.name == name)
            return one;
    const QDate day = QDate::fromString(name, u"yyyy-MM-dd"_s);
    if (day.isValid()) {
        constexpr qint64 UntilTheDayBefore = -1;
        const QDateTime moment = dayBegins ? day.startOfDay().addSecs(UntilTheDayBefore) : day.endOfDay();
        return at(moment, MilestoneKind::Chosen);
    }
    if (const QDateTime moment = QDateTime::fromString(name, Qt::ISODate); moment.isValid())
        return at(moment, MilestoneKind::Chosen);
    constexpr qsizetype LongestQuotedName = 40;
    return fail(
        ErrorKind::Usage,
        MilestoneMessages::tr("There is no version “%1” of this assessment. Name one that --list shows, or give "
                              "a day such as 2026-06-04 or a time such as 2026-06-04T14:00.")
            .arg(name.simplified().left(LongestQuotedName)));
}

Milestone usualEarlier(const QList<Milestone> &all)
{
    for (const MilestoneKind kind : {MilestoneKind::Signed, MilestoneKind::SentForReview})
        for (const Milestone &one : all)
            if (one.kind == kind)
                return one;
    return all.isEmpty() ? Milestone() : all.last();
}

QString words(const Milestone &milestone)
{
    const QString &who = milestone.who;
    const QString &detail = milestone.detail;
    switch (milestone.kind) {
    case MilestoneKind::Now:
        return MilestoneMessages::tr("As it is now");
    case MilestoneKind::Begun:
        return who.isEmpty() ? MilestoneMessages::tr("Begun") : MilestoneMessages::tr("Begun by %1").arg(who);
    case MilestoneKind::Imported:
        return MilestoneMessages::tr("Taken from a file by %1").arg(who);
    case MilestoneKind::SentForReview:
        return MilestoneMessages::tr("Sent for review by %1").arg(who);
    case MilestoneKind::SentBack:
        return MilestoneMessages::tr("Sent back to the drafter by %1").arg(who);
    case MilestoneKind::Advised:
        return MilestoneMessages::tr("Advice by %1 (%2)", "name, role").arg(who, detail);
    case MilestoneKind::Signed:
        return MilestoneMessages::tr("Signed by %1 (%2)", "name, role").arg(who, detail);
    case MilestoneKind::PageApproved:
        return MilestoneMessages::tr("Public page approved by %1").arg(who);
    case MilestoneKind::Published:
        return detail.isEmpty() ? MilestoneMessages::tr("Published by %1").arg(who)
                                : MilestoneMessages::tr("Version %1 published by %2").arg(detail, who);
    case MilestoneKind::CarriedOver:
        return MilestoneMessages::tr("Carried over to version %1 of the template by %2").arg(detail, who);
    case MilestoneKind::LastLooked:
        return MilestoneMessages::tr("When you last looked");
    case MilestoneKind::Chosen:
        return MilestoneMessages::tr("At this time");
    }
    Q_UNREACHABLE();
}

Result<QString> templateVersionAt(const Workspace &workspace, const Assessment &now, const Moment &moment)
{
    const auto audit = workspace.audit(now.id);
    if (!audit)
        return failed(audit);
    QString version = now.templateVersion;
    for (auto entry = audit->rbegin(); entry != audit->rend(); ++entry) {
        const bool isLater = moment.audit > 0 ? entry->number > moment.audit : entry->at > moment.at;
        if (!isLater)
            break;
        if (!entry->action.endsWith("carry-over"_L1)) // also taken back, and done again after that
            continue;
        const CarriedFrom carried(entry->detail);
        if (version != carried.to) {
            version = carried.to;
            continue;
        }
        version = carried.from;
        if (!version.isEmpty())
            continue;
        const auto templates = workspace.templates();
        if (!templates)
            return failed(templates);
        version = versionBefore(*templates, now.templateId, carried.to);
    }
    return version;
}

} // namespace candour::milestones
