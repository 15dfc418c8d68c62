// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Invocation.h"

namespace candour {

/// One option of a command, as it is parsed, helped with and completed.
struct CommandOption
{
    QString name;  ///< Without dashes.
    QString value; ///< What the help calls its value; empty for an option that takes none.
    QString help;
};

/// One verb of the command line.
struct Command
{
    QString name;
    QString words; ///< What follows the verb, as the help shows it.
    QString help;  ///< What it does, in one line.
    int fewest = 0;
    int most = 0; ///< -1: any number of words.
    QList<CommandOption> options;
    Result<> (*run)(Invocation &);
};

/// Every verb of this version, in the order of the help.
QList<Command> commands();

Command initCommand();
Command templatesCommand();
Command newCommand();
Command carryOverCommand();
Command activityCommand();
Command listCommand();
Command peopleCommand();
Command settingsCommand();
Command sharedCommand();
Command retentionCommand();
Command disposeCommand();
Command wordsCommand();
Command showCommand();
Command searchCommand();
Command titleCommand();
Command answerCommand();
Command replaceCommand();
Command checkCommand();
Command reviewCommand();
Command markCommand();
Command changeMarkCommand();
Command unmarkCommand();
Command treatCommand();
Command letStandCommand();
Command suggestCommand();
Command decideCommand();
Command countsCommand();
Command approveCommand();
Command publishCommand();
Command releaseCommand();
Command verifyCommand();
Command registerCommand();
Command withdrawCommand();
Command takedownCommand();
Command printCommand();
Command importCommand();
Command placeCommand();
Command exportCommand();
Command historyCommand();
Command auditCommand();
Command compareCommand();
Command backupCommand();
Command sendCommand();
Command receiveCommand();
Command keyCommand();

Command restoreCommand();
Command doctorCommand();
Command homeCommand();

/// The words of one answer: --text, or --file for a file of them.
QList<CommandOption> textOptions();

/// A row and a column of an answer.
QList<CommandOption> placeOptions();

/// Reasons for withholding.
QList<CommandOption> whyOptions();

} // namespace candour
