// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Sending.h"

#include "base/Literals.h"
#include "exchange/ContentRoot.h"
#include "exchange/JsonReader.h"
#include "exchange/ReviewFile.h"
#include "exchange/SealedFile.h"
#include "exchange/TemplateFile.h"
#include "workspace/Logo.h"
#include "workspace/Messages.h"
#include "workspace/Organisation.h"
#include "workspace/PublicPage.h"
#include "workspace/Reviewing.h"
#include "workspace/Stores.h"
#include "workspace/Targets.h"

namespace candour::sending {

namespace {

constexpr qint64 ClockDifference = 24 * 60 * 60; ///< Seconds by which two computers may disagree.

/// A sign-off is typed on one computer only; everywhere else it came in a file.
Review asTravelling(Review review)
{
    for (SignOff &signOff : review.signOffs)
        if (signOff.assurance == Assurance::TypedHere)
            signOff.assurance = Assurance::ReviewFile;
    return review;
}

Result<ReviewFile> readFrom(const QString &path, const QString &passphrase)
{
    auto bytes = readFile(path, ReviewFileLimits.archive);
    if (!bytes)
        return failed(bytes);
    if (!isSealed(*bytes))
        return readReviewFile(*bytes);
    if (passphrase.isEmpty())
        return fail(ErrorKind::Usage, SendingMessages::tr("This review file is locked. Give the passphrase that "
                                                          "whoever sent it has told you."));
    return unseal(*bytes, passphrase).and_then([](const QByteArray &opened) { return readReviewFile(opened); });
}

tl::unexpected<Error> notItsRole(const QString &role)
{
    return fail(ErrorKind::Refused,
                SendingMessages::tr("The file holds something said in the role “%1”, which says nothing of that kind "
                                    "about this assessment. Nothing was taken up.")
                    .arg(role));
}

Result<> checkSpeaker(const Template &t, const QString &role, Signs signs, const QString &name, const QDateTime &at,
                      const QDateTime &now)
{
    const Role *known = t.role(role);
    if (!known || known->signs != signs)
        return notItsRole(known ? known->label : role);
    if (name.trimmed().isEmpty())
        return fail(ErrorKind::Refused,
                    SendingMessages::tr("The file holds a signature or advice without a name. Nothing was taken up."));
    if (at > now.addSecs(ClockDifference))
        return fail(ErrorKind::Refused,
                    SendingMessages::tr("The file holds a signature, advice or decision that is dated ahead. Check the "
                                        "clocks of both computers. Nothing was taken up."));
    return {};
}

/// That whoever says something new may say it.
Result<> checkNews(const Template &t, const ReviewNews &news, const QDateTime &now)
{
    for (const SignOff &one : news.signOffs)
        if (const auto may = checkSpeaker(t, one.role, Signs::Required, one.name, one.at, now); !may)
            return may;
    for (const Advice &one : news.advice)
        if (const auto may = checkSpeaker(t, one.role, Signs::Advice, one.name, one.at, now); !may)
            return may;
    for (const Decision &one : news.decisions)
        if (const auto may = checkSpeaker(t, one.role, Signs::Required, one.name, one.at, now); !may)
            return may;
    return {};
}

/// Who prepared what is known only where the assessment is written, so a signature or an approval that nobody could
/// refuse elsewhere is left out here, with the reason. The rest of what its author says counts.
void leaveOut(const Workspace &workspace, const Assessment &here, const Template &form, Review &said,
              QStringList &reasons)
{
    const auto refuses = [&](const Result<> &allowed) {
        if (!allowed)
            reasons += allowed.error().message;
        return !allowed;
    };
    said.signOffs.removeIf([&](const SignOff &one) {
        const bool known = std::any_of(here.review.signOffs.begin(), here.review.signOffs.end(),
                                       [&](const SignOff &s) { return isSameSignOff(s, one); });
        return !known && refuses(reviewing::checkOwnRisks(workspace, {here, form, {}}, one.name));
    });
    said.approvals.removeIf([&](const Approval &one) {
        if (here.review.approvals.contains(one))
            return false;
        const auto alone = reviewing::checkApprover(workspace, here, one.name, one.aloneReason);
        return refuses(alone ? Result<>() : failed(alone));
    });
}

/// Whether the file brings content that the copy here does not have yet.
bool bringsContent(const Assessment &here, const ReviewFile &file)
{
    if (!here.reviewCopy || file.kind != ReviewFileKind::Review || here.reviewCopy->file == file.id)
        return false;
    return std::pair(file.sentAt, file.id) > std::pair(here.reviewCopy->sentAt, here.reviewCopy->file);
}

/// The state that follows from what was said, where nobody has sent it back meanwhile.
ReviewState settled(const Template &t, const Assessment &a, const ReviewNews &news)
{
    if (news.signOffs.isEmpty() && news.advice.isEmpty() && news.decisions.isEmpty())
        return a.review.state;
    if (a.review.state == ReviewState::Drafting || a.review.state == ReviewState::Rejected)
        return a.review.state;
    return reviewing::stateFrom(t, a);
}

/// The assessment as it is once the file is taken up.
struct Outcome
{
    Assessment before;
    Assessment after;
    Received received;
    QByteArray templateBytes;
};

Result<Assessment> findHere(const Workspace &workspace, const AssessmentId &id)
{
    const auto headers = workspace.assessments();
    const auto releases = workspace.releases();
    if (!headers || !releases)
        return headers ? failed(releases) : failed(headers);
    const auto isThis = [&](const AssessmentHeader &header) { return header.id == id; };
    if (std::any_of(releases->begin(), releases->end(), isThis))
        return fail(ErrorKind::Refused, SendingMessages::tr("This is a release, and a release is not reviewed."));
    return std::any_of(headers->begin(), headers->end(), isThis) ? workspace.assessment(id)
                                                                 : Result<Assessment>(Assessment{});
}

Result<Template> formOf(const Workspace &workspace, const ReviewFile &file)
{
    const Assessment &a = file.assessment;
    const auto known = workspace.templateBytes(a.templateId, a.templateVersion);
    if (known && *known == file.templateBytes) // was read when it came
        return workspace.templateNamed(a.templateId, a.templateVersion);
    const auto form = readTemplate(file.templateBytes);
    if (!form)
        return failed(form);
    if (form->id != a.templateId || form->version != a.templateVersion)
        return fail(ErrorKind::Refused, SendingMessages::tr("The file holds another template than its assessment was "
                                                            "written for. Nothing was taken up."));
    if (known)
        return fail(ErrorKind::Refused,
                    SendingMessages::tr("This workspace has another template under the name “%1”, version %2. Nothing "
                                        "was taken up.")
                        .arg(form->title, form->version));
    return form;
}

/// The rules for what an organisation may set hold for what another one has set.
Result<> checkImprint(const Imprint &imprint)
{
    const Settings settings = organisation::settingsFrom(imprint);
    for (const QString &key : {u"organisation"_s, u"contactEmail"_s, u"licence"_s, u"licenceUrl"_s, u"accent"_s})
        if (const QString value = organisation::value(settings, key);
            !value.isEmpty() && !organisation::fault(key, value).isEmpty())
            return fail(ErrorKind::Refused, SendingMessages::tr("The file says something of the organisation that "
                                                                "could not stand on a page. Nothing was taken up."));
    if (!imprint.logo.isEmpty() && logoSize(imprint.logo).isEmpty())
        return fail(ErrorKind::Refused,
                    SendingMessages::tr("The logo in the file is no picture. Nothing was taken up."));
    return {};
}

/// A copy to be reviewed, with the content of the file.
Assessment copyFrom(const ReviewFile &file)
{
    Assessment a = file.assessment;
    a.reviewCopy = ReviewCopy{.file = file.id,
                              .sentBy = file.sentBy,
                              .sentAt = file.sentAt,
                              .contentRoot = file.contentRoot,
                              .auditHead = file.auditHead,
                              .imprint = file.imprint};
    return a;
}

Result<Outcome> outcomeOf(const Workspace &workspace, const ReviewFile &file)
{
    const auto here = findHere(workspace, file.assessment.id);
    if (!here)
        return failed(here);
    const auto form = formOf(workspace, file);
    if (!form)
        return failed(form);
    if (file.assessment.release || assessmentRoot(*form, file.assessment) != file.contentRoot)
        return fail(ErrorKind::Refused, SendingMessages::tr("The content of this review file is not what its manifest "
                                                            "says. Nothing was taken up."));
    if (const auto sound = checkImprint(file.imprint); !sound)
        return failed(sound);
    Outcome outcome{.before = *here,
                    .after = *here,
                    .received = {.assessment = file.assessment.id, .sentBy = file.sentBy, .sentAt = file.sentAt},
                    .templateBytes = file.templateBytes};
    Received &received = outcome.received;
    received.isNewHere = here->id.isEmpty();
    if (received.isNewHere && file.kind == ReviewFileKind::Response)
        return fail(ErrorKind::Refused, SendingMessages::tr("This file answers a review of an assessment that is not "
                                                            "in this workspace. Open the workspace it was sent from."));
    received.contentIsNewer = bringsContent(*here, file);
    if (received.isNewHere || received.contentIsNewer) {
        outcome.after = copyFrom(file);
        if (!received.isNewHere)
            outcome.after.reference = here->reference;
    }
    // Everything that was here, and everything that came, whichever of the two was the ground to start from.
    Assessment said = received.contentIsNewer ? *here : file.assessment;
    if (!received.isNewHere && !here->reviewCopy)
        leaveOut(workspace, *here, *form, said.review, received.leftOut);
    const auto news = mergeReview(outcome.after, said);
    if (!news)
        return failed(news);
    received.news = received.contentIsNewer || received.isNewHere ? newsBetween(*here, outcome.after) : *news;
    if (const auto may = checkNews(*form, received.news, workspace.clock().now()); !may)
        return failed(may);
    received.overOtherContent =
        !received.isNewHere && !received.contentIsNewer && assessmentRoot(*form, *here) != file.contentRoot;
    outcome.after.review.state = settled(*form, outcome.after, received.news);
    return outcome;
}

/// As a step of the workspace: the template and the copy.
Result<> addCopy(Workspace &workspace, Outcome &outcome)
{
    const auto apply = [&, who = workspace.actor().name, now = workspace.clock().now()](Stores &stores) -> Result<> {
        Assessment a = outcome.after;
        if (const auto added = stores.templates.add(a.templateId, a.templateVersion, outcome.templateBytes); !added)
            return added;
        const auto headers = stores.assessments.list();
        if (!headers)
            return failed(headers);
        const bool taken = std::any_of(headers->begin(), headers->end(),
                                       [&](const AssessmentHeader &header) { return header.reference == a.reference; });
        if (taken || a.reference.isEmpty()) {
            const auto reference = stores.assessments.nextReference();
            if (!reference)
                return failed(reference);
            a.reference = *reference;
        }
        outcome.received.reference = a.reference;
        return stores.assessments.save(Assessment{}, a, who, now, Origin::Imported);
    };
    return workspace.run(WorkspaceEdit{u"receive"_s, outcome.after.id.value, apply});
}

} // namespace

Result<QString> send(Workspace &workspace, const AssessmentId &id, const QString &path, const QString &passphrase)
{
    if (const auto allowed = targets::check(workspace, path, ".dpia"_L1); !allowed)
        return failed(allowed);
    const auto source = pageSource(workspace, id);
    if (!source)
        return failed(source);
    if (source->assessment.release)
        return fail(ErrorKind::Refused, SendingMessages::tr("This is a release, and a release is not reviewed."));
    ReviewFile file{.id = randomId(),
                    .sentBy = workspace.actor().name,
                    .sentAt = workspace.clock().now(),
                    .contentRoot = assessmentRoot(source->form, source->assessment),
                    .assessment = source->assessment};
    const auto settings = workspace.settings();
    if (!settings)
        return failed(settings);
    file.imprint = organisation::imprintOf(*settings);
    if (file.assessment.reviewCopy) {
        file.imprint = file.assessment.reviewCopy->imprint;
        file.kind = ReviewFileKind::Response;
        file.inReplyTo = file.assessment.reviewCopy->file;
    }
    file.assessment.reviewCopy.reset();
    file.assessment.review = asTravelling(file.assessment.review);
    const auto write = [&](Stores &stores) -> Result<> {
        const auto form = stores.templates.get(file.assessment.templateId, file.assessment.templateVersion);
        const auto head = stores.audit.head();
        if (!form || !head)
            return form ? failed(head) : failed(form);
        file.templateBytes = form->bytes;
        file.auditHead = QString::fromLatin1(head->toHex());
        const auto packed = writeReviewFile(file);
        const auto bytes = packed && !passphrase.isEmpty() ? seal(*packed, passphrase) : packed;
        if (!bytes)
            return failed(bytes);
        if (const auto sealed = stores.assessments.seal(id); !sealed)
            return sealed;
        return writeFile(path, *bytes);
    };
    const auto done = workspace.run(WorkspaceEdit{u"send"_s, id.value + u' ' + file.id, write});
    return done ? Result<QString>(file.id) : failed(done);
}

Result<Received> preview(const Workspace &workspace, const QString &path, const QString &passphrase)
{
    return readFrom(path, passphrase).and_then([&](const ReviewFile &file) {
        return outcomeOf(workspace, file).map([&](const Outcome &outcome) {
            Received received = outcome.received;
            received.reference = received.isNewHere ? file.assessment.reference : outcome.before.reference;
            return received;
        });
    });
}

Result<Received> receive(Workspace &workspace, const QString &path, const QString &passphrase)
{
    const auto file = readFrom(path, passphrase);
    if (!file)
        return failed(file);
    auto outcome = outcomeOf(workspace, *file);
    if (!outcome)
        return failed(outcome);
    Received &received = outcome->received;
    received.reference = outcome->before.reference;
    if (received.isNewHere)
        return addCopy(workspace, *outcome).map([&] { return received; });
    const auto taken = workspace.run(Edit{.assessment = received.assessment,
                                          .action = u"receive"_s,
                                          .subject = file->id,
                                          .apply = [after = outcome->after](Assessment &a) -> Result<> {
                                              a = after;
                                              return {};
                                          },
                                          .canUndo = false,
                                          .origin = Origin::Merged});
    return taken ? Result<Received>(received) : failed(taken);
}

Result<bool> needsPassphrase(const QString &path)
{
    return readFile(path, ReviewFileLimits.archive).map([](const QByteArray &bytes) { return isSealed(bytes); });
}

QStringList sentences(const Received &received)
{
    QStringList all;
    if (received.isNewHere)
        all += SendingMessages::tr("The assessment is here now as a copy to be reviewed.");
    if (received.contentIsNewer)
        all += SendingMessages::tr("The copy has the content that %1 sent.").arg(received.sentBy);
    const ReviewNews &news = received.news;
    if (!received.isNewHere && !news.comments.isEmpty())
        all += SendingMessages::tr("%n new comment(s) or repl(ies).", nullptr, int(news.comments.size()));
    if (news.events > 0)
        all += SendingMessages::tr("%n comment(s) dealt with or reopened.", nullptr, news.events);
    if (!received.isNewHere) {
        for (const SignOff &one : news.signOffs)
            all += SendingMessages::tr("Signed by %1.").arg(one.name);
        for (const Advice &one : news.advice)
            all += SendingMessages::tr("Advice by %1.").arg(one.name);
        for (const Decision &one : news.decisions)
            all += SendingMessages::tr("A decision by %1.").arg(one.name);
        for (const Approval &one : news.approvals)
            all += SendingMessages::tr("The public page approved by %1.").arg(one.name);
    }
    if (received.overOtherContent && !news.isEmpty())
        all += SendingMessages::tr("The content has changed since the file was made. Signatures in it are over the "
                                   "earlier wording.");
    for (const QString &reason : received.leftOut)
        all += SendingMessages::tr("Left out: %1").arg(reason);
    if (received.changesNothing() && received.leftOut.isEmpty())
        all += SendingMessages::tr("Nothing new: everything in the file was here already.");
    return all;
}

Result<> keepsReviewCopy(const Assessment &before, const Assessment &after)
{
    if (!before.reviewCopy || before.reviewCopy != after.reviewCopy)
        return {};
    const auto content = [](Assessment a) {
        a.comments.clear();
        const QStringList asked = a.review.askedRoles;
        const Review empty{.askedRoles = asked, .standings = a.review.standings, .dismissals = a.review.dismissals};
        a.review = empty;
        return a;
    };
    if (content(before) == content(after))
        return {};
    return fail(ErrorKind::Refused,
                SendingMessages::tr("This is a copy to be reviewed. It is written where it came from: comment on it, "
                                    "suggest other words, and send what you said back."));
}

} // namespace candour::sending
