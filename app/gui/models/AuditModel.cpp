// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/AuditModel.h"

#include "gui/ToolTip.h"
#include "gui/fields/CellText.h"

namespace candour {

AuditModel::AuditModel(const auditing::Trail &trail, QObject *parent) : QAbstractTableModel(parent), m_trail(trail) {}

void AuditModel::setLines(const QList<qsizetype> &lines, QDate today)
{
    beginResetModel();
    m_lines = lines;
    m_today = today;
    endResetModel();
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString AuditModel::text(const auditing::Line &line, int column) const
{
    switch (column) {
    case WhenColumn:
        return timeText(line.at, m_today);
    case WhoColumn:
        return line.who;
    case RoleColumn:
        return line.role;
    case WhatColumn:
        return line.sentence();
    default:
        return line.title.isEmpty() ? line.reference
                                    : tr("%1 · %2", "reference, title").arg(line.reference, line.title);
    }
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return text(line(index.row()), index.column());
    if (role == Qt::ToolTipRole)
        return toolTipText(text(line(index.row()), index.column()));
    return {};
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("When");
    case WhoColumn:
        return tr("Who");
    case RoleColumn:
        return tr("Role");
    case WhatColumn:
        return tr("What was done");
    default:
        return tr("Assessment");
    }
}

} // namespace candour
