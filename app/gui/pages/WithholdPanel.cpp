// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/WithholdPanel.h"

#include "base/Literals.h"
#include "gui/Usable.h"
#include "ui_WithholdPanel.h"

#include <QKeyEvent>

namespace candour {

WithholdPanel::WithholdPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::WithholdPanel>())
{
    m_ui->setupUi(this);
    m_ui->passageLabel->setTextFormat(Qt::PlainText);
    connect(m_ui->reasonComboBox, &QComboBox::currentIndexChanged, this, &WithholdPanel::showReason);
    connect(m_ui->withholdButton, &QPushButton::clicked, this, &WithholdPanel::withhold);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &WithholdPanel::finished);
}

WithholdPanel::~WithholdPanel() = default;

void WithholdPanel::ask(const AssessmentId &id, const Place &place, TextRange range, const QString &passage)
{
    m_range = range;
    m_ui->titleLabel->setText(tr("Withhold this passage"));
    m_ui->withholdButton->setText(tr("Withhold passage"));
    m_ui->passageLabel->setText(
        tr("“%1”", "a quoted passage").arg(passage.size() > 200 ? passage.left(199) + u"…"_s : passage));
    start(id, place);
}

void WithholdPanel::askWhole(const AssessmentId &id, const Place &place)
{
    m_range = {};
    m_ui->titleLabel->setText(place.isAnswer()         ? tr("Withhold this answer")
                              : place.column.isEmpty() ? tr("Withhold this row")
                                                       : tr("Withhold this part"));
    m_ui->withholdButton->setText(place.isAnswer() ? tr("Withhold answer") : tr("Withhold"));
    start(id, place);
    const Question *question = m_form.question(place.question);
    m_ui->passageLabel->setText(question ? question->label : QString());
}

void WithholdPanel::start(const AssessmentId &id, const Place &place)
{
    m_id = id;
    m_place = place;
    const auto assessment = m_workspace.assessment(id);
    m_form = assessment ? m_workspace.templateOf(*assessment).value_or(Template()) : Template();
    QList<Option> options;
    for (const Reason &reason : m_form.reasons)
        options += Option{.key = reason.key, .label = reason.label};
    m_ui->reasonComboBox->setOptions(options);
    m_ui->reasonComboBox->chooseKey(QString());
    m_ui->reasonComboBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ui->harmTextEdit->clear();
    m_ui->interestTextEdit->clear();
    showReason();
    m_ui->reasonComboBox->setFocus();
}

void WithholdPanel::showReason()
{
    const Reason *reason = m_form.reason(m_ui->reasonComboBox->chosenKey());
    const bool qualified = reason && reason->kind == ReasonKind::Qualified;
    m_ui->interestLabel->setVisible(qualified);
    m_ui->interestTextEdit->setVisible(qualified);
    setUsable(*m_ui->withholdButton, reason, tr("Choose a reason first."));
    m_ui->reasonTextLabel->setVisible(reason);
    if (reason)
        m_ui->reasonTextLabel->setText(
            reason->provision.isEmpty()
                ? reason->explanation
                : tr("%1. %2", "provision of the law, explanation").arg(reason->provision, reason->explanation));
}

void WithholdPanel::withhold()
{
    const redacting::Why why{.reasons = {m_ui->reasonComboBox->chosenKey()},
                             .harm = m_ui->harmTextEdit->toPlainText().trimmed(),
                             .publicInterest = m_ui->interestTextEdit->toPlainText().trimmed()};
    const auto mark = m_range.length > 0 ? redacting::markPassage(m_workspace, m_id, m_place, m_range, why)
                                         : redacting::withhold(m_workspace, m_id, m_place, why);
    if (!mark) {
        Q_EMIT failed(mark.error());
        return;
    }
    Q_EMIT finished();
}

void WithholdPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT finished();
    else
        QWidget::keyPressEvent(event);
}

} // namespace candour
