// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Verb.h"
#include "workspace/Authoring.h"

#include <QCoreApplication>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// The assessment and the question that the first two words name.
struct Subject
{
    Workspace *workspace = nullptr;
    Assessment assessment;
    Template form;
    Question question;
};

Result<Subject> subject(Invocation &call, Workspace::Access access)
{
    const auto workspace = call.open(access);
    if (!workspace)
        return failed(workspace);
    const auto id = call.assessment(**workspace);
    if (!id)
        return failed(id);
    const auto key = call.word(1, Words::tr("The question's key"));
    if (!key)
        return failed(key);
    const auto a = (*workspace)->assessment(*id);
    if (!a)
        return failed(a);
    const auto t = (*workspace)->templateOf(*a);
    if (!t)
        return failed(t);
    const Question *question = t->question(*key);
    if (!question)
        return fail(ErrorKind::Usage, Words::tr("This template has no question “%1”. “templates show %2” lists them.").arg(*key, t->id));
    return Subject{*workspace, *a, *t, *question};
}

Result<> answerCell(Invocation &call, Subject &at)
{
    const Column *column = at.question.column(call.option(u"column"_s));
    if (!column)
        return fail(ErrorKind::Usage, Words::tr("“%1” has no column “%2”.").arg(at.question.key, call.option(u"column"_s)));
    const auto text = call.text();
    if (!text)
        return failed(text);
    const auto cell = authoring::cellFromText(*at.workspace, at.assessment, *column, *text);
    if (!cell)
        return failed(cell);
    RowId row{call.option(u"row"_s)};
    if (row.value == "new"_L1) {
        const auto added = authoring::addRow(*at.workspace, at.assessment.id, at.question.key);
        if (!added)
            return failed(added);
        row = *added;
        call.print(row.value);
    }
    return authoring::setCell(*at.workspace, at.assessment.id, at.question.key, row, column->key, *cell);
}

Result<> answer(Invocation &call)
{
    auto at = subject(call, Workspace::Access::ReadWrite);
    if (!at)
        return failed(at);
    if (call.has(u"row"_s))
        return answerCell(call, *at);
    Result<Answer> value;
    if (call.has(u"json"_s)) {
        value = authoring::answerFromJson(at->question, call.option(u"json"_s).toUtf8());
    } else {
        const auto text = call.text();
        if (!text)
            return failed(text);
        value = authoring::answerFromText(*at->workspace, at->assessment, at->question, *text);
    }
    if (!value)
        return failed(value);
    return authoring::setAnswer(*at->workspace, at->assessment.id, at->question.key, *value);
}

Result<> title(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    const auto id = call.assessment(**workspace);
    if (!id)
        return failed(id);
    const auto text = call.text();
    if (!text)
        return failed(text);
    return call.has(u"public"_s) ? authoring::setPublicTitle(**workspace, *id, *text) : authoring::setTitle(**workspace, *id, *text);
}

Result<> check(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    const auto id = call.assessment(**workspace);
    if (!id)
        return failed(id);
    const auto found = authoring::findings(**workspace, *id);
    if (!found)
        return failed(found);
    QJsonArray array;
    int errors = 0;
    for (const Finding &finding : *found) {
        errors += finding.severity == Severity::Error;
        const QString severity = finding.severity == Severity::Error ? u"error"_s : finding.severity == Severity::Warning ? u"warning"_s : u"advice"_s;
        array += QJsonObject{{u"severity"_s, severity}, {u"rule"_s, finding.rule}, {u"message"_s, finding.message},
                             {u"question"_s, finding.place.question}, {u"row"_s, finding.place.row.value}, {u"column"_s, finding.place.column}};
        if (!call.json)
            call.print(u"%1: %2: %3"_s.arg(severity, finding.place.question, finding.message));
    }
    if (call.json)
        call.print(array);
    if (errors > 0)
        return fail(ErrorKind::Refused, Words::tr("%n problem(s) must be solved.", nullptr, errors));
    return {};
}

Result<> history(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    const auto id = call.assessment(**workspace);
    if (!id)
        return failed(id);
    QJsonArray array;
    if (call.words.size() > 1) {
        const auto revisions = (*workspace)->history(*id, call.words.at(1));
        if (!revisions)
            return failed(revisions);
        for (const Revision &one : *revisions) {
            const QString at = one.at.toString(Qt::ISODate);
            const QString text = QString::fromUtf8(authoring::answerToJson(one.answer)).simplified();
            array += QJsonObject{{u"number"_s, one.number}, {u"at"_s, at}, {u"author"_s, one.author}, {u"answer"_s, text}};
            if (!call.json)
                call.print(u"%1  %2  %3  %4"_s.arg(QString::number(one.number), at, one.author, text));
        }
    } else {
        const auto audit = (*workspace)->audit();
        if (!audit)
            return failed(audit);
        for (const AuditEntry &one : *audit) {
            if (!one.entity.endsWith(id->value) && one.detail != id->value)
                continue;
            const QString at = one.at.toString(Qt::ISODate);
            array += QJsonObject{{u"number"_s, one.number}, {u"at"_s, at}, {u"who"_s, one.who}, {u"role"_s, one.role},
                                 {u"action"_s, one.action}, {u"subject"_s, one.detail}};
            if (!call.json)
                call.print(u"%1  %2  %3  %4"_s.arg(at, one.who, one.action, one.detail));
        }
    }
    if (call.json)
        call.print(array);
    return {};
}

} // namespace

QList<Verb> answerVerbs()
{
    const QStringList text{u"text"_s, u"file"_s};
    return {{u"answer"_s, u"ID QUESTION [--row ROW|new --column C] (--text T | --file F | --json J)"_s, Words::tr("Set one answer, or one cell"),
             text + QStringList{u"json"_s, u"row"_s, u"column"_s}, {}, answer},
            {u"title"_s, u"ID --text T [--public]"_s, Words::tr("Set the title, or the title that the public reads"), text, {u"public"_s}, title},
            {u"check"_s, u"ID"_s, Words::tr("Say every problem; status 1 while one must be solved"), {}, {}, check},
            {u"history"_s, u"ID [QUESTION]"_s, Words::tr("What was done to an assessment, or every wording of one answer"), {}, {}, history}};
}

} // namespace candour
