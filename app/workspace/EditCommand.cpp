// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/EditCommand.h"

#include "base/Literals.h"
#include "workspace/Workspace.h"

namespace candour {

EditCommand::EditCommand(Workspace &workspace, const Edit &edit, const Assessment &before, const Assessment &after)
    : m_workspace(workspace), m_edit(edit), m_before(before), m_after(after)
{
    m_edit.apply = nullptr;
    setText(edit.text);
}

void EditCommand::undo()
{
    Edit back = m_edit;
    std::swap(back.beside, back.besideRevert);
    swap(back, m_after, m_before);
}

void EditCommand::redo()
{
    if (!std::exchange(m_happened, false))
        swap(m_edit, m_before, m_after);
}

int EditCommand::id() const
{
    return m_edit.mergeKey.isEmpty() ? -1 : 1;
}

bool EditCommand::mergeWith(const QUndoCommand *next)
{
    const auto *later = static_cast<const EditCommand *>(next);
    if (later->m_edit.mergeKey != m_edit.mergeKey || later->m_edit.assessment != m_edit.assessment)
        return false;
    m_after = later->m_after;
    return true;
}

void EditCommand::swap(const Edit &edit, const Assessment &from, const Assessment &to)
{
    if (const auto swapped = m_workspace.swap(edit, from, to); !swapped) {
        setObsolete(true);
        Q_EMIT m_workspace.couldNotUndo(swapped.error());
    }
}

WorkspaceEditCommand::WorkspaceEditCommand(Workspace &workspace, const WorkspaceEdit &edit)
    : m_workspace(workspace), m_edit(edit)
{
    setText(edit.text);
}

void WorkspaceEditCommand::undo()
{
    run(u"undo-"_s + m_edit.action, m_edit.revert);
}

void WorkspaceEditCommand::redo()
{
    if (!std::exchange(m_happened, false))
        run(m_edit.action, m_edit.apply);
}

int WorkspaceEditCommand::id() const
{
    return m_edit.mergeKey.isEmpty() ? -1 : 2;
}

bool WorkspaceEditCommand::mergeWith(const QUndoCommand *next)
{
    const auto *later = static_cast<const WorkspaceEditCommand *>(next);
    if (later->m_edit.mergeKey != m_edit.mergeKey)
        return false;
    m_edit.apply = later->m_edit.apply;
    return true;
}

void WorkspaceEditCommand::run(const QString &action, const std::function<Result<>(Stores &)> &step)
{
    const WorkspaceEdit again{.action = action, .subject = m_edit.subject, .apply = step};
    if (const auto done = m_workspace.run(again); !done) {
        setObsolete(true);
        Q_EMIT m_workspace.couldNotUndo(done.error());
    }
}

} // namespace candour
