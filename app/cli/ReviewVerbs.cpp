// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Verb.h"
#include "workspace/Reviewing.h"

#include <QCoreApplication>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Result<> printStatus(Invocation &call, const Workspace &workspace, const AssessmentId &id)
{
    const auto status = reviewing::status(workspace, id);
    if (!status)
        return failed(status);
    QJsonArray roles;
    for (const reviewing::RoleStatus &role : status->roles) {
        roles += QJsonObject{{u"role"_s, role.role}, {u"asked"_s, role.asked}, {u"current"_s, role.current},
                             {u"name"_s, role.signOff ? role.signOff->name : role.advice ? role.advice->name : QString()}};
        if (!call.json)
            call.print(u"%1: %2"_s.arg(role.label, role.current                  ? Words::tr("done")
                                                   : role.signOff || role.advice ? Words::tr("outdated")
                                                                                 : Words::tr("waiting")));
    }
    if (call.json)
        call.print(QJsonObject{{u"contentCode"_s, status->contentCode}, {u"approved"_s, status->approvalCurrent},
                               {u"openMustFix"_s, status->openMustFix}, {u"roles"_s, roles}});
    else
        call.print(Words::tr("Code of the present content: %1").arg(status->contentCode));
    return {};
}

Result<> decideAdvice(Invocation &call, Workspace &workspace, const AssessmentId &id)
{
    static const QMap<QString, AdviceOutcome> outcomes{{u"accepted"_s, AdviceOutcome::Accepted},
                                                       {u"partlyAccepted"_s, AdviceOutcome::PartlyAccepted},
                                                       {u"overruled"_s, AdviceOutcome::Overruled}};
    const QString outcome = call.option(u"outcome"_s);
    if (!outcomes.contains(outcome))
        return fail(ErrorKind::Usage, Words::tr("Say --outcome accepted, partlyAccepted or overruled."));
    return reviewing::decideAdvice(workspace, id, call.option(u"of"_s), outcomes.value(outcome), call.option(u"reason"_s));
}

Result<> record(Invocation &call, Workspace &workspace, const AssessmentId &id)
{
    const QDateTime at = QDateTime::fromString(call.option(u"at"_s), Qt::ISODate);
    if (call.has(u"at"_s) && !at.isValid())
        return fail(ErrorKind::Usage, Words::tr("Give the time as 2026-06-04T14:02:00Z."));
    return reviewing::recordSignOff(workspace, id, call.option(u"of"_s), call.option(u"name"_s), call.option(u"code"_s),
                                    at.isValid() ? at.toUTC() : call.clock().now(), call.option(u"acting-for"_s));
}

Result<> review(Invocation &call)
{
    const QString action = call.words.value(1);
    const auto workspace = call.open(action.isEmpty() ? Workspace::Access::ReadOnly : Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    Workspace &w = **workspace;
    const auto id = call.assessment(w);
    if (!id)
        return failed(id);
    if (action.isEmpty() || action == "status"_L1)
        return printStatus(call, w, *id);
    if (action == "submit"_L1)
        return reviewing::submit(w, *id, call.words.mid(2));
    if (action == "sign"_L1)
        return reviewing::sign(w, *id, call.option(u"acting-for"_s));
    if (action == "record"_L1)
        return record(call, w, *id);
    if (action == "answer-advice"_L1)
        return decideAdvice(call, w, *id);
    const auto text = call.text();
    if (!text)
        return failed(text);
    if (action == "advise"_L1)
        return reviewing::advise(w, *id, fromPlainText(*text));
    if (action == "return"_L1)
        return reviewing::sendBack(w, *id, *text);
    if (action == "comment"_L1) {
        const Place place{call.option(u"question"_s), RowId{call.option(u"row"_s)}, call.option(u"column"_s)};
        const auto comment = reviewing::comment(w, *id, place, call.option(u"quote"_s), *text, call.has(u"must-fix"_s));
        return comment ? Result<>{} : failed(comment);
    }
    return fail(ErrorKind::Usage, Words::tr("“review” knows submit, comment, advise, answer-advice, sign, record, return and status."));
}

Result<> approve(Invocation &call)
{
    if (call.has(u"reject"_s))
        return fail(ErrorKind::Usage, Words::tr("“%1” is not in this version.").arg(u"approve --reject"_s));
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    const auto id = call.assessment(**workspace);
    return id ? reviewing::approve(**workspace, *id, call.option(u"alone"_s)) : failed(id);
}

} // namespace

QList<Verb> reviewVerbs()
{
    return {{u"review"_s, u"ID [submit [ROLE…] | comment | advise | answer-advice | sign | record | return | status]"_s,
             Words::tr("The review: who has signed what, and every step of it"),
             {u"text"_s, u"file"_s, u"acting-for"_s, u"of"_s, u"outcome"_s, u"reason"_s, u"name"_s, u"code"_s, u"at"_s, u"question"_s, u"row"_s,
              u"column"_s, u"quote"_s},
             {u"must-fix"_s}, review},
            {u"approve"_s, u"ID [--alone REASON]"_s, Words::tr("As a second person, approve the public page exactly as it stands"),
             {u"alone"_s, u"reject"_s, u"reason"_s}, {}, approve}};
}

} // namespace candour
