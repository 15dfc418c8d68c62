// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/MarksInForce.h"

#include "redaction/Visibility.h"

namespace candour {

namespace {

/// Gathers marks, question by question.
class LabelledMarks
{
public:
    LabelledMarks(const Template &t, const Assessment &a) : m_assessment(a), m_visibility(t, a, a.language) {}

    void add(const Question &question)
    {
        const Answer &answer = m_assessment.answer(question.key);
        if (!see(m_visibility.answer(question), Place{.question = question.key}))
            return;
        add(textIn(answer));
        const auto *rows = std::get_if<Rows>(&answer);
        for (const Row &row : rows ? rows->rows : QList<Row>())
            if (see(m_visibility.row(question, row.id), Place{.question = question.key, .row = row.id}))
                addCells(question, row);
    }

    const QSet<MarkId> &found() const { return m_found; }

private:
    /// True where the place is shown as it was written, less its marks.
    bool see(const Seen &seen, const Place &place)
    {
        if (seen.sight == Sight::Label)
            m_found.insert(m_assessment.treatment(place).mark);
        return seen.sight == Sight::AsWritten;
    }

    void addCells(const Question &question, const Row &row)
    {
        for (const Column &column : question.columns)
            if (see(m_visibility.column(question, column), Place{.question = question.key, .column = column.key}) &&
                see(m_visibility.cell(question, column, row), Place{question.key, row.id, column.key}))
                if (const auto cell = row.cells.constFind(column.key); cell != row.cells.cend())
                    add(textIn(*cell));
    }

    void add(const RichText *text)
    {
        if (text)
            m_found += marksIn(*text);
    }

    const Assessment &m_assessment;
    Visibility m_visibility;
    QSet<MarkId> m_found;
};

} // namespace

QList<Mark> marksInForce(const Template &t, const Assessment &a)
{
    LabelledMarks labelled(t, a);
    for (const Question *question : t.questions())
        labelled.add(*question);
    QList<Mark> marks;
    for (const Mark &mark : a.marks)
        if (labelled.found().contains(mark.id))
            marks += mark;
    return marks;
}

} // namespace candour
