// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "workspace/Organisation.h"

namespace candour {

namespace {

Result<> showSettings(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    const auto settings = (*workspace)->settings();
    if (!settings)
        return failed(settings);
    const QString only = call.words.value(0);
    if (!only.isEmpty() && !organisation::keys().contains(only))
        return fail(ErrorKind::Usage, organisation::fault(only, {}));
    QJsonObject object;
    for (const QString &key : organisation::keys()) {
        if (!only.isEmpty() && key != only)
            continue;
        const QString value = organisation::value(*settings, key);
        object.insert(key, value);
        if (!call.json)
            call.print(only.isEmpty() ? u"%1  %2"_s.arg(key, value) : value);
    }
    if (call.json)
        call.print(object);
    return {};
}

Result<> settings(Invocation &call)
{
    if (call.words.size() < 2)
        return showSettings(call);
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    const QString key = call.words.at(0);
    if (const auto kept = organisation::set(**workspace, key, call.words.at(1)); !kept)
        return kept;
    if (const auto settings = (*workspace)->settings())
        if (const QString advice = organisation::advice(*settings, key); !advice.isEmpty())
            call.remark(advice);
    return {};
}

} // namespace

Command settingsCommand()
{
    return {.name = u"settings"_s,
            .words = u"[KEY [VALUE]]"_s,
            .help = CommandLineMessages::tr(
                "The organisation, its mailbox, licence, colour and logo, where the register is read, the laws under "
                "which it gives reasons, whether one person may approve alone, and below which number of people one is "
                "small; show all or one, or set one"),
            .most = 2,
            .run = settings};
}

} // namespace candour
