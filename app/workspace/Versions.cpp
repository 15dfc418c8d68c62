// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Versions.h"

#include "base/CleanText.h"
#include "base/Literals.h"
#include "publish/RegisterPaths.h"
#include "workspace/Kin.h"
#include "workspace/Messages.h"
#include "workspace/ProvenEnds.h"
#include "workspace/RegisterRecord.h"
#include "workspace/Stores.h"

#include <QDir>
#include <QUrl>

namespace candour::versions {

namespace {

bool stillOut(const Publication &publication)
{
    return publication.status == PublicationStatus::Published || publication.status == PublicationStatus::Superseded;
}

QString knownAs(const Workspace &workspace, const VersionName &version)
{
    return VersionsMessages::tr("%1, version %2")
        .arg(workspace.referenceOf(version.assessment).value_or(QString()))
        .arg(version.number);
}

Result<Publication> publicationOf(const Workspace &workspace, const VersionName &version)
{
    const auto all = workspace.publications(version.assessment);
    if (!all)
        return failed(all);
    for (const Publication &one : *all)
        if (one.number == version.number)
            return one;
    return fail(ErrorKind::Usage,
                VersionsMessages::tr("%1 was never published from this workspace.").arg(knownAs(workspace, version)));
}

/// The version, where readers can still read it.
Result<Publication> findOut(const Workspace &workspace, const VersionName &version)
{
    const auto publication = publicationOf(workspace, version);
    if (!publication || stillOut(*publication))
        return publication;
    return fail(
        ErrorKind::Refused,
        publication->status == PublicationStatus::Withdrawn
            ? VersionsMessages::tr("%1 was withdrawn already. Nothing was changed.").arg(knownAs(workspace, version))
            : VersionsMessages::tr("%1 was taken down already. Nothing was changed.").arg(knownAs(workspace, version)));
}

/// Empty unless it is a whole address that leads into the web.
QString webAddress(const QString &said)
{
    const QUrl url(cleanLine(said).trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return url.isValid() && isWeb && !url.host().isEmpty() && !url.authority().contains(u'@')
               ? url.toString(QUrl::FullyEncoded)
               : QString();
}

/// What became of every version, by assessment and number, so that a register of thousands is read once.
class Lives
{
public:
    explicit Lives(const QList<VersionEvent> &events)
    {
        for (const VersionEvent &event : events)
            for (const VersionName &named : event.versions)
                m_events[{named.assessment, named.number}] += &event;
    }

    void fill(Version &version) const
    {
        for (const VersionEvent *event : m_events.value({version.publication.assessment, version.publication.number})) {
            if (event->kind == VersionEvent::Kind::Live) {
                version.address = event->address;
                version.liveSince = event->on;
            } else {
                version.ended = event->on;
                version.endedAt = event->at;
            }
        }
    }

private:
    QHash<std::pair<AssessmentId, int>, QList<const VersionEvent *>> m_events;
};

Result<QList<Version>> withLives(const Workspace &workspace, const QList<Publication> &publications)
{
    const auto events = workspace.versionEvents();
    if (!events)
        return failed(events);
    const Lives lives(*events);
    QHash<AssessmentId, QString> references;
    QList<Version> all;
    for (const Publication &publication : publications) {
        QString &reference = references[publication.assessment];
        if (reference.isEmpty()) {
            const auto known = workspace.referenceOf(publication.assessment);
            if (!known)
                return failed(known);
            reference = *known;
        }
        all += Version{.publication = publication, .reference = reference};
        lives.fill(all.last());
    }
    return all;
}

/// Keeps what was done with its files, inside the transaction that records it.
Result<> end(Workspace &workspace, const VersionEvent &event, const std::function<Result<>()> &write,
             PublicationStatus status)
{
    const bool isWithdrawal = event.kind == VersionEvent::Kind::Withdrawn;
    return workspace.run(WorkspaceEdit{isWithdrawal ? u"withdraw"_s : u"take-down"_s,
                                       event.versions.first().assessment.value, [&](Stores &stores) -> Result<> {
                                           for (const VersionName &version : event.versions)
                                               if (const auto kept = stores.publications.setStatus(
                                                       version.assessment, version.number, status, event.reason);
                                                   !kept)
                                                   return kept;
                                           if (const auto kept = stores.versionEvents.append(event); !kept)
                                               return failed(kept);
                                           return write();
                                       }});
}

VersionEvent eventNow(const Workspace &workspace, VersionEvent::Kind kind, const QString &reason)
{
    return VersionEvent{.kind = kind,
                        .versions = {},
                        .at = workspace.clock().now(),
                        .by = workspace.actor().name,
                        .on = workspace.clock().today(),
                        .address = {},
                        .reason = reason,
                        .folder = {},
                        .files = {},
                        .recalled = {}};
}

Result<> refuseReadOnly(const Workspace &workspace)
{
    if (workspace.isWritable())
        return {};
    return fail(ErrorKind::Refused,
                VersionsMessages::tr("This workspace is open for reading only. Nothing was changed."));
}

/// Of one assessment in one folder.
Result<> takeDownIn(Workspace &workspace, QList<Publication> versions, const QString &reason, const Whereabouts &now)
{
    VersionEvent event = eventNow(workspace, VersionEvent::Kind::TakenDown, reason);
    event.folder = now.folder.isEmpty() ? versions.first().folder : QDir::cleanPath(QDir(now.folder).absolutePath());
    for (Publication &version : versions) {
        event.versions += VersionName{version.assessment, version.number};
        version.folder = event.folder;
    }
    if (now.isDeleted) {
        event.files = recordOfGone(versions);
        return end(
            workspace, event, [] { return Result<>(); }, PublicationStatus::TakenDown);
    }
    const auto ends = publishing::ProvenEnds::removal(workspace, versions, event.on);
    if (!ends)
        return failed(ends);
    event.files = ends->files();
    return end(
        workspace, event, [&] { return ends->write(); }, PublicationStatus::TakenDown);
}

} // namespace

Result<QList<Version>> published(const Workspace &workspace)
{
    const auto publications = workspace.publications();
    return publications ? withLives(workspace, *publications) : failed(publications);
}

Result<QList<Version>> published(const Workspace &workspace, const AssessmentId &id)
{
    const auto publications = workspace.publications(id);
    return publications ? withLives(workspace, *publications) : failed(publications);
}

Result<AssessmentId> find(const Workspace &workspace, const QString &idOrReference)
{
    if (const auto known = workspace.find(idOrReference); known)
        if (const auto some = workspace.publications(*known); some && !some->isEmpty())
            return *known;
    const auto all = published(workspace);
    if (!all)
        return failed(all);
    for (const Version &version : *all)
        if (version.publication.assessment.value == idOrReference ||
            version.reference.compare(idOrReference, Qt::CaseInsensitive) == 0)
            return version.publication.assessment;
    return fail(ErrorKind::Usage,
                VersionsMessages::tr("Nothing was published from this workspace as “%1”.").arg(idOrReference));
}

Result<QString> proposedAddress(const Workspace &workspace, const AssessmentId &id)
{
    const auto settings = workspace.settings();
    if (!settings)
        return failed(settings);
    const auto reference = workspace.referenceOf(id);
    if (!reference)
        return failed(reference);
    const QString address = registerAddress(settings->publicAddress);
    return address.isEmpty() ? QString() : address + reference->toLower() + u'/';
}

Result<> recordLive(Workspace &workspace, const VersionName &version, const QString &address, QDate since)
{
    const auto publication = findOut(workspace, version);
    if (!publication)
        return failed(publication);
    if (publication->status == PublicationStatus::Superseded)
        return fail(ErrorKind::Refused, VersionsMessages::tr("%1 was replaced by a later version, which readers find "
                                                             "there now. Nothing was changed.")
                                            .arg(knownAs(workspace, version)));
    const QString where = webAddress(address);
    if (where.isEmpty())
        return fail(ErrorKind::Usage, VersionsMessages::tr("Give the whole address at which readers find it, beginning "
                                                           "with https:// or http://."));
    if (!since.isValid() || since > workspace.clock().localToday())
        return fail(ErrorKind::Usage, VersionsMessages::tr("Say since when it is live: today or a day before."));
    if (since < publication->at.date() && since < publication->at.toLocalTime().date())
        return fail(ErrorKind::Usage, VersionsMessages::tr("It cannot be live since before its files were made, on %1.")
                                          .arg(QLocale().toString(publication->at.date(), u"d MMMM yyyy"_s)));
    VersionEvent event = eventNow(workspace, VersionEvent::Kind::Live, {});
    event.versions = {version};
    event.on = since;
    event.address = where;
    return workspace.run(WorkspaceEdit{u"live"_s, version.assessment.value, [&](Stores &stores) -> Result<> {
                                           if (const auto kept = stores.versionEvents.append(event); !kept)
                                               return failed(kept);
                                           return {};
                                       }});
}

Result<> withdraw(Workspace &workspace, const VersionName &version, const QString &reason)
{
    if (const auto allowed = refuseReadOnly(workspace); !allowed)
        return allowed;
    const auto publication = findOut(workspace, version);
    if (!publication)
        return failed(publication);
    const QString said = cleanLine(reason).simplified();
    if (said.isEmpty())
        return fail(ErrorKind::Usage,
                    VersionsMessages::tr("Say in a sentence why it is withdrawn. Readers will see it."));
    const auto why =
        publishing::ProvenNote::of(workspace, version.assessment, said, publishing::ProvenNote::Kind::WithdrawalReason);
    if (!why)
        return failed(why);
    VersionEvent event = eventNow(workspace, VersionEvent::Kind::Withdrawn, said);
    const auto ends = publishing::ProvenEnds::withdrawal(workspace, *publication, event.on, *why);
    if (!ends)
        return failed(ends);
    event.versions = {version};
    event.folder = publication->folder;
    event.files = ends->files();
    return end(
        workspace, event, [&] { return ends->write(); }, PublicationStatus::Withdrawn);
}

Result<> takeDown(Workspace &workspace, const QList<VersionName> &versions, const QString &reason,
                  const Whereabouts &now)
{
    if (const auto allowed = refuseReadOnly(workspace); !allowed)
        return allowed;
    const QString said = cleanLine(reason).simplified();
    if (said.isEmpty())
        return fail(ErrorKind::Usage, VersionsMessages::tr("Say why it is taken down. It stays on the record and is "
                                                           "never published."));
    QMap<std::pair<QString, QString>, QList<Publication>> together; // by folder and assessment
    for (const VersionName &version : versions) {
        const auto publication = publicationOf(workspace, version);
        if (!publication)
            return failed(publication);
        if (publication->status != PublicationStatus::TakenDown)
            together[{publication->folder, version.assessment.value}] += *publication;
    }
    if (together.isEmpty())
        return fail(ErrorKind::Refused, VersionsMessages::tr("There is no version left to take down."));
    std::optional<Error> first;
    QStringList notChanged;
    for (const QList<Publication> &some : std::as_const(together)) {
        const auto done = takeDownIn(workspace, some, said, now);
        if (done)
            continue;
        first = first.value_or(done.error());
        notChanged += some.first().folder;
    }
    if (!first)
        return {};
    return fail(
        first->kind,
        VersionsMessages::tr("Not everything could be taken down: the register in “%1” was not changed. %2 If it "
                             "was moved, say where it is now; if its files are deleted, say so.")
            .arg(notChanged.join(VersionsMessages::tr("”, “", "between names of folders")), first->message),
        first->detail);
}

Result<QList<VersionName>> proposedToTakeDown(const Workspace &workspace, const VersionName &version)
{
    if (const auto publication = publicationOf(workspace, version); !publication)
        return failed(publication);
    const auto assessment = workspace.assessment(version.assessment);
    const auto all = assessment ? publishedOfKin(workspace, *assessment) : workspace.publications(version.assessment);
    if (!all)
        return failed(all);
    QList<VersionName> names;
    for (const Publication &one : *all) {
        const bool isLater = one.assessment == version.assessment && one.number > version.number;
        if (!isLater && one.status != PublicationStatus::TakenDown)
            names += VersionName{one.assessment, one.number};
    }
    return names;
}

} // namespace candour::versions
