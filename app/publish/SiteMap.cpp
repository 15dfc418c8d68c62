// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "publish/RegisterFiles.h"
#include "publish/RegisterPaths.h"

#include <QXmlStreamWriter>

namespace candour {

namespace {

constexpr qsizetype MostAddresses = 50'000; // of one site map, by the protocol

} // namespace

std::optional<FinishedFile> siteMapFile(const Catalogue &catalogue)
{
    if (catalogue.address.isEmpty())
        return std::nullopt;
    QByteArray bytes;
    QXmlStreamWriter writer(&bytes);
    const auto page = [&](const QString &path, QDate changed) {
        writer.writeStartElement(u"url"_s);
        writer.writeTextElement(u"loc"_s, catalogue.address + path);
        if (changed.isValid())
            writer.writeTextElement(u"lastmod"_s, changed.toString(Qt::ISODate));
        writer.writeEndElement();
        writer.writeCharacters(u"\n"_s);
    };
    const QList<CatalogueEntry> latest = newestOfEach(catalogue.published);
    writer.writeStartDocument();
    writer.writeCharacters(u"\n"_s);
    writer.writeStartElement(u"urlset"_s);
    writer.writeDefaultNamespace(u"http://www.sitemaps.org/schemas/sitemap/0.9"_s);
    writer.writeCharacters(u"\n"_s);
    page({}, latest.isEmpty() ? QDate() : lastChange(latest.first()));
    page(AccessibilityName, {});
    page(SharesPageName, {});
    for (const CatalogueEntry &entry : latest.mid(0, MostAddresses - 3))
        if (entry.status != EntryStatus::Removed)
            page(entry.reference.toLower() + u"/index.html"_s, lastChange(entry));
    writer.writeEndElement();
    writer.writeEndDocument();
    return FinishedFile{QString(SiteMapName), bytes};
}

} // namespace candour
