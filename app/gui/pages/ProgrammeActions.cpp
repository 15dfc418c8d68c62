// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ProgrammeActions.h"

#include "base/Literals.h"
#include "gui/Prompts.h"
#include "gui/pages/ActivityDialog.h"
#include "workspace/Activities.h"

#include <QAction>
#include <QMenu>

namespace candour {

ProgrammeActions::ProgrammeActions(Workspace &workspace, QWidget *page)
    : QObject(page), m_workspace(workspace), m_menu(new QMenu(page)),
      m_addAction(action(u"addActivityAction"_s, tr("&Add an activity…"), &ProgrammeActions::add)),
      m_editAction(action(u"editActivityAction"_s, tr("&Edit the activity…"), &ProgrammeActions::edit)),
      m_removeAction(action(u"removeActivityAction"_s, tr("&Take the activity away…"), &ProgrammeActions::remove))
{
    m_addAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    m_editAction->setShortcut(Qt::CTRL | Qt::Key_E);
    showWhatIsPossible();
}

QAction *ProgrammeActions::action(const QString &name, const QString &text, void (ProgrammeActions::*act)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, act);
    page()->addAction(action);
    m_menu->addAction(action);
    return action;
}

QWidget *ProgrammeActions::page() const
{
    return static_cast<QWidget *>(parent());
}

void ProgrammeActions::setSelection(const QList<programme::Line> &lines)
{
    m_selection = lines;
    showWhatIsPossible();
}

void ProgrammeActions::showWhatIsPossible()
{
    const bool writable = m_workspace.isWritable();
    const bool one = m_selection.size() == 1 && !m_selection.first().activity.isEmpty();
    m_addAction->setEnabled(writable);
    m_editAction->setEnabled(one);
    m_removeAction->setEnabled(one && writable);
}

void ProgrammeActions::add()
{
    openDialog(Activity{.kind = ActivityKind::Collection}, {});
}

void ProgrammeActions::edit()
{
    const programme::Line line = m_selection.value(0);
    const auto activity = programme::findActivity(m_workspace, line.activity.value);
    if (activity)
        openDialog(*activity, line);
    else
        Q_EMIT refused(activity.error());
}

void ProgrammeActions::openDialog(const Activity &activity, const programme::Line &line)
{
    auto *dialog = new ActivityDialog(m_workspace, activity, line, page());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProgrammeActions::remove()
{
    const programme::Line line = m_selection.value(0);
    prompts::confirm(page(), tr("Take “%1” out of the programme?").arg(line.name),
                     tr("This cannot be undone. Assessments and what is published stay as they are."), tr("Take away"),
                     [this, line] {
                         if (const auto done = programme::removeActivity(m_workspace, line.activity); done)
                             Q_EMIT this->done(tr("“%1” is no longer in the programme.").arg(line.name));
                         else
                             Q_EMIT refused(done.error());
                     });
}

} // namespace candour
