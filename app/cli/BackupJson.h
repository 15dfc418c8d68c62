// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/BackupFile.h"

#include <QJsonObject>

namespace candour {

/// Where a backup is, when it was made, and how many assessments are in it; null where it cannot be read.
QJsonObject toJson(const BackupFile &backup);

} // namespace candour
