// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ProgrammeColumns.h"

#include "base/Literals.h"
#include "gui/WindowState.h"
#include "gui/models/ProgrammeModel.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace candour {

namespace {

constexpr int LeastName = 20; // characters
constexpr int Slack = 4;      // pixels; headings have a wider margin than the header says

/// What goes first where there is no room for everything.
constexpr std::array Dispensable{ProgrammeModel::KindColumn, ProgrammeModel::SignOffsColumn,
                                 ProgrammeModel::OwnerColumn, ProgrammeModel::RiskColumn};

} // namespace

ProgrammeColumns::ProgrammeColumns(QTableView &table, ProgrammeFilter &filter)
    : QObject(&table), m_table(table), m_filter(filter)
{
    setWidths();
    windowState::remember(table.horizontalHeader(), u"programme"_s);
    showFor(programme::Attention::None);
    table.viewport()->installEventFilter(this);
}

/// As wide as what usually stands there, and as its heading.
void ProgrammeColumns::setWidths()
{
    QHeaderView *header = m_table.horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(ProgrammeModel::NameColumn, QHeaderView::Stretch);
    const QFontMetrics metrics = m_table.fontMetrics();
    const int margins = 2 * header->style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, header);
    const std::array characters{13, 0, 11, 15, 23, 9, 11, 17, 17, 9, 9};
    for (int column = 0; column < ProgrammeModel::ColumnCount; ++column) {
        const QString heading = m_filter.headerData(column, Qt::Horizontal).toString();
        const int usual = metrics.averageCharWidth() * characters.at(size_t(column));
        if (column != ProgrammeModel::NameColumn)
            header->resizeSection(column, std::max(usual, metrics.horizontalAdvance(heading) + margins + Slack));
    }
}

void ProgrammeColumns::showFor(programme::Attention attention)
{
    m_hidden = {ProgrammeModel::ExpiryColumn, ProgrammeModel::WaitingColumn};
    if (attention == programme::Attention::Expiring)
        m_hidden = {ProgrammeModel::WaitingColumn, ProgrammeModel::KindColumn, ProgrammeModel::SignOffsColumn};
    if (attention == programme::Attention::Waiting)
        m_hidden = {ProgrammeModel::ExpiryColumn, ProgrammeModel::SignOffsColumn};
    m_filter.setHiddenColumns(m_hidden);
    makeRoom();
}

void ProgrammeColumns::makeRoom()
{
    for (int column = 0; column < ProgrammeModel::ColumnCount; ++column)
        m_table.setColumnHidden(column, m_hidden.contains(column));
    for (const int column : Dispensable)
        if (neededWidth() > m_table.viewport()->width())
            m_table.setColumnHidden(column, true);
}

int ProgrammeColumns::neededWidth() const
{
    int width = LeastName * m_table.fontMetrics().averageCharWidth();
    for (int column = 0; column < ProgrammeModel::ColumnCount; ++column)
        if (column != ProgrammeModel::NameColumn)
            width += m_table.columnWidth(column);
    return width;
}

bool ProgrammeColumns::eventFilter(QObject *watched, QEvent *event)
{
    // The table is asked for nothing while it ends: it is none any more when its viewport goes.
    if (event->type() == QEvent::Resize && watched == m_table.viewport())
        makeRoom();
    return QObject::eventFilter(watched, event);
}

} // namespace candour
