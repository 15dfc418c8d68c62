// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"
#include "base/Result.h"
#include "summary/PublicSummary.h"

namespace candour::publishing {

/// Where a page is published, and where the public reads it; empty leaves what the folder says.
struct Register
{
    QString folder;
    QString address;
};

/// What is searched, and what is no leak because writers say it of their own accord or it was public before.
struct Searched
{
    QList<FinishedFile> files;
    QList<FinishedFile> ownWords;
};

/// The files of the version and of its pack for GOV.UK whole, and what is new in the lists of the register. A page of
/// an earlier version says nothing new, and was searched for its own gate.
Result<Searched> searched(const PublicSummary &summary, const QList<FinishedFile> &files,
                          const QList<FinishedFile> &pack, const Register &target);

} // namespace candour::publishing
