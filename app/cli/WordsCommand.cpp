// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "workspace/OwnWords.h"

namespace candour {

namespace {

Result<> listWords(Invocation &call)
{
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    const auto words = workspace ? ownWords::all(**workspace) : failed(workspace);
    if (!words)
        return failed(words);
    if (call.json) {
        call.print(QJsonArray::fromStringList(*words));
        return {};
    }
    for (const QString &word : *words)
        call.print(word);
    return {};
}

Result<> remove(Workspace &workspace, const QString &word)
{
    const auto words = ownWords::all(workspace);
    if (!words)
        return failed(words);
    const bool isListed =
        std::any_of(words->begin(), words->end(),
                    [plain = ownWords::plainForm(word)](const auto &one) { return ownWords::plainForm(one) == plain; });
    if (!isListed)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("“%1” is not on the list.").arg(word));
    return ownWords::remove(workspace, word);
}

Result<> words(Invocation &call)
{
    const QString what = call.words.value(0, u"list"_s);
    const bool adds = what == "add"_L1;
    if (what == "list"_L1 && call.words.size() < 2)
        return listWords(call);
    if (!adds && what != "remove"_L1)
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("“words” is followed by list, add or remove, or by nothing."));
    if (call.words.size() < 2)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("“words %1” needs a word.").arg(what));
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    const QString word = call.words.at(1);
    return adds ? ownWords::add(**workspace, word) : remove(**workspace, word);
}

} // namespace

Command wordsCommand()
{
    return {.name = u"words"_s,
            .words = u"[list | add WORD | remove WORD]"_s,
            .help = CommandLineMessages::tr(
                "The words that are spelt right in this workspace although no dictionary has them; add or "
                "take away one"),
            .most = 2,
            .run = words};
}

} // namespace candour
