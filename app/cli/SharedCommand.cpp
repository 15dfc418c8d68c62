// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "workspace/Sharing.h"

namespace candour {

namespace {

QJsonArray toJson(const QList<sharing::Use> &uses)
{
    QJsonArray array;
    for (const sharing::Use &use : uses)
        array += QJsonObject{
            {u"reference"_s, use.reference}, {u"sameWords"_s, use.hasSameWords}, {u"settled"_s, use.isSettled}};
    return array;
}

/// The assessments that use it and how each stands to the words that are kept now.
void printUses(Invocation &call, const QList<sharing::Use> &uses)
{
    for (const sharing::Use &use : uses)
        call.print(u"  "_s +
                   (use.hasSameWords ? CommandLineMessages::tr("%1: uses this wording").arg(use.reference)
                    : use.isSettled
                        ? CommandLineMessages::tr("%1: uses another wording, as it was signed").arg(use.reference)
                        : CommandLineMessages::tr("%1: uses another wording").arg(use.reference)));
}

Result<> listShared(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace);
    const auto all = (*workspace)->sharedAnswers();
    if (!all)
        return failed(all);
    QJsonArray array;
    for (const SharedAnswer &one : *all) {
        const auto uses = sharing::uses(**workspace, one.key);
        if (!uses)
            return failed(uses);
        array += QJsonObject{{u"key"_s, one.key},
                             {u"title"_s, one.title},
                             {u"text"_s, plainText(one.text)},
                             {u"assessments"_s, toJson(*uses)}};
        if (call.json)
            continue;
        call.print(u"%1  %2"_s.arg(one.key, one.title));
        printUses(call, *uses);
    }
    if (call.json)
        call.print(array);
    return {};
}

Result<> add(Invocation &call, Workspace &workspace)
{
    const QString key = call.words.at(1);
    const auto text = call.text();
    if (!text)
        return failed(text);
    const auto lacking = sharing::lacking(workspace);
    if (!lacking)
        return failed(lacking);
    SharedAnswer shared{key, key, fromPlainText(*text)};
    for (const SharedAnswer &one : *lacking)
        if (one.key == key)
            shared.title = one.title;
    if (call.has(u"title"_s))
        shared.title = call.option(u"title"_s);
    return sharing::add(workspace, shared);
}

/// Changes title or words, and says which assessments use it.
Result<> set(Invocation &call, Workspace &workspace)
{
    auto shared = sharing::find(workspace, call.words.at(1));
    if (!shared)
        return failed(shared);
    if (call.has(u"text"_s) || call.has(u"file"_s) || !call.has(u"title"_s)) {
        const auto text = call.text();
        if (!text)
            return failed(text);
        shared->text = fromPlainText(*text);
    }
    if (call.has(u"title"_s))
        shared->title = call.option(u"title"_s);
    if (const auto done = sharing::set(workspace, *shared); !done)
        return done;
    const auto uses = sharing::uses(workspace, shared->key);
    if (!uses)
        return failed(uses);
    if (call.json)
        call.print(toJson(*uses));
    else
        printUses(call, *uses);
    return {};
}

Result<> remove(Invocation &call, Workspace &workspace)
{
    return sharing::remove(workspace, call.words.at(1));
}

Result<> shared(Invocation &call)
{
    using Step = Result<> (*)(Invocation &, Workspace &);
    const QMap<QString, Step> steps{{u"add"_s, add}, {u"set"_s, set}, {u"remove"_s, remove}};
    if (call.words.isEmpty())
        return listShared(call);
    const QString what = call.words.first();
    if (!steps.contains(what))
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("“shared” is followed by add, set or remove, or by nothing."));
    if (call.words.size() < 2)
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("“shared %1” needs the key of a shared answer.").arg(what));
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    return workspace ? steps.value(what)(call, **workspace) : failed(workspace);
}

} // namespace

Command sharedCommand()
{
    return {.name = u"shared"_s,
            .words = u"[add KEY | set KEY | remove KEY]"_s,
            .help = CommandLineMessages::tr(
                "The texts that are kept once for all assessments, and which use them; add, change or "
                "take away one"),
            .most = 2,
            .options = textOptions() +
                       QList<CommandOption>{
                           {u"title"_s, u"TEXT"_s, CommandLineMessages::tr("add, set: its title, for people inside")}},
            .run = shared};
}

} // namespace candour
