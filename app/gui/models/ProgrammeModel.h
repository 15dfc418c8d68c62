// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Programme.h"

#include <QAbstractTableModel>

namespace candour {

/// The lines of the programme, as a table.
class ProgrammeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns {
        ReferenceColumn,
        NameColumn,
        KindColumn,
        OwnerColumn,
        StateColumn,
        SignOffsColumn,
        RiskColumn,
        ReviewColumn,
        ExpiryColumn,
        PublishedColumn,
        WaitingColumn,
        ColumnCount
    };
    static constexpr int SortRole = Qt::UserRole + 1;

    explicit ProgrammeModel(QObject *parent = nullptr);

    /// \a today decides which reviews are overdue.
    void setLines(const QList<programme::Line> &lines, QDate today);
    const programme::Line &line(int row) const { return m_lines.at(row); }
    QDate today() const { return m_today; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const programme::Line &line, int column) const;
    QString overdueText(const programme::Line &line, int column) const;
    QString explanation(const programme::Line &line, int column) const;
    QVariant sortKey(const programme::Line &line, int column) const;

    QList<programme::Line> m_lines;
    QDate m_today;
};

/// In words: how a line stands to an assessment of its own.
QString stateWords(const programme::Line &line);

/// What a kind of activity is called.
QString kindWords(ActivityKind kind);

} // namespace candour
