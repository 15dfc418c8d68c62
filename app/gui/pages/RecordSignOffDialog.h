// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Reviewing.h"

#include <QDialog>

namespace candour {

namespace Ui {
class RecordSignOffDialog;
}

/// Asks for a sign-off that was given by e-mail or on paper, and records it. Stays open where that is refused.
class RecordSignOffDialog : public QDialog
{
    Q_OBJECT

public:
    RecordSignOffDialog(Workspace &workspace, const AssessmentId &id, const QList<reviewing::RoleStatus> &roles,
                        QWidget *parent);
    ~RecordSignOffDialog() override;

private:
    void showReady();
    void showDoubts();
    void record();

    Workspace &m_workspace;
    AssessmentId m_id;
    std::unique_ptr<Ui::RecordSignOffDialog> m_ui;
};

} // namespace candour
