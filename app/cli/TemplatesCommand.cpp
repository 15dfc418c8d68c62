// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/Spelling.h"
#include "workspace/Printing.h"
#include "workspace/Programme.h"
#include "workspace/Templates.h"

namespace candour {

namespace {

QJsonArray toJson(const QList<Option> &options)
{
    QJsonArray array;
    for (const Option &option : options)
        array += QJsonObject{{u"key"_s, option.key}, {u"label"_s, option.label}};
    return array;
}

QJsonObject toJson(const Question &question)
{
    QJsonArray columns;
    for (const Column &column : question.columns)
        columns += QJsonObject{{u"key"_s, column.key},
                               {u"kind"_s, spelled(column.kind)},
                               {u"label"_s, column.label},
                               {u"required"_s, column.required},
                               {u"options"_s, toJson(column.options)}};
    return QJsonObject{{u"key"_s, question.key},
                       {u"kind"_s, spelled(question.kind)},
                       {u"label"_s, question.label},
                       {u"required"_s, question.required},
                       {u"publicByDefault"_s, question.publicByDefault},
                       {u"options"_s, toJson(question.options)},
                       {u"columns"_s, columns}};
}

QJsonObject toJson(const Template &t)
{
    QJsonArray sections;
    for (const TemplateSection &section : t.sections) {
        QJsonArray questions;
        for (const Question &question : section.questions)
            questions += toJson(question);
        sections += QJsonObject{{u"key"_s, section.key}, {u"title"_s, section.title}, {u"questions"_s, questions}};
    }
    QJsonArray reasons;
    for (const Reason &reason : t.reasons)
        reasons += QJsonObject{{u"key"_s, reason.key}, {u"label"_s, reason.label}, {u"law"_s, reason.law}};
    QJsonArray laws;
    for (const AccessLaw &law : t.laws)
        laws += QJsonObject{{u"key"_s, law.key}, {u"name"_s, law.name}};
    QJsonArray roles;
    for (const Role &role : t.roles)
        roles += QJsonObject{{u"key"_s, role.key}, {u"label"_s, role.label}};
    return QJsonObject{
        {u"id"_s, t.id},           {u"version"_s, t.version}, {u"title"_s, t.title},   {u"language"_s, t.language},
        {u"sections"_s, sections}, {u"laws"_s, laws},         {u"reasons"_s, reasons}, {u"roles"_s, roles}};
}

void printOptions(Invocation &call, const QList<Option> &options, const QString &indent)
{
    for (const Option &option : options)
        call.print(indent + option.key + u": "_s + option.label);
}

void printPlain(Invocation &call, const Template &t)
{
    call.print(u"%1 %2: %3"_s.arg(t.id, t.version, t.title));
    for (const TemplateSection &section : t.sections) {
        call.print(u'\n' + section.title);
        for (const Question &question : section.questions) {
            const QString star = question.required ? u" *"_s : QString();
            call.print(u"  %1 (%2)%3  %4"_s.arg(question.key, spelled(question.kind), star, question.label));
            printOptions(call, question.options, u"      "_s);
            for (const Column &column : question.columns) {
                call.print(u"    - %1 (%2)  %3"_s.arg(column.key, spelled(column.kind), column.label));
                printOptions(call, column.options, u"        "_s);
            }
        }
    }
    if (!t.laws.isEmpty())
        call.print(u'\n' + CommandLineMessages::tr("Laws under which reasons are given"));
    for (const AccessLaw &law : t.laws)
        call.print(u"  %1: %2"_s.arg(law.key, law.name));
    call.print(u'\n' + CommandLineMessages::tr("Reasons for withholding"));
    for (const Reason &reason : t.reasons)
        call.print(u"  %1: %2"_s.arg(reason.key, reason.label));
    call.print(u'\n' + CommandLineMessages::tr("Roles"));
    for (const Role &role : t.roles)
        call.print(u"  %1: %2"_s.arg(role.key, role.label));
}

/// What the file would newly make public, where a workspace is named in which an earlier version stands.
Result<QStringList> notices(Invocation &call, const QString &path)
{
    if (call.workspacePath.isEmpty())
        return QStringList();
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    return programme::newlyPublicNotices(**workspace, path);
}

Result<> check(Invocation &call, const QString &path)
{
    const auto faults = programme::templateFaults(path);
    if (!faults)
        return failed(faults);
    const auto newlyPublic = faults->isEmpty() ? notices(call, path) : QStringList();
    if (!newlyPublic)
        return failed(newlyPublic);
    if (call.json)
        call.print(QJsonObject{{u"faults"_s, QJsonArray::fromStringList(*faults)},
                               {u"newlyPublic"_s, QJsonArray::fromStringList(*newlyPublic)}});
    else
        for (const QString &line : *faults + *newlyPublic)
            call.print(line);
    if (faults->isEmpty())
        return {};
    return fail(ErrorKind::Refused,
                CommandLineMessages::tr("The template has %n fault(s).", nullptr, int(faults->size())));
}

Result<> show(Invocation &call, const QString &id)
{
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    const auto form = programme::newest(**workspace, id);
    if (!form)
        return failed(form);
    if (call.json)
        call.print(toJson(*form));
    else
        printPlain(call, *form);
    return {};
}

Result<> print(Invocation &call)
{
    if (call.words.size() < 3)
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("“templates print” needs a template and the file to write."));
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    const auto form = programme::newest(**workspace, call.words.at(1));
    return form ? printing::printTemplate(*form, call.words.at(2)) : failed(form);
}

Result<> list(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    const auto all = programme::templateLines(**workspace);
    if (!all)
        return failed(all);
    QJsonArray array;
    for (const programme::TemplateLine &line : *all) {
        array += QJsonObject{{u"id"_s, line.id},
                             {u"version"_s, line.version},
                             {u"title"_s, line.title},
                             {u"builtIn"_s, line.builtIn},
                             {u"assessments"_s, line.uses}};
        if (!call.json)
            call.print(u"%1  %2  %3"_s.arg(line.id, line.version, line.title));
    }
    if (call.json)
        call.print(array);
    return {};
}

/// The templates that this version of the program brings and the workspace lacks.
Result<> addBuiltIn(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    const auto lacking = programme::lackingTemplates(**workspace);
    if (!lacking)
        return failed(lacking);
    const auto newlyPublic = programme::lackingNotices(**workspace);
    if (!newlyPublic)
        return failed(newlyPublic);
    if (const auto added = programme::addLackingTemplates(**workspace); !added)
        return added;
    for (const QString &sentence : *newlyPublic)
        call.remark(sentence);
    QJsonArray array;
    for (const programme::TemplateLine &t : *lacking) {
        array += QJsonObject{{u"id"_s, t.id}, {u"version"_s, t.version}, {u"title"_s, t.title}};
        if (!call.json)
            call.print(u"%1  %2  %3"_s.arg(t.id, t.version, t.title));
    }
    if (call.json)
        call.print(array);
    return {};
}

Result<> add(Invocation &call, const QString &path)
{
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    const auto bytes = programme::templateBytes(path);
    if (!bytes)
        return failed(bytes);
    const auto newlyPublic = programme::newlyPublicNotices(**workspace, *bytes);
    if (!newlyPublic)
        return failed(newlyPublic);
    if (const auto added = programme::addTemplate(**workspace, *bytes); !added)
        return failed(added);
    for (const QString &sentence : *newlyPublic)
        call.remark(sentence);
    return {};
}

Result<> templates(Invocation &call)
{
    if (call.words.isEmpty())
        return list(call);
    const QString what = call.words.first();
    if (what == "add-built-in"_L1)
        return addBuiltIn(call);
    if (what != "check"_L1 && what != "show"_L1 && what != "add"_L1 && what != "print"_L1)
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr(
                        "“templates” is followed by show, print, check, add or add-built-in, or by nothing."));
    if (call.words.size() < 2)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("“templates %1” needs a template or a file.").arg(what));
    if (what == "check"_L1)
        return check(call, call.words.at(1));
    if (what == "show"_L1)
        return show(call, call.words.at(1));
    if (what == "print"_L1)
        return print(call);
    return add(call, call.words.at(1));
}

} // namespace

Command templatesCommand()
{
    return {.name = u"templates"_s,
            .words = u"[show ID | print ID FILE | check FILE | add FILE | add-built-in]"_s,
            .help = CommandLineMessages::tr(
                "List the templates; show one, or write it to be read as PDF or HTML; say the faults of "
                "a file and what it would newly make public; add one, or those that come with Candour"),
            .most = 3,
            .run = templates};
}

} // namespace candour
