// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/FieldContext.h"
#include "workspace/Redacting.h"

#include <QWidget>

namespace candour {

namespace Ui {
class DecisionsPanel;
}

/// Two lists: what waits for a decision (places that would newly be public, and withheld words that also stand in
/// public text), and everything that is withheld.
class DecisionsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionsPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~DecisionsPanel() override;

    /// After a decision the next thing to decide is chosen, and keeps the keyboard.
    void showAssessment(const FieldContext &context);

    /// Moves to the next thing to decide, after the last to the first.
    void next();

Q_SIGNALS:
    /// Is to be looked at, while the keyboard stays in the list.
    void undecidedPlaceChosen(const candour::Place &place);

    /// These words are to be looked at where they are public.
    void repeatChosen(const candour::Repeat &repeat);
    void withholdToo(const candour::Repeat &repeat);
    void withholdPlace(const candour::Place &place);
    void placeChosen(const candour::Place &place);
    void failed(const candour::Error &error);

private:
    void showUndecided(const FieldContext &context);
    void showUndecidedParts(bool visible);
    void undecidedChosen(int row);
    void showChoices(int row);
    void withholdChosen();
    void showChosen();
    void showWithheld(const FieldContext &context);
    void letStand(const Repeat &repeat);
    void unmark();

    Workspace &m_workspace;
    AssessmentId m_id;
    QList<Place> m_places; ///< The first rows of the upper list; m_repeats are the rest.
    QList<Repeat> m_repeats;
    QList<redacting::Withholding> m_withholdings;
    std::unique_ptr<Ui::DecisionsPanel> m_ui;
};

} // namespace candour
