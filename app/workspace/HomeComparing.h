// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/HomeCopy.h"

/// Two versions of one workspace, such as a home copy and what somebody wrote beside it.
namespace candour::homes {

/// An assessment that is not the same in both.
struct DifferingAssessment
{
    QString reference;
    QString title;
    std::optional<AssessmentHeader> here; ///< No value where it is in the other one only.
    std::optional<AssessmentHeader> there;
    bool operator==(const DifferingAssessment &) const = default;
};

/// Those that differ, in their own right or as releases, by reference. The other file may be any workspace; it is only
/// read.
Result<QList<DifferingAssessment>> differing(const Workspace &here, const QString &otherPath,
                                             const Places &places = Places::usual());

/// What differs otherwise, in words: activities, people, shared answers. Empty for nothing.
Result<QStringList> differingElsewhere(const Workspace &here, const QString &otherPath,
                                       const Places &places = Places::usual());

/// When it was changed last and by whom, or that it is not there.
QString changeWords(const std::optional<AssessmentHeader> &header, const QDateTime &now);

} // namespace candour::homes
