// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Redacting.h"

#include <QWidget>

namespace candour {

namespace Ui {
class WithholdPanel;
}

/// Asks why a passage or a whole answer is withheld, and withholds it.
class WithholdPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WithholdPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~WithholdPanel() override;

    /// Starts with the passage at this stretch of the text at \a place; \a passage is shown, never written anywhere.
    void ask(const AssessmentId &id, const Place &place, TextRange range, const QString &passage);

    /// Starts with the whole answer, row, column or cell.
    void askWhole(const AssessmentId &id, const Place &place);

Q_SIGNALS:
    void finished();
    void failed(const candour::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void start(const AssessmentId &id, const Place &place);
    void showReason();
    void withhold();

    Workspace &m_workspace;
    AssessmentId m_id;
    Place m_place;
    TextRange m_range; ///< Empty for the whole place.
    Template m_form;
    std::unique_ptr<Ui::WithholdPanel> m_ui;
};

} // namespace candour
