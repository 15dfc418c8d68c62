// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/MainWindow.h"

#include "base/Literals.h"
#include "gui/ActorBar.h"
#include "gui/BackupQuestions.h"
#include "gui/Banner.h"
#include "gui/FileQuestions.h"
#include "gui/FocusInView.h"
#include "gui/HomeCopyLabel.h"
#include "gui/HomeQuestions.h"
#include "gui/Icons.h"
#include "gui/PersonalSettings.h"
#include "gui/Prompts.h"
#include "gui/WithinScreen.h"
#include "gui/pages/DraftPage.h"
#include "gui/pages/ProgrammePage.h"
#include "gui/pages/RedactPage.h"
#include "gui/pages/StartPage.h"
#include "gui/pages/WorkspacePage.h"
#include "gui/spelling/Spelling.h"
#include "ui_MainWindow.h"
#include "workspace/AutomaticBackups.h"
#include "workspace/AutomaticHomeCopies.h"
#include "workspace/Exchanging.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QFileInfo>
#include <QToolButton>
#include <QUndoStack>

namespace candour {

MainWindow::MainWindow(const Clock &clock, Appearance &appearance, QWidget *parent)
    : QMainWindow(parent), m_patience([this](bool waits) { showWaiting(waits); }), m_clock(clock),
      m_appearance(appearance), m_preferences(Preferences::load()), m_startPage(new StartPage(this)),
      m_actorBar(new ActorBar(this)), m_spelling(new Spelling(this)), m_backups(new AutomaticBackups(clock, this)),
      m_homeCopies(new AutomaticHomeCopies(clock, this)), m_homeLabel(new HomeCopyLabel(*m_homeCopies, clock, this)),
      m_ui(std::make_unique<Ui::MainWindow>())
{
    m_ui->setupUi(this);
    new FocusInView(this);
    setWindowIcon(QIcon(u":/icons/candour.svg"_s));
    m_ui->pagesStackedWidget->addWidget(m_startPage);
    m_ui->statusBar->addWidget(m_homeLabel, 1);
    m_ui->statusBar->addPermanentWidget(m_actorBar);
    m_ui->statusBar->setSizeGripEnabled(false);
    connect(m_actorBar, &ActorBar::chosen, this, [this](const Actor &actor) {
        m_preferences.actorName = actor.name;
        m_preferences.actorRole = actor.role;
        m_preferences.save();
    });
    connect(m_startPage->banner(), &Banner::actionChosen, this, [this] { m_offered(); });
    addUndoActions();
    addSearchButton();
    connectFileMenu();
    connectPageMenus();
    connectViewMenu();
    connectSpelling();
    applyAppearance();
    showStartPage();
    resizeWithinScreen(*this, {1280, 800});
    restoreGeometry(PersonalSettings::get().value(u"window/geometry"_s).toByteArray());
}

MainWindow::~MainWindow()
{
    // The page looks at the workspace, and the workspace still speaks to the window while it goes.
    if (!m_closesAnyway)
        finishHomeCopy();
    m_homeCopies->leave();
    delete std::exchange(m_page, nullptr);
    m_actorBar->setWorkspace(nullptr);
    m_spelling->setWorkspace(nullptr);
    m_workspace.reset();
}

void MainWindow::connectFileMenu()
{
    const auto ask = [this](QAction *action, void (*question)(MainWindow &)) {
        connect(action, &QAction::triggered, this, [this, question] { question(*this); });
    };
    ask(m_ui->newWorkspaceAction, fileQuestions::createWorkspace);
    ask(m_ui->openWorkspaceAction, fileQuestions::openWorkspace);
    ask(m_ui->sampleAction, fileQuestions::createSample);
    ask(m_ui->importAction, fileQuestions::importAssessment);
    ask(m_ui->receiveAction, fileQuestions::receiveReviewFile);
    ask(m_ui->exportAction, fileQuestions::exportAssessment);
    ask(m_ui->actionPlanAction, fileQuestions::exportActionPlan);
    ask(m_ui->redactionsAction, fileQuestions::exportRedactions);
    ask(m_ui->backupAction, fileQuestions::backUp);
    ask(m_ui->restoreAction, [](MainWindow &window) { backupQuestions::show(window, window.workspacePath()); });
    ask(m_ui->writeHomeAction, homeQuestions::writeNow);
    ask(m_ui->handOverAction, homeQuestions::handOver);
    ask(m_ui->takeOverAction, homeQuestions::takeOver);
    ask(m_ui->compareHomeAction, homeQuestions::compare);
    connect(m_homeCopies, &AutomaticHomeCopies::troubled, this,
            [this](const HomeCopyState &state) { homeQuestions::tell(*this, state); });
    connect(m_backups, &AutomaticBackups::failed, this,
            [this](const Error &error) { m_page ? m_page->showError(error) : startBanner()->showError(error); });
    ask(m_ui->readingCopyAction, fileQuestions::printReadingCopy);
    ask(m_ui->templateCopyAction, fileQuestions::printTemplate);
    ask(m_ui->renameAction, fileQuestions::rename);
    ask(m_ui->publicTitleAction, fileQuestions::setPublicTitle);
    connect(m_startPage, &StartPage::createAsked, m_ui->newWorkspaceAction, &QAction::trigger);
    connect(m_startPage, &StartPage::openAsked, m_ui->openWorkspaceAction, &QAction::trigger);
    connect(m_startPage, &StartPage::sampleAsked, m_ui->sampleAction, &QAction::trigger);
    connect(m_startPage, &StartPage::opened, this, [this](const QString &path) { openWorkspace(path); });
    connect(m_ui->closeWorkspaceAction, &QAction::triggered, this, &MainWindow::leaveWorkspace);
    connect(m_ui->quitAction, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::addUndoActions()
{
    m_undoAction = new QAction(icon(u"undo"_s), tr("&Undo"), this);
    m_redoAction = new QAction(icon(u"redo"_s), tr("&Redo"), this);
    m_undoAction->setObjectName(u"undoAction"_s);
    m_redoAction->setObjectName(u"redoAction"_s);
    m_undoAction->setShortcut(QKeySequence::Undo);
    m_redoAction->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    m_ui->editMenu->insertActions(m_ui->searchAction, {m_undoAction, m_redoAction});
    m_ui->editMenu->insertSeparator(m_ui->searchAction);
    connect(m_undoAction, &QAction::triggered, this, [this] { m_page->undo(); });
    connect(m_redoAction, &QAction::triggered, this, [this] { m_page->redo(); });
}

void MainWindow::addSearchButton()
{
    m_searchButton = new QToolButton(m_ui->menuBar);
    m_searchButton->setObjectName(u"searchButton"_s);
    m_searchButton->setIcon(icon(u"search"_s));
    m_searchButton->setText(
        tr("Search  %1", "keys").arg(m_ui->searchAction->shortcut().toString(QKeySequence::NativeText)));
    m_searchButton->setAccessibleName(m_ui->searchAction->iconText());
    m_searchButton->setToolTip(m_ui->searchAction->iconText());
    m_searchButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_searchButton->setFocusPolicy(Qt::TabFocus);
    m_ui->menuBar->setCornerWidget(m_searchButton);
    connect(m_searchButton, &QToolButton::clicked, m_ui->searchAction, &QAction::trigger);
}

void MainWindow::connectPageMenus()
{
    const auto goTo = [this](QAction *action, auto act) {
        connect(action, &QAction::triggered, this, [this, act] { act(*m_page); });
    };
    goTo(m_ui->programmeAction, [](WorkspacePage &page) { page.showProgramme(); });
    goTo(m_ui->registerAction, [](WorkspacePage &page) { page.showRegister(); });
    goTo(m_ui->setupAction, [](WorkspacePage &page) { page.showSetup(); });
    goTo(m_ui->queueAction, [](WorkspacePage &page) { page.showQueue(); });
    goTo(m_ui->searchAction, [](WorkspacePage &page) { page.showSearch(); });
    goTo(m_ui->startAssessmentAction, [](WorkspacePage &page) { page.programmePage()->startAssessment(); });
    goTo(m_ui->startFromAction,
         [](WorkspacePage &page) { page.programmePage()->startAssessment(page.currentAssessment()); });
    goTo(m_ui->draftAction, [](WorkspacePage &page) { page.assessmentPage()->showStep(AssessmentPage::Draft); });
    goTo(m_ui->reviewAction, [](WorkspacePage &page) { page.assessmentPage()->showStep(AssessmentPage::Review); });
    goTo(m_ui->redactAction, [](WorkspacePage &page) { page.assessmentPage()->showStep(AssessmentPage::Redact); });
    goTo(m_ui->publishAction, [](WorkspacePage &page) { page.assessmentPage()->showStep(AssessmentPage::Publish); });
    goTo(m_ui->withholdAction, [](WorkspacePage &page) { page.assessmentPage()->draftPage()->withholdPassage(); });
    const auto find = [&goTo](QAction *action, auto act) {
        goTo(action, [act](WorkspacePage &page) {
            DraftPage &draft = *page.assessmentPage()->draftPage();
            if (!draft.isVisible())
                page.assessmentPage()->showStep(AssessmentPage::Draft);
            act(draft);
        });
    };
    find(m_ui->findAction, [](DraftPage &draft) { draft.find(FindBar::Purpose::Find); });
    find(m_ui->replaceAction, [](DraftPage &draft) { draft.find(FindBar::Purpose::Replace); });
    find(m_ui->findNextAction, [](DraftPage &draft) { draft.findNext(1); });
    find(m_ui->findPreviousAction, [](DraftPage &draft) { draft.findNext(-1); });
    goTo(m_ui->pasteDocumentAction, [](WorkspacePage &page) {
        page.assessmentPage()->showStep(AssessmentPage::Draft);
        page.assessmentPage()->draftPage()->pasteDocument();
    });
    goTo(m_ui->nextSectionAction, [](WorkspacePage &page) {
        page.assessmentPage()->showStep(AssessmentPage::Draft);
        page.assessmentPage()->draftPage()->goToNextSection();
    });
    goTo(m_ui->nextProblemAction, [](WorkspacePage &page) {
        page.assessmentPage()->showStep(AssessmentPage::Draft);
        page.assessmentPage()->draftPage()->goToNextProblem();
    });
    for (const auto &[action, by] : {std::pair(m_ui->nextUndecidedAction, 1), {m_ui->previousUndecidedAction, -1}})
        goTo(action, [by = by](WorkspacePage &page) {
            page.assessmentPage()->showStep(AssessmentPage::Redact);
            page.assessmentPage()->redactPage()->goToUndecided(by);
        });
}

void MainWindow::connectViewMenu()
{
    connect(m_ui->nextPaneAction, &QAction::triggered, this, [this] { cyclePanes(1); });
    connect(m_ui->previousPaneAction, &QAction::triggered, this, [this] { cyclePanes(-1); });
    const auto zoom = [this](QAction *action, const std::function<int(int)> &next) {
        connect(action, &QAction::triggered, this, [this, next] {
            m_preferences.zoom = std::clamp(next(m_preferences.zoom), 80, 200);
            applyAppearance();
        });
    };
    zoom(m_ui->zoomInAction, [](int now) { return now + 10; });
    zoom(m_ui->zoomOutAction, [](int now) { return now - 10; });
    zoom(m_ui->zoomResetAction, [](int) { return 100; });
    auto *themes = new QActionGroup(this);
    const std::array actions{m_ui->themeDesktopAction, m_ui->themeLightAction, m_ui->themeDarkAction};
    for (size_t i = 0; i < actions.size(); ++i) {
        themes->addAction(actions.at(i));
        connect(actions.at(i), &QAction::triggered, this, [this, i] {
            m_preferences.theme = Theme(i);
            applyAppearance();
        });
    }
    actions.at(size_t(m_preferences.theme))->setChecked(true);
    connect(m_ui->aboutAction, &QAction::triggered, this, [this] {
        prompts::tell(this, tr("About Candour"),
                      tr("Candour helps public bodies to write data protection impact assessments, to have them "
                         "reviewed, and to publish what the public may know.\n\nFree software under the GNU General "
                         "Public License, version 3 or later. Nothing leaves this computer but what you export."));
    });
    connect(m_ui->shortcutsAction, &QAction::triggered, this, [this] {
        QList<QStringList> lines;
        for (const QAction *action : findChildren<QAction *>()) {
            QStringList keys;
            for (const QKeySequence &one : action->shortcuts())
                keys += one.toString(QKeySequence::NativeText);
            if (!keys.isEmpty())
                lines += QStringList{QString(action->text()).remove(u'&').remove(u'…'), keys.join(tr(", "))};
        }
        prompts::tellTable(this, tr("Keyboard shortcuts"), {tr("Action"), tr("Keys")}, lines);
    });
}

void MainWindow::applyAppearance()
{
    m_appearance.apply(m_preferences.theme, m_preferences.zoom);
    m_preferences.save();
}

void MainWindow::cyclePanes(int by)
{
    QList<QWidget *> panes;
    for (QWidget *widget : findChildren<QWidget *>())
        if (widget->property("pane").toBool() && widget->isVisible())
            panes += widget;
    if (panes.isEmpty())
        return;
    const QWidget *focused = focusWidget();
    const auto current = std::find_if(panes.begin(), panes.end(), [&](const QWidget *pane) {
        return focused && (pane == focused || pane->isAncestorOf(focused));
    });
    const qsizetype start = current == panes.end() ? (by > 0 ? -1 : 0) : current - panes.begin();
    QWidget *next = panes.at((start + by + panes.size()) % panes.size());
    if (next->focusPolicy() & Qt::TabFocus) {
        next->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    for (QWidget *inside : next->findChildren<QWidget *>())
        if ((inside->focusPolicy() & Qt::TabFocus) && inside->isVisible() && inside->isEnabled()) {
            inside->setFocus(Qt::ShortcutFocusReason);
            return;
        }
}

} // namespace candour
