// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/Field.h"

namespace candour {

void Field::setName(const QString &name)
{
    editor()->setAccessibleName(name);
}

void Field::setReadOnly(bool readOnly)
{
    setEnabled(!readOnly);
}

void Field::refresh(const FieldContext &) {}

void Field::focusPlace(const Place &)
{
    editor()->setFocus(Qt::OtherFocusReason);
}

Place Field::placeOf(const QWidget *) const
{
    return {};
}

} // namespace candour
