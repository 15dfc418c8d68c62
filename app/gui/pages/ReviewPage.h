// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/StepPage.h"
#include "workspace/Workspace.h"

namespace candour {

namespace Ui {
class ReviewPage;
}

/// The review: who signs and advises, and how each stands.
class ReviewPage : public StepPage
{
    Q_OBJECT

public:
    explicit ReviewPage(Workspace &workspace, QWidget *parent = nullptr);
    ~ReviewPage() override;

    void showAssessment(const AssessmentId &id) override;

private:
    void report(const Result<> &result);

    Workspace &m_workspace;
    AssessmentId m_id;
    std::unique_ptr<Ui::ReviewPage> m_ui;
};

} // namespace candour
