// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Messages.h"
#include "cli/ReviewSteps.h"
#include "cli/Spelling.h"
#include "workspace/Commenting.h"

namespace candour::reviewVerb {

namespace {

Result<> printId(Invocation &call, const Result<CommentId> &made)
{
    if (!made)
        return failed(made);
    if (call.json)
        call.print(QJsonObject{{u"comment"_s, made->value}});
    else
        call.print(made->value);
    return {};
}

Result<> comment(Invocation &call, const Invocation::Subject &subject)
{
    const bool suggests = call.has(u"suggest"_s);
    const auto text = suggests && !call.has(u"text"_s) && !call.has(u"file"_s) ? Result<QString>() : call.text();
    if (!text)
        return failed(text);
    const QString question = call.option(u"question"_s);
    if (!question.isEmpty() && !subject.form.question(question))
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("There is no question “%1” in this assessment.").arg(question));
    const auto place = call.place(subject, question);
    if (!place)
        return failed(place);
    return printId(call, commenting::comment(subject.workspace, subject.assessment.id,
                                             commenting::Said{.place = *place,
                                                              .quote = call.option(u"quote"_s),
                                                              .text = *text,
                                                              .mustFix = call.has(u"must-fix"_s),
                                                              .suggestion = call.option(u"suggest"_s)}));
}

/// The comment named by the word after the step.
Result<CommentId> named(const Invocation &call)
{
    if (call.words.size() != 3)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Name the comment by its id; “review ID” lists them."));
    return CommentId{call.words.at(2)};
}

Result<> reply(Invocation &call, const Invocation::Subject &subject)
{
    const auto to = named(call);
    const auto text = to ? call.text() : Result<QString>(failed(to));
    return text ? printId(call, commenting::reply(subject.workspace, subject.assessment.id, *to, *text)) : failed(text);
}

Result<> resolve(Invocation &call, const Invocation::Subject &subject)
{
    return named(call).and_then([&](const CommentId &comment) {
        return commenting::resolve(subject.workspace, subject.assessment.id, comment, true);
    });
}

Result<> reopen(Invocation &call, const Invocation::Subject &subject)
{
    return named(call).and_then([&](const CommentId &comment) {
        return commenting::resolve(subject.workspace, subject.assessment.id, comment, false);
    });
}

Result<> accept(Invocation &call, const Invocation::Subject &subject)
{
    return named(call).and_then([&](const CommentId &comment) {
        return commenting::accept(subject.workspace, subject.assessment.id, comment);
    });
}

Result<> decline(Invocation &call, const Invocation::Subject &subject)
{
    return named(call).and_then([&](const CommentId &comment) {
        return commenting::decline(subject.workspace, subject.assessment.id, comment, call.option(u"reason"_s));
    });
}

QJsonObject commentJson(const Comment &comment)
{
    QJsonArray events;
    for (const CommentEvent &event : comment.events)
        events += QJsonObject{{u"action"_s, spelled(event.action)},
                              {u"by"_s, event.by},
                              {u"at"_s, spelled(event.at)},
                              {u"note"_s, event.note}};
    return {{u"id"_s, comment.id.value},
            {u"question"_s, comment.place.question},
            {u"author"_s, comment.author},
            {u"role"_s, comment.role},
            {u"at"_s, spelled(comment.at)},
            {u"quote"_s, comment.quote},
            {u"text"_s, comment.text},
            {u"mustFix"_s, comment.mustFix},
            {u"suggestion"_s, comment.suggestion},
            {u"resolved"_s, isResolved(comment)},
            {u"events"_s, events}};
}

} // namespace

QMap<QString, Step> ofComments()
{
    return {{u"comment"_s, comment}, {u"reply"_s, reply},   {u"resolve"_s, resolve},
            {u"reopen"_s, reopen},   {u"accept"_s, accept}, {u"decline"_s, decline}};
}

QList<CommandOption> commentOptions()
{
    return {{u"question"_s, u"QUESTION"_s, CommandLineMessages::tr("comment: the question it is about")},
            {u"quote"_s, u"TEXT"_s, CommandLineMessages::tr("comment: the passage it is about")},
            {u"suggest"_s, u"TEXT"_s, CommandLineMessages::tr("comment: words to put in the place of the quote")},
            {u"must-fix"_s, {}, CommandLineMessages::tr("comment: nothing is signed or published while it is open")}};
}

QJsonArray threadsJson(const Invocation::Subject &subject)
{
    QJsonArray array;
    for (const commenting::Thread &thread : commenting::threads(subject.form, subject.assessment)) {
        QJsonObject object = commentJson(thread.first);
        QJsonArray replies;
        for (const Comment &one : thread.replies)
            replies += commentJson(one);
        object.insert(u"replies"_s, replies);
        object.insert(u"anchor"_s, spelled(thread.anchor));
        array += object;
    }
    return array;
}

void printThreads(Invocation &call, const Invocation::Subject &subject)
{
    for (const commenting::Thread &thread : commenting::threads(subject.form, subject.assessment)) {
        if (!thread.open)
            continue;
        call.print(u"%1  %2: %3"_s.arg(thread.first.id.value, thread.first.author, thread.first.text));
        if (!thread.first.suggestion.isEmpty())
            call.print(
                CommandLineMessages::tr("    Instead of “%1”: “%2”").arg(thread.first.quote, thread.first.suggestion));
        if (thread.anchor == commenting::Anchor::Gone)
            call.print(CommandLineMessages::tr("    The passage is no longer there: “%1”").arg(thread.first.quote));
        for (const Comment &one : thread.replies)
            call.print(u"    %1: %2"_s.arg(one.author, one.text));
    }
}

} // namespace candour::reviewVerb
