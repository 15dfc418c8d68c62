// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PlainText.h"

#include "base/Literals.h"
#include "base/Overloaded.h"
#include "publish/HtmlWriter.h"
#include "publish/TextLine.h"
#include "summary/PageWords.h"

#include <QLocale>

namespace candour {

namespace {

constexpr int LongestRule = 72;

/// Sets one document from top to bottom; blank lines stand between what a page sets apart.
class PlainPage
{
public:
    explicit PlainPage(const Document &document)
        : m_document(document), m_words(pageWords(document.info.language)), m_language(document.info.language)
    {}

    QByteArray bytes()
    {
        cover();
        int chapter = 0;
        for (const Section &section : m_document.sections) {
            const bool isChapter = section.level <= 2;
            heading(isChapter ? QString::number(++chapter) + u". "_s + section.heading : section.heading,
                    isChapter ? u'=' : u'-');
            for (const DocumentBlock &one : section.blocks)
                block(one);
        }
        foot();
        return "\xEF\xBB\xBF" + pageText(m_text).toUtf8();
    }

private:
    void cover()
    {
        const DocumentInfo &info = m_document.info;
        heading(info.title, u'=');
        fact(m_words.state, info.status);
        fact(m_words.publishedBy, info.organisation);
        fact(m_words.reference, info.reference);
        fact(m_words.version, info.version);
        if (info.firstIssued != info.issued)
            fact(m_words.firstIssued, day(info.firstIssued));
        fact(m_words.issued, day(info.issued));
        gap();
    }

    void foot()
    {
        const DocumentInfo &info = m_document.info;
        if (info.licence.isEmpty())
            return;
        fact(m_words.licence, textLine({Link{info.licence, info.licenceUrl}}, m_language));
    }

    QString day(QDate date) const { return QLocale(m_language).toString(date, u"d MMMM yyyy"_s); }

    void line(const QString &words) { m_text += words + u'\n'; }

    void gap()
    {
        if (!m_text.isEmpty() && !m_text.endsWith(u"\n\n"_s))
            m_text += u'\n';
    }

    void heading(const QString &words, QChar rule)
    {
        gap();
        const QString said = words.simplified();
        line(said);
        line(QString(std::min<qsizetype>(said.size(), LongestRule), rule));
        gap();
    }

    void fact(const QString &term, const QString &words)
    {
        if (!words.isEmpty())
            line(term + u":\t"_s + words);
    }

    /// Words that may run over several lines, each as far in as the first.
    void indented(const QString &indent, const QString &first, const QString &words)
    {
        line(indent + first + QString(words).replace(u'\n', u'\n' + indent + QString(first.size(), u' ')));
    }

    void block(const DocumentBlock &one)
    {
        std::visit(Overloaded{
                       [&](const Paragraph &p) { line(textLine(p.inlines, m_language)); },
                       [&](const List &l) { list(l); },
                       [&](const Definitions &d) {
                           for (const Definition &entry : d.entries)
                               fact(entry.term, textLine(entry.inlines, m_language));
                       },
                       [&](const Table &t) { table(t); },
                       [&](const HeatMap &h) {
                           line(h.title);
                           line(h.description);
                       },
                   },
                   one);
        gap();
    }

    void list(const List &list)
    {
        QList<int> numbers;
        for (const ListItem &item : list.items) {
            numbers.resize(item.level + 1);
            const QString sign = list.ordered ? QString::number(++numbers.last()) + u". "_s : u"* "_s;
            indented(QString(qsizetype(item.level) * 3, u' '), sign, textLine(item.inlines, m_language));
        }
    }

    void table(const Table &table)
    {
        line(table.caption.isEmpty() ? m_words.table : table.caption);
        gap();
        if (table.rows.isEmpty())
            line(m_words.noRows);
        for (const TableRow &row : table.rows) {
            for (qsizetype i = 0; i < table.columns.size(); ++i)
                cell(table.columns[i].header, textLine(row.cells.value(i), m_language), i == 0);
            gap();
        }
    }

    void cell(const QString &header, const QString &words, bool first)
    {
        const QString said = header.isEmpty() ? words : header + u":\t"_s + words;
        indented({}, first ? u"* "_s : u"  "_s, said);
    }

    const Document &m_document;
    const PageWords &m_words;
    QString m_language;
    QString m_text;
};

} // namespace

QByteArray plainTextPage(const Document &document)
{
    return PlainPage(document).bytes();
}

} // namespace candour
