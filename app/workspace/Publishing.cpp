// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Publishing.h"

#include "base/Literals.h"
#include "exchange/JsonReader.h"
#include "proof/Verifier.h"
#include "publish/Html.h"
#include "publish/Pdf.h"
#include "publish/RegisterPaths.h"
#include "workspace/Messages.h"
#include "workspace/Packing.h"
#include "workspace/Proven.h"
#include "workspace/ProvenNote.h"
#include "workspace/PublicationPlan.h"
#include "workspace/RegisterRecord.h"
#include "workspace/Stores.h"
#include "workspace/Versions.h"

#include <QDir>

namespace candour::publishing {

namespace {

/// Whether every file of the publication is there, and those of its version with the bytes that went out. They stay as
/// they are, though this program may write a page otherwise than the one that wrote them.
Result<bool> isAsRecorded(const Publication &record)
{
    for (const PublishedFile &known : record.files) {
        const auto file = publishedFile(record.folder, known.name);
        if (!file)
            return failed(file);
        if (!*file || (isOfVersion(known.name) && recordOf({**file}) != QList<PublishedFile>{known}))
            return false;
    }
    return true;
}

/// Readers rely on it that what was assessed is what they have read.
Result<> checkCorrection(const PublicationPlan &planned, const Request &request)
{
    if (!request.isCorrection || planned.nothingNew)
        return {};
    if (!planned.before)
        return fail(ErrorKind::Usage,
                    PublishingMessages::tr(
                        "There is no version that readers could have read, so there is nothing to correct."));
    if (planned.before->contentRoot == planned.record.contentRoot)
        return {};
    return fail(ErrorKind::Refused,
                PublishingMessages::tr("The assessment itself has changed since version %1, so this is a new version "
                                       "and no correction. Nothing was written.")
                    .arg(planned.before->number));
}

/// A page that is published already keeps the address that it bears, or its register would say what no record knows.
Result<Register> registerOf(const Workspace &workspace, const PublicationPlan &plan)
{
    if (plan.nothingNew)
        return Register{.folder = plan.record.folder};
    const auto settings = workspace.settings();
    if (!settings)
        return failed(settings);
    return Register{.folder = plan.record.folder, .address = settings->publicAddress};
}

Result<> checkAddress(const Workspace &workspace, const AssessmentId &id)
{
    const auto address = versions::proposedAddress(workspace, id);
    if (!address)
        return failed(address);
    if (!address->isEmpty())
        return {};
    return fail(ErrorKind::Usage,
                PublishingMessages::tr("Nobody has said at which address the public reads the register. Say so first, "
                                       "on the page of the organisation."));
}

/// Records that readers find the version, unless that is recorded.
Result<> recordLive(Workspace &workspace, const VersionName &version)
{
    const auto all = versions::published(workspace, version.assessment);
    if (!all)
        return failed(all);
    const auto address = versions::proposedAddress(workspace, version.assessment);
    if (!address)
        return failed(address);
    for (const versions::Version &one : *all)
        if (one.publication.number == version.number && one.address == *address)
            return {};
    return versions::recordLive(workspace, version, *address, workspace.clock().localToday());
}

/// What comes after the files of the register.
Result<Outcome> finish(Workspace &workspace, const ProvenFiles &proven, const Request &request, const Outcome &outcome,
                       const AssessmentId &id)
{
    if (const auto packed = writePack(proven.pack(), request.packFolder); !packed)
        return failed(packed);
    if (request.isLive)
        if (const auto recorded = recordLive(workspace, {id, outcome.version}); !recorded)
            return failed(recorded);
    return outcome;
}

} // namespace

Result<Outcome> publish(Workspace &workspace, const AssessmentId &id, const Request &request)
{
    if (!workspace.isWritable())
        return fail(ErrorKind::Refused,
                    PublishingMessages::tr("This workspace is open for reading only. Nothing was published."));
    if (request.isLive)
        if (const auto known = checkAddress(workspace, id); !known)
            return failed(known);
    if (!request.packFolder.isEmpty())
        if (const auto free = checkPackFolder(workspace, request.packFolder); !free)
            return failed(free);
    const auto checklist = gates(workspace, id);
    if (!checklist)
        return failed(checklist);
    const auto open = OpenGates::of(*checklist, request.overrides);
    if (!open)
        return failed(open);
    auto planned = planOf(workspace, id, request);
    if (!planned)
        return failed(planned);
    const PageSource &source = planned->source;
    if (!planned->nothingNew && planned->record.number > 1 && request.changeNote.simplified().isEmpty())
        return fail(
            ErrorKind::Usage,
            PublishingMessages::tr("Say in a sentence what has changed since the last version. Readers will see it."));
    if (const auto allowed = checkCorrection(*planned, request); !allowed)
        return failed(allowed);
    const auto note = ProvenNote::of(workspace, id, planned->record.changeNote, ProvenNote::Kind::ChangeNote);
    if (!note)
        return failed(note);

    const auto page = ProvenPage::of(source, source.summary());
    if (!page)
        return failed(page);
    const auto target = registerOf(workspace, *planned);
    if (!target)
        return failed(target);
    const auto proven = ProvenFiles::of(source, *page, *target, !request.packFolder.isEmpty());
    if (!proven)
        return failed(proven);

    if (planned->nothingNew) {
        const Publication &record = planned->record;
        const auto stands = isAsRecorded(record);
        if (!stands)
            return failed(stands);
        if (!*stands)
            if (const auto written = proven->write(*open); !written)
                return failed(written);
        return finish(workspace, *proven, request,
                      Outcome{.version = record.number, .nothingNew = true, .files = record.files}, id);
    }
    planned->record.files = recordOf(proven->files());
    planned->record.overrides = open->overrides();
    const Publication record = planned->record;
    // The files are written inside the transaction that records them: without the record there are no files, and files
    // whose record was lost with the power are found to be the same and recorded by the next attempt.
    const auto done = workspace.run(
        WorkspaceEdit{u"publish"_s, id.value, [&](Stores &stores) -> Result<> {
                          if (const auto kept = stores.publications.append(record); !kept)
                              return kept;
                          if (const auto kept = stores.settings.set(u"publishFolder"_s, record.folder); !kept)
                              return kept;
                          if (const auto sealed = stores.assessments.seal(id); !sealed)
                              return sealed;
                          return proven->write(*open);
                      }});
    if (!done)
        return failed(done);
    return finish(workspace, *proven, request, Outcome{.version = record.number, .files = record.files}, id);
}

Result<QByteArray> previewPdf(const Workspace &workspace, const AssessmentId &id, const Request &request)
{
    const auto planned = planOf(workspace, id, request);
    if (!planned)
        return failed(planned);
    return pdf(planned->source.summary().document());
}

Result<> previewHtml(const Workspace &workspace, const AssessmentId &id, const Request &request, const QString &path)
{
    const auto planned = planOf(workspace, id, request);
    if (!planned)
        return failed(planned);
    return writeFile(path, html(planned->source.summary().document(), {}));
}

} // namespace candour::publishing
