// SPDX-License-Identifier: GPL-3.0-or-later
// What gives way to the questions where the page has little room.
#include "gui/models/FindingsModel.h"
#include "gui/pages/DraftPage.h"
#include "gui/pages/GuidancePane.h"
#include "ui_DraftPage.h"

namespace candour {

namespace {

constexpr int NarrowPage = 880; ///< Narrower, guidance stands aside until it is asked for.
constexpr int LowPage = 420;    ///< Lower, so does the list of problems.

} // namespace

void DraftPage::resizeEvent(QResizeEvent *event)
{
    StepPage::resizeEvent(event);
    arrangeSide();
    arrangeProblems();
}

void DraftPage::showSide(QWidget *panel)
{
    m_ui->sideStackedWidget->setCurrentWidget(panel);
    arrangeSide();
}

/// In a narrow page what stands beside the questions takes its room from them only while somebody wants it.
void DraftPage::arrangeSide()
{
    const bool isNarrow = width() < NarrowPage;
    const bool isGuidance = m_ui->sideStackedWidget->currentWidget() == m_guidance;
    const bool wasThere = !m_ui->sideStackedWidget->isHidden();
    m_ui->guidanceButton->setVisible(isNarrow);
    m_ui->sideStackedWidget->setVisible(!isNarrow || !isGuidance || m_ui->guidanceButton->isChecked());
    if (isGuidance && !wasThere && !m_ui->sideStackedWidget->isHidden() && !m_question.isEmpty())
        m_guidance->showQuestion(m_id, m_question); // which may be another by now
}

/// In a low page the list of problems leaves its room to the questions until somebody wants it.
void DraftPage::arrangeProblems()
{
    const bool some = m_findings->rowCount() > 0;
    const bool isLow = height() < LowPage;
    const bool listed = some && (!isLow || m_problemsWanted);
    const bool wasListed = !m_ui->problemsTableView->isHidden();
    m_ui->problemsTableView->setVisible(listed);
    m_ui->goToAnswerButton->setVisible(some);
    showWhereToGo();
    m_ui->problemsButton->setVisible(some && isLow);
    m_ui->problemsButton->setText(listed ? tr("Hide list") : tr("Show list"));
    m_ui->problemsLabel->setBuddy(listed ? static_cast<QWidget *>(m_ui->problemsTableView) : m_ui->problemsButton);
    m_ui->problemsWidget->setMaximumHeight(listed ? QWIDGETSIZE_MAX : m_ui->problemsLayout->sizeHint().height());
    QSplitter *rows = m_ui->rowsSplitter;
    if (listed && !isLow) {
        if (!m_rows.isEmpty())
            rows->restoreState(std::exchange(m_rows, {}));
        return;
    }
    if (m_rows.isEmpty())
        m_rows = rows->saveState();
    if (!listed || !wasListed)
        rows->setSizes({rows->height(), 1});
}

} // namespace candour
