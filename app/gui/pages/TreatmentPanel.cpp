// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/TreatmentPanel.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/Usable.h"
#include "gui/fields/TextEdit.h"
#include "gui/pages/PublicSide.h"
#include "gui/pages/SmallNumbersDialog.h"
#include "ui_TreatmentPanel.h"

namespace candour {

namespace {

constexpr int MostHeight = 120;

} // namespace

TreatmentPanel::TreatmentPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_wordingEdit(new TextEdit(TextEdit::Form::Rich, this)),
      m_ui(std::make_unique<Ui::TreatmentPanel>())
{
    m_ui->setupUi(this);
    addWordingEdit();
    m_ui->questionLabel->setTextFormat(Qt::PlainText);
    m_ui->withholdPassageButton->setIcon(icon(u"withhold"_s));
    fillTreatments(false);
    m_ui->treatmentComboBox->setPlaceholderText(tr("To decide"));
    m_ui->treatmentComboBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_ui->treatmentComboBox, &QComboBox::activated, this, &TreatmentPanel::treatmentChosen);
    connect(m_ui->useWordingButton, &QPushButton::clicked, this, &TreatmentPanel::useWording);
    connect(m_ui->withholdPassageButton, &QPushButton::clicked, this, &TreatmentPanel::withholdPassage);
    connect(m_ui->smallNumbersButton, &QPushButton::clicked, this, &TreatmentPanel::askForSmallNumbers);
    m_ui->smallNumbersButton->hide();
    setPassageSelected(false);
    showWording(false);
}

TreatmentPanel::~TreatmentPanel() = default;

/// A release shows what was written, or withholds it.
void TreatmentPanel::fillTreatments(bool isRelease)
{
    QComboBox *box = m_ui->treatmentComboBox;
    const int count = isRelease ? 2 : 4;
    if (box->count() == count)
        return;
    box->clear();
    if (!isRelease)
        box->addItem(tr("The usual for this question"), int(TreatmentKind::ByTemplate));
    box->addItem(tr("The answer as written"), int(TreatmentKind::AsWritten));
    if (!isRelease)
        box->addItem(tr("A public wording"), int(TreatmentKind::Wording));
    box->addItem(tr("Nothing: withheld"), int(TreatmentKind::Withheld));
}

void TreatmentPanel::editWording()
{
    m_wordingEdit->setFocus(Qt::OtherFocusReason);
}

void TreatmentPanel::setPassageSelected(bool selected)
{
    setUsable(
        *m_ui->withholdPassageButton, selected && m_workspace.isWritable(),
        whyNotWritten(m_workspace.isWritable(), tr("Select the words to withhold in the answer on the left first.")));
}

void TreatmentPanel::addWordingEdit()
{
    m_wordingEdit->setObjectName(u"wordingTextEdit"_s);
    m_wordingEdit->setAccessibleName(tr("Public wording"));
    m_wordingEdit->setMarkable(false);
    m_wordingEdit->setReadOnly(!m_workspace.isWritable());
    m_wordingEdit->setMostHeight(MostHeight);
    m_ui->wordingLayout->addWidget(m_wordingEdit);
    m_ui->wordingLabel->setBuddy(m_wordingEdit);
    m_ui->useWordingButton->setEnabled(m_workspace.isWritable());
    setTabOrder(m_ui->treatmentComboBox, m_wordingEdit);
    setTabOrder(m_wordingEdit, m_ui->useWordingButton);
    connect(m_wordingEdit, &TextEdit::typed, this, [this] { m_dirty = true; });
    connect(m_wordingEdit, &TextEdit::pasteRefused, this, &TreatmentPanel::failed);
}

/// Words that were only typed never take the place of a label that somebody puts there meanwhile.
bool TreatmentPanel::isWithheldMeanwhile() const
{
    const Treatment now = m_workspace.assessment(m_id).value_or(Assessment()).treatment(place());
    return now.kind == TreatmentKind::Withheld && m_treatment.kind != TreatmentKind::Withheld;
}

bool TreatmentPanel::settle()
{
    if (!m_dirty || m_wordingEdit->isHidden() || !m_workspace.isWritable() || isWithheldMeanwhile())
        return true;
    if (!m_wordingEdit->richText().isEmpty())
        return useWording();
    return finish(redacting::clearWording(m_workspace, m_id, place(), m_language));
}

