// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/OwnWords.h"

#include "base/CleanText.h"
#include "base/Fold.h"
#include "base/Literals.h"
#include "workspace/Messages.h"
#include "workspace/Stores.h"
#include "workspace/Workspace.h"

namespace candour::ownWords {

namespace {

Result<> keep(Workspace &workspace, const QStringList &before, const QStringList &after)
{
    const auto keeping = [](const QStringList &words) {
        return [words](Stores &stores) { return saveOwnWords(stores.settings, words); };
    };
    return workspace.run(WorkspaceEdit{.action = u"words"_s,
                                       .apply = keeping(after),
                                       .revert = keeping(before),
                                       .text = OwnWordsMessages::tr("Words spelt right here")});
}

} // namespace

QString plainForm(QStringView word)
{
    const QString plain =
        word.toString().replace(u'’', u'\'').replace(u'\u2010', u'-').replace(u'\u2011', u'-').remove(u'\u00AD');
    return plain.normalized(QString::NormalizationForm_C);
}

Result<QStringList> all(const Workspace &workspace)
{
    return workspace.settings().map([](const Settings &settings) {
        QStringList words = settings.ownWords;
        std::sort(words.begin(), words.end(),
                  [](const QString &a, const QString &b) { return std::pair(folded(a), a) < std::pair(folded(b), b); });
        return words;
    });
}

Result<> add(Workspace &workspace, const QString &word)
{
    const QString one = plainForm(cleanLine(word).trimmed());
    if (one.isEmpty() || one.contains(u' ') || one.size() > LongestWord)
        return fail(ErrorKind::Usage, OwnWordsMessages::tr("Add one word at a time to the dictionary."));
    const auto settings = workspace.settings();
    if (!settings)
        return failed(settings);
    if (settings->ownWords.contains(one))
        return {};
    return keep(workspace, settings->ownWords, settings->ownWords + QStringList{one});
}

Result<> remove(Workspace &workspace, const QString &word)
{
    const auto settings = workspace.settings();
    if (!settings)
        return failed(settings);
    QStringList words = settings->ownWords;
    if (words.removeIf([plain = plainForm(word)](const QString &one) { return plainForm(one) == plain; }) == 0)
        return {};
    return keep(workspace, settings->ownWords, words);
}

} // namespace candour::ownWords
