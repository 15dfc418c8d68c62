// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/ForeignDocument.h"
#include "exchange/ForeignElement.h"

namespace candour {

/// Builds a document from the elements and words of HTML in their order. Keeps its own stack, so that no nesting can
/// use up the program's.
class ForeignBuilder
{
public:
    void open(const ForeignElement &element);
    void close(); ///< The element that was opened last.
    void write(const QString &words);

    qsizetype depth() const { return m_frames.size(); }
    qsizetype characters() const { return m_characters; }
    qsizetype elements() const { return m_elements; }
    qsizetype blocks() const { return m_blockCount; }
    qsizetype runs() const { return m_runCount; }

    ForeignDocument finish();

private:
    /// How text is meant inside the elements that are open.
    struct Frame
    {
        ForeignElement::Part part = ForeignElement::Part::Inline;
        bool isDropped = false;
        bool isDrawn = false;
        bool isPreformatted = false;
        bool isBold = false;
        bool isItalic = false;
        bool isNumbered = false;
        int lists = 0;
        int tables = 0;
        int heading = 0;
        int entryLevel = 0;
        QString link;
    };

    Frame top() const { return m_frames.isEmpty() ? Frame() : m_frames.last(); }
    bool isOfTable(const Frame &frame) const { return frame.tables == 1; }
    void openTablePart(const Frame &frame);
    void closeTablePart(const Frame &frame);
    void endRow();
    void put(QChar c, const Frame &frame);
    void endBlock();
    void endLine();
    void keep(const ForeignBlock &block);
    int recogniseDrawnList(Block &block) const; ///< The number that was drawn before it; 0 for none.

    QList<Frame> m_frames;
    QList<ForeignBlock> m_blocks;
    QList<QList<ForeignBlock>> m_row; ///< Cells of the row that is open.
    QList<Run> m_runs;                ///< Of the block that is open.
    QString m_drawn;                  ///< The bullet or number drawn before it.
    std::optional<Block> m_entry;     ///< Kind and level of the list entry whose words have not come yet.
    int m_number = 0;                 ///< Drawn before the last paragraph that was no bullet; 0 for none.
    qsizetype m_characters = 0;
    qsizetype m_elements = 0;
    qsizetype m_blockCount = 0;
    qsizetype m_runCount = 0;
};

} // namespace candour
