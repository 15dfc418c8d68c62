// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proof/Passage.h"

#include <QHash>
#include <QString>

#include <vector>

namespace candour {

/// Text as it is compared: letters and digits only, without case, accents, ligatures, soft hyphens, zero-width and
/// bidirectional controls, punctuation and white space; and, between each two letters, what was left out there.
struct FoldedText
{
    enum Edge : quint8 {
        WordEdge = 1, ///< Something that is neither letter nor digit stood here.
        LineEdge = 2, ///< A line, cell or value ended here.
    };
    QString letters;
    std::vector<quint8> edges = {WordEdge | LineEdge}; ///< One before each letter, and one at the end.

    bool wordEdge(qsizetype at) const { return (edges[std::size_t(at)] & WordEdge) != 0; }
    bool lineEdge(qsizetype at) const { return (edges[std::size_t(at)] & LineEdge) != 0; }
};

/// Folds text for comparison. Keeps what it has learned of the characters it met, so use one for much text.
class Folder
{
public:
    FoldedText fold(QStringView text, Passage::Breaks breaks = Passage::Breaks::Marked);

    /// Adds \a text to \a folded as if it stood right behind.
    void append(FoldedText &folded, QStringView text, Passage::Breaks breaks);

    /// Number of letters and digits; a Han character counts as two, since it says as much as a syllable or more.
    static qsizetype weight(QStringView letters);

private:
    const QString &foldedCharacter(char32_t character);

    QHash<char32_t, QString> m_characters; ///< Folded form; empty for what is dropped without a trace.
};

} // namespace candour
