// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/PublicationPlan.h"

#include "base/Literals.h"
#include "redaction/suppression/EarlierCounts.h"
#include "summary/PageWords.h"
#include "workspace/ChangedSections.h"
#include "workspace/Reviewing.h"
#include "workspace/Versions.h"

#include <QDir>

namespace candour::publishing {

namespace {

const QString SummaryEdition = u"summary"_s;
const QString FullEdition = u"full"_s;

bool isSameEdition(const Publication &one, const Publication &other)
{
    return one.edition == other.edition && one.language == other.language;
}

bool isGoneAt(const versions::Version &version, const QDateTime &now)
{
    return version.publication.status == PublicationStatus::TakenDown && version.endedAt <= now;
}

/// Whether what a version was compared with is gone: a list of what changed since would point at what got out.
bool isComparedWithGone(const QList<versions::Version> &versions, qsizetype at, const QDateTime &now)
{
    for (qsizetype i = at + 1; i < versions.size(); ++i)
        if (isSameEdition(versions.at(i).publication, versions.at(at).publication))
            return isGoneAt(versions.at(i), now);
    return false;
}

/// The versions as a page lists them that is published at \a at; what became of them later it cannot know.
QList<PublishedVersion> versionsOf(const QList<versions::Version> &versions, const QDateTime &at)
{
    QList<PublishedVersion> all;
    for (qsizetype i = 0; i < versions.size(); ++i) {
        const Publication &publication = versions.at(i).publication;
        if (isGoneAt(versions.at(i), at))
            all += PublishedVersion{publication.number, publication.at.date(), {}, {}, versions.at(i).ended};
        else
            all += PublishedVersion{publication.number, publication.at.date(), publication.changeNote,
                                    isComparedWithGone(versions, i, at) ? QStringList() : publication.changed};
    }
    return all;
}

/// The newest of these in the same edition and language that readers can still read.
std::optional<Publication> before(const QList<versions::Version> &versions, const Publication &next)
{
    for (const versions::Version &version : versions) {
        const Publication &one = version.publication;
        if (isSameEdition(one, next) && one.status != PublicationStatus::TakenDown)
            return one;
    }
    return std::nullopt;
}

/// The note as readers see it. That it is a correction is said because a person says so: what would follow from the
/// answers could follow from withheld ones.
QString noteOf(const Request &request, const QString &language)
{
    const QString note = request.changeNote.simplified();
    const QString &prefix = pageWords(language).corrected;
    return request.isCorrection && !note.isEmpty() && !note.startsWith(prefix.trimmed()) ? prefix + note : note;
}

/// The publication that stands in this folder, where it shows exactly this page already.
const Publication *standing(const QList<versions::Version> &versions, const QString &folder, const QString &publicRoot)
{
    if (versions.isEmpty())
        return nullptr;
    const Publication &latest = versions.first().publication;
    const bool same =
        latest.publicRoot == publicRoot && latest.folder == folder && latest.status == PublicationStatus::Published;
    return same ? &latest : nullptr;
}

} // namespace

Result<PublicationPlan> planOf(const Workspace &workspace, const AssessmentId &id, const Request &request)
{
    const auto source = pageSource(workspace, id);
    if (!source)
        return failed(source);
    const auto published = versions::published(workspace, id);
    if (!published)
        return failed(published);
    const auto publicRoot = reviewing::publicRoot(workspace, id);
    if (!publicRoot)
        return failed(publicRoot);
    const auto contentRoot = reviewing::contentRoot(workspace, id);
    if (!contentRoot)
        return failed(contentRoot);

    PublicationPlan plan{.source = *source};
    const QString folder = QDir::cleanPath(QDir(request.folder).absolutePath());
    QList<versions::Version> earlier = *published;
    if (const Publication *same = standing(earlier, folder, *publicRoot)) {
        plan.record = *same;
        plan.nothingNew = true;
        earlier.removeFirst();
    } else {
        const int number = earlier.isEmpty() ? 1 : earlier.first().publication.number + 1;
        plan.record = Publication{.assessment = id,
                                  .number = number,
                                  .edition = source->assessment.release ? FullEdition : SummaryEdition,
                                  .language = source->edition.language,
                                  .at = workspace.clock().now(),
                                  .by = workspace.actor().name,
                                  .changeNote = noteOf(request, source->edition.language),
                                  .folder = folder,
                                  .contentRoot = *contentRoot,
                                  .publicRoot = *publicRoot,
                                  .counts = shownCounts(source->form, source->assessment, source->edition.language),
                                  .sections = sectionsOf(source->summary().document())};
        plan.before = before(earlier, plan.record);
        if (plan.before)
            plan.record.changed = changedSections(plan.before->sections, plan.record.sections);
    }
    plan.source.edition.number = plan.record.number;
    plan.source.edition.issued = plan.record.at.date();
    plan.source.edition.changeNote = plan.record.changeNote;
    plan.source.edition.changed = plan.record.changed;
    plan.source.edition.earlier = versionsOf(earlier, plan.record.at);
    return plan;
}

} // namespace candour::publishing
