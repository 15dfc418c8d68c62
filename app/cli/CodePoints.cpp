// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CodePoints.h"

#include <algorithm>

namespace candour {

qint64 codePoints(QStringView text)
{
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

} // namespace candour
