// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/Publisher.h"

#include "base/Literals.h"
#include "publish/Catalogue.h"
#include "publish/FolderWrite.h"
#include "publish/Html.h"
#include "publish/Pdf.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Publisher)
};

/// Where the files of one version stand below the register folder.
struct Addresses
{
    QString newest;  ///< dpia-0007/index.html
    QString version; ///< dpia-0007/v2/index.html
    QString pdf;     ///< dpia-0007/v2/dpia-0007-v2.pdf
    QString pdfName;
    int number = 0;
};

Result<Addresses> addresses(const PublicFacts &facts)
{
    static const QRegularExpression fit(u"^[a-z0-9][a-z0-9-]{0,63}$"_s);
    const QString name = facts.reference.toLower();
    if (!fit.match(name).hasMatch())
        return fail(ErrorKind::Refused,
                    Words::tr("The reference “%1” cannot name a folder. Use letters, digits and hyphens.")
                        .arg(facts.reference));
    if (facts.versions.isEmpty())
        return fail(ErrorKind::Refused, Words::tr("A page without a version number cannot be published."));
    const int number = facts.versions.first().number;
    const QString folder = u"%1/v%2/"_s.arg(name).arg(number);
    const QString pdfName = u"%1-v%2.pdf"_s.arg(name).arg(number);
    return Addresses{name + u"/index.html"_s, folder + u"index.html"_s, folder + pdfName, pdfName, number};
}

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// The catalogue with this version in it, in place of an entry of the same reference and number.
QList<CatalogueEntry> with(QList<CatalogueEntry> entries, const CatalogueEntry &added)
{
    entries.removeIf(
        [&](const CatalogueEntry &one) { return one.reference == added.reference && one.version == added.version; });
    entries += added;
    std::sort(entries.begin(), entries.end(), [](const CatalogueEntry &a, const CatalogueEntry &b) {
        return a.reference != b.reference ? a.reference < b.reference : a.version < b.version;
    });
    return entries;
}

} // namespace

Result<QList<FinishedFile>> render(const PublicSummary &summary, const QString &folder)
{
    const auto entries = readCatalogue(folder);
    if (!entries)
        return failed(entries);
    const auto at = addresses(summary.facts());
    if (!at)
        return failed(at);
    const auto printed = pdf(summary.document());
    if (!printed)
        return failed(printed);
    const QString versionFolder = u"v%1/"_s.arg(at->number);
    const FinishedFile newest{at->newest, html(summary.document(), HtmlLinks{.pdf = versionFolder + at->pdfName,
                                                                             .allPublished = u"../index.html"_s})};
    const FinishedFile version{at->version, html(summary.document(), HtmlLinks{.pdf = at->pdfName,
                                                                               .newest = u"../index.html"_s,
                                                                               .allPublished = u"../../index.html"_s})};
    const FinishedFile pdfFile{at->pdf, *printed};

    const PublicFacts &facts = summary.facts();
    CatalogueEntry entry{.reference = facts.reference,
                         .title = facts.title,
                         .organisation = facts.organisation,
                         .language = summary.language(),
                         .version = at->number,
                         .issued = facts.versions.first().issued,
                         .changeNote = facts.versions.first().changeNote};
    entry.files = {{version.name, sha256(version.bytes)}, {pdfFile.name, sha256(pdfFile.bytes)}};
    const QList<CatalogueEntry> all = with(*entries, entry);
    return QList<FinishedFile>{version, pdfFile, newest, registerPage(all), catalogueFile(all)};
}

Result<> write(const QList<FinishedFile> &files, const QString &folder)
{
    return FolderWrite(folder).write(files);
}

} // namespace candour
