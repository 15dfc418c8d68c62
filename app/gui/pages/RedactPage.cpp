// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/RedactPage.h"

#include "base/Literals.h"
#include "base/Overloaded.h"
#include "gui/WindowState.h"
#include "gui/pages/ApprovalBar.h"
#include "gui/pages/TreatmentPanel.h"
#include "gui/pages/WithheldPanel.h"
#include "gui/pages/WithholdPanel.h"
#include "ui_RedactPage.h"

#include <QScrollBar>

namespace candour {

RedactPage::RedactPage(Workspace &workspace, QWidget *parent)
    : StepPage(parent), m_workspace(workspace), m_treatment(new TreatmentPanel(workspace, this)),
      m_undecided(new UndecidedPanel(workspace, this)), m_withheld(new WithheldPanel(workspace, this)),
      m_approval(new ApprovalBar(workspace, this)), m_withhold(new WithholdPanel(workspace, this)),
      m_ui(std::make_unique<Ui::RedactPage>())
{
    m_ui->setupUi(this);
    m_ui->treatmentLayout->addWidget(m_treatment);
    m_ui->decideTabWidget->addTab(m_undecided, QString());
    m_ui->decideTabWidget->addTab(m_withheld, QString());
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
    connect(m_undecided, &UndecidedPanel::chosen, this, &RedactPage::lookAt);
    connect(m_undecided, &UndecidedPanel::withhold, this, &RedactPage::withhold);
    connect(m_undecided, &UndecidedPanel::withholdAll, this, &RedactPage::withholdPassages);
    connect(m_undecided, &UndecidedPanel::nothingLeft, this, [this] {
        m_ui->decideTabWidget->setCurrentWidget(m_withheld);
        m_withheld->takeKeyboard();
    });
    QTabWidget *tabs = m_ui->decideTabWidget;
    connect(m_undecided, &UndecidedPanel::counted, this, [this, tabs](qsizetype count) {
        tabs->setTabText(tabs->indexOf(m_undecided), tr("To &decide (%1)").arg(count));
    });
    connect(m_withheld, &WithheldPanel::counted, this, [this, tabs](qsizetype count) {
        tabs->setTabText(tabs->indexOf(m_withheld), tr("Wi&thheld (%1)").arg(count));
    });
    connect(m_withheld, &WithheldPanel::placeChosen, this, &RedactPage::focusPlace);
    connect(m_withheld, &WithheldPanel::reasonsAsked, this, [this](const redacting::Withholding &withholding) {
        startWithholding();
        m_withhold->askAgain(m_id, withholding);
    });
    connect(m_withhold, &WithholdPanel::finished, this, &RedactPage::endWithholding);
    connect(m_treatment, &TreatmentPanel::failed, this, &RedactPage::showError);
    connect(m_undecided, &UndecidedPanel::failed, this, &RedactPage::showError);
    connect(m_withheld, &WithheldPanel::failed, this, &RedactPage::showError);
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
    m_undecided->showAssessment(context);
    m_withheld->showAssessment(context);
    underlineSuggestions();
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

void RedactPage::underlineSuggestions()
{
    QList<std::pair<Place, TextRange>> stretches;
    for (const Suggestion &one : m_undecided->suggestions())
        if (one.canBeMarked())
            stretches += {one.place, one.detection.range};
    m_ui->assessmentView->setUnderlined(stretches);
}

void RedactPage::goToUndecided(int by)
{
    m_ui->sideStackedWidget->setCurrentIndex(0);
    m_ui->decideTabWidget->setCurrentWidget(m_undecided);
    m_undecided->step(by);
}

void RedactPage::lookAt(const Undecided &undecided)
{
    AssessmentView *view = m_ui->assessmentView;
    std::visit(Overloaded{[view](const Place &place) { view->goTo(place); },
                          [view](const Repeat &repeat) {
                              if (!view->selectWords(repeat.question, repeat.words))
                                  view->goTo(Place{.question = repeat.question});
                          },
                          [view](const Suggestion &suggestion) {
                              if (!suggestion.canBeMarked() ||
                                  !view->select(suggestion.place, suggestion.detection.range))
                                  view->goTo(suggestion.place);
                          },
                          [view](const suppressing::Objection &objection) {
                              view->goTo(Place{.question = objection.question});
                          }},
               undecided);
}

void RedactPage::withhold(const Undecided &undecided)
{
    std::visit(Overloaded{[this](const Place &place) { withholdPlace(place); },
                          [this](const Repeat &repeat) { withholdToo(repeat); },
                          [this](const Suggestion &suggestion) { withholdPassages({suggestion}); },
                          [this](const suppressing::Objection &objection) {
                              m_treatment->showAnswer(m_id, objection.question);
                              m_treatment->askForSmallNumbers();
                          }},
               undecided);
}

void RedactPage::withholdPassage()
{
    const auto selected = m_ui->assessmentView->selectedPassage();
    if (!selected) {
        showError(Error{ErrorKind::Usage, tr("Select words within one answer."), {}});
        return;
    }
    const auto passage = suggesting::passage(m_workspace, m_id, selected->place, selected->range);
    if (!passage) {
        showError(passage.error());
        return;
    }
    withholdPassages({*passage});
}

void RedactPage::withholdPassages(const QList<Suggestion> &passages)
{
    startWithholding();
    m_withhold->ask(m_id, passages);
}

void RedactPage::endWithholding()
{
    m_ui->sideStackedWidget->setCurrentIndex(0);
    if (m_undecided->isAncestorOf(m_beforeWithhold) || m_withheld->isAncestorOf(m_beforeWithhold))
        m_beforeWithhold->setFocus();
    else
        m_ui->assessmentView->setFocus();
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
    const auto standing = suggesting::standingIn(m_workspace, m_id, repeat);
    if (!standing) {
        showError(standing.error());
        return;
    }
    QList<Suggestion> markable = *standing;
    markable.removeIf([](const Suggestion &one) { return !one.canBeMarked(); });
    if (markable.isEmpty())
        sendToOtherForm(repeat, *standing);
    else
        withholdPassages(markable);
}

/// A mark in the answer would leave the words where the public reads them.
void RedactPage::sendToOtherForm(const Repeat &repeat, const QList<Suggestion> &standing)
{
    const auto wording = std::find_if(standing.begin(), standing.end(),
                                      [](const Suggestion &one) { return one.text == SuggestedIn::Wording; });
    const bool isWording = wording != standing.end();
    const Place place = isWording ? wording->place : Place{.question = repeat.question};
    m_ui->assessmentView->goTo(place);
    m_treatment->showAnswer(m_id, repeat.question);
    if (isWording && place.isAnswer())
        m_treatment->editWording();
    showError(Error{ErrorKind::Usage,
                    isWording ? tr("These words stand in the public wording, which the public reads instead of the "
                                   "answer. Leave them out of the wording.")
                              : tr("These words stand there in another form. Select them in the answer and withhold "
                                   "them, or withhold the answer."),
                    {}});
}

void RedactPage::showError(const Error &error)
{
    m_ui->banner->showError(error);
}

} // namespace candour
