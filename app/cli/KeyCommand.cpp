// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/Spelling.h"
#include "workspace/Keys.h"

namespace candour {

namespace {

QJsonObject keyJson(const keys::Card &card)
{
    return {{u"publicKey"_s, card.publicKey}, {u"keyId"_s, card.keyId}, {u"fingerprint"_s, card.fingerprint}};
}

void printCard(Invocation &call, const Result<keys::Card> &card)
{
    if (call.json) {
        call.print(keyJson(*card));
        return;
    }
    call.print(card->publicKey);
    call.print(CommandLineMessages::tr("Key %1", "sixteen digits").arg(card->keyId));
    call.print(CommandLineMessages::tr("Fingerprint, to compare by telephone: %1").arg(card->fingerprint));
}

/// The key of the person at this computer, which needs no workspace.
Result<> showOwn(Invocation &call, const Result<keys::Card> &card)
{
    if (!card)
        return failed(card);
    printCard(call, card);
    return {};
}

Result<> listKeys(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    const auto known = (*workspace)->knownKeys();
    if (!known)
        return failed(known);
    QJsonArray array;
    for (const KnownKey &one : *known) {
        const auto card = keys::card(one.publicKey);
        if (!card)
            return failed(card);
        QJsonObject entry = keyJson(*card);
        entry[u"name"_s] = one.name;
        entry[u"confirmedBy"_s] = one.confirmedBy;
        entry[u"confirmedAt"_s] = spelled(one.confirmedAt);
        if (one.isRevoked()) {
            entry[u"revokedBy"_s] = one.revokedBy;
            entry[u"revokedAt"_s] = spelled(one.revokedAt);
        }
        array += entry;
        if (call.json)
            continue;
        call.print(u"%1  %2"_s.arg(card->keyId, one.name));
        call.print(u"  "_s + CommandLineMessages::tr("confirmed by %1, %2", "name, time")
                                 .arg(one.confirmedBy, spelled(one.confirmedAt)));
        if (one.isRevoked())
            call.print(
                u"  "_s +
                CommandLineMessages::tr("revoked by %1, %2", "name, time").arg(one.revokedBy, spelled(one.revokedAt)));
    }
    if (call.json)
        call.print(array);
    return {};
}

Result<> confirmKey(Invocation &call)
{
    if (call.words.size() < 3)
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("“key confirm” needs a name and a public key, or a file with it."));
    const auto card = keys::card(call.words.at(2));
    if (!card)
        return failed(card);
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    if (const auto done = keys::confirm(**workspace, call.words.at(1), card->publicKey); !done)
        return done;
    printCard(call, card);
    return {};
}

Result<> revokeKey(Invocation &call)
{
    if (call.words.size() != 2)
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("“key revoke” needs a public key, or its sixteen digits."));
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    const auto revoked = keys::revoke(**workspace, call.words.at(1));
    if (!revoked)
        return failed(revoked);
    printCard(call, revoked);
    return {};
}

Result<> keyVerb(Invocation &call)
{
    const QString what = call.words.value(0);
    if (what == "confirm"_L1)
        return confirmKey(call);
    if (what == "revoke"_L1)
        return revokeKey(call);
    if (what == "list"_L1 && call.words.size() == 1)
        return listKeys(call);
    if (what == "new"_L1 && call.words.size() == 1)
        return showOwn(call, keys::renewOwn());
    if (what.isEmpty())
        return showOwn(call, keys::own());
    return fail(ErrorKind::Usage,
                CommandLineMessages::tr("“key” is followed by list, confirm, revoke or new, or by nothing."));
}

} // namespace

Command keyCommand()
{
    return {.name = u"key"_s,
            .words = u"[list | confirm NAME KEY | revoke KEY | new]"_s,
            .help =
                CommandLineMessages::tr("Your key for signing review files, made when first asked for; the keys of "
                                        "others that were confirmed, confirm or revoke one, make yourself a new one"),
            .most = 3,
            .options = {},
            .run = keyVerb};
}

} // namespace candour
