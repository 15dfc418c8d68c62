// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/Publisher.h"

#include "base/Literals.h"
#include "publish/Catalogue.h"
#include "publish/FolderWrite.h"
#include "publish/Messages.h"
#include "publish/PublishedPage.h"
#include "publish/RegisterPaths.h"

#include <QDir>
#include <QLockFile>

namespace candour {

namespace {

const QString LockName = u".candour-lock"_s;
constexpr int StaleAfterMs =
    10 * 60 * 1000; // no run takes minutes; a lock this old was left by a computer that is gone

tl::unexpected<Error> cannotWrite(const QString &folder, const QString &detail)
{
    return fail(ErrorKind::Unreadable,
                PublisherMessages::tr(
                    "The folder “%1” cannot be written to. Nothing was published. Choose another folder, or make "
                    "room in this one.")
                    .arg(folder),
                detail);
}

Result<> lock(QLockFile &file, const QString &folder)
{
    file.setStaleLockTime(StaleAfterMs);
    if (file.tryLock(0))
        return {};
    if (file.error() == QLockFile::LockFailedError)
        return fail(ErrorKind::Refused,
                    PublisherMessages::tr("Someone else is publishing into “%1” at this moment. Try again in a "
                                          "minute. Nothing was written.")
                        .arg(folder));
    return cannotWrite(folder, u"lock error %1"_s.arg(file.error()));
}

/// Puts right what an interrupted run left, so that the catalogue says what is there.
Result<> settle(const QString &folder)
{
    FolderWrite unfinished(folder);
    if (!unfinished.isInterrupted())
        return {};
    QLockFile file(QDir(folder).filePath(LockName));
    if (const auto locked = lock(file, folder); !locked)
        return locked;
    return unfinished.recover();
}

/// The register as it stands must be contained in the one to be written, or an earlier publication would be forgotten.
Result<> checkNothingForgotten(const QList<FinishedFile> &files, const QList<CatalogueEntry> &standing,
                               const QString &folder)
{
    const auto catalogue =
        std::find_if(files.begin(), files.end(), [](const FinishedFile &file) { return file.name == CatalogueName; });
    if (catalogue == files.end())
        return fail(ErrorKind::Usage,
                    PublisherMessages::tr("Files cannot be published without the list that names them."));
    const auto next = parseCatalogue(catalogue->bytes, folder);
    if (!next)
        return failed(next);
    for (const CatalogueEntry &one : standing) {
        if (!next->published.contains(one))
            return fail(ErrorKind::Refused,
                        PublisherMessages::tr("The register in “%1” lists “%2”, version %3, otherwise than these "
                                              "files do. Nothing was written. Publish again.")
                            .arg(folder, one.reference)
                            .arg(one.version));
    }
    return {};
}

/// A folder of the register that no publication accounts for belongs to someone else.
Result<> checkNobodyElses(const QList<FinishedFile> &files, const QList<CatalogueEntry> &standing,
                          const QString &folder)
{
    for (const FinishedFile &file : files) {
        const QString top = file.name.section(u'/', 0, 0);
        const bool ours = std::any_of(standing.begin(), standing.end(),
                                      [&](const CatalogueEntry &one) { return one.reference.toLower() == top; });
        const QDir inside(QDir(folder).filePath(top));
        if (top == file.name || ours || !inside.exists() ||
            inside.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
            continue;
        return fail(ErrorKind::Refused,
                    PublisherMessages::tr("The folder “%1” holds other people’s files. Nothing was written.")
                        .arg(inside.path()));
    }
    return {};
}

/// Everything that must hold before a byte is written.
Result<QList<FinishedFile>> checked(const QList<FinishedFile> &files, const QString &folder)
{
    const auto standing = readCatalogue(folder);
    if (!standing)
        return failed(standing);
    const auto changed = FolderWrite(folder).changed(files); // first: its refusals say most
    if (!changed)
        return changed;
    if (const auto kept = checkNothingForgotten(files, standing->published, folder); !kept)
        return failed(kept);
    if (const auto free = checkNobodyElses(files, standing->published, folder); !free)
        return failed(free);
    return changed;
}

/// Makes the folder itself where it is missing; says whether it did.
Result<bool> makeFolder(const QString &folder)
{
    if (QFileInfo::exists(folder))
        return false;
    if (!QDir().mkdir(folder))
        return cannotWrite(folder, u"mkdir"_s);
    return true;
}

Result<> writeLocked(const QList<FinishedFile> &files, const QString &folder)
{
    QLockFile file(QDir(folder).filePath(LockName));
    if (const auto locked = lock(file, folder); !locked)
        return locked;
    FolderWrite target(folder);
    if (const auto recovered = target.recover(); !recovered)
        return recovered;
    // Again, for since the first look someone may have published.
    if (const auto changed = checked(files, folder); !changed)
        return failed(changed);
    return target.write(files);
}

} // namespace

Result<QList<FinishedFile>> render(const PublicSummary &summary, const QString &folder, const QString &address)
{
    if (const auto settled = settle(folder); !settled)
        return failed(settled);
    auto before = readCatalogue(folder);
    if (!before)
        return failed(before);
    if (const QString said = registerAddress(address); !said.isEmpty())
        before->address = said;
    return publishedFiles(summary.document(), summary.facts(), *before);
}

Result<> write(const QList<FinishedFile> &files, const QString &folder)
{
    if (const auto settled = settle(folder); !settled)
        return settled;
    const auto changed = checked(files, folder);
    if (!changed)
        return failed(changed);
    if (changed->isEmpty())
        return {};
    const auto made = makeFolder(folder);
    if (!made)
        return failed(made);
    const auto written = writeLocked(files, folder);
    if (!written && *made)
        QDir().rmdir(folder);
    return written;
}

} // namespace candour
