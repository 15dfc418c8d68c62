// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/TreatmentPanel.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/pages/PublicSide.h"
#include "ui_TreatmentPanel.h"

namespace candour {

TreatmentPanel::TreatmentPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::TreatmentPanel>())
{
    m_ui->setupUi(this);
    m_ui->questionLabel->setTextFormat(Qt::PlainText);
    m_ui->withholdPassageButton->setIcon(icon(u"withhold"_s));
    m_ui->treatmentComboBox->addItem(tr("What the template says"), int(TreatmentKind::ByTemplate));
    m_ui->treatmentComboBox->addItem(tr("The answer as written"), int(TreatmentKind::AsWritten));
    m_ui->treatmentComboBox->addItem(tr("A public wording"), int(TreatmentKind::Wording));
    m_ui->treatmentComboBox->addItem(tr("Nothing: withheld"), int(TreatmentKind::Withheld));
    m_ui->treatmentComboBox->setPlaceholderText(tr("To decide"));
    m_ui->treatmentComboBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_ui->treatmentComboBox, &QComboBox::activated, this, &TreatmentPanel::treatmentChosen);
    connect(m_ui->useWordingButton, &QPushButton::clicked, this, &TreatmentPanel::useWording);
    connect(m_ui->withholdPassageButton, &QPushButton::clicked, this, &TreatmentPanel::withholdPassage);
    setPassageSelected(false);
}

TreatmentPanel::~TreatmentPanel() = default;

void TreatmentPanel::setPassageSelected(bool selected)
{
    m_ui->withholdPassageButton->setEnabled(selected && m_workspace.isWritable());
}

bool TreatmentPanel::settle()
{
    if (m_question.key.isEmpty() || m_ui->wordingTextEdit->isHidden() || !m_workspace.isWritable())
        return true;
    const RichText written = fromPlainText(m_ui->wordingTextEdit->toPlainText());
    const RichText stored = m_treatment.wording.value(m_language);
    return written.isEmpty() || plainText(normalised(written)) == plainText(stored) || useWording();
}

void TreatmentPanel::showAnswer(const AssessmentId &id, const QString &question)
{
    if ((id != m_id || question != m_question.key) && !settle())
        return;
    const auto assessment = m_workspace.assessment(id);
    const auto form = assessment ? m_workspace.templateOf(*assessment) : Result<Template>(candour::failed(assessment));
    const Question *known = form ? form->question(question) : nullptr;
    m_ui->treatmentComboBox->setEnabled(known && !known->publicHeading.isEmpty() && m_workspace.isWritable());
    if (!known) {
        m_ui->questionLabel->setText(tr("Put the cursor into an answer on the left."));
        m_ui->explanationLabel->hide();
        m_question = {};
        showWording(false);
        return;
    }
    const Treatment treatment = assessment->treatment(Place{.question = question});
    const bool same = id == m_id && known->key == m_question.key && treatment == m_treatment;
    m_id = id;
    m_question = *known;
    m_treatment = treatment;
    m_language = assessment->language;
    m_ui->questionLabel->setText(known->label);
    m_ui->explanationLabel->setText(publicSideWords(*known, treatment));
    m_ui->explanationLabel->show();
    if (same)
        return;
    m_ui->treatmentComboBox->setCurrentIndex(m_ui->treatmentComboBox->findData(int(treatment.kind)));
    m_ui->wordingTextEdit->setPlainText(plainText(treatment.wording.value(m_language)));
    showWording(treatment.kind == TreatmentKind::Wording);
}

void TreatmentPanel::showWording(bool visible)
{
    m_ui->wordingLabel->setVisible(visible);
    m_ui->wordingTextEdit->setVisible(visible);
    m_ui->useWordingButton->setVisible(visible);
}

void TreatmentPanel::treatmentChosen()
{
    const auto kind = TreatmentKind(m_ui->treatmentComboBox->currentData().toInt());
    const Place place{.question = m_question.key};
    showWording(kind == TreatmentKind::Wording);
    switch (kind) {
    case TreatmentKind::ByTemplate:
        report(redacting::followTemplate(m_workspace, m_id, place));
        break;
    case TreatmentKind::AsWritten:
        report(redacting::showAsWritten(m_workspace, m_id, place));
        break;
    case TreatmentKind::Wording:
        m_ui->wordingTextEdit->setFocus();
        break;
    case TreatmentKind::Undecided: // a template leaves that behind; nobody chooses it
        break;
    case TreatmentKind::Withheld:
        // Nothing is withheld before the reason is given.
        m_ui->treatmentComboBox->setCurrentIndex(m_ui->treatmentComboBox->findData(int(m_treatment.kind)));
        Q_EMIT withholdAnswer(m_question.key);
        break;
    }
}

bool TreatmentPanel::useWording()
{
    return report(redacting::setWording(m_workspace, m_id, Place{.question = m_question.key}, m_language,
                                        fromPlainText(m_ui->wordingTextEdit->toPlainText())));
}

bool TreatmentPanel::report(const Result<> &result)
{
    if (!result)
        Q_EMIT failed(result.error());
    return result.has_value();
}

} // namespace candour
