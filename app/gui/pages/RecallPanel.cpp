// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/RecallPanel.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/Prompts.h"
#include "gui/Usable.h"
#include "gui/fields/CellText.h"
#include "ui_RecallPanel.h"

namespace candour {

namespace {

QString versionsWords(const recalling::Recall &recall)
{
    QStringList numbers;
    for (const VersionName &version : recall.versions)
        numbers += QString::number(version.number);
    return numbers.join(RecallPanel::tr(", ", "between numbers of versions"));
}

QString stepWords(const recalling::Step &step, QDate today)
{
    if (!step.done)
        return step.task;
    const QString done = RecallPanel::tr("%1\nDone: %2, %3", "task, person, time")
                             .arg(step.task, step.done->by, timeText(step.done->at, today));
    return step.done->note.isEmpty() ? done
                                     : RecallPanel::tr("%1. %2", "what was done, a note").arg(done, step.done->note);
}

} // namespace

RecallPanel::RecallPanel(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::RecallPanel>())
{
    m_ui->setupUi(this);
    connect(m_ui->stepsListWidget, &QListWidget::currentRowChanged, this, &RecallPanel::showButtons);
    connect(m_ui->stepsListWidget, &QListWidget::itemActivated, this, &RecallPanel::record);
    connect(m_ui->doneButton, &QPushButton::clicked, this, &RecallPanel::record);
    connect(m_ui->goneButton, &QPushButton::clicked, this, &RecallPanel::showGone);
}

RecallPanel::~RecallPanel() = default;

void RecallPanel::setWorkspace(Workspace &workspace)
{
    m_workspace = &workspace;
}

void RecallPanel::lookAgain()
{
    const auto all = recalling::recalls(*m_workspace);
    if (!all) {
        Q_EMIT failed(all.error());
        return;
    }
    m_stepsLeft = 0;
    m_recall = {};
    for (const recalling::Recall &recall : *all) { // the newest first
        const auto left = std::count_if(recall.steps.begin(), recall.steps.end(),
                                        [](const recalling::Step &step) { return !step.done; });
        m_stepsLeft += int(left);
        if (left > 0)
            m_recall = recall;
    }
    if (m_stepsLeft > 0)
        showSteps();
}

void RecallPanel::showSteps()
{
    const QDate today = m_workspace->clock().localToday();
    m_ui->recallLabel->setText(tr("%1 was taken down (version %2). What is &left to do:", "reference, numbers")
                                   .arg(m_recall.reference, versionsWords(m_recall)));
    m_ui->deadlineLabel->setText(
        tr("If this is a personal data breach, the regulator must hear of it by %1, counted from when it was taken "
           "down. If you knew of it before, count from then.")
            .arg(QLocale().toString(m_recall.reportBy.toLocalTime(), u"d MMMM yyyy, HH:mm"_s)));
    const int row = m_ui->stepsListWidget->currentRow();
    m_ui->stepsListWidget->clear();
    for (const recalling::Step &step : std::as_const(m_recall.steps))
        m_ui->stepsListWidget->addItem(new QListWidgetItem(
            step.done ? icon(u"complete"_s, Ink::Done) : icon(u"empty"_s, Ink::Attention), stepWords(step, today)));
    m_ui->stepsListWidget->setCurrentRow(std::max(0, row));
    showButtons();
}

void RecallPanel::showButtons()
{
    const int row = m_ui->stepsListWidget->currentRow();
    const bool isOpen = row >= 0 && row < m_recall.steps.size() && !m_recall.steps.at(row).done;
    const bool isWritable = m_workspace && m_workspace->isWritable();
    setUsable(*m_ui->doneButton, isWritable && isOpen, whyNotWritten(isWritable, tr("Choose a step that is left.")));
}

void RecallPanel::record()
{
    const int row = m_ui->stepsListWidget->currentRow();
    if (!m_ui->doneButton->isEnabled() || row < 0)
        return;
    prompts::askText(this, tr("Record that it is done"), tr("What came of it"), tr("Done"), tr("Record"),
                     [this, event = m_recall.event, key = m_recall.steps.at(row).key](const QString &note) {
                         if (const auto done = recalling::record(*m_workspace, event, key, note); !done)
                             Q_EMIT failed(done.error());
                     });
}

void RecallPanel::showGone()
{
    QList<QStringList> lines;
    for (const QString &file : std::as_const(m_recall.gone))
        lines += QStringList{file};
    prompts::tellTable(this, tr("Delete these wherever the register was copied to"), {tr("File")}, lines);
}

} // namespace candour
