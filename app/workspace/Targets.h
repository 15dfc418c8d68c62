// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// Where words for people inside may be written.
namespace candour::targets {

/// Refuses a folder in which something is published, or one below it: what is written there could be taken for
/// something public.
Result<> checkFolder(const Workspace &workspace, const QString &path);

/// Refuses such a folder, and a file that belongs to this or another workspace.
Result<> check(const Workspace &workspace, const QString &path);

/// The same; Usage error where the name does not end as \a ending, such as ".csv".
Result<> check(const Workspace &workspace, const QString &path, QLatin1StringView ending);

/// The same as the first; Usage error where the file's name does not begin with "INTERNAL", so that it could be taken
/// for something public.
Result<> checkInternal(const Workspace &workspace, const QString &path);

/// What the name of every file begins with that is made for people inside and could be taken for something public.
inline constexpr QLatin1StringView InternalPrefix("INTERNAL");

} // namespace candour::targets
