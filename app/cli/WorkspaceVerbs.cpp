// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Verb.h"
#include "workspace/Authoring.h"
#include "workspace/Exchanging.h"
#include "workspace/Programme.h"
#include "workspace/Publishing.h"
#include "workspace/Redacting.h"

#include <QCoreApplication>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr auto Read = Workspace::Access::ReadOnly;
constexpr auto Write = Workspace::Access::ReadWrite;

Result<> init(Invocation &call)
{
    const auto path = call.word(0, Words::tr("The new file"));
    if (!path)
        return failed(path);
    if (call.has(u"sample"_s))
        return exchanging::createSample(*path);
    const auto created = Workspace::create(*path, call.clock(), call.actor);
    return created ? Result<>{} : failed(created);
}

Result<> checkTemplate(Invocation &call, const QString &path)
{
    const auto faults = programme::templateFaults(path);
    if (!faults)
        return failed(faults);
    if (call.json)
        call.print(QJsonArray::fromStringList(*faults));
    else
        for (const QString &fault : *faults)
            call.print(fault);
    if (faults->isEmpty())
        return {};
    return fail(ErrorKind::Refused, Words::tr("The template has %n fault(s).", nullptr, int(faults->size())));
}

void printTemplate(Invocation &call, const Template &t)
{
    call.print(u"%1 %2: %3"_s.arg(t.id, t.version, t.title));
    for (const TemplateSection &section : t.sections) {
        call.print(u"\n%1"_s.arg(section.title));
        for (const Question &question : section.questions)
            call.print(u"  %1  %2%3"_s.arg(question.key, question.label, question.required ? u" *"_s : QString()));
    }
    call.print(u"\n%1"_s.arg(Words::tr("Reasons for withholding")));
    for (const Reason &reason : t.reasons)
        call.print(u"  %1  %2"_s.arg(reason.key, reason.label));
    call.print(u"\n%1"_s.arg(Words::tr("Roles")));
    for (const Role &role : t.roles)
        call.print(u"  %1  %2"_s.arg(role.key, role.label));
}

Result<> templates(Invocation &call)
{
    const QString what = call.words.value(0);
    if (what == "check"_L1)
        return checkTemplate(call, call.words.value(1));
    const auto workspace = call.open(what == "add"_L1 ? Write : Read);
    if (!workspace)
        return failed(workspace);
    if (what == "add"_L1)
        return programme::addTemplate(**workspace, call.words.value(1));
    if (what == "show"_L1) {
        const auto t = programme::newest(**workspace, call.words.value(1));
        if (!t)
            return failed(t);
        printTemplate(call, *t);
        return {};
    }
    const auto all = (*workspace)->templates();
    if (!all)
        return failed(all);
    QJsonArray array;
    for (const Template &t : *all) {
        array += QJsonObject{{u"id"_s, t.id}, {u"version"_s, t.version}, {u"title"_s, t.title}};
        if (!call.json)
            call.print(u"%1  %2  %3"_s.arg(t.id, t.version, t.title));
    }
    if (call.json)
        call.print(array);
    return {};
}

Result<> start(Invocation &call)
{
    const auto workspace = call.open(Write);
    if (!workspace)
        return failed(workspace);
    const auto id = programme::start(**workspace, call.option(u"template"_s), call.option(u"title"_s));
    if (!id)
        return failed(id);
    call.print(id->value);
    return {};
}

QString stateName(ReviewState state)
{
    return state == ReviewState::Drafting ? u"drafting"_s : state == ReviewState::InReview ? u"inReview"_s : u"decided"_s;
}

/// Whether nothing but publishing itself is left to do.
Result<bool> isReady(const Workspace &workspace, const AssessmentId &id)
{
    const auto gates = publishing::gates(workspace, id);
    if (!gates)
        return failed(gates);
    return std::all_of(gates->begin(), gates->end(),
                       [](const publishing::Gate &gate) { return gate.state == publishing::GateState::Done; });
}

