// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Folding.h"
#include "base/Needle.h"

#include <QHash>
#include <QList>

#include <functional>
#include <vector>

namespace candour {

/// What is looked for: the folded words of a needle, five words of it, an identifier inside it, or a form of a name.
struct Pattern
{
    struct Source
    {
        int needle = 0;      ///< Its number.
        QString identifier;  ///< An identifier as it is written in the needle, or a form of a name in it; empty where
                             ///< the pattern is the needle's words.
        bool isName = false; ///< The identifier is a form of a name.
        bool operator==(const Source &) const = default;
    };
    QString letters;
    QList<Source> sources;
    qsizetype weight = 0;       ///< As Folder::weight counts.
    bool wholeWordsOnly = true; ///< Must begin and end at a word's edge: fewer than eight letters.
    bool telling = false;       ///< Not likely to be a word of a file format: several words, digits, or twelve letters.
};

/// Finds thousands of patterns in one pass over a text.
class NeedleSearch
{
public:
    NeedleSearch(const QList<Needle> &needles, Folder &folder);

    const QList<Pattern> &patterns() const { return m_patterns; }

    /// Calls \a hit with the number of a pattern and where its first letter stands, for every occurrence;
    /// \a anyEdge also inside words.
    void find(const FoldedText &text, bool anyEdge, const std::function<void(int, qsizetype)> &hit) const;

private:
    /// Patterns by a hash of their first letters.
    struct Table
    {
        qsizetype window = 0; ///< How many letters are hashed.
        std::vector<int> first;
        std::vector<int> next;
    };

    void add(const FoldedText &words, const Pattern::Source &source);
    void addNeedle(const Needle &needle, int number, Folder &folder);
    void addForm(const QString &form, int number, Folder &folder);
    void addWords(const QString &written, int number, Folder &folder);
    void buildTables();

    QList<Pattern> m_patterns;
    QHash<QString, int> m_numbers; ///< Of the patterns, by their letters.
    QList<Table> m_tables;
};

} // namespace candour
