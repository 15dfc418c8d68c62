// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/TriggerDialog.h"

#include "base/Literals.h"
#include "ui_TriggerDialog.h"

namespace candour {

TriggerDialog::TriggerDialog(Workspace &workspace, const QList<AssessmentId> &ids, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_ids(ids), m_ui(std::make_unique<Ui::TriggerDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->explanationLabel->setText(tr("What happened asks for a new look before the next review. It is shown with "
                                       "%n assessment(s) until somebody says what the look came to.",
                                       nullptr, int(ids.size())));
    fillKinds();
    m_ui->onDateField->setName(tr("On which day?"));
    m_ui->onLabel->setBuddy(m_ui->onDateField->editor());
    m_ui->onDateField->setCell(workspace.clock().localToday());
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->recordButton, &QPushButton::clicked, this, &TriggerDialog::record);
}

TriggerDialog::~TriggerDialog() = default;

/// What the templates of all of them know.
void TriggerDialog::fillKinds()
{
    QList<Option> common;
    for (qsizetype i = 0; i < m_ids.size(); ++i) {
        const auto assessment = m_workspace.assessment(m_ids.at(i));
        const auto form =
            assessment ? m_workspace.templateOf(*assessment) : Result<Template>(candour::failed(assessment));
        const QList<Option> known = form ? triggers::kinds(*form) : QList<Option>();
        if (i == 0)
            common = known;
        common.removeIf([&](const Option &option) {
            return std::none_of(known.begin(), known.end(), [&](const Option &one) { return one.key == option.key; });
        });
    }
    for (const Option &option : std::as_const(common))
        m_ui->whatComboBox->addItem(option.label, option.key);
    m_ui->whatComboBox->addItem(tr("Something else"), QString());
}

void TriggerDialog::record()
{
    const Cell on = m_ui->onDateField->cell();
    const auto *day = std::get_if<QDate>(&on);
    while (!m_ids.isEmpty()) { // what is recorded already is not recorded twice
        const auto done = triggers::record(m_workspace, m_ids.first(), m_ui->whatComboBox->currentData().toString(),
                                           day ? *day : QDate(), m_ui->noteTextEdit->toPlainText());
        if (!done) {
            m_ui->banner->showError(done.error());
            return;
        }
        m_ids.removeFirst();
        ++m_recorded;
    }
    Q_EMIT recorded(m_recorded);
    accept();
}

} // namespace candour
