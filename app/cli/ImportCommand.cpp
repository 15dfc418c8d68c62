// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Formats.h"
#include "workspace/Exchanging.h"

#include <QCoreApplication>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<> import(Invocation &call)
{
    if (const auto known = checkFormat(call); !known)
        return known;
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    QJsonArray array;
    for (const QString &path : call.words) {
        const auto imported = exchanging::importAssessment(**workspace, path, call.has(u"replace"_s));
        if (!imported)
            return failed(imported);
        array += QJsonObject{{u"id"_s, imported->id.value},
                             {u"reference"_s, imported->reference},
                             {u"notes"_s, QJsonArray::fromStringList(imported->notes)}};
        if (call.json)
            continue;
        call.print(imported->id.value);
        for (const QString &note : imported->notes)
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
            .words = u"FILE… [--format dpia.json] [--replace]"_s,
            .help = Words::tr("Take up assessments from plain files and print their ids"),
            .fewest = 1,
            .most = -1,
            .options = {{u"format"_s, u"FORMAT"_s, Words::tr("dpia.json")},
                        {u"replace"_s, {}, Words::tr("Put the file in the place of an assessment with its id")}},
            .run = import};
}

} // namespace candour
