// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/StepPage.h"
#include "gui/pages/UndecidedPanel.h"

#include <QPointer>
#include <QTimer>

namespace candour {

namespace Ui {
class RedactPage;
}

class ApprovalBar;
class TreatmentPanel;
class WithheldPanel;
class WithholdPanel;

/// The whole assessment on the left, what the public will read on the right, and between them what is to decide.
class RedactPage : public StepPage
{
    Q_OBJECT

public:
    explicit RedactPage(Workspace &workspace, QWidget *parent = nullptr);
    ~RedactPage() override;

    void showAssessment(const AssessmentId &id) override;
    bool settle() override;
    void focusPlace(const Place &place) override;

    /// Goes to the next thing to decide, or to the one before.
    void goToUndecided(int by);

private:
    void connectAssessment();
    void connectPanels();
    void showAll();
    void followQuestion(const QString &question);
    void startWithholding();
    void underlineSuggestions();
    void lookAt(const Undecided &undecided);
    void withhold(const Undecided &undecided);
    void withholdPassage();
    void withholdPassages(const QList<Suggestion> &passages);
    void withholdPlace(const Place &place);
    void withholdToo(const Repeat &repeat);
    void sendToOtherForm(const Repeat &repeat, const QList<Suggestion> &standing);
    void endWithholding();
    void showError(const Error &error);

    Workspace &m_workspace;
    AssessmentId m_id;
    Template m_form;
    QPointer<QWidget> m_beforeWithhold; ///< Where the keyboard was when somebody began to withhold something.
    QTimer m_soon;                      ///< Draws once after a burst of changes.
    TreatmentPanel *m_treatment;
    UndecidedPanel *m_undecided;
    WithheldPanel *m_withheld;
    ApprovalBar *m_approval;
    WithholdPanel *m_withhold;
    std::unique_ptr<Ui::RedactPage> m_ui;
};

} // namespace candour
