// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/WordLists.h"
#include "workspace/Workspace.h"

#include <QWidget>

namespace candour {

namespace Ui {
class WordListPanel;
}

/// One list of words of the workspace: to read, to add to and to take from, by keys alone.
class WordListPanel : public QWidget
{
    Q_OBJECT

public:
    WordListPanel(Workspace &workspace, WordList list, QWidget *parent = nullptr);
    ~WordListPanel() override;

    /// Shows the list as it is now; the chosen word, or its neighbour, stays chosen.
    void lookAgain();

Q_SIGNALS:
    void failed(const candour::Error &error);

private:
    void nameList();
    void add();
    void remove();
    bool check(const Result<> &result);

    Workspace &m_workspace;
    WordList m_list;
    std::unique_ptr<Ui::WordListPanel> m_ui;
};

} // namespace candour
