// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/SearchedFiles.h"

#include "base/Literals.h"
#include "proof/LeakCheck.h"
#include "proof/NewPart.h"
#include "publish/Govspeak.h"
#include "publish/PublishedPage.h"
#include "publish/RegisterFiles.h"
#include "publish/RegisterPaths.h"

namespace candour::publishing {

namespace {

/// What the register says without this assessment; its lists say nothing but what others have published.
Result<Catalogue> othersIn(const Register &target, const QString &reference)
{
    auto others = readCatalogue(target.folder);
    if (!others)
        return others;
    others->published.removeIf([&](const CatalogueEntry &one) { return one.reference == reference; });
    if (const QString said = registerAddress(target.address); !said.isEmpty())
        others->address = said;
    return others;
}

} // namespace

Result<Searched> searched(const PublicSummary &summary, const QList<FinishedFile> &files,
                          const QList<FinishedFile> &pack, const Register &target)
{
    const auto others = othersIn(target, summary.facts().reference);
    if (!others)
        return failed(others);
    const auto own = publishedFiles(frameOf(summary.document()), frameOf(summary.facts()),
                                    {.id = others->id, .address = others->address, .published = {}});
    if (!own)
        return failed(own);
    const QList<FinishedFile> standing =
        registerFiles(*others, {.style = summary.document().info.style, .contact = summary.facts().contact});
    const QStringList lists{RegisterPageName, CatalogueTableName, SharesPageName, SharesTableName,
                            QString(CatalogueName)};
    const int version = summary.facts().versions.value(0).number;
    Searched all{.files = {}, .ownWords = *own};
    for (const FinishedFile &file : files) {
        if (isOfVersion(file.name) && versionOf(file.name) != version)
            continue;
        const auto before = std::find_if(standing.begin(), standing.end(),
                                         [&](const FinishedFile &one) { return one.name == file.name; });
        if (before != standing.end() && lists.contains(file.name)) {
            const NewPart part = newPart(file, *before);
            all.files += part.file;
            all.ownWords += part.before;
        } else {
            all.files += file;
            if (before != standing.end())
                all.ownWords += *before;
        }
    }
    if (pack.isEmpty())
        return all;
    const auto ownPack = govukPack(frameOf(summary.document()), frameOf(summary.facts()), *own);
    if (!ownPack)
        return failed(ownPack);
    all.ownWords += *ownPack;
    for (const FinishedFile &file : pack)
        if (std::none_of(files.begin(), files.end(),
                         [&](const FinishedFile &one) { return one.bytes == file.bytes; })) // else it is searched there
            all.files += file;
    return all;
}

} // namespace candour::publishing
