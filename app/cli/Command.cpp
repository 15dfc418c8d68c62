// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Command.h"

#include "base/Literals.h"
#include "cli/Messages.h"

namespace candour {

QList<Command> commands()
{
    return {initCommand(),     templatesCommand(),  newCommand(),     listCommand(),    showCommand(),
            searchCommand(),   titleCommand(),      answerCommand(),  checkCommand(),   reviewCommand(),
            markCommand(),     changeMarkCommand(), unmarkCommand(),  treatCommand(),   suggestCommand(),
            decideCommand(),   letStandCommand(),   countsCommand(),  approveCommand(), publishCommand(),
            releaseCommand(),  verifyCommand(),     printCommand(),   importCommand(),  exportCommand(),
            historyCommand(),  auditCommand(),      compareCommand(), backupCommand(),  sendCommand(),
            receiveCommand(),  keyCommand(),        restoreCommand(), doctorCommand(),  carryOverCommand(),
            replaceCommand(),  activityCommand(),   placeCommand(),   peopleCommand(),  settingsCommand(),
            sharedCommand(),   retentionCommand(),  disposeCommand(), wordsCommand(),   registerCommand(),
            withdrawCommand(), takedownCommand(),   homeCommand()};
}

QList<CommandOption> textOptions()
{
    return {{u"text"_s, u"TEXT"_s, CommandLineMessages::tr("The words")},
            {u"file"_s, u"FILE"_s, CommandLineMessages::tr("A file with the words, in UTF-8")}};
}

QList<CommandOption> placeOptions()
{
    return {{u"row"_s, u"ROW"_s, CommandLineMessages::tr("A row, by its id or its number counted from 1")},
            {u"column"_s, u"COLUMN"_s, CommandLineMessages::tr("A column, by its key")}};
}

QList<CommandOption> whyOptions()
{
    return {{u"reason"_s, u"CODE"_s,
             CommandLineMessages::tr("A reason for withholding, by its key; may be given several times")},
            {u"harm"_s, u"TEXT"_s, CommandLineMessages::tr("What would go wrong if it were public")},
            {u"public-interest"_s, u"TEXT"_s,
             CommandLineMessages::tr("The public interest weighed, where the reason needs it")},
            {u"qualified-person"_s, u"NAME"_s,
             CommandLineMessages::tr("Name and office of the person whose opinion the law asks for")},
            {u"opinion"_s, u"TEXT"_s, CommandLineMessages::tr("What that person holds, in a sentence")},
            {u"opinion-on"_s, u"DATE"_s, CommandLineMessages::tr("When that person gave the opinion")},
            {u"review-on"_s, u"DATE"_s, CommandLineMessages::tr("When to look at it again, or none")}};
}

} // namespace candour
