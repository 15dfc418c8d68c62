// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ConsultationDialog.h"

#include "gui/pages/ConsultationPackageDialog.h"
#include "ui_ConsultationDialog.h"

namespace candour {

namespace {

QString explanation(const Workspace &workspace, const AssessmentId &id)
{
    const auto assessment = workspace.assessment(id);
    const auto form = assessment ? workspace.templateOf(*assessment) : Result<Template>(failed(assessment));
    const ConsultationLaw law = form ? form->consultation : ConsultationLaw();
    const QString term =
        ConsultationDialog::tr("It is counted as %1 days, and %2 more where it says that it needs them.")
            .arg(QString::number(law.term.days), QString::number(law.term.moreDays));
    const QString check = law.source.name.isEmpty()
                              ? ConsultationDialog::tr("Check what your law gives.")
                              : ConsultationDialog::tr("Check what your law gives: %1.").arg(law.source.name);
    return QStringList{
        ConsultationDialog::tr("The regulator’s time begins on the day on which it receives the request, "
                               "and stands still while it waits for information."),
        term, check}
        .join(u' ');
}

} // namespace

ConsultationDialog::ConsultationDialog(Workspace &workspace, const AssessmentId &id,
                                       const QList<ConsultationEvent> &events, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_id(id), m_ui(std::make_unique<Ui::ConsultationDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->explanationLabel->setText(explanation(workspace, id));
    const std::initializer_list<std::pair<ConsultationStep, QString>> steps{
        {ConsultationStep::Submitted, tr("It received the request")},
        {ConsultationStep::Extended, tr("It needs the longer time")},
        {ConsultationStep::Suspended, tr("It asked for information")},
        {ConsultationStep::Resumed, tr("It got the information")},
        {ConsultationStep::Answered, tr("It answered")}};
    for (const auto &[step, words] : steps)
        if (mayFollow(events, step))
            m_ui->stepComboBox->addItem(words, int(step));
    m_ui->onDateField->setName(tr("On which day?"));
    m_ui->onLabel->setBuddy(m_ui->onDateField->editor());
    m_ui->onDateField->setCell(workspace.clock().localToday());
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->packageButton, &QPushButton::clicked, this, &ConsultationDialog::writePackage);
    connect(m_ui->recordButton, &QPushButton::clicked, this, &ConsultationDialog::record);
}

ConsultationDialog::~ConsultationDialog() = default;

void ConsultationDialog::writePackage()
{
    auto *dialog = new ConsultationPackageDialog(m_workspace, m_id, this);
    connect(dialog, &ConsultationPackageDialog::written, this, [this](const QString &message) {
        Q_EMIT packageWritten(message);
        reject(); // nothing was recorded here
    });
    dialog->open();
}

void ConsultationDialog::record()
{
    const Cell on = m_ui->onDateField->cell();
    const auto *day = std::get_if<QDate>(&on);
    const auto done = deciding::record(m_workspace, m_id, ConsultationStep(m_ui->stepComboBox->currentData().toInt()),
                                       day ? *day : QDate(), m_ui->noteTextEdit->toPlainText());
    if (done)
        accept();
    else
        m_ui->banner->showError(done.error());
}

} // namespace candour
