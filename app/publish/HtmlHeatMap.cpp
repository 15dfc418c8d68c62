// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/HtmlHeatMap.h"

#include "base/Literals.h"
#include "summary/PageWords.h"

#include <numeric>

namespace candour {

namespace {

// Units of the picture's own grid; the page scales it.
constexpr int SquareWidth = 124;
constexpr int SquareHeight = 72;
constexpr int Gap = 4;
constexpr int LabelWidth = 132;
constexpr int LineHeight = 18;
constexpr int HeaderLines = 2;
constexpr int Room = 116; // for the words of a square or a label
constexpr int Shades = 5; // page.css has one class a shade

/// About how far a letter reaches at 14 px; on the wide side, since nobody knows the reader's typeface.
int reach(QChar letter)
{
    constexpr int Ideographs = 0x1100;
    if (letter.unicode() >= Ideographs || QStringView(u"WMmw@%…").contains(letter))
        return 15;
    return letter.isUpper() ? 11 : 9;
}

int reach(const QString &words)
{
    return std::accumulate(words.begin(), words.end(), 0, [](int sum, QChar letter) { return sum + reach(letter); });
}

QString shortened(QString line, int room)
{
    if (reach(line) <= room)
        return line;
    while (!line.isEmpty() && reach(line) + reach(u'…') > room)
        line.chop(line.back().isLowSurrogate() ? 2 : 1);
    return line + u'…';
}

/// Breaks words into at most \a limit lines; what does not fit ends in an ellipsis, and stands whole in the table.
QStringList broken(const QString &words, int room, int limit)
{
    QStringList lines;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        if (!lines.isEmpty() && (reach(lines.last() + u' ' + word) <= room || lines.size() == limit))
            lines.last() += u' ' + word;
        else
            lines += word;
    }
    for (QString &line : lines)
        line = shortened(line, room);
    return lines;
}

int shade(const HeatMap &map, int level)
{
    const int steps = int(map.levels.size()) - 1;
    return steps > 0 ? std::clamp(level * (Shades - 1) / steps, 0, Shades - 1) : 0;
}

QString risksIn(const HeatCell &cell)
{
    return cell.risks.join(u", "_s);
}

class Picture
{
public:
    Picture(HtmlWriter &writer, const HeatMap &map, int number) : m_writer(writer), m_map(map), m_number(number) {}

    void write()
    {
        const int width = LabelWidth + int(m_map.likelihoods.size()) * (SquareWidth + Gap);
        const int height = header() + int(m_map.severities.size()) * (SquareHeight + Gap);
        const QString title = u"picture_%1_title"_s.arg(m_number);
        const QString description = u"picture_%1_description"_s.arg(m_number);
        m_writer.start(u"svg"_s, {{u"class"_s, u"heat"_s},
                                  {u"role"_s, u"img"_s},
                                  {u"width"_s, QString::number(width)},
                                  {u"height"_s, QString::number(height)},
                                  {u"viewBox"_s, u"0 0 %1 %2"_s.arg(width).arg(height)},
                                  {u"aria-labelledby"_s, title + u' ' + description}});
        m_writer.line();
        words(u"title"_s, title, m_map.title);
        words(u"desc"_s, description, m_map.description);
        for (qsizetype i = 0; i < m_map.likelihoods.size(); ++i)
            lines(broken(m_map.likelihoods[i], Room, HeaderLines), left(int(i)) + SquareWidth / 2, header() / 2,
                  u"middle"_s, u"axis"_s);
        for (qsizetype i = 0; i < m_map.severities.size(); ++i)
            lines(broken(m_map.severities[i], Room, 3), LabelWidth - 12, top(int(i)) + SquareHeight / 2, u"end"_s,
                  u"axis"_s);
        for (const HeatCell &cell : m_map.cells)
            square(cell);
        m_writer.end();
        m_writer.line();
    }

private:
    static int header() { return HeaderLines * LineHeight + 12; }
    static int left(int likelihood) { return LabelWidth + likelihood * (SquareWidth + Gap); }
    // The most severe row stands on top, as on a chart.
    int top(int severity) const
    {
        return header() + (int(m_map.severities.size()) - 1 - severity) * (SquareHeight + Gap);
    }

    void words(const QString &name, const QString &id, const QString &text)
    {
        m_writer.start(name, {{u"id"_s, id}});
        m_writer.text(text);
        m_writer.end();
        m_writer.line();
    }

    void lines(const QStringList &lines, int x, int middle, const QString &anchor, const QString &kind)
    {
        int y = middle - (int(lines.size()) - 1) * LineHeight / 2;
        for (const QString &line : lines) {
            m_writer.start(u"text"_s, {{u"class"_s, kind},
                                       {u"x"_s, QString::number(x)},
                                       {u"y"_s, QString::number(y)},
                                       {u"text-anchor"_s, anchor},
                                       {u"dominant-baseline"_s, u"central"_s}});
            m_writer.text(line);
            m_writer.end();
            y += LineHeight;
        }
        m_writer.line();
    }

    void square(const HeatCell &cell)
    {
        const int x = left(cell.likelihood);
        const int y = top(cell.severity);
        m_writer.start(u"rect"_s, {{u"class"_s, u"shade%1"_s.arg(shade(m_map, cell.level))},
                                   {u"x"_s, QString::number(x)},
                                   {u"y"_s, QString::number(y)},
                                   {u"width"_s, QString::number(SquareWidth)},
                                   {u"height"_s, QString::number(SquareHeight)},
                                   {u"rx"_s, u"4"_s}});
        m_writer.end();
        const int middle = x + SquareWidth / 2;
        const QStringList level = broken(m_map.levels.value(cell.level), Room, 1);
        if (cell.risks.isEmpty())
            return lines(level, middle, y + SquareHeight / 2, u"middle"_s, u"level"_s);
        lines(level, middle, y + 16, u"middle"_s, u"level"_s);
        QString risks = risksIn(cell);
        if (reach(risks) > 2 * Room - reach(u'R') * 2)
            risks = pageWords(m_writer.language()).manyRisks.arg(cell.risks.size());
        lines(broken(risks, Room, 2), middle, y + 45, u"middle"_s, u"risks"_s);
    }

    HtmlWriter &m_writer;
    const HeatMap &m_map;
    int m_number;
};

} // namespace

void writeHeatMap(HtmlWriter &writer, const HeatMap &map, int number)
{
    Picture(writer, map, number).write();
}

} // namespace candour
