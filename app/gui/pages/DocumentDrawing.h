// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"
#include "summary/Document.h"

#include <QTextCursor>

class QTextTable;

namespace candour {

/// Draws a public document into a text document, from the cursor on, in the colours of the window.
class DocumentDrawing
{
public:
    DocumentDrawing(QTextDocument &document, const Palette &palette);

    void draw(const Document &document);

    /// Where the heading of each section stands; they move with what is drawn before them.
    const QList<QTextCursor> &starts() const { return m_starts; }

    /// Draws one section into the empty paragraph in which the cursor stands.
    void draw(const Section &section, const QTextCursor &at, const QString &language);

private:
    void draw(const Section &section);
    void alignRight();
    void leave(const QTextTable &table);
    void heading(const QString &words, int level, const QString &anchor);
    void block(const Paragraph &paragraph);
    void block(const List &list);
    void block(const Definitions &definitions);
    void block(const Table &table);
    void block(const HeatMap &map);
    void inlines(const Inlines &inlines, bool bold = false);
    void startBlock(double above, double below);
    QTextTableFormat tableFormat(const QList<int> &shares, bool headed) const;

    QTextCursor m_cursor;
    QList<QTextCursor> m_starts;
    Palette m_palette;
    QString m_language;
    double m_pointSize;
    bool m_empty = true; ///< Nothing has been drawn yet, so the first block is there already.
};

} // namespace candour
