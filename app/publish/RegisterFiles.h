// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/Catalogue.h"
#include "summary/HouseStyle.h"

#include <optional>

namespace candour {

/// How the pages of a register look, and whom they name: what whoever publishes now has set.
struct RegisterLook
{
    HouseStyle style;
    QString contact; ///< Role mailbox; empty for none.
};

/// Every file of the register itself in the order of writing: what pages link to before the pages, the catalogue last.
QList<FinishedFile> registerFiles(const Catalogue &catalogue, const RegisterLook &look);

/// The first page: the newest version of each assessment, with links below the folder.
FinishedFile registerPage(const QList<CatalogueEntry> &entries, const HouseStyle &style = {});

/// The accessibility statement of the pages in the register.
FinishedFile accessibilityPage(const QList<CatalogueEntry> &entries, const RegisterLook &look = {});

/// The assessments that changed last, as an Atom feed (RFC 4287). An assessment keeps its identifier through all
/// versions. Addresses are relative where nobody has said where the register is read.
FinishedFile feedFile(const Catalogue &catalogue);

/// The permanent addresses for search engines (sitemaps.org); no file where nobody has said where the register is read,
/// because a site map knows whole addresses only.
std::optional<FinishedFile> siteMapFile(const Catalogue &catalogue);

/// Every published version as a row of a table.
FinishedFile catalogueTable(const Catalogue &catalogue);

/// Every data share that the newest version of an assessment shows, as a page and as a table: what an organisation
/// gets, by which route and why, as far as the page says. What was withdrawn or removed is not in them.
FinishedFile sharesPage(const Catalogue &catalogue, const RegisterLook &look);
FinishedFile sharesTable(const Catalogue &catalogue);

/// A new identifier for a register that begins with this entry.
QString registerId(const CatalogueEntry &first);

} // namespace candour
