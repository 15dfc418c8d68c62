// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/HomeSending.h"

#include "base/CleanText.h"
#include "base/Id.h"
#include "base/Literals.h"
#include "storage/Backup.h"
#include "storage/Failure.h"
#include "storage/FileGate.h"
#include "storage/HomeLock.h"
#include "storage/HomeRecord.h"
#include "storage/WholeFile.h"
#include "workspace/HomeWords.h"
#include "workspace/Messages.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace candour {

namespace {

constexpr int LongestPerson = 60; ///< Letters of a name in the name of a file.

/// The closed, verified file that is to be sent.
struct Parcel
{
    QByteArray hash;
    QByteArray head;
    QString staged; ///< Beside the home copy, under another name.
};

/// Names nobody would take for a workspace, found again after a program was killed.
QString stagingName(const QString &homePath)
{
    return homePath + u".unfinished-"_s + randomId();
}

void clearStaging(const HomePaths &paths)
{
    QDir folder(QFileInfo(paths.home()).absolutePath());
    for (const QString &name : folder.entryList({paths.name() + u".unfinished-*"_s}, QDir::Files))
        folder.remove(name);
}

Result<> placeIsThere(const HomePaths &paths)
{
    // Under a place that is cut off, its empty folder is found where it was: what is written there is at home nowhere.
    if (paths.isThere() || !paths.service().isEmpty())
        return {};
    return unusableFile(paths.home(), HomeCopyMessages::tr("The place of “%1” cannot be reached."));
}

/// Copies to the place and reads it there again.
Result<Parcel> stage(const HomePaths &paths)
{
    const QString outgoing = paths.outgoing();
    removeUnfinished(outgoing);
    Parcel parcel;
    const auto staged =
        copyInto(paths.working(), outgoing)
            .and_then([&]() -> Result<> {
                parcel.head = auditHeadIn(outgoing);
                parcel.staged = stagingName(paths.home());
                return copyBytes(outgoing, parcel.staged).map([&](const QByteArray &hash) { parcel.hash = hash; });
            })
            .and_then([&] { return fileHash(parcel.staged); })
            .and_then([&](const QByteArray &found) -> Result<> {
                if (found == parcel.hash)
                    return {};
                return unusableFile(paths.home(), HomeCopyMessages::tr("The copy at the place of “%1” did not come "
                                                                       "out whole and was thrown away."));
            });
    removeUnfinished(outgoing);
    if (!staged) {
        if (!parcel.staged.isEmpty())
            removeUnfinished(parcel.staged);
        return failed(staged);
    }
    shareAs(paths.home(), parcel.staged);
    return parcel;
}

/// Whether the home copy may be replaced: the lock is ours, and it is still what was last known.
Result<bool> isOurs(const HomePaths &paths, const HomeRecord &record)
{
    const auto holder = homeLock::read(paths.home());
    if (!holder)
        return failed(holder);
    if (!*holder || !record.owns(**holder))
        return false;
    if (!paths.isThere())
        return true;
    return paths.hashAtHome().map([&](const QByteArray &hash) { return hash == record.hash; });
}

/// A log that another program left beside the home copy would be read into the new one. What it holds was fetched.
void removeLog(const QString &path)
{
    removeUnfinished(path + u"-journal"_s);
    removeUnfinished(path + u"-wal"_s);
    removeUnfinished(path + u"-shm"_s);
}

Result<> replaceHome(const HomePaths &paths, HomeRecord &record, const Parcel &parcel, const QDateTime &now)
{
    record.sending = parcel.hash;
    record.sendingHead = parcel.head;
    if (const auto noted = paths.save(record); !noted)
        return noted;
    removeLog(paths.home());
    if (const auto replaced = takePlace(parcel.staged, paths.home()); !replaced)
        return replaced;
    record.hash = std::exchange(record.sending, {});
    record.head = std::exchange(record.sendingHead, {});
    record.at = now;
    record.beside.clear();
    record.besideHash.clear();
    return paths.save(record);
}

QString nameBeside(const HomePaths &paths, const QDateTime &now, const QString &person)
{
    const QFileInfo home(paths.home());
    QString whose = cleanFileName(person);
    static const QRegularExpression notInNames(u"[<>:\"/\\\\|?*]"_s); // of files on other systems
    whose.remove(notInNames).truncate(LongestPerson);
    const QString name = u"%1/%2 (%3 %4)"_s.arg(home.absolutePath(), home.completeBaseName(), whose,
                                                now.toLocalTime().toString(u"yyyy-MM-dd HHmm"_s));
    QString free = name + u".candour"_s;
    for (int n = 2; QFileInfo::exists(free); ++n)
        free = u"%1 %2.candour"_s.arg(name).arg(n);
    return free;
}

/// Ours, where nobody has touched it since; else a new name.
QString placeBeside(const HomePaths &paths, const HomeRecord &record, const QDateTime &now, const QString &person)
{
    if (const auto hash = record.beside.isEmpty() ? Result<QByteArray>() : fileHash(record.beside);
        hash && !hash->isEmpty() && *hash == record.besideHash)
        return record.beside;
    return nameBeside(paths, now, person);
}

Result<> putBeside(const HomePaths &paths, HomeRecord &record, const Parcel &parcel, const QDateTime &now,
                   const QString &person)
{
    const QString beside = placeBeside(paths, record, now, person);
    if (const auto placed = takePlace(parcel.staged, beside); !placed)
        return placed;
    record.beside = beside;
    record.besideHash = parcel.hash;
    record.head = parcel.head;
    // Whoever works beside the home copy keeps nobody from it.
    homeLock::release(paths.home(), std::exchange(record.token, {}));
    return paths.save(record);
}

Result<> send(const HomePaths &paths, HomeRecord &record, const QDateTime &now, const QString &person, bool mayReplace)
{
    const auto parcel = placeIsThere(paths).and_then([&] { return stage(paths); });
    if (!parcel)
        return failed(parcel);
    const auto ours = mayReplace ? isOurs(paths, record) : Result<bool>(false);
    const auto sent = ours.and_then([&](bool replaces) {
        return replaces ? replaceHome(paths, record, *parcel, now) : putBeside(paths, record, *parcel, now, person);
    });
    removeUnfinished(parcel->staged);
    return sent;
}

} // namespace

