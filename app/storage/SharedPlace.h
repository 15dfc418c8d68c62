// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// What serves the folder of this file from another computer, or copies it to others: a file system such as "nfs4", or
/// a service such as "Syncthing". Empty for a folder of this computer alone.
QString sharedBy(const QString &path);

/// The service that copies this very folder to other computers; empty for none that is known.
QString syncedBy(const QString &folder);

} // namespace candour
