// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

namespace candour {

class MainWindow;

/// The way back to a backup.
namespace backupQuestions {

/// Shows the backups of the workspace at \a path, which is open or could not be opened, and goes back to the one that
/// is chosen.
void show(MainWindow &window, const QString &path);

/// What is said of a workspace that could not be opened: the error, and which backup could take its place; true where
/// there is one.
bool namesBackup(const MainWindow &window, const QString &path, Error &error);

} // namespace backupQuestions

} // namespace candour
