// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

#include <QWidget>

namespace candour {

namespace Ui {
class RegisterPage;
}

/// What is published, each version, and whether its files are still the ones that went out. A file or folder that is
/// dropped on it is checked.
class RegisterPage : public QWidget
{
    Q_OBJECT

public:
    explicit RegisterPage(Workspace &workspace, QWidget *parent = nullptr);
    ~RegisterPage() override;

protected:
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void lookAgain();
    void verify(const QString &path);

    Workspace &m_workspace;
    std::unique_ptr<Ui::RegisterPage> m_ui;
};

} // namespace candour
