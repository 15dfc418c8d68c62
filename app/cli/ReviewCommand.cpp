// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/Spelling.h"
#include "workspace/Reviewing.h"

namespace candour {

namespace {

QString statusWords(const reviewing::RoleStatus &role)
{
    if (role.current)
        return CommandLineMessages::tr("done");
    return role.signOff || role.advice ? CommandLineMessages::tr("outdated") : CommandLineMessages::tr("waiting");
}

QString nameOf(const reviewing::RoleStatus &role)
{
    return role.signOff ? role.signOff->name : role.advice ? role.advice->name : QString();
}

/// Comments by id, so that "resolve" can name one.
QJsonArray commentsJson(const Assessment &a)
{
    QJsonArray array;
    for (const Comment &comment : a.comments)
        array += QJsonObject{{u"id"_s, comment.id.value},      {u"question"_s, comment.place.question},
                             {u"author"_s, comment.author},    {u"at"_s, spelled(comment.at)},
                             {u"text"_s, comment.text},        {u"mustFix"_s, comment.mustFix},
                             {u"resolved"_s, comment.resolved}};
    return array;
}

Result<> printStatus(Invocation &call, const Invocation::Subject &subject)
{
    const auto status = reviewing::status(subject.workspace, subject.assessment.id);
    if (!status)
        return failed(status);
    if (call.json) {
        QJsonArray roles;
        for (const reviewing::RoleStatus &role : status->roles)
            roles += QJsonObject{{u"role"_s, role.role},
                                 {u"asked"_s, role.asked},
                                 {u"current"_s, role.current},
                                 {u"name"_s, nameOf(role)}};
        call.print(QJsonObject{{u"state"_s, spelled(status->state)},
                               {u"contentCode"_s, status->contentCode},
                               {u"approved"_s, status->approvalCurrent},
                               {u"openMustFix"_s, status->openMustFix},
                               {u"roles"_s, roles},
                               {u"comments"_s, commentsJson(subject.assessment)}});
        return {};
    }
    call.print(CommandLineMessages::tr("State: %1").arg(spelled(status->state)));
    for (const reviewing::RoleStatus &role : status->roles)
        call.print(u"%1 (%2): %3"_s.arg(role.label, role.role, statusWords(role)));
    call.print(status->approvalCurrent ? CommandLineMessages::tr("The public page is approved as it stands.")
                                       : CommandLineMessages::tr("The public page is not approved as it stands."));
    for (const Comment &comment : subject.assessment.comments)
        if (!comment.resolved)
            call.print(u"%1  %2: %3"_s.arg(comment.id.value, comment.author, comment.text));
    call.print(CommandLineMessages::tr("Code of the present content: %1").arg(status->contentCode));
    return {};
}

Result<> answerAdvice(Invocation &call, const Invocation::Subject &subject)
{
    const QMap<QString, AdviceOutcome> outcomes{{u"accepted"_s, AdviceOutcome::Accepted},
                                                {u"partlyAccepted"_s, AdviceOutcome::PartlyAccepted},
                                                {u"overruled"_s, AdviceOutcome::Overruled}};
    const QString outcome = call.option(u"outcome"_s);
    if (!outcomes.contains(outcome) || !call.has(u"of"_s))
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr(
                        "Say whose advice with --of ROLE, and --outcome accepted, partlyAccepted or overruled."));
    return reviewing::decideAdvice(subject.workspace, subject.assessment.id, call.option(u"of"_s),
                                   outcomes.value(outcome), call.option(u"reason"_s));
}

Result<> record(Invocation &call, const Invocation::Subject &subject)
{
    if (!call.has(u"of"_s) || !call.has(u"name"_s) || !call.has(u"code"_s))
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("Say who signed: --of ROLE, --name NAME, and --code with the code printed "
                                            "on what was signed."));
    const QDateTime at = QDateTime::fromString(call.option(u"at"_s), Qt::ISODate);
    if (call.has(u"at"_s) && !at.isValid())
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Give the time as 2026-06-04T14:02:00Z."));
    return reviewing::recordSignOff(subject.workspace, subject.assessment.id, call.option(u"of"_s),
                                    call.option(u"name"_s), call.option(u"code"_s),
                                    at.isValid() ? at.toUTC() : call.clock().now(), call.option(u"acting-for"_s));
}

