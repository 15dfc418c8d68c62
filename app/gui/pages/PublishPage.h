// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/StepPage.h"
#include "workspace/Publishing.h"

#include <QTemporaryDir>
#include <QTimer>

namespace candour {

namespace Ui {
class PublishPage;
}

class PageAdvicePanel;
class PrivacyNoticePanel;
class ReleasesPanel;

/// The checklist before publishing, the finished PDF, and the button that publishes.
class PublishPage : public StepPage
{
    Q_OBJECT

public:
    explicit PublishPage(Workspace &workspace, QWidget *parent = nullptr);
    ~PublishPage() override;

    void showAssessment(const AssessmentId &id) override;

Q_SIGNALS:
    /// A release of this assessment is to be looked at.
    void releaseChosen(const candour::AssessmentId &release);

private:
    void connectPanels();
    void connectChecklist();
    void connectPreview();
    void showZoom();
    void showAll();
    void showGates();
    void showGateButtons();
    void showPreview();
    void showTarget();
    void showAddress();
    void openWebPage();
    void goToGate();
    void openGate();
    void publish();
    bool isOpen(const publishing::Gate &gate) const;
    publishing::Request request() const;

    Workspace &m_workspace;
    AssessmentId m_id;
    PageAdvicePanel *m_advice;
    PrivacyNoticePanel *m_notice = nullptr;
    ReleasesPanel *m_releases = nullptr;
    QTimer m_soon; ///< Looks again once after a burst of changes.
    QList<publishing::Gate> m_gates;
    QList<GateOverride> m_overrides;           ///< Given on this page, for the next version only.
    std::unique_ptr<QTemporaryDir> m_webPages; ///< Of this person alone, and gone with the page.
    std::unique_ptr<Ui::PublishPage> m_ui;
};

} // namespace candour
