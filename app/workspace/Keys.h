// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// Keys that sign review files: the one of the person at this computer, and those of others that somebody here has
/// confirmed as theirs.
namespace candour::keys {

/// A public key as people see it.
struct Card
{
    QString publicKey;   ///< One line, to hand on.
    QString keyId;       ///< Sixteen hexadecimal digits, to tell keys apart.
    QString fingerprint; ///< Digits in groups, to compare by telephone.
    bool operator==(const Card &) const = default;
};

/// The key of the person at this computer; made where there is none yet. It lies outside the workspace, and whoever can
/// use the account can use it.
Result<Card> own();

/// Puts a new key in the place of the one that is there; others must confirm it anew.
Result<Card> renewOwn();

/// Writes the public half to a file that minisign reads, too.
Result<> saveOwn(const Workspace &workspace, const QString &path);

/// From the one line of a public key, or from the name of a file that holds it. Usage error where it is neither.
Result<Card> card(const QString &keyOrPath);

/// Keeps that this key is that of a person, who is put on the list of people where they are not on it. Refused for a
/// key that was revoked, and where it is kept already; Usage error where nobody is named who confirms.
Result<> confirm(Workspace &workspace, const QString &name, const QString &publicKey);

/// Ends what a key says from today on, whoever's it is: by the key or its sixteen digits. What it signed before keeps
/// its label. Usage error where nobody has confirmed it, refused where it is revoked already.
Result<Card> revoke(Workspace &workspace, const QString &publicKeyOrId);

} // namespace candour::keys
