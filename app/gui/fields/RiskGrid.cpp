// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/RiskGrid.h"

#include "base/Literals.h"
#include "gui/Style.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>

namespace candour {

namespace {

/// Least width of a heat map that can still be read, in the width of an average letter.
constexpr int LeastCharacters = 58;

/// Of a severity on one line, in the same width.
constexpr int LongestLabel = 22;

constexpr double MostForLabels = 0.3; ///< Of the width of a heat map, for its severities.

} // namespace

RiskGrid::RiskGrid(QWidget *parent)
    : QWidget(parent), m_sides(new QBoxLayout(QBoxLayout::TopToBottom)),
      m_before(addSide(RiskGridModel::Scores::Inherent, u"risksBefore"_s, tr("Before measures"))),
      m_after(addSide(RiskGridModel::Scores::Residual, u"risksAfter"_s, tr("After measures")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 0);
    auto *title = new QLabel(tr("Where the risks stand"), this);
    Style::setTextRole(title, u"section"_s);
    auto *hint =
        new QLabel(tr("Severity from top to bottom, likelihood from left to right. The numbers are those of the "
                      "risks; Enter goes to a risk."),
                   this);
    hint->setWordWrap(true);
    Style::setTextRole(hint, u"hint"_s);
    m_sides->setContentsMargins(0, 0, 0, 0);
    m_sides->setSpacing(16);
    column->addWidget(title);
    column->addWidget(hint);
    column->addLayout(m_sides);
    takePalette();
}

RiskGrid::Side RiskGrid::addSide(RiskGridModel::Scores scores, const QString &name, const QString &title)
{
    const Side side{new RiskGridModel(scores, this), new QTableView(this), new QLabel(this)};
    auto *label = new QLabel(title, this);
    label->setBuddy(side.view);
    side.view->setObjectName(name + u"TableView"_s);
    side.view->setAccessibleName(title);
    side.view->setModel(side.model);
    side.view->setSelectionMode(QAbstractItemView::SingleSelection);
    side.view->setTabKeyNavigation(false);
    side.view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side.view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side.view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    side.view->horizontalHeader()->setHighlightSections(false);
    for (QHeaderView *header : {side.view->horizontalHeader(), side.view->verticalHeader()}) {
        header->ensurePolished(); // the style sets another mode then
        header->setTextElideMode(Qt::ElideNone);
    }
    side.view->horizontalHeader()->setFixedHeight(2 * fontMetrics().lineSpacing() + 12);
    side.view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    side.view->verticalHeader()->setHighlightSections(false);
    side.view->verticalHeader()->setDefaultSectionSize(2 * fontMetrics().lineSpacing() + 12);
    side.view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    side.notScored->setWordWrap(true);
    Style::setTextRole(side.notScored, u"hint"_s);
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(label);
    column->addWidget(side.view);
    column->addWidget(side.notScored);
    column->addStretch();
    m_sides->addLayout(column, 1);
    connect(side.view, &QTableView::activated, this,
            [this, model = side.model](const QModelIndex &cell) { choose(*model, cell); });
    return side;
}

void RiskGrid::showRisks(const RiskMethod &method, const Rows &risks)
{
    setVisible(!risks.rows.isEmpty() && !method.matrix.isEmpty());
    for (const Side &side : {m_before, m_after}) {
        side.model->setRisks(method, risks);
        const QList<int> rest = side.model->notScored();
        side.notScored->setText(tr("Not scored yet: %1").arg(numberList(rest)));
        side.notScored->setVisible(!rest.isEmpty());
        fit(side.view);
    }
}

void RiskGrid::fit(QTableView *view) const
{
    view->setFixedHeight(view->horizontalHeader()->height() +
                         view->model()->rowCount() * view->verticalHeader()->defaultSectionSize() +
                         2 * view->frameWidth());
}

void RiskGrid::choose(const RiskGridModel &model, const QModelIndex &cell)
{
    const QList<int> risks = model.risksAt(cell);
    if (risks.isEmpty())
        return;
    const auto next = std::find_if(risks.begin(), risks.end(), [&](int number) { return number - 1 > m_current; });
    Q_EMIT riskChosen((next == risks.end() ? risks.first() : *next) - 1);
}

void RiskGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takePalette();
}

void RiskGrid::takePalette()
{
    for (const Side &side : {m_before, m_after})
        side.model->setPalette(Palette::of(palette()));
}

void RiskGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= 2 * LeastCharacters * fontMetrics().averageCharWidth();
    m_sides->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int room = int((wide ? width() / 2 : width()) * MostForLabels);
    for (const Side &side : {m_before, m_after}) {
        QHeaderView *labels = side.view->verticalHeader();
        labels->setMaximumWidth(std::min(LongestLabel * fontMetrics().averageCharWidth(), room));
        Q_EMIT labels->geometriesChanged(); // for the view to look at it again
    }
}

} // namespace candour
