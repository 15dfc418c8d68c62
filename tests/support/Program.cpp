// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Program.h"

#include <QProcess>

namespace candour {

ProgramRun run(const QString &program, const QStringList &arguments, int seconds)
{
    QProcess process;
    process.start(program, arguments);
    ProgramRun run;
    if (!process.waitForFinished(seconds * 1000)) {
        run.errors = process.errorString().toUtf8();
        process.kill();
        process.waitForFinished();
        return run;
    }
    run.output = process.readAllStandardOutput();
    run.errors = process.readAllStandardError();
    run.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return run;
}

} // namespace candour
