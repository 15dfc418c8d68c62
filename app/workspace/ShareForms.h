// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

namespace candour::programme {

/// Which template says what the facts of a data share are; see shareQuestion().
class ShareForms
{
public:
    static Result<ShareForms> of(const Workspace &workspace);

    /// The template of the activity's assessment, or else the one most used here, or the first there is; nullptr where
    /// none knows data shares.
    const Template *formFor(const Activity &activity) const;

private:
    QHash<QString, Template> m_forms; ///< Those that know data shares, by id and version.
    QHash<AssessmentId, QString> m_formOf;
    QString m_usual;
};

} // namespace candour::programme
