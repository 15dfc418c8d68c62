// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/CountsModel.h"

#include <QFont>
#include <QLocale>

namespace candour {

CountsModel::CountsModel(const suppressing::CountsTable &table, QObject *parent)
    : QAbstractTableModel(parent), m_table(table)
{}

void CountsModel::setSuppression(const Suppression &suppression)
{
    m_rule = suppression.rule;
    const bool rounds = m_rule.method == SuppressionMethod::Rounding;
    m_pattern = rounds ? CellPattern() : m_table.counts.pattern(suppression);
    m_small = rounds ? CellPattern() : smallCells(m_table.counts.table, m_rule);
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

bool CountsModel::isLeftOut(const QModelIndex &index) const
{
    return m_pattern.contains(at(index));
}

bool CountsModel::isSmall(const QModelIndex &index) const
{
    return m_small.contains(at(index));
}

int CountsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.counts.rows.size()) + (m_table.counts.table.hasTotals() ? 1 : 0);
}

int CountsModel::columnCount(const QModelIndex &parent) const
{
    const int columns = int(m_table.counts.columns.size());
    return parent.isValid() ? 0 : columns + (m_table.counts.table.hasTotals() && columns > 1 ? 1 : 0);
}

QString CountsModel::words(const QModelIndex &index) const
{
    const auto people = m_table.counts.table.value(at(index));
    if (!people)
        return tr("none");
    const QString number = QLocale().toString(*people);
    if (m_rule.method == SuppressionMethod::Rounding)
        return tr("%1, shown as %2")
            .arg(number, QLocale().toString(m_table.counts.table.rounded(at(index)).value_or(0)));
    if (!isLeftOut(index))
        return number;
    return isSmall(index) ? tr("%1, left out: small").arg(number) : tr("%1, left out").arg(number);
}

QVariant CountsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return words(index);
    if (role == Qt::AccessibleTextRole)
        return tr("%1: %2", "row and column, number").arg(m_table.nameOf(at(index)), words(index));
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && isLeftOut(index)) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

QVariant CountsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::DisplayRole)
        return orientation == Qt::Horizontal ? m_table.columnNames.value(section) : m_table.rowNames.value(section);
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace candour
