// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Attention.h"

#include <QCollator>
#include <QSortFilterProxyModel>

namespace candour {

/// The lines of the programme that belong to one of the four figures, need somebody to look at them in one way, and
/// contain all the words that are searched.
class ProgrammeFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Figure { All, Assessed, Live, Overdue };

    explicit ProgrammeFilter(QObject *parent = nullptr);

    void setFigure(Figure figure);
    void setAttention(programme::Attention attention);
    void setWords(const QString &words);

    /// Words are not searched in what nobody sees.
    void setHiddenColumns(const QSet<int> &columns);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    Figure m_figure = Figure::All;
    programme::Attention m_attention = programme::Attention::None;
    QStringList m_words;
    QSet<int> m_hidden;
    QCollator m_collator; ///< DPIA-9 stands before DPIA-10.
};

} // namespace candour
