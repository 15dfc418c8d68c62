// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ReviewActions.h"

#include "base/Literals.h"
#include "gui/Prompts.h"
#include "gui/pages/ConsultationDialog.h"
#include "gui/pages/DecisionDialog.h"
#include "gui/pages/RecordSignOffDialog.h"
#include "gui/pages/ReviewFileDialog.h"
#include "gui/pages/TriggerDialog.h"
#include "ui_ReviewActions.h"
#include "workspace/Identity.h"

namespace candour {

namespace {

void setAllVisible(bool visible, std::initializer_list<QWidget *> widgets)
{
    for (QWidget *widget : widgets)
        widget->setVisible(visible);
}

} // namespace

ReviewActions::ReviewActions(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::ReviewActions>())
{
    m_ui->setupUi(this);
    for (QLabel *label : {m_ui->statementLabel, m_ui->adviceTextLabel})
        label->setTextFormat(Qt::PlainText);
    m_ui->outcomeComboBox->addItem(tr("Followed"), int(AdviceOutcome::Accepted));
    m_ui->outcomeComboBox->addItem(tr("Followed in part"), int(AdviceOutcome::PartlyAccepted));
    m_ui->outcomeComboBox->addItem(tr("Not followed"), int(AdviceOutcome::Overruled));
    connectButtons();
}

ReviewActions::~ReviewActions() = default;

void ReviewActions::connectButtons()
{
    connect(m_ui->submitButton, &QPushButton::clicked, this,
            [this] { report(reviewing::submit(m_workspace, m_id, {}), tr("Sent for review.")); });
    connect(m_ui->signButton, &QPushButton::clicked, this,
            [this] { report(reviewing::sign(m_workspace, m_id), tr("Signed.")); });
    connect(m_ui->adviseButton, &QPushButton::clicked, this, [this] {
        const RichText advice = fromPlainText(m_ui->adviceTextEdit->toPlainText());
        const auto given = reviewing::advise(m_workspace, m_id, advice);
        if (given)
            m_ui->adviceTextEdit->clear();
        report(given, tr("Your advice is recorded."));
    });
    connect(m_ui->outcomeComboBox, &QComboBox::currentIndexChanged, this, [this] {
        const bool followed = m_ui->outcomeComboBox->currentData().toInt() == int(AdviceOutcome::Accepted);
        setAllVisible(!followed, {m_ui->outcomeReasonsLabel, m_ui->outcomeReasonsTextEdit});
    });
    connect(m_ui->outcomeButton, &QPushButton::clicked, this, &ReviewActions::decideAdvice);
    connect(m_ui->sendBackButton, &QPushButton::clicked, this, &ReviewActions::sendBack);
    connectDialogs();
}

void ReviewActions::connectDialogs()
{
    const auto open = [this](QDialog *dialog, const QString &message) {
        connect(dialog, &QDialog::accepted, this, [this, message] { Q_EMIT done(message); });
        dialog->open();
    };
    connect(m_ui->decideButton, &QPushButton::clicked, this, [this, open] {
        const auto mine = std::find_if(m_roles.begin(), m_roles.end(),
                                       [this](const auto &role) { return role.role == m_workspace.actor().role; });
        open(new DecisionDialog(m_workspace, m_id, mine == m_roles.end() ? QString() : mine->label, window()),
             tr("The decision is recorded."));
    });
    connect(m_ui->consultationButton, &QPushButton::clicked, this, [this, open] {
        const auto assessment = m_workspace.assessment(m_id);
        if (!assessment)
            return;
        auto *dialog = new ConsultationDialog(m_workspace, m_id, assessment->review.consultation, window());
        connect(dialog, &ConsultationDialog::packageWritten, this, &ReviewActions::done);
        open(dialog, tr("It is recorded."));
    });
    connect(m_ui->recordSignOffButton, &QPushButton::clicked, this, [this, open] {
        open(new RecordSignOffDialog(m_workspace, m_id, m_roles, window()), tr("The signature is recorded."));
    });
    connect(m_ui->triggerButton, &QPushButton::clicked, this,
            [this, open] { open(new TriggerDialog(m_workspace, {m_id}, window()), tr("What happened is recorded.")); });
    connect(m_ui->sendFileButton, &QPushButton::clicked, this, [this] {
        auto *dialog = new ReviewFileDialog(m_workspace, m_id, window());
        connect(dialog, &ReviewFileDialog::written, this, [this](const QString &path) {
            Q_EMIT done(tr("The review file is in %1. It holds what is withheld, so send it with care.").arg(path));
        });
        dialog->open();
    });
}

void ReviewActions::showStatus(const AssessmentId &id, const reviewing::Status &status)
{
    if (id != m_id)
        changeAssessment(id);
    const bool writable = m_workspace.isWritable();
    const bool drafting = status.state == ReviewState::Drafting;
    const auto assessment = m_workspace.assessment(id);
    const bool isCopy = assessment && assessment->reviewCopy;
    const bool starts = drafting || status.state == ReviewState::Rejected;
    setAllVisible(writable && starts && !isCopy, {m_ui->submitLabel, m_ui->submitButton});
    setAllVisible(writable && !drafting, {m_ui->sendBackLabel, m_ui->sendBackButton});
    setAllVisible(writable && !drafting, {m_ui->triggerLabel, m_ui->triggerButton});
    m_ui->sendBackButton->setEnabled(!m_workspace.actor().role.isEmpty()); // the role label says why not
    showSigning(status);
    showAdvice(status);
    showDeciding(status);
    showDoubts();
}

/// Before somebody says something on the record.
void ReviewActions::showDoubts()
{
    const bool speaks = m_ui->signButton->isVisibleTo(this) || m_ui->adviseButton->isVisibleTo(this) ||
                        m_ui->decideButton->isVisibleTo(this) || m_ui->outcomeButton->isVisibleTo(this);
    const QString doubts = speaks ? identity::doubts(m_workspace, m_workspace.actor()).join(u'\n') : QString();
    m_ui->doubtsLabel->setText(doubts);
    m_ui->doubtsLabel->setVisible(!doubts.isEmpty());
}

void ReviewActions::showDeciding(const reviewing::Status &status)
{
    m_roles = status.roles;
    const bool writable = m_workspace.isWritable();
    const auto mine = std::find_if(m_roles.begin(), m_roles.end(),
                                   [this](const auto &role) { return role.role == m_workspace.actor().role; });
    const bool decides = mine != m_roles.end() && mine->signs == Signs::Required;
    const bool underWay = status.state != ReviewState::Drafting && status.state != ReviewState::Rejected;
    setAllVisible(writable && decides && underWay, {m_ui->decideLabel, m_ui->decideButton});
    setAllVisible(writable && status.state == ReviewState::Consulting, {m_ui->consultationButton});
    setAllVisible(writable && underWay, {m_ui->recordSignOffLabel, m_ui->recordSignOffButton});
    setAllVisible(writable, {m_ui->sendFileLabel, m_ui->sendFileButton});
}

void ReviewActions::changeAssessment(const AssessmentId &id)
{
    m_drafts.insert(m_id, {m_ui->adviceTextEdit->toPlainText(), m_ui->outcomeReasonsTextEdit->toPlainText()});
    m_id = id;
    const Draft draft = m_drafts.take(id);
    m_ui->adviceTextEdit->setPlainText(draft.advice);
    m_ui->outcomeReasonsTextEdit->setPlainText(draft.reasons);
}

void ReviewActions::showSigning(const reviewing::Status &status)
{
    const auto mine = std::find_if(status.roles.begin(), status.roles.end(),
                                   [this](const auto &role) { return role.role == m_workspace.actor().role; });
    const bool reviewer = mine != status.roles.end();
    const bool drafting = status.state == ReviewState::Drafting;
    const bool signs = reviewer && !drafting && mine->signs == Signs::Required;
    const bool advises = reviewer && !drafting && mine->signs == Signs::Advice;
    setAllVisible(signs, {m_ui->statementLabel, m_ui->signButton});
    setAllVisible(advises, {m_ui->adviceLabel, m_ui->adviceTextEdit, m_ui->adviseButton});
    if (signs) {
        m_ui->statementLabel->setText(mine->current
                                          ? tr("You have signed this content: “%1”", "a statement").arg(mine->statement)
                                          : tr("By signing you say: “%1”", "a statement").arg(mine->statement));
        m_ui->signButton->setText(tr("Sign as %1").arg(mine->label));
        m_ui->signButton->setEnabled(m_workspace.isWritable() && !mine->current);
    }
    m_ui->adviseButton->setEnabled(m_workspace.isWritable());
    if (drafting)
        m_ui->roleLabel->setText(tr("When the draft is complete, send it to everyone who signs or advises."));
    else if (m_workspace.actor().role.isEmpty())
        m_ui->roleLabel->setText(tr("You have not chosen a role. Choose it at the bottom of the window."));
    else if (!reviewer)
        m_ui->roleLabel->setText(tr("Nobody in your role signs or advises. Choose another role at the bottom of the "
                                    "window if you review this."));
    m_ui->roleLabel->setVisible(drafting || !reviewer);
}

void ReviewActions::showAdvice(const reviewing::Status &status)
{
    const auto open = std::find_if(status.roles.begin(), status.roles.end(), [](const auto &role) {
        return role.advice && role.advice->outcome() == AdviceOutcome::Open;
    });
    const bool some = open != status.roles.end();
    m_adviceRole = some ? open->role : QString();
    setAllVisible(some, {m_ui->openAdviceLabel, m_ui->adviceTextLabel, m_ui->outcomeLabel, m_ui->outcomeComboBox,
                         m_ui->outcomeButton});
    const bool followed = m_ui->outcomeComboBox->currentData().toInt() == int(AdviceOutcome::Accepted);
    setAllVisible(some && !followed, {m_ui->outcomeReasonsLabel, m_ui->outcomeReasonsTextEdit});
    if (!some)
        return;
    m_ui->openAdviceLabel->setText(tr("Advice of %1 (%2)", "name, role").arg(open->advice->name, open->label));
    m_ui->adviceTextLabel->setText(plainText(open->advice->text));
    m_ui->outcomeButton->setEnabled(m_workspace.isWritable());
}

void ReviewActions::decideAdvice()
{
    const auto outcome = AdviceOutcome(m_ui->outcomeComboBox->currentData().toInt());
    const auto decided = reviewing::decideAdvice(m_workspace, m_id, m_adviceRole, outcome,
                                                 m_ui->outcomeReasonsTextEdit->toPlainText().trimmed());
    if (decided)
        m_ui->outcomeReasonsTextEdit->clear();
    report(decided, tr("What became of the advice is recorded."));
}

void ReviewActions::sendBack()
{
    prompts::askText(this, tr("Send back to the drafter"), tr("What has to change?"), QString(), tr("Send back"),
                     [this](const QString &reason) {
                         report(reviewing::sendBack(m_workspace, m_id, reason), tr("Sent back to the drafter."));
                     });
}

void ReviewActions::report(const Result<> &result, const QString &message)
{
    if (result)
        Q_EMIT done(message);
    else
        Q_EMIT failed(result.error());
}

} // namespace candour
