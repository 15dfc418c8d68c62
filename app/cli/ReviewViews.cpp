// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Messages.h"
#include "cli/ReviewSteps.h"
#include "cli/Spelling.h"
#include "workspace/Judging.h"
#include "workspace/Queue.h"
#include "workspace/Triggers.h"

namespace candour::reviewVerb {

namespace {

QJsonObject toJson(const judging::JudgedAnswer &answer)
{
    return {{u"question"_s, answer.question},         {u"label"_s, answer.heading},
            {u"section"_s, answer.section},           {u"answered"_s, answer.isAnswered},
            {u"missing"_s, answer.isMissing},         {u"changed"_s, answer.hasChanged},
            {u"openComments"_s, answer.openComments}, {u"mustFix"_s, answer.mustFix}};
}

QJsonObject toJson(const queue::Waiting &one)
{
    return {{u"assessment"_s, one.assessment.value},
            {u"reference"_s, one.reference},
            {u"title"_s, one.title},
            {u"task"_s, spelled(one.task.kind)},
            {u"count"_s, one.task.count},
            {u"since"_s, one.task.since.isValid() ? spelled(one.task.since) : QString()}};
}

Result<> happened(Invocation &call, const Invocation::Subject &subject)
{
    const auto on = call.date(u"on"_s);
    const bool notes = call.has(u"text"_s) || call.has(u"file"_s);
    const auto note = notes ? call.text() : Result<QString>(QString());
    if (!on || !note)
        return on ? failed(note) : failed(on);
    return triggers::record(subject.workspace, subject.assessment.id, call.option(u"what"_s),
                            on->isValid() ? *on : call.clock().localToday(), *note);
}

Result<> lookedAgain(Invocation &call, const Invocation::Subject &subject)
{
    const auto text = call.text();
    return text ? triggers::settle(subject.workspace, subject.assessment.id, *text) : failed(text);
}

} // namespace

QMap<QString, Step> ofTriggers()
{
    return {{u"happened"_s, happened}, {u"looked-again"_s, lookedAgain}};
}

QList<CommandOption> triggerOptions()
{
    return {{u"what"_s, u"WHAT"_s,
             CommandLineMessages::tr("happened: one of the template’s words for what brings a review forward, such as "
                                     "law or incident")},
            {u"since"_s, u"DATE"_s, CommandLineMessages::tr("view: say which answers have changed since that day")}};
}

QJsonArray eventsJson(const Invocation::Subject &subject)
{
    QJsonArray array;
    for (const ReviewEvent &event : unsettled(subject.assessment.review.events))
        array += QJsonObject{{u"what"_s, event.what},
                             {u"on"_s, event.on.toString(Qt::ISODate)},
                             {u"note"_s, event.note},
                             {u"by"_s, event.by}};
    return array;
}

void printEvents(Invocation &call, const Invocation::Subject &subject)
{
    for (const ReviewEvent &event : unsettled(subject.assessment.review.events))
        call.print(CommandLineMessages::tr("Asks for a new look since %1: %2 %3")
                       .arg(event.on.toString(Qt::ISODate), triggers::words(subject.form, event), event.note)
                       .trimmed());
}

Result<> view(Invocation &call, const Invocation::Subject &subject)
{
    const QString question = call.words.value(2);
    if (!question.isEmpty()) {
        if (!subject.form.question(question))
            return fail(ErrorKind::Usage,
                        CommandLineMessages::tr("There is no question “%1” in this assessment.").arg(question));
        const auto text = judging::readingAsText(subject.workspace, subject.assessment.id, question);
        if (!text)
            return failed(text);
        if (call.json)
            call.print(QJsonObject{{u"question"_s, question}, {u"text"_s, *text}});
        else
            call.print(*text);
        return {};
    }
    const auto since = call.date(u"since"_s);
    if (!since)
        return failed(since);
    const QString role = call.has(u"of"_s) ? call.option(u"of"_s) : subject.workspace.actor().role;
    const QSet<QString> changed = judging::changedSince(subject.workspace, subject.assessment.id,
                                                        since->isValid() ? since->startOfDay() : QDateTime());
    const auto answers = judging::answers(subject.workspace, subject.assessment.id, role, changed);
    if (!answers)
        return failed(answers);
    QJsonArray array;
    for (const judging::JudgedAnswer &answer : *answers) {
        array += toJson(answer);
        const QString words = judging::words(answer);
        if (!call.json)
            call.print(words.isEmpty() ? u"%1\t%2"_s.arg(answer.question, answer.heading)
                                       : u"%1\t%2\t%3"_s.arg(answer.question, answer.heading, words));
    }
    if (call.json)
        call.print(array);
    return {};
}

Result<> printQueue(Invocation &call)
{
    if (call.words.size() > 1)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Nothing follows “review queue” but options."));
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    if ((*workspace)->actor().role.isEmpty())
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Say in which role you ask, with --role."));
    const auto waiting = queue::waiting(**workspace);
    if (!waiting)
        return failed(waiting);
    QJsonArray array;
    for (const queue::Waiting &one : *waiting) {
        array += toJson(one);
        if (!call.json)
            call.print(u"%1\t%2\t%3"_s.arg(one.reference, queue::words(one.task), one.title));
    }
    if (call.json)
        call.print(array);
    else if (waiting->isEmpty())
        call.print(CommandLineMessages::tr("Nothing waits for you."));
    return {};
}

} // namespace candour::reviewVerb
