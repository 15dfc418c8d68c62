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

QString shortened(const QString &words)
{
    return words.size() > MostQuoted ? words.left(MostQuoted - 1) + u"…"_s : words;
}

QDate dateIn(const DateField &field)
{
    const Cell cell = field.cell();
    const auto *date = std::get_if<QDate>(&cell);
    return date ? *date : QDate();
}

void showDate(DateField &field, QDate date)
{
    field.setCell(date.isValid() ? Cell(date) : Cell());
}

} // namespace

WithholdPanel::WithholdPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::WithholdPanel>())
{
    m_ui->setupUi(this);
    m_ui->passageLabel->setTextFormat(Qt::PlainText);
    m_ui->opinionOnDateField->setName(tr("Given on"));
    m_ui->opinionOnLabel->setBuddy(m_ui->opinionOnDateField->editor());
    m_ui->reviewOnDateField->setName(tr("Look again on"));
    m_ui->reviewOnLabel->setBuddy(m_ui->reviewOnDateField->editor());
    connect(m_ui->reasonComboBox, &QComboBox::currentIndexChanged, this, &WithholdPanel::showReason);
    connect(m_ui->otherLawsCheckBox, &QCheckBox::toggled, this,
            [this] { offerReasons(m_ui->reasonComboBox->chosenKey()); });
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
    m_ui->passageLabel->setText(shortened(words.join(u"  "_s)));
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

void WithholdPanel::askAgain(const AssessmentId &id, const redacting::Withholding &withholding)
{
    m_passages.clear();
    m_elsewhere.clear();
    showElsewhere();
    m_ui->titleLabel->setText(tr("Why this is withheld"));
    m_ui->withholdButton->setText(tr("Keep"));
    start(id, withholding.place, withholding.mark);
    const Question *question = m_form.question(withholding.place.question);
    m_ui->passageLabel->setText(shortened(!withholding.words.isEmpty() ? withholding.words.join(u" … "_s)
                                          : question                   ? question->label
                                                                       : QString()));
}

void WithholdPanel::start(const AssessmentId &id, const Place &place, const Mark &said)
{
    m_id = id;
    m_place = place;
    m_mark = said.id;
    m_alsoReasons = said.reasons.mid(1);
    const auto assessment = m_workspace.assessment(id);
    m_form = assessment ? m_workspace.templateOf(*assessment).value_or(Template()) : Template();
    m_offered = redacting::reasonsOffered(m_workspace, id).value_or(redacting::ReasonsOffered());
    const QSignalBlocker quiet(m_ui->otherLawsCheckBox);
    m_ui->otherLawsCheckBox->setChecked(false);
    m_ui->otherLawsCheckBox->setVisible(!m_offered.others.isEmpty());
    showSaid(said);
    offerReasons(said.reasons.value(0));
    m_ui->reasonComboBox->setFocus();
}

/// Fills the list of reasons; the chosen one stays chosen where it is offered.
void WithholdPanel::offerReasons(const QString &chosen)
{
    QList<Option> options;
    for (const Reason &reason : m_offered.usual)
        options += Option{.key = reason.key, .label = reason.label};
    if (m_ui->otherLawsCheckBox->isChecked())
        for (const Reason &reason : std::as_const(m_offered.others))
            options += Option{.key = reason.key, .label = reason.label};
    m_ui->reasonComboBox->setOptions(options);
    m_ui->reasonComboBox->chooseKey(chosen);
    m_ui->reasonComboBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    showReason();
}

void WithholdPanel::showSaid(const Mark &said)
{
    m_ui->harmTextEdit->setPlainText(said.harm);
    m_ui->interestTextEdit->setPlainText(said.publicInterest);
    m_ui->personLineEdit->setText(said.opinion.person);
    m_ui->opinionTextEdit->setPlainText(said.opinion.opinion);
    showDate(*m_ui->opinionOnDateField, said.opinion.givenOn);
    showDate(*m_ui->reviewOnDateField, said.reviewOn);
}

QStringList WithholdPanel::reasons() const
{
    QStringList keys{m_ui->reasonComboBox->chosenKey()};
    keys += m_alsoReasons;
    keys.removeDuplicates();
    return keys;
}

void WithholdPanel::showReason()
{
    bool isQualified = false;
    bool needsPerson = false;
    for (const QString &key : reasons())
        if (const Reason *reason = m_form.reason(key)) {
            isQualified = isQualified || reason->kind == ReasonKind::Qualified;
            needsPerson = needsPerson || reason->needsQualifiedPerson;
        }
    m_ui->interestLabel->setVisible(isQualified);
    m_ui->interestTextEdit->setVisible(isQualified);
    m_ui->opinionWidget->setVisible(needsPerson);
    const Reason *reason = m_form.reason(m_ui->reasonComboBox->chosenKey());
    setUsable(*m_ui->withholdButton, reason, tr("Choose a reason first."));
    m_ui->reasonTextLabel->setVisible(reason);
    if (reason)
        m_ui->reasonTextLabel->setText(
            reason->provision.isEmpty()
                ? reason->explanation
                : tr("%1. %2", "provision of the law, explanation").arg(reason->provision, reason->explanation));
}

/// An opinion that the chosen reasons do not ask for is not said.
redacting::Why WithholdPanel::why() const
{
    redacting::Why why{.reasons = reasons(),
                       .harm = m_ui->harmTextEdit->toPlainText().trimmed(),
                       .publicInterest = m_ui->interestTextEdit->toPlainText().trimmed(),
                       .reviewOn = dateIn(*m_ui->reviewOnDateField)};
    if (!m_ui->opinionWidget->isHidden())
        why.opinion = {m_ui->personLineEdit->text().simplified(), m_ui->opinionTextEdit->toPlainText().trimmed(),
                       dateIn(*m_ui->opinionOnDateField)};
    return why;
}

Result<> WithholdPanel::keep() const
{
    if (!m_mark.isEmpty())
        return redacting::changeMark(m_workspace, m_id, m_mark, why());
    const QList<Suggestion> also = m_ui->elsewhereCheckBox->isChecked() ? m_elsewhere : QList<Suggestion>();
    if (m_passages.isEmpty())
        return redacting::withhold(m_workspace, m_id, m_place, why()).map([](const MarkId &) {});
    return suggesting::withhold(m_workspace, m_id, m_passages + also, why());
}

void WithholdPanel::withhold()
{
    for (DateField *field : {m_ui->opinionOnDateField, m_ui->reviewOnDateField})
        if (!field->isReadable()) {
            field->editor()->setFocus();
            return;
        }
    if (const Result<> done = keep(); !done) {
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
