// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// When the person at this computer last looked at the review of an assessment. Kept with what they prefer, under a
/// hash: neither the name of the person nor that of the assessment can be read there.
namespace candour::lastLooked {

/// When whoever acts now did; invalid where that is not known.
QDateTime at(const Workspace &workspace, const AssessmentId &id);

/// Notes that whoever acts in this name has looked until now.
void note(const Workspace &workspace, const AssessmentId &id, const QString &name);

} // namespace candour::lastLooked

namespace candour {

/// One look of the person at the keyboard at one assessment. That it was made is noted when it ends.
class Look
{
public:
    explicit Look(const Workspace &workspace) : m_workspace(workspace) {}

    /// Goes on where it is the same person and assessment; else the look before ends.
    void begin(const AssessmentId &id);
    void end();

    /// When the person looked before; invalid where that is not known.
    QDateTime before() const { return m_before; }

private:
    const Workspace &m_workspace;
    AssessmentId m_id; ///< Empty while nobody looks.
    QString m_name;    ///< Who looks.
    QDateTime m_before;
};

} // namespace candour
