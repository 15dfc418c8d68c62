// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/AnswerWords.h"

namespace candour {

/// One question of an internal print: its answer in full, and what the public sees of it.
class PrintedAnswer
{
public:
    PrintedAnswer(const Template &t, const Assessment &a) : m_assessment(a), m_words(t, a) {}

    /// The blocks under the question's heading.
    QList<DocumentBlock> blocks(const Question &question, bool asked) const;

    /// Rows that are too wide for a table, as a section each.
    QList<Section> cards(const Question &question) const;

    /// The answer on one line, rows after one another, in as many words as stand beside something else; empty where
    /// there is none.
    Inlines shortly(const Question &question) const;

    /// The answer alone; nothing of rows that are too wide for a table.
    QList<DocumentBlock> answer(const Question &question) const;

    const AnswerWords &words() const { return m_words; }

private:
    bool isWide(const Question &question) const;
    QList<DocumentBlock> table(const Question &question, const Rows &rows) const;
    QList<DocumentBlock> files(const Files &files) const;
    QList<DocumentBlock> publicSide(const Question &question) const;
    QString placeName(const Question &question, const Place &place) const;
    Inlines treatmentWords(const Question &question, const Treatment &treatment) const;

    const Assessment &m_assessment;
    AnswerWords m_words;
};

} // namespace candour
