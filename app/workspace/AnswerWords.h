// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/Document.h"
#include "workspace/AnswerFit.h"

#include <QLocale>

namespace candour {

/// How values read for people inside: in full, people by name, withheld passages in brackets with their reasons. Only
/// what is stamped as internal may be built from it.
class AnswerWords
{
public:
    AnswerWords(const Template &t, const Assessment &a);

    /// A value on one line; empty where it was not answered.
    Inlines line(const Field &field, const Cell &cell, const QString &refersTo = {}) const;
    Inlines line(const Column &column, const Row &row) const;
    Inlines line(const RichText &text) const;

    /// A text paragraph by paragraph, list by list.
    QList<DocumentBlock> blocks(const RichText &text) const;

    /// What people call a row: its first answered column, or its number.
    QString rowName(const Question &question, const Row &row) const;

    const QString &language() const { return m_assessment.language; }

    QString date(QDate date) const;
    QString time(const QDateTime &time) const;

    /// Labels of these reasons, on one line.
    QString reasons(const QSet<MarkId> &marks) const;

private:
    Inlines inlines(const QList<Run> &runs) const;
    Inlines yesNo(const YesNo &answer) const;
    Inlines person(const PersonId &id) const;
    Inlines rows(const RowRefs &refs, const QString &refersTo) const;

    const Template &m_template;
    const Assessment &m_assessment;
    QLocale m_locale;
};

} // namespace candour
