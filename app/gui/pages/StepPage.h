// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "dpia/Place.h"

#include <QWidget>

namespace candour {

/// One of the four steps of an assessment. A step looks at its assessment whenever it is brought to the front, and
/// looks again when the workspace changes while it is visible.
class StepPage : public QWidget
{
    Q_OBJECT

public:
    /// How what is typed stands to what is on disk.
    enum class Writing { Pending, Saved, Refused };

    using QWidget::QWidget;

    virtual void showAssessment(const AssessmentId &id) = 0;

    /// Writes down whatever is still being typed. False where that was refused; the words then stay on the screen.
    virtual bool settle() { return true; }

    /// Brings the keyboard to this place, where the step shows answers.
    virtual void focusPlace(const Place &) {}

Q_SIGNALS:
    /// Asks for the place to be shown where it is written.
    void goTo(const candour::Place &place);

    /// Asks for the audit trail of the assessment.
    void auditAsked();
    void writingChanged(candour::StepPage::Writing writing);
    void failed(const candour::Error &error);
};

} // namespace candour
