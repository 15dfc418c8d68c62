// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/PageAdvice.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace candour {

namespace Ui {
class PageAdvicePanel;
}

/// What the public page reads like, in a sentence, and on demand what a reader may stumble over. Advice for people
/// inside: it stands in nobody's way, and it is not there while there is nothing to say, nor for a release, whose words
/// nobody can change.
class PageAdvicePanel : public QWidget
{
    Q_OBJECT

public:
    explicit PageAdvicePanel(Workspace &workspace, QWidget *parent = nullptr);
    ~PageAdvicePanel() override;

    /// Looks after a pause, so that whatever else follows a change comes first.
    void showAssessment(const AssessmentId &id);

Q_SIGNALS:
    /// The words at this place are to be changed.
    void placeChosen(const candour::Place &place);
    void failed(const candour::Error &error);

private:
    void look();
    void showAdvice();
    void showHints();
    void showButtons();
    void choose();
    Place current() const;

    Workspace &m_workspace;
    AssessmentId m_id;
    QTimer m_soon;
    simplifying::PageAdvice m_advice;
    std::unique_ptr<Ui::PageAdvicePanel> m_ui;
};

} // namespace candour
