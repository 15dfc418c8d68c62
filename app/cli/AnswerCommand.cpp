// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "dpia/Expiry.h"
#include "workspace/Activities.h"
#include "workspace/AnswerFit.h"
#include "workspace/Authoring.h"
#include "workspace/People.h"
#include "workspace/ShareRows.h"

namespace candour {

namespace {

/// A question of the assessment in hand.
struct Asked
{
    Invocation::Subject subject;
    Question question;
};

Result<Asked> asked(Invocation &call)
{
    const auto subject = call.subject(Workspace::Access::ReadWrite);
    if (!subject)
        return failed(subject);
    const auto question = questionOf(subject->form, call.words.at(1));
    if (!question)
        return failed(question);
    return Asked{*subject, *question};
}

/// Takes up whoever the text names, where that is asked for.
Result<> addPerson(const Invocation &call, const Asked &at, QuestionKind kind, const QString &name)
{
    if (!call.has(u"add-person"_s))
        return {};
    if (kind != QuestionKind::Person)
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("--add-person belongs to an answer that names a person."));
    const auto added = programme::addPerson(at.subject.workspace, name);
    return added ? Result<>() : failed(added);
}

/// A data share of the programme becomes a row, or is brought into line with the row that names it.
Result<> answerShare(Invocation &call, const Asked &at)
{
    for (const QString &other : {u"column"_s, u"text"_s, u"file"_s, u"json"_s, u"remove"_s})
        if (call.has(other))
            return fail(ErrorKind::Usage, CommandLineMessages::tr("--%1 does not go with --share.").arg(other));
    const Question *asked = shareQuestion(at.subject.form);
    if (!asked || asked->key != at.question.key)
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("“%1” does not ask for data shares.").arg(at.question.label));
    Workspace &workspace = at.subject.workspace;
    const AssessmentId id = at.subject.assessment.id;
    const QString how = call.option(u"share"_s);
    if (how == "take"_L1 || how == "give"_L1) {
        const auto place = call.place(at.subject, at.question.key);
        if (!place)
            return failed(place);
        return how == "take"_L1 ? authoring::takeShare(workspace, id, place->row)
                                : authoring::giveShare(workspace, id, place->row);
    }
    const auto activity = programme::findActivity(workspace, how);
    if (activity && call.has(u"row"_s)) {
        const auto place = call.place(at.subject, at.question.key);
        return place ? authoring::nameShare(workspace, id, place->row, activity->id) : failed(place);
    }
    const auto added = activity ? authoring::addShare(workspace, id, activity->id) : Result<RowId>(failed(activity));
    if (!added)
        return failed(added);
    if (call.json)
        call.print(QJsonObject{{u"row"_s, added->value}});
    else
        call.print(added->value);
    return {};
}

Result<RowId> rowFor(Invocation &call, const Asked &at)
{
    if (call.option(u"row"_s) != "new"_L1) {
        const auto place = call.place(at.subject, at.question.key);
        return place ? Result<RowId>(place->row) : failed(place);
    }
    const auto added = authoring::addRow(at.subject.workspace, at.subject.assessment.id, at.question.key);
    if (added && call.json)
        call.print(QJsonObject{{u"row"_s, added->value}});
    else if (added)
        call.print(added->value);
    return added;
}

Result<> answerCell(Invocation &call, const Asked &at)
{
    if (!call.has(u"column"_s)) {
        if (call.has(u"text"_s) || call.has(u"file"_s) || !(call.has(u"remove"_s) || call.option(u"row"_s) == "new"_L1))
            return fail(ErrorKind::Usage,
                        CommandLineMessages::tr("Say which cell with --column, or take the row away with --remove."));
        const auto row = rowFor(call, at);
        if (!row)
            return failed(row);
        return call.has(u"remove"_s)
                   ? authoring::removeRow(at.subject.workspace, at.subject.assessment.id, at.question.key, *row)
                   : Result<>();
    }
    const auto column = columnOf(at.question, call.option(u"column"_s));
    if (!column)
        return failed(column);
    const auto text = call.text();
    if (!text)
        return failed(text);
    if (const auto person = addPerson(call, at, column->kind, *text); !person)
        return person;
    const auto cell = authoring::cellFromText(at.subject.workspace, at.subject.assessment, *column, *text);
    if (!cell)
        return failed(cell);
    const auto row = rowFor(call, at);
    if (!row)
        return failed(row);
    return authoring::setCell(at.subject.workspace, at.subject.assessment.id, at.question.key, *row, column->key,
                              *cell);
}

Result<Answer> typedAnswer(const Invocation &call, const Asked &at)
{
    if (call.has(u"json"_s)) {
        const auto answer = authoring::answerFromJson(at.question, call.option(u"json"_s).toUtf8());
        if (answer || answer.error().kind == ErrorKind::Usage)
            return answer;
        return fail(ErrorKind::Usage, CommandLineMessages::tr("What follows --json is no answer in JSON."),
                    answer.error().message);
    }
    const auto text = call.text();
    if (!text)
        return failed(text);
    if (const auto person = addPerson(call, at, at.question.kind, *text); !person)
        return failed(person);
    return authoring::answerFromText(at.subject.workspace, at.subject.assessment, at.question, *text);
}

Result<> answer(Invocation &call)
{
    const auto at = asked(call);
    if (!at)
        return failed(at);
    Workspace &workspace = at->subject.workspace;
    const AssessmentId id = at->subject.assessment.id;
    if (call.has(u"share"_s))
        return answerShare(call, *at);
    if (call.has(u"row"_s) || call.has(u"column"_s)) {
        if (!call.has(u"row"_s) || call.has(u"json"_s))
            return fail(ErrorKind::Usage,
                        CommandLineMessages::tr("A cell is set by its --row, its --column, and --text or --file."));
        return answerCell(call, *at);
    }
    if (call.has(u"remove"_s))
        return authoring::setAnswer(workspace, id, at->question.key, Answer());
    if (at->question.kind == QuestionKind::Files && call.has(u"file"_s)) {
        const auto attached = authoring::attach(workspace, id, at->question.key, call.option(u"file"_s));
        return attached ? Result<>() : failed(attached);
    }
    const auto value = typedAnswer(call, *at);
    return value ? authoring::setAnswer(workspace, id, at->question.key, *value) : failed(value);
}

} // namespace

Command answerCommand()
{
    return {.name = u"answer"_s,
            .words =
                u"ID QUESTION [--row ROW|new [--column C]] (--text T | --file F | --json J | --share S | --remove)"_s,
            .help = CommandLineMessages::tr("Set or take away one answer, one row, or one cell"),
            .fewest = 2,
            .most = 2,
            .options =
                textOptions() + placeOptions() +
                QList<CommandOption>{
                    {u"json"_s, u"JSON"_s, CommandLineMessages::tr("The answer in its JSON form")},
                    {u"share"_s, u"REFERENCE|take|give"_s,
                     CommandLineMessages::tr(
                         "Add a row for this data share of the programme; with --row, say that the row is "
                         "this one, take over what the programme says of it, or give it what the row "
                         "says")},
                    {u"remove"_s, {}, CommandLineMessages::tr("Take the answer or the row away")},
                    {u"add-person"_s, {}, CommandLineMessages::tr("Put the person named on the list of people first")}},
            .run = answer};
}

} // namespace candour
