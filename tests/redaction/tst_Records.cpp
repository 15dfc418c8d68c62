// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cases.h"

#include <QTest>

using namespace candour;

namespace {

/// The records of a case as the public reads them.
struct Reading
{
    explicit Reading(const Case &c)
        : visibility(c.t, c.a, English), values(c.t, c.a, visibility, English), records(c.t, c.a, visibility, values)
    {}
    Visibility visibility;
    PublicValues values;
    Records records;
};

Case threeItems()
{
    Case c;
    c.a.answers.insert(u"items"_s,
                       Rows{{row(u"1"_s, {{u"item"_s, line(u"Names"_s)}, {u"special"_s, Cell{YesNo{false, {}}}}}),
                             row(u"2"_s, {{u"item"_s, line(u"Health"_s)}, {u"special"_s, Cell{YesNo{true, {}}}}}),
                             row(u"3"_s, {{u"item"_s, line(u"Dates"_s)},
                                          {u"source"_s, Cell{WebLink{{}, u"https://example.org"_s}}}})}});
    return c;
}

QStringList headers(const QList<DocumentBlock> &blocks)
{
    QStringList words;
    for (const TableColumn &column : std::get<Table>(blocks.first()).columns)
        words += column.header;
    return words;
}

QStringList headings(const QList<Section> &sections)
{
    QStringList words;
    for (const Section &section : sections)
        words += section.anchor + u": "_s + section.heading;
    return words;
}

} // namespace

/// Tables and cards of rows show public rows and cells only, and neither how many are missing nor where they stood.
class tst_Records : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryRowAndPublicColumn();
    void showsNoColumnThatNobodyMadePublic();
    void leavesWithheldRowsOutWithoutATrace();
    void saysNothingOfRowsThatAreLeftOut();
    void saysOfRewordedRowsOnlyTheirWording();
    void saysOnlyTheReasonsWhereNoRowIsLeft();
    void labelsCells();
    void namesWithheldColumnsBesideTheTable();
    void makesACardForEachPublicRow();
    void leavesUnaskedFactsOutOfCards();
    void namesPublicRowsOnOneLine();
};

void tst_Records::showsEveryRowAndPublicColumn()
{
    Case c = threeItems();
    const Reading reading(c);
    const auto blocks = reading.records.table(c.question(u"items"_s));
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(headers(blocks),
             (QStringList{u"Column item"_s, u"Column special"_s, u"Column source"_s, u"Column kinds"_s}));
    QCOMPARE(tableRows(blocks), (QStringList{u"Names | No | Not recorded | Not recorded"_s,
                                             u"Health | Yes | Not recorded | Not recorded"_s,
                                             u"Dates | Not recorded | https://example.org | Not recorded"_s}));
    QVERIFY(std::get<Table>(blocks.first()).columns.first().rowHeader);
}

void tst_Records::showsNoColumnThatNobodyMadePublic()
{
    Case c;
    c.a.answers.insert(u"shares"_s,
                       Rows{{row(u"1"_s, {{u"recipient"_s, line(u"Council"_s)}, {u"people"_s, Cell{Number{1200}}}})}});
    const QString people = u"Column people"_s;
    QVERIFY(!headers(Reading(c).records.table(c.question(u"shares"_s))).contains(people));
    c.show({.question = u"shares"_s, .column = u"people"_s});
    QVERIFY(headers(Reading(c).records.table(c.question(u"shares"_s))).contains(people));
}

void tst_Records::leavesWithheldRowsOutWithoutATrace()
{
    Case c = threeItems();
    c.withhold({.question = u"items"_s, .row = RowId{u"2"_s}}, u"personal"_s);
    const QStringList expected = {u"Names | No | Not recorded | Not recorded"_s,
                                  u"Dates | Not recorded | https://example.org | Not recorded"_s};
    const auto one = Reading(c).records.table(c.question(u"items"_s));
    QCOMPARE(tableRows(one), expected);
    QCOMPARE(remarks(one), QStringList{u"Other entries are not shown: [Withheld: personal information]"_s});

    auto &rows = std::get<Rows>(c.a.answers[u"items"_s]).rows;
    rows.prepend(row(u"0"_s, {{u"item"_s, line(u"Faith"_s)}}));
    c.withhold({.question = u"items"_s, .row = RowId{u"0"_s}}, u"personal"_s);
    QCOMPARE(Reading(c).records.table(c.question(u"items"_s)), one);
}

void tst_Records::saysNothingOfRowsThatAreLeftOut()
{
    Case c = threeItems();
    c.word({.question = u"items"_s, .row = RowId{u"2"_s}}, {});
    const auto blocks = Reading(c).records.table(c.question(u"items"_s));
    QCOMPARE(tableRows(blocks).size(), 2);
    QCOMPARE(remarks(blocks), QStringList());
}

