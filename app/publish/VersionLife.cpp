// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/VersionLife.h"

#include "base/Literals.h"
#include "base/Sha256.h"
#include "publish/Messages.h"
#include "publish/Notice.h"
#include "publish/RegisterPaths.h"

#include <QDir>
#include <QFile>

namespace candour {

namespace {

const QString Newest = u"../index.html"_s;

/// The bytes of a file of the register; nothing where it cannot be read.
std::optional<QByteArray> standingAt(const QString &folder, const QString &path)
{
    QFile file(QDir(folder).filePath(path));
    return QFileInfo(file).isFile() && !QFileInfo(file).isSymLink() && file.open(QIODevice::ReadOnly)
               ? std::optional(file.readAll())
               : std::nullopt;
}

/// The page of a version, where it stands as the catalogue says.
std::optional<QByteArray> publishedPage(const QString &folder, const CatalogueEntry &entry, const QString &path)
{
    const auto page = standingAt(folder, path);
    return page && sha256Hex(*page) == entry.files.value(path) ? page : std::nullopt;
}

/// Changes the entries of a catalogue, one end after another, and collects what that asks for.
class Ending
{
public:
    Ending(const QString &folder, const Catalogue &catalogue, const RegisterLook &look)
        : m_folder(folder), m_catalogue(catalogue), m_look(look)
    {}

    Result<> end(const VersionEnd &one)
    {
        const auto entry =
            std::find_if(m_catalogue.published.begin(), m_catalogue.published.end(), [&](const CatalogueEntry &each) {
                return each.reference == one.reference && each.version == one.version;
            });
        const bool isThere = entry != m_catalogue.published.end();
        const bool wasRemoved = isThere && entry->status == EntryStatus::Removed;
        if (!isThere || (wasRemoved && one.status != EntryStatus::Removed))
            return fail(ErrorKind::Refused,
                        PublisherMessages::tr("The register does not hold “%1”, version %2. Nothing was written.")
                            .arg(one.reference)
                            .arg(one.version));
        const auto paths = registerPaths(one.reference, one.version);
        if (!paths)
            return failed(paths);
        if (wasRemoved) // by a run that was cut off before it could be recorded
            return remove(*entry, *paths);
        entry->status = one.status;
        entry->ended = one.on;
        entry->endedFor = one.reason;
        return one.status == EntryStatus::Removed ? remove(*entry, *paths) : withdraw(*entry, *paths);
    }

    RegisterChange change() const
    {
        RegisterChange change{.files = m_pages, .removed = m_removed};
        change.files += registerFiles(m_catalogue, m_look);
        return change;
    }

private:
    bool isNewest(const CatalogueEntry &entry) const
    {
        return std::none_of(m_catalogue.published.begin(), m_catalogue.published.end(), [&](const CatalogueEntry &one) {
            return one.reference == entry.reference && one.version > entry.version;
        });
    }

    Result<> withdraw(CatalogueEntry &entry, const RegisterPaths &paths)
    {
        const Notice notice{.status = EntryStatus::Withdrawn,
                            .on = entry.ended,
                            .reason = entry.endedFor,
                            .newest = isNewest(entry) ? QString() : Newest};
        const auto page = publishedPage(m_folder, entry, paths.version);
        const auto noticed = page ? withNotice(*page, notice) : unreadable(entry);
        if (!noticed)
            return failed(noticed);
        m_pages += FinishedFile{paths.version, *noticed};
        entry.files.insert(paths.version, sha256Hex(*noticed));
        if (!isNewest(entry))
            return {};
        const auto newest = standingAt(m_folder, paths.newest);
        const auto permanent = newest ? withNotice(*newest, notice) : unreadable(entry);
        if (!permanent)
            return failed(permanent);
        m_pages += FinishedFile{paths.newest, *permanent};
        return {};
    }

    Result<> remove(CatalogueEntry &entry, const RegisterPaths &paths)
    {
        for (auto file = entry.files.cbegin(); file != entry.files.cend(); ++file)
            if (file.key() != paths.version)
                m_removed += file.key();
        for (QString *words : {&entry.title, &entry.changeNote, &entry.overallRisk, &entry.endedFor})
            words->clear();
        entry.nextReview = {};
        entry.shares = {};
        const QByteArray stub = removedPage(entry, m_look, u"../../"_s);
        entry.files = {{paths.version, sha256Hex(stub)}};
        m_pages += FinishedFile{paths.version, stub};
        if (isNewest(entry))
            m_pages += FinishedFile{paths.newest, removedPage(entry, m_look, u"../"_s)};
        return {};
    }

    static Result<QByteArray> unreadable(const CatalogueEntry &entry)
    {
        return fail(ErrorKind::Unreadable,
                    PublisherMessages::tr("The page of “%1”, version %2, does not stand in the register as it was "
                                          "published. Nothing was written.")
                        .arg(entry.reference)
                        .arg(entry.version));
    }

    QString m_folder;
    Catalogue m_catalogue;
    RegisterLook m_look;
    QList<FinishedFile> m_pages;
    QStringList m_removed;
};

} // namespace

QList<FinishedFile> outdatedPages(const QString &folder, const Catalogue &catalogue, const QString &reference,
                                  int newest)
{
    QList<FinishedFile> pages;
    for (const CatalogueEntry &entry : catalogue.published) {
        const auto paths = registerPaths(entry.reference, entry.version);
        if (!paths || entry.reference != reference || entry.version >= newest || entry.status == EntryStatus::Removed)
            continue;
        const auto page = publishedPage(folder, entry, paths->version);
        const Notice notice{.status = entry.status, .on = entry.ended, .reason = entry.endedFor, .newest = Newest};
        const auto noticed = page ? withNotice(*page, notice) : Result<QByteArray>(QByteArray());
        if (page && noticed && *noticed != *page)
            pages += FinishedFile{paths->version, *noticed};
    }
    return pages;
}

Result<RegisterChange> ended(const QString &folder, const QList<VersionEnd> &ends, const RegisterLook &look)
{
    const auto catalogue = readCatalogue(folder);
    if (!catalogue)
        return failed(catalogue);
    Ending ending(folder, *catalogue, look);
    for (const VersionEnd &end : ends)
        if (const auto done = ending.end(end); !done)
            return failed(done);
    return ending.change();
}

} // namespace candour
