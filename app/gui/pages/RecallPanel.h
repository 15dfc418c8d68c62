// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Recalling.h"

#include <QWidget>

namespace candour {

namespace Ui {
class RecallPanel;
}

/// What is still to do outside this program after versions were taken down, one recall at a time.
class RecallPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RecallPanel(QWidget *parent = nullptr);
    ~RecallPanel() override;

    void setWorkspace(Workspace &workspace); ///< Which outlives this.
    void lookAgain();
    int stepsLeft() const { return m_stepsLeft; } ///< Of every recall; 0 where nothing is to do.

Q_SIGNALS:
    void failed(const candour::Error &error);

private:
    void showSteps();
    void showButtons();
    void record();
    void showGone();

    Workspace *m_workspace = nullptr;
    recalling::Recall m_recall; ///< The oldest that is not finished: its deadline comes first.
    int m_stepsLeft = 0;
    std::unique_ptr<Ui::RecallPanel> m_ui;
};

} // namespace candour
