// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/ActivityImport.h"

#include <QAbstractTableModel>

namespace candour {

/// What becomes of each row of a spreadsheet of activities.
class ImportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { LineColumn, FateColumn, ReferenceColumn, NameColumn, WhatColumn, ColumnCount };

    explicit ImportModel(const programme::ImportPreview &preview, QObject *parent = nullptr);

    /// Shows rows of this fate only; all where none is named.
    void show(std::optional<programme::RowFate> fate);

    /// What changes or why it is skipped, in full.
    QString detail(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const programme::ImportRow &at(int row) const { return m_rows.at(m_shown.at(row)); }

    QList<programme::ImportRow> m_rows;
    QList<qsizetype> m_shown;
};

/// In words.
QString fateWords(programme::RowFate fate);

} // namespace candour