Result<> list(Invocation &call)
{
    const auto workspace = call.open(Read);
    if (!workspace)
        return failed(workspace);
    const auto lines = programme::lines(**workspace);
    if (!lines)
        return failed(lines);
    const QDate today = call.clock().today();
    const QString due = call.option(u"due"_s);
    const int days = QString(due).remove(u'd').toInt();
    QJsonArray array;
    bool overdue = false;
    for (const programme::Line &line : *lines) {
        if (!due.isEmpty() && (!line.nextReview.isValid() || line.nextReview > today.addDays(days)))
            continue;
        if (call.has(u"ready"_s)) {
            const auto ready = line.assessment.isEmpty() ? Result<bool>(false) : isReady(**workspace, line.assessment);
            if (!ready)
                return failed(ready);
            if (!*ready)
                continue;
        }
        overdue = overdue || programme::isOverdue(line, today);
        array += QJsonObject{{u"id"_s, line.assessment.value}, {u"reference"_s, line.reference}, {u"title"_s, line.name},
                             {u"state"_s, line.state ? stateName(*line.state) : QString()}, {u"draftPercent"_s, line.draftPercent},
                             {u"required"_s, line.required}, {u"given"_s, line.given},
                             {u"nextReview"_s, line.nextReview.toString(Qt::ISODate)}, {u"publishedVersion"_s, line.publishedVersion}};
        if (!call.json)
            call.print(u"%1  %2  %3 %"_s.arg(line.reference, line.name, QString::number(line.draftPercent)));
    }
    if (call.json)
        call.print(array);
    if (!due.isEmpty() && overdue)
        return fail(ErrorKind::Refused, Words::tr("At least one review is overdue."));
    return {};
}

Result<> show(Invocation &call)
{
    const auto workspace = call.open(Read);
    if (!workspace)
        return failed(workspace);
    const auto id = call.assessment(**workspace);
    if (!id)
        return failed(id);
    if (call.has(u"public"_s)) {
        const auto page = redacting::preview(**workspace, *id);
        if (!page)
            return failed(page);
        const QStringList lines = textLines(page->document());
        if (call.json)
            call.print(QJsonObject{{u"reference"_s, page->facts().reference}, {u"title"_s, page->facts().title}, {u"lines"_s, QJsonArray::fromStringList(lines)}});
        else
            call.print(lines.join(u'\n'));
        return {};
    }
    const auto a = (*workspace)->assessment(*id);
    if (!a)
        return failed(a);
    const auto t = (*workspace)->templateOf(*a);
    if (!t)
        return failed(t);
    QJsonObject answers;
    for (const Question *question : t->questions())
        if (!isEmpty(a->answer(question->key)))
            answers.insert(question->key, authoring::answerText(*t, *a, *question));
    if (call.json) {
        call.print(QJsonObject{{u"id"_s, id->value}, {u"reference"_s, a->reference}, {u"title"_s, a->title}, {u"publicTitle"_s, a->publicTitle},
                               {u"state"_s, stateName(a->review.state)}, {u"answers"_s, answers}});
        return {};
    }
    call.print(u"%1  %2"_s.arg(a->reference, a->title));
    for (const Question *question : t->questions())
        if (answers.contains(question->key))
            call.print(u"\n%1 (%2)\n%3"_s.arg(question->label, question->key, answers.value(question->key).toString()));
    return {};
}

Result<> backup(Invocation &call)
{
    const auto workspace = call.open(Read);
    if (!workspace)
        return failed(workspace);
    const auto path = call.word(0, Words::tr("The file to write"));
    return path ? (*workspace)->backup(*path) : failed(path);
}

} // namespace

QList<Verb> workspaceVerbs()
{
    return {{u"init"_s, u"FILE [--sample]"_s, Words::tr("Create a workspace; with --sample, with the sample in it"), {}, {u"sample"_s}, init},
            {u"templates"_s, u"[show ID | check FILE | add FILE]"_s, Words::tr("List the templates; print one; say its faults; add one"), {}, {}, templates},
            {u"new"_s, u"--template ID --title T"_s, Words::tr("Start an assessment and print its id"), {u"template"_s, u"title"_s}, {}, start},
            {u"list"_s, u"[--due 90d] [--ready]"_s, Words::tr("What is there"), {u"due"_s}, {u"ready"_s}, list},
            {u"show"_s, u"ID [--public]"_s, Words::tr("One assessment, or its public summary, as text"), {}, {u"public"_s}, show},
            {u"backup"_s, u"FILE"_s, Words::tr("Write a consistent copy of the workspace"), {}, {}, backup}};
}

} // namespace candour
