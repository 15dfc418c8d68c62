// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTextFormat>

#include <optional>

class QTextDocument;

namespace candour {

/// One paragraph of a text document, before it is drawn.
struct DrawnLine
{
    struct Piece
    {
        QString words;
        QTextCharFormat format;
        bool operator==(const Piece &) const = default;
    };

    QTextBlockFormat block;
    QTextCharFormat format;              ///< Of the paragraph itself.
    std::optional<QTextListFormat> list; ///< Of an entry of a list.
    bool continuesList = false;          ///< Is an entry of the same list as the line before.
    QList<Piece> pieces;
    bool operator==(const DrawnLine &) const = default;

    int length() const;
};

/// Makes a document that shows \a before show \a after. What both begin and end with stays as it is, so that a small
/// change of a long text costs little, and whoever looks at the rest sees it stand still.
void redraw(QTextDocument &document, const QList<DrawnLine> &before, const QList<DrawnLine> &after);

} // namespace candour
