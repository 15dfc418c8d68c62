// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/SpokenPdf.h"

#include "base/Literals.h"
#include "base/Overloaded.h"
#include "support/Program.h"

#include <QLocale>
#include <QRegularExpression>

namespace candour {

namespace {

/// Kinds that only hold others.
const QStringList &holders()
{
    static const QStringList list{u"Document"_s, u"TOC"_s,   u"TOCI"_s,  u"L"_s, u"LI"_s,
                                  u"Table"_s,    u"THead"_s, u"TBody"_s, u"TR"_s};
    return list;
}

/// Kinds whose words belong to the element around them.
bool isInline(const QString &tag)
{
    return tag == u"Link"_s || tag == u"Span"_s;
}

struct Open
{
    int indent = 0;
    int spoken = -1;
};

class Expectation
{
public:
    explicit Expectation(const Document &document)
        : m_info(document.info), m_welsh(document.info.language.startsWith(u"cy"_s))
    {
        cover();
        contents(document.sections);
        int number = 0;
        int level = 1;
        for (const Section &section : document.sections) {
            level = std::min({std::max(section.level, 2), level + 1, 4});
            add(u"H%1"_s.arg(level), (level == 2 ? u"%1. "_s.arg(++number) : QString()) + section.heading);
            for (const DocumentBlock &block : section.blocks)
                add(block);
        }
    }

    QList<Spoken> result;

private:
    void add(const QString &tag, const QString &words)
    {
        result.append({tag, QString(words).remove(QChar(QChar::SoftHyphen)).simplified()});
    }

    void addIfAny(const QString &tag, const QString &words)
    {
        if (!words.trimmed().isEmpty())
            add(tag, words);
    }

    void cover()
    {
        if (!m_info.style.logo.isEmpty())
            add(u"Figure"_s, QString());
        add(u"H1"_s, m_info.title);
        for (const QString &words : {m_info.organisation, m_info.status, m_info.reference, m_info.version})
            addIfAny(u"P"_s, words);
        const QLocale locale(m_info.language);
        const auto date = [&](QDate day) { return locale.toString(day, u"d MMMM yyyy"_s); };
        if (m_info.issued.isValid() && m_info.firstIssued.isValid() && m_info.issued != m_info.firstIssued)
            add(u"P"_s, (m_welsh ? u"%1 (cyhoeddwyd gyntaf %2)"_s : u"%1 (first published %2)"_s)
                            .arg(date(m_info.issued), date(m_info.firstIssued)));
        else if (m_info.issued.isValid())
            add(u"P"_s, date(m_info.issued));
        if (!m_info.licence.isEmpty())
            add(u"P"_s, (m_welsh ? u"Trwydded: "_s : u"Licence: "_s) + m_info.licence);
        addIfAny(u"P"_s, m_info.stamp);
    }

    void contents(const QList<Section> &sections)
    {
        QList<Spoken> entries;
        int number = 0;
        int level = 1;
        for (const Section &section : sections) {
            level = std::min({std::max(section.level, 2), level + 1, 4});
            const QString heading = (level == 2 ? u"%1. "_s.arg(++number) : QString()) + section.heading;
            if (level < 4)
                entries.append(Spoken{u"Reference"_s, heading.simplified() + u" #"_s});
        }
        if (entries.size() < 2)
            return;
        add(u"H2"_s, m_welsh ? u"Cynnwys"_s : u"Contents"_s);
        result += entries;
    }

    void add(const DocumentBlock &block)
    {
        std::visit(Overloaded{
                       [&](const Paragraph &p) { addIfAny(u"P"_s, plainText(p.inlines, m_info.language)); },
                       [&](const List &l) { add(l); },
                       [&](const Definitions &d) {
                           for (const Definition &entry : d.entries) {
                               add(u"Lbl"_s, entry.term);
                               add(u"LBody"_s, plainText(entry.inlines, m_info.language));
                           }
                       },
                       [&](const Table &t) { add(t); },
                       [&](const HeatMap &h) { add(h); },
                   },
                   block);
    }

    void add(const List &list)
    {
        static const QStringList roman{u"i"_s, u"ii"_s, u"iii"_s, u"iv"_s, u"v"_s, u"vi"_s, u"vii"_s, u"viii"_s};
        QList<int> counts;
        for (const ListItem &item : list.items) {
            counts.resize(item.level + 1);
            const int number = ++counts.last();
            QString label = item.level % 2 == 0 ? u"•"_s : u"◦"_s;
            if (list.ordered && item.level % 3 == 0)
                label = QString::number(number) + u'.';
            else if (list.ordered && item.level % 3 == 1)
                label = QString(QChar(u'a' + number - 1)) + u'.';
            else if (list.ordered)
                label = roman.at(number - 1) + u'.';
            add(u"Lbl"_s, label);
            add(u"LBody"_s, plainText(item.inlines, m_info.language));
        }
    }

