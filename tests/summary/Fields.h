// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/Document.h"

namespace candour {

/// Calls \a visit with every field of a document, one after the other in a fixed order: every word, number, date and
/// list, however deep. A list comes before what is in it. A field added to the format must be added here.
template<typename Visitor>
class Fields
{
public:
    explicit Fields(Visitor visit) : m_visit(std::move(visit)) {}

    void of(Document &document)
    {
        DocumentInfo &i = document.info;
        all(i.language, i.title, i.organisation, i.reference, i.status, i.version, i.description, i.issued,
            i.firstIssued, i.licence, i.licenceUrl, i.style.accent, i.style.logo, i.style.logoDescription, i.stamp);
        list(document.sections, [this](Section &section) {
            all(section.level, section.anchor, section.heading);
            list(section.blocks, [this](DocumentBlock &block) { std::visit([this](auto &b) { of(b); }, block); });
        });
    }

private:
    template<typename... Ts>
    void all(Ts &...fields)
    {
        (m_visit(fields), ...);
    }

    template<typename T, typename Each>
    void list(QList<T> &items, const Each &each)
    {
        m_visit(items);
        for (T &item : items)
            each(item);
    }

    void of(Inlines &inlines)
    {
        list(inlines, [this](Inline &part) {
            m_visit(part);
            std::visit([this](auto &p) { of(p); }, part);
        });
    }
    void of(Text &t) { all(t.text, t.bold, t.italic); }
    void of(Link &l) { all(l.text, l.url); }
    void of(Withheld &w) { all(w.reasons); }
    void of(Paragraph &p) { of(p.inlines); }
    void of(List &l)
    {
        all(l.ordered);
        list(l.items, [this](ListItem &item) {
            all(item.level);
            of(item.inlines);
        });
    }
    void of(Definitions &d)
    {
        list(d.entries, [this](Definition &entry) {
            all(entry.term);
            of(entry.inlines);
        });
    }
    void of(Table &t)
    {
        all(t.caption);
        list(t.columns, [this](TableColumn &c) { all(c.header, c.share, c.numeric, c.rowHeader); });
        list(t.rows, [this](TableRow &row) { list(row.cells, [this](Inlines &cell) { of(cell); }); });
    }
    void of(HeatMap &h)
    {
        all(h.title, h.description, h.likelihoods, h.severities, h.levels);
        list(h.cells, [this](HeatCell &cell) { all(cell.likelihood, cell.severity, cell.level, cell.risks); });
    }

    Visitor m_visit;
};

template<typename Visitor>
void visitFields(Document &document, Visitor visit)
{
    Fields<Visitor>(std::move(visit)).of(document);
}

} // namespace candour
