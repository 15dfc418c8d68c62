// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

#include <QWidget>

namespace candour {

class ComboBox;

/// "You are": the name and the role under which everything is recorded. The name may be typed.
class ActorBar : public QWidget
{
    Q_OBJECT

public:
    explicit ActorBar(QWidget *parent = nullptr);

    /// Offers the people and roles of this workspace; nullptr while none is open.
    void setWorkspace(Workspace *workspace);

Q_SIGNALS:
    void chosen(const candour::Actor &actor);

private:
    void choose();
    void fillNames();
    void fillRoles();

    Workspace *m_workspace = nullptr;
    ComboBox *m_nameComboBox;
    ComboBox *m_roleComboBox;
};

} // namespace candour
