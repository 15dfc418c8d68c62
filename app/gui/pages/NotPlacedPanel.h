// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Placing.h"

#include <QWidget>

namespace candour {

namespace Ui {
class NotPlacedPanel;
}

/// The texts of an assessment that have no place: to be read, copied, moved under a question, or removed.
class NotPlacedPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NotPlacedPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~NotPlacedPanel() override;

    /// Shows the texts as they stand now; the chosen one stays chosen while it is there.
    void showAssessment(const AssessmentId &id);

    qsizetype count() const { return m_texts.size(); }

    void focusTexts();

    /// Shows this text; false where it is not among them.
    bool choose(const QString &key);

Q_SIGNALS:
    void finished();
    void moved(const QString &question); ///< A text stands there now.
    void failed(const candour::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showText();
    const placing::NotPlaced *chosen() const;
    void move();
    void discard();
    void copy();

    Workspace &m_workspace;
    AssessmentId m_id;
    QList<placing::NotPlaced> m_texts;
    std::unique_ptr<Ui::NotPlacedPanel> m_ui;
};

} // namespace candour
