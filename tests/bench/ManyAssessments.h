// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour::measures {

/// Makes a workspace of so many assessments with answers of every kind, and so many activities, in one transaction.
bool makeMany(const QString &path, int assessments, int activities);

} // namespace candour::measures
