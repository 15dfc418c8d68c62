// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Versions.h"

#include <QWidget>

namespace candour {

namespace Ui {
class VersionsPanel;
}

/// Every published version with what became of it, and what can be recorded or done about the one that is chosen.
class VersionsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit VersionsPanel(QWidget *parent = nullptr);
    ~VersionsPanel() override;

    void setWorkspace(Workspace &workspace); ///< Which outlives this.
    void showVersions(const QList<versions::Version> &versions);

private:
    void showButtons();
    const versions::Version *current() const;

    /// Opens a dialog of this kind about the version that is chosen.
    template<class Dialog>
    void ask();

    Workspace *m_workspace = nullptr;
    QList<versions::Version> m_versions;
    std::unique_ptr<Ui::VersionsPanel> m_ui;
};

} // namespace candour
