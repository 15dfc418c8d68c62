// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/PlaceWords.h"

#include "base/Literals.h"
#include "gui/Messages.h"
#include "gui/fields/CellText.h"
#include "workspace/SecretName.h"

namespace candour {

QString questionWords(const Template &form, const QString &key)
{
    return secretName(form, key);
}

QString partWords(const FieldContext &context, const Place &place)
{
    if (place.isAnswer())
        return PlaceMessages::tr("the whole answer");
    const Question *question = context.form.question(place.question);
    const Column *column = question ? question->column(place.column) : nullptr;
    const QString name = column ? column->label : place.column;
    if (place.row.isEmpty())
        return PlaceMessages::tr("the column “%1”").arg(name);
    const auto *rows = std::get_if<Rows>(&context.assessment.answer(place.question));
    const Row *row = rows ? rows->find(place.row) : nullptr;
    const QString rowWords = question && row ? rowName(context, *question, *rows, int(row - rows->rows.constData()))
                                             : PlaceMessages::tr("a row that is gone");
    return place.column.isEmpty()
               ? rowWords
               : PlaceMessages::tr("%1, “%2”", "name of a row, label of a column").arg(rowWords, name);
}

} // namespace candour
