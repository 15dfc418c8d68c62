// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/SetupPart.h"
#include "workspace/Auditing.h"

#include <memory>

namespace candour {

namespace Ui {
class AuditPage;
}

class AuditModel;

/// The audit trail: who did what, when, and to which assessment; newest first.
class AuditPage : public SetupPart
{
    Q_OBJECT

public:
    explicit AuditPage(Workspace &workspace, QWidget *parent = nullptr);
    ~AuditPage() override;

    /// Shows the lines of one assessment only; of all for an empty id.
    void showAssessment(const AssessmentId &id);

protected:
    void lookAgain() override;
    void resizeEvent(QResizeEvent *event) override; ///< Roles are shown where there is room for them.

private:
    void prepareTable();
    void fillChoices();
    void filter();
    void checkTrail();
    void askForFile();
    auditing::Filter asked() const;

    auditing::Trail m_trail;
    AuditModel *m_model;
    std::unique_ptr<Ui::AuditPage> m_ui;
};

} // namespace candour
