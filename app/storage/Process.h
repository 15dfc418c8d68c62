// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace candour {

/// Whether a process of this number runs on this computer, also somebody else's. False for what is no number of one.
bool isRunning(qint64 process);

} // namespace candour
