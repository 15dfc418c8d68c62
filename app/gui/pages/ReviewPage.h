// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/LastLooked.h"
#include "gui/pages/StepPage.h"
#include "workspace/Reviewing.h"

namespace candour {

namespace Ui {
class ReviewPage;
}

class CommentsPanel;
class CompareOffer;
class JudgingPanel;
class NewLookPanel;
class ReviewActions;

/// The review: what the role of the person here judges, who signs and advises and how each stands, what was said, and
/// what the person can do. A look at it ends when it is hidden.
class ReviewPage : public StepPage
{
    Q_OBJECT

public:
    explicit ReviewPage(Workspace &workspace, QWidget *parent = nullptr);
    ~ReviewPage() override;

    void showAssessment(const AssessmentId &id) override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void connectParts();
    void showAll();
    void showJudging(const QSet<QString> &changed);
    void showRoles(const QList<reviewing::RoleStatus> &roles);
    void fitRows();

    Workspace &m_workspace;
    AssessmentId m_id;
    Look m_look;
    QString m_landed; ///< For whom, and for which assessment, a tab was chosen to begin with.
    ReviewActions *m_actions;
    CommentsPanel *m_comments;
    CompareOffer *m_compareOffer;
    JudgingPanel *m_judging;
    NewLookPanel *m_newLook;
    std::unique_ptr<Ui::ReviewPage> m_ui;
};

} // namespace candour
