// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/AnswerDifference.h"
#include "workspace/Milestones.h"

namespace candour {

/// What changed in one cell of a row.
struct ComparedCell
{
    QString column; ///< Key of the column.
    QString label;
    TextDifference words;
    bool sameWords = false; ///< Only what no word tells has changed: formatting, where a link leads, the scale used.
    bool operator==(const ComparedCell &) const = default;
};

/// A row of either version that is not the same in both.
struct ComparedRow
{
    RowId id;
    QString name;
    Fate fate = Fate::Kept;
    bool isMoved = false; ///< It stands elsewhere among the rows that both versions have.
    QList<ComparedCell> cells;
    bool operator==(const ComparedRow &) const = default;
};

/// An answer that is not the same in both versions.
struct ComparedAnswer
{
    QString question; ///< Its key.
    QString heading;  ///< Number and label of the question.
    Fate fate = Fate::Kept;
    TextDifference words; ///< Of an answer that has no rows in both versions.
    bool sameWords = false;
    QList<ComparedRow> rows; ///< In the later order, then those that are gone.
    bool operator==(const ComparedAnswer &) const = default;
};

struct ComparedSection
{
    QString key;     ///< Empty for what stands in no section of the later template.
    QString heading; ///< Number and title.
    QString title;
    QList<ComparedAnswer> answers;
    bool operator==(const ComparedSection &) const = default;
};

/// How much differs.
struct ComparisonCounts
{
    int answersAdded = 0;
    int answersTakenAway = 0;
    int answersChanged = 0;
    int rowsAdded = 0;
    int rowsTakenAway = 0;
    int rowsChanged = 0; ///< Some of its cells have.
    int rowsMoved = 0;
    int wordsAdded = 0;
    int wordsTakenAway = 0;
    bool operator==(const ComparisonCounts &) const = default;

    int answers() const { return answersAdded + answersTakenAway + answersChanged; }
};

/// Two versions of an assessment, and what differs between them. For people inside: what is withheld is in it.
struct Comparison
{
    Milestone earlier;
    Milestone later;
    QString earlierTemplate; ///< Version of the template.
    QString laterTemplate;
    QList<ComparedSection> sections; ///< Those in which something differs.
    bool operator==(const Comparison &) const = default;

    ComparisonCounts counts() const;
    bool isEmpty() const { return sections.isEmpty(); }
};

namespace comparing {

/// What differs between the answers of two versions; whichever is older is the earlier one. Rows are matched by id. An
/// answer stands under the question of the later template that has its key, and else in a section at the end.
Result<Comparison> compare(const Workspace &workspace, const AssessmentId &id, const Milestone &one,
                           const Milestone &other);

/// The sections of a comparison; \a templates say what a question was called that neither template asks.
QList<ComparedSection> sections(const AnswerState &before, const AnswerState &now, const QList<Template> &templates);

/// "3 answers added, 1 taken away, 12 changed": the counts as people read them, one sentence each.
QStringList sentences(const ComparisonCounts &counts);

/// What no comparison shows, in a sentence or two.
QString notCompared();

/// For an answer or a cell of which only what no word tells has changed.
QString sameWords();

/// "3 paragraphs unchanged"; see ComparedParagraph.
QString unchangedParagraphs(int count);

/// What became of an answer or a row, in a word or two: "added", "taken away", "changed", "moved".
QString words(const ComparedAnswer &answer);
QString words(const ComparedRow &row);

} // namespace comparing

} // namespace candour
