// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/ActionPlan.h"

#include "dpia/Progress.h"

namespace candour {

namespace {

/// The value of a column as words, where it is asked for; empty otherwise.
QString words(const Question &question, const Assessment &a, const Row &row, const Column &column)
{
    const Cell cell = isAsked(question, column, row) ? row.cells.value(column.key) : Cell();
    if (const RichText *text = textIn(cell))
        return plainText(*text);
    if (const auto *choice = std::get_if<Choice>(&cell)) {
        const int index = indexOf(column.options, choice->key);
        return index < 0 ? choice->key : column.options.at(index).label;
    }
    if (const auto *id = std::get_if<PersonId>(&cell))
        for (const Person &person : a.people)
            if (person.id == *id)
                return person.name;
    return {};
}

QString words(const Question &question, const Assessment &a, const Row &row, QLatin1String key)
{
    const Column *column = question.column(key);
    return column ? words(question, a, row, *column) : QString();
}

/// The first words of a row.
QString subjectOf(const Question &question, const Assessment &a, const Row &row)
{
    for (const Column &column : question.columns)
        if (column.kind == QuestionKind::Line || column.kind == QuestionKind::RichText)
            if (const QString text = words(question, a, row, column); !text.isEmpty())
                return text;
    return {};
}

QDate dueOf(const Question &question, const Row &row)
{
    const Column *column = question.column(ActionColumn::Due);
    const Cell cell = column && isAsked(question, *column, row) ? row.cells.value(column->key) : Cell();
    const auto *date = std::get_if<QDate>(&cell);
    return date ? *date : QDate();
}

bool isToBeDone(const Question &question)
{
    return question.hasRows() && (question.column(ActionColumn::Owner) || question.column(ActionColumn::Due));
}

} // namespace

QList<PlannedAction> actionPlan(const Template &t, const Assessment &a)
{
    QList<PlannedAction> plan;
    for (int section = 0; section < t.sections.size(); ++section)
        for (const Question &question : t.sections.at(section).questions) {
            const auto *rows = std::get_if<Rows>(&a.answer(question.key));
            if (!rows || !isToBeDone(question) || !isAsked(t, a, question))
                continue;
            for (int i = 0; i < rows->rows.size(); ++i) {
                const Row &row = rows->rows.at(i);
                const QString subject = subjectOf(question, a, row);
                if (subject.isEmpty())
                    continue;
                plan += PlannedAction{.place = Place{question.key, row.id, {}},
                                      .section = t.sectionHeading(section),
                                      .question = question.label,
                                      .number = i + 1,
                                      .subject = subject,
                                      .action = question.kind == QuestionKind::Risks
                                                    ? words(question, a, row, RiskColumn::Measures)
                                                    : QString(),
                                      .owner = words(question, a, row, ActionColumn::Owner),
                                      .due = dueOf(question, row),
                                      .status = words(question, a, row, ActionColumn::Status)};
            }
        }
    return plan;
}

} // namespace candour
