// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/FigureReading.h"

#include "base/Literals.h"
#include "gui/ReadingWidth.h"
#include "workspace/Figures.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace candour {

namespace {

constexpr qsizetype Unnoticed = 50; ///< So many are read at once, in less than half a second.
constexpr qsizetype Step = 20;

} // namespace

FigureReading::FigureReading(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace),
      m_label(new QLabel(tr("Looking through the assessments once, as after an update of Candour or an import. You can "
                            "go on elsewhere meanwhile."),
                         this)),
      m_bar(new QProgressBar(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 32, 32, 32);
    column->setSpacing(8);
    column->addStretch();
    column->addWidget(m_label);
    column->addWidget(m_bar);
    column->addStretch();
    m_label->setWordWrap(true);
    for (QWidget *part : std::initializer_list<QWidget *>{m_label, m_bar})
        part->setMaximumWidth(readingWidth(fontMetrics()));
    m_bar->setAccessibleName(tr("Assessments looked through"));
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &FigureReading::readSome);
    hide();
}

QList<AssessmentHeader> FigureReading::left() const
{
    return programme::withoutFigures(m_workspace, m_workspace.assessments().value_or(QList<AssessmentHeader>()));
}

bool FigureReading::isNeeded()
{
    if (!isHidden())
        return true;
    const qsizetype all = left().size();
    if (all <= Unnoticed)
        return false;
    m_bar->setRange(0, int(all));
    m_bar->setValue(0);
    show();
    return true;
}

void FigureReading::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_next.start();
}

void FigureReading::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_next.stop();
}

void FigureReading::readSome()
{
    const QList<AssessmentHeader> now = left(); // some may have been changed or disposed of since
    const auto found = programme::findFigures(m_workspace, now.mid(0, Step));
    m_bar->setValue(m_bar->maximum() - int(now.size()));
    if (found && !now.isEmpty())
        return;
    hide();
    if (found)
        Q_EMIT done();
    else
        Q_EMIT failed(found.error());
}

} // namespace candour
