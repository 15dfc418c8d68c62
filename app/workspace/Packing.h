// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"
#include "workspace/Workspace.h"

/// Files beside a publication for whoever publishes the same elsewhere.
namespace candour::publishing {

/// Refuses a folder that is not new or empty, or in which something is published.
Result<> checkPackFolder(const Workspace &workspace, const QString &folder);

/// Writes the files into the folder, which is made where it is missing. Does nothing where there are none.
Result<> writePack(const QList<FinishedFile> &files, const QString &folder);

} // namespace candour::publishing
