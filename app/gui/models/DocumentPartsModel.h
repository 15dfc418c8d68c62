// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Placement.h"

#include <QAbstractTableModel>

namespace candour {

/// The parts of a document, one a line: its heading, where it goes, and its first words.
class DocumentPartsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { HeadingColumn, QuestionColumn, WordsColumn, ColumnCount };

    DocumentPartsModel(const Template &form, const QList<DocumentPart> &parts, QObject *parent = nullptr);

    const QList<DocumentPart> &parts() const { return m_parts; }
    void setQuestion(int row, const QString &question); ///< Empty for nowhere.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString words(const DocumentPart &part, int column) const;

    Template m_form;
    QList<DocumentPart> m_parts;
};

} // namespace candour
