// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/HtmlBlocks.h"

#include "base/Literals.h"
#include "publish/HtmlHeatMap.h"
#include "publish/TableFiles.h"
#include "summary/PageWords.h"

#include <cmath>
#include <numeric>

namespace candour {

namespace {

constexpr int ShareStep = 5;      // percent; page.css has one class a step
constexpr int ColumnsOnPaper = 6; // beyond these the print is smaller, and words may break anywhere

QString shareClass(int share, int total)
{
    const double percent = 100.0 * share / std::max(total, 1);
    return u"w%1"_s.arg(std::clamp(int(std::lround(percent / ShareStep)) * ShareStep, ShareStep, 100));
}

QList<HtmlAttribute> cellAttributes(const TableColumn &column, const QString &scope)
{
    QList<HtmlAttribute> attributes;
    if (!scope.isEmpty())
        attributes += {u"scope"_s, scope};
    if (column.numeric)
        attributes += {u"class"_s, u"number"_s};
    return attributes;
}

HeatCell cellAt(const HeatMap &map, int likelihood, int severity)
{
    const auto cell = std::find_if(map.cells.begin(), map.cells.end(), [&](const HeatCell &c) {
        return c.severity == severity && c.likelihood == likelihood;
    });
    return cell == map.cells.end() ? HeatCell{likelihood, severity} : *cell;
}

} // namespace

void HtmlBlocks::write(const DocumentBlock &block)
{
    std::visit([this](const auto &b) { write(b); }, block);
    m_writer.line();
}

void HtmlBlocks::write(const Paragraph &paragraph)
{
    m_writer.element(u"p"_s, paragraph.inlines);
}

void HtmlBlocks::write(const List &list)
{
    const QString kind = list.ordered ? u"ol"_s : u"ul"_s;
    int depth = 0; // open lists; each holds one open item
    for (const ListItem &item : list.items) {
        const int wanted = std::clamp(item.level + 1, 1, depth + 1);
        if (wanted > depth) {
            m_writer.start(kind);
            ++depth;
        } else {
            m_writer.end();
            for (; depth > wanted; --depth) {
                m_writer.end();
                m_writer.end();
            }
        }
        m_writer.line();
        m_writer.start(u"li"_s);
        m_writer.element(u"span"_s, item.inlines);
    }
    for (; depth > 0; --depth) {
        m_writer.end();
        m_writer.line();
        m_writer.end();
    }
}

void HtmlBlocks::write(const Definitions &definitions)
{
    if (definitions.entries.isEmpty())
        return;
    m_writer.start(u"dl"_s, {{u"class"_s, u"facts"_s}});
    m_writer.line();
    for (const Definition &entry : definitions.entries) {
        m_writer.start(u"div"_s);
        m_writer.element(u"dt"_s, entry.term);
        m_writer.element(u"dd"_s, entry.inlines);
        m_writer.end();
        m_writer.line();
    }
    m_writer.end();
}

void HtmlBlocks::startTable(const QString &id, const QString &caption, qsizetype columns)
{
    // Landmarks of one name confuse those who jump between them, so a second table of that name is none.
    const QString role = m_captions.contains(caption) ? u"group"_s : u"region"_s;
    m_captions.insert(caption);
    m_writer.start(u"div"_s,
                   {{u"class"_s, u"scroll"_s}, {u"role"_s, role}, {u"aria-labelledby"_s, id}, {u"tabindex"_s, u"0"_s}});
    m_writer.line();
    m_writer.start(u"table"_s,
                   columns > ColumnsOnPaper ? QList<HtmlAttribute>{{u"class"_s, u"wide"_s}} : QList<HtmlAttribute>{});
    m_writer.line();
    m_writer.element(u"caption"_s, caption, {{u"id"_s, id}});
    m_writer.line();
}

void HtmlBlocks::endTable()
{
    m_writer.end();
    m_writer.line();
    m_writer.end();
    m_writer.line();
}

void HtmlBlocks::write(const Table &table)
{
    if (table.columns.isEmpty())
        return;
    const PageWords &words = pageWords(m_writer.language());
    startTable(u"table_%1"_s.arg(++m_tables), table.caption.isEmpty() ? words.table : table.caption,
               table.columns.size());
    writeColumns(table);
    m_writer.start(u"tbody"_s);
    m_writer.line();
    for (const TableRow &row : table.rows)
        writeRow(table, row);
    if (table.rows.isEmpty()) {
        m_writer.start(u"tr"_s);
        m_writer.element(u"td"_s, words.noRows, {{u"colspan"_s, QString::number(table.columns.size())}});
        m_writer.end();
    }
    m_writer.end();
    m_writer.line();
    endTable();
    writeFileOf(table);
}

void HtmlBlocks::writeFileOf(const Table &table)
{
    if (!hasOwnFile(table) || m_filesNamed >= m_tableFiles.size())
        return;
    const PageWords &words = pageWords(m_writer.language());
    m_writer.start(u"p"_s, {{u"class"_s, u"file"_s}});
    m_writer.element(u"a"_s, words.tableFile.arg(table.caption.isEmpty() ? words.table : table.caption),
                     {{u"href"_s, m_tableFiles.at(m_filesNamed++)}, {u"type"_s, u"text/csv"_s}});
    m_writer.end();
    m_writer.line();
}

void HtmlBlocks::writeColumns(const Table &table)
{
    const int total = std::accumulate(table.columns.begin(), table.columns.end(), 0,
                                      [](int sum, const TableColumn &column) { return sum + column.share; });
    m_writer.start(u"colgroup"_s);
    for (const TableColumn &column : table.columns)
        m_writer.empty(u"col"_s, {{u"class"_s, shareClass(column.share, total)}});
    m_writer.end();
    m_writer.line();
    m_writer.start(u"thead"_s);
    m_writer.start(u"tr"_s);
    for (const TableColumn &column : table.columns)
        m_writer.element(column.header.isEmpty() ? u"td"_s : u"th"_s, {Text{column.header}},
                         cellAttributes(column, column.header.isEmpty() ? QString() : u"col"_s));
    m_writer.end();
    m_writer.end();
    m_writer.line();
}

void HtmlBlocks::writeRow(const Table &table, const TableRow &row)
{
    m_writer.start(u"tr"_s);
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const TableColumn &column = table.columns[i];
        const Inlines cell = row.cells.value(i);
        // A header that says nothing would head its row with nothing.
        const bool heads = column.rowHeader && !plainText(cell, m_writer.language()).trimmed().isEmpty();
        m_writer.element(heads ? u"th"_s : u"td"_s, cell, cellAttributes(column, heads ? u"row"_s : QString()));
    }
    m_writer.end();
    m_writer.line();
}

