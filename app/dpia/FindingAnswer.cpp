// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Overloaded.h"
#include "dpia/FindingRules.h"
#include "dpia/Messages.h"

namespace candour {

namespace {

bool knows(const QList<Option> &options, const QString &key)
{
    return indexOf(options, key) >= 0;
}

/// Faults of one value, wherever it stands. \a name is the question's or column's label.
void inspectValue(Inspection &inspection, const Cell &value, const QList<Option> &options, const QString &name,
                  const Place &place)
{
    const auto unknown = [&] {
        inspection.add(
            Severity::Error, "unknown-option",
            FindingMessages::tr("“%1” holds a choice that this template does not have. Choose again.").arg(name),
            place);
    };
    std::visit(Overloaded{
                   [&](const Choice &choice) {
                       if (!choice.key.isEmpty() && !knows(options, choice.key))
                           unknown();
                   },
                   [&](const Choices &choices) {
                       const bool all = std::all_of(choices.keys.begin(), choices.keys.end(),
                                                    [&](const QString &key) { return knows(options, key); });
                       if (!all)
                           unknown();
                   },
                   [&](const PersonId &person) {
                       if (!person.isEmpty() && !inspection.a.person(person))
                           inspection.add(
                               Severity::Error, "unknown-person",
                               FindingMessages::tr("“%1” names somebody who is not on the list of people.").arg(name),
                               place);
                   },
                   [](const auto &) {},
               },
               value);
}

void inspectDate(Inspection &inspection, QDate date, const Column &column, const Place &place)
{
    if (!date.isValid())
        return;
    if (column.expires && date < inspection.today)
        inspection.add(Severity::Warning, "expired", FindingMessages::tr("“%1” has passed.").arg(column.label), place);
    if (column.maxAgeMonths > 0 && date.addMonths(column.maxAgeMonths) < inspection.today)
        inspection.add(
            Severity::Warning, "too-old",
            FindingMessages::tr("“%1” is older than %n month(s).", nullptr, column.maxAgeMonths).arg(column.label),
            place);
}

void inspectReferences(Inspection &inspection, const RowRefs &refs, const Column &column, const Place &place)
{
    const auto *target = std::get_if<Rows>(&inspection.a.answer(column.refersTo));
    for (const RowId &row : refs.rows)
        if (!target || !target->find(row))
            inspection.add(Severity::Error, "lost-row",
                           FindingMessages::tr("“%1” refers to a row that is no longer there.").arg(column.label),
                           place);
}

void inspectRow(Inspection &inspection, const Question &question, const Row &row)
{
    for (const Column &column : question.columns) {
        if (!isAsked(question, column, row))
            continue;
        const Place place{question.key, row.id, column.key};
        const Cell cell = row.cells.value(column.key);
        if (isEmpty(cell)) {
            if (column.required)
                inspection.add(
                    Severity::Error, "required",
                    FindingMessages::tr("“%1” is missing in a row of “%2”.").arg(column.label, question.label), place);
            continue;
        }
        inspectValue(inspection, cell, column.options, column.label, place);
        if (const auto *date = std::get_if<QDate>(&cell))
            inspectDate(inspection, *date, column, place);
        if (const auto *refs = std::get_if<RowRefs>(&cell))
            inspectReferences(inspection, *refs, column, place);
    }
}

} // namespace

void inspectAnswer(Inspection &inspection, const Question &question)
{
    const Answer &answer = inspection.a.answer(question.key);
    if (const auto *cell = std::get_if<Cell>(&answer))
        inspectValue(inspection, *cell, question.options, question.label, Place{.question = question.key});
    if (const auto *rows = std::get_if<Rows>(&answer))
        for (const Row &row : rows->rows)
            inspectRow(inspection, question, row);
    if (question.key == inspection.t.reviewDateQuestion)
        if (const auto *cell = std::get_if<Cell>(&answer))
            if (const auto *date = std::get_if<QDate>(cell); date && *date < inspection.today)
                inspection.add(Severity::Warning, "review-overdue",
                               FindingMessages::tr("The review of this assessment is overdue."),
                               Place{.question = question.key});
}

} // namespace candour
