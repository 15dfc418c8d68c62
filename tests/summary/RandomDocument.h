// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Literals.h"
#include "summary/Document.h"

#include <QRandomGenerator>

namespace candour {

/// Makes small documents of very few different words, so that two of them are often nearly, and sometimes wholly, the
/// same. The same for the same seed.
class RandomDocument
{
public:
    explicit RandomDocument(quint32 seed) : m_random(seed) {}

    int below(int bound) { return int(m_random.bounded(quint32(bound))); }
    bool chance(int percent) { return below(100) < percent; }

    QString word()
    {
        static const QStringList words{QString(), u""_s, u"a"_s, u"b"_s, u"ab"_s, u"ŵ😀"_s};
        return words.at(below(int(words.size())));
    }

    QStringList wordList()
    {
        return some<QString>(2, [this] { return word(); });
    }

    Inlines inlines()
    {
        return some<Inline>(2, [this]() -> Inline {
            switch (below(3)) {
            case 0:
                return Text{word(), chance(50), chance(50)};
            case 1:
                return Link{word(), word()};
            default:
                return Withheld{wordList()};
            }
        });
    }

    DocumentBlock block()
    {
        switch (below(5)) {
        case 0:
            return Paragraph{inlines()};
        case 1:
            return List{chance(50), some<ListItem>(2, [this] { return ListItem{below(2), inlines()}; })};
        case 2:
            return Definitions{some<Definition>(2, [this] { return Definition{word(), inlines()}; })};
        case 3:
            return Table{
                word(),
                some<TableColumn>(2,
                                  [this] {
                                      return TableColumn{word(), below(3), chance(50), chance(50)};
                                  }),
                some<TableRow>(2, [this] { return TableRow{some<Inlines>(2, [this] { return inlines(); })}; })};
        default:
            return HeatMap{
                word(),     word(),
                wordList(), wordList(),
                wordList(), some<HeatCell>(2, [this] {
                               return HeatCell{below(2), below(2), below(2), wordList()}; })};
        }
    }

    Document document()
    {
        Document document;
        DocumentInfo &info = document.info;
        for (QString *field : {&info.language, &info.title, &info.organisation, &info.reference, &info.status,
                               &info.version, &info.description, &info.licence, &info.licenceUrl, &info.stamp})
            *field = word();
        for (QDate *date : {&info.issued, &info.firstIssued})
            *date = chance(50) ? QDate() : QDate(2026, 1, 1).addDays(below(3));
        document.sections = some<Section>(3, [this] {
            return Section{2 + below(2), word(), word(), some<DocumentBlock>(3, [this] { return block(); })};
        });
        return document;
    }

private:
    template<typename T, typename Make>
    QList<T> some(int most, const Make &make)
    {
        QList<T> items;
        for (int count = below(most + 1); count > 0; --count)
            items += make();
        return items;
    }

    QRandomGenerator m_random;
};

} // namespace candour