void TreatmentPanel::showAnswer(const AssessmentId &id, const QString &question)
{
    const bool isOther = id != m_id || question != m_question.key;
    if (isOther && !settle())
        return;
    const auto assessment = m_workspace.assessment(id);
    const auto form = assessment ? m_workspace.templateOf(*assessment) : Result<Template>(candour::failed(assessment));
    const Question *known = form ? form->question(question) : nullptr;
    m_ui->smallNumbersButton->setVisible(known && known->hasCounts());
    m_ui->treatmentComboBox->setEnabled(known && !known->publicHeading.isEmpty() && m_workspace.isWritable());
    if (!known) {
        m_ui->questionLabel->setText(tr("Put the cursor into an answer on the left."));
        m_ui->explanationLabel->hide();
        m_question = {};
        m_dirty = false;
        showWording(false);
        return;
    }
    const Treatment treatment = assessment->treatment(Place{.question = question});
    // Words that are being typed stay, but never beside an answer that somebody withholds meanwhile.
    const bool stays = !isOther && (treatment == m_treatment || (m_dirty && treatment.kind != TreatmentKind::Withheld));
    m_id = id;
    m_question = *known;
    m_treatment = treatment;
    m_language = assessment->language;
    fillTreatments(assessment->release.has_value());
    m_ui->questionLabel->setText(known->label);
    m_ui->explanationLabel->setText(publicSideWords(*known, treatment));
    m_ui->explanationLabel->show();
    if (!stays)
        showTreatment();
}

void TreatmentPanel::showTreatment()
{
    m_ui->treatmentComboBox->setCurrentIndex(m_ui->treatmentComboBox->findData(int(m_treatment.kind)));
    m_wordingEdit->setRichText(m_treatment.wording.value(m_language));
    m_dirty = false;
    showWording(m_treatment.kind == TreatmentKind::Wording);
}

void TreatmentPanel::showWording(bool visible)
{
    m_ui->wordingLabel->setVisible(visible);
    m_wordingEdit->setVisible(visible);
    m_ui->useWordingButton->setVisible(visible);
}

void TreatmentPanel::treatmentChosen()
{
    const auto kind = TreatmentKind(m_ui->treatmentComboBox->currentData().toInt());
    if (kind == TreatmentKind::Wording) {
        showWording(true);
        m_wordingEdit->setFocus();
        return;
    }
    if (kind == TreatmentKind::Withheld) {
        // Nothing is withheld before the reason is given; and what is withheld shows no words that were only typed.
        m_ui->treatmentComboBox->setCurrentIndex(m_ui->treatmentComboBox->findData(int(m_treatment.kind)));
        showWording(m_treatment.kind == TreatmentKind::Wording);
        if (settle())
            Q_EMIT withholdAnswer(m_question.key);
        return;
    }
    if (settle())
        finish(kind == TreatmentKind::AsWritten ? redacting::showAsWritten(m_workspace, m_id, place())
                                                : redacting::followTemplate(m_workspace, m_id, place()));
}

bool TreatmentPanel::useWording()
{
    const RichText words = m_wordingEdit->richText();
    return finish(words.isEmpty() && m_treatment.wording.contains(m_language)
                      ? redacting::clearWording(m_workspace, m_id, place(), m_language)
                      : redacting::setWording(m_workspace, m_id, place(), m_language, words));
}

void TreatmentPanel::askForSmallNumbers()
{
    const auto table = suppressing::countsTable(m_workspace, m_id, m_question.key);
    if (!table) {
        Q_EMIT failed(table.error());
        return;
    }
    auto *dialog = new SmallNumbersDialog(m_workspace, m_id, *table, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SmallNumbersDialog::failed, this, &TreatmentPanel::failed);
    dialog->open();
}

/// Says what went wrong, or shows what has become of the answer.
bool TreatmentPanel::finish(const Result<> &result)
{
    if (!result) {
        Q_EMIT failed(result.error());
        return false;
    }
    m_dirty = false;
    m_treatment = m_workspace.assessment(m_id).value_or(Assessment()).treatment(place());
    showTreatment();
    return true;
}

} // namespace candour
