// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/Publisher.h"

#include "base/Literals.h"
#include "base/Patience.h"
#include "base/Sha256.h"
#include "publish/Catalogue.h"
#include "publish/FolderWrite.h"
#include "publish/Messages.h"
#include "publish/PublishedPage.h"
#include "publish/RegisterPaths.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QLockFile>

namespace candour {

namespace {

const QString LockName = u".candour-lock"_s;

// No run takes minutes; a lock this old was left by a computer that is gone.
constexpr int StaleAfterMs = 10 * 60 * 1000;

/// Whether versions may be withdrawn or removed by a write.
enum class Ends { Refused, Allowed };

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

QString nameOf(const CatalogueEntry &entry)
{
    return entry.reference + u'\n' + QString::number(entry.version);
}

/// Whether the next entry of a version says what the standing one does; its page may bear another notice. Where
/// versions end, one that did may say something else.
bool keeps(const CatalogueEntry &standing, CatalogueEntry next, Ends ends)
{
    if (ends == Ends::Allowed && next.status != EntryStatus::Published && next.status >= standing.status)
        return true;
    for (auto file = standing.files.cbegin(); file != standing.files.cend(); ++file)
        if (file.key().endsWith(".html"_L1) && next.files.contains(file.key()))
            next.files.insert(file.key(), *file);
    return next == standing;
}

/// The register as it stands must be contained in the one to be written, or an earlier publication would be forgotten.
Result<> checkNothingForgotten(const QList<FinishedFile> &files, const QList<CatalogueEntry> &standing,
                               const QString &folder, Ends ends)
{
    const auto catalogue =
        std::find_if(files.begin(), files.end(), [](const FinishedFile &file) { return file.name == CatalogueName; });
    if (catalogue == files.end())
        return fail(ErrorKind::Usage,
                    PublisherMessages::tr("Files cannot be published without the list that names them."));
    const auto next = parseCatalogue(catalogue->bytes, folder);
    if (!next)
        return failed(next);
    QHash<QString, const CatalogueEntry *> byName;
    for (const CatalogueEntry &entry : next->published)
        byName.insert(nameOf(entry), &entry);
    for (const CatalogueEntry &one : standing) {
        const CatalogueEntry *entry = byName.value(nameOf(one));
        if (!entry || !keeps(one, *entry, ends))
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

/// Everything that must hold before a byte is written; says whether something must be.
Result<bool> checked(const RegisterChange &change, const QString &folder, Ends ends)
{
    const auto standing = readCatalogue(folder);
    if (!standing)
        return failed(standing);
    const auto changed = FolderWrite(folder).changed(change.files, change.removed); // first: its refusals say most
    if (!changed)
        return failed(changed);
    if (const auto kept = checkNothingForgotten(change.files, standing->published, folder, ends); !kept)
        return failed(kept);
    if (const auto free = checkNobodyElses(change.files, standing->published, folder); !free)
        return failed(free);
    return !changed->isEmpty() || !change.removed.isEmpty();
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

/// The bytes of the folder's catalogue; null where there is none.
QByteArray standingList(const QString &folder)
{
    QFile file(QDir(folder).filePath(QString(CatalogueName)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// \a list is what standingList() was when the change was checked.
Result<> writeLocked(const RegisterChange &change, const QString &folder, Ends ends, const QByteArray &list)
{
    QLockFile file(QDir(folder).filePath(LockName));
    if (const auto locked = lock(file, folder); !locked)
        return locked;
    FolderWrite target(folder);
    if (const auto recovered = target.recover(); !recovered)
        return recovered;
    if (standingList(folder) != list) // since the first look someone has published
        if (const auto again = checked(change, folder, ends); !again)
            return failed(again);
    return target.write(change.files, change.removed);
}

Result<> writeSettled(const RegisterChange &change, const QString &folder, Ends ends)
{
    if (const auto settled = settle(folder); !settled)
        return settled;
    const QByteArray list = standingList(folder);
    const auto due = checked(change, folder, ends);
    if (!due)
        return failed(due);
    if (!*due)
        return {};
    const auto made = makeFolder(folder);
    if (!made)
        return failed(made);
    const auto written = writeLocked(change, folder, ends, list);
    if (!written && *made)
        QDir().rmdir(folder);
    return written;
}

/// The catalogue with the sums of these pages in place of those that they had.
Catalogue withSums(Catalogue catalogue, const QList<FinishedFile> &pages)
{
    for (CatalogueEntry &entry : catalogue.published)
        for (const FinishedFile &page : pages)
            if (entry.files.contains(page.name))
                entry.files.insert(page.name, sha256Hex(page.bytes));
    return catalogue;
}

} // namespace

Result<> settle(const QString &folder)
{
    FolderWrite unfinished(folder);
    if (!unfinished.isInterrupted())
        return {};
    return patiently([&]() -> Result<> {
        QLockFile file(QDir(folder).filePath(LockName));
        if (const auto locked = lock(file, folder); !locked)
            return locked;
        return unfinished.recover();
    });
}

Result<QList<FinishedFile>> render(const PublicSummary &summary, const QString &folder, const QString &address)
{
    if (const auto settled = settle(folder); !settled)
        return failed(settled);
    auto before = readCatalogue(folder);
    if (!before)
        return failed(before);
    if (const QString said = registerAddress(address); !said.isEmpty())
        before->address = said;
    const PublicFacts &facts = summary.facts();
    const int version = facts.versions.value(0).number;
    const QList<FinishedFile> outdated = outdatedPages(folder, *before, facts.reference, version);
    const auto files = publishedFiles(summary.document(), facts, withSums(*before, outdated));
    if (!files)
        return files;
    QList<FinishedFile> all = *files;
    const auto ofRegister =
        std::find_if(all.begin(), all.end(), [](const FinishedFile &file) { return !file.name.contains(u'/'); });
    const qsizetype at = ofRegister - all.begin();
    return all.mid(0, at) + outdated + all.mid(at);
}

Result<> write(const QList<FinishedFile> &files, const QString &folder)
{
    return patiently([&] { return writeSettled({.files = files, .removed = {}}, folder, Ends::Refused); });
}

Result<> end(const RegisterChange &change, const QString &folder)
{
    return patiently([&] { return writeSettled(change, folder, Ends::Allowed); });
}

} // namespace candour
