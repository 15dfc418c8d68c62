// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/ComparedVersions.h"
#include "cli/Messages.h"
#include "workspace/Printing.h"

namespace candour {

namespace {

Result<> print(Invocation &call)
{
    const auto subject = call.subject(Workspace::Access::ReadOnly);
    if (!subject)
        return failed(subject);
    if (call.has(u"notice"_s) + call.has(u"privacy-notice"_s) + call.has(u"compare"_s) > 1)
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("Choose one of --notice, --privacy-notice and --compare."));
    if (!call.has(u"compare"_s) && (call.has(u"from"_s) || call.has(u"to"_s)))
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Say --from and --to together with --compare."));
    if (call.has(u"compare"_s)) {
        const auto compared = comparisonFor(call, *subject);
        return compared
                   ? printing::printComparison(subject->workspace, subject->assessment.id, *compared, call.words.at(1))
                   : failed(compared);
    }
    if (call.has(u"privacy-notice"_s))
        return printing::printPrivacyNotice(subject->workspace, subject->assessment.id, call.words.at(1));
    if (call.has(u"notice"_s))
        return printing::printRefusalNotice(subject->workspace, subject->assessment.id, call.words.at(1));
    return printing::printReadingCopy(subject->workspace, subject->assessment.id, call.words.at(1));
}

} // namespace

Command printCommand()
{
    return {.name = u"print"_s,
            .words = u"ID FILE [--notice | --privacy-notice | --compare]"_s,
            .help = CommandLineMessages::tr(
                "The internal reading copy, as PDF or HTML; the file's name begins with INTERNAL"),
            .fewest = 2,
            .most = 2,
            .options =
                QList<CommandOption>{
                    {u"notice"_s,
                     {},
                     CommandLineMessages::tr("Of a release: the draft of the notice that refuses a part of it")},
                    {u"privacy-notice"_s,
                     {},
                     CommandLineMessages::tr("A draft of the notice that tells people what is done with their data, "
                                             "from what the public page says")},
                    {u"compare"_s,
                     {},
                     CommandLineMessages::tr("What differs between two versions, instead of the assessment")}} +
                versionOptions(),
            .run = print};
}

} // namespace candour
