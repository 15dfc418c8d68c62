// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Sending.h"

#include "base/Literals.h"
#include "exchange/ContentRoot.h"
#include "exchange/JsonReader.h"
#include "exchange/ReviewFile.h"
#include "exchange/SealedFile.h"
#include "workspace/Messages.h"
#include "workspace/Organisation.h"
#include "workspace/PublicPage.h"
#include "workspace/Stores.h"
#include "workspace/Targets.h"

namespace candour::sending {

namespace {

static_assert(ShortestPassphrase == candour::ShortestPassphrase);

/// A sign-off is typed on one computer only; everywhere else it came in a file.
Review asTravelling(Review review)
{
    for (SignOff &signOff : review.signOffs)
        if (signOff.assurance == Assurance::TypedHere)
            signOff.assurance = Assurance::ReviewFile;
    return review;
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
    if (!received.isNewHere && !news.reviewEvents.isEmpty())
        all += SendingMessages::tr("%n thing(s) recorded that ask for a new look, or what a look came to.", nullptr,
                                   int(news.reviewEvents.size()));
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
