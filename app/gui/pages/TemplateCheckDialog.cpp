// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/TemplateCheckDialog.h"

#include "ui_TemplateCheckDialog.h"

namespace candour {

TemplateCheckDialog::TemplateCheckDialog(const QStringList &sentences, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::TemplateCheckDialog>())
{
    m_ui->setupUi(this);
    m_ui->sentencesListWidget->addItems(sentences);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->addButton, &QPushButton::clicked, this, &QDialog::accept);
}

TemplateCheckDialog::~TemplateCheckDialog() = default;

TemplateCheckDialog *TemplateCheckDialog::ofFaults(const QStringList &faults, QWidget *parent)
{
    auto *dialog = new TemplateCheckDialog(faults, parent);
    dialog->m_ui->explanationLabel->setText(
        tr("The template was not added. Each fault is said with its place in the file; once they are mended, add the "
           "file again."));
    dialog->m_ui->sentencesLabel->setText(tr("&Faults: %1").arg(QString::number(faults.size())));
    dialog->m_ui->addButton->hide();
    dialog->m_ui->cancelButton->setDefault(true);
    return dialog;
}

TemplateCheckDialog *TemplateCheckDialog::ofNotices(const QStringList &notices, QWidget *parent)
{
    auto *dialog = new TemplateCheckDialog(notices, parent);
    dialog->m_ui->explanationLabel->setText(
        tr("This version makes public by default what the version before it kept hidden. Assessments that are carried "
           "over to it publish none of this until somebody decides; assessments that are started with it do."));
    dialog->m_ui->sentencesLabel->setText(tr("&Notices: %1").arg(QString::number(notices.size())));
    dialog->m_ui->cancelButton->setText(tr("Cancel"));
    return dialog;
}

} // namespace candour
