// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/Document.h"

#include "base/Literals.h"
#include "base/Overloaded.h"
#include "summary/PageWords.h"

#include <QDataStream>
#include <QIODevice>

#include <functional>

namespace candour {

Inlines inlinesOf(const QString &text)
{
    return text.isEmpty() ? Inlines{} : Inlines{Text{text}};
}

namespace {

using WordsOf = std::function<QString(const Inlines &)>;

void appendBlock(const DocumentBlock &block, const WordsOf &wordsOf, QStringList &lines)
{
    std::visit(Overloaded{
                   [&](const Paragraph &p) { lines += wordsOf(p.inlines); },
                   [&](const List &l) {
                       for (const ListItem &item : l.items)
                           lines += wordsOf(item.inlines);
                   },
                   [&](const Definitions &d) {
                       for (const Definition &entry : d.entries)
                           lines << entry.term << wordsOf(entry.inlines);
                   },
                   [&](const Table &t) {
                       lines += t.caption;
                       for (const TableColumn &column : t.columns)
                           lines += column.header;
                       for (const TableRow &row : t.rows)
                           for (const Inlines &cell : row.cells)
                               lines += wordsOf(cell);
                   },
                   [&](const HeatMap &h) { lines << h.title << h.description; },
               },
               block);
}

QStringList linesOf(const Document &document, const WordsOf &wordsOf)
{
    const DocumentInfo &info = document.info;
    QStringList lines;
    for (const QString &line : {info.style.logoDescription, info.title, info.organisation, info.reference, info.status,
                                info.version, info.stamp})
        if (!line.isEmpty())
            lines += line;
    for (const Section &section : document.sections) {
        lines += section.heading;
        for (const DocumentBlock &block : section.blocks)
            appendBlock(block, wordsOf, lines);
    }
    return lines;
}

QString wordsIn(const Inlines &inlines, const std::function<QString(const Withheld &)> &labelOf)
{
    QString words;
    for (const Inline &part : inlines)
        words += std::visit(Overloaded{
                                [](const Text &t) { return t.text; },
                                [](const Link &l) { return l.text; },
                                [&](const Withheld &w) { return labelOf(w); },
                            },
                            part);
    return words;
}

/// Writes values so that no two different documents give the same bytes: QDataStream prefixes every length. As it
/// also tells a string that was never set from an empty one, which is equal, every string goes through words().
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
                           [&](const Text &t) { m_stream << 'T' << words(t.text) << t.bold << t.italic; },
                           [&](const Link &l) { m_stream << 'L' << words(l.text) << words(l.url); },
                           [&](const Withheld &w) { m_stream << 'W' << words(w.reasons); },
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
        m_stream << words({i.language, i.title, i.organisation, i.reference, i.status, i.version, i.description,
                           i.licence, i.licenceUrl, i.stamp})
                 << i.issued << i.firstIssued;
    }

    /// Nothing for the usual style: what was approved before there was another is still what it was.
    void write(const HouseStyle &style)
    {
        if (style != HouseStyle())
            m_stream << 'S' << words({style.accent, style.logoDescription}) << style.logo;
    }

    void write(const Document &document)
    {
        write(document.info);
        write(document.info.style);
        m_stream << qint32(document.sections.size());
        for (const Section &section : document.sections) {
            m_stream << qint32(section.level) << words({section.anchor, section.heading})
                     << qint32(section.blocks.size());
            for (const DocumentBlock &block : section.blocks)
                write(block);
        }
    }

private:
    static QString words(const QString &text) { return text.isNull() ? u""_s : text; }
    static QStringList words(QStringList texts)
    {
        for (QString &text : texts)
            text = words(text);
        return texts;
    }

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
            m_stream << words(entry.term);
            write(entry.inlines);
        }
    }

    void write(const Table &table)
    {
        m_stream << words(table.caption) << qint32(table.columns.size());
        for (const TableColumn &c : table.columns)
            m_stream << words(c.header) << qint32(c.share) << c.numeric << c.rowHeader;
        m_stream << qint32(table.rows.size());
        for (const TableRow &row : table.rows) {
            m_stream << qint32(row.cells.size());
            for (const Inlines &cell : row.cells)
                write(cell);
        }
    }

    void write(const HeatMap &map)
    {
        m_stream << words({map.title, map.description}) << words(map.likelihoods) << words(map.severities)
                 << words(map.levels) << qint32(map.cells.size());
        for (const HeatCell &cell : map.cells)
            m_stream << qint32(cell.likelihood) << qint32(cell.severity) << qint32(cell.level) << words(cell.risks);
    }

    QByteArray m_bytes;
    QDataStream m_stream;
};

} // namespace

QString label(const Withheld &withheld, const QString &language)
{
    const PageWords &words = pageWords(language);
    if (withheld.reasons.isEmpty())
        return words.withheld;
    // A reason that names its section of the law has a comma of its own.
    const bool hasCommas = std::any_of(withheld.reasons.begin(), withheld.reasons.end(), [](const QString &reason) {
        return reason.contains(u',') || reason.contains(u';');
    });
    return words.withheldFor.arg(withheld.reasons.join(hasCommas ? u"; "_s : u", "_s));
}

QString plainText(const Inlines &inlines, const QString &language)
{
    return wordsIn(inlines, [&](const Withheld &withheld) { return label(withheld, language); });
}

QString unlabelled(const Inlines &inlines)
{
    return wordsIn(inlines, [](const Withheld &) { return u"…"_s; });
}

QStringList textLines(const Document &document)
{
    return linesOf(document, [&](const Inlines &inlines) { return plainText(inlines, document.info.language); });
}

QStringList unlabelledLines(const Document &document)
{
    return linesOf(document, unlabelled);
}

QByteArray canonical(const Document &document)
{
    CanonicalWriter writer;
    writer.write(document);
    return writer.bytes();
}

} // namespace candour
