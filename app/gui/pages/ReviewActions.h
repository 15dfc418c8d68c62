// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Reviewing.h"

#include <QWidget>

namespace candour {

namespace Ui {
class ReviewActions;
}

/// What the person at the keyboard can do in a review now, in the role that stands at the bottom of the window: send
/// it, sign, advise, answer advice, send it back.
class ReviewActions : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewActions(Workspace &workspace, QWidget *parent = nullptr);
    ~ReviewActions() override;

    void showStatus(const AssessmentId &id, const reviewing::Status &status);

Q_SIGNALS:
    void done(const QString &message);
    void failed(const candour::Error &error);

private:
    void connectButtons();
    void changeAssessment(const AssessmentId &id);
    void showSigning(const reviewing::Status &status);
    void showAdvice(const reviewing::Status &status);
    void decideAdvice();
    void sendBack();
    void connectDialogs();
    void showDeciding(const reviewing::Status &status);
    void showDoubts();
    void report(const Result<> &result, const QString &message);

    Workspace &m_workspace;
    AssessmentId m_id;
    struct Draft
    {
        QString advice;
        QString reasons;
    };
    QHash<AssessmentId, Draft> m_drafts; ///< What is being written for each assessment.
    QList<reviewing::RoleStatus> m_roles;
    QString m_adviceRole; ///< Whose advice waits for an answer; empty for none.
    std::unique_ptr<Ui::ReviewActions> m_ui;
};

} // namespace candour
