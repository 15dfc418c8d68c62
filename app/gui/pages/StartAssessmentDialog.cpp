// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/StartAssessmentDialog.h"

#include "gui/Usable.h"
#include "gui/WithinScreen.h"
#include "ui_StartAssessmentDialog.h"

namespace candour {

StartAssessmentDialog::StartAssessmentDialog(const QList<Template> &templates, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::StartAssessmentDialog>())
{
    m_ui->setupUi(this);
    for (const Template &each : templates) {
        m_templates.removeIf([&](const Template &older) { return older.id == each.id; });
        m_templates += each;
    }
    for (const Template &each : std::as_const(m_templates))
        m_ui->templateComboBox->addItem(each.title, each.id);
    showTemplate();
    connect(m_ui->templateComboBox, &QComboBox::currentIndexChanged, this, &StartAssessmentDialog::showTemplate);
    connect(m_ui->titleLineEdit, &QLineEdit::textChanged, this, &StartAssessmentDialog::showWhatIsPossible);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->startButton, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(m_ui->templateComboBox->currentData().toString(), m_ui->titleLineEdit->text().simplified());
        accept();
    });
    showWhatIsPossible();
    fitWithinScreen(*this, *m_ui->scrollArea, minimumWidth());
}

StartAssessmentDialog::~StartAssessmentDialog() = default;

void StartAssessmentDialog::propose(const QString &title, const QStringList &templateIds)
{
    m_ui->titleLineEdit->setText(title);
    m_ui->titleLineEdit->selectAll();
    QList<Template> offered;
    for (const QString &id : templateIds)
        for (const Template &each : std::as_const(m_templates))
            if (each.id == id)
                offered += each;
    if (offered.isEmpty())
        return;
    m_templates = offered;
    m_ui->templateComboBox->clear();
    for (const Template &each : std::as_const(m_templates))
        m_ui->templateComboBox->addItem(each.title, each.id);
    showTemplate();
}

void StartAssessmentDialog::showWhatIsPossible()
{
    setUsable(*m_ui->startButton, !m_ui->titleLineEdit->text().trimmed().isEmpty() && !m_templates.isEmpty(),
              m_templates.isEmpty() ? tr("This workspace has no template. Add one first.")
                                    : tr("Write a title first."));
}

void StartAssessmentDialog::showTemplate()
{
    const int index = m_ui->templateComboBox->currentIndex();
    if (index < 0) {
        m_ui->templateTextLabel->setText(tr("This workspace has no template. Add one first."));
        return;
    }
    const Template &shown = m_templates.at(index);
    m_ui->templateTextLabel->setText(
        tr("%1 Version %2.", "description of a template, its version").arg(shown.description, shown.version));
    growWithinScreen(*this, *m_ui->scrollArea);
}

} // namespace candour
