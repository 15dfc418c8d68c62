// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QStringList>

#include <functional>

namespace candour {

class Stores;
class Workspace;

/// A list of words that a workspace keeps for everybody who opens it.
enum class WordList {
    Spelling, ///< Spelt right here although no dictionary has them. One word each.
    Watched,  ///< Suggested to be withheld wherever they stand in public text.
    Public,   ///< Never suggested to be withheld: everybody may read them.
};

} // namespace candour

/// The lists of words of a workspace. They can be names, so no log has them.
namespace candour::wordLists {

/// No entry of the list is longer than this many characters.
constexpr qsizetype LongestWord = 60;
constexpr qsizetype LongestPhrase = 200;
constexpr qsizetype longest(WordList list)
{
    return list == WordList::Spelling ? LongestWord : LongestPhrase;
}

/// A word as a dictionary writes it, whatever its hyphens, apostrophes and accents are made of; without soft hyphens.
QString plainForm(QStringView word);

/// The list in the order of the alphabet.
Result<QStringList> all(const Workspace &workspace, WordList list);

/// Puts the words on the list in their plain form, as a step that can be taken back. Usage error for what the list does
/// not take. What is on the list already stays there once.
Result<> add(Workspace &workspace, WordList list, const QString &words);

/// A change of the list beside an edit of an assessment, and the way back; both empty where nothing changes.
struct ListChange
{
    std::function<Result<>(Stores &)> apply;
    std::function<Result<>(Stores &)> revert;
};

/// The change that puts these words on the list, or takes them off. Usage error for what the list does not take.
Result<ListChange> adding(const Workspace &workspace, WordList list, const QStringList &words);
Result<ListChange> removing(const Workspace &workspace, WordList list, const QStringList &words);

/// Takes the words off the list, as a step that can be taken back. Nothing happens where they are not on it.
Result<> remove(Workspace &workspace, WordList list, const QString &words);

} // namespace candour::wordLists
