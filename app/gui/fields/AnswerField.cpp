// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/AnswerField.h"

namespace candour {

void AnswerField::setName(const QString &name)
{
    editor()->setAccessibleName(name);
}

void AnswerField::setReadOnly(bool readOnly)
{
    setEnabled(!readOnly);
}

void AnswerField::refresh(const FieldContext &) {}

void AnswerField::focusPlace(const Place &)
{
    editor()->setFocus(Qt::OtherFocusReason);
}

Place AnswerField::placeOf(const QWidget *) const
{
    return {};
}

} // namespace candour
