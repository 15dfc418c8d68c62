// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QDateTime>

#include <optional>

namespace candour {

/// Who has a home copy open for writing, as the lock beside it says.
struct HomeHolder
{
    QString person;      ///< As typed there; the owner of the lock where it names nobody.
    QString computer;    ///< Its name.
    QDateTime since;     ///< UTC.
    QString token;       ///< Tells one lock from another; empty in a lock that another kind of program made.
    bool isGone = false; ///< It was on this computer, and that program has ended.
    bool operator==(const HomeHolder &) const = default;
};

/// How the working copy on this computer and the home copy at its shared place stand to each other.
struct HomeCopyState
{
    QString path;           ///< Of the home copy.
    QString service;        ///< What makes the place a shared one, such as "Syncthing"; empty where it cannot be seen.
    QDateTime at;           ///< UTC; when the home copy was as it is known here. Invalid for never.
    bool hasUnsent = false; ///< The working copy has changes that are not at home.
    std::optional<HomeHolder> other; ///< Somebody else who has it open for writing.
    QString beside;                  ///< Where this person's version is kept, because the home copy is another one.
    std::optional<Error> trouble;    ///< Why the home copy could not be written when it was last tried.
    bool operator==(const HomeCopyState &) const = default;
};

} // namespace candour
