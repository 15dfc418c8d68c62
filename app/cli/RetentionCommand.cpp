// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "workspace/Backups.h"
#include "workspace/Retaining.h"

namespace candour {

namespace {

QJsonObject toJson(const retaining::Line &line)
{
    return QJsonObject{{u"id"_s, line.id.value},
                       {u"reference"_s, line.reference},
                       {u"title"_s, line.title},
                       {u"keepUntil"_s, line.retention.keepUntil.toString(Qt::ISODate)},
                       {u"basis"_s, line.retention.basis},
                       {u"hold"_s, line.retention.holdReason},
                       {u"due"_s, line.isDue},
                       {u"published"_s, line.isPublished}};
}

QString plain(const retaining::Line &line)
{
    const QString day = line.retention.keepUntil.toString(Qt::ISODate);
    const QString state = line.retention.hold ? CommandLineMessages::tr("on hold")
                          : line.isDue        ? CommandLineMessages::tr("due")
                                              : QString();
    constexpr int ReferenceWidth = 10;
    constexpr int DayWidth = 10;
    constexpr int StateWidth = 8;
    return QStringList{line.reference.leftJustified(ReferenceWidth),
                       (day.isEmpty() ? u"–"_s : day).leftJustified(DayWidth), state.leftJustified(StateWidth),
                       line.title}
        .join(u"  "_s);
}

Result<> listRetention(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    const auto lines = retaining::lines(**workspace);
    if (!lines)
        return failed(lines);
    QJsonArray array;
    for (const retaining::Line &line : *lines) {
        array += toJson(line);
        if (!call.json)
            call.print(plain(line));
    }
    if (call.json)
        call.print(array);
    return {};
}

Result<> retention(Invocation &call)
{
    if (call.words.isEmpty())
        return listRetention(call);
    const bool forgetsDay = call.has(u"keep-until"_s) && call.option(u"keep-until"_s).isEmpty();
    const auto day = forgetsDay ? Result<QDate>(QDate()) : call.date(u"keep-until"_s);
    if (!day)
        return failed(day);
    const auto subject = call.subject(Workspace::Access::ReadWrite);
    if (!subject)
        return failed(subject);
    Retention kept = subject->assessment.retention;
    if (call.has(u"keep-until"_s))
        kept.keepUntil = *day;
    if (call.has(u"basis"_s))
        kept.basis = call.option(u"basis"_s);
    if (call.has(u"hold"_s)) {
        kept.holdReason = call.option(u"hold"_s);
        kept.hold = !kept.holdReason.isEmpty();
    }
    return retaining::set(subject->workspace, subject->assessment.id, kept);
}

Result<> dispose(Invocation &call)
{
    const auto subject = call.subject(Workspace::Access::ReadWrite);
    if (!subject)
        return failed(subject);
    if (const auto done = retaining::dispose(subject->workspace, subject->assessment.id); !done)
        return done;
    if (!backups::list(call.workingPath()).isEmpty())
        call.remark(
            CommandLineMessages::tr("The backups beside the workspace hold it until one is made after %1; copies "
                                    "elsewhere hold it until you delete them.")
                .arg(retaining::goneFromBackups(subject->workspace).toString(Qt::ISODate)));
    return {};
}

} // namespace

Command retentionCommand()
{
    return {
        .name = u"retention"_s,
        .words = u"[ID]"_s,
        .help = CommandLineMessages::tr("How long each assessment is kept and why; write it down for one, or hold it"),
        .most = 1,
        .options =
            {{u"keep-until"_s, u"DATE"_s, CommandLineMessages::tr("The last day on which it is kept; empty for none")},
             {u"basis"_s, u"TEXT"_s, CommandLineMessages::tr("Why until then: the rule or schedule that says so")},
             {u"hold"_s, u"TEXT"_s, CommandLineMessages::tr("Why it must not be disposed of; empty to end the hold")}},
        .run = retention};
}

Command disposeCommand()
{
    return {.name = u"dispose"_s,
            .words = u"ID"_s,
            .help =
                CommandLineMessages::tr("Delete an assessment for good once its last day is over and nothing holds it"),
            .fewest = 1,
            .most = 1,
            .run = dispose};
}

} // namespace candour
