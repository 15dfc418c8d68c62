// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/PublicValues.h"

namespace candour {

/// True of a likelihood or severity of a risk, which the public reads as a level and in the picture. Only a release
/// shows it by itself.
bool isScore(const Question &question, const Column &column);

/// A records question as the public reads it: the rows that may be seen, and one sentence where others are withheld.
class Records
{
public:
    Records(const Template &t, const Assessment &a, const Visibility &visibility, const PublicValues &values)
        : m_template(t), m_assessment(a), m_visibility(visibility), m_values(values)
    {}

    /// One table, followed by a sentence for withheld columns and rows.
    QList<DocumentBlock> table(const Question &question) const;

    /// A section for each public row, at this level.
    QList<Section> cards(const Question &question, int level) const;

    /// What is said of withheld columns and rows beside cards.
    QList<DocumentBlock> cardRemarks(const Question &question) const;

    /// The rows of table(), in its order.
    QList<Row> shownRows(const Question &question) const;

    /// The names of the public rows on one line.
    Inlines names(const Question &question) const;

    /// Two pictures of the public risks, before and after measures; empty where none is scored in public.
    QList<DocumentBlock> heatMaps(const Question &question) const;

private:
    /// A row that may be seen, as written or in a person's words for the public.
    struct PublicRow
    {
        Row row;
        std::optional<RichText> wording;
    };
    struct PublicRows
    {
        QList<PublicRow> rows;
        std::optional<Withheld> withheld; ///< Reasons of every withheld row together.
    };
    struct PublicLevel
    {
        std::optional<int> level;
        std::optional<Withheld> withheld;
        bool leftOut = false; ///< A score is not published, so whether there is a level must not show.
    };

    static QString captionOf(const Question &question);
    static TableColumn tableColumn(const Column &column, bool isFirst);
    QList<DocumentBlock> countsTable(const Question &question, const QList<const Column *> &columns,
                                     const PublicRows &rows) const;
    PublicRows publicRows(const Question &question) const;
    QList<const Column *> publicColumns(const Question &question) const;
    Inlines cell(const Question &question, const Column &column, const Row &row) const;
    TableRow tableRow(const Question &question, const QList<const Column *> &columns, const PublicRow &shown,
                      int number) const;
    Section card(const Question &question, const QList<const Column *> &columns, const PublicRow &shown,
                 int number) const;
    QList<DocumentBlock> remarks(const Question &question, const PublicRows &rows) const;
    PublicLevel level(const Question &question, const Row &row, QLatin1String likelihood, QLatin1String severity) const;
    Inlines levelBefore(const Question &question, const PublicRow &shown) const;
    Inlines levelLeft(const Question &question, const PublicRow &shown) const;
    Inlines levelWords(const PublicLevel &level) const;
    HeatMap heatMap(const Question &question, const QList<PublicRow> &rows, QLatin1String likelihood,
                    QLatin1String severity, const QString &title) const;

    const Template &m_template;
    const Assessment &m_assessment;
    const Visibility &m_visibility;
    const PublicValues &m_values;
};

} // namespace candour
