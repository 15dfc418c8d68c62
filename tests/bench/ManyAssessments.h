// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour::measures {

/// Makes a workspace of many assessments with answers of every kind, and five times as many activities, in one
/// transaction, and says how many assessments it has;
/// 0 where that failed.
int makeMany(const QString &path);

} // namespace candour::measures