Result<> lockHome(const HomePaths &paths, HomeRecord &record, const QDateTime &now, const QString &person)
{
    const auto holder = homeLock::read(paths.home());
    if (!holder)
        return failed(holder);
    if (*holder && record.owns(**holder))
        return {};
    if (*holder)
        return tl::unexpected(homes::heldError(**holder, paths.home(), now));
    record.token = randomId();
    // Noted first: a lock that nobody knows as their own would keep everybody out.
    return paths.save(record).and_then([&] {
        return homeLock::take(paths.home(),
                              HomeHolder{.person = person, .computer = {}, .since = now, .token = record.token});
    });
}

Result<> sendBeside(const HomePaths &paths, HomeRecord &record, const QDateTime &now, const QString &person)
{
    return send(paths, record, now, person, false);
}

Result<> sendHome(const HomePaths &paths, const QDateTime &now, const QString &person)
{
    HomeRecord record = paths.record();
    paths.settle(record);
    if (!paths.hasUnsent(record))
        return paths.save(record);
    const bool mayReplace = record.beside.isEmpty();
    const auto locked =
        placeIsThere(paths).and_then([&] { return mayReplace ? lockHome(paths, record, now, person) : Result<>(); });
    if (!locked && locked.error().kind != ErrorKind::Refused) // another's lock is a reason to write beside
        return tl::unexpected(homes::notWritten(paths.home(), locked.error()));
    if (locked && mayReplace)
        clearStaging(paths);
    const auto sent = send(paths, record, now, person, mayReplace);
    return sent ? sent : tl::unexpected(homes::notWritten(paths.home(), sent.error()));
}

} // namespace candour
