// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Redacting.h"

#include <QWidget>

namespace candour {

namespace Ui {
class TreatmentPanel;
}

/// What the public sees of one answer, and the ways to change it.
class TreatmentPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TreatmentPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~TreatmentPanel() override;

    /// Shows how this answer stands. A public wording that was being written for another is written down first.
    void showAnswer(const AssessmentId &id, const QString &question);

    /// Writes down the public wording that is being written. False where that was refused; the words then stay.
    bool settle();

    void setPassageSelected(bool selected);

Q_SIGNALS:
    void withholdPassage();
    void withholdAnswer(const QString &question);
    void failed(const candour::Error &error);

private:
    void treatmentChosen();
    void showWording(bool visible);
    bool useWording();
    bool report(const Result<> &result);

    Workspace &m_workspace;
    AssessmentId m_id;
    Question m_question;
    Treatment m_treatment;
    QString m_language;
    std::unique_ptr<Ui::TreatmentPanel> m_ui;
};

} // namespace candour
