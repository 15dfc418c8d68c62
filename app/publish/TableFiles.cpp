// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/TableFiles.h"

#include "base/CsvWriter.h"
#include "base/Literals.h"
#include "publish/HtmlWriter.h"
#include "publish/TextLine.h"
#include "summary/PageWords.h"

#include <QLocale>

namespace candour {

namespace {

/// The cell as programs read it: a number without the signs between its thousands.
QString cellText(const TableColumn &column, const Inlines &cell, const QString &language)
{
    const QString text = textLine(cell, language);
    bool isNumber = false;
    const qlonglong number = column.numeric ? QLocale(language).toLongLong(text, &isNumber) : 0;
    return isNumber ? QString::number(number) : pageText(text);
}

QList<QStringList> rowsOf(const Table &table, const QString &language)
{
    QList<QStringList> rows;
    QStringList headings;
    for (const TableColumn &column : table.columns)
        headings += pageText(column.header);
    rows += headings;
    for (const TableRow &row : table.rows) {
        QStringList cells;
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            cells += cellText(table.columns[i], row.cells.value(i), language);
        rows += cells;
    }
    return rows;
}

/// The sentence below a table that says that rows of it are withheld; nothing where the block is something else.
QString remarkOnWithheldRows(const DocumentBlock &block, const QString &language)
{
    const auto *paragraph = std::get_if<Paragraph>(&block);
    if (!paragraph || paragraph->inlines.size() != 2)
        return {};
    const auto *text = std::get_if<Text>(&paragraph->inlines.first());
    const bool says = text && text->text == pageWords(language).otherEntries &&
                      std::holds_alternative<Withheld>(paragraph->inlines.last());
    return says ? plainText(paragraph->inlines, language) : QString();
}

} // namespace

bool hasOwnFile(const Table &table)
{
    return !table.columns.isEmpty() && table.rows.size() > 1;
}

QList<QByteArray> tableFiles(const Document &document)
{
    const QString &language = document.info.language;
    QList<QByteArray> files;
    for (const Section &section : document.sections)
        for (qsizetype i = 0; i < section.blocks.size(); ++i) {
            const auto *table = std::get_if<Table>(&section.blocks[i]);
            if (!table || !hasOwnFile(*table))
                continue;
            QList<QStringList> rows = rowsOf(*table, language);
            for (qsizetype next = i + 1; next < section.blocks.size(); ++next) {
                if (std::holds_alternative<Table>(section.blocks[next]))
                    break;
                if (const QString remark = remarkOnWithheldRows(section.blocks[next], language); !remark.isEmpty())
                    rows += QStringList{remark};
            }
            files += writeCsv(rows);
        }
    return files;
}

} // namespace candour
