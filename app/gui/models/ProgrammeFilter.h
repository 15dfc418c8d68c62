// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace candour {

/// The lines of the programme that belong to one of the four figures and contain all the words that are searched.
class ProgrammeFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Figure { All, Assessed, Published, Overdue };

    explicit ProgrammeFilter(QObject *parent = nullptr);

    void setFigure(Figure figure);
    void setWords(const QString &words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Figure m_figure = Figure::All;
    QStringList m_words;
};

} // namespace candour
