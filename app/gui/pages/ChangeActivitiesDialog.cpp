// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ChangeActivitiesDialog.h"

#include "gui/Usable.h"
#include "gui/WithinScreen.h"
#include "ui_ChangeActivitiesDialog.h"
#include "workspace/ActivityRules.h"

namespace candour {

namespace {

/// Covers the activity by this assessment. What somebody has written of another cover, or of this one, stays.
Result<> putUnder(const AssessmentId &umbrella, const QString &note, Activity &activity)
{
    if (activity.cover == Cover::Own)
        return fail(ErrorKind::Refused, ChangeActivitiesDialog::tr("It has an assessment of its own."));
    const bool isThis = activity.cover == Cover::Umbrella && activity.assessment == umbrella;
    if (!isThis && !activity.coverNote.isEmpty())
        return fail(ErrorKind::Refused, ChangeActivitiesDialog::tr("It has another cover, and what was written of that "
                                                                   "would be lost. Change it on its own."));
    activity = programme::withCover(activity, Cover::Umbrella, umbrella);
    if (activity.coverNote.isEmpty())
        activity.coverNote = note;
    return {};
}

} // namespace

ChangeActivitiesDialog::ChangeActivitiesDialog(const Workspace &workspace, int count, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ChangeActivitiesDialog>())
{
    m_ui->setupUi(this);
    setWindowTitle(tr("Change %n activity(s)", nullptr, count));
    m_ui->changeButton->setText(tr("&Change %n activity(s)", nullptr, count));
    m_ui->reviewLabel->setBuddy(m_ui->reviewDateField->editor());
    m_ui->reviewDateField->setName(tr("Next review"));
    m_ui->umbrellaComboBox->addItem(tr("Leave unchanged"), QString());
    for (const AssessmentHeader &header : workspace.assessments().value_or(QList<AssessmentHeader>()))
        m_ui->umbrellaComboBox->addItem(tr("%1  %2", "reference, title").arg(header.reference, header.title),
                                        header.id.value);
    showWhatIsAsked();
    fitWithinScreen(*this, *m_ui->scrollArea, minimumWidth());
    connect(m_ui->ownerLineEdit, &QLineEdit::textChanged, this, &ChangeActivitiesDialog::showWhatIsAsked);
    connect(m_ui->umbrellaComboBox, &QComboBox::currentIndexChanged, this, [this] {
        showWhatIsAsked();
        growWithinScreen(*this, *m_ui->scrollArea);
    });
    connect(m_ui->notePlainTextEdit, &QPlainTextEdit::textChanged, this, &ChangeActivitiesDialog::showWhatIsAsked);
    connect(qobject_cast<QLineEdit *>(m_ui->reviewDateField->editor()), &QLineEdit::textChanged, this,
            &ChangeActivitiesDialog::showWhatIsAsked);
    connect(m_ui->reviewDateField, &AnswerField::typed, this, &ChangeActivitiesDialog::showWhatIsAsked);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->changeButton, &QPushButton::clicked, this, &QDialog::accept);
}

ChangeActivitiesDialog::~ChangeActivitiesDialog() = default;

void ChangeActivitiesDialog::showWhatIsAsked()
{
    const bool umbrella = !m_ui->umbrellaComboBox->currentData().toString().isEmpty();
    m_ui->noteLabel->setVisible(umbrella);
    m_ui->notePlainTextEdit->setVisible(umbrella);
    const QString lacking = whatIsLacking();
    setUsable(*m_ui->changeButton, lacking.isEmpty(), lacking);
}

QString ChangeActivitiesDialog::whatIsLacking() const
{
    const bool umbrella = !m_ui->umbrellaComboBox->currentData().toString().isEmpty();
    if (umbrella && m_ui->notePlainTextEdit->toPlainText().trimmed().isEmpty())
        return tr("Write what differs here first.");
    if (!m_ui->reviewDateField->isReadable())
        return tr("The date cannot be read yet.");
    const bool some =
        umbrella || !m_ui->ownerLineEdit->text().trimmed().isEmpty() || !isEmpty(m_ui->reviewDateField->cell());
    return some ? QString() : tr("Fill in what shall change first.");
}

std::function<Result<>(Activity &)> ChangeActivitiesDialog::change() const
{
    const QString owner = m_ui->ownerLineEdit->text();
    const AssessmentId umbrella{m_ui->umbrellaComboBox->currentData().toString()};
    const QString note = m_ui->notePlainTextEdit->toPlainText();
    const Cell cell = m_ui->reviewDateField->cell();
    const QDate reviewOn = std::holds_alternative<QDate>(cell) ? std::get<QDate>(cell) : QDate();
    return [=](Activity &activity) -> Result<> {
        if (!umbrella.isEmpty())
            if (const auto covered = putUnder(umbrella, note, activity); !covered)
                return covered;
        if (!owner.trimmed().isEmpty())
            activity.ownerRole = owner;
        if (reviewOn.isValid())
            activity.coverReviewOn = reviewOn;
        return {};
    };
}

} // namespace candour
