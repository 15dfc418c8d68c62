// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

#include <QDate>

namespace candour {

/// What makes an assessment a release: a copy of one that was signed, made public as a whole less what is withheld in
/// it, for a request under a law on access to information. Its answers never change.
struct Release
{
    AssessmentId of;       ///< The assessment that was signed; it may be gone meanwhile.
    QString ofReference;   ///< Its reference; the page says it.
    QString contentRoot;   ///< What was signed; see exchange/ContentRoot.h.
    QString copyRoot;      ///< Of the copy; while it fits, the copy is as it was made.
    QString caseReference; ///< Of the request; the page says it.
    QDate receivedOn;      ///< When the request came; invalid where it is not recorded. Never published.
    bool operator==(const Release &) const = default;
};

} // namespace candour
