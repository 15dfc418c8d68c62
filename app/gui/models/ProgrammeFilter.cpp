// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/ProgrammeFilter.h"

#include "gui/models/ProgrammeModel.h"

namespace candour {

namespace {

/// The C locale compares letters by their codes and knows no numbers.
QLocale sortingLocale()
{
    return QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale();
}

} // namespace

ProgrammeFilter::ProgrammeFilter(QObject *parent) : QSortFilterProxyModel(parent), m_collator(sortingLocale())
{
    setSortRole(ProgrammeModel::SortRole);
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
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

void ProgrammeFilter::setHiddenColumns(const QSet<int> &columns)
{
    m_hidden = columns;
    invalidateFilter();
}

bool ProgrammeFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto *model = qobject_cast<const ProgrammeModel *>(sourceModel());
    if (!model)
        return false;
    const programme::Line &line = model->line(row);
    if ((m_figure == Figure::Assessed && !programme::isAssessed(line)) ||
        (m_figure == Figure::Live && !line.liveSince.isValid()) ||
        (m_figure == Figure::Overdue && !programme::isOverdue(line, model->today())) ||
        !programme::needs(line, m_attention, model->today()))
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        if (line.activityReference.contains(word, Qt::CaseInsensitive))
            return true;
        for (int column = 0; column < model->columnCount(parent); ++column)
            if (!m_hidden.contains(column) &&
                model->index(row, column).data().toString().contains(word, Qt::CaseInsensitive))
                return true;
        return false;
    });
}

bool ProgrammeFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (a.userType() == QMetaType::QString && b.userType() == QMetaType::QString)
        return m_collator.compare(a.toString(), b.toString()) < 0;
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace candour
