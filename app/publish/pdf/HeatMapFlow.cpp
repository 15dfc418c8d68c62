// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/HeatMapFlow.h"

#include "base/Literals.h"
#include "publish/pdf/TableFlow.h"

namespace candour::pdfwriter {

namespace {

constexpr qreal axisWidth = 92;  ///< Of the severity names at the left.
constexpr qreal axisHeight = 30; ///< Of the likelihood names below.
constexpr qreal squareHeight = 46;
constexpr qreal widestSquare = 84;
constexpr qreal gap = 2;

/// From calm to grave; all carry dark text, and the level is written in each square as well.
QRgb levelColour(int level, qsizetype levels)
{
    static constexpr QRgb scale[] = {0xffe2eff3, 0xfffff0bf, 0xfffbd09c, 0xfff3aa9b};
    constexpr int steps = 3;
    if (levels < 2)
        return scale[0];
    return scale[std::clamp(int(level * steps / (levels - 1)), 0, steps)];
}

/// The lines of risk numbers that fit into a square.
constexpr int riskLines = 2;

HeatCell square(const HeatMap &map, int severity, int likelihood)
{
    for (const HeatCell &cell : map.cells)
        if (cell.severity == severity && cell.likelihood == likelihood)
            return cell;
    return {};
}

} // namespace

/// Where the parts of a picture stand, from the top left corner of the strip.
struct HeatMapFlow::Picture
{
    struct Label
    {
        QPointF at;
        Line line;
    };

    qreal squareWidth = 0;
    qreal height = 0;
    QList<QPair<QRectF, QRgb>> squares;
    QList<Label> labels;

    QRectF square(int row, int column) const
    {
        return {axisWidth + column * (squareWidth + gap), row * (squareHeight + gap), squareWidth, squareHeight};
    }
    qreal width(qsizetype columns) const { return axisWidth + qreal(columns) * (squareWidth + gap) - gap; }
};

Table heatTable(const HeatMap &map, const PageWords &words)
{
    Table table;
    table.caption = map.title;
    table.columns.append({words.severity, 1, false, true});
    for (const QString &likelihood : map.likelihoods)
        table.columns.append({likelihood, 1, false, false});
    for (int severity = int(map.severities.size()) - 1; severity >= 0; --severity) {
        TableRow row;
        row.cells.append(Inlines{Text{map.severities.at(severity)}});
        for (int likelihood = 0; likelihood < map.likelihoods.size(); ++likelihood) {
            const HeatCell cell = square(map, severity, likelihood);
            const QString risks = cell.risks.isEmpty() ? words.noRisks : cell.risks.join(u", "_s);
            row.cells.append(Inlines{Text{u"%1: %2"_s.arg(map.levels.value(cell.level), risks)}});
        }
        table.rows.append(row);
    }
    return table;
}

Strips HeatMapFlow::strips(const HeatMap &map, int parent)
{
    Strips strips{figure(map, parent)};
    Strips table = TableFlow(m_tree, m_typesetter).strips(heatTable(map, m_words), parent);
    table.first().before = 12;
    return strips + table;
}

Strip HeatMapFlow::figure(const HeatMap &map, int parent)
{
    Picture picture;
    const qreal columns = qreal(std::max<qsizetype>(1, map.likelihoods.size()));
    picture.squareWidth = std::min(widestSquare, (look::width - axisWidth) / columns - gap);
    picture.height = qreal(map.severities.size()) * (squareHeight + gap) + axisHeight;
    for (const HeatCell &cell : map.cells)
        addSquare(picture, map, cell);
    addAxes(picture, map);

    const int element = m_tree.add(parent, "Figure");
    m_tree.at(element).alternative = map.description;
    Strip strip;
    strip.before = 5;
    strip.height = picture.height;
    strip.draw = [element, picture, width = picture.width(map.likelihoods.size())](Paper &paper, int page, qreal top) {
        for (const auto &[box, colour] : picture.squares)
            paper.fillFor(page, element, box.translated(look::margin, top), colour);
        for (const Picture::Label &label : picture.labels)
            for (const Piece &piece : label.line.pieces)
                paper.words(page, element, Artifact::None, label.at + QPointF(look::margin, top), piece.runs);
        paper.tree().at(element).box = {look::margin, top, width, picture.height};
    };
    return strip;
}

void HeatMapFlow::addSquare(Picture &picture, const HeatMap &map, const HeatCell &cell)
{
    const int row = int(map.severities.size()) - 1 - cell.severity;
    const QRectF box = picture.square(row, cell.likelihood);
    picture.squares.append({box, levelColour(cell.level, map.levels.size())});
    const QString level = map.levels.value(cell.level);
    if (cell.risks.isEmpty())
        return addWords(picture, level, look::square, box, Qt::AlignHCenter);
    addWords(picture, level, look::square, {box.left(), box.top() + 3, box.width(), 14}, Qt::AlignHCenter);
    const QString numbers = cell.risks.join(u", "_s);
    const bool fits = m_typesetter.set(numbers, look::squareBold, box.width() - 4).size() <= riskLines;
    // The table below names them all.
    const QString count = m_words.manyRisks.arg(cell.risks.size());
    addWords(picture, fits ? numbers : count, look::squareBold, {box.left(), box.top() + 16, box.width(), 26},
             Qt::AlignHCenter);
}

void HeatMapFlow::addAxes(Picture &picture, const HeatMap &map)
{
    for (int i = 0; i < map.severities.size(); ++i) {
        const QRectF box = picture.square(int(map.severities.size()) - 1 - i, 0);
        addWords(picture, map.severities.at(i), look::square, {0, box.top(), axisWidth - 8, box.height()},
                 Qt::AlignRight);
    }
    for (int i = 0; i < map.likelihoods.size(); ++i) {
        const QRectF below = picture.square(int(map.severities.size()), i);
        addWords(picture, map.likelihoods.at(i), look::square, {below.left(), below.top(), below.width(), axisHeight},
                 Qt::AlignHCenter);
    }
}

/// Sets words into the middle of a box, as many lines as fit.
void HeatMapFlow::addWords(Picture &picture, const QString &words, const TextStyle &style, const QRectF &box,
                           Qt::AlignmentFlag align)
{
    const QList<Line> lines = m_typesetter.set(words, style, box.width() - 4, Typesetter::Align::Left);
    const int shown = std::min(int(lines.size()), int((box.height() + 1) / style.leading));
    qreal y = box.top() + (box.height() - shown * style.leading) / 2 + baseline(style);
    for (int i = 0; i < shown; ++i, y += style.leading) {
        const qreal spare = box.width() - lines.at(i).right;
        picture.labels.append({{box.left() + (align == Qt::AlignRight ? spare : spare / 2), y}, lines.at(i)});
    }
}

} // namespace candour::pdfwriter
