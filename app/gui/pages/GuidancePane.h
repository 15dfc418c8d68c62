// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Occurrences.h"
#include "workspace/Workspace.h"

#include <QWidget>

namespace candour {

namespace Ui {
class GuidancePane;
}

/// What helps with one question: guidance, a good answer, the law, what the public sees, comments and earlier wordings.
class GuidancePane : public QWidget
{
    Q_OBJECT

public:
    explicit GuidancePane(Workspace &workspace, QWidget *parent = nullptr);
    ~GuidancePane() override;

    void showQuestion(const AssessmentId &id, const QString &question);

    /// Says which words of the question's answer are selected, for who comments on them.
    void setSelection(std::function<QString(const QString &question)> selection) { m_selection = std::move(selection); }

Q_SIGNALS:
    void failed(const candour::Error &error);
    void placeChosen(const candour::Occurrence &place);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTexts(const Question &question);
    void showComments(const Assessment &assessment);
    void showHistory(const Template &form, const Assessment &assessment, const Question &question);
    void showChanges();
    void showStartOfChanges();
    void restore();
    void comment();

    Workspace &m_workspace;
    AssessmentId m_id;
    QString m_question;
    QList<Revision> m_revisions;
    std::function<QString(const QString &question)> m_selection;
    std::unique_ptr<Ui::GuidancePane> m_ui;
};

} // namespace candour
