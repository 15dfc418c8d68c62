// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/TakeUpDialog.h"

#include "base/Literals.h"
#include "gui/Usable.h"
#include "ui_TakeUpDialog.h"
#include "workspace/Keys.h"

#include <QFontDatabase>

namespace candour {

TakeUpDialog::TakeUpDialog(Workspace &workspace, const sending::Received &preview, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_preview(preview), m_ui(std::make_unique<Ui::TakeUpDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->questionLabel->setText(
        tr("Take up what %1 sent about %2?", "name, reference").arg(preview.sentBy, preview.reference));
    m_ui->whatLabel->setText(sending::sentences(preview).join(u'\n'));
    m_ui->fingerprintLineEdit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->fingerprintHintLabel->setText(
        tr("Call %1 and have them read theirs to you: it stands where they send a review file. Confirm the key only "
           "where all digits are the same.")
            .arg(preview.sentBy));
    connect(m_ui->confirmKeyButton, &QPushButton::clicked, this, &TakeUpDialog::confirmKey);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->takeUpButton, &QPushButton::clicked, this, &QDialog::accept);
    showSignature();
    m_ui->takeUpButton->setFocus();
}

TakeUpDialog::~TakeUpDialog() = default;

void TakeUpDialog::showSignature()
{
    m_ui->signatureLabel->setText(sending::signatureSentence(m_preview));
    const auto card = keys::card(m_preview.signedBy);
    const bool unknown = card && m_preview.backing == Backing::UnknownKey;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->fingerprintLabel, m_ui->fingerprintLineEdit,
                                                            m_ui->fingerprintHintLabel, m_ui->confirmKeyButton})
        widget->setVisible(unknown);
    if (unknown)
        m_ui->fingerprintLineEdit->setText(card->fingerprint);
    setUsable(*m_ui->confirmKeyButton, m_workspace.isWritable(), whyNotWritten(m_workspace.isWritable(), {}));
}

void TakeUpDialog::confirmKey()
{
    const auto confirmed = keys::confirm(m_workspace, m_preview.sentBy, m_preview.signedBy);
    if (!confirmed) {
        m_ui->banner->showError(confirmed.error());
        return;
    }
    m_preview.backing = Backing::ConfirmedKey;
    m_ui->takeUpButton->setFocus();
    showSignature();
    adjustSize();
}

} // namespace candour
