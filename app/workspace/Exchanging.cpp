// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Exchanging.h"

#include "base/Literals.h"
#include "dpia/Backing.h"
#include "dpia/Placement.h"
#include "exchange/AssessmentFile.h"
#include "exchange/JsonReader.h"
#include "workspace/Backups.h"
#include "workspace/FileErrors.h"
#include "workspace/Messages.h"
#include "workspace/Receipts.h"
#include "workspace/Stores.h"
#include "workspace/Targets.h"

namespace candour::exchanging {

namespace {

/// What the file has that this workspace may not know or may have under another name.
QStringList notesOn(const Template &t, const Assessment &a, const QString &reference)
{
    QStringList notes;
    if (a.reference != reference)
        notes += a.reference.isEmpty() ? ExchangingMessages::tr("It was given the reference %1.").arg(reference)
                                       : ExchangingMessages::tr("Its reference %1 is taken here, so it was given %2.")
                                             .arg(a.reference, reference);
    for (const QString &key : keysNotPlaced(t, a))
        if (!isOwnKeyNotPlaced(key))
            notes +=
                ExchangingMessages::tr("The template has no question “%1”. Its answer is kept as not placed.").arg(key);
    if (!a.review.signOffs.isEmpty() || !a.review.approvals.isEmpty())
        notes += ExchangingMessages::tr("Sign-offs and approvals came with the file, as it states them.");
    return notes;
}

/// The reference that the assessment gets: its own where nobody else has it.
Result<QString> referenceFor(Stores &stores, const Assessment &a)
{
    const auto headers = stores.assessments.list();
    if (!headers)
        return failed(headers);
    const bool taken = std::any_of(headers->begin(), headers->end(), [&](const AssessmentHeader &header) {
        return header.id != a.id && header.reference == a.reference;
    });
    return a.reference.isEmpty() || taken ? stores.assessments.nextReference() : Result<QString>(a.reference);
}

/// What is there under this id, or an assessment without an id; refused where it must not be replaced.
Result<Assessment> before(const Workspace &workspace, const AssessmentId &id, bool replace)
{
    const auto headers = workspace.assessments();
    const auto releases = workspace.releases();
    if (!headers || !releases)
        return headers ? failed(releases) : failed(headers);
    const auto isThis = [&](const AssessmentHeader &header) { return header.id == id; };
    if (std::any_of(releases->begin(), releases->end(), isThis))
        return fail(ErrorKind::Refused,
                    ExchangingMessages::tr("This release is in the workspace already, and a release "
                                           "stays as it was signed."));
    if (!std::any_of(headers->begin(), headers->end(), isThis))
        return Assessment{};
    if (!replace)
        return fail(ErrorKind::Refused,
                    ExchangingMessages::tr("This assessment is in the workspace already. To put the file in its "
                                           "place, ask for it to be replaced."));
    return workspace.assessment(id);
}

/// A file that was read and may be taken up.
struct Arrival
{
    QString path;
    Assessment assessment;
    Template form;
    Assessment old;          ///< What it replaces; without an id where it is new here.
    bool wasCleaned = false; ///< Characters that nobody can see were left out of its texts.
};

Result<Arrival> arrivalFrom(const Workspace &workspace, const QString &path, bool replace)
{
    const auto bytes = readFile(path, AssessmentLimits.bytes);
    if (!bytes)
        return failed(bytes);
    const auto read = readAssessment(*bytes);
    if (!read)
        return failed(read);
    const auto form = workspace.templateOf(*read);
    if (!form)
        return fail(form.error().kind,
                    ExchangingMessages::tr(
                        "The file was written for version %1 of the template “%2”, which this workspace does not "
                        "have. Add the template first.")
                        .arg(read->templateVersion, read->templateId),
                    form.error().detail);
    const auto old = before(workspace, read->id, replace);
    if (!old)
        return failed(old);
    if (read->release && (!old->id.isEmpty() || read->release->of == read->id))
        return fail(ErrorKind::Refused,
                    ExchangingMessages::tr("The file holds a release under the id of an assessment. "
                                           "Nothing was changed."));
    const auto json = parseJson(*bytes, AssessmentLimits);
    Arrival arrival{path, *read, *form, *old, json && hasUnseen(*json)};
    receipts::note(arrival.assessment.review, old->review,
                   {.said = read->review, .sentBy = {}, .key = {}, .attests = {}, .at = workspace.clock().now()});
    uniteReceipts(arrival.assessment.review.receipts, old->review.receipts);
    return arrival;
}

/// Every file, or why one of them cannot be taken up.
Result<QList<Arrival>> arrivalsFrom(const Workspace &workspace, const QStringList &paths, bool replace)
{
    QList<Arrival> arrivals;
    for (const QString &path : paths) {
        auto arrival = arrivalFrom(workspace, path, replace);
        if (!arrival)
            return tl::make_unexpected(ofFile(path, arrival.error()));
        const auto twin = std::find_if(arrivals.begin(), arrivals.end(), [&](const Arrival &earlier) {
            return earlier.assessment.id == arrival->assessment.id;
        });
        if (twin != arrivals.end())
            return fail(ErrorKind::Refused, ExchangingMessages::tr("“%1” and “%2” hold the same assessment. Nothing "
                                                                   "was changed. Name only one of them.")
                                                .arg(fileName(twin->path), fileName(path)));
        arrivals += *std::move(arrival);
    }
    return arrivals;
}

Result<Imported> takeUp(Stores &stores, const Arrival &arrival, const QString &who, const QDateTime &now)
{
    Assessment a = arrival.assessment;
    const auto reference = referenceFor(stores, a);
    if (!reference)
        return failed(reference);
    Imported imported{a.id, *reference, notesOn(arrival.form, a, *reference)};
    if (arrival.wasCleaned)
        imported.notes +=
            ExchangingMessages::tr("Characters that nobody can see, such as those that turn the direction "
                                   "of text, were left out.");
    a.reference = *reference;
    if (const auto saved = stores.assessments.save(arrival.old, a, who, now, Origin::Imported); !saved)
        return failed(saved);
    return imported;
}

} // namespace

Result<QList<Imported>> importAssessments(Workspace &workspace, const QStringList &paths, bool replace)
{
    const auto arrivals = arrivalsFrom(workspace, paths, replace);
    if (!arrivals)
        return failed(arrivals);
    QStringList ids;
    for (const Arrival &arrival : *arrivals)
        ids += arrival.assessment.id.value;
    QList<Imported> imported;
    const auto apply = [&, who = workspace.actor().name, now = workspace.clock().now()](Stores &stores) -> Result<> {
        for (const Arrival &arrival : *arrivals) {
            auto taken = takeUp(stores, arrival, who, now);
            if (!taken)
                return failed(taken);
            imported += *std::move(taken);
        }
        return {};
    };
    if (const auto kept = workspace.isWritable() ? backups::make(workspace) : Result<BackupFile>(); !kept)
        return failed(kept);
    if (const auto done = workspace.run(WorkspaceEdit{u"import"_s, ids.join(u' '), apply}); !done)
        return failed(done);
    return imported;
}

Result<Imported> importAssessment(Workspace &workspace, const QString &path, bool replace)
{
    return importAssessments(workspace, {path}, replace).map([](const QList<Imported> &all) { return all.first(); });
}

Result<> exportAssessment(const Workspace &workspace, const AssessmentId &id, const QString &path)
{
    if (const auto allowed = targets::check(workspace, path); !allowed)
        return allowed;
    const auto assessment = workspace.assessment(id);
    if (!assessment)
        return failed(assessment);
    return writeFile(path, writeAssessment(*assessment));
}

} // namespace candour::exchanging
