// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Fold.h"
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
#include "workspace/Receipts.h"
#include "workspace/Reviewing.h"
#include "workspace/Sending.h"
#include "workspace/Stores.h"

namespace candour::sending {

namespace {

constexpr qint64 ClockDifference = 24 * 60 * 60; ///< Seconds by which two computers may disagree.

/// The file, with no more said for what is in it than a file can say.
Result<ReviewFile> opened(const QByteArray &bytes)
{
    return readReviewFile(bytes).map([](ReviewFile file) {
        file.assessment.review = receipts::asTravelling(file.assessment.review);
        return file;
    });
}

Result<ReviewFile> readFrom(const QString &path, const QString &passphrase)
{
    auto bytes = readFile(path, ReviewFileLimits.archive);
    if (!bytes)
        return failed(bytes);
    if (!isSealed(*bytes))
        return opened(*bytes);
    if (passphrase.isEmpty())
        return fail(ErrorKind::Usage, SendingMessages::tr("This review file is locked. Give the passphrase that "
                                                          "whoever sent it has told you."));
    return unseal(*bytes, passphrase).and_then(opened);
}

tl::unexpected<Error> notItsRole(const QString &role)
{
    return fail(ErrorKind::Refused,
                SendingMessages::tr("The file holds something said in the role “%1”, which says nothing of that kind "
                                    "about this assessment. Nothing was taken up.")
                    .arg(role));
}

Result<> checkSpeaker(const Template &t, const QString &role, Signs signs, const QString &name)
{
    const Role *known = t.role(role);
    if (!known || known->signs != signs)
        return notItsRole(known ? known->label : role);
    if (name.trimmed().isEmpty())
        return fail(ErrorKind::Refused,
                    SendingMessages::tr("The file holds a signature or advice without a name. Nothing was taken up."));
    return {};
}

/// The latest time at which something in the file is said to have been said.
QDateTime latestIn(const Assessment &a)
{
    QDateTime latest;
    const auto see = [&](const QDateTime &at) {
        if (at.isValid() && (!latest.isValid() || at > latest))
            latest = at;
    };
    const auto seeEach = [&](const auto &entries) {
        for (const auto &one : entries)
            see(one.at);
    };
    seeEach(a.comments);
    for (const Comment &comment : a.comments)
        seeEach(comment.events);
    seeEach(a.review.advice);
    for (const Advice &advice : a.review.advice)
        seeEach(advice.responses);
    seeEach(a.review.signOffs);
    seeEach(a.review.decisions);
    seeEach(a.review.consultation);
    seeEach(a.review.events);
    seeEach(a.review.approvals);
    return latest;
}

/// What is dated ahead would count as the latest for as long as it is.
Result<> checkTimes(const ReviewFile &file, const QDateTime &now)
{
    const QDateTime most = now.addSecs(ClockDifference);
    const QDateTime latest = latestIn(file.assessment);
    if (file.sentAt <= most && (!latest.isValid() || latest <= most))
        return {};
    return fail(ErrorKind::Refused,
                SendingMessages::tr("Something in the file is dated ahead. Check the clocks of both "
                                    "computers. Nothing was taken up."));
}

/// What the key of a signed file says of its sender. Refused where it is confirmed as somebody else's: one of the two
/// would be wrong, and whoever is wronged should hear of it.
Result<Backing> backingOfFile(const Workspace &workspace, const ReviewFile &file)
{
    if (file.signedBy.isEmpty())
        return Backing::ReviewFile;
    const auto known = workspace.knownKeys();
    if (!known)
        return failed(known);
    const Backing backing = backingOf(file.signedBy, file.sentBy, workspace.clock().now(), *known);
    const auto other =
        std::find_if(known->begin(), known->end(), [&](const KnownKey &one) { return one.publicKey == file.signedBy; });
    if (backing != Backing::UnknownKey || other == known->end())
        return backing;
    return fail(ErrorKind::Refused,
                SendingMessages::tr("The file says that %1 sent it, and it is signed with the key of %2. Nothing was "
                                    "taken up. Ask both who sent it.")
                    .arg(file.sentBy, other->name));
}

/// That whoever says something new may say it.
Result<> checkNews(const Template &t, const ReviewNews &news)
{
    for (const SignOff &one : news.signOffs)
        if (const auto may = checkSpeaker(t, one.role, Signs::Required, one.name); !may)
            return may;
    for (const Advice &one : news.advice)
        if (const auto may = checkSpeaker(t, one.role, Signs::Advice, one.name); !may)
            return may;
    for (const Decision &one : news.decisions)
        if (const auto may = checkSpeaker(t, one.role, Signs::Required, one.name); !may)
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
    const auto advised = [&](const QString &name) {
        return std::any_of(said.advice.begin(), said.advice.end(),
                           [&](const Advice &advice) { return folded(advice.name) == folded(name); });
    };
    said.decisions.removeIf([&](const Decision &one) {
        if (here.review.decisions.contains(one) || !advised(one.name))
            return false;
        reasons += SendingMessages::tr("%1 gave advice, so somebody else must decide.").arg(one.name);
        return true;
    });
    for (Advice &advice : said.advice)
        advice.responses.removeIf([&](const AdviceResponse &one) {
            const bool own = folded(one.decidedBy) == folded(advice.name);
            if (own)
                reasons += SendingMessages::tr("%1 cannot say what became of their own advice.").arg(one.decidedBy);
            return own;
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

/// The state that follows from what is new, where the review is under way here. An earlier decision counts no more than
/// it did before: the assessment may have been sent for review again since.
ReviewState settled(const Template &t, const Assessment &a, const QString &root, const ReviewNews &news)
{
    if (news.signOffs.isEmpty() && news.advice.isEmpty() && news.decisions.isEmpty())
        return a.review.state;
    if (a.review.state == ReviewState::Drafting || a.review.state == ReviewState::Rejected)
        return a.review.state;
    const Decision *latest = a.review.decisions.isEmpty() ? nullptr : &a.review.decisions.last();
    if (!latest || !news.decisions.contains(*latest) || latest->contentRoot != root)
        return reviewing::stateAfter(t, a, root, a.review.state);
    if (latest->outcome == DecisionOutcome::Rejected)
        return ReviewState::Rejected;
    const bool asks = latest->outcome == DecisionOutcome::ConsultRegulator;
    return reviewing::stateAfter(t, a, root, asks ? ReviewState::Consulting : ReviewState::InReview);
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
    const auto backing = backingOfFile(workspace, file);
    if (!backing)
        return failed(backing);
    const auto sound = checkImprint(file.imprint).and_then([&] { return checkTimes(file, workspace.clock().now()); });
    if (!sound)
        return failed(sound);
    Outcome outcome{.before = *here,
                    .after = *here,
                    .received = {.assessment = file.assessment.id, .sentBy = file.sentBy, .sentAt = file.sentAt},
                    .templateBytes = file.templateBytes};
    Received &received = outcome.received;
    received.signedBy = file.signedBy;
    received.backing = *backing;
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
    received.newlySigned = receipts::note(outcome.after.review, here->review,
                                          {.said = file.assessment.review,
                                           .sentBy = file.sentBy,
                                           .key = file.signedBy,
                                           .attests = file.attests,
                                           .at = workspace.clock().now()});
    received.news = received.contentIsNewer || received.isNewHere ? newsBetween(*here, outcome.after) : *news;
    if (const auto may = checkNews(*form, received.news); !may)
        return failed(may);
    if (received.isNewHere || received.contentIsNewer) // with the content comes the state in which it was sent
        return outcome;
    const QString root = assessmentRoot(*form, *here); // what people said is no part of it
    received.overOtherContent = root != file.contentRoot;
    outcome.after.review.state = settled(*form, outcome.after, root, received.news);
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

} // namespace candour::sending
