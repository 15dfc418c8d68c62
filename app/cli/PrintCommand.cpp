// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "workspace/Printing.h"

namespace candour {

namespace {

Result<> print(Invocation &call)
{
    const auto subject = call.subject(Workspace::Access::ReadOnly);
    if (!subject)
        return failed(subject);
    if (call.has(u"notice"_s) && call.has(u"privacy-notice"_s))
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Choose one of --notice and --privacy-notice."));
    if (call.has(u"privacy-notice"_s))
        return printing::printPrivacyNotice(subject->workspace, subject->assessment.id, call.words.at(1));
    if (call.has(u"notice"_s))
        return printing::printRefusalNotice(subject->workspace, subject->assessment.id, call.words.at(1));
    return printing::printReadingCopy(subject->workspace, subject->assessment.id, call.words.at(1));
}

} // namespace

Command printCommand()
{
    return {
        .name = u"print"_s,
        .words = u"ID FILE [--notice | --privacy-notice]"_s,
        .help =
            CommandLineMessages::tr("The internal reading copy, as PDF or HTML; the file's name begins with INTERNAL"),
        .fewest = 2,
        .most = 2,
        .options = {{u"notice"_s,
                     {},
                     CommandLineMessages::tr("Of a release: the draft of the notice that refuses a part of it")},
                    {u"privacy-notice"_s,
                     {},
                     CommandLineMessages::tr("A draft of the notice that tells people what is done with their data, "
                                             "from what the public page says")}},
        .run = print};
}

} // namespace candour
