// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"
#include "base/Result.h"
#include "summary/PublicFacts.h"

#include <QDate>
#include <QMap>

namespace candour {

/// What became of a published version.
enum class EntryStatus {
    Published,
    Withdrawn, ///< The page is there and says that it no longer holds.
    Removed,   ///< The files are gone; nothing of what they said stands in the entry.
};

/// The status as it stands in files: "published", "withdrawn" or "removed".
QString statusWord(EntryStatus status);

/// One published version, as the register folder's own catalogue lists it. Everything in it is public.
struct CatalogueEntry
{
    QString reference;
    QString title;
    QString organisation;
    QString language;
    int version = 0;
    QDate issued;
    QString changeNote;
    QString overallRisk;          ///< Public wording; empty where it is not public.
    QDate nextReview;             ///< Invalid where it is not public.
    QMap<QString, QString> files; ///< SHA-256 by path below the register folder.
    EntryStatus status = EntryStatus::Published;
    PublicShares shares = {};
    QDate ended;      ///< When it was withdrawn or removed; invalid while it is published.
    QString endedFor; ///< Why it was withdrawn, for the public; empty otherwise.
    bool operator==(const CatalogueEntry &) const = default;
};

/// What a register folder's own list says.
struct Catalogue
{
    QString id;      ///< Of the register, a UUID for feed readers; made with the first publication and kept for ever.
    QString address; ///< Where the public reads the register, with a slash at its end; empty where nobody has said.
    QList<CatalogueEntry> published; ///< By reference and then version.
    bool operator==(const Catalogue &) const = default;
};

/// The name of the catalogue; a folder that has one is a register folder.
inline constexpr QLatin1String CatalogueName("candour-register.json");

/// The folder's catalogue; an empty one where the folder is new or empty.
/// Refused where the folder holds files and no catalogue. Unreadable where the catalogue is not whole: a register must
/// not forget what it published.
Result<Catalogue> readCatalogue(const QString &folder);

/// The catalogue in these bytes; \a folder is named in the error.
Result<Catalogue> parseCatalogue(const QByteArray &bytes, const QString &folder);

/// The catalogue as a file.
FinishedFile catalogueFile(const Catalogue &catalogue);

/// The newest version of each assessment, the latest first.
QList<CatalogueEntry> newestOfEach(const QList<CatalogueEntry> &entries);

/// The day on which an entry came to say what it says.
QDate lastChange(const CatalogueEntry &entry);

} // namespace candour
