// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/AutomaticBackups.h"

#include "base/Patience.h"
#include "storage/BackupFolder.h"
#include "workspace/Backups.h"

#include <QThread>

namespace candour {

namespace {

constexpr std::chrono::minutes BackupInterval{30};

} // namespace

AutomaticBackups::AutomaticBackups(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(BackupInterval);
    connect(&m_timer, &QTimer::timeout, this, &AutomaticBackups::make);
}

AutomaticBackups::~AutomaticBackups()
{
    wait();
}

void AutomaticBackups::watch(const Workspace &workspace)
{
    if (!workspace.isWritable())
        return;
    connect(&workspace, &Workspace::changed, this, [this, &workspace] {
        if (!m_timer.isActive())
            expect(workspace);
    });
    connect(&workspace, &Workspace::moved, this, [this, &workspace] {
        m_path.clear();
        expect(workspace);
    });
    // By then the file is closed, and everything is in it.
    connect(&workspace, &QObject::destroyed, this, &AutomaticBackups::make);
}

void AutomaticBackups::makeNow(const Workspace &workspace)
{
    expect(workspace);
    make();
}

void AutomaticBackups::expect(const Workspace &workspace)
{
    if (!m_path.isEmpty())
        return;
    if (!m_timer.isActive())
        m_timer.start();
    if (const auto allowed = backups::checkFolder(workspace))
        m_path = workspace.path();
    else
        Q_EMIT failed(allowed.error());
}

void AutomaticBackups::make()
{
    m_timer.stop();
    const QString path = std::exchange(m_path, {});
    if (path.isEmpty())
        return;
    wait();
    m_thread.reset(QThread::create([this, path, now = m_clock.now()] {
        const auto backup = BackupFolder(path).add(now);
        QMetaObject::invokeMethod(this, [this, backup] {
            if (backup)
                Q_EMIT made(*backup);
            else
                Q_EMIT failed(backup.error());
        });
    }));
    m_thread->start(QThread::LowPriority);
}

void AutomaticBackups::wait()
{
    if (m_thread)
        waitPatiently([this] { return m_thread->wait(0); });
}

} // namespace candour
