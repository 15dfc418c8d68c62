// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Person.h"

#include <QStringList>

namespace candour {

/// The forms in which the names that withheld words say may stand elsewhere.
struct WithheldForms
{
    QStringList plain;    ///< Names wherever they stand: "Natarajan", "P Natarajan", "pnatarajan".
    QStringList ordinary; ///< Words of the language: names only where standsAsName() says so.
};

/// Knows which withheld words say somebody's name: that of somebody on the people list, in full or with initials, or
/// two or three words that look like a first name and a surname; or that of a firm with what the law calls it.
class WithheldNames
{
public:
    explicit WithheldNames(const QList<Person> &people);

    /// Of every name in \a words. The first name alone is no form: many share it.
    WithheldForms formsIn(const QString &words) const;

private:
    /// Somebody by the ways in which the whole name is written.
    struct Known
    {
        QStringList keys;
        WithheldForms forms;
    };
    QList<Known> m_people;
};

/// True where \a form, which is an ordinary word, stands in \a text as a name: behind a title, or with a capital letter
/// inside a sentence and no number beside it. Not behind one of \a partners, with which it is the whole name.
bool standsAsName(const QString &text, const QString &form, const QStringList &partners);

} // namespace candour
