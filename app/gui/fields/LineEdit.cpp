// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fields/LineEdit.h"

#include "gui/fields/TextEdit.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace candour {

bool LineEdit::event(QEvent *event)
{
    if (isUndoOrRedo(*event)) {
        event->ignore();
        return false;
    }
    return QLineEdit::event(event);
}

void LineEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // Undo and redo stand first, and would act on the box alone.
    for (QAction *action : menu->actions().mid(0, isReadOnly() ? 0 : 3))
        menu->removeAction(action);
    menu->popup(event->globalPos());
}

} // namespace candour
