// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ComparisonLines.h"

#include "base/Literals.h"
#include "gui/Messages.h"
#include "gui/pages/DifferenceText.h"
#include "workspace/ComparedText.h"

namespace candour {

namespace {

constexpr qsizetype MostSpoken = 1500;

/// Takes a comparison apart into lines.
class LinesOfComparison
{
public:
    QList<ComparisonLine> of(const Comparison &comparison)
    {
        for (const ComparedSection &section : comparison.sections) {
            m_lines += ComparisonLine{.kind = ComparisonLine::Kind::Section, .label = section.heading};
            for (const ComparedAnswer &answer : section.answers)
                add(answer);
        }
        return std::move(m_lines);
    }

private:
    void add(const ComparedAnswer &answer)
    {
        ++m_answer;
        m_lines += ComparisonLine{.kind = ComparisonLine::Kind::Answer,
                                  .label = ComparisonMessages::tr("%1 (%2)", "question or row, what became of it")
                                               .arg(answer.heading, comparing::words(answer)),
                                  .answer = m_answer};
        if (answer.sameWords)
            note(comparing::sameWords(), 0, true);
        add(answer.words, QString(), 0);
        for (const ComparedRow &row : answer.rows) {
            m_lines += ComparisonLine{.kind = ComparisonLine::Kind::Row,
                                      .label = ComparisonMessages::tr("%1 (%2)", "question or row, what became of it")
                                                   .arg(row.name, comparing::words(row)),
                                      .answer = m_answer,
                                      .isChange = row.cells.isEmpty()};
            for (const ComparedCell &cell : row.cells) {
                const QString label = ComparisonMessages::tr("%1: ", "label of a column").arg(cell.label);
                if (cell.sameWords)
                    note(label + comparing::sameWords(), 1, true);
                add(cell.words, label, 1);
            }
        }
    }

    void add(const TextDifference &words, QString label, int depth)
    {
        for (const ComparedParagraph &paragraph : comparedParagraphs(words)) {
            if (paragraph.unchanged > 0)
                note(u"… "_s + comparing::unchangedParagraphs(paragraph.unchanged), depth, false);
            else
                m_lines += ComparisonLine{.label = std::exchange(label, QString()),
                                          .pieces = paragraph.pieces,
                                          .answer = m_answer,
                                          .depth = depth};
        }
    }

    void note(const QString &text, int depth, bool isChange)
    {
        m_lines += ComparisonLine{.kind = ComparisonLine::Kind::Note,
                                  .label = text,
                                  .answer = m_answer,
                                  .depth = depth,
                                  .isChange = isChange};
    }

    QList<ComparisonLine> m_lines;
    int m_answer = -1;
};

} // namespace

int ComparisonLine::changes() const
{
    int count = isChange ? 1 : 0;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const bool goesOn = i > 0 && pieces.at(i).fate == Fate::Added && pieces.at(i - 1).fate == Fate::TakenAway;
        count += pieces.at(i).fate != Fate::Kept && !goesOn ? 1 : 0;
    }
    return count;
}

QList<ComparisonLine> comparisonLines(const Comparison &comparison)
{
    return LinesOfComparison().of(comparison);
}

QList<ComparedAnswer> comparedAnswers(const Comparison &comparison)
{
    QList<ComparedAnswer> answers;
    for (const ComparedSection &section : comparison.sections)
        answers += section.answers;
    return answers;
}

QString spokenChanges(const ComparedAnswer &answer)
{
    if (answer.sameWords)
        return comparing::sameWords();
    QList<PartDifference> parts;
    if (!answer.words.isEmpty())
        parts += PartDifference{.words = answer.words};
    QStringList moved;
    for (const ComparedRow &row : answer.rows) {
        if (row.cells.isEmpty())
            moved += ComparisonMessages::tr("%1 (%2)", "question or row, what became of it")
                         .arg(row.name, comparing::words(row));
        for (const ComparedCell &cell : row.cells)
            parts += PartDifference{
                .label = ComparisonMessages::tr("%1, %2", "name of a row, label of a column").arg(row.name, cell.label),
                .words = cell.words};
    }
    const QString all = (QStringList{differenceText::spoken(parts)} + moved).join(u'\n').trimmed();
    return all.size() > MostSpoken ? all.left(MostSpoken) + u"…"_s : all;
}

} // namespace candour
