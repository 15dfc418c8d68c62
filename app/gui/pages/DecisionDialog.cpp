// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/DecisionDialog.h"

#include "gui/Usable.h"
#include "ui_DecisionDialog.h"
#include "workspace/Identity.h"

namespace candour {

DecisionDialog::DecisionDialog(Workspace &workspace, const AssessmentId &id, const QString &role, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_id(id), m_ui(std::make_unique<Ui::DecisionDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->explanationLabel->setText(tr("You decide as %1, over exactly the content as it stands now. Where the risk "
                                       "that is left is high, the regulator must be asked before anything begins.")
                                        .arg(role));
    m_ui->outcomeComboBox->addItem(tr("Approved"), int(DecisionOutcome::Approved));
    m_ui->outcomeComboBox->addItem(tr("Approved with conditions"), int(DecisionOutcome::ApprovedWithConditions));
    m_ui->outcomeComboBox->addItem(tr("Ask the regulator first"), int(DecisionOutcome::ConsultRegulator));
    m_ui->outcomeComboBox->addItem(tr("Rejected"), int(DecisionOutcome::Rejected));
    const QString doubts = identity::doubts(workspace, workspace.actor()).join(u'\n');
    m_ui->doubtsLabel->setText(doubts);
    m_ui->doubtsLabel->setVisible(!doubts.isEmpty());
    connect(m_ui->outcomeComboBox, &QComboBox::currentIndexChanged, this, [this] {
        showReady();
        adjustSize();
    });
    for (QPlainTextEdit *edit : {m_ui->conditionsTextEdit, m_ui->reasonsTextEdit})
        connect(edit, &QPlainTextEdit::textChanged, this, &DecisionDialog::showReady);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->decideButton, &QPushButton::clicked, this, &DecisionDialog::decide);
    showReady();
}

DecisionDialog::~DecisionDialog() = default;

DecisionOutcome DecisionDialog::outcome() const
{
    return DecisionOutcome(m_ui->outcomeComboBox->currentData().toInt());
}

void DecisionDialog::showReady()
{
    const bool conditional = outcome() == DecisionOutcome::ApprovedWithConditions;
    const bool approved = conditional || outcome() == DecisionOutcome::Approved;
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_ui->conditionsLabel, m_ui->conditionsTextEdit, m_ui->conditionsHintLabel})
        widget->setVisible(conditional);
    const bool hasConditions = !m_ui->conditionsTextEdit->toPlainText().trimmed().isEmpty();
    const bool hasReasons = !m_ui->reasonsTextEdit->toPlainText().trimmed().isEmpty();
    const bool ready = conditional ? hasConditions : approved || hasReasons;
    setUsable(*m_ui->decideButton, ready,
              conditional ? tr("Say what the conditions are first.") : tr("Say why you decide this first."));
}

void DecisionDialog::decide()
{
    deciding::Verdict verdict{.outcome = outcome(),
                              .reasons = m_ui->reasonsTextEdit->toPlainText(),
                              .actingFor = m_ui->actingForLineEdit->text()};
    if (verdict.outcome == DecisionOutcome::ApprovedWithConditions)
        for (const QString &line : m_ui->conditionsTextEdit->toPlainText().split(u'\n', Qt::SkipEmptyParts))
            verdict.conditions += deciding::conditionFrom(line);
    if (const auto done = deciding::decide(m_workspace, m_id, verdict); done)
        accept();
    else
        m_ui->banner->showError(done.error());
}

} // namespace candour
