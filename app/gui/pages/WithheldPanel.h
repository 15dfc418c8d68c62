// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/fields/FieldContext.h"
#include "workspace/Redacting.h"

#include <QWidget>

namespace candour {

namespace Ui {
class WithheldPanel;
}

/// Everything that is withheld, as a list, with the way to it and the way to take it back.
class WithheldPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WithheldPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~WithheldPanel() override;

    void showAssessment(const FieldContext &context);
    void takeKeyboard();

Q_SIGNALS:
    /// How many the list holds now.
    void counted(qsizetype count);

    void placeChosen(const candour::Place &place);
    void reasonsAsked(const candour::redacting::Withholding &withholding);
    void failed(const candour::Error &error);

private:
    void showButtons();
    void unmark();

    Workspace &m_workspace;
    AssessmentId m_id;
    QList<redacting::Withholding> m_withholdings;
    std::unique_ptr<Ui::WithheldPanel> m_ui;
};

} // namespace candour
