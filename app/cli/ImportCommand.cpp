// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Formats.h"
#include "cli/Messages.h"
#include "workspace/Exchanging.h"
#include "workspace/Pasting.h"
#include "workspace/Placing.h"

namespace candour {

namespace {

QString lineOf(const Template &form, const DocumentPart &part)
{
    const QString heading =
        part.heading.runs.isEmpty() ? CommandLineMessages::tr("(before the first heading)") : plainText(part.heading);
    const Question *question = form.question(part.question);
    return question ? CommandLineMessages::tr("%1: goes to “%2”.", "heading, question").arg(heading, question->label)
                    : CommandLineMessages::tr("%1: not placed. %2", "heading, why").arg(heading, placing::reason(part));
}

/// Puts a document that was written elsewhere into an assessment, or says what would become of its parts.
Result<> importInto(Invocation &call)
{
    const bool onlyLook = call.has(u"preview"_s);
    for (const QString &option : {u"replace"_s, u"format"_s})
        if (call.has(option))
            return fail(ErrorKind::Usage, CommandLineMessages::tr("--%1 does not go with --into.").arg(option));
    if (call.words.size() != 1)
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("--into takes one document, saved as a web page or as plain text."));
    const auto workspace = call.open(onlyLook ? Workspace::Access::ReadOnly : Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    const auto id = (*workspace)->find(call.option(u"into"_s));
    const auto assessment = id ? (*workspace)->assessment(*id) : Result<Assessment>(failed(id));
    const auto form = assessment ? (*workspace)->templateOf(*assessment) : Result<Template>(failed(assessment));
    if (!form)
        return failed(form);
    const auto document = pasting::documentIn(call.words.first());
    const auto parts =
        document ? placing::plan(**workspace, *id, *document) : Result<QList<DocumentPart>>(failed(document));
    if (!parts)
        return failed(parts);
    if (!onlyLook)
        if (const auto done = placing::putIn(**workspace, *id, *parts); !done)
            return done;
    QJsonArray array;
    for (const DocumentPart &part : *parts) {
        array += QJsonObject{{u"heading"_s, plainText(part.heading)},
                             {u"question"_s, part.question},
                             {u"meant"_s, part.meant},
                             {u"why"_s, placing::reason(part)},
                             {u"text"_s, plainText(part.text)}};
        if (!call.json)
            call.print(lineOf(*form, part));
    }
    if (call.json)
        call.print(array);
    return {};
}

Result<> import(Invocation &call)
{
    if (call.has(u"into"_s))
        return importInto(call);
    if (call.has(u"preview"_s))
        return fail(ErrorKind::Usage, CommandLineMessages::tr("--preview goes with --into."));
    if (const auto known = checkFormat(call); !known)
        return known;
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    const auto all = exchanging::importAssessments(**workspace, call.words, call.has(u"replace"_s));
    if (!all)
        return failed(all);
    QJsonArray array;
    for (const exchanging::Imported &imported : *all) {
        array += QJsonObject{{u"id"_s, imported.id.value},
                             {u"reference"_s, imported.reference},
                             {u"notes"_s, QJsonArray::fromStringList(imported.notes)}};
        if (call.json)
            continue;
        call.print(imported.id.value);
        for (const QString &note : imported.notes)
            call.remark(note);
    }
    if (call.json)
        call.print(array);
    return {};
}

} // namespace

Command importCommand()
{
    return {.name = u"import"_s,
            .words = u"(FILE… [--format dpia.json] [--replace] | FILE --into ID [--preview])"_s,
            .help = CommandLineMessages::tr("Take up assessments from plain files, or put a document into one"),
            .fewest = 1,
            .most = -1,
            .options =
                {{u"format"_s, u"FORMAT"_s, CommandLineMessages::tr("dpia.json")},
                 {u"replace"_s, {}, CommandLineMessages::tr("Put the file in the place of an assessment with its id")},
                 {u"into"_s, u"ID"_s,
                  CommandLineMessages::tr("Put a web page or plain text under the questions that its headings name")},
                 {u"preview"_s, {}, CommandLineMessages::tr("Only say where each part would go; change nothing")}},
            .run = import};
}

} // namespace candour
