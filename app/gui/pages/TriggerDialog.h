// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Triggers.h"

#include <QDialog>

namespace candour {

namespace Ui {
class TriggerDialog;
}

/// Asks what happened that asks for a new look at one or more assessments, and records it with each. Stays open where
/// that is refused.
class TriggerDialog : public QDialog
{
    Q_OBJECT

public:
    TriggerDialog(Workspace &workspace, const QList<AssessmentId> &ids, QWidget *parent);
    ~TriggerDialog() override;

Q_SIGNALS:
    /// Recorded with so many.
    void recorded(int count);

private:
    void fillKinds();
    void record();

    Workspace &m_workspace;
    QList<AssessmentId> m_ids;
    int m_recorded = 0;
    std::unique_ptr<Ui::TriggerDialog> m_ui;
};

} // namespace candour
