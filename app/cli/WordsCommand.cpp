// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "cli/Command.h"
#include "cli/Messages.h"
#include "workspace/WordLists.h"

namespace candour {

namespace {

Result<WordList> listNamed(const QString &name)
{
    if (name.isEmpty() || name == "spelling"_L1)
        return WordList::Spelling;
    if (name == "watched"_L1)
        return WordList::Watched;
    if (name == "public"_L1)
        return WordList::Public;
    return fail(ErrorKind::Usage, CommandLineMessages::tr("“--list” is followed by spelling, watched or public."));
}

Result<> listWords(Invocation &call, WordList list)
{
    const auto workspace = call.open(Workspace::Access::ReadOnly);
    const auto words = workspace ? wordLists::all(**workspace, list) : failed(workspace);
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

Result<> remove(Workspace &workspace, WordList list, const QString &word)
{
    const auto words = wordLists::all(workspace, list);
    if (!words)
        return failed(words);
    const QString plain = wordLists::plainForm(word);
    const bool isListed = std::any_of(words->begin(), words->end(),
                                      [&](const QString &one) { return wordLists::plainForm(one) == plain; });
    if (!isListed)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("“%1” is not on the list.").arg(word));
    return wordLists::remove(workspace, list, word);
}

Result<> words(Invocation &call)
{
    const QString what = call.words.value(0, u"list"_s);
    const auto list = listNamed(call.option(u"list"_s));
    if (!list)
        return failed(list);
    const bool adds = what == "add"_L1;
    if (what == "list"_L1 && call.words.size() < 2)
        return listWords(call, *list);
    if (!adds && what != "remove"_L1)
        return fail(ErrorKind::Usage,
                    CommandLineMessages::tr("“words” is followed by list, add or remove, or by nothing."));
    if (call.words.size() < 2)
        return fail(ErrorKind::Usage, CommandLineMessages::tr("“words %1” needs a word.").arg(what));
    const auto workspace = call.open(Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace);
    const QString word = call.words.at(1);
    return adds ? wordLists::add(**workspace, *list, word) : remove(**workspace, *list, word);
}

} // namespace

Command wordsCommand()
{
    return {.name = u"words"_s,
            .words = u"[list | add WORD | remove WORD] [--list spelling | watched | public]"_s,
            .help = CommandLineMessages::tr(
                "The words that are spelt right in this workspace although no dictionary has them, that are always "
                "suggested to be withheld, or never; add or take away one"),
            .most = 2,
            .options = {{u"list"_s, u"LIST"_s,
                         CommandLineMessages::tr("Which list: spelling (the usual), watched or public")}},
            .run = words};
}

} // namespace candour
