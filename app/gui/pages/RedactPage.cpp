// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/RedactPage.h"

#include "base/Literals.h"
#include "gui/WindowState.h"
#include "gui/pages/ApprovalBar.h"
#include "gui/pages/DecisionsPanel.h"
#include "gui/pages/TreatmentPanel.h"
#include "gui/pages/WithholdPanel.h"
#include "ui_RedactPage.h"

#include <QScrollBar>

namespace candour {

RedactPage::RedactPage(Workspace &workspace, QWidget *parent)
    : StepPage(parent), m_workspace(workspace), m_treatment(new TreatmentPanel(workspace, this)),
      m_decisions(new DecisionsPanel(workspace, this)), m_approval(new ApprovalBar(workspace, this)),
      m_withhold(new WithholdPanel(workspace, this)), m_ui(std::make_unique<Ui::RedactPage>())
{
    m_ui->setupUi(this);
    m_ui->decideLayout->addWidget(m_treatment);
    m_ui->decideLayout->addWidget(m_decisions, 1);
    m_ui->publicLayout->addWidget(m_approval);
    m_ui->withholdScrollArea->setWidget(m_withhold);
    m_ui->columnsSplitter->setSizes({420, 280, 420});
    m_ui->columnsSplitter->setStretchFactor(0, 1);
    m_ui->columnsSplitter->setStretchFactor(2, 1);
    windowState::remember(m_ui->columnsSplitter, u"redactColumns"_s);
    connectAssessment();
    connectPanels();
    m_soon.setSingleShot(true);
    m_soon.setInterval(50);
    connect(&m_soon, &QTimer::timeout, this, &RedactPage::showAll);
    connect(&workspace, &Workspace::changed, this, [this](const Change &change) {
        if (isVisible() && (change.assessment.isEmpty() || change.assessment == m_id))
            m_soon.start();
    });
}

RedactPage::~RedactPage() = default;

void RedactPage::connectAssessment()
{
    connect(m_ui->assessmentView, &AssessmentView::questionChanged, this, &RedactPage::followQuestion);
    connect(m_ui->assessmentView, &QTextEdit::selectionChanged, this,
            [this] { m_treatment->setPassageSelected(m_ui->assessmentView->textCursor().hasSelection()); });
}

void RedactPage::connectPanels()
{
    connect(m_treatment, &TreatmentPanel::withholdPassage, this, &RedactPage::withholdPassage);
    connect(m_treatment, &TreatmentPanel::withholdAnswer, this,
            [this](const QString &question) { withholdPlace(Place{.question = question}); });
    connect(m_decisions, &DecisionsPanel::repeatChosen, this, [this](const Repeat &repeat) {
        if (!m_ui->assessmentView->selectWords(repeat.question, repeat.words))
            m_ui->assessmentView->goTo(Place{.question = repeat.question});
    });
    connect(m_decisions, &DecisionsPanel::withholdToo, this, &RedactPage::withholdToo);
    connect(m_decisions, &DecisionsPanel::undecidedPlaceChosen, m_ui->assessmentView, &AssessmentView::goTo);
    connect(m_decisions, &DecisionsPanel::withholdPlace, this, &RedactPage::withholdPlace);
    connect(m_decisions, &DecisionsPanel::placeChosen, this, &RedactPage::focusPlace);
    connect(m_withhold, &WithholdPanel::finished, this, [this] {
        m_ui->sideStackedWidget->setCurrentIndex(0);
        if (m_decisions->isAncestorOf(m_beforeWithhold))
            m_beforeWithhold->setFocus();
        else
            m_ui->assessmentView->setFocus();
    });
    connect(m_treatment, &TreatmentPanel::failed, this, &RedactPage::showError);
    connect(m_decisions, &DecisionsPanel::failed, this, &RedactPage::showError);
    connect(m_approval, &ApprovalBar::failed, this, &RedactPage::showError);
    connect(m_withhold, &WithholdPanel::failed, this, &RedactPage::showError);
}

void RedactPage::showAssessment(const AssessmentId &id)
{
    if (id != m_id) {
        m_ui->banner->clear();
        m_ui->sideStackedWidget->setCurrentIndex(0);
    }
    m_id = id;
    showAll();
}

void RedactPage::showAll()
{
    m_soon.stop();
    const auto assessment = m_workspace.assessment(m_id);
    const auto form = assessment ? m_workspace.templateOf(*assessment) : Result<Template>(candour::failed(assessment));
    const auto summary = redacting::preview(m_workspace, m_id);
    if (!form || !summary) {
        showError(form ? summary.error() : form.error());
        return;
    }
    m_form = *form;
    FieldContext context;
    context.form = *form;
    context.assessment = *assessment;
    context.workspacePeople = m_workspace.people().value_or(QList<Person>());
    m_ui->assessmentView->showAssessment(context);
    m_treatment->showAnswer(m_id, m_ui->assessmentView->question());
    m_decisions->showAssessment(context);
    m_ui->publicPageView->showDocument(summary->document());
    m_approval->showAssessment(m_id);
}

bool RedactPage::settle()
{
    return m_treatment->settle();
}

void RedactPage::focusPlace(const Place &place)
{
    m_ui->assessmentView->goTo(place);
    m_ui->assessmentView->setFocus();
}

void RedactPage::followQuestion(const QString &question)
{
    m_treatment->showAnswer(m_id, question);
    if (const Question *known = m_form.question(question); known && !known->publicHeading.isEmpty())
        m_ui->publicPageView->showSection(known->publicHeading);
}

void RedactPage::withholdPassage()
{
    const auto passage = m_ui->assessmentView->selectedPassage();
    if (!passage) {
        showError(Error{ErrorKind::Usage, tr("Select words within one answer."), {}});
        return;
    }
    startWithholding();
    m_withhold->ask(m_id, passage->place, passage->range, passage->words);
}

void RedactPage::withholdPlace(const Place &place)
{
    startWithholding();
    m_withhold->askWhole(m_id, place);
}

void RedactPage::startWithholding()
{
    m_beforeWithhold = focusWidget();
    m_ui->banner->clear();
    m_ui->withholdScrollArea->verticalScrollBar()->setValue(0);
    m_ui->sideStackedWidget->setCurrentWidget(m_ui->withholdScrollArea);
}

void RedactPage::withholdToo(const Repeat &repeat)
{
    if (!m_ui->assessmentView->selectWords(repeat.question, repeat.words)) {
        showError(Error{ErrorKind::Usage,
                        tr("These words stand there in another form. Select them in the answer and withhold them, or "
                           "change its public wording."),
                        {}});
        m_ui->assessmentView->goTo(Place{.question = repeat.question});
        return;
    }
    withholdPassage();
}

void RedactPage::showError(const Error &error)
{
    m_ui->banner->showError(error);
}

} // namespace candour
