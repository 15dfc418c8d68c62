// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

#include <vector>

namespace candour {

/// A letter, digit or accent, or half of a character that may be one.
inline bool isInWord(QChar c)
{
    if (c.unicode() < 0x80) // most characters by far
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

/// Words that two texts share, counted from the first of each.
struct CommonStretch
{
    int before = 0;
    int now = 0;
    int length = 0;
};

/// What two rows of words have in common, in rising order: the longest common sequence where little differs. Work is
/// bounded: where more than some hundred words differ, or a thousand of all, the rows are parted at words that stand
/// once on both sides, and stretches that have next to nothing in common are given up. The same rows always give the
/// same answer.
std::vector<CommonStretch> commonWords(const QList<QStringView> &before, const QList<QStringView> &now);

} // namespace candour
