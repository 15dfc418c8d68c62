// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/FindBar.h"
#include "gui/pages/StepPage.h"
#include "workspace/Workspace.h"

#include <QPointer>

class QShortcut;

namespace candour {

namespace Ui {
class DraftPage;
}

class FindingsModel;
class GuidancePane;
class NotPlacedPanel;
class OutlineModel;
class SectionEditor;
class Spelling;
class WithholdPanel;

/// The draft: outline, the questions of one section, guidance beside them, problems below.
class DraftPage : public StepPage
{
    Q_OBJECT

public:
    explicit DraftPage(Workspace &workspace, QWidget *parent = nullptr);
    ~DraftPage() override;

    void showAssessment(const AssessmentId &id) override;
    bool settle() override;
    void focusPlace(const Place &place) override;

    /// Withholds what is selected in the text box that last had the keyboard.
    void withholdPassage();

    /// Brings up the bar that finds words, with those that are selected.
    void find(FindBar::Purpose purpose);

    /// Goes this many places on in what was found.
    void findNext(int by);

    /// Puts the document that was copied elsewhere under the questions, after a look at where each part would go.
    void pasteDocument();

    /// Goes to the first question of the section after the one that is shown; nowhere from the last.
    void goToNextSection();

    /// Goes to the problem after the one that is chosen.
    void goToNextProblem();

    /// Checks the spelling of what is shown from now on; \a spelling outlives the page.
    void setSpelling(Spelling &spelling);

    /// Selects the next misspelt word of the section that is shown; false where there is none.
    bool goToNextMisspelt();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectModels();
    void connectEditor();
    void connectFindBar();
    void connectNotPlaced();
    void openNotPlaced();
    void showNotPlaced();
    void showSide(QWidget *panel);
    void arrangeSide();
    void arrangeProblems();
    void showSection(int section);
    bool followsForm() const;
    void showQuestion(const QString &question);
    void showFromItsBeginning(const QString &question);
    void lookAgain(const Change &change);
    void refreshLists();
    void goToProblem(const QModelIndex &index);
    QModelIndex chosenProblem() const;
    void showWhereToGo();
    void goToFound(const Occurrence &found);
    void rememberFocus();
    void leaveFindBar();
    void outlineChosen(const QModelIndex &index);

    Workspace &m_workspace;
    AssessmentId m_id;
    Template m_form;
    QString m_question;
    OutlineModel *m_outline;
    FindingsModel *m_findings;
    SectionEditor *m_section;
    GuidancePane *m_guidance;
    WithholdPanel *m_withhold;
    FindBar *m_find = nullptr;
    QShortcut *m_escape = nullptr;  ///< Closes the bar that finds words.
    QPointer<QWidget> m_beforeFind; ///< Where the keyboard goes then.
    NotPlacedPanel *m_notPlaced;
    bool m_problemsWanted = false; ///< Their list, where the page is low.
    QByteArray m_rows;             ///< The sizes of the rows while the list of problems has not its full room.
    Spelling *m_spelling = nullptr;
    std::unique_ptr<Ui::DraftPage> m_ui;
};

} // namespace candour
