// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ActivityDialog.h"

#include "gui/WithinScreen.h"
#include "gui/models/ProgrammeModel.h"
#include "ui_ActivityDialog.h"
#include "workspace/Activities.h"
#include "workspace/ActivityRules.h"

namespace candour {

namespace {

constexpr int FactsTab = 1;

QString noteLabel(Cover cover)
{
    switch (cover) {
    case Cover::Umbrella:
        return ActivityDialog::tr("&What differs here");
    case Cover::NotNeeded:
        return ActivityDialog::tr("&Why no assessment is needed, and who agreed");
    case Cover::HeldElsewhere:
        return ActivityDialog::tr("&Where it is held, and who signed it when");
    case Cover::Missing:
    case Cover::Own:
        break;
    }
    return {};
}

} // namespace

ActivityDialog::ActivityDialog(Workspace &workspace, const Activity &activity, const programme::Line &line,
                               QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_activity(activity), m_line(line),
      m_ui(std::make_unique<Ui::ActivityDialog>())
{
    m_ui->setupUi(this);
    // A label stands nearer to its own field than to the one above, as among the facts.
    for (QLabel *label : m_ui->activityWidget->findChildren<QLabel *>(Qt::FindDirectChildrenOnly))
        label->setContentsMargins(0, 8, 0, 0);
    m_ui->reviewLabel->setBuddy(m_ui->reviewDateField->editor());
    m_ui->reviewDateField->setName(tr("Next review"));
    const bool isNew = activity.id.isEmpty();
    setWindowTitle(isNew ? tr("Add an activity")
                         : tr("%1, %2", "reference, name").arg(activity.reference, activity.name));
    m_ui->keepButton->setText(isNew ? tr("A&dd activity") : tr("&Change activity"));
    m_ui->keepButton->setEnabled(workspace.isWritable());
    fillChoices();
    fill(activity);
    proposeReference();
    showWhatIsAsked();
    connect(m_ui->kindComboBox, &QComboBox::currentIndexChanged, this, [this] {
        proposeReference();
        showWhatIsAsked();
    });
    connect(m_ui->coverComboBox, &QComboBox::currentIndexChanged, this, [this] {
        showWhatIsAsked();
        showEverythingAsked();
    });
    connect(m_ui->assessmentComboBox, &QComboBox::currentIndexChanged, this, &ActivityDialog::showWhatIsAsked);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->keepButton, &QPushButton::clicked, this, &ActivityDialog::keep);
    m_ui->nameLineEdit->setFocus();
    resizeWithinScreen(*this, {600, isNew ? neededHeight() : 680});
}

ActivityDialog::~ActivityDialog() = default;

void ActivityDialog::keepKind()
{
    m_ui->kindComboBox->setEnabled(false);
}

void ActivityDialog::fillChoices()
{
    for (const ActivityKind kind : {ActivityKind::Collection, ActivityKind::DataShare, ActivityKind::System,
                                    ActivityKind::ResearchProject, ActivityKind::Other})
        m_ui->kindComboBox->addItem(kindWords(kind), int(kind));
    m_ui->coverComboBox->addItem(tr("Nothing yet"), int(Cover::Missing));
    m_ui->coverComboBox->addItem(tr("An assessment of its own"), int(Cover::Own));
    m_ui->coverComboBox->addItem(tr("The assessment of another activity"), int(Cover::Umbrella));
    m_ui->coverComboBox->addItem(tr("No assessment: screened, and not needed"), int(Cover::NotNeeded));
    m_ui->coverComboBox->addItem(tr("An older document, held elsewhere"), int(Cover::HeldElsewhere));
    m_ui->assessmentComboBox->addItem(tr("Not chosen"), QString());
    for (const AssessmentHeader &header : m_workspace.assessments().value_or(QList<AssessmentHeader>()))
        m_ui->assessmentComboBox->addItem(tr("%1  %2", "reference, title").arg(header.reference, header.title),
                                          header.id.value);
}

void ActivityDialog::fill(const Activity &activity)
{
    m_ui->nameLineEdit->setText(activity.name);
    m_ui->referenceLineEdit->setText(activity.reference);
    m_ui->ownerLineEdit->setText(activity.ownerRole);
    m_ui->kindComboBox->setCurrentIndex(m_ui->kindComboBox->findData(int(activity.kind)));
    m_ui->coverComboBox->setCurrentIndex(m_ui->coverComboBox->findData(int(activity.cover)));
    m_ui->assessmentComboBox->setCurrentIndex(
        std::max(0, m_ui->assessmentComboBox->findData(activity.assessment.value)));
    m_ui->notePlainTextEdit->setPlainText(activity.coverNote);
    if (activity.coverReviewOn.isValid())
        m_ui->reviewDateField->setCell(activity.coverReviewOn);
    const auto form = programme::shareTemplate(m_workspace, activity);
    if (!form) {
        m_ui->banner->showError(form.error());
    } else if (*form) {
        m_ui->shareFacts->ask(**form, *shareQuestion(**form), activity.facts);
        m_knowsFacts = true;
    }
}

void ActivityDialog::showWhatIsAsked()
{
    const bool named = cover() == Cover::Own || cover() == Cover::Umbrella;
    const QString note = noteLabel(cover());
    m_ui->assessmentLabel->setVisible(named);
    m_ui->assessmentComboBox->setVisible(named);
    m_ui->confirmCheckBox->setVisible(m_line.umbrellaChanged && cover() == Cover::Umbrella &&
                                      m_ui->assessmentComboBox->currentData() == m_activity.assessment.value);
    m_ui->noteLabel->setText(note);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->noteLabel, m_ui->notePlainTextEdit, m_ui->reviewLabel,
                                                            m_ui->reviewDateField})
        widget->setVisible(!note.isEmpty());
    const bool hasFacts = m_knowsFacts && kind() == ActivityKind::DataShare;
    m_ui->partsTabWidget->setTabVisible(FactsTab, hasFacts);
    // A bar of one tab says nothing; it does not hide by itself, because it counts the tab that is not visible.
    m_ui->partsTabWidget->tabBar()->setVisible(hasFacts);
}

