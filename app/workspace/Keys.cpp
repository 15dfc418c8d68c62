// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Keys.h"

#include "base/CleanText.h"
#include "base/Fold.h"
#include "base/Literals.h"
#include "exchange/JsonReader.h"
#include "exchange/OwnKey.h"
#include "workspace/Messages.h"
#include "workspace/Stores.h"
#include "workspace/Targets.h"

#include <QFileInfo>

namespace candour::keys {

namespace {

Card cardOf(const minisign::PublicKey &key)
{
    return {.publicKey = minisign::line(key), .keyId = minisign::keyId(key), .fingerprint = minisign::fingerprint(key)};
}

/// Those that are meant: one, unless somebody made a second key of the same sixteen digits.
QList<KnownKey> meant(const QList<KnownKey> &known, const QString &publicKeyOrId)
{
    const QString sought = publicKeyOrId.trimmed();
    QList<KnownKey> found;
    for (const KnownKey &one : known) {
        const auto key = minisign::readPublicKey(one.publicKey);
        const bool again = std::any_of(found.begin(), found.end(),
                                       [&](const KnownKey &other) { return other.publicKey == one.publicKey; });
        if (key && !again &&
            (one.publicKey == sought || minisign::keyId(*key).compare(sought, Qt::CaseInsensitive) == 0))
            found += one;
    }
    return found;
}

/// A key that nobody in particular confirmed or revoked would say nothing.
Result<> checkWhoActs(const Workspace &workspace)
{
    if (!workspace.actor().name.trimmed().isEmpty())
        return {};
    return fail(ErrorKind::Usage, KeysMessages::tr("Say who you are first: the name stands beside the key."));
}

} // namespace

Result<Card> own()
{
    return ownKey::get().map([](const minisign::SecretKey &key) { return cardOf(key.publicKey()); });
}

Result<Card> renewOwn()
{
    return ownKey::renew().map([](const minisign::SecretKey &key) { return cardOf(key.publicKey()); });
}

Result<> saveOwn(const Workspace &workspace, const QString &path)
{
    if (const auto allowed = targets::check(workspace, path, ".pub"_L1); !allowed)
        return failed(allowed);
    return ownKey::get().and_then(
        [&](const minisign::SecretKey &key) { return writeFile(path, minisign::writePublicKey(key.publicKey())); });
}

Result<Card> card(const QString &keyOrPath)
{
    if (!QFileInfo::exists(keyOrPath))
        return minisign::readPublicKey(keyOrPath).map(cardOf);
    return readFile(keyOrPath, minisign::KeyFileLimit)
        .and_then([](const QByteArray &bytes) { return minisign::readPublicKey(QString::fromUtf8(bytes)); })
        .map(cardOf);
}

Result<> confirm(Workspace &workspace, const QString &name, const QString &publicKey)
{
    const auto key = minisign::readPublicKey(publicKey);
    const auto known = workspace.knownKeys();
    const auto people = workspace.people();
    if (!key || !known || !people)
        return !key ? failed(key) : !known ? failed(known) : failed(people);
    const QString line = minisign::line(*key);
    const QString whose = cleanLine(name).simplified();
    if (whose.isEmpty())
        return fail(ErrorKind::Usage, KeysMessages::tr("Say whose key it is."));
    if (const auto acts = checkWhoActs(workspace); !acts)
        return acts;
    for (const KnownKey &one : *known) {
        if (one.publicKey == line && one.isRevoked())
            return fail(ErrorKind::Refused, KeysMessages::tr("This key was revoked, and a revoked key does not count "
                                                             "again. Ask %1 for a new one.")
                                                .arg(whose));
        if (one.publicKey == line && folded(one.name) == folded(whose))
            return fail(ErrorKind::Refused,
                        KeysMessages::tr("This key is confirmed already as that of %1.").arg(whose));
    }
    const bool listed = std::any_of(people->begin(), people->end(),
                                    [&](const Person &person) { return folded(person.name) == folded(whose); });
    const KnownKey kept{.name = whose,
                        .publicKey = line,
                        .confirmedAt = workspace.clock().now(),
                        .confirmedBy = workspace.actor().name};
    return workspace.run(WorkspaceEdit{
        u"confirm-key"_s, line + u' ' + whose, [&](Stores &stores) -> Result<> {
            if (!listed)
                if (const auto added = stores.people.save(Person{.id = PersonId::random(), .name = whose}); !added)
                    return added;
            return stores.keys.confirm(kept);
        }});
}

Result<Card> revoke(Workspace &workspace, const QString &publicKeyOrId)
{
    if (const auto acts = checkWhoActs(workspace); !acts)
        return failed(acts);
    const auto known = workspace.knownKeys();
    if (!known)
        return failed(known);
    const QList<KnownKey> found = meant(*known, publicKeyOrId);
    if (found.isEmpty())
        return fail(ErrorKind::Usage, KeysMessages::tr("Nobody here has confirmed such a key."));
    if (found.size() > 1)
        return fail(ErrorKind::Usage,
                    KeysMessages::tr("Two keys have these sixteen digits. Give the whole key, which begins with RW."));
    const KnownKey &one = found.first();
    if (one.isRevoked())
        return fail(ErrorKind::Refused, KeysMessages::tr("This key is revoked already."));
    return workspace
        .run(WorkspaceEdit{u"revoke-key"_s, one.publicKey,
                           [&](Stores &stores) {
                               return stores.keys.revoke(one.publicKey, workspace.actor().name,
                                                         workspace.clock().now());
                           }})
        .and_then([&] { return minisign::readPublicKey(one.publicKey); })
        .map(cardOf);
}

} // namespace candour::keys
