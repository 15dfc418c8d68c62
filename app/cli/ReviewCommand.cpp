// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/ReviewSteps.h"
#include "cli/Spelling.h"
#include "workspace/Identity.h"
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

/// Who said it and what stands behind it, where it was not typed here.
QString behind(const reviewing::RoleStatus &role)
{
    const QString words = nameOf(role).isEmpty() ? QString() : reviewing::backingWords(role.backing);
    return words.isEmpty() ? words : u" (%1, %2)"_s.arg(nameOf(role), words);
}

QString decisionWords(const Decision &decision)
{
    switch (decision.outcome) {
    case DecisionOutcome::Approved:
        return CommandLineMessages::tr("Decided by %1: approved").arg(decision.name);
    case DecisionOutcome::ApprovedWithConditions:
        return CommandLineMessages::tr("Decided by %1: approved with conditions").arg(decision.name);
    case DecisionOutcome::Rejected:
        return CommandLineMessages::tr("Decided by %1: rejected").arg(decision.name);
    case DecisionOutcome::ConsultRegulator:
        return CommandLineMessages::tr("Decided by %1: ask the regulator first").arg(decision.name);
    }
    Q_UNREACHABLE();
}

void printDecision(Invocation &call, const reviewing::Status &status)
{
    if (status.decision)
        call.print(decisionWords(*status.decision));
    if (status.decision && status.decisionBacking != Backing::TypedHere)
        call.print(u"    "_s + reviewing::backingWords(status.decisionBacking));
    if (status.decision && !status.decisionCurrent)
        call.print(CommandLineMessages::tr("The content has changed since then."));
    if (status.decision)
        for (const DecisionCondition &condition : status.decision->conditions)
            call.print(
                condition.due.isValid()
                    ? CommandLineMessages::tr("    %1, by %2").arg(condition.text, condition.due.toString(Qt::ISODate))
                    : u"    "_s + condition.text);
    if (!status.clock)
        return;
    if (status.clock->answered)
        call.print(CommandLineMessages::tr("The regulator has answered."));
    else if (status.clock->suspended)
        call.print(CommandLineMessages::tr("The regulator waits for information; its time stands still."));
    else
        call.print(CommandLineMessages::tr("The regulator’s answer is due by %1.")
                       .arg(status.clock->due.toString(Qt::ISODate)));
}

QJsonObject decisionJson(const reviewing::Status &status)
{
    if (!status.decision)
        return {};
    QJsonArray conditions;
    for (const DecisionCondition &condition : status.decision->conditions)
        conditions += QJsonObject{{u"text"_s, condition.text}, {u"due"_s, condition.due.toString(Qt::ISODate)}};
    return {{u"outcome"_s, spelled(status.decision->outcome)},
            {u"name"_s, status.decision->name},
            {u"role"_s, status.decision->role},
            {u"backing"_s, spelled(status.decisionBacking)},
            {u"at"_s, spelled(status.decision->at)},
            {u"reasons"_s, status.decision->reasons},
            {u"conditions"_s, conditions},
            {u"current"_s, status.decisionCurrent}};
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
                                 {u"name"_s, nameOf(role)},
                                 {u"backing"_s, nameOf(role).isEmpty() ? QString() : spelled(role.backing)}};
        call.print(
            QJsonObject{{u"state"_s, spelled(status->state)},
                        {u"contentCode"_s, status->contentCode},
                        {u"approved"_s, status->approvalCurrent},
                        {u"toConfirm"_s, QJsonArray::fromStringList(status->toConfirm)},
                        {u"approvalBacking"_s, status->approval ? spelled(status->approvalBacking) : QString()},
                        {u"openMustFix"_s, status->openMustFix},
                        {u"roles"_s, roles},
                        {u"decision"_s, decisionJson(*status)},
                        {u"regulatorDue"_s, status->clock ? status->clock->due.toString(Qt::ISODate) : QString()},
                        {u"asksForNewLook"_s, reviewVerb::eventsJson(subject)},
                        {u"comments"_s, reviewVerb::threadsJson(subject)}});
        return {};
    }
    call.print(CommandLineMessages::tr("State: %1").arg(spelled(status->state)));
    for (const reviewing::RoleStatus &role : status->roles)
        call.print(u"%1 (%2): %3"_s.arg(role.label, role.role, statusWords(role)) + behind(role));
    call.print(status->approvalCurrent ? CommandLineMessages::tr("The public page is approved as it stands.")
                                       : CommandLineMessages::tr("The public page is not approved as it stands."));
    if (!status->toConfirm.isEmpty())
        call.print(CommandLineMessages::tr("Still to approve the page: %1").arg(status->toConfirm.join(u", "_s)));
    if (status->approval && status->approvalBacking != Backing::TypedHere)
        call.print(CommandLineMessages::tr("Its latest approval: %1, %2", "name, what stands behind it")
                       .arg(status->approval->name, reviewing::backingWords(status->approvalBacking)));
    printDecision(call, *status);
    reviewVerb::printEvents(call, subject);
    reviewVerb::printThreads(call, subject);
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

