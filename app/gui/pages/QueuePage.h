// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pages/AssessmentPage.h"
#include "workspace/Queue.h"

namespace candour {

namespace Ui {
class QueuePage;
}

/// What waits for the person at the keyboard, over all assessments.
class QueuePage : public QWidget
{
    Q_OBJECT

public:
    explicit QueuePage(Workspace &workspace, QWidget *parent = nullptr);
    ~QueuePage() override;

Q_SIGNALS:
    /// The assessment is to be shown at the step where it is done.
    void chosen(const candour::AssessmentId &id, candour::AssessmentPage::Step step);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void lookAgain();
    void showEmpty();
    void open();

    Workspace &m_workspace;
    QList<queue::Waiting> m_waiting; ///< As listed.
    std::unique_ptr<Ui::QueuePage> m_ui;
};

} // namespace candour
