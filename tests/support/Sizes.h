// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Literals.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace candour {

/// How often a test does what it does: \a usual, or as the environment variable says, which the nightly run sets.
inline int sizeOf(const char *variable, int usual)
{
    const int asked = qEnvironmentVariableIntValue(variable);
    return asked > 0 ? asked : usual;
}

/// Where the random numbers of a test begin: 1, or as CANDOUR_SEED says, so that every part of a night is another.
inline quint32 seed()
{
    return quint32(sizeOf("CANDOUR_SEED", 1));
}

/// How long something may take that takes \a milliseconds at most: so many times longer as CANDOUR_SLOWER says, which
/// is set where every access to memory is checked.
inline long timeLimit(long milliseconds)
{
    return milliseconds * sizeOf("CANDOUR_SLOWER", 1);
}

/// Says how much was done, on the screen and in "sizes" of the build folder, of which the run of all tests ends with.
inline void saySize(const QString &sentence)
{
    qInfo("%s", qPrintable(sentence));
    const QString folder = qEnvironmentVariable("CANDOUR_BUILD_DIR") + u"/sizes"_s;
    const QString name = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
    QFile file(folder + u'/' + name);
    static bool isFirst = true;
    const auto how = std::exchange(isFirst, false) ? QIODevice::WriteOnly : QIODevice::WriteOnly | QIODevice::Append;
    if (QDir().mkpath(folder) && file.open(how))
        file.write((name + u": "_s + sentence + u'\n').toUtf8());
}

} // namespace candour