void tst_Records::saysOfRewordedRowsOnlyTheirWording()
{
    Case c = threeItems();
    c.word({.question = u"items"_s, .row = RowId{u"2"_s}}, u"Something private"_s);
    const QString unsaid = u"Not published in this summary"_s;
    const auto blocks = Reading(c).records.table(c.question(u"items"_s));
    QCOMPARE(tableRows(blocks), (QStringList{u"Names | No | Not recorded | Not recorded"_s,
                                             u"Something private | %1 | %1 | %1"_s.arg(unsaid),
                                             u"Dates | Not recorded | https://example.org | Not recorded"_s}));
    QCOMPARE(remarks(blocks), QStringList());
    QCOMPARE(said(Reading(c).records.names(c.question(u"items"_s))), u"Names; Something private; Dates"_s);
    const QList<Section> cards = Reading(c).records.cards(c.question(u"items"_s), 4);
    QCOMPARE(headings(cards), (QStringList{u"items-1: Names"_s, u"items-2: Entry 2"_s, u"items-3: Dates"_s}));
    QCOMPARE(remarks(cards.at(1).blocks), QStringList{u"Something private"_s});
}

void tst_Records::saysOnlyTheReasonsWhereNoRowIsLeft()
{
    Case c = threeItems();
    for (const auto &[id, reason] :
         {std::pair(u"1"_s, u"personal"_s), {u"2"_s, u"personal"_s}, {u"3"_s, u"commerce"_s}})
        c.withhold({.question = u"items"_s, .row = RowId{id}}, reason);
    c.withhold({.question = u"items"_s, .column = u"special"_s}, u"commerce"_s);
    const QList<DocumentBlock> expected = {Paragraph{{Both}}};
    QCOMPARE(Reading(c).records.table(c.question(u"items"_s)), expected);
    QCOMPARE(Reading(c).records.cardRemarks(c.question(u"items"_s)), expected);
    QCOMPARE(Reading(c).records.cards(c.question(u"items"_s), 3), QList<Section>());
}

void tst_Records::labelsCells()
{
    Case c = threeItems();
    c.withhold({u"items"_s, RowId{u"1"_s}, u"item"_s}, u"personal"_s);
    c.word({u"items"_s, RowId{u"2"_s}, u"item"_s}, u"Medical facts"_s);
    c.word({u"items"_s, RowId{u"3"_s}, u"special"_s}, {});
    QCOMPARE(tableRows(Reading(c).records.table(c.question(u"items"_s))),
             (QStringList{u"[Withheld: personal information] | No | Not recorded | Not recorded"_s,
                          u"Medical facts | Yes | Not recorded | Not recorded"_s,
                          u"Dates | Not published in this summary | https://example.org | Not recorded"_s}));
}

void tst_Records::namesWithheldColumnsBesideTheTable()
{
    Case c = threeItems();
    c.withhold({.question = u"items"_s, .column = u"special"_s}, u"commerce"_s);
    c.withhold({.question = u"items"_s, .row = RowId{u"1"_s}}, u"personal"_s);
    const auto blocks = Reading(c).records.table(c.question(u"items"_s));
    QVERIFY(!headers(blocks).contains(u"Column special"_s));
    QCOMPARE(remarks(blocks), (QStringList{u"Column special: [Withheld: commercial interests]"_s,
                                           u"Other entries are not shown: [Withheld: personal information]"_s}));
}

void tst_Records::makesACardForEachPublicRow()
{
    Case c = threeItems();
    std::get<Rows>(c.a.answers[u"items"_s]).rows += row(u"4"_s, {{u"special"_s, Cell{YesNo{true, {}}}}});
    c.withhold({.question = u"items"_s, .row = RowId{u"1"_s}}, u"personal"_s);
    const QList<Section> cards = Reading(c).records.cards(c.question(u"items"_s), 4);
    QCOMPARE(headings(cards), (QStringList{u"items-1: Health"_s, u"items-2: Dates"_s, u"items-3: Entry 3"_s}));
    QCOMPARE(cards.first().level, 4);
    QCOMPARE(remarks(cards.first().blocks), (QStringList{u"Column special: Yes"_s, u"Column source: Not recorded"_s,
                                                         u"Column kinds: Not recorded"_s}));
}

void tst_Records::leavesUnaskedFactsOutOfCards()
{
    Case c;
    c.a.answers.insert(u"cards"_s, Rows{{row(u"1"_s, {{u"recipient"_s, line(u"Council"_s)},
                                                      {u"route"_s, choice(u"secure"_s)},
                                                      {u"reason"_s, line(u"Left over"_s)}})}});
    const QString facts = remarks(Reading(c).records.cards(c.question(u"cards"_s), 3).first().blocks).join(u'\n');
    QVERIFY(facts.contains(u"Column route: Option secure"_s));
    QVERIFY2(!facts.contains(u"Column reason"_s), qPrintable(facts));
    c.withhold({u"cards"_s, RowId{u"1"_s}, u"route"_s}, u"commerce"_s);
    QVERIFY(remarks(Reading(c).records.cards(c.question(u"cards"_s), 3).first().blocks)
                .contains(u"Column reason: [Withheld: commercial interests]"_s));
}

void tst_Records::namesPublicRowsOnOneLine()
{
    Case c = threeItems();
    QCOMPARE(said(Reading(c).records.names(c.question(u"items"_s))), u"Names; Health; Dates"_s);
    c.withhold({.question = u"items"_s, .row = RowId{u"1"_s}}, u"personal"_s);
    c.withhold({u"items"_s, RowId{u"3"_s}, u"item"_s}, u"commerce"_s);
    QCOMPARE(said(Reading(c).records.names(c.question(u"items"_s))),
             u"Health; [Withheld: commercial interests, personal information]"_s);
}

QTEST_GUILESS_MAIN(tst_Records)
#include "tst_Records.moc"
