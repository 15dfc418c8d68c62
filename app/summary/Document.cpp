// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/Document.h"

#include "base/Literals.h"
#include "base/Overloaded.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>

namespace candour {

namespace {

void appendBlock(const DocumentBlock &block, QStringList &lines)
{
    std::visit(Overloaded{
                   [&](const Paragraph &p) { lines += plainText(p.inlines); },
                   [&](const List &l) {
                       for (const ListItem &item : l.items)
                           lines += plainText(item.inlines);
                   },
                   [&](const Definitions &d) {
                       for (const Definition &entry : d.entries)
                           lines << entry.term << plainText(entry.inlines);
                   },
                   [&](const Table &t) {
                       lines += t.caption;
                       for (const TableColumn &column : t.columns)
                           lines += column.header;
                       for (const TableRow &row : t.rows)
                           for (const Inlines &cell : row.cells)
                               lines += plainText(cell);
                   },
                   [&](const HeatMap &h) { lines << h.title << h.description; },
               },
               block);
}

/// Writes values so that no two different documents give the same bytes: QDataStream prefixes every length.
class CanonicalWriter
{
public:
    CanonicalWriter() : m_stream(&m_bytes, QIODevice::WriteOnly) { m_stream.setVersion(QDataStream::Qt_6_4); }
    QByteArray bytes() const { return m_bytes; }

    void write(const Inlines &inlines)
    {
        m_stream << qint32(inlines.size());
        for (const Inline &part : inlines)
            std::visit(Overloaded{
                           [&](const Text &t) { m_stream << 'T' << t.text << t.bold << t.italic; },
                           [&](const Link &l) { m_stream << 'L' << l.text << l.url; },
                           [&](const Withheld &w) { m_stream << 'W' << w.reasons; },
                       },
                       part);
    }

    void write(const DocumentBlock &block)
    {
        m_stream << qint32(block.index());
        std::visit(Overloaded{
                       [&](const Paragraph &p) { write(p.inlines); },
                       [&](const List &l) { write(l); },
                       [&](const Definitions &d) { write(d); },
                       [&](const Table &t) { write(t); },
                       [&](const HeatMap &h) { write(h); },
                   },
                   block);
    }

    void write(const DocumentInfo &i)
    {
        m_stream << i.language << i.title << i.organisation << i.reference << i.status << i.version << i.description
                 << i.issued << i.firstIssued << i.licence << i.licenceUrl << i.stamp;
    }

    void write(const Document &document)
    {
        write(document.info);
        m_stream << qint32(document.sections.size());
        for (const Section &section : document.sections) {
            m_stream << qint32(section.level) << section.anchor << section.heading << qint32(section.blocks.size());
            for (const DocumentBlock &block : section.blocks)
                write(block);
        }
    }

private:
    void write(const List &list)
    {
        m_stream << list.ordered << qint32(list.items.size());
        for (const ListItem &item : list.items) {
            m_stream << qint32(item.level);
            write(item.inlines);
        }
    }

    void write(const Definitions &definitions)
    {
        m_stream << qint32(definitions.entries.size());
        for (const Definition &entry : definitions.entries) {
            m_stream << entry.term;
            write(entry.inlines);
        }
    }

    void write(const Table &table)
    {
        m_stream << table.caption << qint32(table.columns.size());
        for (const TableColumn &c : table.columns)
            m_stream << c.header << qint32(c.share) << c.numeric << c.rowHeader;
        m_stream << qint32(table.rows.size());
        for (const TableRow &row : table.rows) {
            m_stream << qint32(row.cells.size());
            for (const Inlines &cell : row.cells)
                write(cell);
        }
    }

    void write(const HeatMap &map)
    {
        m_stream << map.title << map.description << map.likelihoods << map.severities << map.levels
                 << qint32(map.cells.size());
        for (const HeatCell &cell : map.cells)
            m_stream << qint32(cell.likelihood) << qint32(cell.severity) << qint32(cell.level) << cell.risks;
    }

    QByteArray m_bytes;
    QDataStream m_stream;
};

} // namespace

QString label(const Withheld &withheld)
{
    if (withheld.reasons.isEmpty())
        return QCoreApplication::translate("Document", "[Withheld]");
    return QCoreApplication::translate("Document", "[Withheld: %1]").arg(withheld.reasons.join(u", "_s));
}

QString plainText(const Inlines &inlines)
{
    QString words;
    for (const Inline &part : inlines)
        words += std::visit(Overloaded{
                                [](const Text &t) { return t.text; },
                                [](const Link &l) { return l.text; },
                                [](const Withheld &w) { return label(w); },
                            },
                            part);
    return words;
}

QStringList textLines(const Document &document)
{
    const DocumentInfo &info = document.info;
    QStringList lines;
    for (const QString &line : {info.title, info.organisation, info.reference, info.status, info.version, info.stamp})
        if (!line.isEmpty())
            lines += line;
    for (const Section &section : document.sections) {
        lines += section.heading;
        for (const DocumentBlock &block : section.blocks)
            appendBlock(block, lines);
    }
    return lines;
}

QByteArray canonical(const Document &document)
{
    CanonicalWriter writer;
    writer.write(document);
    return writer.bytes();
}

} // namespace candour
