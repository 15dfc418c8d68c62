// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/WithdrawDialog.h"

#include "gui/Usable.h"
#include "ui_WithdrawDialog.h"

namespace candour {

WithdrawDialog::WithdrawDialog(Workspace &workspace, const versions::Version &version, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_version{version.publication.assessment, version.publication.number},
      m_ui(std::make_unique<Ui::WithdrawDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->explanationLabel->setText(
        tr("The page of %1, version %2, stays at its address. Above it readers see that it was withdrawn today, and "
           "why. If something got out that should not have, take the version down instead.")
            .arg(version.reference, QString::number(m_version.number)));
    connect(m_ui->reasonLineEdit, &QLineEdit::textChanged, this, &WithdrawDialog::showReady);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->withdrawVersionButton, &QPushButton::clicked, this, &WithdrawDialog::withdraw);
    m_ui->reasonLineEdit->setFocus();
    showReady();
}

WithdrawDialog::~WithdrawDialog() = default;

void WithdrawDialog::showReady()
{
    setUsable(*m_ui->withdrawVersionButton, !m_ui->reasonLineEdit->text().trimmed().isEmpty(),
              tr("Say in a sentence why it is withdrawn first."));
}

void WithdrawDialog::withdraw()
{
    if (const auto done = versions::withdraw(m_workspace, m_version, m_ui->reasonLineEdit->text()); done)
        accept();
    else
        m_ui->banner->showError(done.error());
}

} // namespace candour
