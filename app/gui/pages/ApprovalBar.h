// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Reviewing.h"

#include <QWidget>

namespace candour {

namespace Ui {
class ApprovalBar;
}

/// Below the public page: who has approved it as it stands, and the button to approve it.
class ApprovalBar : public QWidget
{
    Q_OBJECT

public:
    explicit ApprovalBar(Workspace &workspace, QWidget *parent = nullptr);
    ~ApprovalBar() override;

    void showAssessment(const AssessmentId &id);

Q_SIGNALS:
    void failed(const candour::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QString stillToConfirm(const QStringList &roles) const;
    void showState(const QString &state, const QString &detail);
    void showDoubts(bool waits);
    void approve();
    void approveAlone();

    Workspace &m_workspace;
    AssessmentId m_id;
    std::unique_ptr<Ui::ApprovalBar> m_ui;
};

} // namespace candour
