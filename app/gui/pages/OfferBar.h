// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Banner.h"
#include "workspace/Workspace.h"

namespace candour {

/// Offers what an assessment is ready for: the assessment that follows a screening, or a newer version of its template.
class OfferBar : public Banner
{
    Q_OBJECT

public:
    explicit OfferBar(Workspace &workspace, QWidget *parent = nullptr);

    void showAssessment(const AssessmentId &id);

Q_SIGNALS:
    /// The assessment that was started here.
    void started(const candour::AssessmentId &id);
    void failed(const candour::Error &error);

private:
    void act();
    void startNext();
    void carryOver();

    Workspace &m_workspace;
    AssessmentId m_id;
    QStringList m_next; ///< Templates that may follow; empty where a newer version is offered.
};

} // namespace candour
