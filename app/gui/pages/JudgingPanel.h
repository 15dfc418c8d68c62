// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Judging.h"

#include <QWidget>

namespace candour {

namespace Ui {
class JudgingPanel;
}

/// What a role judges: its answers as a list, with what is new about each, and the one that is chosen in full.
class JudgingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit JudgingPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~JudgingPanel() override;

    /// Shows what the role of the person at the keyboard judges; \a changed are the questions whose answers are new to
    /// them. False where the role judges nothing.
    bool showAssessment(const AssessmentId &id, const QSet<QString> &changed);

Q_SIGNALS:
    void goTo(const candour::Place &place);

private:
    void list();
    void read();
    QString chosen() const; ///< Key of the question; empty for none.
    void comment();

    Workspace &m_workspace;
    AssessmentId m_id;
    QList<judging::JudgedAnswer> m_answers;
    std::unique_ptr<Ui::JudgingPanel> m_ui;
};

} // namespace candour
