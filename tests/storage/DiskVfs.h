// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace candour {

class SimulatedDisk;

/// Puts the disk between SQLite and the file system that it had so far, for every file that is opened from now on.
void registerDiskVfs(SimulatedDisk &disk);

} // namespace candour
