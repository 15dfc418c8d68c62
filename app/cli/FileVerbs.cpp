// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Verb.h"
#include "workspace/Exchanging.h"
#include "workspace/Printing.h"

#include <QCoreApplication>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<> checkFormat(const Invocation &call)
{
    const QString format = call.has(u"format"_s) ? call.option(u"format"_s) : u"candour"_s;
    if (format == "candour"_L1)
        return {};
    return fail(ErrorKind::Usage, Words::tr("“%1” is not in this version.").arg(u"--format "_s + format));
}

Result<> import(Invocation &call)
{
    if (const auto known = checkFormat(call); !known)
        return known;
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    if (call.words.isEmpty())
        return fail(ErrorKind::Usage, Words::tr("Name the file to import."));
    QJsonArray array;
    for (const QString &path : call.words) {
        const auto imported = exchanging::importAssessment(**workspace, path, call.has(u"replace"_s));
        if (!imported)
            return failed(imported);
        array += QJsonObject{{u"id"_s, imported->id.value}, {u"reference"_s, imported->reference}, {u"notes"_s, QJsonArray::fromStringList(imported->notes)}};
        if (!call.json) {
            call.print(imported->id.value);
            for (const QString &note : imported->notes)
                call.print(note);
        }
    }
    if (call.json)
        call.print(array);
    return {};
}

Result<> exportTo(Invocation &call)
{
    if (const auto known = checkFormat(call); !known)
        return known;
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    const auto id = call.assessment(**workspace);
    if (!id)
        return failed(id);
    const auto path = call.word(1, Words::tr("The file to write"));
    return path ? exchanging::exportAssessment(**workspace, *id, *path) : failed(path);
}

Result<> print(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    const auto id = call.assessment(**workspace);
    if (!id)
        return failed(id);
    const auto path = call.word(1, Words::tr("The file to write"));
    return path ? printing::printReadingCopy(**workspace, *id, *path) : failed(path);
}

} // namespace

QList<Verb> fileVerbs()
{
    return {{u"print"_s, u"ID FILE"_s, Words::tr("The internal reading copy, as PDF or web page; its name begins with INTERNAL"), {}, {}, print},
            {u"import"_s, u"FILE… [--format candour] [--replace]"_s, Words::tr("Take up assessments from plain files"), {u"format"_s}, {u"replace"_s}, import},
            {u"export"_s, u"ID [--format candour] FILE"_s, Words::tr("Write an assessment in its plain form"), {u"format"_s}, {}, exportTo}};
}

} // namespace candour
