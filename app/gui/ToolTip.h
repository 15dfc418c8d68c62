// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour {

/// Words of a person or a file as a tool tip, which Qt would otherwise read as HTML where they look like it.
QString toolTipText(const QString &words);

} // namespace candour
