// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/RowsTable.h"

#include <QHeaderView>

#include <numeric>

namespace candour {

namespace {

constexpr int LeastRowHeight = 32;
constexpr int MostRowHeight = 52; ///< Two lines of words.
constexpr int MostHeight = 400;
constexpr int LeastColumnWidth = 72;
constexpr int AroundWord = 3; ///< Of a heading, besides the margin, so that it is not read together with its neighbour.

int marginOf(const QHeaderView &header)
{
    return header.style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, &header) + 1;
}

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
    wrapHeadings();
    resizeRowsToContents();
    fitHeight();
}

void RowsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

/// The columns beside the name, in which headings have one line each where \a whole, else one for each word.
QList<int> RowsTable::widthsBesideTheName(bool whole) const
{
    const int columns = model() ? model()->columnCount() : 0;
    const int most = std::max(LeastColumnWidth, viewport()->width() / std::max(columns, 2));
    const int mostForWords = std::max(most, (viewport()->width() - LeastColumnWidth) / std::max(columns - 1, 1));
    QList<int> widths;
    for (int column = 1; column < columns; ++column) {
        const int heading = whole ? horizontalHeader()->sectionSizeHint(column) : longestWord(column);
        const int wanted = std::max(sizeHintForColumn(column), heading);
        widths += std::max(std::clamp(wanted, LeastColumnWidth, most), std::min(longestWord(column), mostForWords));
    }
    return widths;
}

void RowsTable::shareWidth()
{
    if (!model() || model()->columnCount() == 0)
        return;
    const int room = viewport()->width();
    const auto sum = [](const QList<int> &widths) { return std::accumulate(widths.begin(), widths.end(), 0); };
    QList<int> widths = widthsBesideTheName(true);
    if (sum(widths) > room / 2) // the name is what rows are told apart by
        widths = widthsBesideTheName(false);
    for (int i = 0; i < widths.size(); ++i)
        setColumnWidth(i + 1, widths.at(i));
    setColumnWidth(0, std::max(LeastColumnWidth, room - sum(widths)));
}

/// The width that a heading needs whose words stand below one another.
int RowsTable::longestWord(int column) const
{
    const QHeaderView *header = horizontalHeader();
    int width = 0;
    for (const QString &word : model()->headerData(column, Qt::Horizontal).toString().split(u' '))
        width = std::max(width, header->fontMetrics().horizontalAdvance(word));
    return width + 2 * (marginOf(*header) + AroundWord);
}

/// Headings take as many lines as they need; where a column is narrower than one of their words, they are cut.
void RowsTable::wrapHeadings()
{
    QHeaderView *header = horizontalHeader();
    const int margin = marginOf(*header);
    bool fits = true;
    int height = LeastRowHeight;
    for (int column = 0; column < header->count(); ++column) {
        const int room = columnWidth(column) - 2 * margin;
        const QRect words = header->fontMetrics().boundingRect(QRect(0, 0, room, QWIDGETSIZE_MAX), Qt::TextWordWrap,
                                                               model()->headerData(column, Qt::Horizontal).toString());
        fits = fits && words.width() <= room;
        height = std::max(height, words.height() + 2 * margin);
    }
    header->ensurePolished(); // the style sets another mode then
    header->setTextElideMode(fits ? Qt::ElideNone : Qt::ElideRight);
    header->setFixedHeight(fits ? height : LeastRowHeight);
}

void RowsTable::fitHeight()
{
    int height = horizontalHeader()->height() + 2 * frameWidth();
    for (int row = 0; row < verticalHeader()->count() && height < MostHeight; ++row)
        height += rowHeight(row);
    setFixedHeight(std::min(height, MostHeight));
}

} // namespace candour
