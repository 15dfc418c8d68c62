// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Releasing.h"

#include "base/CleanText.h"
#include "base/Literals.h"
#include "dpia/Withheld.h"
#include "exchange/ContentRoot.h"
#include "redaction/Releasing.h"
#include "workspace/FilledForm.h"
#include "workspace/Messages.h"
#include "workspace/Reviewing.h"
#include "workspace/Stores.h"

namespace candour::releasing {

namespace {

constexpr qsizetype LongestCase = 100;

/// The words of the request as they are kept; refused where they cannot be.
Result<Case> checked(const Case &request, QDate today)
{
    if (request.receivedOn.isValid() && request.receivedOn > today)
        return fail(ErrorKind::Usage, ReleasingMessages::tr("The request cannot come later than today."));
    const QString reference = cleanLine(request.reference).simplified();
    if (reference.isEmpty())
        return fail(ErrorKind::Usage, ReleasingMessages::tr("Give the reference of the case. The page shows it."));
    if (reference.size() > LongestCase)
        return fail(ErrorKind::Usage,
                    ReleasingMessages::tr("The reference of the case is longer than 100 letters. Shorten it."));
    return Case{reference, request.receivedOn};
}

/// DPIA-0007-R1, or the next number that neither a release has nor one that was disposed of.
Result<QString> nextReference(Stores &stores, const QString &of)
{
    const auto headers = stores.assessments.list();
    const auto disposals = stores.assessments.disposals();
    if (!headers || !disposals)
        return headers ? failed(disposals) : failed(headers);
    const QString prefix = of + u"-R"_s;
    int highest = 0;
    const auto look = [&](const QString &reference) {
        if (reference.startsWith(prefix))
            highest = std::max(highest, reference.mid(prefix.size()).toInt());
    };
    for (const AssessmentHeader &header : *headers)
        look(header.reference);
    for (const Disposal &disposal : *disposals)
        look(disposal.reference);
    return prefix + QString::number(highest + 1);
}

} // namespace

Result<QString> obstacle(const Workspace &workspace, const AssessmentId &id)
{
    const auto header = workspace.header(id);
    if (!header)
        return failed(header);
    if (header->release)
        return ReleasingMessages::tr("This is a release already. Start another from the assessment itself.");
    const auto filled = filledForm(workspace, id);
    const auto status = reviewing::status(workspace, id);
    if (!filled || !status)
        return filled ? failed(status) : failed(filled);
    if (filled->form.isScreening())
        return ReleasingMessages::tr("A screening is not released in full.");
    if (filled->assessment.reviewCopy)
        return ReleasingMessages::tr("This is a copy to be reviewed. It is released where it is written.");
    const auto isOpen = [](const reviewing::RoleStatus &role) { return role.signs != Signs::No && !role.current; };
    if (status->state != ReviewState::Decided || std::any_of(status->roles.begin(), status->roles.end(), isOpen))
        return ReleasingMessages::tr("Only what everyone who must has signed as it stands can be released. Review says "
                                     "who has not.");
    // A release cannot be reviewed, so nothing may be left open in the review.
    const auto isUnanswered = [](const reviewing::RoleStatus &role) {
        return role.advice && role.advice->outcome() == AdviceOutcome::Open;
    };
    if (std::any_of(status->roles.begin(), status->roles.end(), isUnanswered))
        return ReleasingMessages::tr("Say in Review what became of the advice first.");
    return status->openMustFix == 0 ? QString() : ReleasingMessages::tr("Deal with the comments in Review first.");
}

Result<AssessmentId> start(Workspace &workspace, const AssessmentId &id, const Case &request)
{
    const auto reason = obstacle(workspace, id);
    if (!reason)
        return failed(reason);
    if (!reason->isEmpty())
        return fail(ErrorKind::Refused, *reason);
    const auto asked = checked(request, workspace.clock().localToday());
    if (!asked)
        return failed(asked);
    const auto filled = filledForm(workspace, id);
    if (!filled)
        return failed(filled);
    const auto root = reviewing::contentRoot(workspace, id);
    if (!root)
        return failed(root);
    Assessment a = releaseCopy(filled->form, filled->assessment,
                               Release{.of = id,
                                       .ofReference = filled->assessment.reference,
                                       .contentRoot = *root,
                                       .caseReference = asked->reference,
                                       .receivedOn = asked->receivedOn});
    a.id = AssessmentId::random();
    a.release->copyRoot = copyRoot(releaseForm(filled->form), a);
    const AssessmentId made = a.id;
    const auto apply = [a, who = workspace.actor().name, now = workspace.clock().now()](Stores &stores) -> Result<> {
        const auto reference = nextReference(stores, a.release->ofReference);
        if (!reference)
            return failed(reference);
        Assessment named = a;
        named.reference = *reference;
        return stores.assessments.save(Assessment{}, named, who, now, Origin::Copied);
    };
    const auto done = workspace.run(WorkspaceEdit{.action = u"release"_s, .subject = made.value, .apply = apply});
    if (!done)
        return failed(done);
    return made;
}

Result<> setCase(Workspace &workspace, const AssessmentId &id, const Case &request)
{
    const auto asked = checked(request, workspace.clock().localToday());
    if (!asked)
        return failed(asked);
    return workspace.run(Edit{.assessment = id,
                              .action = u"case"_s,
                              .text = ReleasingMessages::tr("Case of the release"),
                              .apply = [asked = *asked](Assessment &a) -> Result<> {
                                  if (!a.release)
                                      return fail(ErrorKind::Usage,
                                                  ReleasingMessages::tr("This is no release, so it has no case."));
                                  a.release->caseReference = asked.reference;
                                  a.release->receivedOn = asked.receivedOn;
                                  return {};
                              }});
}

Result<qsizetype> releaseRest(Workspace &workspace, const AssessmentId &id)
{
    const auto assessment = workspace.assessment(id);
    const auto form = assessment ? workspace.templateOf(*assessment) : Result<Template>(failed(assessment));
    if (!form)
        return failed(form);
    qsizetype count = 0;
    const auto done =
        workspace.run(Edit{.assessment = id,
                           .action = u"release-rest"_s,
                           .text = ReleasingMessages::tr("Release the rest as written"),
                           .apply = [&count, form = *form](Assessment &a) -> Result<> {
                               if (!a.release)
                                   return fail(ErrorKind::Usage, ReleasingMessages::tr("This is no release."));
                               const QList<Place> places = placesToDecide(form, a);
                               for (const Place &place : places)
                                   a.treatments.insert(place, Treatment{.kind = TreatmentKind::AsWritten});
                               count = places.size();
                               return {};
                           }});
    if (!done)
        return failed(done);
    return count;
}

Result<QList<AssessmentHeader>> releasesOf(const Workspace &workspace, const AssessmentId &id)
{
    return workspace.releases().map([&](QList<AssessmentHeader> all) {
        all.removeIf([&](const AssessmentHeader &header) { return header.release->of != id; });
        return all;
    });
}

} // namespace candour::releasing
