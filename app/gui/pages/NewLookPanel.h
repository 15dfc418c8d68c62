// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

#include <QWidget>

namespace candour {

namespace Ui {
class NewLookPanel;
}

/// What happened and asks for a new look at an assessment, and the way to say what the look came to. Takes no room
/// where nothing did.
class NewLookPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NewLookPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~NewLookPanel() override;

    void showAssessment(const AssessmentId &id);

Q_SIGNALS:
    void done(const QString &message);
    void failed(const candour::Error &error);

private:
    void settle();

    Workspace &m_workspace;
    AssessmentId m_id;
    std::unique_ptr<Ui::NewLookPanel> m_ui;
};

} // namespace candour
