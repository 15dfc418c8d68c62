// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Versions.h"

#include <QDialog>

namespace candour {

namespace Ui {
class WithdrawDialog;
}

/// Asks why a version is withdrawn, and withdraws it. Stays open with the reason where that is refused.
class WithdrawDialog : public QDialog
{
    Q_OBJECT

public:
    WithdrawDialog(Workspace &workspace, const versions::Version &version, QWidget *parent);
    ~WithdrawDialog() override;

private:
    void showReady();
    void withdraw();

    Workspace &m_workspace;
    VersionName m_version;
    std::unique_ptr<Ui::WithdrawDialog> m_ui;
};

} // namespace candour
