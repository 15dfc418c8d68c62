// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/NeedleSearch.h"

#include <QHash>
#include <QSet>

namespace candour {

/// Says whether words that were sought and found are those that stand in public text.
///
/// They are when the same letters stand there between the same neighbours: twenty letters on either side, or fewer up
/// to where the public line begins or ends, if something begins or ends there in the file as well.
class PublicText
{
public:
    /// \a lines of public text, each folded up to its end.
    PublicText(const FoldedText &lines, const NeedleSearch &search);

    bool explains(int pattern, const FoldedText &found, qsizetype at) const;

private:
    const NeedleSearch &m_search;
    QHash<int, QSet<QString>> m_neighbours; ///< Before and after each place of a pattern, by its number.
};

} // namespace candour
