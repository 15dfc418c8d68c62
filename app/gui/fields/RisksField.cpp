// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/RisksField.h"

#include "base/Literals.h"
#include "gui/fields/RiskGrid.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace candour {

RisksField::RisksField(const Question &question, const FieldContext &context, QWidget *parent)
    : RecordsField(question, context, parent), m_levelLabel(new QLabel(rowFrame())), m_grid(new RiskGrid(this))
{
    m_levelLabel->setObjectName(u"riskLevelLabel"_s);
    m_levelLabel->setTextFormat(Qt::PlainText);
    m_levelLabel->setWordWrap(true);
    m_levelLabel->setContentsMargins(0, 16, 0, 0);
    rowFrame()->layout()->addWidget(m_levelLabel);
    layout()->addWidget(m_grid);
    connect(m_grid, &RiskGrid::riskChosen, this, &RisksField::goToRow);
    RisksField::rowsShown({});
}

void RisksField::rowsShown(const Rows &rows)
{
    m_grid->showRisks(context().form.riskMethod, rows);
}

void RisksField::rowShown(const Row *row)
{
    if (!row)
        return;
    m_grid->setCurrent(currentRow());
    const RiskMethod &method = context().form.riskMethod;
    const auto word = [&](std::optional<int> level) {
        return level ? method.levels.at(*level).label : tr("not scored yet");
    };
    QString text = tr("Level before measures: %1. Level after measures: %2. Scored by %3.")
                       .arg(word(inherentLevel(method, *row)), word(residualLevel(method, *row)), method.title);
    const int severity = indexOf(method.severities, choiceKey(*row, QString(RiskColumn::ResidualSeverity)));
    if (method.vetoSeverity >= 0 && severity >= method.vetoSeverity)
        text =
            tr("%1 Too serious to accept on score alone: it takes the written acceptance of a named person.").arg(text);
    m_levelLabel->setText(text);
}

} // namespace candour
