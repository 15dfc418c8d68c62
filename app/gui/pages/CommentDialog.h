// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Commenting.h"

#include <QDialog>

namespace candour {

namespace Ui {
class CommentDialog;
}

/// Asks what somebody wants to say about an answer or a passage of it, and records it. Stays open with the words where
/// that is refused.
class CommentDialog : public QDialog
{
    Q_OBJECT

public:
    CommentDialog(Workspace &workspace, const AssessmentId &id, const Question &question, const QString &quote,
                  QWidget *parent);
    ~CommentDialog() override;

private:
    void showReady();
    void add();

    Workspace &m_workspace;
    AssessmentId m_id;
    QString m_question;
    QString m_quote;
    std::unique_ptr<Ui::CommentDialog> m_ui;
};

} // namespace candour
