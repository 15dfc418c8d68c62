// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"
#include "storage/Connection.h"

namespace candour {

/// Writes what differs between the people, activities, treatments, marks, suppressions, comments and review entries of
/// two states of one assessment. The caller holds the transaction.
Result<> saveParts(Connection &connection, const Assessment &before, const Assessment &after);

/// Puts them into \a assessment, whose id is set.
Result<> loadParts(Connection &connection, Assessment &assessment);

/// The same for attachments, whose bytes are kept once however many assessments have them.
Result<> saveAttachments(Connection &connection, const Assessment &before, const Assessment &after);
Result<> loadAttachments(Connection &connection, Assessment &assessment);

/// Whether one part can be read; damage is an Error.
Result<> checkPart(const QString &path, const QString &kind, const QString &key, const QString &value);

/// Removes all of it.
Result<> removeParts(Connection &connection, const AssessmentId &assessment);

} // namespace candour
