// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ReadingWidth.h"

#include "base/Literals.h"

#include <QFontMetrics>

namespace candour {

int readingWidth(const QFontMetrics &metrics)
{
    constexpr qsizetype Characters = 75;
    // The average that a font knows of itself counts every sign alike, and is a third wider than that of a sentence.
    const QString prose = u"Most of what people read is small letters, with a capital here and there, and spaces."_s;
    return int(metrics.horizontalAdvance(prose) * Characters / prose.size());
}

} // namespace candour
