// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/DifferenceWords.h"
#include "cli/Messages.h"
#include "cli/Spelling.h"
#include "workspace/AnswerDifference.h"
#include "workspace/AnswerFit.h"
#include "workspace/Authoring.h"

#include <QJsonDocument>

namespace candour {

namespace {

QString marked(const QList<PartDifference> &parts)
{
    QStringList lines;
    for (const PartDifference &part : parts)
        lines += part.label.isEmpty()
                     ? marked(part.words)
                     : CommandLineMessages::tr("%1: %2", "row and column, words").arg(part.label, marked(part.words));
    return parts.isEmpty() ? CommandLineMessages::tr("(the same words)") : lines.join(u'\n');
}

QJsonArray inJson(const QList<PartDifference> &parts)
{
    QJsonArray array;
    for (const PartDifference &part : parts) {
        QJsonObject object{{u"words"_s, inJson(part.words)}};
        if (!part.place.isAnswer()) {
            object.insert(u"row"_s, part.place.row.value);
            object.insert(u"rowFate"_s, spelled(part.fate));
            object.insert(u"column"_s, part.place.column);
        }
        array += object;
    }
    return array;
}

Result<> revisions(Invocation &call, const Invocation::Subject &subject)
{
    const bool onlyChanges = call.has(u"changes"_s);
    const auto question = questionOf(subject.form, call.words.at(1));
    if (!question)
        return failed(question);
    const auto all = subject.workspace.history(subject.assessment.id, question->key);
    if (!all)
        return failed(all);
    const auto stateWith = [&](const Answer &answer) {
        Assessment then = subject.assessment;
        then.answers.insert(question->key, answer);
        return then;
    };
    QJsonArray array;
    for (qsizetype i = 0; i < all->size(); ++i) {
        const Revision &one = all->at(i);
        const Assessment then = stateWith(one.answer);
        const Answer before = i + 1 < all->size() ? all->at(i + 1).answer : Answer();
        const auto changes =
            onlyChanges ? answerDifference(subject.form, stateWith(before), then, *question) : QList<PartDifference>();
        const QJsonValue json = QJsonDocument::fromJson(authoring::answerToJson(one.answer)).object();
        QJsonObject object{{u"number"_s, one.number},
                           {u"at"_s, spelled(one.at)},
                           {u"author"_s, one.author},
                           {u"origin"_s, spelled(one.origin)},
                           {u"answer"_s, isEmpty(one.answer) ? QJsonValue() : json}};
        if (onlyChanges)
            object.insert(u"changes"_s, inJson(changes));
        array += object;
        if (!call.json)
            call.print(u"%1  %2  %3\n%4\n"_s.arg(QString::number(one.number), spelled(one.at), one.author,
                                                 onlyChanges ? marked(changes)
                                                             : authoring::answerText(subject.form, then, *question)));
    }
    if (call.json)
        call.print(array);
    return {};
}

Result<> actions(Invocation &call, const Invocation::Subject &subject)
{
    const auto audit = subject.workspace.audit(subject.assessment.id);
    if (!audit)
        return failed(audit);
    const QString id = subject.assessment.id.value;
    QJsonArray array;
    for (const AuditEntry &one : *audit) {
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
    if (call.has(u"changes"_s) && call.words.size() < 2)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Say with --changes which question is meant."));
    const auto subject = call.subject(Workspace::Access::ReadOnly);
    if (!subject)
        return failed(subject);
    return call.words.size() > 1 ? revisions(call, *subject) : actions(call, *subject);
}

} // namespace

Command historyCommand()
{
    return {
        .name = u"history"_s,
        .words = u"ID [QUESTION [--changes]]"_s,
        .help = CommandLineMessages::tr("What was done to an assessment, or every wording of one answer, newest first"),
        .fewest = 1,
        .most = 2,
        .options = {{u"changes"_s,
                     {},
                     CommandLineMessages::tr("Of each wording only what it changed, as [-taken away-] and {+added+}")}},
        .run = history};
}

} // namespace candour
