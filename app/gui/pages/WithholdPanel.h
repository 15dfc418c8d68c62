// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Suggesting.h"

#include <QWidget>

namespace candour {

namespace Ui {
class WithholdPanel;
}

/// Asks why passages or a whole answer are withheld, and withholds them.
class WithholdPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WithholdPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~WithholdPanel() override;

    /// Starts with these passages, which one reason withholds. Of a single one it also says where else the same words
    /// are public.
    void ask(const AssessmentId &id, const QList<Suggestion> &passages);

    /// Starts with the whole answer, row, column or cell.
    void askWhole(const AssessmentId &id, const Place &place);

Q_SIGNALS:
    void finished();
    void failed(const candour::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void start(const AssessmentId &id, const Place &place);
    void showElsewhere();
    void showReason();
    void withhold();

    Workspace &m_workspace;
    AssessmentId m_id;
    Place m_place;
    QList<Suggestion> m_passages;  ///< Empty for the whole place.
    QList<Suggestion> m_elsewhere; ///< Where else the words of a single passage stand.
    Template m_form;
    std::unique_ptr<Ui::WithholdPanel> m_ui;
};

} // namespace candour