void HtmlBlocks::write(const HeatMap &map)
{
    if (map.likelihoods.isEmpty() || map.severities.isEmpty()) {
        m_writer.element(u"p"_s, {Text{map.title, true}});
        m_writer.element(u"p"_s, {Text{map.description}});
        return;
    }
    const QString name = u"picture_%1"_s.arg(++m_pictures);
    m_writer.start(u"figure"_s);
    m_writer.line();
    m_writer.start(u"figcaption"_s);
    m_writer.element(u"p"_s, map.title, {{u"class"_s, u"name"_s}, {u"id"_s, name}});
    m_writer.element(u"p"_s, map.description);
    m_writer.end();
    m_writer.line();
    m_writer.start(
        u"div"_s,
        {{u"class"_s, u"picture"_s}, {u"role"_s, u"group"_s}, {u"aria-labelledby"_s, name}, {u"tabindex"_s, u"0"_s}});
    writeHeatMap(m_writer, map, m_pictures);
    m_writer.end();
    m_writer.end();
    m_writer.line();
    writeValues(map);
}

void HtmlBlocks::writeValues(const HeatMap &map)
{
    const PageWords &words = pageWords(m_writer.language());
    startTable(u"picture_%1_table"_s.arg(m_pictures), map.title, map.likelihoods.size() + 1);
    m_writer.start(u"thead"_s);
    m_writer.start(u"tr"_s);
    m_writer.element(u"th"_s, words.severity, {{u"scope"_s, u"col"_s}});
    for (const QString &likelihood : map.likelihoods)
        m_writer.element(u"th"_s, likelihood, {{u"scope"_s, u"col"_s}});
    m_writer.end();
    m_writer.end();
    m_writer.line();
    m_writer.start(u"tbody"_s);
    for (int severity = int(map.severities.size()) - 1; severity >= 0; --severity) {
        m_writer.start(u"tr"_s);
        m_writer.element(u"th"_s, map.severities[severity], {{u"scope"_s, u"row"_s}});
        for (int likelihood = 0; likelihood < map.likelihoods.size(); ++likelihood) {
            const HeatCell cell = cellAt(map, likelihood, severity);
            const QString risks = cell.risks.isEmpty() ? words.noRisks : cell.risks.join(u", "_s);
            m_writer.element(u"td"_s, map.levels.value(cell.level) + u": "_s + risks);
        }
        m_writer.end();
        m_writer.line();
    }
    m_writer.end();
    endTable();
}

} // namespace candour
