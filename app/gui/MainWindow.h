// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Patience.h"
#include "gui/Appearance.h"
#include "workspace/HomeCopy.h"

#include <QMainWindow>

#include <functional>

class QToolButton;

namespace candour {

namespace Ui {
class MainWindow;
}

class ActorBar;
class AutomaticBackups;
class AutomaticHomeCopies;
class Banner;
class HomeCopyLabel;
class Spelling;
class StartPage;
class WorkspacePage;

/// The window: menus, the page that is shown, and the workspace that is open.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// \a clock and \a appearance outlive the window.
    MainWindow(const Clock &clock, Appearance &appearance, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens this file in place of what is open; false where it could not be, and the window says why.
    bool openWorkspace(const QString &path, Workspace::Access access = Workspace::Access::ReadWrite,
                       Insist insist = Insist::Nothing);
    void createWorkspace(const QString &path);
    void createSample(const QString &path);

    /// Closes what is open and shows the first page; false where something typed keeps it open.
    bool leaveWorkspace();

    /// Opens the latest workspace where the person wants that and it is still there.
    void reopenLast();

    Workspace *workspace() const { return m_workspace.get(); }

    /// By which people know the workspace that is open: at a shared place, that of the home copy.
    QString workspacePath() const;

    /// Of the workspace that is open; null where it has none.
    HomeCopy *homeCopy() const { return m_home.get(); }
    AutomaticHomeCopies &homeCopies() const { return *m_homeCopies; }
    WorkspacePage *workspacePage() const { return m_page; }
    Banner *startBanner() const;
    const Clock &clock() const { return m_clock; }
    Actor actor() const { return {m_preferences.actorName, m_preferences.actorRole}; }
    AutomaticBackups &automaticBackups() const { return *m_backups; }

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void connectFileMenu();
    void connectPageMenus();
    void connectViewMenu();
    void connectSpelling();
    void addUndoActions();
    void addSearchButton();
    void showWorkspace(OpenedWorkspace opened);
    bool closeWorkspace();
    void finishHomeCopy();
    void showLeft();
    bool finishSaving(const std::function<void()> &again);
    void showStartPage();
    void rememberFile();
    void showMoved();
    void showRecentFiles();
    void showWhatIsPossible();
    void showTitle();
    void applyAppearance();
    void cyclePanes(int by);
    void offerAnotherWay(const QString &path, Error error);
    void showWaiting(bool waits);

    Patience m_patience; ///< Of the window's thread.
    QString m_waitsFor;  ///< What is said where waiting takes long enough to be noticed; may be empty.
    const Clock &m_clock;
    Appearance &m_appearance;
    Preferences m_preferences;
    std::unique_ptr<HomeCopy> m_home; ///< Null for a workspace on this computer alone. Outlives the workspace.
    std::unique_ptr<Workspace> m_workspace;
    std::optional<Error> m_left; ///< What was not sent home when a workspace was closed, until it is said.
    bool m_closesAnyway = false; ///< Somebody was told that not everything is sent home.
    StartPage *m_startPage;
    WorkspacePage *m_page = nullptr;
    ActorBar *m_actorBar;
    Spelling *m_spelling;
    AutomaticBackups *m_backups;
    AutomaticHomeCopies *m_homeCopies;
    HomeCopyLabel *m_homeLabel;
    bool m_losesUnsaved = false;     ///< The person closes although the disk does not take the last changes.
    std::function<void()> m_offered; ///< What the offer in the banner of the first page does.
    QAction *m_undoAction = nullptr;
    QAction *m_redoAction = nullptr;
    QToolButton *m_searchButton = nullptr;
    std::unique_ptr<Ui::MainWindow> m_ui;
};

} // namespace candour
