// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/StepPage.h"
#include "workspace/Redacting.h"

namespace candour {

namespace Ui {
class RedactPage;
}

/// What is withheld, and what the public will read.
class RedactPage : public StepPage
{
    Q_OBJECT

public:
    explicit RedactPage(Workspace &workspace, QWidget *parent = nullptr);
    ~RedactPage() override;

    void showAssessment(const AssessmentId &id) override;

private:
    void showWithheld();
    void showPublic();

    Workspace &m_workspace;
    AssessmentId m_id;
    QList<redacting::Withholding> m_withholdings;
    std::unique_ptr<Ui::RedactPage> m_ui;
};

} // namespace candour
