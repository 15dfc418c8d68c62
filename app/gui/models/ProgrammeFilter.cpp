// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/ProgrammeFilter.h"

#include "gui/models/ProgrammeModel.h"

namespace candour {

ProgrammeFilter::ProgrammeFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(ProgrammeModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void ProgrammeFilter::setFigure(Figure figure)
{
    m_figure = figure;
    invalidateFilter();
}

void ProgrammeFilter::setAttention(programme::Attention attention)
{
    m_attention = attention;
    invalidateFilter();
}

void ProgrammeFilter::setWords(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ProgrammeFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto *model = qobject_cast<const ProgrammeModel *>(sourceModel());
    if (!model)
        return false;
    const programme::Line &line = model->line(row);
    if ((m_figure == Figure::Assessed && !programme::isAssessed(line)) ||
        (m_figure == Figure::Published && line.publishedVersion == 0) ||
        (m_figure == Figure::Overdue && !programme::isOverdue(line, model->today())) ||
        !programme::needs(line, m_attention, model->today()))
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        for (int column = 0; column < model->columnCount(parent); ++column)
            if (model->index(row, column).data().toString().contains(word, Qt::CaseInsensitive))
                return true;
        return false;
    });
}

} // namespace candour
