// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "workspace/Commenting.h"
#include "workspace/Identity.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"

namespace candour {

namespace {

/// Turns one mark down: a comment that must be dealt with, where the mark is. The page is not approved.
Result<> reject(Invocation &call, const Invocation::Subject &subject)
{
    if (!call.has(u"reason"_s))
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Say why the mark is rejected with --reason."));
    const auto withheld = redacting::withholdings(subject.workspace, subject.assessment.id);
    if (!withheld)
        return failed(withheld);
    const MarkId mark{call.option(u"reject"_s)};
    for (const redacting::Withholding &one : *withheld) {
        if (one.mark.id != mark)
            continue;
        const QString text = CommandLineMessages::tr("This should not be withheld: %1").arg(call.option(u"reason"_s));
        const auto comment = commenting::comment(subject.workspace, subject.assessment.id,
                                                 {.place = one.place, .text = text, .mustFix = true});
        return comment ? Result<>() : failed(comment);
    }
    return fail(ErrorKind::Usage, CommandLineMessages::tr("There is no such mark in this assessment."));
}

Result<> approve(Invocation &call)
{
    const auto subject = call.subject(Workspace::Access::ReadWrite);
    if (!subject)
        return failed(subject);
    if (call.has(u"reject"_s))
        return reject(call, *subject);
    const QStringList doubts = identity::doubts(subject->workspace, subject->workspace.actor());
    const auto done = reviewing::approve(subject->workspace, subject->assessment.id, call.option(u"alone"_s));
    if (done)
        for (const QString &doubt : doubts)
            call.remark(doubt);
    return done;
}

} // namespace

Command approveCommand()
{
    return {.name = u"approve"_s,
            .words = u"ID [--alone REASON | --reject MARK --reason TEXT]"_s,
            .help = CommandLineMessages::tr(
                "As a second person, approve the public page exactly as it stands, or turn one mark down"),
            .fewest = 1,
            .most = 1,
            .options = {{u"alone"_s, u"REASON"_s,
                         CommandLineMessages::tr("Why no second person can approve, where that is allowed")},
                        {u"reject"_s, u"MARK"_s,
                         CommandLineMessages::tr("Turn this mark down instead; it becomes a comment to deal with")},
                        {u"reason"_s, u"TEXT"_s, CommandLineMessages::tr("Why the mark is turned down")}},
            .run = approve};
}

} // namespace candour
