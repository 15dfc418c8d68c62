// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ReviewFileDialog.h"

#include "base/Literals.h"
#include "gui/Prompts.h"
#include "gui/Usable.h"
#include "ui_ReviewFileDialog.h"
#include "workspace/Keys.h"

#include <QFontDatabase>

namespace candour {

ReviewFileDialog::ReviewFileDialog(Workspace &workspace, const AssessmentId &id, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_id(id), m_ui(std::make_unique<Ui::ReviewFileDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    const auto assessment = workspace.assessment(id);
    const bool isCopy = assessment && assessment->reviewCopy;
    m_proposed = (assessment ? assessment->reference.toLower() : QString()) + (isCopy ? u"-reply.dpia"_s : u".dpia"_s);
    m_ui->explanationLabel->setText(
        isCopy ? tr("The file carries your comments, advice and signatures back to %1. Nothing there is overwritten.")
                     .arg(assessment->reviewCopy->sentBy)
               : tr("The file carries the whole assessment with its attachments and everything that is withheld. A "
                    "reviewer opens it in a workspace of their own, comments, signs, and sends a file back."));
    m_ui->passphraseLineEdit->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    connect(m_ui->lockCheckBox, &QCheckBox::toggled, this, [this] {
        showReady();
        adjustSize();
    });
    connect(m_ui->passphraseLineEdit, &QLineEdit::textChanged, this, &ReviewFileDialog::showReady);
    m_ui->fingerprintLineEdit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(m_ui->signCheckBox, &QCheckBox::toggled, this, &ReviewFileDialog::showKey);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->writeFileButton, &QPushButton::clicked, this, [this] {
        prompts::saveFile(this, tr("Send a review file"), {tr("Review files"), u"*.dpia"_s}, m_proposed,
                          [this](const QString &path) { write(path); });
    });
    showReady();
    showKey(false);
}

ReviewFileDialog::~ReviewFileDialog() = default;

void ReviewFileDialog::showReady()
{
    const bool locks = m_ui->lockCheckBox->isChecked();
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_ui->passphraseLabel, m_ui->passphraseLineEdit, m_ui->passphraseHintLabel})
        widget->setVisible(locks);
    setUsable(*m_ui->writeFileButton, !locks || m_ui->passphraseLineEdit->text().size() >= sending::ShortestPassphrase,
              tr("A passphrase needs at least %1 characters.").arg(sending::ShortestPassphrase));
}

/// The key is made when somebody first means to sign with it.
void ReviewFileDialog::showKey(bool signs)
{
    const auto own = signs ? keys::own() : Result<keys::Card>();
    if (!own) {
        m_ui->banner->showError(own.error());
        m_ui->signCheckBox->setChecked(false);
        return;
    }
    m_ui->fingerprintLineEdit->setText(own->fingerprint);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_ui->fingerprintLabel, m_ui->fingerprintLineEdit, m_ui->signHintLabel})
        widget->setVisible(signs);
    adjustSize();
}

void ReviewFileDialog::write(const QString &path)
{
    const QString passphrase = m_ui->lockCheckBox->isChecked() ? m_ui->passphraseLineEdit->text() : QString();
    const auto sent =
        sending::send(m_workspace, m_id, path, {.passphrase = passphrase, .sign = m_ui->signCheckBox->isChecked()});
    if (!sent) {
        m_ui->banner->showError(sent.error());
        return;
    }
    Q_EMIT written(path);
    accept();
}

} // namespace candour
