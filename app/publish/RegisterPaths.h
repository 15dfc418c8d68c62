// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace candour {

/// Where the files of one version stand below the register folder. Made from the reference and the number only.
struct RegisterPaths
{
    QString folder;  ///< dpia-0007
    QString newest;  ///< dpia-0007/index.html, the permanent address
    QString version; ///< dpia-0007/v2/index.html
    QString pdf;     ///< dpia-0007/v2/DPIA-0007-v2.pdf
    QString pdfName; ///< DPIA-0007-v2.pdf
};

/// Refused unless the reference is 1 to 64 letters (a to z), digits and hyphens, beginning with a letter or digit, and
/// the number is 1 or more.
Result<RegisterPaths> registerPaths(const QString &reference, int version);

/// Whether a register may hold a file of this path. Nothing else is ever written, moved or removed.
bool isRegisterPath(const QString &path);

/// Whether the path is of one version's folder; such a file keeps its bytes for ever.
bool isOfVersion(const QString &path);

} // namespace candour
