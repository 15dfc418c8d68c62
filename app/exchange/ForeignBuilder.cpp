// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ForeignBuilder.h"

#include "base/CleanText.h"
#include "base/Literals.h"

#include <QRegularExpression>

namespace candour {

namespace {

using Part = ForeignElement::Part;

constexpr qsizetype LongestDrawn = 40;
constexpr qsizetype WideSpace = 3;

bool isWhite(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

/// Soft hyphens, characters without width, those that turn the direction, places of objects, and control characters.
bool isLeftBehind(QChar c)
{
    return c == u'\u00AD' || c == u'\u200B' || c == u'\u2060' || c == u'\uFEFF' || c == u'\uFFFC' ||
           turnsDirection(c) || c.category() == QChar::Other_Control;
}

/// Takes the first characters of a block away, whatever runs they stand in.
void dropStart(Block &block, qsizetype length)
{
    while (length > 0 && !block.runs.isEmpty()) {
        Run &first = block.runs.first();
        const qsizetype here = std::min(length, first.text.size());
        first.text.remove(0, here);
        length -= here;
        if (first.text.isEmpty())
            block.runs.removeFirst();
    }
}

/// Every white space single, none at the ends.
void simplify(Block &block)
{
    bool afterSpace = true;
    for (Run &run : block.runs) {
        QString text;
        for (QChar c : std::as_const(run.text)) {
            const bool space = c.isSpace();
            if (!space || !afterSpace)
                text += space ? QChar(u' ') : c;
            afterSpace = space;
        }
        run.text = text;
    }
    for (qsizetype i = block.runs.size() - 1; i >= 0; --i) {
        QString &text = block.runs[i].text;
        while (text.endsWith(u' '))
            text.chop(1);
        if (!text.isEmpty())
            break;
    }
    block = normalised(RichText{{block}}).blocks.value(0);
}

bool isBold(const Block &block)
{
    return std::all_of(block.runs.begin(), block.runs.end(),
                       [](const Run &run) { return run.bold || run.text.trimmed().isEmpty(); });
}

bool isNumber(const QString &drawn)
{
    static const QRegularExpression number(u"^\\(?(?:\\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,6})(?:\\.\\d{1,3})*[.)]"_s);
    return number.match(drawn.trimmed()).hasMatch();
}

} // namespace

void ForeignBuilder::open(const ForeignElement &element)
{
    const Frame around = top();
    Frame frame = around;
    frame.part = element.part;
    frame.isDropped = around.isDropped || element.isDropped || (element.isButton && around.heading == 0);
    ++m_elements;
    if (!frame.isDropped) {
        if (element.part == Part::Break)
            endLine();
        else if (element.part != Part::Inline)
            endBlock();
        frame.isDrawn = around.isDrawn || element.isDrawn;
        frame.isPreformatted = around.isPreformatted || element.isPreformatted;
        frame.isBold = element.isBold.value_or(around.isBold);
        frame.isItalic = element.isItalic.value_or(around.isItalic);
        if (element.part == Part::Bullets || element.part == Part::Numbers) {
            frame.lists = around.lists + 1;
            frame.isNumbered = element.part == Part::Numbers;
        }
        if (element.heading > 0)
            frame.heading = element.heading;
        if (element.part != Part::Inline)
            frame.entryLevel = element.entryLevel;
        if (!element.link.isEmpty())
            frame.link = element.link;
        if (element.part == Part::Table)
            frame.tables = around.tables + 1;
        if (element.part == Part::Item)
            m_entry = Block{.kind = frame.isNumbered ? BlockKind::Number : BlockKind::Bullet,
                            .level = std::max(0, frame.lists - 1)};
        openTablePart(frame);
    }
    m_frames += frame;
}

void ForeignBuilder::close()
{
    if (m_frames.isEmpty())
        return;
    const Frame frame = top();
    if (!frame.isDropped && frame.part != Part::Inline && frame.part != Part::Break) {
        endBlock();
        if (frame.part == Part::Item)
            m_entry.reset();
        closeTablePart(frame);
    }
    m_frames.removeLast();
}

void ForeignBuilder::openTablePart(const Frame &frame)
{
    if (!isOfTable(frame))
        return;
    if (frame.part == Part::Row)
        endRow();
    if (frame.part == Part::Cell)
        m_row += QList<ForeignBlock>();
}

void ForeignBuilder::closeTablePart(const Frame &frame)
{
    if (isOfTable(frame) && (frame.part == Part::Row || frame.part == Part::Table))
        endRow();
}

/// A row that has words in one cell only, or a heading in any, is there for the look of the page.
void ForeignBuilder::endRow()
{
    const QList<QList<ForeignBlock>> row = std::exchange(m_row, {});
    ForeignBlock whole{.kind = ForeignKind::Row};
    bool isLayout = false;
    qsizetype filled = 0;
    for (const QList<ForeignBlock> &cell : row) {
        filled += cell.isEmpty() ? 0 : 1;
        isLayout = isLayout || std::any_of(cell.begin(), cell.end(), [](const ForeignBlock &block) {
                       return block.kind == ForeignKind::Heading;
                   });
        whole.cells += asRichText(cell);
    }
    if (filled > 1 && !isLayout) {
        m_blocks += whole;
        return;
    }
    for (const QList<ForeignBlock> &cell : row)
        m_blocks += cell;
}

void ForeignBuilder::write(const QString &words)
{
    const Frame frame = top();
    if (frame.isDropped)
        return;
    if (frame.isDrawn) {
        m_drawn += words.left(LongestDrawn);
        return;
    }
    for (QChar c : words) {
        if (frame.isPreformatted && c == u'\n')
            endLine();
        else if (isWhite(c))
            put(u' ', frame);
        else if (!isLeftBehind(c))
            put(c, frame);
    }
}

void ForeignBuilder::put(QChar c, const Frame &frame)
{
    const bool afterSpace = m_runs.isEmpty() || m_runs.last().text.endsWith(u' ');
    if (c == u' ' && afterSpace)
        return;
    const auto isAlike = [&](const Run &run) {
        return run.bold == frame.isBold && run.italic == frame.isItalic && run.link == frame.link;
    };
    if (m_runs.isEmpty() || !isAlike(m_runs.last())) {
        m_runs += Run{.bold = frame.isBold, .italic = frame.isItalic, .link = frame.link};
        ++m_runCount;
    }
    m_runs.last().text += c;
    ++m_characters;
}

/// A line within a paragraph becomes a paragraph; within a heading or an entry of a list, its lines are joined.
void ForeignBuilder::endLine()
{
    const Frame frame = top();
    if (frame.heading > 0 || frame.entryLevel > 0 || m_entry)
        put(u' ', frame);
    else
        endBlock();
}

void ForeignBuilder::endBlock()
{
    const QString drawn = std::exchange(m_drawn, {});
    if (m_runs.isEmpty())
        return;
    const Frame frame = top();
    Block words{.runs = std::exchange(m_runs, {})};
    int number = 0;
    if (frame.heading == 0 && frame.entryLevel > 0) {
        words.kind = isNumber(drawn) ? BlockKind::Number : BlockKind::Bullet;
        words.level = frame.entryLevel - 1;
    } else if (frame.heading == 0 && m_entry) {
        words.kind = m_entry->kind;
        words.level = m_entry->level;
    } else if (frame.heading == 0) {
        number = recogniseDrawnList(words);
    }
    simplify(words);
    if (words.runs.isEmpty())
        return;
    if (words.kind != BlockKind::Bullet)
        m_number = number;
    m_entry.reset();
    ++m_blockCount;
    const bool heading = frame.heading > 0;
    keep(ForeignBlock{
        .kind = heading ? ForeignKind::Heading : ForeignKind::Text, .level = frame.heading, .words = words});
}

void ForeignBuilder::keep(const ForeignBlock &block)
{
    (m_row.isEmpty() ? m_blocks : m_row.last()) += block;
}

int ForeignBuilder::recogniseDrawnList(Block &block) const
{
    static const QRegularExpression sign(u"^[\\s\\x{A0}]*([·•▪§oØ–-])([\\s\\x{A0}]+)(?=[^\\s\\x{A0}])"_s);
    static const QRegularExpression number(u"^[\\s\\x{A0}]*(\\d{1,2})[.)][\\s\\x{A0}]+(?=[^\\s\\x{A0}])"_s);
    const QString words = plainText(block);
    if (const auto match = sign.match(words); match.hasMatch()) {
        // "§ 5" and "o sole mio": these are bullets only where a word processor has put wide space behind them.
        const bool isWord = QStringView(u"o§Ø").contains(match.capturedView(1));
        if (isWord && match.capturedLength(2) < WideSpace)
            return 0;
        dropStart(block, match.capturedLength());
        block.kind = BlockKind::Bullet;
    } else if (const auto numbered = number.match(words); numbered.hasMatch()) {
        // "10. May" and the numbers of paragraphs are words; so is the number of a heading that is drawn in bold.
        const int counted = numbered.captured(1).toInt();
        if (isBold(block) || (counted != 1 && counted != m_number + 1))
            return 0;
        dropStart(block, numbered.capturedLength());
        block.kind = BlockKind::Number;
        return counted;
    }
    return 0;
}

ForeignDocument ForeignBuilder::finish()
{
    while (!m_frames.isEmpty())
        close();
    endBlock();
    endRow();
    return ForeignDocument{std::exchange(m_blocks, {})};
}

} // namespace candour
