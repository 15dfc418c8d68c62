// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/WordLists.h"

#include "base/CleanText.h"
#include "base/Fold.h"
#include "base/Literals.h"
#include "workspace/Messages.h"
#include "workspace/Stores.h"
#include "workspace/Workspace.h"

namespace candour::wordLists {

namespace {

/// The words of one list, and where they are kept.
struct KeptWords
{
    QStringList Settings::*field;
    QString changed; ///< What Undo says.
};

KeptWords keptAs(WordList list)
{
    switch (list) {
    case WordList::Spelling:
        return {&Settings::ownWords, WordListMessages::tr("Words spelt right here")};
    case WordList::Watched:
        return {&Settings::watchedWords, WordListMessages::tr("Words to look for")};
    case WordList::Public:
        return {&Settings::publicWords, WordListMessages::tr("Words that may be public")};
    }
    Q_UNREACHABLE();
}

ListChange changeOf(const KeptWords &list, const QStringList &before, const QStringList &after)
{
    if (before == after)
        return {};
    const auto keeping = [field = list.field](const QStringList &words) {
        return [field, words](Stores &stores) { return saveSettingList(stores.settings, field, words); };
    };
    return {keeping(after), keeping(before)};
}

Result<> keep(Workspace &workspace, WordList list, const Result<ListChange> &change)
{
    if (!change || !change->apply)
        return change ? Result<>() : failed(change);
    return workspace.run(WorkspaceEdit{
        .action = u"words"_s, .apply = change->apply, .revert = change->revert, .text = keptAs(list).changed});
}

tl::unexpected<Error> refused(WordList list)
{
    return fail(
        ErrorKind::Usage,
        list == WordList::Spelling
            ? WordListMessages::tr("Add one word at a time to the dictionary.")
            : WordListMessages::tr("Write the words of one entry, no more than %1 characters.").arg(LongestPhrase));
}

} // namespace

QString plainForm(QStringView word)
{
    const QString plain =
        word.toString().replace(u'’', u'\'').replace(u'\u2010', u'-').replace(u'\u2011', u'-').remove(u'\u00AD');
    return plain.normalized(QString::NormalizationForm_C);
}

Result<QStringList> all(const Workspace &workspace, WordList list)
{
    return workspace.settings().map([list](const Settings &settings) {
        QStringList words = settings.*keptAs(list).field;
        std::sort(words.begin(), words.end(),
                  [](const QString &a, const QString &b) { return std::pair(folded(a), a) < std::pair(folded(b), b); });
        return words;
    });
}

Result<ListChange> adding(const Workspace &workspace, WordList list, const QStringList &words)
{
    const auto settings = workspace.settings();
    if (!settings)
        return failed(settings);
    const KeptWords kept = keptAs(list);
    const QStringList before = (*settings).*kept.field;
    QStringList after = before;
    for (const QString &entry : words) {
        const QString one = plainForm(cleanLine(entry).trimmed());
        const bool isOne = list != WordList::Spelling || !one.contains(u' ');
        if (folded(one).trimmed().isEmpty() || !isOne || one.size() > longest(list))
            return refused(list);
        if (!after.contains(one))
            after += one;
    }
    return changeOf(kept, before, after);
}

Result<ListChange> removing(const Workspace &workspace, WordList list, const QStringList &words)
{
    const auto settings = workspace.settings();
    if (!settings)
        return failed(settings);
    const KeptWords kept = keptAs(list);
    const QStringList before = (*settings).*kept.field;
    QStringList plain;
    for (const QString &entry : words)
        plain += plainForm(entry);
    QStringList after = before;
    after.removeIf([&](const QString &one) { return plain.contains(plainForm(one)); });
    return changeOf(kept, before, after);
}

Result<> add(Workspace &workspace, WordList list, const QString &words)
{
    return keep(workspace, list, adding(workspace, list, {words}));
}

Result<> remove(Workspace &workspace, WordList list, const QString &words)
{
    return keep(workspace, list, removing(workspace, list, {words}));
}

} // namespace candour::wordLists
