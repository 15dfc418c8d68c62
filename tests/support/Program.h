// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace candour {

/// What an independent program said about a file.
struct ProgramRun
{
    int status = -1; ///< -1 if it could not be started or did not end.
    QByteArray output;
    QByteArray errors;
};

/// Runs a program to its end, for at most \a seconds.
ProgramRun run(const QString &program, const QStringList &arguments, int seconds = 240);

} // namespace candour
