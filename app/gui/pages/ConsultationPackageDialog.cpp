// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ConsultationPackageDialog.h"

#include "base/Literals.h"
#include "gui/Prompts.h"
#include "gui/ToolTip.h"
#include "ui_ConsultationPackageDialog.h"

namespace candour {

ConsultationPackageDialog::ConsultationPackageDialog(Workspace &workspace, const AssessmentId &id, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_id(id), m_ui(std::make_unique<Ui::ConsultationPackageDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    const auto assessment = workspace.assessment(id);
    const QString reference = assessment ? assessment->reference : QString();
    if (assessment)
        for (const Attachment &one : assessment->attachments) {
            auto *item = new QListWidgetItem(one.fileName, m_ui->attachmentsListWidget);
            item->setData(Qt::UserRole, one.id.value);
            item->setToolTip(toolTipText(one.description));
            item->setCheckState(Qt::Unchecked);
        }
    const bool hasAttachments = m_ui->attachmentsListWidget->count() > 0;
    m_ui->attachmentsLabel->setVisible(hasAttachments);
    m_ui->attachmentsListWidget->setVisible(hasAttachments);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->writeButton, &QPushButton::clicked, this, [this, reference] {
        prompts::saveFile(this, tr("Write the package for the regulator"), {tr("Archives"), u"*.zip"_s},
                          consulting::proposedName(reference), [this](const QString &path) { write(path); });
    });
}

ConsultationPackageDialog::~ConsultationPackageDialog() = default;

void ConsultationPackageDialog::write(const QString &path)
{
    consulting::Package package{.question = m_ui->questionTextEdit->toPlainText(), .attachments = {}};
    for (int i = 0; i < m_ui->attachmentsListWidget->count(); ++i)
        if (const auto *item = m_ui->attachmentsListWidget->item(i); item->checkState() == Qt::Checked)
            package.attachments += AttachmentId{item->data(Qt::UserRole).toString()};
    const auto empty = consulting::write(m_workspace, m_id, package, path);
    if (!empty) {
        m_ui->banner->showError(empty.error());
        return;
    }
    const QString where =
        tr("The package for the regulator is in %1. It holds what is withheld, so do not publish it.").arg(path);
    Q_EMIT written(empty->isEmpty() ? where
                                    : tr("%1 Its cover has no words about: %2.", "where it is, headings")
                                          .arg(where, empty->join(tr("; ", "between headings"))));
    accept();
}

} // namespace candour
