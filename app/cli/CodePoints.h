// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace candour {

/// How long a text is in Unicode code points, in which every position on the command line is counted.
qint64 codePoints(QStringView text);

} // namespace candour
