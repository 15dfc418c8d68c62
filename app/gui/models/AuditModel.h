// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Auditing.h"

#include <QAbstractTableModel>

namespace candour {

/// Lines of the audit trail, as a table; what a line says is made when it is looked at.
class AuditModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { WhenColumn, WhoColumn, RoleColumn, WhatColumn, AssessmentColumn, ColumnCount };

    explicit AuditModel(const auditing::Trail &trail, QObject *parent = nullptr);

    /// \a today decides which times are shown without their day.
    void setLines(const QList<qsizetype> &lines, QDate today);
    auditing::Line line(int row) const { return m_trail.line(m_lines.at(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const auditing::Line &line, int column) const;

    const auditing::Trail &m_trail;
    QList<qsizetype> m_lines; ///< Of the trail.
    QDate m_today;
};

} // namespace candour
