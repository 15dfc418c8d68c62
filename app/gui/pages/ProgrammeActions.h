// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "workspace/Programme.h"

#include <QObject>
#include <QPointer>

class QAction;
class QMenu;

namespace candour {

/// What a person can do with the activities of the programme: the actions, and the windows in which they ask.
class ProgrammeActions : public QObject
{
    Q_OBJECT

public:
    /// \a page takes the actions and their keys, and is the parent of every window.
    ProgrammeActions(Workspace &workspace, QWidget *page);

    /// What is chosen in the table.
    void setSelection(const QList<programme::Line> &lines);

    /// What needs every line of the programme can be used only where all of them are known.
    void setComplete(bool complete);

    QAction *addAction() const { return m_addAction; }
    QAction *editAction() const { return m_editAction; }
    QMenu *menu() const { return m_menu; } ///< All of them.

Q_SIGNALS:
    void done(const QString &message);
    void partlyDone(const QString &message);
    void refused(const candour::Error &error);
    void inProgress(const QString &message);

private:
    QAction *action(const QString &name, const QString &text, void (ProgrammeActions::*act)());
    QWidget *page() const;
    void add();
    void edit();
    void remove();
    void changeSelected();
    void change(const QList<ActivityId> &ids, const std::function<Result<>(Activity &)> &how);
    void recordTrigger();
    void publishSelected();
    void publishInto(const QString &folder);
    void importFile();
    void preview(const QString &path);
    void exportFile();
    void exportReviews();
    void openDialog(const Activity &activity, const programme::Line &line);
    void showWhatIsPossible();

    Workspace &m_workspace;
    QList<programme::Line> m_selection;
    QMenu *m_menu;
    QAction *m_addAction;
    QAction *m_editAction;
    QAction *m_removeAction;
    QAction *m_changeAction;
    QAction *m_triggerAction;
    QAction *m_publishAction;
    QAction *m_importAction;
    QList<QAction *> m_exports;
    QPointer<QObject> m_publishing; ///< While several are being published.
};

} // namespace candour
