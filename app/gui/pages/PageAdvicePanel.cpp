// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/PageAdvicePanel.h"

#include "gui/Beginning.h"
#include "gui/ToolTip.h"
#include "gui/Usable.h"
#include "ui_PageAdvicePanel.h"

namespace candour {

namespace {

constexpr int AdvicePauseMilliseconds = 250;
constexpr int MostLettersOfSentence = 160;

QString hintWords(const simplifying::PageHint &hint)
{
    const QString advice = simplifying::sentence(hint.what);
    if (hint.what.kind == PlainLanguageHint::Kind::LongSentence)
        return PageAdvicePanel::tr("%1\n“%2”", "advice, the sentence that it is about")
            .arg(advice, beginning(hint.what.words, MostLettersOfSentence));
    return hint.places.size() == 1 ? advice
                                   : PageAdvicePanel::tr("%1 (in %2 places)", "advice, a number of 2 or more")
                                         .arg(advice, QString::number(hint.places.size()));
}

} // namespace

PageAdvicePanel::PageAdvicePanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::PageAdvicePanel>())
{
    m_ui->setupUi(this);
    hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(AdvicePauseMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &PageAdvicePanel::look);
    connect(m_ui->pageHintsButton, &QPushButton::toggled, this, &PageAdvicePanel::showButtons);
    connect(m_ui->pageHintsListWidget, &QListWidget::currentRowChanged, this, &PageAdvicePanel::showButtons);
    connect(m_ui->pageHintsListWidget, &QListWidget::itemActivated, this, &PageAdvicePanel::choose);
    connect(m_ui->goToHintButton, &QPushButton::clicked, this, &PageAdvicePanel::choose);
}

PageAdvicePanel::~PageAdvicePanel() = default;

void PageAdvicePanel::showAssessment(const AssessmentId &id)
{
    if (id != m_id)
        hide();
    m_id = id;
    m_soon.start();
}

void PageAdvicePanel::look()
{
    if (!parentWidget()->isVisible()) // somebody has gone elsewhere meanwhile; whoever comes back looks again
        return;
    const auto header = m_workspace.header(m_id);
    const auto advice = simplifying::pageAdvice(m_workspace, m_id);
    if (!header || !advice) {
        Q_EMIT failed(header ? advice.error() : header.error());
        return;
    }
    const bool isNews = *advice != m_advice;
    m_advice = *advice;
    if (isNews)
        showAdvice();
    const bool saysNothing = simplifying::impression(m_advice.readability).isEmpty() && m_advice.hints.isEmpty();
    setVisible(!saysNothing && !header->release);
}

void PageAdvicePanel::showAdvice()
{
    const QString figures = simplifying::explanation(m_advice);
    const QString impression = simplifying::impression(m_advice.readability);
    m_ui->pageReadingLabel->setText(impression.isEmpty() ? tr("Too little text to say what it reads like.")
                                                         : impression);
    m_ui->pageReadingLabel->setToolTip(toolTipText(figures));
    m_ui->pageReadingLabel->setAccessibleDescription(figures);
    m_ui->pageHintsButton->setText(tr("Hin&ts: %1").arg(m_advice.hints.size()));
    m_ui->pageHintsButton->setVisible(!m_advice.hints.isEmpty());
    showHints();
    showButtons();
}

void PageAdvicePanel::showHints()
{
    QListWidget *list = m_ui->pageHintsListWidget;
    const int row = list->currentRow();
    list->clear();
    for (const simplifying::PageHint &hint : std::as_const(m_advice.hints)) {
        auto *item = new QListWidgetItem(hintWords(hint));
        if (hint.what.kind == PlainLanguageHint::Kind::LongSentence)
            item->setToolTip(toolTipText(hint.what.words));
        list->addItem(item);
    }
    list->setCurrentRow(std::min(row, list->count() - 1));
}

void PageAdvicePanel::showButtons()
{
    const bool isOpen = m_ui->pageHintsButton->isChecked() && !m_advice.hints.isEmpty();
    m_ui->pageHintsListWidget->setVisible(isOpen);
    m_ui->goToHintButton->setVisible(isOpen);
    const bool isTitle = m_ui->pageHintsListWidget->currentRow() >= 0 && current().question.isEmpty();
    setUsable(*m_ui->goToHintButton, !current().question.isEmpty(),
              isTitle ? tr("These words stand in the public title: see the menu Assessment.") : QString());
}

/// Where the chosen words stand first.
Place PageAdvicePanel::current() const
{
    const int row = m_ui->pageHintsListWidget->currentRow();
    return row < 0 || row >= m_advice.hints.size() ? Place() : m_advice.hints.at(row).places.value(0);
}

void PageAdvicePanel::choose()
{
    if (!current().question.isEmpty())
        Q_EMIT placeChosen(current());
}

} // namespace candour
