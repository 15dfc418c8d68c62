// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "dpia/HomeCopyState.h"

/// The lock beside a home copy: a file that says who has it open for writing, on which computer, since when. It bears
/// the name, and begins with the lines, of the lock beside a workspace that is written in place, so that a computer for
/// which the folder is one of its own leaves the file alone, too. No system watches over it: it stays when its owner
/// is gone, and nothing but an action of a person takes it from somebody else.
namespace candour::homeLock {

/// Who holds it; no value for nobody. An Error where that cannot be seen.
Result<std::optional<HomeHolder>> read(const QString &homePath);

/// Makes the lock for \a holder, whose computer and process are these. Refused where somebody was faster.
Result<> take(const QString &homePath, const HomeHolder &holder);

/// The same in the place of whatever lock is there.
Result<> takeOver(const QString &homePath, const HomeHolder &holder);

/// Takes the lock away where it still is the one with this token.
void release(const QString &homePath, const QString &token);

} // namespace candour::homeLock
