// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/Govspeak.h"

#include "base/Literals.h"
#include "base/Overloaded.h"
#include "publish/HtmlWriter.h"
#include "summary/PageWords.h"

#include <QRegularExpression>

namespace candour {

namespace {

/// What is mark-up wherever it stands, and what is written for it. A backslash keeps most of it from being read, but
/// what Govspeak looks for before Kramdown reads the text ("$", "[Contact:1]") must not stand there as it is.
QString escapedSign(QChar sign)
{
    switch (sign.unicode()) {
    case u'&':
        return u"&amp;"_s;
    case u'<':
        return u"&lt;"_s;
    case u'>':
        return u"&gt;"_s;
    case u'^':
        return u"&#94;"_s;
    case u'$':
        return u"&#36;"_s;
    case u'~':
        return u"&#126;"_s;
    default:
        return u"\\*_`{}[]|"_s.contains(sign) ? QString(u'\\') + sign : QString(sign);
    }
}

/// What is mark-up at the beginning of a line only.
QString withoutLineStart(QString line)
{
    static const QRegularExpression number(u"^(s?[0-9]+)([.)])"_s);
    line = line.trimmed();
    if (line.startsWith(u'%'))
        return u"&#37;"_s + line.mid(1);
    if (!line.isEmpty() && u"#+-=:!"_s.contains(line.front()))
        return u'\\' + line;
    return line.replace(number, u"\\1\\\\2"_s);
}

QString emphasised(const Text &text)
{
    const QString sign = QString(int(text.bold) * 2 + int(text.italic), u'*');
    const QString words = text.text.trimmed();
    if (sign.isEmpty() || words.isEmpty())
        return govspeakText(text.text);
    const qsizetype start = text.text.indexOf(words);
    return text.text.left(start) + sign + govspeakText(words) + sign + text.text.mid(start + words.size());
}

QString linked(const Link &link)
{
    QString address = allowedAddress(link.url);
    if (address.isEmpty())
        return govspeakText(link.text);
    if (address == u"mailto:"_s + link.text)
        return u'<' + link.text + u'>';
    address.replace(u'(', u"%28"_s).replace(u')', u"%29"_s);
    return u'[' + govspeakText(link.text) + u"]("_s + address + u')';
}

class GovspeakPage
{
public:
    explicit GovspeakPage(const Document &document) : m_document(document), m_language(document.info.language) {}

    QString text()
    {
        int level = 1;
        for (const Section &section : m_document.sections) {
            level = std::clamp(section.level, 2, std::min(level + 1, 4)); // a heading below none is refused there
            paragraph(QString(level, u'#') + u' ' + govspeakText(section.heading.simplified()));
            for (const DocumentBlock &one : section.blocks)
                block(one);
        }
        return m_text;
    }

private:
    void paragraph(const QString &words)
    {
        if (!words.trimmed().isEmpty())
            m_text += words + u"\n\n"_s;
    }

    QString line(const Inlines &inlines) const
    {
        QString words;
        for (const Inline &part : inlines)
            words += std::visit(Overloaded{
                                    [](const Text &t) { return emphasised(t); },
                                    [](const Link &l) { return linked(l); },
                                    [&](const Withheld &w) { return govspeakText(label(w, m_language)); },
                                },
                                part);
        return words;
    }

    /// Every line of it, none of which begins as mark-up would.
    QString lines(const Inlines &inlines, const QString &indent = {}) const
    {
        QStringList all;
        for (const QString &one : line(inlines).split(u'\n'))
            all += withoutLineStart(one);
        return all.join(u"  \n"_s + indent);
    }

    void block(const DocumentBlock &one)
    {
        std::visit(Overloaded{
                       [&](const Paragraph &p) { paragraph(lines(p.inlines)); },
                       [&](const List &l) { list(l); },
                       [&](const Definitions &d) { definitions(d); },
                       [&](const Table &t) { table(t); },
                       [&](const HeatMap &h) {
                           paragraph(u"**"_s + govspeakText(h.title) + u"**"_s);
                           paragraph(lines({Text{h.description}}));
                       },
                   },
                   one);
    }

    void list(const List &list)
    {
        const QString sign = list.ordered ? u"1. "_s : u"* "_s;
        for (const ListItem &item : list.items) {
            const QString indent(qsizetype(item.level) * sign.size(), u' ');
            m_text += indent + sign + lines(item.inlines, indent + QString(sign.size(), u' ')) + u'\n';
        }
        m_text += u'\n';
    }

    void definitions(const Definitions &definitions)
    {
        for (const Definition &entry : definitions.entries)
            m_text += u"* **"_s + govspeakText(entry.term) + u"**: "_s + lines(entry.inlines, u"  "_s) + u'\n';
        m_text += u'\n';
    }

    void table(const Table &table)
    {
        const PageWords &words = pageWords(m_language);
        paragraph(u"**"_s + govspeakText(table.caption.isEmpty() ? words.table : table.caption) + u"**"_s);
        if (table.rows.isEmpty())
            return paragraph(govspeakText(words.noRows));
        QString rule;
        for (const TableColumn &column : table.columns) {
            m_text += u"| "_s + govspeakText(column.header.simplified()) + u' ';
            rule += column.numeric ? u"|---:"_s : u"|---"_s;
        }
        m_text += u"|\n"_s + rule + u"|\n"_s;
        for (const TableRow &row : table.rows) {
            for (qsizetype i = 0; i < table.columns.size(); ++i)
                m_text += (table.columns[i].rowHeader ? u"|# "_s : u"| "_s) + cell(row.cells.value(i)) + u' ';
            m_text += u"|\n"_s;
        }
        m_text += u'\n';
    }

    QString cell(const Inlines &inlines) const
    {
        const QString words = line(inlines).simplified();
        return words.startsWith(u'#') ? u'\\' + words : words;
    }

    const Document &m_document;
    QString m_language;
    QString m_text;
};

} // namespace

QString govspeakText(const QString &words)
{
    // What Govspeak replaces before Kramdown sees a backslash.
    static const QRegularExpression macro(
        u"(\\\\\\[\\s*(?:attachment(?:link)?|contact|embed|image|inlineattachment)\\s*):"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString text;
    for (const QChar sign : pageText(words))
        text += escapedSign(sign);
    // Two signs in a row are set as one by Kramdown.
    text.replace(u"--"_s, u"\\-\\-"_s).replace(u"..."_s, u"\\.\\.\\."_s);
    return text.replace(macro, u"\\1&#58;"_s);
}

QString govspeak(const Document &document)
{
    return GovspeakPage(document).text();
}

} // namespace candour
