// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/SaveBar.h"

namespace candour {

SaveBar::SaveBar(Workspace &workspace, QWidget *parent) : Banner(parent), m_workspace(workspace)
{
    setObjectName(QStringLiteral("saveBar"));
    connect(&workspace, &Workspace::notYetSaved, this, [this](const Error &error) {
        if (message() != error.message) { // it is said once, and not to a screen reader at every attempt
            showError(error);
            say(error.message);
        }
    });
    connect(&workspace, &Workspace::couldNotSave, this, [this] {
        m_isRefused = true;
        say(tr("Nothing that you typed is lost: it stays on the screen until it can be saved. You can also save a copy "
               "of this workspace on another disk and go on in it."));
    });
    connect(&workspace, &Workspace::saved, this, &SaveBar::clearWhenSaved);
    connect(&workspace, &Workspace::changed, this, [this] {
        m_isRefused = false;
        clearWhenSaved();
    });
    connect(&workspace, &Workspace::moved, this, &Banner::clear);
}

void SaveBar::say(const QString &message)
{
    if (this->message() != message)
        showMessage(Kind::Problem, message);
    offer(tr("Save a copy elsewhere…"));
}

void SaveBar::clearWhenSaved()
{
    if (m_workspace.isSaved() && !m_isRefused)
        clear();
}

} // namespace candour
