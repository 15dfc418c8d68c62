// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

#include <QWidget>

namespace candour {

namespace Ui {
class OwnWordsPanel;
}

/// The words that the workspace spells right although no dictionary has them: a list to read, to add to and to take
/// from, by keys alone.
class OwnWordsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit OwnWordsPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~OwnWordsPanel() override;

    /// Shows the list as it is now; the chosen word, or its neighbour, stays chosen.
    void lookAgain();

Q_SIGNALS:
    void failed(const candour::Error &error);

private:
    void add();
    void remove();
    bool check(const Result<> &result);

    Workspace &m_workspace;
    std::unique_ptr<Ui::OwnWordsPanel> m_ui;
};

} // namespace candour
