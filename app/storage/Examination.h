// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/FileFault.h"
#include "storage/Database.h"

namespace candour {

/// Looks at everything in the file of a workspace, goes on after the first fault, and changes nothing: pages, tables,
/// references, every hash, the audit, what belongs to nothing, what follows from the rest, and the record of what was
/// published. \a notedHead is a head of the audit that was noted elsewhere; empty for none.
QList<FileFault> examine(Database &database, const QByteArray &notedHead = {});

/// Makes again or takes away what a fault says is repairable. The caller has made a backup and holds the transaction.
Result<> repair(Connection &connection);

} // namespace candour
