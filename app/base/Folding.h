// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace candour {

/// Stands in a text where one line, cell, value or drawn run ends and the next begins.
inline constexpr QChar passageBreak = QChar(u'\u2029');

/// Where a line may begin or end inside a text.
enum class Breaks {
    Marked,      ///< At passageBreak only.
    Punctuation, ///< Also where anything but letters, digits and white space stands.
};

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

/// Folds text for comparison of letters alone; folded() keeps punctuation. Keeps what it has learned of the characters
/// it met, so use one for much text.
class Folder
{
public:
    FoldedText fold(QStringView text, Breaks breaks = Breaks::Marked);

    /// Adds \a text to \a folded as if it stood right behind.
    void append(FoldedText &folded, QStringView text, Breaks breaks);

    /// Number of letters and digits; a Han character counts as two, since it says as much as a syllable or more.
    static qsizetype weight(QStringView letters);

private:
    const QString &foldedCharacter(char32_t character);

    QHash<char32_t, QString> m_characters; ///< Folded form; empty for what is dropped without a trace.
};

} // namespace candour
