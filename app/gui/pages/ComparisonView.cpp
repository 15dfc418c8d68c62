// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/ComparisonView.h"

#include "base/Literals.h"
#include "gui/Palette.h"
#include "gui/pages/DifferenceText.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>

namespace candour {

namespace {

constexpr qint64 LongestStep = 25; ///< Milliseconds of drawing before people are served again.
constexpr double BetweenLines = 6; ///< Pixels.
constexpr double BeforeAnswer = 18;
constexpr double DepthOfRow = 20;
constexpr int LinesAtOnce = 10;

bool touches(const QString &before, const QString &after)
{
    return !before.isEmpty() && !after.isEmpty() && !before.back().isSpace() && !after.front().isSpace();
}

} // namespace

ComparisonView::ComparisonView(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(12);
    m_more.setSingleShot(true);
    m_more.setInterval(0);
    connect(&m_more, &QTimer::timeout, this, &ComparisonView::drawSome);
}

void ComparisonView::showComparison(const Comparison &comparison)
{
    m_lines = comparisonLines(comparison);
    m_changeCount = 0;
    for (const ComparisonLine &line : std::as_const(m_lines))
        m_changeCount += line.changes();
    m_current = -1;
    draw();
}

void ComparisonView::draw()
{
    m_drawn = 0;
    m_changes.clear();
    m_starts.clear();
    clear();
    m_more.start();
}

void ComparisonView::drawSome()
{
    QElapsedTimer timer;
    timer.start();
    while (m_drawn < m_lines.size() && timer.elapsed() < LongestStep)
        drawUpTo(std::min(m_drawn + LinesAtOnce, m_lines.size()));
    if (m_drawn < m_lines.size())
        m_more.start();
}

void ComparisonView::drawUpTo(qsizetype line)
{
    QTextCursor all(document());
    all.beginEditBlock();
    while (m_drawn < line)
        drawLine(m_lines.at(m_drawn++));
    all.endEditBlock();
}

void ComparisonView::startBlock(const ComparisonLine &line)
{
    using Kind = ComparisonLine::Kind;
    QTextBlockFormat format;
    format.setTopMargin(line.kind == Kind::Section || line.kind == Kind::Answer ? BeforeAnswer : BetweenLines);
    format.setLeftMargin(line.depth * DepthOfRow);
    if (line.kind == Kind::Section || line.kind == Kind::Answer)
        format.setHeadingLevel(line.kind == Kind::Section ? 2 : 3);
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (m_drawn > 1)
        cursor.insertBlock(format, {});
    else
        cursor.setBlockFormat(format);
}

void ComparisonView::drawLine(const ComparisonLine &line)
{
    using Kind = ComparisonLine::Kind;
    startBlock(line);
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    const int from = cursor.position();
    if (line.kind == Kind::Answer)
        m_starts += from;
    QTextCharFormat format;
    const bool isHeading = line.kind == Kind::Section || line.kind == Kind::Answer;
    if (isHeading || line.kind == Kind::Row)
        format.setFontWeight(QFont::DemiBold);
    if (line.kind == Kind::Section)
        format.setProperty(QTextFormat::FontSizeAdjustment, 1);
    if (line.kind == Kind::Note) {
        format.setFontItalic(true);
        format.setForeground(Palette::of(palette()).secondary);
    }
    if (line.kind == Kind::Words)
        format.setForeground(Palette::of(palette()).secondary);
    if (!line.label.isEmpty())
        cursor.insertText(line.label, format);
    if (line.isChange)
        m_changes += Change{from, cursor.position(), line.answer, line.label};
    drawPieces(line);
}

void ComparisonView::drawPieces(const ComparisonLine &line)
{
    const Palette colours = Palette::of(palette());
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    for (qsizetype i = 0; i < line.pieces.size(); ++i) {
        const auto &[fate, text] = line.pieces.at(i);
        QTextCharFormat format;
        if (fate == Fate::Kept) {
            cursor.insertText(text, format);
            continue;
        }
        const bool goesOn = i > 0 && fate == Fate::Added && line.pieces.at(i - 1).fate == Fate::TakenAway;
        if (goesOn && touches(line.pieces.at(i - 1).text, text))
            cursor.insertText(u" "_s, format);
        const int from = cursor.position();
        format.setForeground(fate == Fate::Added ? colours.done : colours.problem);
        format.setFontUnderline(fate == Fate::Added);
        format.setFontStrikeOut(fate == Fate::TakenAway);
        cursor.insertText(text, format);
        if (goesOn) {
            m_changes.last().to = cursor.position();
            continue;
        }
        TextDifference words{line.pieces.at(i)};
        if (fate == Fate::TakenAway && i + 1 < line.pieces.size() && line.pieces.at(i + 1).fate == Fate::Added)
            words += line.pieces.at(i + 1);
        m_changes += Change{from, cursor.position(), line.answer, differenceText::spoken({{.words = words}})};
    }
}

void ComparisonView::goToChange(int step)
{
    if (m_changeCount == 0)
        return;
    const int from = m_current < 0 && step < 0 ? 0 : m_current;
    m_current = ((from + step) % m_changeCount + m_changeCount) % m_changeCount;
    while (m_current >= m_changes.size() && m_drawn < m_lines.size())
        drawUpTo(std::min(m_drawn + LinesAtOnce, m_lines.size()));
    const Change &change = m_changes.at(m_current);
    QTextCursor cursor(document());
    cursor.setPosition(change.from);
    cursor.setPosition(change.to, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
    Q_EMIT changeShown(m_current + 1, change.answer, change.spoken);
}

void ComparisonView::goToAnswer(int answer)
{
    while (answer >= m_starts.size() && m_drawn < m_lines.size())
        drawUpTo(std::min(m_drawn + LinesAtOnce, m_lines.size()));
    if (answer < 0 || answer >= m_starts.size())
        return;
    QTextCursor cursor(document());
    cursor.setPosition(m_starts.at(answer));
    verticalScrollBar()->setValue(verticalScrollBar()->maximum()); // so that it comes to the top
    setTextCursor(cursor);
    ensureCursorVisible();
    m_current = -1;
    for (const Change &change : std::as_const(m_changes))
        m_current += change.answer < answer ? 1 : 0;
}

void ComparisonView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_lines.isEmpty())
        draw();
}

} // namespace candour
