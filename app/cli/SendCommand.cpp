// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/Spelling.h"
#include "workspace/Keys.h"
#include "workspace/Sending.h"

#include <QFile>

namespace candour {

namespace {

constexpr qint64 LongestPassphrase = 4096;

/// The first line of the file that --passphrase-file names; empty where it was not given.
Result<QString> passphrase(const Invocation &call)
{
    if (!call.has(u"passphrase-file"_s))
        return QString();
    QFile file(call.option(u"passphrase-file"_s));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Unreadable, CommandLineMessages::tr("The file with the passphrase cannot be read."),
                    file.errorString());
    const QString line = QString::fromUtf8(file.readLine(LongestPassphrase)).trimmed();
    if (line.isEmpty())
        return fail(ErrorKind::Usage, CommandLineMessages::tr("The file with the passphrase is empty."));
    return line;
}

CommandOption passphraseOption()
{
    return {u"passphrase-file"_s, u"FILE"_s,
            CommandLineMessages::tr("A file whose first line is the passphrase of the review file")};
}

Result<> send(Invocation &call)
{
    const auto secret = passphrase(call);
    if (!secret)
        return failed(secret);
    const auto subject = call.subject(Workspace::Access::ReadWrite);
    if (!subject)
        return failed(subject);
    const auto sent = sending::send(subject->workspace, subject->assessment.id, call.words.at(1),
                                    {.passphrase = *secret, .sign = call.has(u"sign"_s)});
    if (!sent)
        return failed(sent);
    if (call.json)
        call.print(QJsonObject{{u"file"_s, *sent}});
    else
        call.print(*sent);
    return {};
}

QJsonValue signatureJson(const sending::Received &received)
{
    const auto card = keys::card(received.signedBy);
    if (received.signedBy.isEmpty() || !card)
        return QJsonValue::Null;
    return QJsonObject{{u"state"_s, spelled(received.backing)},
                       {u"publicKey"_s, card->publicKey},
                       {u"keyId"_s, card->keyId},
                       {u"fingerprint"_s, card->fingerprint}};
}

QJsonObject newsJson(const sending::Received &received)
{
    const ReviewNews &news = received.news;
    return {{u"assessment"_s, received.assessment.value},
            {u"reference"_s, received.reference},
            {u"sentBy"_s, received.sentBy},
            {u"sentAt"_s, spelled(received.sentAt)},
            {u"newHere"_s, received.isNewHere},
            {u"newerContent"_s, received.contentIsNewer},
            {u"overOtherContent"_s, received.overOtherContent},
            {u"comments"_s, news.comments.size()},
            {u"commentEvents"_s, news.events},
            {u"signOffs"_s, news.signOffs.size()},
            {u"advice"_s, news.advice.size()},
            {u"decisions"_s, news.decisions.size()},
            {u"approvals"_s, news.approvals.size()},
            {u"events"_s, news.reviewEvents.size()},
            {u"newlySigned"_s, received.newlySigned},
            {u"signature"_s, signatureJson(received)},
            {u"leftOut"_s, QJsonArray::fromStringList(received.leftOut)}};
}

Result<> receive(Invocation &call)
{
    const auto secret = passphrase(call);
    if (!secret)
        return failed(secret);
    const bool onlyLook = call.has(u"preview"_s);
    const auto workspace = call.open(onlyLook ? Workspace::Access::ReadOnly : Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    const QString path = call.words.first();
    const auto received =
        onlyLook ? sending::preview(**workspace, path, *secret) : sending::receive(**workspace, path, *secret);
    if (!received)
        return failed(received);
    if (call.json) {
        call.print(newsJson(*received));
        return {};
    }
    call.print(CommandLineMessages::tr("%1, sent by %2 at %3", "reference, name, time")
                   .arg(received->reference, received->sentBy, spelled(received->sentAt)));
    call.print(sending::signatureSentence(*received));
    if (const auto card = keys::card(received->signedBy); card && received->backing != Backing::ConfirmedKey)
        call.print(CommandLineMessages::tr("Its fingerprint, to compare by telephone: %1").arg(card->fingerprint));
    for (const QString &sentence : sending::sentences(*received))
        call.print(sentence);
    return {};
}

} // namespace

Command sendCommand()
{
    return {.name = u"send"_s,
            .words = u"ID FILE.dpia"_s,
            .help = CommandLineMessages::tr("Write a review file: to a reviewer, or back with what was said about a "
                                            "copy that is here to be reviewed"),
            .fewest = 2,
            .most = 2,
            .options = {passphraseOption(),
                        {u"sign"_s, {}, CommandLineMessages::tr("Sign the file with your key; see the verb key")}},
            .run = send};
}

Command receiveCommand()
{
    return {
        .name = u"receive"_s,
        .words = u"FILE.dpia"_s,
        .help = CommandLineMessages::tr("Take up a review file; what people said is added to what is there, and "
                                        "nothing is overwritten"),
        .fewest = 1,
        .most = 1,
        .options = {passphraseOption(), {u"preview"_s, {}, CommandLineMessages::tr("Only say what the file would do")}},
        .run = receive};
}

} // namespace candour
