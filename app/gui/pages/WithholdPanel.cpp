// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/WithholdPanel.h"

#include "base/Literals.h"
#include "gui/Usable.h"
#include "gui/pages/PlaceWords.h"
#include "ui_WithholdPanel.h"

#include <QKeyEvent>

namespace candour {

namespace {

constexpr qsizetype MostQuoted = 200;

} // namespace

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

void WithholdPanel::ask(const AssessmentId &id, const QList<Suggestion> &passages)
{
    m_passages = passages;
    const bool isOne = passages.size() == 1;
    m_ui->titleLabel->setText(isOne ? tr("Withhold this passage") : tr("Withhold these passages"));
    m_ui->withholdButton->setText(isOne ? tr("Withhold passage") : tr("Withhold passages"));
    QStringList words;
    for (const Suggestion &one : passages)
        words += tr("“%1”", "a quoted passage").arg(one.words.simplified());
    words.removeDuplicates();
    const QString all = words.join(u"  "_s);
    m_ui->passageLabel->setText(all.size() > MostQuoted ? all.left(MostQuoted - 1) + u"…"_s : all);
    start(id, passages.first().place);
    m_elsewhere = isOne ? suggesting::elsewhere(m_workspace, id, passages.first()).value_or(QList<Suggestion>())
                        : QList<Suggestion>();
    showElsewhere();
}

/// What is not named elsewhere too would stay public there.
void WithholdPanel::showElsewhere()
{
    QStringList questions;
    for (const Suggestion &one : std::as_const(m_elsewhere))
        questions += questionWords(m_form, one.question());
    questions.removeDuplicates();
    m_ui->elsewhereCheckBox->setVisible(!m_elsewhere.isEmpty());
    m_ui->elsewhereLabel->setVisible(!m_elsewhere.isEmpty());
    m_ui->elsewhereCheckBox->setChecked(!m_elsewhere.isEmpty());
    m_ui->elsewhereCheckBox->setText(
        tr("&Also where else these words are public (%1)", "number of places").arg(m_elsewhere.size()));
    m_ui->elsewhereLabel->setText(questions.join(u"\n"_s));
    m_ui->elsewhereCheckBox->setAccessibleDescription(m_ui->elsewhereLabel->text());
}

void WithholdPanel::askWhole(const AssessmentId &id, const Place &place)
{
    m_passages.clear();
    m_elsewhere.clear();
    showElsewhere();
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
    const QList<Suggestion> also = m_ui->elsewhereCheckBox->isChecked() ? m_elsewhere : QList<Suggestion>();
    const Result<> done = m_passages.isEmpty()
                              ? redacting::withhold(m_workspace, m_id, m_place, why).map([](const MarkId &) {})
                              : suggesting::withhold(m_workspace, m_id, m_passages + also, why);
    if (!done) {
        Q_EMIT failed(done.error());
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
