// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/DraftPage.h"

#include "base/Literals.h"
#include "gui/FocusInView.h"
#include "gui/WindowState.h"
#include "gui/fields/TextEdit.h"
#include "gui/models/FindingsModel.h"
#include "gui/models/OutlineModel.h"
#include "gui/pages/GuidancePane.h"
#include "gui/pages/NextMisspelt.h"
#include "gui/pages/NotPlacedPanel.h"
#include "gui/pages/PasteDialog.h"
#include "gui/pages/QuestionBox.h"
#include "gui/pages/SectionEditor.h"
#include "gui/pages/TwoLineDelegate.h"
#include "gui/pages/WithholdPanel.h"
#include "ui_DraftPage.h"
#include "workspace/Authoring.h"
#include "workspace/Pasting.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QScrollBar>

namespace candour {

DraftPage::DraftPage(Workspace &workspace, QWidget *parent)
    : StepPage(parent), m_workspace(workspace), m_outline(new OutlineModel(this)), m_findings(new FindingsModel(this)),
      m_section(new SectionEditor(workspace, this)), m_guidance(new GuidancePane(workspace, this)),
      m_withhold(new WithholdPanel(workspace, this)), m_notPlaced(new NotPlacedPanel(workspace, this)),
      m_ui(std::make_unique<Ui::DraftPage>())
{
    m_ui->setupUi(this);
    m_ui->questionsScrollArea->setWidget(m_section);
    m_find = new FindBar(
        workspace, [this] { return settle(); }, m_ui->questionsWidget);
    m_ui->findLayout->addWidget(m_find);
    m_ui->sideStackedWidget->addWidget(m_guidance);
    m_ui->sideStackedWidget->setCurrentWidget(m_guidance);
    m_ui->withholdScrollArea->setWidget(m_withhold);
    m_ui->notPlacedScrollArea->setWidget(m_notPlaced);
    m_ui->guidanceButton->hide();
    m_ui->problemsButton->hide();
    m_ui->columnsSplitter->setSizes({280, 560, 250});
    m_ui->columnsSplitter->setStretchFactor(1, 1);
    m_ui->rowsSplitter->setSizes({560, 190});
    m_ui->rowsSplitter->setStretchFactor(0, 1);
    windowState::remember(m_ui->columnsSplitter, u"draftColumns"_s);
    windowState::remember(m_ui->rowsSplitter, u"draftRows"_s);
    windowState::remember(m_ui->guidanceButton, u"draftGuidance"_s);
    connectModels();
    connectEditor();
    connectFindBar();
    connectNotPlaced();
    connect(&workspace, &Workspace::changed, this, &DraftPage::lookAgain);
}

DraftPage::~DraftPage() = default;

void DraftPage::connectModels()
{
    m_ui->outlineTreeView->setModel(m_outline);
    m_ui->outlineTreeView->setItemDelegate(new TwoLineDelegate(this));
    m_ui->problemsTableView->setModel(m_findings);
    QHeaderView *header = m_ui->problemsTableView->horizontalHeader();
    header->setSectionResizeMode(FindingsModel::SeverityColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(FindingsModel::MessageColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(FindingsModel::SectionColumn, QHeaderView::ResizeToContents);
    header->hide();
    m_ui->problemsTableView->verticalHeader()->hide();
    m_ui->problemsTableView->verticalHeader()->setDefaultSectionSize(30);
    connect(m_ui->outlineTreeView, &QTreeView::clicked, this, &DraftPage::outlineChosen);
    connect(m_ui->outlineTreeView, &QTreeView::activated, this, &DraftPage::outlineChosen);
    connect(m_ui->problemsTableView, &QTableView::activated, this, &DraftPage::goToProblem);
    connect(m_ui->problemsTableView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DraftPage::showWhereToGo);
    connect(m_ui->goToAnswerButton, &QPushButton::clicked, this, [this] {
        const QModelIndex chosen = chosenProblem();
        goToProblem(chosen.isValid() ? chosen : m_findings->index(0, 0));
    });
    connect(m_ui->problemsButton, &QPushButton::clicked, this, [this] {
        m_problemsWanted = !m_problemsWanted;
        arrangeProblems();
    });
}

void DraftPage::connectEditor()
{
    connect(m_section, &SectionEditor::questionFocused, this, &DraftPage::showQuestion);
    connect(m_section, &SectionEditor::editorFocused, m_ui->formatBar, &FormatBar::setEditor);
    connect(m_section, &SectionEditor::writingChanged, this, &DraftPage::writingChanged);
    connect(m_section, &SectionEditor::failed, this, &DraftPage::failed);
    connect(m_section, &SectionEditor::nextSectionWanted, this, &DraftPage::goToNextSection);
    connect(m_ui->guidanceButton, &QPushButton::toggled, this, &DraftPage::arrangeSide);
    connect(m_guidance, &GuidancePane::failed, this, &DraftPage::failed);
    m_guidance->setSelection([this](const QString &question) { return m_section->selectedWords(question); });
    connect(m_guidance, &GuidancePane::placeChosen, this, &DraftPage::goToFound);
    connect(m_withhold, &WithholdPanel::failed, this, &DraftPage::failed);
    connect(m_withhold, &WithholdPanel::finished, this, [this] {
        showSide(m_guidance);
        m_section->focusPlace(Place{.question = m_question});
    });
    connect(m_ui->formatBar, &FormatBar::withholdAsked, this, &DraftPage::withholdPassage);
}

void DraftPage::connectNotPlaced()
{
    connect(m_ui->notPlacedButton, &QPushButton::clicked, this, &DraftPage::openNotPlaced);
    connect(m_notPlaced, &NotPlacedPanel::failed, this, &DraftPage::failed);
    connect(m_notPlaced, &NotPlacedPanel::moved, this, [this](const QString &question) {
        if (m_notPlaced->count() == 0)
            focusPlace(Place{.question = question});
    });
    connect(m_notPlaced, &NotPlacedPanel::finished, this, [this] {
        showSide(m_guidance);
        m_section->focusPlace(Place{.question = m_question});
    });
}

void DraftPage::showAssessment(const AssessmentId &id)
{
    m_find->showAssessment(id);
    if (id == m_id && followsForm()) {
        m_section->refresh();
        refreshLists();
        return;
    }
    m_id = id;
    m_question.clear();
    const auto assessment = m_workspace.assessment(id);
    const auto form = assessment ? m_workspace.templateOf(*assessment) : Result<Template>(candour::failed(assessment));
    if (!form) {
        Q_EMIT failed(form.error());
        return;
    }
    m_form = *form;
    m_ui->formatBar->setPublished(!form->isScreening());
    refreshLists();
    showSection(0);
}

/// False once the assessment was carried over to another version of its template.
bool DraftPage::followsForm() const
{
    const auto header = m_workspace.header(m_id);
    return header && header->templateId == m_form.id && header->templateVersion == m_form.version;
}

bool DraftPage::settle()
{
    return m_section->settle();
}

void DraftPage::showSection(int section)
{
    if (section < 0 || section >= m_form.sections.size())
        return;
    m_ui->formatBar->setEditor(nullptr);
    m_section->showSection(m_id, section);
    m_ui->questionsScrollArea->verticalScrollBar()->setValue(0);
    m_ui->outlineTreeView->collapseAll();
    m_ui->outlineTreeView->expand(m_outline->sectionIndex(section));
    m_ui->outlineTreeView->setCurrentIndex(m_outline->sectionIndex(section));
    if (!m_form.sections.at(section).questions.isEmpty())
        showQuestion(m_form.sections.at(section).questions.first().key);
}

void DraftPage::goToNextSection()
{
    const int section = m_section->section() + 1;
    showSection(section);
    if (m_section->section() == section)
        m_section->focusFirst();
}

void DraftPage::showQuestion(const QString &question)
{
    m_question = question;
    m_guidance->showQuestion(m_id, question);
    const QModelIndex index = m_outline->questionIndex(question);
    if (index.isValid() && !m_ui->outlineTreeView->hasFocus())
        m_ui->outlineTreeView->setCurrentIndex(index);
}

void DraftPage::focusPlace(const Place &place)
{
    const QModelIndex index = m_outline->questionIndex(place.question);
    if (!index.isValid()) {
        if (m_notPlaced->choose(place.question))
            openNotPlaced();
        return;
    }
    if (index.parent().row() != m_section->section())
        showSection(index.parent().row());
    m_section->focusPlace(place);
    // Once the layout of a section that was just built has settled.
    QMetaObject::invokeMethod(
        this, [this, question = place.question] { showFromItsBeginning(question); }, Qt::QueuedConnection);
}

/// Scrolls to the first line of a question that cannot be seen whole.
void DraftPage::showFromItsBeginning(const QString &question)
{
    QScrollArea *area = m_ui->questionsScrollArea;
    QScrollBar *bar = area->verticalScrollBar();
    for (const QuestionBox *box : m_section->findChildren<QuestionBox *>()) {
        const QRect place = box->geometry();
        const bool isSeenWhole = place.top() >= bar->value() && place.bottom() < bar->value() + bar->pageStep();
        if (box->question().key != question || box->isHidden() || isSeenWhole)
            continue;
        bar->setValue(place.top());
        if (QWidget *focused = QApplication::focusWidget(); focused && box->isAncestorOf(focused)) {
            const bool isHigh = focused->height() > bar->pageStep() / 2; // and needs the room for itself
            area->ensureWidgetVisible(focused, 0, isHigh ? 0 : FocusInView::Around);
            bar->setValue(std::max(bar->value(), place.top()));
        }
    }
}

void DraftPage::outlineChosen(const QModelIndex &index)
{
    const QString question = index.data(OutlineModel::QuestionRole).toString();
    if (question.isEmpty())
        showSection(index.row());
    else
        focusPlace(Place{.question = question});
}

void DraftPage::goToProblem(const QModelIndex &index)
{
    if (index.isValid())
        focusPlace(m_findings->finding(index.row()).place);
}

/// The problem that somebody sees to be chosen; none where the list is not shown.
QModelIndex DraftPage::chosenProblem() const
{
    return m_ui->problemsTableView->isHidden() ? QModelIndex() : m_ui->problemsTableView->currentIndex();
}

void DraftPage::showWhereToGo()
{
    m_ui->goToAnswerButton->setText(chosenProblem().isValid() ? tr("Go to answer") : tr("Go to the first"));
}

void DraftPage::goToNextProblem()
{
    if (m_findings->rowCount() == 0)
        return;
    const QModelIndex current = m_ui->problemsTableView->currentIndex();
    const int next = current.isValid() ? (current.row() + 1) % m_findings->rowCount() : 0;
    m_ui->problemsTableView->setCurrentIndex(m_findings->index(next, 0));
    goToProblem(m_findings->index(next, 0));
}

void DraftPage::setSpelling(Spelling &spelling)
{
    m_spelling = &spelling;
    m_section->setSpelling(spelling);
}

bool DraftPage::goToNextMisspelt()
{
    return m_spelling && candour::goToNextMisspelt(*m_section, *m_spelling);
}

void DraftPage::lookAgain(const Change &change)
{
    if (!isVisible() || (!change.assessment.isEmpty() && change.assessment != m_id))
        return;
    if (!followsForm()) {
        showAssessment(m_id);
        return;
    }
    m_section->refresh();
    refreshLists();
    if (m_guidance->isVisible() && !m_question.isEmpty())
        m_guidance->showQuestion(m_id, m_question);
    // What undo and redo changed elsewhere is brought into view; what was typed is there already.
    if (change.questions.size() == 1 && !m_section->isWriting() && !m_find->isReplacing() &&
        !change.questions.contains(m_question) && m_form.question(*change.questions.begin()))
        focusPlace(Place{.question = *change.questions.begin()});
}

void DraftPage::openNotPlaced()
{
    showSide(m_ui->notPlacedScrollArea);
    m_notPlaced->focusTexts();
}

void DraftPage::showNotPlaced()
{
    m_notPlaced->showAssessment(m_id);
    const qsizetype count = m_notPlaced->count();
    m_ui->notPlacedButton->setText(tr("Not placed (%1)").arg(count));
    m_ui->notPlacedButton->setVisible(count > 0);
    if (count > 0 || m_ui->sideStackedWidget->currentWidget() != m_ui->notPlacedScrollArea)
        return;
    const QWidget *focused = QApplication::focusWidget();
    const bool hadFocus = focused && m_notPlaced->isAncestorOf(focused);
    showSide(m_guidance);
    if (hadFocus)
        m_section->focusPlace(Place{.question = m_question});
}

void DraftPage::pasteDocument()
{
    if (!settle())
        return;
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const auto document = pasting::document(copied->html().toUtf8(), copied->text());
    const auto parts =
        document ? placing::plan(m_workspace, m_id, *document) : Result<QList<DocumentPart>>(candour::failed(document));
    if (!parts) {
        Q_EMIT failed(parts.error());
        return;
    }
    auto *dialog = new PasteDialog(m_workspace, m_id, *parts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DraftPage::refreshLists()
{
    showNotPlaced();
    const auto assessment = m_workspace.assessment(m_id);
    const auto findings = authoring::findings(m_workspace, m_id);
    if (!assessment || !findings)
        return;
    m_outline->setAssessment(m_form, *assessment, *findings);
    const int row = m_ui->problemsTableView->currentIndex().row();
    m_findings->setFindings(m_form, *findings);
    if (row >= 0 && m_findings->rowCount() > 0 && !m_ui->problemsTableView->currentIndex().isValid())
        m_ui->problemsTableView->setCurrentIndex(m_findings->index(std::min(row, m_findings->rowCount() - 1), 0));
    m_ui->problemsLabel->setText(findings->isEmpty() ? tr("No pro&blems")
                                                     : tr("To do and pro&blems (%1)").arg(findings->size()));
    arrangeProblems();
}

void DraftPage::withholdPassage()
{
    TextEdit *editor = m_section->textEdit();
    if (!editor || editor->isReadOnly())
        return;
    if (!editor->isMarkable()) {
        Q_EMIT failed(Error{ErrorKind::Usage,
                            tr("The public wording is shown whole. Leave out of it what must not be "
                               "public."),
                            {}});
        return;
    }
    const TextRange range = editor->selectedRange();
    if (range.length == 0) {
        Q_EMIT failed(Error{ErrorKind::Usage, tr("Select the words to withhold first."), {}});
        return;
    }
    const Place place = m_section->placeOf(editor);
    if (!settle())
        return;
    const auto passage = suggesting::passage(m_workspace, m_id, place, range);
    if (!passage) {
        Q_EMIT failed(passage.error());
        return;
    }
    m_ui->withholdScrollArea->verticalScrollBar()->setValue(0);
    showSide(m_ui->withholdScrollArea);
    m_withhold->ask(m_id, {*passage});
}

} // namespace candour
