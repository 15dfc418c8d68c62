// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/DiskReplay.h"

#include <atomic>
#include <mutex>

namespace candour {

/// A disk below everything that a test process writes: it stands in front of the file system of SQLite and of the
/// C library's own ways of making files last. Files are really written; nothing really waits for the disk.
///
/// It knows one folder, takes down what happens to the files in it, and fails where it is told to. Several threads may
/// write at the same time.
class SimulatedDisk
{
public:
    /// The one of this process; the first call puts it in front of SQLite's.
    static SimulatedDisk &get();

    /// From now on, takes down what happens in this folder; what stands there now is there for certain.
    void record(const QString &folder);
    void stopRecording() { m_folder.clear(); }

    const DiskFiles &before() const { return m_before; }
    const QList<DiskEvent> &events() const { return m_events; }

    /// What was taken down when, seen from a thread beside others that write.
    qsizetype operations() const;

    /// How often this thread waited for a file of the folder since record().
    int waits(Qt::HANDLE thread) const;

    enum class Fault {
        None,
        Full,      ///< Every write fails from there on.
        Write,     ///< One write fails, and half of it is done.
        Sync,      ///< One sync fails.
        EverySync, ///< Every sync fails from there on.
        LosingSync ///< The same, and what was to be written is lost, as Linux does it.
    };

    /// The write or sync of this number, counted from 1, fails: in the folder that it knows; where it knows none,
    /// anywhere. For Full and Write, truncating counts as writing.
    void failAt(Fault fault, int number);

    /// How long a sync takes from now on, in milliseconds.
    void setSlow(int milliseconds) { m_slow = milliseconds; }

    /// The disk works again. Returns whether it had failed.
    bool mend();

    static constexpr int Elsewhere = 0; ///< Number of a file in another folder.
    static constexpr int TheFolder = -1;

    // What happens to it; each says whether it fails now.
    bool writes(int file, qint64 at, const QByteArray &bytes);
    bool truncates(int file, qint64 size);
    bool syncs(int file);
    Fault fault() const { return m_fault; }

    int fileNamed(const QString &path); ///< Its number; 0 for what is not looked at. Gives a new file a number.
    int numberOf(const QString &path);  ///< The same, and gives no number; also of the folder.
    bool knows(const QString &path) const { return m_names.contains(nameOf(path)); }
    void unname(const QString &path);
    void move(const QString &from, const QString &to, bool keepsBoth);
    static thread_local bool isBelow; ///< Within SQLite's own file system, which does its own taking down.

private:
    SimulatedDisk() = default;
    bool failsNow(int file, bool syncing);
    bool failsToSync(int file);
    QString nameOf(const QString &path) const; ///< Empty for what is not looked at.

    mutable std::recursive_mutex m_mutex; ///< Guards what follows.
    QString m_folder;
    QHash<Qt::HANDLE, int> m_waits;
    DiskFiles m_before;
    QList<DiskEvent> m_events;
    QHash<QString, int> m_names;
    int m_files = 0;
    Fault m_fault = Fault::None;
    int m_number = 0;
    int m_counted = 0;
    std::atomic<int> m_slow = 0;
};

} // namespace candour
