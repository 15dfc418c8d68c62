// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/HitsModel.h"

namespace candour {

void HitsModel::setHits(const QList<searching::Hit> &hits)
{
    if (hits == m_hits)
        return;
    beginResetModel();
    m_hits = hits;
    endResetModel();
}

int HitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant HitsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const searching::Hit &shown = m_hits.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1 · %2", "reference, title").arg(shown.reference, shown.title);
    case Qt::AccessibleTextRole:
        return tr("%1, %2. %3: %4", "reference, title, question, words of the answer")
            .arg(shown.reference, shown.title, shown.label, shown.passage);
    case LabelRole:
        return shown.label;
    case PassageRole:
        return shown.passage;
    case FoundRole:
        return QVariant::fromValue(shown.found);
    default:
        return {};
    }
}

} // namespace candour
