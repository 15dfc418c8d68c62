// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace candour {

/// What the words of a command line ask for.
struct CommandLine
{
    std::optional<Command> command; ///< None where only help or the version is asked for.
    bool help = false;
    bool version = false;
    bool verbose = false;
};

/// Options that stand before the verb; after it they hold too, where the verb has none of that name.
QList<CommandOption> globalOptions();

/// Takes the arguments apart. Usage error for an unknown verb or option, naming the nearest; \a verbose is set even
/// where an error follows.
Result<CommandLine> parse(const QStringList &arguments, Invocation &invocation, bool &verbose);

/// How one command is used, with every option.
QString helpFor(const Command &command);

/// The program, its global options, and every command in one line.
QString overview();

} // namespace candour
