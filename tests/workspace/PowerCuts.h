// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/SimulatedDisk.h"
#include "support/Sizes.h"
#include "support/TestFolder.h"

#include <functional>

namespace candour {

/// Cuts the power at random moments of what the disk has taken down, and has somebody look each time at the folder that
/// is left. \a look is told how many operations came before, and returns what is wrong; the first such thing ends it.
inline QString cutPower(int times, const std::function<QString(const TestFolder &, qsizetype)> &look)
{
    const SimulatedDisk &disk = SimulatedDisk::get();
    QRandomGenerator random(seed());
    QList<qsizetype> moments;
    for (int i = 0; i < times; ++i)
        moments += random.bounded(disk.events().size() + 1);
    std::sort(moments.begin(), moments.end());
    DiskReplay replay(disk.before());
    qsizetype followed = 0;
    const TestFolder folder;
    const QString there = folder.path(u"."_s);
    for (const qsizetype moment : moments) {
        while (followed < moment)
            replay.follow(disk.events()[followed++]);
        const QStringList names = QDir(there).entryList(QDir::Files);
        for (const QString &name : names)
            QFile::remove(folder.path(name));
        const DiskFiles left = replay.afterCut(random);
        for (auto file = left.begin(); file != left.end(); ++file)
            if (!TestFolder::write(folder.path(file.key()), *file))
                return u"no room for what is left"_s;
        if (const QString wrong = look(folder, moment); !wrong.isEmpty())
            return u"cut after %1 of %2: %3"_s.arg(moment).arg(disk.events().size()).arg(wrong);
    }
    return {};
}

} // namespace candour
