// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PublishedPage.h"

#include "base/Literals.h"
#include "base/Sha256.h"
#include "publish/Html.h"
#include "publish/LinkedData.h"
#include "publish/Messages.h"
#include "publish/Pdf.h"
#include "publish/PlainText.h"
#include "publish/RegisterFiles.h"
#include "publish/RegisterPaths.h"
#include "publish/TableFiles.h"

namespace candour {

namespace {

bool isSame(const CatalogueEntry &a, const CatalogueEntry &b)
{
    return a.reference == b.reference && a.version == b.version;
}

/// Refuses a version that cannot stand beside what is published already.
Result<> checkBeside(const CatalogueEntry &entry, const QList<CatalogueEntry> &before)
{
    const bool known =
        std::any_of(before.begin(), before.end(), [&](const CatalogueEntry &one) { return isSame(one, entry); });
    for (const CatalogueEntry &one : before) {
        if (one.reference != entry.reference && one.reference.toLower() == entry.reference.toLower())
            return fail(ErrorKind::Refused,
                        PublisherMessages::tr("The register already holds “%1”, which would share a folder with “%2”. "
                                              "Change the reference. Nothing was written.")
                            .arg(one.reference, entry.reference));
        if (!known && one.reference == entry.reference && one.version > entry.version)
            return fail(ErrorKind::Refused,
                        PublisherMessages::tr("Version %1 is already published, so version %2 cannot be added. "
                                              "Nothing was written.")
                            .arg(one.version)
                            .arg(entry.version));
    }
    return {};
}

QList<CatalogueEntry> with(QList<CatalogueEntry> entries, const CatalogueEntry &added)
{
    entries.removeIf([&](const CatalogueEntry &one) { return isSame(one, added); });
    entries += added;
    std::sort(entries.begin(), entries.end(), [](const CatalogueEntry &a, const CatalogueEntry &b) {
        return a.reference != b.reference ? a.reference < b.reference : a.version < b.version;
    });
    return entries;
}

CatalogueEntry entryOf(const Document &document, const PublicFacts &facts)
{
    const PublishedVersion version = facts.versions.value(0);
    return CatalogueEntry{.reference = facts.reference,
                          .title = facts.title,
                          .organisation = facts.organisation,
                          .language = document.info.language,
                          .version = version.number,
                          .issued = version.issued,
                          .changeNote = version.changeNote,
                          .overallRisk = facts.overallRisk,
                          .nextReview = facts.nextReview,
                          .files = {},
                          .shares = facts.shares.rows.isEmpty() ? PublicShares() : facts.shares};
}

/// The links of a page to the files of its version, which stand in \a folder as seen from the page.
HtmlLinks linksInto(const QString &folder, const RegisterPaths &paths, qsizetype tables)
{
    const auto seen = [&](const QString &path) -> QString { return folder + path.section(u'/', -1); };
    HtmlLinks links{.pdf = seen(paths.pdf), .text = seen(paths.text), .data = seen(paths.data)};
    for (qsizetype number = 1; number <= tables; ++number)
        links.tables += seen(paths.table(number));
    return links;
}

/// The files of the version's own folder, its page last.
Result<QList<FinishedFile>> versionFiles(const Document &document, const PublicFacts &facts, const RegisterPaths &paths,
                                         const QList<QByteArray> &tables)
{
    const auto printed = pdf(document);
    if (!printed)
        return failed(printed);
    QList<FinishedFile> files{
        {paths.pdf, *printed}, {paths.text, plainTextPage(document)}, {paths.data, linkedData(document, facts, paths)}};
    for (qsizetype i = 0; i < tables.size(); ++i)
        files += FinishedFile{paths.table(i + 1), tables.at(i)};
    HtmlLinks links = linksInto({}, paths, tables.size());
    links.newest = u"../index.html"_s;
    links.allPublished = u"../../"_s + RegisterPageName;
    links.accessibility = u"../../"_s + AccessibilityName;
    return files << FinishedFile{paths.version, html(document, links)};
}

FinishedFile newestPage(const Document &document, const RegisterPaths &paths, qsizetype tables)
{
    HtmlLinks links = linksInto(paths.versionFolder.section(u'/', 1), paths, tables);
    links.allPublished = u"../"_s + RegisterPageName;
    links.accessibility = u"../"_s + AccessibilityName;
    return {paths.newest, html(document, links)};
}

} // namespace

Result<QList<FinishedFile>> publishedFiles(const Document &document, const PublicFacts &facts, const Catalogue &before)
{
    if (!document.info.stamp.isEmpty())
        return fail(ErrorKind::Refused, PublisherMessages::tr("This is an internal print and cannot be published."));
    CatalogueEntry entry = entryOf(document, facts);
    const auto paths = registerPaths(entry.reference, entry.version);
    if (!paths)
        return failed(paths);
    if (const auto fits = checkBeside(entry, before.published); !fits)
        return failed(fits);
    const QList<QByteArray> tables = tableFiles(document);
    auto files = versionFiles(document, facts, *paths, tables);
    if (!files)
        return files;
    for (const FinishedFile &file : std::as_const(*files))
        entry.files.insert(file.name, sha256Hex(file.bytes));
    Catalogue all = before;
    all.published = with(before.published, entry);
    if (all.id.isEmpty())
        all.id = registerId(all.published.first());
    const bool isNewest = std::none_of(all.published.begin(), all.published.end(), [&](const CatalogueEntry &one) {
        return one.reference == entry.reference && one.version > entry.version;
    });
    if (isNewest)
        *files += newestPage(document, *paths, tables.size());
    return *files + registerFiles(all, {.style = document.info.style, .contact = facts.contact});
}

} // namespace candour
