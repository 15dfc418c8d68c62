// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/SetupPart.h"

#include <memory>

namespace candour {

namespace Ui {
class WordsPage;
}

class WordListPanel;

/// The lists of words that the workspace keeps: to look for, that may be public, and that are spelt right.
class WordsPage : public SetupPart
{
    Q_OBJECT

public:
    explicit WordsPage(Workspace &workspace, QWidget *parent = nullptr);
    ~WordsPage() override;

private:
    void lookAgain() override;

    QList<WordListPanel *> m_lists;
    std::unique_ptr<Ui::WordsPage> m_ui;
};

} // namespace candour
