// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Redacting.h"

#include <QWidget>

namespace candour {

namespace Ui {
class TreatmentPanel;
}

class TextEdit;

/// What the public sees of one answer, and the ways to change it. A public wording is written down only where somebody
/// typed it or says so: looking at one changes nothing.
class TreatmentPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TreatmentPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~TreatmentPanel() override;

    /// Shows how this answer stands. A public wording that was being written for another is written down first.
    void showAnswer(const AssessmentId &id, const QString &question);

    /// Writes down the public wording that is being written; one that was rubbed out is taken away. False where that
    /// was refused; the words then stay.
    bool settle();

    void setPassageSelected(bool selected);

    /// Gives the keyboard to the public wording of the answer that is shown.
    void editWording();

    /// Asks which numbers of this answer, a table of counts, the public does not see.
    void askForSmallNumbers();

Q_SIGNALS:
    void withholdPassage();
    void withholdAnswer(const QString &question);
    void failed(const candour::Error &error);

private:
    void addWordingEdit();
    void fillTreatments(bool isRelease);
    void treatmentChosen();
    void showTreatment();
    void showWording(bool visible);
    bool useWording();
    bool finish(const Result<> &result);
    Place place() const { return {.question = m_question.key}; }
    bool isWithheldMeanwhile() const;

    Workspace &m_workspace;
    AssessmentId m_id;
    Question m_question;
    Treatment m_treatment;
    QString m_language;
    TextEdit *m_wordingEdit;
    bool m_dirty = false; ///< Words were typed that are not written down yet.
    std::unique_ptr<Ui::TreatmentPanel> m_ui;
};

} // namespace candour
