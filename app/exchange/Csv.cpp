// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Csv.h"

#include "base/Literals.h"
#include "exchange/Messages.h"

#include <QStringDecoder>

namespace candour {

namespace {

tl::unexpected<Error> unreadable(const QString &message)
{
    return fail(ErrorKind::Unreadable, message);
}

/// 0x80 to 0x9F of Windows-1252; 0 where nothing is defined.
constexpr std::array<char16_t, 32> Windows1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                               0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

Result<QString> fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c < u'\u0080' || c > u'\u009F')
            continue;
        c = Windows1252.at(c.unicode() - 0x80);
        if (c.isNull())
            return unreadable(
                CsvMessages::tr("The file is no text in a known encoding. Save it as UTF-8 and try again."));
    }
    return text;
}

Result<QString> decoded(const QByteArray &bytes, QStringDecoder::Encoding encoding, const QString &name)
{
    QStringDecoder decoder(encoding, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    const bool halved = encoding != QStringDecoder::Utf8 && bytes.size() % 2 != 0;
    if (decoder.hasError() || halved || !text.isValidUtf16())
        return unreadable(CsvMessages::tr("The file says that it is %1, and is damaged.").arg(name));
    return text;
}

/// The text, and whether it was read as Windows-1252 because it is nothing else.
Result<QString> textOf(const QByteArray &bytes, bool &fallback)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return decoded(bytes.mid(3), QStringDecoder::Utf8, u"UTF-8"_s);
    if (bytes.startsWith("\xFF\xFE"))
        return decoded(bytes.mid(2), QStringDecoder::Utf16LE, u"UTF-16"_s);
    if (bytes.startsWith("\xFE\xFF"))
        return decoded(bytes.mid(2), QStringDecoder::Utf16BE, u"UTF-16"_s);
    if (QUtf8StringView(bytes).isValidUtf8())
        return QString::fromUtf8(bytes);
    fallback = true;
    return fromWindows1252(bytes);
}

/// The one of the three that stands most often in the first row, outside quotation marks.
QChar separatorIn(const QString &text)
{
    std::array<std::pair<char16_t, int>, 3> counts{{{u',', 0}, {u';', 0}, {u'\t', 0}}};
    bool quoted = false;
    bool begun = false; // empty lines before the first row say nothing
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        const bool endsLine = c == u'\n' || c == u'\r';
        if (!quoted && endsLine && begun)
            break;
        begun = begun || !endsLine;
        for (auto &[separator, count] : counts)
            count += !quoted && c == separator;
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    return most->first;
}

/// Walks over the text once.
class CsvScanner
{
public:
    CsvScanner(const QString &text, QChar separator, const CsvLimits &limits)
        : m_text(text), m_separator(separator), m_limits(limits)
    {}

    Result<QList<CsvRow>> rows()
    {
        while (m_at < m_text.size()) {
            CsvRow row{.line = m_line};
            do {
                const auto cell = nextCell();
                if (!cell)
                    return failed(cell);
                row.cells += *cell;
                if (row.cells.size() > m_limits.columns)
                    return tooMuch(CsvMessages::tr("Line %1 has more than %2 columns."), m_limits.columns);
            } while (skip(m_separator));
            skipLineEnd();
            if (std::all_of(row.cells.begin(), row.cells.end(), [](const QString &cell) { return cell.isEmpty(); }))
                continue;
            m_rows += row;
            if (m_rows.size() > m_limits.rows + 1)
                return tooMuch(CsvMessages::tr("From line %1 on there are more than %2 rows."), m_limits.rows);
        }
        return m_rows;
    }

private:
    Result<QString> nextCell()
    {
        if (m_at < m_text.size() && m_text.at(m_at) == u'"')
            return quotedCell();
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !endsCell(m_text.at(m_at)))
            ++m_at;
        return checked(m_text.mid(start, m_at - start));
    }

    Result<QString> quotedCell()
    {
        const int begun = m_line;
        QString cell;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c == u'"' && !(m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'"')) {
                ++m_at;
                if (m_at < m_text.size() && !endsCell(m_text.at(m_at)))
                    return at(m_line, CsvMessages::tr("In line %1 something stands behind a closing quotation mark."));
                return checked(cell);
            }
            m_at += c == u'"';
            m_line += endsLine(m_at);
            cell += c;
            if (cell.size() > m_limits.cell)
                break;
        }
        if (cell.size() > m_limits.cell)
            return checked(cell);
        return at(begun, CsvMessages::tr("The quotation mark in line %1 is never closed."));
    }

    Result<QString> checked(const QString &cell) const
    {
        if (cell.size() > m_limits.cell)
            return tooMuch(CsvMessages::tr("A cell in line %1 has more than %2 characters."), m_limits.cell);
        return cell;
    }

    bool endsCell(QChar c) const { return c == m_separator || c == u'\n' || c == u'\r'; }

    /// True for the last character of a line end: one for \r\n.
    bool endsLine(qsizetype at) const
    {
        const QChar c = m_text.at(at);
        return c == u'\n' || (c == u'\r' && !(at + 1 < m_text.size() && m_text.at(at + 1) == u'\n'));
    }

    bool skip(QChar c)
    {
        if (m_at >= m_text.size() || m_text.at(m_at) != c)
            return false;
        ++m_at;
        return true;
    }

    void skipLineEnd()
    {
        const bool some = skip(u'\r');
        m_line += int(skip(u'\n') || some);
    }

    static tl::unexpected<Error> at(int line, const QString &message) { return unreadable(message.arg(line)); }
    tl::unexpected<Error> tooMuch(const QString &message, qsizetype limit) const
    {
        return unreadable(message.arg(QString::number(m_line), QString::number(limit)));
    }

    const QString &m_text;
    QChar m_separator;
    const CsvLimits &m_limits;
    qsizetype m_at = 0;
    int m_line = 1;
    QList<CsvRow> m_rows;
};

} // namespace

Result<CsvTable> readCsv(const QByteArray &bytes, const CsvLimits &limits)
{
    if (bytes.size() > limits.bytes)
        return unreadable(CsvMessages::tr("The file is larger than %1 megabytes and was not read.")
                              .arg(limits.bytes / (1024 * 1024)));
    CsvTable table;
    const auto text = textOf(bytes, table.fallback);
    if (!text)
        return failed(text);
    if (text->contains(QChar(0)))
        return unreadable(CsvMessages::tr("The file is no text. Save it as CSV in UTF-8 and try again."));
    table.separator = separatorIn(*text);
    const auto rows = CsvScanner(*text, table.separator, limits).rows();
    if (!rows)
        return failed(rows);
    table.rows = *rows;
    return table;
}

} // namespace candour