/// For everything that is asked of the activity itself.
int ActivityDialog::neededHeight() const
{
    const int around = sizeHint().height() - m_ui->partsTabWidget->sizeHint().height();
    return around + m_ui->activityWidget->sizeHint().height() + 2;
}

void ActivityDialog::showEverythingAsked()
{
    if (height() < neededHeight())
        resizeWithinScreen(*this, {width(), neededHeight()});
}

void ActivityDialog::proposeReference()
{
    // What somebody wrote stays; what was proposed for another kind goes.
    if (!m_activity.id.isEmpty() || m_ui->referenceLineEdit->isModified())
        return;
    m_ui->referenceLineEdit->setText(programme::proposedReference(m_workspace, kind()).value_or(QString()));
}

Cover ActivityDialog::cover() const
{
    return Cover(m_ui->coverComboBox->currentData().toInt());
}

ActivityKind ActivityDialog::kind() const
{
    return ActivityKind(m_ui->kindComboBox->currentData().toInt());
}

Activity ActivityDialog::written() const
{
    Activity activity = programme::withCover(m_activity, cover());
    activity.name = m_ui->nameLineEdit->text();
    activity.reference = m_ui->referenceLineEdit->text();
    activity.ownerRole = m_ui->ownerLineEdit->text();
    activity.kind = kind();
    if (cover() == Cover::Own || cover() == Cover::Umbrella)
        activity.assessment = {m_ui->assessmentComboBox->currentData().toString()};
    if (!noteLabel(cover()).isEmpty()) {
        const Cell date = m_ui->reviewDateField->cell();
        activity.coverNote = m_ui->notePlainTextEdit->toPlainText();
        activity.coverReviewOn = std::holds_alternative<QDate>(date) ? std::get<QDate>(date) : QDate();
    }
    if (m_knowsFacts && kind() == ActivityKind::DataShare)
        activity.facts = m_ui->shareFacts->facts();
    return activity;
}

/// Shows what is written and cannot be read, where there is such a field.
bool ActivityDialog::showUnreadable()
{
    AnswerField *field = nullptr;
    if (!m_ui->reviewDateField->isHidden() && !m_ui->reviewDateField->isReadable())
        field = m_ui->reviewDateField;
    else if (m_ui->partsTabWidget->isTabVisible(FactsTab))
        field = m_ui->shareFacts->firstUnreadable();
    if (!field)
        return false;
    m_ui->partsTabWidget->setCurrentIndex(field == m_ui->reviewDateField ? 0 : FactsTab);
    m_ui->banner->showMessage(Banner::Kind::Problem,
                              tr("Something cannot be read yet. Its field says how to write it. Nothing was kept."));
    field->editor()->setFocus();
    return true;
}

void ActivityDialog::keep()
{
    if (showUnreadable())
        return;
    const Activity activity = written();
    Result<> done;
    if (m_activity.id.isEmpty()) {
        const auto added = programme::addActivity(m_workspace, activity);
        done = added ? Result<>() : failed(added);
        if (added)
            Q_EMIT this->added(*added);
    } else {
        const bool confirmed = !m_ui->confirmCheckBox->isHidden() && m_ui->confirmCheckBox->isChecked();
        done = programme::changeActivity(m_workspace, activity, confirmed);
    }
    if (done)
        accept();
    else
        m_ui->banner->showError(done.error());
}

} // namespace candour
