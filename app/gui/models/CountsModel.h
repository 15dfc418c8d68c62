// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Suppressing.h"

#include <QAbstractTableModel>

namespace candour {

/// A table of counts with its totals, and in each cell its number and in words whether the public sees it.
class CountsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit CountsModel(const suppressing::CountsTable &table, QObject *parent = nullptr);

    void setSuppression(const Suppression &suppression);

    bool isLeftOut(const QModelIndex &index) const;
    bool isSmall(const QModelIndex &index) const; ///< Left out for its own sake, whatever anybody says.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static CellAt at(const QModelIndex &index) { return {index.row(), index.column()}; }
    QString words(const QModelIndex &index) const;

    suppressing::CountsTable m_table;
    SuppressionRule m_rule;
    CellPattern m_pattern;
    CellPattern m_small;
};

} // namespace candour
