// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/PublicLines.h"

#include "base/Literals.h"
#include "base/Overloaded.h"

#include <QLocale>
#include <QUrl>

namespace candour {

namespace {

void appendInlines(const Inlines &inlines, const QString &language, QStringList &lines)
{
    for (const Inline &part : inlines) {
        if (const auto *link = std::get_if<Link>(&part))
            lines << link->text << link->url << QUrl::fromPercentEncoding(link->url.toUtf8());
        else if (const auto *withheld = std::get_if<Withheld>(&part))
            lines << label(*withheld, language);
    }
}

void appendHeatMap(const HeatMap &map, QStringList &lines)
{
    lines << map.likelihoods << map.severities << map.levels;
    for (const HeatCell &cell : map.cells)
        lines << cell.risks << cell.risks.join(u' ');
}

void appendParts(const DocumentBlock &block, const QString &language, QStringList &lines)
{
    std::visit(Overloaded{
                   [&](const Paragraph &p) { appendInlines(p.inlines, language, lines); },
                   [&](const List &l) {
                       for (const ListItem &item : l.items)
                           appendInlines(item.inlines, language, lines);
                   },
                   [&](const Definitions &d) {
                       for (const Definition &entry : d.entries)
                           appendInlines(entry.inlines, language, lines);
                   },
                   [&](const Table &t) {
                       for (const TableRow &row : t.rows)
                           for (const Inlines &cell : row.cells)
                               appendInlines(cell, language, lines);
                   },
                   [&](const HeatMap &h) { appendHeatMap(h, lines); },
               },
               block);
}

void appendDate(const QDate &date, const QString &language, QStringList &lines)
{
    if (!date.isValid())
        return;
    const QString iso = date.toString(Qt::ISODate);
    const QString pdf = u"D:"_s + date.toString(u"yyyyMMdd"_s) + u"000000"_s;
    const QString midnight = iso + u"T00:00:00"_s;
    lines << iso << midnight << midnight + u"Z"_s << midnight + u"+00:00"_s << pdf << pdf + u"Z"_s
          << pdf + u"+00'00'"_s;
    for (const QLocale &locale : {QLocale(language), QLocale(QLocale::English, QLocale::UnitedKingdom)})
        lines << locale.toString(date, u"d MMMM yyyy"_s) << locale.toString(date, u"d MMM yyyy"_s)
              << locale.toString(date, u"MMMM yyyy"_s);
}

} // namespace

QStringList publicLines(const Document &document)
{
    const DocumentInfo &info = document.info;
    QStringList lines = textLines(document);
    lines << info.description << info.licence << info.licenceUrl << info.language;
    appendDate(info.issued, info.language, lines);
    appendDate(info.firstIssued, info.language, lines);
    for (const Section &section : document.sections) {
        lines << section.anchor;
        for (const DocumentBlock &block : section.blocks)
            appendParts(block, info.language, lines);
    }
    return lines;
}

} // namespace candour
