// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/StepPage.h"
#include "workspace/Publishing.h"

namespace candour {

namespace Ui {
class PublishPage;
}

/// The checklist before publishing, and the button that publishes.
class PublishPage : public StepPage
{
    Q_OBJECT

public:
    explicit PublishPage(Workspace &workspace, QWidget *parent = nullptr);
    ~PublishPage() override;

    void showAssessment(const AssessmentId &id) override;

private:
    void showGates();
    void publish();

    Workspace &m_workspace;
    AssessmentId m_id;
    QList<publishing::Gate> m_gates;
    std::unique_ptr<Ui::PublishPage> m_ui;
};

} // namespace candour
