// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Expiry.h"

namespace candour {

namespace {

bool canExpire(const Column &column)
{
    return column.expires || column.maxAgeMonths > 0;
}

void keepEarlier(Expiry &first, const Expiry &other)
{
    if (other.on.isValid() && (!first.on.isValid() || other.on < first.on))
        first = other;
}

} // namespace

const Question *shareQuestion(const Template &t)
{
    for (const Question *question : t.questions())
        if (question->kind == QuestionKind::Records && std::any_of(question->columns.begin(), question->columns.end(),
                                                                   [](const Column &column) { return column.expires; }))
            return question;
    return nullptr;
}

bool isShareFact(const Column &column)
{
    return column.kind != QuestionKind::Person && column.kind != QuestionKind::RowRefs;
}

Expiry firstExpiry(const Question &question, const QMap<QString, Cell> &cells)
{
    Expiry first;
    const Row row{.cells = cells};
    for (const Column &column : question.columns) {
        if (!canExpire(column) || !isAsked(question, column, row))
            continue;
        const Cell cell = cells.value(column.key);
        const auto *date = std::get_if<QDate>(&cell);
        if (!date || !date->isValid())
            continue;
        if (column.expires)
            keepEarlier(first, {*date, column.label});
        if (column.maxAgeMonths > 0)
            keepEarlier(first, {date->addMonths(column.maxAgeMonths), column.label});
    }
    return first;
}

Expiry firstExpiry(const Template &t, const Assessment &a)
{
    Expiry first;
    for (const Question *question : t.questions()) {
        if (!question->hasRows() || std::none_of(question->columns.begin(), question->columns.end(), canExpire))
            continue;
        const auto *rows = std::get_if<Rows>(&a.answer(question->key));
        if (!rows || !isAsked(t, a, *question))
            continue;
        for (const Row &row : rows->rows)
            keepEarlier(first, firstExpiry(*question, row.cells));
    }
    return first;
}

} // namespace candour
