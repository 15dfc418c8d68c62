// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

#include <QWidget>

namespace candour {

namespace Ui {
class PrivacyNoticePanel;
}

/// Drafts the privacy notice of an assessment; hidden for a release, which has none.
class PrivacyNoticePanel : public QWidget
{
    Q_OBJECT

public:
    explicit PrivacyNoticePanel(Workspace &workspace, QWidget *parent = nullptr);
    ~PrivacyNoticePanel() override;

    void showAssessment(const AssessmentId &id);

Q_SIGNALS:
    void failed(const candour::Error &error);

    /// The draft is in this file.
    void printed(const QString &path);

private:
    void print();

    Workspace &m_workspace;
    AssessmentId m_id;
    std::unique_ptr<Ui::PrivacyNoticePanel> m_ui;
};

} // namespace candour
