// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"
#include "proof/Folding.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <functional>
#include <vector>

namespace candour {

/// What is looked for: the folded words of a needle, five words of it, or an identifier inside it.
struct Pattern
{
    QString letters;
    QStringList questions;      ///< Of every needle that it comes from.
    qsizetype weight = 0;       ///< As Folder::weight counts.
    bool wholeWordsOnly = true; ///< Must begin and end at a word's edge: fewer than eight letters.
    bool telling = false;       ///< Not likely to be a word of a file format: see Passage::Seeking::Telling.
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

    void add(const FoldedText &words, const QString &question);
    void addNeedle(const Needle &needle, Folder &folder);
    void buildTables();

    QList<Pattern> m_patterns;
    QHash<QString, int> m_numbers; ///< Of the patterns, by their letters.
    QList<Table> m_tables;
};

} // namespace candour
