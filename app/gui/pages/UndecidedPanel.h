// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/FieldContext.h"
#include "workspace/Suggesting.h"
#include "workspace/Suppressing.h"

#include <QWidget>

#include <variant>

namespace candour {

namespace Ui {
class UndecidedPanel;
}

/// Something that waits for a decision: a place that would newly be public, withheld words that also stand in public
/// text, something in it that may be personal or sensitive, or a table of counts with small numbers.
using Undecided = std::variant<Place, Repeat, Suggestion, suppressing::Objection>;

/// The list of what waits for a decision, and the ways to decide it.
class UndecidedPanel : public QWidget
{
    Q_OBJECT

public:
    explicit UndecidedPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~UndecidedPanel() override;

    /// After a decision the next thing to decide is chosen, and keeps the keyboard.
    void showAssessment(const FieldContext &context);

    /// Chooses the next thing to decide, or the one before; after the last comes the first.
    void step(int by);

    /// The suggestions among what is to decide.
    QList<Suggestion> suggestions() const;

Q_SIGNALS:
    /// How many the list holds now.
    void counted(qsizetype count);

    /// Is to be looked at, while the keyboard stays in the list.
    void chosen(const candour::Undecided &undecided);
    void withhold(const candour::Undecided &undecided);
    void withholdAll(const QList<candour::Suggestion> &suggestions);

    /// The last decision was made, and the keyboard has no place in the list any more.
    void nothingLeft();
    void failed(const candour::Error &error);

private:
    bool lookAgain();
    void fillList();
    QString words(const Undecided &undecided) const;
    void showParts(bool visible);
    void rowChosen(int row);
    void showChoices(int row);
    void showSuggestionChoices(const Suggestion &suggestion);
    void withholdChosen();
    void showChosen();
    void showDecided();
    void letStand(const Repeat &repeat);
    void releaseRest();
    QString wayOut(const Suggestion &suggestion) const;
    void mayBePublic(const QList<Suggestion> &suggestions);
    QList<Suggestion> alike(const Suggestion &suggestion) const;

    Workspace &m_workspace;
    FieldContext m_context;
    QList<Undecided> m_undecided; ///< In the order of the list.
    std::unique_ptr<Ui::UndecidedPanel> m_ui;
};

} // namespace candour
