// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/MainWindow.h"
#include "gui/pages/DraftPage.h"
#include "gui/pages/WorkspacePage.h"
#include "gui/spelling/Spelling.h"
#include "ui_MainWindow.h"

namespace candour {

void MainWindow::connectSpelling()
{
    m_spelling->setPersonalWords(m_preferences.ownWords);
    m_spelling->setOn(m_preferences.checkSpelling);
    m_ui->checkSpellingAction->setChecked(m_preferences.checkSpelling);
    connect(m_ui->checkSpellingAction, &QAction::toggled, this, [this](bool on) {
        m_spelling->setOn(on);
        m_preferences.checkSpelling = on;
        m_preferences.save();
    });
    connect(m_spelling, &Spelling::personalWordsChanged, this, [this] {
        m_preferences.ownWords = m_spelling->personalWords();
        m_preferences.save();
    });
    connect(m_spelling, &Spelling::failed, this, [this](const Error &error) {
        if (m_page)
            m_page->showError(error);
    });
    connect(m_ui->viewMenu, &QMenu::aboutToShow, this, [this] {
        const QString package = m_spelling->missingPackage();
        m_ui->noDictionaryAction->setVisible(!m_spelling->hasDictionary());
        m_ui->noDictionaryAction->setText(package.isEmpty()
                                              ? tr("No dictionary for the language of this assessment")
                                              : tr("The dictionary comes with the package %1").arg(package));
    });
    connect(m_ui->nextMisspeltAction, &QAction::triggered, this, [this] {
        const QString none = tr("No word in this section is misspelt.");
        m_page->assessmentPage()->showStep(AssessmentPage::Draft);
        if (m_page->assessmentPage()->draftPage()->goToNextMisspelt())
            m_page->clearMessage(none);
        else
            m_page->showMessage(m_spelling->isReady() ? none : m_spelling->obstacle());
    });
}

} // namespace candour
