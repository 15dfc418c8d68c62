// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ReleaseDialog.h"

#include "gui/Usable.h"
#include "ui_ReleaseDialog.h"

namespace candour {

ReleaseDialog::ReleaseDialog(QWidget *parent) : QDialog(parent), m_ui(std::make_unique<Ui::ReleaseDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->receivedDateField->setName(tr("Request received on"));
    m_ui->receivedLabel->setBuddy(m_ui->receivedDateField->editor());
    connect(m_ui->caseLineEdit, &QLineEdit::textChanged, this, &ReleaseDialog::showReady);
    connect(m_ui->receivedDateField, &AnswerField::typed, this, &ReleaseDialog::showReady);
    connect(m_ui->receivedDateField, &AnswerField::chosen, this, &ReleaseDialog::showReady);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->releaseButton, &QPushButton::clicked, this, &ReleaseDialog::say);
    m_ui->caseLineEdit->setFocus();
    showReady();
}

ReleaseDialog::ReleaseDialog(const QString &reference, QWidget *parent) : ReleaseDialog(parent)
{
    m_ui->explanationLabel->setText(
        tr("A copy of %1 as it was signed is made ready for release as a whole. What the summary withholds is withheld "
           "in it, and you decide about everything that the summary does not show.")
            .arg(reference));
}

ReleaseDialog::ReleaseDialog(const Release &release, QWidget *parent) : ReleaseDialog(parent)
{
    setWindowTitle(tr("Case of the release"));
    m_ui->explanationLabel->hide();
    m_ui->caseLineEdit->setText(release.caseReference);
    if (release.receivedOn.isValid())
        m_ui->receivedDateField->setCell(release.receivedOn);
    m_ui->releaseButton->setText(tr("Keep"));
}

ReleaseDialog::~ReleaseDialog() = default;

void ReleaseDialog::showReady()
{
    const bool isNamed = !m_ui->caseLineEdit->text().trimmed().isEmpty();
    setUsable(*m_ui->releaseButton, isNamed && m_ui->receivedDateField->isReadable(),
              isNamed ? tr("The date cannot be read. Write it like 4 June 2026, or leave it empty.")
                      : tr("Give the reference of the case first."));
}

void ReleaseDialog::say()
{
    const Cell received = m_ui->receivedDateField->cell();
    const auto *day = std::get_if<QDate>(&received);
    accept(); // before the page below turns to the release, and takes the dialog from the screen with it
    Q_EMIT said({m_ui->caseLineEdit->text().trimmed(), day ? *day : QDate()});
}

} // namespace candour
