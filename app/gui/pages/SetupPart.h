// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

#include <QWidget>

namespace candour {

/// One of the pages of the workspace itself. It looks at the workspace whenever it is brought to the front, and again
/// when the workspace changes while it is visible.
class SetupPart : public QWidget
{
    Q_OBJECT

public:
    explicit SetupPart(Workspace &workspace, QWidget *parent = nullptr);

    /// Writes down whatever is still being typed. False where that was refused; the words then stay on the screen.
    virtual bool settle() { return true; }

Q_SIGNALS:
    void done(const QString &message);
    void failed(const candour::Error &error);

protected:
    virtual void lookAgain() = 0;
    void showEvent(QShowEvent *event) override;

    /// Says what went wrong; true where nothing did.
    bool check(const Result<> &result);

    Workspace &m_workspace;
};

} // namespace candour
