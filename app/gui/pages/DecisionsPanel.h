// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Redacting.h"

#include <QWidget>

namespace candour {

namespace Ui {
class DecisionsPanel;
}

/// Two lists: withheld words that also stand in public text and wait for a decision, and everything that is withheld.
class DecisionsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionsPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~DecisionsPanel() override;

    void showAssessment(const AssessmentId &id, const Template &form);

    /// Moves to the next thing to decide, after the last to the first.
    void next();

Q_SIGNALS:
    /// These words are to be looked at where they are public.
    void repeatChosen(const candour::Repeat &repeat);
    void withholdToo(const candour::Repeat &repeat);
    void placeChosen(const candour::Place &place);
    void failed(const candour::Error &error);

private:
    void showRepeats(const Template &form);
    void showWithheld(const Template &form);
    void letStand();
    void unmark();

    Workspace &m_workspace;
    AssessmentId m_id;
    QList<Repeat> m_repeats;
    QList<redacting::Withholding> m_withholdings;
    std::unique_ptr<Ui::DecisionsPanel> m_ui;
};

} // namespace candour
