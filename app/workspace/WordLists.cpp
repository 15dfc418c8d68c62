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

Result<> keep(Workspace &workspace, const KeptWords &list, const QStringList &before, const QStringList &after)
{
    const auto keeping = [field = list.field](const QStringList &words) {
        return [field, words](Stores &stores) { return saveSettingList(stores.settings, field, words); };
    };
    return workspace.run(
        WorkspaceEdit{.action = u"words"_s, .apply = keeping(after), .revert = keeping(before), .text = list.changed});
}

Result<> refused(WordList list)
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

Result<> add(Workspace &workspace, WordList list, const QString &words)
{
    const QString one = plainForm(cleanLine(words).trimmed());
    const bool isOne = list != WordList::Spelling || !one.contains(u' ');
    if (folded(one).trimmed().isEmpty() || !isOne || one.size() > longest(list))
        return refused(list);
    const auto settings = workspace.settings();
    if (!settings)
        return failed(settings);
    const KeptWords kept = keptAs(list);
    const QStringList before = (*settings).*kept.field;
    return before.contains(one) ? Result<>() : keep(workspace, kept, before, before + QStringList{one});
}

Result<> remove(Workspace &workspace, WordList list, const QString &words)
{
    const auto settings = workspace.settings();
    if (!settings)
        return failed(settings);
    const KeptWords kept = keptAs(list);
    const QStringList before = (*settings).*kept.field;
    QStringList after = before;
    if (after.removeIf([plain = plainForm(words)](const QString &one) { return plainForm(one) == plain; }) == 0)
        return {};
    return keep(workspace, kept, before, after);
}

} // namespace candour::wordLists
