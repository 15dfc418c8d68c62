// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Releasing.h"

#include <QWidget>

namespace candour {

namespace Ui {
class ReleasesPanel;
}

/// The releases of an assessment as a whole, and how to begin one; of a release, its case.
class ReleasesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ReleasesPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~ReleasesPanel() override;

    void showAssessment(const AssessmentId &id);

Q_SIGNALS:
    /// A release was begun, or chosen to be looked at.
    void chosen(const candour::AssessmentId &release);
    void failed(const candour::Error &error);

    /// The draft of the refusal notice is in this file.
    void printed(const QString &path);

private:
    void showReleases();
    void showCase(const Release &release);
    void begin();
    void changeCase();
    void printNotice();

    Workspace &m_workspace;
    AssessmentId m_id;
    std::unique_ptr<Ui::ReleasesPanel> m_ui;
};

} // namespace candour
