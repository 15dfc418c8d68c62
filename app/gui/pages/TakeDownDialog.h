// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Versions.h"

#include <QDialog>

namespace candour {

namespace Ui {
class TakeDownDialog;
}

/// Asks which versions are to be taken down and why, and takes them down.
class TakeDownDialog : public QDialog
{
    Q_OBJECT

public:
    TakeDownDialog(Workspace &workspace, const versions::Version &version, QWidget *parent);
    ~TakeDownDialog() override;

private:
    void showVersions();
    QList<VersionName> ticked() const;
    void showReady();
    void takeDown();

    Workspace &m_workspace;
    VersionName m_version;
    QList<VersionName> m_versions; ///< In the order of the list.
    std::unique_ptr<Ui::TakeDownDialog> m_ui;
};

} // namespace candour
