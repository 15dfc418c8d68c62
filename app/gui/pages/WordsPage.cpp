// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/WordsPage.h"

#include "gui/MostWidth.h"
#include "gui/ReadingWidth.h"
#include "gui/pages/WordListPanel.h"
#include "ui_WordsPage.h"

namespace candour {

WordsPage::WordsPage(Workspace &workspace, QWidget *parent)
    : SetupPart(workspace, parent), m_ui(std::make_unique<Ui::WordsPage>())
{
    m_ui->setupUi(this);
    const int prose = readingWidth(fontMetrics());
    for (const WordList list : {WordList::Watched, WordList::Public, WordList::Spelling}) {
        auto *panel = new WordListPanel(workspace, list, this);
        connect(panel, &WordListPanel::failed, this, &SetupPart::failed);
        m_ui->listsLayout->addWidget(panel);
        setMostWidth(*panel, prose);
        m_lists += panel;
    }
    m_ui->listsLayout->addStretch(1);
}

WordsPage::~WordsPage() = default;

void WordsPage::lookAgain()
{
    for (WordListPanel *list : std::as_const(m_lists))
        list->lookAgain();
}

} // namespace candour
