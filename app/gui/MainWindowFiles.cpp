// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "gui/ActorBar.h"
#include "gui/BackupQuestions.h"
#include "gui/Banner.h"
#include "gui/MainWindow.h"
#include "gui/pages/DraftPage.h"
#include "gui/pages/StartPage.h"
#include "gui/pages/WorkspacePage.h"
#include "gui/spelling/Spelling.h"
#include "ui_MainWindow.h"
#include "workspace/AutomaticBackups.h"
#include "workspace/Exchanging.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QSettings>
#include <QToolButton>
#include <QUndoStack>

namespace candour {

bool MainWindow::openWorkspace(const QString &path, Workspace::Access access)
{
    if (m_workspace && QFileInfo(m_workspace->path()) == QFileInfo(path))
        return true;
    auto opened = Workspace::open(path, access, m_clock, actor());
    if (!opened) {
        leaveWorkspace();
        offerAnotherWay(path, opened.error());
        return false;
    }
    showWorkspace(std::move(*opened));
    return m_page != nullptr;
}

void MainWindow::offerAnotherWay(const QString &path, Error error)
{
    const bool mayRead = error.kind == ErrorKind::Refused &&
                         Workspace::open(path, Workspace::Access::ReadOnly, m_clock, actor()).has_value();
    const bool hasBackup = backupQuestions::namesBackup(*this, path, error);
    startBanner()->showError(error);
    if (mayRead)
        m_offered = [this, path] { openWorkspace(path, Workspace::Access::ReadOnly); };
    else
        m_offered = [this, path] { backupQuestions::show(*this, path); };
    if (mayRead || hasBackup)
        startBanner()->offer(mayRead ? tr("Open it to read only") : tr("Restore a backup…"));
}

void MainWindow::createWorkspace(const QString &path)
{
    auto created = Workspace::create(path, m_clock, actor());
    if (created)
        showWorkspace(std::move(*created));
    else if (m_page)
        m_page->showError(created.error());
    else
        startBanner()->showError(created.error());
}

void MainWindow::createSample(const QString &path)
{
    const auto made = exchanging::createSample(path);
    if (made)
        openWorkspace(path);
    else if (m_page)
        m_page->showError(made.error());
    else
        startBanner()->showError(made.error());
}

void MainWindow::reopenLast()
{
    if (m_preferences.reopenLast && !m_preferences.recentFiles.isEmpty() &&
        QFileInfo::exists(m_preferences.recentFiles.first()))
        openWorkspace(m_preferences.recentFiles.first());
}

void MainWindow::showWorkspace(std::unique_ptr<Workspace> workspace)
{
    if (!closeWorkspace())
        return;
    m_workspace = std::move(workspace);
    m_backups->watch(*m_workspace);
    startBanner()->clear();
    m_page = new WorkspacePage(*m_workspace, this);
    m_ui->pagesStackedWidget->addWidget(m_page);
    m_ui->pagesStackedWidget->setCurrentWidget(m_page);
    m_page->showProgramme(); // and give it the keyboard, now that it is seen
    m_actorBar->setWorkspace(m_workspace.get());
    m_spelling->setWorkspace(m_workspace.get());
    m_page->assessmentPage()->draftPage()->setSpelling(*m_spelling);
    m_preferences.remember(QFileInfo(m_workspace->path()).absoluteFilePath());
    m_preferences.save();
    showRecentFiles();
    QUndoStack *undo = m_workspace->undoStack();
    connect(undo, &QUndoStack::indexChanged, this, &MainWindow::showWhatIsPossible);
    connect(m_page, &WorkspacePage::pageChanged, this, &MainWindow::showWhatIsPossible);
    connect(m_page->assessmentPage(), &AssessmentPage::titleChanged, this, &MainWindow::showTitle);
    showWhatIsPossible();
    if (const QString lost = m_workspace->lostWork(); !lost.isEmpty())
        m_page->showError(Error{ErrorKind::Unreadable, lost, {}});
}

bool MainWindow::closeWorkspace()
{
    if (!m_page)
        return true;
    if (!m_page->settle())
        return false;
    delete std::exchange(m_page, nullptr);
    m_actorBar->setWorkspace(nullptr);
    m_spelling->setWorkspace(nullptr);
    m_workspace.reset();
    return true;
}

bool MainWindow::leaveWorkspace()
{
    if (!closeWorkspace())
        return false;
    showStartPage();
    return true;
}

Banner *MainWindow::startBanner() const
{
    return m_startPage->banner();
}

void MainWindow::showStartPage()
{
    m_ui->pagesStackedWidget->setCurrentWidget(m_startPage);
    m_actorBar->setWorkspace(nullptr);
    showRecentFiles();
    showWhatIsPossible();
}

void MainWindow::showRecentFiles()
{
    m_startPage->setRecentFiles(m_preferences.recentFiles);
    m_ui->recentMenu->clear();
    m_ui->recentMenu->setEnabled(!m_preferences.recentFiles.isEmpty());
    for (const QString &path : std::as_const(m_preferences.recentFiles)) {
        QAction *action = m_ui->recentMenu->addAction(QString(path).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, path] { openWorkspace(path); });
    }
}

