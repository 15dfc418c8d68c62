// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/StepPage.h"
#include "workspace/Workspace.h"

namespace candour {

namespace Ui {
class DraftPage;
}

class FindingsModel;
class GuidancePane;
class OutlineModel;
class SectionEditor;
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

    /// Goes to the problem after the one that is chosen.
    void goToNextProblem();

private:
    void connectModels();
    void connectEditor();
    void showSection(int section);
    bool followsForm() const;
    void showQuestion(const QString &question);
    void lookAgain(const Change &change);
    void refreshLists();
    void goToProblem(const QModelIndex &index);
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
    std::unique_ptr<Ui::DraftPage> m_ui;
};

} // namespace candour
