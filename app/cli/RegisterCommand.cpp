// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/PublishedVersions.h"
#include "cli/Spelling.h"

namespace candour {

namespace {

QJsonObject toJson(const versions::Version &version)
{
    const Publication &publication = version.publication;
    return QJsonObject{{u"id"_s, publication.assessment.value},
                       {u"reference"_s, version.reference},
                       {u"version"_s, publication.number},
                       {u"edition"_s, publication.edition},
                       {u"language"_s, publication.language},
                       {u"at"_s, spelled(publication.at)},
                       {u"by"_s, publication.by},
                       {u"changeNote"_s, publication.changeNote},
                       {u"folder"_s, publication.folder},
                       {u"status"_s, spelled(publication.status)},
                       {u"ended"_s, version.ended.toString(Qt::ISODate)},
                       {u"reason"_s, publication.statusReason},
                       {u"address"_s, version.address},
                       {u"live"_s, version.isLive()},
                       {u"liveSince"_s, version.liveSince.toString(Qt::ISODate)}};
}

QString plain(const versions::Version &version)
{
    constexpr int NameWidth = 14;
    constexpr int StatusWidth = 10;
    constexpr int DayWidth = 10;
    const QString day = version.isLive() ? version.liveSince.toString(Qt::ISODate) : u"–"_s;
    return QStringList{
        u"%1 v%2"_s.arg(version.reference, QString::number(version.publication.number)).leftJustified(NameWidth),
        version.publication.at.date().toString(Qt::ISODate),
        spelled(version.publication.status).leftJustified(StatusWidth), day.leftJustified(DayWidth),
        version.isLive() ? version.address : CommandLineMessages::tr("not live")}
        .join(u"  "_s);
}

Result<> listRegister(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    auto all = versions::published(**workspace);
    if (!all)
        return failed(all);
    if (!call.words.isEmpty()) {
        const auto id = versions::find(**workspace, call.words.first());
        if (!id)
            return failed(id);
        all->removeIf([&](const versions::Version &one) { return one.publication.assessment != *id; });
    }
    QJsonArray array;
    for (const versions::Version &version : std::as_const(*all)) {
        array += toJson(version);
        if (!call.json)
            call.print(plain(version));
    }
    if (call.json)
        call.print(array);
    return {};
}

Result<> recordLive(Invocation &call)
{
    const auto since = call.date(u"since"_s);
    if (!since)
        return failed(since);
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    const auto version = publishedVersion(call, **workspace);
    if (!version)
        return failed(version);
    const QDate day = call.has(u"since"_s) ? *since : call.clock().localToday();
    return versions::recordLive(**workspace, *version, call.option(u"live"_s), day);
}

Result<> registerVerb(Invocation &call)
{
    if (call.has(u"live"_s) && !call.words.isEmpty())
        return recordLive(call);
    if (call.has(u"live"_s) || call.has(u"since"_s) || call.has(u"version"_s))
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Name what was published, and its address with --live."));
    return listRegister(call);
}

} // namespace

Command registerCommand()
{
    return {.name = u"register"_s,
            .words = u"[ID [--live ADDRESS [--since DATE] [--version N]]]"_s,
            .help = CommandLineMessages::tr(
                "What was published, what became of it and where readers find it; record that they do"),
            .most = 1,
            .options = {{u"live"_s, u"ADDRESS"_s, CommandLineMessages::tr("Where readers find the version")},
                        {u"since"_s, u"DATE"_s, CommandLineMessages::tr("Since when; today where it is not given")},
                        versionOption()},
            .run = registerVerb};
}

} // namespace candour