    void add(const Table &table)
    {
        addIfAny(u"Caption"_s, table.caption);
        for (const TableColumn &column : table.columns)
            add(u"TH Column"_s, column.header);
        for (const TableRow &row : table.rows)
            for (qsizetype i = 0; i < table.columns.size(); ++i)
                add(table.columns.at(i).rowHeader ? u"TH Row"_s : u"TD"_s,
                    plainText(row.cells.value(i), m_info.language));
    }

    void add(const HeatMap &map)
    {
        add(u"Figure"_s, QString());
        Table table;
        table.caption = map.title;
        table.columns = {
            {m_welsh ? u"Difrifoldeb, yn ôl tebygolrwydd"_s : u"Severity, by likelihood"_s, 1, false, true}};
        for (const QString &likelihood : map.likelihoods)
            table.columns.append({likelihood});
        for (qsizetype severity = map.severities.size() - 1; severity >= 0; --severity) {
            TableRow row{{Inlines{Text{map.severities.at(severity)}}}};
            for (qsizetype likelihood = 0; likelihood < map.likelihoods.size(); ++likelihood) {
                // Every square, by severity and then likelihood.
                const HeatCell &cell = map.cells.at(severity * map.likelihoods.size() + likelihood);
                const QString none = m_welsh ? u"dim risgiau"_s : u"no risks"_s;
                row.cells.append(Inlines{Text{map.levels.at(cell.level) + u": "_s +
                                              (cell.risks.isEmpty() ? none : cell.risks.join(u", "_s))}});
            }
            table.rows.append(row);
        }
        add(table);
    }

    DocumentInfo m_info;
    bool m_welsh;
};

} // namespace

QList<Spoken> spoken(const QString &file)
{
    static const QRegularExpression line(u"^( *)(?:\"(.*)\"|([A-Z][A-Za-z0-9]*).*)$"_s);
    const ProgramRun poppler = run(u"pdfinfo"_s, {u"-struct-text"_s, file});
    QList<Spoken> elements;
    QList<Open> open;
    for (const QString &text : QString::fromUtf8(poppler.output).split(u'\n')) {
        const QRegularExpressionMatch match = line.match(text);
        const int indent = int(match.capturedLength(1));
        if (const QString scope = text.trimmed(); scope.startsWith(u"/Scope /"_s)) {
            elements.last().tag += u' ' + scope.mid(8);
            continue;
        }
        if (!match.hasMatch() || match.captured(3) == u"Object"_s)
            continue;
        while (!open.isEmpty() && open.constLast().indent >= indent)
            open.removeLast();
        const int around = open.isEmpty() ? -1 : open.constLast().spoken;
        if (match.hasCaptured(3)) {
            const QString tag = match.captured(3);
            if (!holders().contains(tag) && !isInline(tag))
                elements.append({tag, QString()});
            open.append({indent, isInline(tag) ? around : holders().contains(tag) ? -1 : int(elements.size()) - 1});
        } else if (around < 0) {
            elements.append({u"stray"_s, match.captured(2)});
        } else if (elements.at(around).tag != u"Figure"_s) {
            elements[around].words += match.captured(2);
        }
    }
    static const QRegularExpression pageNumber(u" \\d+$"_s);
    for (Spoken &element : elements) {
        element.words = element.words.simplified();
        if (element.tag == u"Reference"_s)
            element.words.replace(pageNumber, u" #"_s);
    }
    return elements;
}

QList<Spoken> expected(const Document &document)
{
    return Expectation(document).result;
}

QString difference(const QList<Spoken> &found, const QList<Spoken> &wanted)
{
    const auto shown = [](const QList<Spoken> &list, qsizetype i) {
        return i < list.size() ? list.at(i).tag + u": "_s + list.at(i).words : u"nothing"_s;
    };
    for (qsizetype i = 0; i < std::max(found.size(), wanted.size()); ++i)
        if (i >= found.size() || i >= wanted.size() || found.at(i) != wanted.at(i))
            return u"element %1 is “%2”, not “%3”"_s.arg(QString::number(i), shown(found, i), shown(wanted, i));
    return {};
}

} // namespace candour