/// What does not fit about whoever goes on the record by this step.
QStringList doubtsBefore(const Invocation &call, const Workspace &workspace, const QString &step)
{
    static const QStringList byTheActor{u"sign"_s, u"advise"_s, u"answer-advice"_s, u"decide"_s};
    if (byTheActor.contains(step))
        return identity::doubts(workspace, workspace.actor());
    if (step != "record"_L1)
        return {};
    const QDateTime at = QDateTime::fromString(call.option(u"at"_s), Qt::ISODate);
    const QDate day = at.isValid() ? at.toLocalTime().date() : call.clock().localToday();
    return identity::doubtsAbout(workspace, {call.option(u"name"_s), call.option(u"of"_s)}, day);
}

Result<> review(Invocation &call)
{
    QMap<QString, reviewVerb::Step> steps{
        {u"submit"_s, submit}, {u"advise"_s, advise}, {u"answer-advice"_s, answerAdvice},
        {u"sign"_s, sign},     {u"record"_s, record}, {u"return"_s, sendBack}};
    steps.insert(reviewVerb::ofComments());
    steps.insert(reviewVerb::ofDecisions());
    steps.insert(reviewVerb::ofTriggers());
    if (call.words.first() == "steps"_L1)
        return reviewVerb::printTable(call);
    if (call.words.first() == "queue"_L1)
        return reviewVerb::printQueue(call);
    const QString name = call.words.value(1, u"status"_s);
    const QMap<QString, reviewVerb::Step> readings{{u"status"_s, printStatus}, {u"view"_s, reviewVerb::view}};
    const bool reading = readings.contains(name);
    if (!reading && !steps.contains(name))
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("“review ID” is followed by submit, comment, reply, resolve, reopen, "
                                            "accept, decline, advise, answer-advice, sign, record, decide, "
                                            "consultation, package, happened, looked-again, return, view or status."));
    static const QStringList naming{u"submit"_s,  u"reply"_s,        u"resolve"_s, u"reopen"_s, u"accept"_s,
                                    u"decline"_s, u"consultation"_s, u"view"_s,    u"package"_s};
    const bool namesMore = naming.contains(name);
    if (call.words.size() > 2 && !namesMore)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Nothing follows “review ID %1” but options.").arg(name));
    const auto subject = call.subject(reading ? Workspace::Access::ReadOnly : Workspace::Access::ReadWrite);
    if (!subject)
        return failed(subject);
    if (reading)
        return readings.value(name)(call, *subject);
    const QStringList doubts = doubtsBefore(call, subject->workspace, name);
    const auto done = steps.value(name)(call, *subject);
    if (done) // what is refused says only why
        for (const QString &doubt : doubts)
            call.remark(doubt);
    return done;
}

} // namespace

Command reviewCommand()
{
    return {
        .name = u"review"_s,
        .words =
            u"ID [submit [ROLE…] | comment | reply COMMENT | resolve COMMENT | reopen COMMENT | accept COMMENT | decline COMMENT | advise | answer-advice | sign | record | decide | consultation WHAT | package FILE | happened | looked-again | return | view [QUESTION] | status], or queue, or steps"_s,
        .help = CommandLineMessages::tr("The review: how it stands, and every step of it"),
        .fewest = 1,
        .most = -1,
        .options =
            textOptions() + placeOptions() + reviewVerb::commentOptions() +
            QList<CommandOption>{
                {u"acting-for"_s, u"NAME"_s, CommandLineMessages::tr("sign, record, decide: for whom a deputy acts")},
                {u"of"_s, u"ROLE"_s,
                 CommandLineMessages::tr("record: who signed; answer-advice: who advised; view: who judges")},
                {u"name"_s, u"NAME"_s, CommandLineMessages::tr("record: the name of whoever signed")},
                {u"code"_s, u"CODE"_s, CommandLineMessages::tr("record: the code printed on what was signed")},
                {u"at"_s, u"TIME"_s, CommandLineMessages::tr("record: when it was signed; without it, now")},
                {u"outcome"_s, u"OUTCOME"_s,
                 CommandLineMessages::tr("answer-advice: accepted, partlyAccepted or overruled; decide: approved, "
                                         "approvedWithConditions, rejected or consultRegulator")},
                {u"reason"_s, u"TEXT"_s,
                 CommandLineMessages::tr("answer-advice: why it is not fully followed; decide, decline: why")}} +
            reviewVerb::decisionOptions() + reviewVerb::triggerOptions(),
        .run = review};
}

} // namespace candour
