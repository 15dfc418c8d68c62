// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "cli/Spelling.h"
#include "workspace/HomeComparing.h"
#include "workspace/HomeWords.h"

namespace candour {

namespace {

QJsonObject toJson(const HomeHolder &holder)
{
    return QJsonObject{{u"person"_s, holder.person},
                       {u"computer"_s, holder.computer},
                       {u"since"_s, spelled(holder.since)},
                       {u"gone"_s, holder.isGone}};
}

QJsonObject toJson(const HomeCopyState &state)
{
    QJsonObject object{{u"home"_s, state.path}, {u"service"_s, state.service}, {u"unsent"_s, state.hasUnsent}};
    if (state.at.isValid())
        object.insert(u"at"_s, spelled(state.at));
    if (state.other)
        object.insert(u"holder"_s, toJson(*state.other));
    if (!state.beside.isEmpty())
        object.insert(u"beside"_s, state.beside);
    return object;
}

Result<> show(Invocation &call, const HomeCopyState &state)
{
    if (call.json) {
        call.print(toJson(state));
        return {};
    }
    call.print(CommandLineMessages::tr("Home copy: %1").arg(state.path));
    call.print(state.service.isEmpty() ? CommandLineMessages::tr("Its place cannot be reached just now.")
                                       : CommandLineMessages::tr("Shared by: %1").arg(state.service));
    if (state.at.isValid())
        call.print(CommandLineMessages::tr("Known here as of %1").arg(spelled(state.at)));
    if (state.other)
        call.print(homes::holderWords(*state.other, state.path, call.clock().now()));
    if (state.hasUnsent)
        call.print(CommandLineMessages::tr("There are changes on this computer that are not in it. home --write sends "
                                           "them."));
    if (!state.beside.isEmpty())
        call.print(CommandLineMessages::tr("Your version is kept beside it: %1").arg(state.beside));
    return {};
}

Result<> compare(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    const QString other = call.option(u"compare"_s);
    const auto found = homes::differing(**workspace, other);
    const auto elsewhere = homes::differingElsewhere(**workspace, other);
    if (!found || !elsewhere)
        return found ? failed(elsewhere) : failed(found);
    const auto change = [](const std::optional<AssessmentHeader> &header) -> QJsonValue {
        if (!header)
            return QJsonValue::Null;
        return QJsonObject{{u"changed"_s, spelled(header->changedAt)}, {u"by"_s, header->changedBy}};
    };
    QJsonArray array;
    for (const homes::DifferingAssessment &one : *found) {
        array += QJsonObject{{u"reference"_s, one.reference},
                             {u"title"_s, one.title},
                             {u"here"_s, change(one.here)},
                             {u"there"_s, change(one.there)}};
        if (!call.json)
            call.print(CommandLineMessages::tr("%1 %2: here %3, there %4", "reference, title, change, change")
                           .arg(one.reference, one.title, homes::changeWords(one.here, call.clock().now()),
                                homes::changeWords(one.there, call.clock().now())));
    }
    if (call.json)
        call.print(QJsonObject{{u"assessments"_s, array}, {u"otherwise"_s, QJsonArray::fromStringList(*elsewhere)}});
    for (const QString &sentence : call.json ? QStringList() : *elsewhere)
        call.print(sentence);
    return {};
}

/// Opening and closing for writing is what sends; the last step of every command does it.
Result<> openToWrite(Invocation &call, Insist insist)
{
    const auto workspace = call.open(Workspace::Access::ReadWrite, insist);
    return workspace ? Result<>() : failed(workspace);
}

Result<> home(Invocation &call)
{
    if (call.workspacePath.isEmpty())
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("Name the workspace with --workspace FILE, or in CANDOUR_WORKSPACE."));
    if (call.options.size() > 1)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("Give one option of home at a time."));
    if (call.has(u"compare"_s))
        return compare(call);
    const auto state = homes::state(call.workspacePath);
    if (!state)
        return fail(ErrorKind::Refused,
                    CommandLineMessages::tr("This workspace lies on this computer alone, so it has no home copy."));
    if (call.has(u"write"_s))
        return openToWrite(call, Insist::Nothing);
    if (call.has(u"take-over"_s))
        return openToWrite(call, Insist::TakeOver);
    return call.has(u"working-copy"_s) ? openToWrite(call, Insist::WorkingCopy) : show(call, *state);
}

} // namespace

Command homeCommand()
{
    return {.name = u"home"_s,
            .words = u"[--write | --take-over | --working-copy | --compare FILE]"_s,
            .help =
                CommandLineMessages::tr("How the home copy of a workspace at a shared place stands, and who has it"),
            .options = {{u"write"_s, {}, CommandLineMessages::tr("Send what is not in it yet")},
                        {u"take-over"_s,
                         {},
                         CommandLineMessages::tr("Take it over from whoever has it open; ask them first")},
                        {u"working-copy"_s,
                         {},
                         CommandLineMessages::tr("Put the working copy in the place of a home copy that is damaged")},
                        {u"compare"_s, u"FILE"_s,
                         CommandLineMessages::tr("Which assessments differ from another version of the workspace")}},
            .run = home};
}

} // namespace candour
