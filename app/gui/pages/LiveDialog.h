// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Versions.h"

#include <QDialog>

namespace candour {

namespace Ui {
class LiveDialog;
}

/// Asks where and since when readers find a version, and records it. Goes when it is closed.
class LiveDialog : public QDialog
{
    Q_OBJECT

public:
    LiveDialog(Workspace &workspace, const versions::Version &version, QWidget *parent);
    ~LiveDialog() override;

private:
    void showReady();
    void record();

    Workspace &m_workspace;
    VersionName m_version;
    std::unique_ptr<Ui::LiveDialog> m_ui;
};

} // namespace candour
