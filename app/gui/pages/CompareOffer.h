// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Milestones.h"

#include <QWidget>

class QLabel;

namespace candour {

/// Offers to compare versions, and says what changed since the person here last looked. A look ends when this is
/// hidden.
class CompareOffer : public QWidget
{
    Q_OBJECT

public:
    explicit CompareOffer(Workspace &workspace, QWidget *parent = nullptr);

    void showAssessment(const AssessmentId &id);

Q_SIGNALS:
    /// The answer at this place is to be looked at.
    void goTo(const candour::Place &place);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void endLook();
    void compare();

    Workspace &m_workspace;
    AssessmentId m_id;  ///< Empty while nobody looks.
    QString m_name;     ///< Who looks.
    QDateTime m_looked; ///< When they did before; invalid where that is not known.
    bool m_hasChanges = false;
    QLabel *m_changesLabel;
};

} // namespace candour
