// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Commenting.h"

#include <QWidget>

namespace candour {

namespace Ui {
class CommentsPanel;
}

/// What reviewers said about an assessment, thread by thread, and what can be done about each.
class CommentsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CommentsPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~CommentsPanel() override;

    void showAssessment(const AssessmentId &id);

Q_SIGNALS:
    void goTo(const candour::Place &place);
    void done(const QString &message);
    void failed(const candour::Error &error);

private:
    const commenting::Thread *current() const;
    void connectButtons();
    void list(const Template &form, const Assessment &assessment);
    QString wordsOf(const Template &form, const commenting::Thread &thread) const;
    void showReady();
    void report(const Result<> &result, const QString &message);

    Workspace &m_workspace;
    AssessmentId m_id;
    bool m_isCopy = false;
    QList<commenting::Thread> m_threads; ///< As listed.
    std::unique_ptr<Ui::CommentsPanel> m_ui;
};

} // namespace candour
