// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/RecordSignOffDialog.h"

#include "gui/Usable.h"
#include "ui_RecordSignOffDialog.h"
#include "workspace/Identity.h"

namespace candour {

RecordSignOffDialog::RecordSignOffDialog(Workspace &workspace, const AssessmentId &id,
                                         const QList<reviewing::RoleStatus> &roles, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_id(id), m_ui(std::make_unique<Ui::RecordSignOffDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    for (const reviewing::RoleStatus &role : roles)
        if (role.signs == Signs::Required)
            m_ui->roleComboBox->addItem(role.label, role.role);
    m_ui->onDateField->setName(tr("Day of the signature"));
    m_ui->onLabel->setBuddy(m_ui->onDateField->editor());
    m_ui->onDateField->setCell(workspace.clock().localToday());
    for (QLineEdit *edit : {m_ui->nameLineEdit, m_ui->codeLineEdit})
        connect(edit, &QLineEdit::textChanged, this, &RecordSignOffDialog::showReady);
    connect(m_ui->onDateField, &AnswerField::typed, this, &RecordSignOffDialog::showReady);
    connect(m_ui->onDateField, &AnswerField::chosen, this, &RecordSignOffDialog::showReady);
    connect(m_ui->roleComboBox, &QComboBox::currentIndexChanged, this, &RecordSignOffDialog::showDoubts);
    connect(m_ui->nameLineEdit, &QLineEdit::textChanged, this, &RecordSignOffDialog::showDoubts);
    connect(m_ui->onDateField, &AnswerField::chosen, this, &RecordSignOffDialog::showDoubts);
    m_ui->doubtsLabel->hide();
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->recordButton, &QPushButton::clicked, this, &RecordSignOffDialog::record);
    m_ui->nameLineEdit->setFocus();
    showReady();
}

RecordSignOffDialog::~RecordSignOffDialog() = default;

void RecordSignOffDialog::showReady()
{
    const bool named = !m_ui->nameLineEdit->text().trimmed().isEmpty();
    const bool coded = !m_ui->codeLineEdit->text().trimmed().isEmpty();
    const bool dated = m_ui->onDateField->isReadable() && std::holds_alternative<QDate>(m_ui->onDateField->cell());
    setUsable(*m_ui->recordButton, named && coded && dated,
              !named   ? tr("Say who signed first.")
              : !coded ? tr("Write the code that stands on what was signed.")
                       : tr("Say on which day, like 4 June 2026."));
}

/// About whoever signed.
void RecordSignOffDialog::showDoubts()
{
    const Cell on = m_ui->onDateField->cell();
    const auto *day = std::get_if<QDate>(&on);
    const Actor signer{m_ui->nameLineEdit->text(), m_ui->roleComboBox->currentData().toString()};
    const QString doubts =
        identity::doubtsAbout(m_workspace, signer, day ? *day : m_workspace.clock().localToday()).join(u'\n');
    m_ui->doubtsLabel->setText(doubts);
    m_ui->doubtsLabel->setVisible(!doubts.isEmpty());
}

void RecordSignOffDialog::record()
{
    const Cell on = m_ui->onDateField->cell();
    const auto *day = std::get_if<QDate>(&on);
    if (!day)
        return;
    // Of a signature on paper only the day is known; today's is not later than now.
    const QDateTime noon = QDateTime(*day, QTime(12, 0), Qt::LocalTime).toUTC();
    const bool isToday = *day == m_workspace.clock().localToday();
    const QDateTime when = isToday ? std::min(noon, m_workspace.clock().now()) : noon;
    const auto done = reviewing::recordSignOff(m_workspace, m_id, m_ui->roleComboBox->currentData().toString(),
                                               m_ui->nameLineEdit->text(), m_ui->codeLineEdit->text(), when,
                                               m_ui->actingForLineEdit->text().trimmed());
    if (done)
        accept();
    else
        m_ui->banner->showError(done.error());
}

} // namespace candour