void MainWindow::showWhatIsPossible()
{
    const bool writable = m_workspace && m_workspace->isWritable();
    const bool assessment = m_page && !m_page->currentAssessment().isEmpty();
    for (QAction *action : {m_ui->backupAction, m_ui->restoreAction, m_ui->closeWorkspaceAction, m_ui->searchAction,
                            m_ui->programmeAction, m_ui->registerAction, m_ui->setupAction, m_ui->queueAction})
        action->setEnabled(m_page);
    if (m_page && m_searchButton->isHidden())
        m_searchButton->move(m_ui->menuBar->rect().topRight()); // not under the pointer until it has its place
    m_searchButton->setVisible(m_page);
    for (QAction *action : {m_ui->importAction, m_ui->receiveAction, m_ui->startAssessmentAction})
        action->setEnabled(writable);
    const bool hasPublicSide = assessment && !m_page->assessmentPage()->isScreening();
    const bool isDraft = assessment && !m_page->assessmentPage()->isRelease();
    for (QAction *action :
         {m_ui->exportAction, m_ui->actionPlanAction, m_ui->readingCopyAction, m_ui->templateCopyAction})
        action->setEnabled(assessment);
    for (QAction *action : {m_ui->draftAction, m_ui->reviewAction, m_ui->nextSectionAction, m_ui->nextProblemAction,
                            m_ui->nextMisspeltAction, m_ui->findAction, m_ui->findNextAction, m_ui->findPreviousAction})
        action->setEnabled(isDraft);
    m_ui->replaceAction->setEnabled(isDraft && writable);
    for (QAction *action : {m_ui->redactAction, m_ui->publishAction, m_ui->nextUndecidedAction,
                            m_ui->previousUndecidedAction, m_ui->redactionsAction})
        action->setEnabled(hasPublicSide);
    m_ui->publicTitleAction->setEnabled(hasPublicSide && writable);
    m_ui->withholdAction->setEnabled(hasPublicSide && isDraft && writable);
    for (QAction *action : {m_ui->renameAction, m_ui->startFromAction, m_ui->pasteDocumentAction})
        action->setEnabled(isDraft && writable);
    const QUndoStack *undo = m_workspace ? m_workspace->undoStack() : nullptr;
    m_undoAction->setEnabled(undo && undo->canUndo());
    m_redoAction->setEnabled(undo && undo->canRedo());
    const QString undoText = undo ? undo->undoText() : QString();
    const QString redoText = undo ? undo->redoText() : QString();
    m_undoAction->setText(undoText.isEmpty() ? tr("&Undo")
                                             : tr("&Undo “%1”").arg(QString(undoText).replace(u'&', u"&&"_s)));
    m_redoAction->setText(redoText.isEmpty() ? tr("&Redo")
                                             : tr("&Redo “%1”").arg(QString(redoText).replace(u'&', u"&&"_s)));
    showTitle();
}

void MainWindow::showTitle()
{
    if (!m_workspace) {
        setWindowTitle(tr("Candour"));
        return;
    }
    const QString name = QFileInfo(m_workspace->path()).completeBaseName();
    const auto header = m_page ? m_workspace->header(m_page->currentAssessment()) : Result<AssessmentHeader>();
    setWindowFilePath({});
    setWindowTitle(
        m_page && !m_page->currentAssessment().isEmpty() && header
            ? tr("%1, %2: Candour", "title of the assessment, name of the workspace").arg(header->title, name)
            : tr("%1: Candour", "name of the workspace").arg(name));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_page && !m_page->settle()) {
        event->ignore();
        return;
    }
    QSettings().setValue("window/geometry"_L1, saveGeometry());
    event->accept();
}

} // namespace candour
