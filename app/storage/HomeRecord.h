// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dpia/HomeCopyState.h"

namespace candour {

/// What is known beside a working copy of its home copy. It is written in one step, so that after a crash it says what
/// was true before or after.
struct HomeRecord
{
    QString home;           ///< Path of the home copy.
    QByteArray hash;        ///< SHA-256 of the home copy, as it was last read or written here.
    QByteArray head;        ///< Of the audit of the working copy, when it and what was sent were last the same.
    QDateTime at;           ///< UTC; when that was.
    QString token;          ///< Of the lock that this person holds at home; empty for none.
    QString beside;         ///< Where this person's version is kept, because the home copy is another one; else empty.
    QByteArray besideHash;  ///< Of that file.
    QByteArray sending;     ///< SHA-256 of a home copy that is just getting its name.
    QByteArray sendingHead; ///< Of the audit in it.
    bool isReplacing = false; ///< The working copy, which had nothing that was not at home, is just being replaced.
    bool isExplained = false; ///< This person was told that the place is a shared one and what follows.
    bool operator==(const HomeRecord &) const = default;

    /// Whether this is the lock of this person.
    bool owns(const HomeHolder &holder) const { return !token.isEmpty() && holder.token == token; }

    /// An empty one where there is none; a damaged one counts as none, so that nothing here counts as sent.
    static HomeRecord load(const QString &path);
    Result<> save(const QString &path) const;
};

} // namespace candour
