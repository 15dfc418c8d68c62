// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/Version.h"
#include "exchange/TemplateFile.h"
#include "redaction/Releasing.h"
#include "workspace/Stores.h"
#include "workspace/Workspace.h"

namespace candour {

namespace {

constexpr qsizetype MostLoaded = 100;

} // namespace

QString Workspace::lostWork() const
{
    return m_stores->database->lostWork();
}

Result<> Workspace::checkFiles() const
{
    return m_stores->database->checkFiles();
}

Result<QList<AssessmentHeader>> Workspace::assessments() const
{
    return headers().map([](const Headers &all) { return all.assessments; });
}

Result<QList<AssessmentHeader>> Workspace::releases() const
{
    return headers().map([](const Headers &all) { return all.releases; });
}

Result<Workspace::Headers> Workspace::headers() const
{
    if (m_headers)
        return *m_headers;
    const auto listed = m_stores->assessments.list();
    if (!listed)
        return failed(listed);
    Headers headers;
    for (const AssessmentHeader &header : *listed)
        (header.release ? headers.releases : headers.assessments) += header;
    if (isWritable())
        m_headers = headers;
    return headers;
}

Result<AssessmentHeader> Workspace::header(const AssessmentId &id) const
{
    return m_stores->assessments.header(id);
}

Result<QList<AssessmentHeader>> Workspace::assessmentsNaming(const QString &text) const
{
    return m_stores->assessments.naming(text);
}

Result<Assessment> Workspace::assessment(const AssessmentId &id) const
{
    // Another process may write while this one only reads, so a reader always looks again.
    if (isWritable())
        if (const auto loaded = m_loaded.constFind(id); loaded != m_loaded.cend())
            return *loaded;
    const auto loaded = m_stores->assessments.load(id);
    if (!loaded || !isWritable())
        return loaded;
    // Who looks through thousands does not keep them all.
    if (m_loaded.size() >= MostLoaded)
        m_loaded.clear();
    m_loaded.insert(id, *loaded);
    return loaded;
}

Result<AssessmentId> Workspace::find(const QString &idOrReference) const
{
    const auto all = headers();
    if (!all)
        return failed(all);
    for (const AssessmentHeader &header : all->assessments + all->releases)
        if (header.id.value == idOrReference || header.reference.compare(idOrReference, Qt::CaseInsensitive) == 0)
            return header.id;
    return fail(ErrorKind::Usage, tr("There is no assessment “%1” in this workspace.").arg(idOrReference));
}

Result<QList<Template>> Workspace::templates() const
{
    if (m_allTemplates)
        return *m_allTemplates;
    const auto stored = m_stores->templates.list();
    if (!stored)
        return failed(stored);
    QList<Template> templates;
    for (const StoredTemplate &one : *stored) {
        const auto read = readOnce(one);
        if (!read)
            return failed(read);
        templates += *read;
    }
    std::stable_sort(templates.begin(), templates.end(), [](const Template &a, const Template &b) {
        return a.id == b.id ? isOlderVersion(a.version, b.version) : a.id < b.id;
    });
    if (isWritable())
        m_allTemplates = templates;
    return templates;
}

Result<Template> Workspace::templateOf(const Assessment &assessment) const
{
    const auto form = templateNamed(assessment.templateId, assessment.templateVersion);
    return form && assessment.release ? releaseForm(*form) : form;
}

Result<Template> Workspace::templateNamed(const QString &id, const QString &version) const
{
    if (const auto known = m_templates.constFind(id + u'\n' + version); known != m_templates.cend())
        return *known;
    const auto stored = m_stores->templates.get(id, version);
    return stored ? readOnce(*stored) : failed(stored);
}

Result<QByteArray> Workspace::templateBytes(const QString &id, const QString &version) const
{
    return m_stores->templates.get(id, version).map([](const StoredTemplate &stored) { return stored.bytes; });
}

/// A version never changes, so what was read of it once holds.
Result<Template> Workspace::readOnce(const StoredTemplate &stored) const
{
    const QString key = stored.id + u'\n' + stored.version;
    if (const auto known = m_templates.constFind(key); known != m_templates.cend())
        return *known;
    const auto read = readTemplate(stored.bytes);
    if (read)
        m_templates.insert(key, *read);
    return read;
}

Result<QList<Activity>> Workspace::activities() const
{
    return m_stores->activities.list();
}

Result<std::optional<Activity>> Workspace::activity(const ActivityId &id) const
{
    return m_stores->activities.find(id);
}

Result<QList<Person>> Workspace::people() const
{
    if (m_people)
        return *m_people;
    const auto people = m_stores->people.list();
    if (people && isWritable())
        m_people = *people;
    return people;
}

Result<QList<KnownKey>> Workspace::knownKeys() const
{
    return m_stores->keys.list();
}

Result<QList<SharedAnswer>> Workspace::sharedAnswers() const
{
    return m_stores->sharedAnswers.list();
}

Result<QList<Revision>> Workspace::history(const AssessmentId &id, const QString &question) const
{
    return m_stores->assessments.history(id, question);
}

Result<Assessment> Workspace::assessmentAt(const AssessmentId &id, const Moment &moment) const
{
    auto then = assessment(id);
    if (!then)
        return then;
    const auto others = m_stores->assessments.answersThen(id, moment);
    if (!others)
        return failed(others);
    for (auto answer = others->cbegin(); answer != others->cend(); ++answer) {
        if (*answer == Answer())
            then->answers.remove(answer.key());
        else
            then->answers.insert(answer.key(), *answer);
    }
    return then;
}

Result<QDateTime> Workspace::begun(const AssessmentId &id) const
{
    return m_stores->assessments.begun(id);
}

Result<QList<Publication>> Workspace::publications(const AssessmentId &id) const
{
    if (const auto known = m_publications.constFind(id); known != m_publications.cend())
        return *known;
    const auto publications = m_stores->publications.list(id);
    if (publications && isWritable())
        m_publications.insert(id, *publications);
    return publications;
}

Result<QList<Publication>> Workspace::publications() const
{
    return m_stores->publications.list();
}

Result<QList<VersionEvent>> Workspace::versionEvents() const
{
    if (m_versionEvents)
        return *m_versionEvents;
    const auto events = m_stores->versionEvents.list();
    if (events && isWritable())
        m_versionEvents = *events;
    return events;
}

Result<QList<AuditEntry>> Workspace::audit(qint64 after) const
{
    return m_stores->audit.list(after);
}

Result<QList<AuditEntry>> Workspace::audit(const AssessmentId &id) const
{
    return m_stores->audit.list(u"assessment/"_s + id.value, id.value);
}

Result<QList<Disposal>> Workspace::disposals() const
{
    return m_stores->assessments.disposals();
}

Result<QString> Workspace::referenceOf(const AssessmentId &id) const
{
    if (const auto kept = header(id))
        return kept->reference;
    const auto gone = disposals();
    if (!gone)
        return failed(gone);
    for (const Disposal &one : *gone)
        if (one.assessment == id)
            return one.reference;
    return QString();
}

Result<QStringList> Workspace::auditSubjects(const QString &action) const
{
    return m_stores->audit.subjects(action);
}

Result<qint64> Workspace::auditLines() const
{
    return m_stores->audit.count();
}

Result<QDateTime> Workspace::latestAudit() const
{
    return m_stores->audit.latest();
}

Result<QByteArray> Workspace::auditHead() const
{
    return m_stores->audit.head();
}

Result<> Workspace::checkAudit() const
{
    return m_stores->audit.verifyChain();
}

} // namespace candour
