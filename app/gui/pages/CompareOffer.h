// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Milestones.h"

#include <QWidget>

class QLabel;

namespace candour {

/// Offers to compare versions and to show the audit trail, and says what changed since the person here last looked.
class CompareOffer : public QWidget
{
    Q_OBJECT

public:
    explicit CompareOffer(Workspace &workspace, QWidget *parent = nullptr);

    /// \a looked is when the person did before, invalid where that is not known; so many answers changed since then.
    void showAssessment(const AssessmentId &id, const QDateTime &looked, qsizetype changed);

Q_SIGNALS:
    /// The answer at this place is to be looked at.
    void goTo(const candour::Place &place);

    /// What was done to the assessment is to be shown.
    void auditAsked();

private:
    void compare();

    Workspace &m_workspace;
    AssessmentId m_id;
    QDateTime m_looked;
    bool m_hasChanges = false;
    QLabel *m_changesLabel;
};

} // namespace candour