Result<> comment(Invocation &call, const Invocation::Subject &subject)
{
    const auto text = call.text();
    if (!text)
        return failed(text);
    const QString question = call.option(u"question"_s);
    if (!question.isEmpty() && !subject.form.question(question))
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("There is no question “%1” in this assessment.").arg(question));
    const auto place = call.place(subject, question);
    if (!place)
        return failed(place);
    const auto made = reviewing::comment(subject.workspace, subject.assessment.id, *place, call.option(u"quote"_s),
                                         *text, call.has(u"must-fix"_s));
    if (!made)
        return failed(made);
    if (call.json)
        call.print(QJsonObject{{u"comment"_s, made->value}});
    else
        call.print(made->value);
    return {};
}

Result<> submit(Invocation &call, const Invocation::Subject &subject)
{
    return reviewing::submit(subject.workspace, subject.assessment.id, call.words.mid(2));
}

Result<> sign(Invocation &call, const Invocation::Subject &subject)
{
    return reviewing::sign(subject.workspace, subject.assessment.id, call.option(u"acting-for"_s));
}

Result<> advise(Invocation &call, const Invocation::Subject &subject)
{
    const auto text = call.text();
    return text ? reviewing::advise(subject.workspace, subject.assessment.id, fromPlainText(*text)) : failed(text);
}

Result<> sendBack(Invocation &call, const Invocation::Subject &subject)
{
    const auto text = call.text();
    return text ? reviewing::sendBack(subject.workspace, subject.assessment.id, *text) : failed(text);
}

Result<> resolve(Invocation &call, const Invocation::Subject &subject)
{
    if (call.words.size() != 3)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Name the comment by its id; “review ID” lists them."));
    return reviewing::resolve(subject.workspace, subject.assessment.id, CommentId{call.words.at(2)}, true);
}

Result<> review(Invocation &call)
{
    using Step = Result<> (*)(Invocation &, const Invocation::Subject &);
    const QMap<QString, Step> steps{{u"submit"_s, submit},
                                    {u"comment"_s, comment},
                                    {u"resolve"_s, resolve},
                                    {u"advise"_s, advise},
                                    {u"answer-advice"_s, answerAdvice},
                                    {u"sign"_s, sign},
                                    {u"record"_s, record},
                                    {u"return"_s, sendBack}};
    const QString name = call.words.value(1, u"status"_s);
    const bool reading = name == "status"_L1;
    if (!reading && !steps.contains(name))
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("“review ID” is followed by submit, comment, resolve, advise, "
                                            "answer-advice, sign, record, return or status."));
    const bool namesMore = name == "submit"_L1 || name == "resolve"_L1;
    if (call.words.size() > 2 && !namesMore)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Nothing follows “review ID %1” but options.").arg(name));
    const auto subject = call.subject(reading ? Workspace::Access::ReadOnly : Workspace::Access::ReadWrite);
    if (!subject)
        return failed(subject);
    return reading ? printStatus(call, *subject) : steps.value(name)(call, *subject);
}

} // namespace

Command reviewCommand()
{
    return {
        .name = u"review"_s,
        .words =
            u"ID [submit [ROLE…] | comment | resolve COMMENT | advise | answer-advice | sign | record | return | status]"_s,
        .help = CommandLineMessages::tr("The review: how it stands, and every step of it"),
        .fewest = 1,
        .most = -1,
        .options =
            textOptions() + placeOptions() +
            QList<CommandOption>{
                {u"question"_s, u"QUESTION"_s, CommandLineMessages::tr("comment: the question it is about")},
                {u"quote"_s, u"TEXT"_s, CommandLineMessages::tr("comment: the passage it is about")},
                {u"must-fix"_s,
                 {},
                 CommandLineMessages::tr("comment: nothing is signed or published while it is open")},
                {u"acting-for"_s, u"NAME"_s, CommandLineMessages::tr("sign, record: for whom a deputy signs")},
                {u"of"_s, u"ROLE"_s, CommandLineMessages::tr("record: who signed; answer-advice: who advised")},
                {u"name"_s, u"NAME"_s, CommandLineMessages::tr("record: the name of whoever signed")},
                {u"code"_s, u"CODE"_s, CommandLineMessages::tr("record: the code printed on what was signed")},
                {u"at"_s, u"TIME"_s, CommandLineMessages::tr("record: when it was signed; without it, now")},
                {u"outcome"_s, u"OUTCOME"_s,
                 CommandLineMessages::tr("answer-advice: accepted, partlyAccepted or overruled")},
                {u"reason"_s, u"TEXT"_s, CommandLineMessages::tr("answer-advice: why it is not fully followed")}},
        .run = review};
}

} // namespace candour
