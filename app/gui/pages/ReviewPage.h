// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/StepPage.h"
#include "workspace/Reviewing.h"

namespace candour {

namespace Ui {
class ReviewPage;
}

class CommentsPanel;
class CompareOffer;
class ReviewActions;

/// The review: who signs and advises and how each stands, what was said, and what the person here can do.
class ReviewPage : public StepPage
{
    Q_OBJECT

public:
    explicit ReviewPage(Workspace &workspace, QWidget *parent = nullptr);
    ~ReviewPage() override;

    void showAssessment(const AssessmentId &id) override;

private:
    void showAll();
    void showRoles(const QList<reviewing::RoleStatus> &roles);
    void fitRows();

    Workspace &m_workspace;
    AssessmentId m_id;
    ReviewActions *m_actions;
    CommentsPanel *m_comments;
    CompareOffer *m_compareOffer;
    std::unique_ptr<Ui::ReviewPage> m_ui;
};

} // namespace candour
