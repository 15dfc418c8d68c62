// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Activity.h"

/// How kinds and covers are called in spreadsheets and on the command line: in English, whatever the window speaks.
namespace candour::programme {

QString nameOf(ActivityKind kind);
QString nameOf(Cover cover);

/// What a person may have meant, whatever the case, spaces and hyphens; none where it is neither a name nor one of its
/// common spellings.
std::optional<ActivityKind> kindNamed(const QString &typed);
std::optional<Cover> coverNamed(const QString &typed);

} // namespace candour::programme
