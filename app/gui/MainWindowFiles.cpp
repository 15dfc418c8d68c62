// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "gui/ActorBar.h"
#include "gui/BackupQuestions.h"
#include "gui/Banner.h"
#include "gui/FileQuestions.h"
#include "gui/HomeCopyLabel.h"
#include "gui/HomeQuestions.h"
#include "gui/MainWindow.h"
#include "gui/PersonalSettings.h"
#include "gui/Prompts.h"
#include "gui/pages/DraftPage.h"
#include "gui/pages/StartPage.h"
#include "gui/pages/WorkspacePage.h"
#include "gui/spelling/Spelling.h"
#include "ui_MainWindow.h"
#include "workspace/AutomaticBackups.h"
#include "workspace/AutomaticHomeCopies.h"
#include "workspace/Exchanging.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>

namespace candour {

namespace {

constexpr std::chrono::milliseconds AskedAgain(50); ///< To close, once the present wait is over.

QString openingWords(const QString &path)
{
    return MainWindow::tr("Opening “%1”…").arg(QFileInfo(path).completeBaseName());
}

} // namespace

QString MainWindow::workspacePath() const
{
    if (m_home)
        return m_home->path();
    return m_workspace ? m_workspace->path() : QString();
}

bool MainWindow::openWorkspace(const QString &path, Workspace::Access access, Insist insist)
{
    if (m_workspace && QFileInfo(workspacePath()) == QFileInfo(path))
        return true;
    if (Patience::isWaiting())
        return false;
    m_waitsFor = openingWords(path);
    auto opened = homes::open(path, access, m_clock, actor(), insist);
    m_waitsFor.clear();
    if (!opened) {
        leaveWorkspace();
        offerAnotherWay(path, opened.error());
        return false;
    }
    showWorkspace(std::move(*opened));
    return m_page != nullptr;
}

void MainWindow::showWaiting(bool waits)
{
    if (waits)
        QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    else
        QGuiApplication::restoreOverrideCursor();
    if (m_waitsFor.isEmpty())
        return;
    if (m_page && waits)
        m_page->showMessage(m_waitsFor, Banner::Kind::Information);
    else if (m_page)
        m_page->clearMessage(m_waitsFor);
    else if (waits)
        startBanner()->showMessage(Banner::Kind::Information, m_waitsFor);
    else
        startBanner()->clear();
}

void MainWindow::offerAnotherWay(const QString &path, Error error)
{
    const bool mayRead = error.kind == ErrorKind::Refused &&
                         homes::open(path, Workspace::Access::ReadOnly, m_clock, actor()).has_value();
    const bool hasWorking = error.kind == ErrorKind::Unreadable && homes::hasWholeWorkingCopy(path, m_clock);
    const bool hasBackup = !hasWorking && backupQuestions::namesBackup(*this, path, error);
    startBanner()->showError(error);
    if (mayRead)
        m_offered = [this, path] { openWorkspace(path, Workspace::Access::ReadOnly); };
    else if (hasWorking)
        m_offered = [this, path] { openWorkspace(path, Workspace::Access::ReadWrite, Insist::WorkingCopy); };
    else
        m_offered = [this, path] { backupQuestions::show(*this, path); };
    if (mayRead || hasWorking || hasBackup)
        startBanner()->offer(mayRead      ? tr("Open it to read only")
                             : hasWorking ? tr("Put your working copy in its place")
                                          : tr("Restore a backup…"));
}

void MainWindow::createWorkspace(const QString &path)
{
    if (Patience::isWaiting())
        return;
    auto created = homes::create(path, m_clock, actor());
    if (created)
        showWorkspace(std::move(*created));
    else if (m_page)
        m_page->showError(created.error());
    else
        startBanner()->showError(created.error());
}

void MainWindow::createSample(const QString &path)
{
    if (Patience::isWaiting())
        return;
    const auto made = homes::make(path, m_clock, actor(), exchanging::createSample);
    if (made)
        openWorkspace(path);
    else if (m_page)
        m_page->showError(made.error());
    else
        startBanner()->showError(made.error());
}

void MainWindow::reopenLast()
{
    if (!m_preferences.reopenLast || m_preferences.recentFiles.isEmpty())
        return;
    const QString path = m_preferences.recentFiles.first();
    if (QFileInfo::exists(path) || QFileInfo::exists(homes::workingPath(path))) // while its place is cut off
        openWorkspace(path);
}

void MainWindow::showWorkspace(OpenedWorkspace opened)
{
    if (!closeWorkspace())
        return;
    m_home = std::move(opened.home);
    m_workspace = std::move(opened.workspace);
    // Where nobody can wait in the background, everybody waits.
    m_waitsFor = openingWords(workspacePath());
    static_cast<void>(m_workspace->saveInBackground());
    m_waitsFor.clear();
    m_backups->watch(*m_workspace);
    if (m_home)
        m_homeCopies->watch(*m_home, *m_workspace);
    connect(m_workspace.get(), &Workspace::moved, this, &MainWindow::showMoved);
    startBanner()->clear();
    m_page = new WorkspacePage(*m_workspace, this);
    m_ui->pagesStackedWidget->addWidget(m_page);
    m_ui->pagesStackedWidget->setCurrentWidget(m_page);
    m_page->showProgramme(); // and give it the keyboard, now that it is seen
    m_actorBar->setWorkspace(m_workspace.get());
    m_spelling->setWorkspace(m_workspace.get());
    m_page->assessmentPage()->draftPage()->setSpelling(*m_spelling);
    rememberFile();
    connect(m_page, &WorkspacePage::elsewhereAsked, this, [this] { fileQuestions::goOnElsewhere(*this); });
    QUndoStack *undo = m_workspace->undoStack();
    connect(undo, &QUndoStack::indexChanged, this, &MainWindow::showWhatIsPossible);
    connect(m_page, &WorkspacePage::pageChanged, this, &MainWindow::showWhatIsPossible);
    connect(m_page->assessmentPage(), &AssessmentPage::titleChanged, this, &MainWindow::showTitle);
    showWhatIsPossible();
    const QString explanation = m_home ? m_home->explanationOnce() : QString();
    if (const QString notice = opened.notice.isEmpty() ? explanation : opened.notice; !notice.isEmpty())
        m_page->showMessage(notice);
    if (const QString lost = m_workspace->lostWork(); !lost.isEmpty())
        m_page->showError(Error{ErrorKind::Unreadable, lost, {}});
    showLeft();
}

void MainWindow::rememberFile()
{
    m_preferences.remember(QFileInfo(workspacePath()).absoluteFilePath());
    m_preferences.save();
    showRecentFiles();
}

void MainWindow::showMoved()
{
    if (m_home) {
        static_cast<void>(m_homeCopies->finish());
        m_homeCopies->leave();
        m_home.reset();
    }
    rememberFile();
    showTitle();
}

bool MainWindow::finishSaving(const std::function<void()> &again)
{
    if (!m_workspace->isWritable() || std::exchange(m_losesUnsaved, false))
        return true;
    std::optional<Result<>> heard;
    QObject listener;
    connect(m_workspace.get(), &Workspace::finished, &listener, [&] { heard = Result<>(); });
    connect(m_workspace.get(), &Workspace::notYetSaved, &listener,
            [&](const Error &error) { heard = Result<>(tl::make_unexpected(error)); });
    m_workspace->finish();
    m_waitsFor = tr("Saving the last changes. Candour closes as soon as they are on the disk.");
    waitPatiently([&] { return heard.has_value(); });
    m_waitsFor.clear();
    const Result<> saved = *heard;
    if (saved)
        return true;
    prompts::confirm(this, tr("The last changes are not on the disk."),
                     tr("%1 If you close now, they may be lost.", "a sentence").arg(saved.error().message),
                     tr("Close without them"), [this, again] {
                         m_losesUnsaved = true;
                         again();
                     });
    return false;
}

bool MainWindow::closeWorkspace()
{
    if (!m_page)
        return true;
    if (Patience::isWaiting() || !m_page->settle() || !finishSaving([this] { leaveWorkspace(); }))
        return false;
    finishHomeCopy();
    m_homeCopies->leave();
    delete std::exchange(m_page, nullptr);
    m_actorBar->setWorkspace(nullptr);
    m_spelling->setWorkspace(nullptr);
    m_workspace.reset();
    m_home.reset();
    return true;
}

void MainWindow::finishHomeCopy()
{
    if (!m_home || !m_home->isWritable())
        return;
    m_homeLabel->showWriting();
    const HomeCopyState &state = m_homeCopies->finish();
    m_left = homeQuestions::leftUnsent(state);
}

void MainWindow::showLeft()
{
    const auto left = std::exchange(m_left, {});
    if (left && m_page)
        m_page->showError(*left);
    else if (left)
        startBanner()->showError(*left);
}

bool MainWindow::leaveWorkspace()
{
    if (!closeWorkspace())
        return false;
    showStartPage();
    showLeft();
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
    m_ui->homeMenu->menuAction()->setVisible(m_home != nullptr);
    m_ui->writeHomeAction->setEnabled(m_home && writable);
    m_ui->handOverAction->setEnabled(m_home && writable);
    m_ui->takeOverAction->setEnabled(m_home && !writable);
    m_ui->compareHomeAction->setEnabled(m_home != nullptr);
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
    const QString name = QFileInfo(workspacePath()).completeBaseName();
    const auto header = m_page ? m_workspace->header(m_page->currentAssessment()) : Result<AssessmentHeader>();
    setWindowFilePath({});
    setWindowTitle(
        m_page && !m_page->currentAssessment().isEmpty() && header
            ? tr("%1, %2: Candour", "title of the assessment, name of the workspace").arg(header->title, name)
            : tr("%1: Candour", "name of the workspace").arg(name));
}

bool MainWindow::event(QEvent *event)
{
    // Whoever writes is told when they write.
    if (event->type() == QEvent::WindowActivate && m_page && !m_workspace->isWritable())
        if (const auto there = m_workspace->checkFiles(); !there)
            m_page->showError(there.error());
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (Patience::isWaiting()) {
        event->ignore();
        QTimer::singleShot(AskedAgain, this, &QWidget::close);
        return;
    }
    if (m_page && !(m_page->settle() && finishSaving([this] { close(); }))) {
        event->ignore();
        return;
    }
    if (!m_closesAnyway)
        finishHomeCopy();
    if (const auto left = std::exchange(m_left, {})) {
        event->ignore();
        static_cast<void>(m_workspace->saveInBackground());
        homeQuestions::closeAnyway(*this, *left, [this] {
            m_closesAnyway = true;
            close();
        });
        return;
    }
    PersonalSettings::get().set(u"window/geometry"_s, saveGeometry());
    PersonalSettings::get().finish();
    event->accept();
}

} // namespace candour
