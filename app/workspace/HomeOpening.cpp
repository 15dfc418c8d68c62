// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/HomeOpening.h"

#include "base/Id.h"
#include "base/Literals.h"
#include "storage/Failure.h"
#include "storage/FileGate.h"
#include "storage/Hash.h"
#include "storage/HomeLock.h"
#include "storage/HomeRecord.h"
#include "storage/Process.h"
#include "storage/Restore.h"
#include "storage/WholeFile.h"
#include "storage/WriterLock.h"
#include "workspace/HomeSending.h"
#include "workspace/HomeWords.h"
#include "workspace/Messages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <limits>

namespace candour {

namespace {

tl::unexpected<Error> nothingThere(const QString &path)
{
    const auto file = workspaceFile(path, std::numeric_limits<int>::max());
    if (!file)
        return failed(file);
    return unusableFile(path, HomeCopyMessages::tr("The place of “%1” cannot be reached."));
}

tl::unexpected<Error> noRoom(const QString &folder)
{
    return unusableFile(folder,
                        HomeCopyMessages::tr("The folder “%1” for working copies cannot be made. Check that you "
                                             "may write in your own data folder."));
}

/// Copies that were read by programs that are gone.
void clearReading(const QString &folder)
{
    QDir all(folder);
    for (const QString &name : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const int process = name.section(u'-', 0, 0).toInt();
        if (process > 0 && !isRunning(process))
            QDir(all.filePath(name)).removeRecursively();
    }
}

/// The same hash as HomePaths::hashAtHome(), of the file with the log that still belongs to it, where a program that
/// wrote to it in place left one.
Result<QByteArray> copyWithLog(const QString &from, const QString &to)
{
    const auto hash = copyBytes(from, to);
    if (!hash || !hasLog(from))
        return hash;
    return copyBytes(from + u"-wal"_s, to + u"-wal"_s).map([&](const QByteArray &log) { return sha256(*hash + log); });
}

} // namespace

HomeOpening::HomeOpening(const HomePaths &paths, const Clock &clock, const Actor &actor)
    : m_paths(paths), m_clock(clock), m_actor(actor), m_record(std::make_unique<HomeRecord>())
{}

HomeOpening::~HomeOpening() = default;

std::unique_ptr<HomeCopy> HomeOpening::homeCopy(QString reading)
{
    return std::unique_ptr<HomeCopy>(
        new HomeCopy(std::make_unique<HomePaths>(m_paths), std::move(m_session), std::move(reading)));
}

Result<OpenedWorkspace> HomeOpening::toRead(Insist insist)
{
    *m_record = m_paths.record();
    m_paths.settle(*m_record);
    const bool hasWorking = insist != Insist::HomeCopy && m_paths.hasWorking(*m_record);
    if (!m_paths.isThere() && !hasWorking)
        return nothingThere(m_paths.home());
    bool isNewest = hasWorking && (!m_paths.isThere() || m_paths.hasUnsent(*m_record) || isOpenHere());
    if (hasWorking && !isNewest)
        if (const auto hash = m_paths.hashAtHome())
            isNewest = *hash == m_record->hash;
    const auto copied = isNewest ? Result<QString>() : copyToRead();
    if (!copied)
        return failed(copied);
    OpenedWorkspace opened{.home = homeCopy(*copied), .workspace = {}, .notice = {}};
    auto workspace = Workspace::open(copied->isEmpty() ? m_paths.working() : *copied + u'/' + m_paths.name(),
                                     Workspace::Access::ReadOnly, m_clock, m_actor);
    if (!workspace)
        return failed(workspace);
    opened.workspace = std::move(*workspace);
    return opened;
}

/// Returns the folder of the copy.
Result<QString> HomeOpening::copyToRead() const
{
    if (const auto made = m_paths.makeFolders(); !made)
        return failed(made);
    clearReading(m_paths.reading());
    const QString folder = u"%1/%2-%3"_s.arg(m_paths.reading()).arg(QCoreApplication::applicationPid()).arg(randomId());
    const QString copy = folder + u'/' + m_paths.name();
    const auto copied = QDir().mkpath(folder) ? copyWithLog(m_paths.home(), copy) : Result<QByteArray>(noRoom(folder));
    if (!copied) {
        QDir(folder).removeRecursively();
        return failed(copied);
    }
    return folder;
}

bool HomeOpening::isOpenHere() const
{
    return QFileInfo::exists(m_paths.session() + u".lock"_s) && !WriterLock::take(m_paths.session());
}

Result<OpenedWorkspace> HomeOpening::toWrite(Insist insist)
{
    const auto ready = take(insist).and_then([&] { return bringUpToDate(insist); });
    if (!ready) {
        giveUp();
        return failed(ready);
    }
    auto workspace = Workspace::open(m_paths.working(), Workspace::Access::ReadWrite, m_clock, m_actor);
    if (!workspace) {
        giveUp();
        return failed(workspace);
    }
    return OpenedWorkspace{.home = homeCopy(), .workspace = std::move(*workspace), .notice = m_notice};
}

/// The right to write here, and at home where that can be reached.
Result<> HomeOpening::take(Insist insist)
{
    if (const auto made = m_paths.makeFolders(); !made)
        return made;
    auto session = WriterLock::take(m_paths.session());
    if (!session)
        return failed(session);
    m_session = std::make_unique<WriterLock>(std::move(*session));
    *m_record = m_paths.record();
    m_record->home = m_paths.home();
    m_paths.settle(*m_record);
    if (!m_paths.isThere() && m_paths.service().isEmpty())
        return {};
    const auto locked = lock(insist);
    const bool canWait = !locked && locked.error().kind != ErrorKind::Refused && m_paths.hasUnsent(*m_record);
    return canWait ? Result<>() : locked;
}

Result<> HomeOpening::lock(Insist insist)
{
    if (insist != Insist::TakeOver)
        return lockHome(m_paths, *m_record, m_clock.now(), m_actor.name);
    m_record->token = randomId();
    return m_paths.save(*m_record).and_then([&] {
        return homeLock::takeOver(
            m_paths.home(),
            HomeHolder{.person = m_actor.name, .computer = {}, .since = m_clock.now(), .token = m_record->token});
    });
}

void HomeOpening::giveUp()
{
    if (!m_session || m_paths.hasUnsent(*m_record))
        return;
    homeLock::release(m_paths.home(), m_record->token);
    m_session.reset();
}

Result<> HomeOpening::bringUpToDate(Insist insist)
{
    const bool hasWorking = m_paths.hasWorking(*m_record);
    if (!m_paths.isThere()) {
        if (!hasWorking)
            return nothingThere(m_paths.home());
        m_notice =
            HomeCopyMessages::tr("The place of “%1” cannot be reached just now. You can go on: changes are saved "
                                 "on this computer and are sent when it is back.")
                .arg(m_paths.name());
        return {};
    }
    const auto hash = m_paths.hashAtHome();
    if (!hash)
        return failed(hash);
    if (hasWorking && *hash == m_record->hash)
        return {};
    if (hasWorking && insist == Insist::WorkingCopy && !isNewer(m_paths.home()))
        return setAside().and_then([&](const QString & /*aside*/) { return m_paths.save(*m_record); });
    return hasWorking && m_paths.hasUnsent(*m_record) ? resolve() : fetch();
}

/// Both were changed: ours goes beside the home copy, and the home copy is what is worked on.
Result<> HomeOpening::resolve()
{
    if (const auto sent = sendBeside(m_paths, *m_record, m_clock.now(), m_actor.name); !sent) {
        m_notice = homes::notWritten(m_paths.home(), sent.error()).message;
        return {};
    }
    m_notice = homes::besideWords(m_paths.home(), m_record->beside);
    return fetch().and_then([&] { return lockHome(m_paths, *m_record, m_clock.now(), m_actor.name); });
}

/// Copies the home copy, looks whether it is whole, and puts it in the place of the working copy.
Result<> HomeOpening::fetch()
{
    const QString incoming = m_paths.incoming();
    QDir folder(QFileInfo(incoming).absolutePath());
    folder.removeRecursively();
    if (!QDir().mkpath(folder.path()))
        return noRoom(folder.path());
    const bool hadLog = hasLog(m_paths.home());
    const auto fetched = copyWithLog(m_paths.home(), incoming).and_then([&](const QByteArray &hash) {
        return checkBackup(incoming).and_then([&] { return install(hash, hadLog); });
    });
    folder.removeRecursively();
    return fetched;
}

Result<> HomeOpening::install(const QByteArray &hash, bool hadLog)
{
    const QString working = m_paths.working();
    m_record->isReplacing = true;
    if (const auto noted = m_paths.save(*m_record); !noted)
        return noted;
    removeUnfinished(working);
    if (hasLog(m_paths.incoming()))
        if (const auto moved = takePlace(m_paths.incoming() + u"-wal"_s, working + u"-wal"_s); !moved)
            return moved;
    if (const auto placed = takePlace(m_paths.incoming(), working); !placed)
        return placed;
    m_record->hash = hash;
    m_record->head = hadLog ? QByteArray() : auditHeadIn(working);
    m_record->at = QFileInfo(m_paths.home()).lastModified().toUTC();
    m_record->beside.clear();
    m_record->besideHash.clear();
    m_record->isReplacing = false;
    return m_paths.save(*m_record);
}

} // namespace candour
