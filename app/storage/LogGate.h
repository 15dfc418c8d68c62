// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Connection.h"

namespace candour {

/// Refuses a log that was not written on top of the file beside which it lies: one of the two was put there by hand,
/// and the rows would be a mixture. The connection sees the file with its log; \a health is what was found of the pages
/// and comes back where the log has no part in it.
Result<> requireOwnLog(Connection &withLog, const Result<> &health);

} // namespace candour
