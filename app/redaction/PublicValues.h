// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/Visibility.h"
#include "summary/PageWords.h"

#include <QLocale>

namespace candour {

/// How values read in the public page, less what is withheld in them.
class PublicValues
{
public:
    PublicValues(const Template &t, const Assessment &a, const Visibility &visibility, const QString &language);

    /// A value on one line; empty where it was not answered. A person reads as a job title, never as a name.
    Inlines line(const Cell &cell, const QList<Option> &options, const QString &refersTo = {}) const;

    /// What a reader calls a row: its first public column.
    Inlines rowName(const Question &question, const Row &row) const;

    /// The public names of these rows of another question, then one label for any that are withheld.
    Inlines rowNames(const Question &question, const RowRefs &refs) const;

    QString date(QDate date) const; ///< "4 June 2026"
    QString number(double value) const;

    const PageWords &words() const { return m_words; }
    const QString &language() const { return m_language; }

private:
    Inlines yesNo(const YesNo &answer) const;

    const Template &m_template;
    const Assessment &m_assessment;
    const Visibility &m_visibility;
    QString m_language;
    const PageWords &m_words;
    QLocale m_locale;
};

/// One part after another, parted by these words.
Inlines joined(const QList<Inlines> &parts, const QString &separator);

} // namespace candour
