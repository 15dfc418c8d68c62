// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/PageReading.h"

namespace candour::publishing {

/// A published version, of which somebody must say that it may stay as it is.
struct EarlierVersion
{
    enum class Found {
        Nothing, ///< Its page cannot be read where it was published.
        InPage,
        InNote ///< The change note, which later pages repeat.
    };
    QString name; ///< See versionName().
    QString key;  ///< "2", or "dpia-0007-r1-2" where it is of another.
    Found found = Found::Nothing;
    QString question; ///< As in Needle.
    bool operator==(const EarlierVersion &) const = default;
};

/// Versions of the same assessment, or of what it is a release of, or of its releases, that people can still read and
/// that show what is withheld now, the earliest first. Words that somebody lets stand, and those that stand in the
/// present page between the same neighbours, are not withheld any more. A page whose file is gone from its folder has
/// been taken away.
Result<QList<EarlierVersion>> earlierThatShow(const Workspace &workspace, const PageReading &reading);

} // namespace candour::publishing
