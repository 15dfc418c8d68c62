// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/SetupPart.h"

#include <memory>

namespace candour {

namespace Ui {
class SetupPage;
}

class AuditPage;

/// The pages of the workspace itself, and the list from which one is chosen.
class SetupPage : public QWidget
{
    Q_OBJECT

public:
    enum Part { Templates, People, Organisation, SharedAnswers, Words, Retention, Audit, PartCount };

    explicit SetupPage(Workspace &workspace, QWidget *parent = nullptr);
    ~SetupPage() override;

    void showPart(Part part);

    /// Shows what was done to one assessment.
    void showAudit(const AssessmentId &assessment);

    /// Writes down whatever is still being typed; false where that was refused.
    bool settle();

private:
    void addPart(const QString &name, SetupPart *part);
    SetupPart *current() const;

    AuditPage *m_audit;
    std::unique_ptr<Ui::SetupPage> m_ui;
};

} // namespace candour
