// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Searching.h"

#include <QAbstractListModel>

namespace candour {

/// What a search has found, one place a row.
class HitsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Roles {
        LabelRole = Qt::UserRole + 1, ///< What the question asks.
        PassageRole,
        FoundRole, ///< QList<TextRange> of the passage.
    };

    using QAbstractListModel::QAbstractListModel;

    void setHits(const QList<searching::Hit> &hits);
    const searching::Hit &hit(int row) const { return m_hits.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<searching::Hit> m_hits;
};

} // namespace candour
