// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/BackupJson.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/Spelling.h"
#include "workspace/Examining.h"

namespace candour {

namespace {

constexpr qsizetype HeadBytes = 32;

/// The head of the audit that was given; empty for none.
Result<QByteArray> headFrom(const Invocation &call)
{
    const QByteArray given = call.option(u"head"_s).toLatin1().toLower();
    const QByteArray head = QByteArray::fromHex(given);
    if (call.has(u"head"_s) && (head.size() != HeadBytes || head.toHex() != given))
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("Give --head as the 64 digits and letters that doctor printed."));
    return head;
}

QJsonObject toJson(const FileFault &fault)
{
    return QJsonObject{{u"kind"_s, spelled(fault.kind)},
                       {u"message"_s, fault.sentence},
                       {u"table"_s, fault.table},
                       {u"place"_s, fault.place},
                       {u"repairable"_s, fault.isRepairable}};
}

QString plain(const FileFault &fault)
{
    const QString place = fault.place.isEmpty() ? QString() : u" [%1]"_s.arg(fault.place);
    return spelled(fault.kind) + u": "_s + fault.sentence + place;
}

QString newestBackup(const std::optional<BackupFile> &newest)
{
    if (!newest)
        return CommandLineMessages::tr("No backup was made by itself yet.");
    return CommandLineMessages::tr("Newest backup: %1, with %n assessment(s): %2", nullptr, newest->assessments)
        .arg(spelled(newest->at), newest->path);
}

void print(Invocation &call, const examining::Examined &examined)
{
    QJsonArray faults;
    for (const FileFault &fault : examined.faults) {
        faults += toJson(fault);
        if (!call.json)
            call.print(plain(fault));
    }
    const QString head = QString::fromLatin1(examined.head.toHex());
    if (!call.json) {
        call.print(CommandLineMessages::tr("Head of the audit: %1").arg(head));
        call.print(newestBackup(examined.newest));
        return;
    }
    QJsonObject object{{u"faults"_s, faults}, {u"head"_s, head}};
    if (examined.newest)
        object.insert(u"backup"_s, toJson(*examined.newest));
    call.print(object);
}

/// What can be done, where something can.
QString advice(const QList<FileFault> &faults)
{
    const auto isRepairable = [](const FileFault &fault) { return fault.isRepairable; };
    if (std::all_of(faults.begin(), faults.end(), isRepairable))
        return CommandLineMessages::tr("doctor --repair makes it again; nothing is lost.");
    const bool isDamaged = std::any_of(faults.begin(), faults.end(), [](const FileFault &fault) {
        return fault.kind == FileFault::Kind::Damage || fault.kind == FileFault::Kind::Content;
    });
    return isDamaged
               ? CommandLineMessages::tr("Keep the file as it is. restore lists the backups; doctor --salvage FILE "
                                         "copies what can be read.")
               : CommandLineMessages::tr("Keep the file as it is and compare it with a backup.");
}

Result<> salvage(Invocation &call)
{
    const auto salvaged = examining::salvage(call.workingPath(), call.option(u"salvage"_s), call.clock(), call.actor);
    if (!salvaged)
        return failed(salvaged);
    QJsonArray tables;
    for (const Salvaged::Table &table : salvaged->tables) {
        tables += QJsonObject{
            {u"table"_s, table.name}, {u"kept"_s, table.kept}, {u"lost"_s, table.lost}, {u"certain"_s, table.isSure}};
        if (call.json)
            continue;
        const QString unsure = table.isSure ? QString() : CommandLineMessages::tr("; more may be missing");
        call.print(
            u"%1: %2"_s.arg(table.name, CommandLineMessages::tr("%1 kept, %2 lost%3")
                                            .arg(QString::number(table.kept), QString::number(table.lost), unsure)));
    }
    if (call.json)
        call.print(QJsonObject{{u"tables"_s, tables},
                               {u"harmed"_s, QJsonArray::fromStringList(salvaged->harmed)},
                               {u"renamed"_s, QJsonArray::fromStringList(salvaged->renamed)}});
    else if (!salvaged->harmed.isEmpty())
        call.print(CommandLineMessages::tr("Something is missing in: %1")
                       .arg(salvaged->harmed.join(CommandLineMessages::tr(", "))));
    return {};
}

Result<> repair(Invocation &call, examining::Examined &examined, const QByteArray &head)
{
    const bool isNeeded = std::any_of(examined.faults.begin(), examined.faults.end(),
                                      [](const FileFault &fault) { return fault.isRepairable; });
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace || !isNeeded)
        return workspace ? Result<>() : failed(workspace);
    if (const auto done = examining::repair(**workspace); !done)
        return done;
    return examining::examine(call.workingPath(), head).map([&](const examining::Examined &again) {
        examined = again;
    });
}

Result<> doctor(Invocation &call)
{
    if (call.workspacePath.isEmpty())
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("Name the workspace with --workspace FILE, or in CANDOUR_WORKSPACE."));
    const bool writes = call.has(u"repair"_s) || call.has(u"salvage"_s);
    if (writes && call.actor.name.isEmpty())
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Say who acts with --as NAME."));
    if (call.has(u"salvage"_s) && (call.has(u"repair"_s) || call.has(u"head"_s)))
        return fail(ErrorKind::Usage, CommandLineMessages::tr("“--salvage” goes with no other option of doctor."));
    const auto head = headFrom(call);
    if (!head)
        return failed(head);
    if (call.has(u"salvage"_s))
        return salvage(call);
    auto examined = examining::examine(call.workingPath(), *head);
    if (!examined)
        return failed(examined);
    if (call.has(u"repair"_s))
        if (const auto done = repair(call, *examined, *head); !done)
            return done;
    print(call, *examined);
    if (examined->faults.isEmpty())
        return {};
    return fail(ErrorKind::Refused,
                CommandLineMessages::tr("%n fault(s) were found.", nullptr, int(examined->faults.size())) + u' ' +
                    advice(examined->faults));
}

} // namespace

Command doctorCommand()
{
    return {
        .name = u"doctor"_s,
        .words = u"[--repair] [--head HASH] | --salvage FILE"_s,
        .help =
            CommandLineMessages::tr("Whether the workspace is whole and unchanged; status 1 while something is wrong"),
        .options = {{u"repair"_s, {}, CommandLineMessages::tr("Make again what follows from the rest, after a backup")},
                    {u"head"_s, u"HASH"_s,
                     CommandLineMessages::tr("A head of the audit that was noted elsewhere must be in it")},
                    {u"salvage"_s, u"FILE"_s,
                     CommandLineMessages::tr("Copy what can be read of a damaged workspace into this new one")}},
        .run = doctor};
}

} // namespace candour
