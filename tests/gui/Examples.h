// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Literals.h"
#include "gui/fields/FieldContext.h"

/// A small form to show fields of every kind with.
namespace candour::examples {

RichText words(const QString &text);
Question question(const QString &key, QuestionKind kind, const QString &label);
QList<Option> options();
/// Recipients with a name, a route, and a reason that is asked only for the direct route; what they get refers to
/// items.
Question recipients();
Question items();
Question risks();
/// Two sections: rich text and a question that hangs on a yes; then rows.
Template form();
/// The form with two people and two items.
FieldContext context();

} // namespace candour::examples
