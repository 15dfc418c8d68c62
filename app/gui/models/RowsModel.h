// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/FieldContext.h"

#include <QAbstractTableModel>

namespace candour {

/// The rows of a question as a table to look at: its first columns, and for risks the level before and after measures.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    RowsModel(const Question &question, const FieldContext &context, QObject *parent = nullptr);

    void setRows(const Rows &rows);
    void setContext(const FieldContext &context);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString fullHeading(int section) const;
    QString levelText(const Row &row, bool residual) const;
    bool isComplete(const Row &row) const;

    Question m_question;
    FieldContext m_context;
    QList<Column> m_columns; ///< Those that are shown.
    bool m_withLevels;
    Rows m_rows;
};

} // namespace candour
