// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Spelling.h"
#include "workspace/AnswerFit.h"
#include "workspace/Authoring.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<> revisions(Invocation &call, const Invocation::Subject &subject)
{
    const auto question = questionOf(subject.form, call.words.at(1));
    if (!question)
        return failed(question);
    const auto all = subject.workspace.history(subject.assessment.id, question->key);
    if (!all)
        return failed(all);
    QJsonArray array;
    for (const Revision &one : *all) {
        Assessment then = subject.assessment;
        then.answers.insert(question->key, one.answer);
        const QJsonValue json = QJsonDocument::fromJson(authoring::answerToJson(one.answer)).object();
        array += QJsonObject{{u"number"_s, one.number},
                             {u"at"_s, spelled(one.at)},
                             {u"author"_s, one.author},
                             {u"origin"_s, spelled(one.origin)},
                             {u"answer"_s, isEmpty(one.answer) ? QJsonValue() : json}};
        if (!call.json)
            call.print(u"%1  %2  %3\n%4\n"_s.arg(QString::number(one.number), spelled(one.at), one.author,
                                                 authoring::answerText(subject.form, then, *question)));
    }
    if (call.json)
        call.print(array);
    return {};
}

Result<> actions(Invocation &call, const Invocation::Subject &subject)
{
    const auto audit = subject.workspace.audit();
    if (!audit)
        return failed(audit);
    const QString id = subject.assessment.id.value;
    QJsonArray array;
    for (const AuditEntry &one : *audit) {
        if (one.entity != u"assessment/"_s + id && one.detail != id)
            continue;
        const QString of = one.detail == id ? QString() : one.detail;
        array += QJsonObject{{u"number"_s, one.number}, {u"at"_s, spelled(one.at)}, {u"who"_s, one.who},
                             {u"role"_s, one.role},     {u"action"_s, one.action},  {u"subject"_s, of}};
        if (!call.json)
            call.print(QStringList{spelled(one.at), one.who, one.action, of}.join(u"  "_s).trimmed());
    }
    if (call.json)
        call.print(array);
    return {};
}

Result<> history(Invocation &call)
{
    const auto subject = call.subject(Workspace::Access::ReadOnly);
    if (!subject)
        return failed(subject);
    return call.words.size() > 1 ? revisions(call, *subject) : actions(call, *subject);
}

} // namespace

Command historyCommand()
{
    return {.name = u"history"_s,
            .words = u"ID [QUESTION]"_s,
            .help = Words::tr("What was done to an assessment, or every wording of one answer, newest first"),
            .fewest = 1,
            .most = 2,
            .run = history};
}

} // namespace candour
