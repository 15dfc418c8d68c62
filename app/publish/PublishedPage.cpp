// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PublishedPage.h"

#include "base/Literals.h"
#include "publish/Html.h"
#include "publish/Messages.h"
#include "publish/Pdf.h"
#include "publish/RegisterFiles.h"
#include "publish/RegisterPaths.h"

#include <QCryptographicHash>

namespace candour {

namespace {

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

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
                          .files = {}};
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
    const auto printed = pdf(document);
    if (!printed)
        return failed(printed);

    const QString versionFolder = u"v%1/"_s.arg(entry.version);
    const QString up = u"../index.html"_s;
    const FinishedFile pdfFile{paths->pdf, *printed};
    const FinishedFile version{paths->version, html(document, {.pdf = paths->pdfName,
                                                               .newest = up,
                                                               .allPublished = u"../../index.html"_s,
                                                               .twins = {},
                                                               .accessibility = u"../../"_s + AccessibilityName})};
    const FinishedFile newest{paths->newest, html(document, {.pdf = versionFolder + paths->pdfName,
                                                             .newest = {},
                                                             .allPublished = up,
                                                             .twins = {},
                                                             .accessibility = u"../"_s + AccessibilityName})};
    entry.files = {{version.name, sha256(version.bytes)}, {pdfFile.name, sha256(pdfFile.bytes)}};

    Catalogue all = before;
    all.published = with(before.published, entry);
    if (all.id.isEmpty())
        all.id = registerId(all.published.first());
    const bool isNewest = std::none_of(all.published.begin(), all.published.end(), [&](const CatalogueEntry &one) {
        return one.reference == entry.reference && one.version > entry.version;
    });
    QList<FinishedFile> files{pdfFile, version};
    if (isNewest)
        files += newest;
    return files + registerFiles(all, {.style = document.info.style, .contact = facts.contact});
}

} // namespace candour
