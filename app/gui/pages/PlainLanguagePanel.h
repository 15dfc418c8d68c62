// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Simplifying.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace candour {

namespace Ui {
class PlainLanguagePanel;
}

/// Advice on the words of one question: what a reader may stumble over, one entry each, to be shown in the text or
/// ignored. Not there while there is nothing to say.
class PlainLanguagePanel : public QWidget
{
    Q_OBJECT

public:
    explicit PlainLanguagePanel(QWidget *parent = nullptr);
    ~PlainLanguagePanel() override;

    void setWorkspace(Workspace &workspace); ///< Which outlives this.

    /// Looks at once at another question, and after a pause at the one that is being written.
    void showQuestion(const AssessmentId &id, const QString &question);

Q_SIGNALS:
    void placeChosen(const candour::Occurrence &place);
    void failed(const candour::Error &error);

private:
    void look();
    void showHints();
    void choose();
    void ignore();
    const simplifying::Hint *current() const;

    Workspace *m_workspace = nullptr;
    AssessmentId m_id;
    QString m_question;
    QTimer m_soon;
    QList<simplifying::Hint> m_hints;
    std::unique_ptr<Ui::PlainLanguagePanel> m_ui;
};

} // namespace candour
