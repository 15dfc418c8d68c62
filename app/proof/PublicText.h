// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/NeedleSearch.h"

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
    /// \a lines of public text, folded line by line.
    PublicText(const FoldedText &lines, const NeedleSearch &search);

    bool explains(int pattern, const FoldedText &found, qsizetype at) const;

private:
    struct Places
    {
        QSet<QString> amidst;     ///< Twenty letters before and after.
        QList<qsizetype> atEdges; ///< Where a line begins or ends nearer than that.
    };

    bool sameBefore(qsizetype publicAt, const FoldedText &found, qsizetype at) const;
    bool sameAfter(qsizetype publicEnd, const FoldedText &found, qsizetype end) const;

    const FoldedText &m_lines;
    const NeedleSearch &m_search;
    QHash<int, Places> m_places; ///< By number of the pattern.
};

} // namespace candour
