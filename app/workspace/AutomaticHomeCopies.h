// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/HomeCopy.h"

#include <QTimer>

#include <chrono>

class QThread;

namespace candour {

/// Writes the home copy of the workspace that is open: every quarter of an hour while there are changes, at once after
/// something was disposed of, and whenever somebody asks. The work is done in a thread, so that nobody waits for a slow
/// place.
class AutomaticHomeCopies : public QObject
{
    Q_OBJECT

public:
    /// \a clock outlives it.
    explicit AutomaticHomeCopies(const Clock &clock, QObject *parent = nullptr);

    /// Finishes what has begun.
    ~AutomaticHomeCopies() override;

    /// Looks after this home copy, which lives until leave(), and its workspace.
    void watch(HomeCopy &home, const Workspace &workspace);

    /// Looks after nothing any more; waits for what has begun.
    void leave();

    /// Writes at once, unless nothing is unsent.
    void write();

    /// The same while somebody waits for it, and gives the home copy up.
    const HomeCopyState &finish();

    bool isWatching() const { return m_home != nullptr; }
    bool isWriting() const { return m_isWriting; } ///< The workspace is open for writing.

    /// As it was known last.
    const HomeCopyState &state() const { return m_state; }
    QDateTime saved() const { return m_saved; } ///< The last change in the working copy; invalid for none.

    /// A quarter of an hour where nobody says otherwise.
    void setInterval(std::chrono::milliseconds interval) { m_timer.setInterval(interval); }

    /// Waits until the home copy that is being written is finished.
    void wait();

Q_SIGNALS:
    /// Something that statusWords() would say has changed.
    void stateChanged();

    /// What came of writing, also where nothing was to be written.
    void written(const candour::HomeCopyState &state);

    /// The home copy could not be written, or was written beside another one: said once, until it is otherwise.
    void troubled(const candour::HomeCopyState &state);

private:
    void take(const HomeCopyState &state);

    const Clock &m_clock;
    HomeCopy *m_home = nullptr;
    const Workspace *m_workspace = nullptr;
    HomeCopyState m_state;
    QDateTime m_saved;
    bool m_isWriting = false;
    bool m_isFinishing = false;
    int m_watched = 0; ///< Counts what was looked after, so that nothing is said of an earlier one.
    QTimer m_timer;
    std::unique_ptr<QThread> m_thread;
};

} // namespace candour
