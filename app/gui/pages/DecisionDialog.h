// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Deciding.h"

#include <QDialog>

namespace candour {

namespace Ui {
class DecisionDialog;
}

/// Asks what somebody decides about the processing, and records it. Stays open with the words where that is refused.
class DecisionDialog : public QDialog
{
    Q_OBJECT

public:
    DecisionDialog(Workspace &workspace, const AssessmentId &id, const QString &role, QWidget *parent);
    ~DecisionDialog() override;

private:
    DecisionOutcome outcome() const;
    void showReady();
    void decide();

    Workspace &m_workspace;
    AssessmentId m_id;
    std::unique_ptr<Ui::DecisionDialog> m_ui;
};

} // namespace candour
