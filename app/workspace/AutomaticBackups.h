// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/BackupFile.h"
#include "workspace/Workspace.h"

#include <QTimer>

#include <chrono>

class QThread;

namespace candour {

/// Makes backups of the workspace that is open: every half hour while there are changes, and when it was closed. The
/// work is done in a thread with a connection of its own, so that nobody waits for it.
class AutomaticBackups : public QObject
{
    Q_OBJECT

public:
    /// \a clock outlives it.
    explicit AutomaticBackups(const Clock &clock, QObject *parent = nullptr);

    /// Finishes what has begun.
    ~AutomaticBackups() override;

    /// Looks after this workspace until it is closed; one that can only be read gets no backups.
    void watch(const Workspace &workspace);

    /// Makes one of this workspace at once, unless the newest holds all that was done.
    void makeNow(const Workspace &workspace);

    /// Half an hour where nobody says otherwise.
    void setInterval(std::chrono::milliseconds interval) { m_timer.setInterval(interval); }

    /// Waits until the backup that is being made is finished.
    void wait();

Q_SIGNALS:
    void made(const candour::BackupFile &backup);
    void failed(const candour::Error &error);

private:
    void expect(const Workspace &workspace);
    void make();

    const Clock &m_clock;
    QString m_path; ///< Of the workspace that has changed since the last backup; empty for none.
    QTimer m_timer;
    std::unique_ptr<QThread> m_thread;
};

} // namespace candour
