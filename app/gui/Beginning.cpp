// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Beginning.h"

namespace candour {

QString beginning(const QString &text, qsizetype most)
{
    const QString line = text.simplified();
    if (line.size() <= most)
        return line;
    const qsizetype space = line.lastIndexOf(u' ', most - 1);
    QString words = line.left(space < most / 2 ? most - 1 : space);
    // A mark's label that is cut looks like a fault.
    if (const qsizetype open = words.lastIndexOf(u'['); open > 0 && words.indexOf(u']', open) < 0)
        words = words.left(open).trimmed();
    if (words.back().isHighSurrogate())
        words.chop(1);
    return words + u'…';
}

} // namespace candour
