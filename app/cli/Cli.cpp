// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Cli.h"

#include "base/Literals.h"
#include "cli/CommandLine.h"
#include "cli/linux/LoginName.h"

#include <QCoreApplication>
#include <QTextStream>

namespace candour {

namespace {

enum Status { Done = 0, Refused = 1, Usage = 2, Unreadable = 3 };

Status statusOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Refused:
        return Refused;
    case ErrorKind::Usage:
        return Usage;
    case ErrorKind::Unreadable:
        return Unreadable;
    }
    Q_UNREACHABLE();
}

Status report(const Error &error, bool verbose, QTextStream &err)
{
    err << forTerminal(error.message) << '\n';
    if (verbose && !error.detail.isEmpty())
        err << forTerminal(error.detail) << '\n';
    return statusOf(error.kind);
}

Status run(const QStringList &arguments, Streams streams, const Clock &clock)
{
    Invocation invocation(streams, clock);
    invocation.workspacePath = qEnvironmentVariable("CANDOUR_WORKSPACE");
    invocation.actor.name = loginName();
    bool verbose = false;
    const auto line = parse(arguments, invocation, verbose);
    if (!line)
        return report(line.error(), verbose, streams.err);
    if (line->version) {
        streams.out << QCoreApplication::applicationName() << ' ' << QCoreApplication::applicationVersion() << '\n';
        return Done;
    }
    if (line->help) {
        streams.out << (line->command ? helpFor(*line->command) : overview());
        return Done;
    }
    if (!line->command) {
        streams.err << overview();
        return Usage;
    }
    const auto done = line->command->run(invocation);
    const auto sent = invocation.finish();
    if (!done)
        return report(done.error(), verbose, streams.err);
    return sent ? Done : report(sent.error(), verbose, streams.err);
}

} // namespace

int candourCli(const QStringList &arguments, Streams streams, const Clock &clock)
{
    const Status status = run(arguments, streams, clock);
    streams.out.flush();
    streams.err.flush();
    return status;
}

} // namespace candour
