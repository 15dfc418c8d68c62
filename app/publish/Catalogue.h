// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"
#include "base/Result.h"
#include "summary/HouseStyle.h"
#include "summary/PublicSummary.h"

#include <QDate>

namespace candour {

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
    bool operator==(const CatalogueEntry &) const = default;
};

/// The name of the catalogue; a folder that has one is a register folder.
inline constexpr QLatin1String CatalogueName("candour-register.json");

/// The entries of the folder's catalogue, by reference and then version; none where the folder is new or empty.
/// Refused where the folder holds files and no catalogue. Unreadable where the catalogue is not whole: a register must
/// not forget what it published.
Result<QList<CatalogueEntry>> readCatalogue(const QString &folder);

/// The entries of a catalogue's bytes; \a folder is named in the error.
Result<QList<CatalogueEntry>> parseCatalogue(const QByteArray &bytes, const QString &folder);

/// The catalogue as a file.
FinishedFile catalogueFile(const QList<CatalogueEntry> &entries);

/// The first page of the register: the newest version of each assessment, with links below the folder, in the style of
/// whoever publishes now.
FinishedFile registerPage(const QList<CatalogueEntry> &entries, const HouseStyle &style = {});

} // namespace candour
