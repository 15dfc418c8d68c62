// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/RowsTable.h"

#include <QHeaderView>

namespace candour {

namespace {

constexpr int LeastRowHeight = 32;
constexpr int MostRowHeight = 52; ///< Two lines of words.
constexpr int MostHeight = 400;
constexpr int LeastColumnWidth = 72;

} // namespace

RowsTable::RowsTable(QWidget *parent) : QTableView(parent)
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setMinimumSectionSize(LeastRowHeight);
    verticalHeader()->setMaximumSectionSize(MostRowHeight);
    verticalHeader()->setDefaultSectionSize(LeastRowHeight);
}

void RowsTable::fit()
{
    shareWidth();
    resizeRowsToContents();
    fitHeight();
}

void RowsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

void RowsTable::shareWidth()
{
    const int columns = model() ? model()->columnCount() : 0;
    if (columns == 0)
        return;
    const int most = std::max(LeastColumnWidth, viewport()->width() / std::max(columns, 2));
    int left = viewport()->width();
    for (int column = 1; column < columns; ++column) {
        const int wanted = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        const int width = std::clamp(wanted, LeastColumnWidth, most);
        setColumnWidth(column, width);
        left -= width;
    }
    setColumnWidth(0, std::max(LeastColumnWidth, left));
}

void RowsTable::fitHeight()
{
    int height = std::max(LeastRowHeight, horizontalHeader()->sizeHint().height()) + 2 * frameWidth();
    for (int row = 0; row < verticalHeader()->count() && height < MostHeight; ++row)
        height += rowHeight(row);
    setFixedHeight(std::min(height, MostHeight));
}

} // namespace candour
