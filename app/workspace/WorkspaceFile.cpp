// SPDX-License-Identifier: GPL-3.0-or-later
// Where a workspace is kept, and when it is on disk there.
#include "base/Literals.h"
#include "base/Patience.h"
#include "storage/Backup.h"
#include "workspace/Stores.h"
#include "workspace/Targets.h"
#include "workspace/Workspace.h"

#include <QThread>

namespace candour {

void Workspace::giveTo(QThread *thread)
{
    moveToThread(thread);
    m_stores->database->giveTo(thread);
}

Result<> Workspace::saveInBackground()
{
    if (!isWritable())
        return {};
    m_isFinished = false;
    return m_stores->database->waitInBackground(
        [this](const Result<> &lasting) { QMetaObject::invokeMethod(this, [this, lasting] { hear(lasting); }); });
}

void Workspace::hear(const Result<> &lasting)
{
    const DurableLog *log = m_stores->database->durableLog(); // none while moving to another file
    if (log == nullptr)
        return;
    if (m_stores->database->isLent())
        QMetaObject::invokeMethod(
            this, [this, lasting] { hear(lasting); }, Qt::QueuedConnection); // who hears it reads
    else if (!lasting)
        Q_EMIT notYetSaved(lasting.error());
    else if (log->isFinished() && !std::exchange(m_isFinished, true))
        Q_EMIT finished();
    else if (log->isDurable())
        Q_EMIT saved();
}

bool Workspace::isSaved() const
{
    const DurableLog *log = m_stores->database->durableLog();
    return log == nullptr || log->isDurable();
}

bool Workspace::isBusy() const
{
    const DurableLog *log = m_stores->database->durableLog();
    return Patience::isWaiting() || (log != nullptr && log->isMerging());
}

Result<> Workspace::waitUntilSaved() const
{
    DurableLog *log = m_stores->database->durableLog();
    return log == nullptr ? Result<>() : log->wait();
}

void Workspace::finish()
{
    DurableLog *log = m_stores->database->durableLog();
    if (log != nullptr && !log->isFinished())
        log->finish();
    else
        QMetaObject::invokeMethod(this, &Workspace::finished, Qt::QueuedConnection);
}

Result<> Workspace::moveTo(const QString &path)
{
    if (const auto allowed = mayChange().and_then([&] { return targets::check(*this, path); }); !allowed)
        return allowed;
    if (const auto copied = copyThrough(*m_stores->database, path); !copied)
        return copied;
    auto database = patiently([path, here = QThread::currentThread()] {
        auto opened = Database::open(path, candour::Access::ReadWrite);
        if (opened)
            (*opened)->giveTo(here);
        return opened;
    });
    if (!database)
        return failed(database);
    const bool inBackground = m_stores->database->durableLog() != nullptr;
    m_stores = std::make_unique<Stores>(std::move(*database));
    m_path = path;
    const auto noted = run(WorkspaceEdit{u"move"_s, {}, [](Stores &) { return Result<>(); }});
    const auto waiting = inBackground ? saveInBackground() : Result<>();
    Q_EMIT moved();
    return noted.and_then([&] { return waiting; });
}

Result<> Workspace::backup(const QString &path) const
{
    return targets::checkFolder(*this, path).and_then([&] { return candour::backup(*m_stores->database, path); });
}

} // namespace candour
