// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Banner.h"
#include "gui/pages/AssessmentPage.h"

namespace candour {

namespace Ui {
class WorkspacePage;
}

class ProgrammePage;
class QueuePage;
class RegisterPage;
class SearchPage;
class SetupPage;

/// An open workspace: the sidebar, and the page that was chosen in it.
class WorkspacePage : public QWidget
{
    Q_OBJECT

public:
    explicit WorkspacePage(Workspace &workspace, QWidget *parent = nullptr);
    ~WorkspacePage() override;

    void showProgramme();
    void showRegister();
    void showSearch();
    void showSetup();
    void showQueue();

    /// Shows in the audit trail what was done to this assessment.
    void showAudit(const AssessmentId &id);
    void showAssessment(const AssessmentId &id, AssessmentPage::Step step = AssessmentPage::Draft);

    /// The assessment on the screen; an empty id while another page is.
    AssessmentId currentAssessment() const;
    AssessmentPage *assessmentPage() const { return m_assessment; }
    ProgrammePage *programmePage() const { return m_programme; }
    SetupPage *setupPage() const { return m_setup; }

    /// Writes down whatever is still being typed; false where that was refused.
    bool settle();

    void undo();
    void redo();
    void showError(const Error &error);
    void showMessage(const QString &message, Banner::Kind kind = Banner::Kind::Done);

    /// Takes this message away, where it is still the one that is shown.
    void clearMessage(const QString &message);

Q_SIGNALS:
    /// Asks for a copy of the workspace to go on in.
    void elsewhereAsked();
    void pageChanged();

private:
    void fillRecent();
    void showPage(QWidget *page);
    void takeKeyboard(const QWidget &page);
    QList<QWidget *> places() const; ///< In the order of the sidebar.

    Workspace &m_workspace;
    ProgrammePage *m_programme;
    RegisterPage *m_register;
    SetupPage *m_setup;
    QueuePage *m_queue;
    SearchPage *m_search;
    AssessmentPage *m_assessment;
    std::unique_ptr<Ui::WorkspacePage> m_ui;
};

} // namespace candour
