// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/LiveDialog.h"

#include "gui/Usable.h"
#include "ui_LiveDialog.h"

namespace candour {

LiveDialog::LiveDialog(Workspace &workspace, const versions::Version &version, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_version{version.publication.assessment, version.publication.number},
      m_ui(std::make_unique<Ui::LiveDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->explanationLabel->setText(tr("The files of %1, version %2, are ready. Record here where readers find them.")
                                        .arg(version.reference, QString::number(m_version.number)));
    m_ui->sinceDateField->setName(tr("Since"));
    m_ui->sinceLabel->setBuddy(m_ui->sinceDateField->editor());
    m_ui->sinceDateField->setCell(workspace.clock().localToday());
    m_ui->addressLineEdit->setText(version.address.isEmpty()
                                       ? versions::proposedAddress(workspace, m_version.assessment).value_or(QString())
                                       : version.address);
    connect(m_ui->addressLineEdit, &QLineEdit::textChanged, this, &LiveDialog::showReady);
    connect(m_ui->sinceDateField, &AnswerField::typed, this, &LiveDialog::showReady);
    connect(m_ui->sinceDateField, &AnswerField::chosen, this, &LiveDialog::showReady);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->recordButton, &QPushButton::clicked, this, &LiveDialog::record);
    m_ui->addressLineEdit->setFocus();
    showReady();
}

LiveDialog::~LiveDialog() = default;

void LiveDialog::showReady()
{
    const bool hasAddress = !m_ui->addressLineEdit->text().trimmed().isEmpty();
    const bool hasDay =
        m_ui->sinceDateField->isReadable() && std::holds_alternative<QDate>(m_ui->sinceDateField->cell());
    setUsable(*m_ui->recordButton, hasAddress && hasDay,
              hasAddress ? tr("Say since when, like 4 June 2026.") : tr("Give the address first."));
}

void LiveDialog::record()
{
    const Cell since = m_ui->sinceDateField->cell();
    const auto *day = std::get_if<QDate>(&since);
    const auto done = versions::recordLive(m_workspace, m_version, m_ui->addressLineEdit->text(), day ? *day : QDate());
    if (done)
        accept();
    else
        m_ui->banner->showError(done.error());
}

} // namespace candour
