// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CsvWriter.h"

#include "base/Literals.h"

namespace candour {

namespace {

/// What begins like this is run as a formula by a spreadsheet, or carries the apostrophe that keeps it from that.
bool isRisky(QChar c)
{
    return u"=+-@\t\r'\uFF1D\uFF0B\uFF0D\uFF20"_s.contains(c);
}

/// Behind this a cell may begin for a spreadsheet that separates by something else than a comma.
bool separatesElsewhere(QChar c)
{
    return c == u';' || c == u'\t';
}

QString guarded(const QString &cell)
{
    QString text;
    bool begins = true;
    for (const QChar c : cell) {
        if (begins && isRisky(c))
            text += u'\'';
        text += c;
        begins = separatesElsewhere(c);
    }
    return text;
}

QString written(const QString &cell)
{
    return u'"' + guarded(cell).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QByteArray writeCsv(const QList<QStringList> &rows)
{
    QByteArray bytes("\xEF\xBB\xBF");
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells += written(cell);
        bytes += cells.join(u',').toUtf8() + "\r\n";
    }
    return bytes;
}

QString unprotected(const QString &cell)
{
    QString text;
    bool begins = true;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (begins && cell.at(i) == u'\'' && i + 1 < cell.size() && isRisky(cell.at(i + 1)))
            ++i;
        text += cell.at(i);
        begins = separatesElsewhere(cell.at(i));
    }
    return text;
}

} // namespace candour
