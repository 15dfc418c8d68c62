// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Sending.h"

#include "base/Literals.h"
#include "exchange/ContentRoot.h"
#include "exchange/JsonReader.h"
#include "exchange/OwnKey.h"
#include "exchange/ReviewFile.h"
#include "exchange/SealedFile.h"
#include "workspace/Messages.h"
#include "workspace/Organisation.h"
#include "workspace/PublicPage.h"
#include "workspace/Receipts.h"
#include "workspace/Stores.h"
#include "workspace/Targets.h"

namespace candour::sending {

namespace {

static_assert(ShortestPassphrase == candour::ShortestPassphrase);

/// The signed file, locked where it is to be.
Result<QByteArray> packed(const ReviewFile &file, const Sealing &sealing, const minisign::SecretKey *key)
{
    const auto bytes = writeReviewFile(file, key);
    return bytes && !sealing.passphrase.isEmpty() ? seal(*bytes, sealing.passphrase) : bytes;
}

} // namespace

Result<QString> send(Workspace &workspace, const AssessmentId &id, const QString &path, const Sealing &sealing)
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
    file.attests = receipts::typedBy(file.sentBy, file.assessment.review);
    file.assessment.review = receipts::asTravelling(file.assessment.review);
    std::optional<minisign::SecretKey> key;
    if (sealing.sign) {
        auto own = ownKey::get();
        if (!own)
            return failed(own);
        key.emplace(*std::move(own));
    }
    const auto write = [&](Stores &stores) -> Result<> {
        const auto form = stores.templates.get(file.assessment.templateId, file.assessment.templateVersion);
        const auto head = stores.audit.head();
        if (!form || !head)
            return form ? failed(head) : failed(form);
        file.templateBytes = form->bytes;
        file.auditHead = QString::fromLatin1(head->toHex());
        const auto bytes = packed(file, sealing, key ? &*key : nullptr);
        if (!bytes)
            return failed(bytes);
        if (const auto sealed = stores.assessments.seal(id); !sealed)
            return sealed;
        return writePrivateFile(path, *bytes);
    };
    const auto done = workspace.run(WorkspaceEdit{u"send"_s, id.value + u' ' + file.id, write});
    return done ? Result<QString>(file.id) : failed(done);
}

QString signatureSentence(const Received &received)
{
    if (received.signedBy.isEmpty())
        return SendingMessages::tr("The file is not signed.");
    switch (received.backing) {
    case Backing::ConfirmedKey:
        return SendingMessages::tr("Signed with a key that is confirmed as that of %1.").arg(received.sentBy);
    case Backing::RevokedSince:
    case Backing::RevokedKey:
        return SendingMessages::tr("Signed with a key of %1 that was revoked. It counts as one that nobody here has "
                                   "confirmed.")
            .arg(received.sentBy);
    default:
        return SendingMessages::tr("Signed with a key that nobody here has confirmed.");
    }
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
    if (!received.isNewHere && received.newlySigned > 0)
        all += SendingMessages::tr("%n thing(s) that were known already are signed by whoever said them now.", nullptr,
                                   received.newlySigned);
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
