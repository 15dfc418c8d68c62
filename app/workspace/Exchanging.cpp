// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Exchanging.h"

#include "base/Literals.h"
#include "dpia/Placement.h"
#include "exchange/AssessmentFile.h"
#include "exchange/JsonReader.h"
#include "workspace/Messages.h"
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
    if (!headers)
        return failed(headers);
    const bool exists =
        std::any_of(headers->begin(), headers->end(), [&](const AssessmentHeader &header) { return header.id == id; });
    if (!exists)
        return Assessment{};
    if (!replace)
        return fail(ErrorKind::Refused,
                    ExchangingMessages::tr("This assessment is in the workspace already. Nothing was changed. To "
                                           "put the file in its place, ask for it to be replaced."));
    return workspace.assessment(id);
}

} // namespace

Result<Imported> importAssessment(Workspace &workspace, const QString &path, bool replace)
{
    const auto bytes = readFile(path, AssessmentLimits.bytes);
    if (!bytes)
        return failed(bytes);
    auto read = readAssessment(*bytes);
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
    Imported imported{.id = read->id};
    const QString who = workspace.actor().name;
    const QDateTime now = workspace.clock().now();
    const auto done =
        workspace.run(WorkspaceEdit{u"import"_s, read->id.value, [&](Stores &stores) -> Result<> {
                                        const auto reference = referenceFor(stores, *read);
                                        if (!reference)
                                            return failed(reference);
                                        imported.notes = notesOn(*form, *read, *reference);
                                        imported.reference = read->reference = *reference;
                                        return stores.assessments.save(*old, *read, who, now, Origin::Imported);
                                    }});
    if (!done)
        return failed(done);
    return imported;
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
