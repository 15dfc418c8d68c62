// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Banner.h"
#include "workspace/Workspace.h"

namespace candour {

/// Says that changes are not on disk, for as long as that is so, and offers to go on in a copy elsewhere.
class SaveBar : public Banner
{
    Q_OBJECT

public:
    explicit SaveBar(Workspace &workspace, QWidget *parent = nullptr);

private:
    void say(const QString &message);
    void clearWhenSaved();

    Workspace &m_workspace;
    bool m_isRefused = false; ///< The last change could not be made at all.
};

} // namespace candour
