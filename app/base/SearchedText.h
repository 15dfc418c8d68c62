// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace candour {

/// How closely letters are compared.
enum class Letters {
    AsTyped,
    Folded, ///< As folded() does: whatever their case and accents, dashes and quotation marks alike, white space
            ///< single.
};

/// A text as a search compares it, that still knows where each character stands in what was written.
struct SearchedText
{
    QString text;
    QList<qsizetype> begins; ///< Where the written character begins that this one is the first of; else -1.
    QList<qsizetype> ends;   ///< Where the written character ends that this one is the last of; else -1.
};

/// A written character is a letter with the accents, soft hyphens and the like that follow it.
SearchedText searchedText(const QString &text, Letters letters);

/// A stretch of a text, in UTF-16 code units.
struct FoundStretch
{
    qsizetype from = 0;
    qsizetype length = 0;
};

/// Where \a words, folded in the same way, stand; first to last, not overlapping, never parting a written character.
QList<FoundStretch> stretchesOf(const QString &words, const SearchedText &text, bool wholeWords);

} // namespace candour
