// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/HtmlWriter.h"

namespace candour {

/// Sets the blocks of a document; numbers its tables and pictures as it goes, so that each can be named.
class HtmlBlocks
{
public:
    /// \a tableFiles are the addresses of the tables that have a file of their own, in order.
    HtmlBlocks(HtmlWriter &writer, const QStringList &tableFiles) : m_writer(writer), m_tableFiles(tableFiles) {}

    void write(const DocumentBlock &block);

private:
    void write(const Paragraph &paragraph);
    void write(const List &list);
    void write(const Definitions &definitions);
    void write(const Table &table);
    void write(const HeatMap &map);
    void writeFileOf(const Table &table);
    void startTable(const QString &id, const QString &caption, qsizetype columns);
    void endTable();
    void writeColumns(const Table &table);
    void writeRow(const Table &table, const TableRow &row);
    void writeValues(const HeatMap &map);

    HtmlWriter &m_writer;
    const QStringList &m_tableFiles;
    qsizetype m_filesNamed = 0;
    int m_tables = 0;
    int m_pictures = 0;
    QSet<QString> m_captions;
};

} // namespace candour
