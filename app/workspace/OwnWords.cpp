// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/OwnWords.h"

#include "base/Literals.h"
#include "exchange/CleanText.h"
#include "workspace/Stores.h"
#include "workspace/Workspace.h"

#include <QCoreApplication>

namespace candour::ownWords {

namespace {

constexpr qsizetype LongestWord = 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OwnWords)
};

Result<> keep(Workspace &workspace, const QStringList &words)
{
    return workspace.run(
        WorkspaceEdit{u"words"_s, {}, [words](Stores &stores) { return saveOwnWords(stores.settings, words); }});
}

} // namespace

Result<> add(Workspace &workspace, const QString &word)
{
    const QString one = cleanLine(word).trimmed();
    if (one.isEmpty() || one.contains(u' ') || one.size() > LongestWord)
        return fail(ErrorKind::Usage, Words::tr("Add one word at a time to the dictionary."));
    const auto settings = workspace.settings();
    if (!settings)
        return failed(settings);
    if (settings->ownWords.contains(one))
        return {};
    return keep(workspace, settings->ownWords + QStringList{one});
}

Result<> remove(Workspace &workspace, const QString &word)
{
    const auto settings = workspace.settings();
    if (!settings)
        return failed(settings);
    QStringList words = settings->ownWords;
    if (words.removeAll(word) == 0)
        return {};
    return keep(workspace, words);
}

} // namespace candour::ownWords
