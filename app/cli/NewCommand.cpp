// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "workspace/Programme.h"

namespace candour {

namespace {

/// From nothing, or from the answers of another assessment.
Result<AssessmentId> started(Workspace &workspace, Invocation &call)
{
    const QString form = call.option(u"template"_s);
    const QString title = call.option(u"title"_s);
    if (!call.has(u"from"_s))
        return programme::start(workspace, form, title);
    const auto source = workspace.find(call.option(u"from"_s));
    return source ? programme::startFrom(workspace, *source, form, title) : failed(source);
}

Result<> start(Invocation &call)
{
    if (!call.has(u"template"_s) || !call.has(u"title"_s))
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("Name the template with --template and the title with --title."));
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    const auto id = started(**workspace, call);
    if (!id)
        return failed(id);
    const auto header = (*workspace)->header(*id);
    if (!header)
        return failed(header);
    if (call.json)
        call.print(QJsonObject{{u"id"_s, id->value}, {u"reference"_s, header->reference}});
    else
        call.print(id->value);
    return {};
}

} // namespace

Command newCommand()
{
    return {.name = u"new"_s,
            .words = u"--template ID --title TITLE [--from ID]"_s,
            .help = CommandLineMessages::tr("Start an assessment and print its id"),
            .options = {{u"template"_s, u"ID"_s, CommandLineMessages::tr("The template, newest version")},
                        {u"title"_s, u"TITLE"_s, CommandLineMessages::tr("The title for people inside")},
                        {u"from"_s, u"ID"_s, CommandLineMessages::tr("An assessment whose answers it begins with")}},
            .run = start};
}

} // namespace candour
