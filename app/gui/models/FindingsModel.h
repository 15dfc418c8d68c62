// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Finding.h"

#include <QAbstractTableModel>

namespace candour {

/// The problems of a draft, one a line: how serious, what, and in which section.
class FindingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { SeverityColumn, MessageColumn, SectionColumn, ColumnCount };

    explicit FindingsModel(QObject *parent = nullptr);

    void setFindings(const Template &form, const QList<Finding> &findings);
    const Finding &finding(int row) const { return m_findings.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Finding> m_findings;
    QStringList m_sections; ///< Title of the section of each finding.
};

} // namespace candour
