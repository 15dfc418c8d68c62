// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/Withholding.h"

namespace candour {

namespace {

/// What the mark says already, but for what is given now.
redacting::Why changed(const Invocation &call, const Mark &mark, redacting::Why now)
{
    const auto keep = [&](const char *option, auto &said, const auto &before) {
        if (!call.has(QString::fromLatin1(option)))
            said = before;
    };
    keep("reason", now.reasons, mark.reasons);
    keep("harm", now.harm, mark.harm);
    keep("public-interest", now.publicInterest, mark.publicInterest);
    keep("qualified-person", now.opinion.person, mark.opinion.person);
    keep("opinion", now.opinion.opinion, mark.opinion.opinion);
    keep("opinion-on", now.opinion.givenOn, mark.opinion.givenOn);
    keep("review-on", now.reviewOn, mark.reviewOn);
    return now;
}

Result<> changeMark(Invocation &call)
{
    const auto now = why(call);
    if (!now)
        return failed(now);
    const auto subject = call.subject(Workspace::Access::ReadWrite);
    if (!subject)
        return failed(subject);
    const MarkId id{call.words.at(1)};
    const auto mark = subject->assessment.marks.constFind(id);
    if (mark == subject->assessment.marks.cend())
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("There is no mark “%1” in this assessment.").arg(id.value));
    return redacting::changeMark(subject->workspace, subject->assessment.id, id, changed(call, *mark, *now));
}

} // namespace

Command changeMarkCommand()
{
    return {.name = u"change-mark"_s,
            .words = u"ID MARK [--reason CODE …] [--harm TEXT] …"_s,
            .help = CommandLineMessages::tr("Say anew why something is withheld; what is not given stays as it is"),
            .fewest = 2,
            .most = 2,
            .options = whyOptions(),
            .run = changeMark};
}

} // namespace candour
