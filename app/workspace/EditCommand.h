// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Edit.h"

#include <QUndoCommand>

namespace candour {

class Workspace;

/// One step back: the assessment as it was before an edit and after it. The edit has happened when the command is
/// pushed, so the first redo does nothing.
class EditCommand : public QUndoCommand
{
public:
    EditCommand(Workspace &workspace, const Edit &edit, const Assessment &before, const Assessment &after);

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *next) override;

private:
    void swap(const Edit &edit, const Assessment &from, const Assessment &to);

    Workspace &m_workspace;
    Edit m_edit;
    Assessment m_before;
    Assessment m_after;
    bool m_happened = true;
};

/// One step back of a change to the workspace itself. It has happened when the command is pushed, too.
class WorkspaceEditCommand : public QUndoCommand
{
public:
    WorkspaceEditCommand(Workspace &workspace, const WorkspaceEdit &edit);

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand *next) override;

private:
    void run(const QString &action, const std::function<Result<>(Stores &)> &step);

    Workspace &m_workspace;
    WorkspaceEdit m_edit;
    bool m_happened = true;
};

} // namespace candour
