// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace candour {

/// Where the files of one version stand below the register folder. Made from the reference and the number only.
struct RegisterPaths
{
    QString folder;        ///< dpia-0007
    QString newest;        ///< dpia-0007/index.html, the permanent address
    QString versionFolder; ///< dpia-0007/v2/
    QString version;       ///< dpia-0007/v2/index.html
    QString pdf;           ///< dpia-0007/v2/DPIA-0007-v2.pdf
    QString pdfName;       ///< DPIA-0007-v2.pdf
    QString text;          ///< dpia-0007/v2/DPIA-0007-v2.txt
    QString data;          ///< dpia-0007/v2/DPIA-0007-v2.jsonld

    /// dpia-0007/v2/DPIA-0007-v2-table-1.csv
    QString table(qsizetype number) const;
};

/// Refused unless the reference is 1 to 64 letters (a to z), digits and hyphens, beginning with a letter or digit, and
/// the number is 1 or more.
Result<RegisterPaths> registerPaths(const QString &reference, int version);

/// The files of the register itself, beside the catalogue.
inline constexpr QLatin1String RegisterPageName("index.html");
inline constexpr QLatin1String AccessibilityName("accessibility.html");
inline constexpr QLatin1String FeedName("feed.atom");
inline constexpr QLatin1String SiteMapName("sitemap.xml");
inline constexpr QLatin1String CatalogueTableName("catalogue.csv");
inline constexpr QLatin1String SharesPageName("data-shares.html");
inline constexpr QLatin1String SharesTableName("data-shares.csv");

/// The address of a register folder, percent-encoded and with a slash at its end, from what a person says of where it
/// can be read; empty unless that is the http or https address of a folder or of its index.html.
QString registerAddress(const QString &said);

/// Whether a register may hold a file of this path. Nothing else is ever written, moved or removed.
bool isRegisterPath(const QString &path);

/// Whether the path is of one version's folder; such a file keeps its bytes, but for the notice of a page, until
/// the version is removed.
bool isOfVersion(const QString &path);

/// The number of the version in whose folder the path stands; 0 for every other path.
int versionOf(const QString &path);

} // namespace candour
