// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cases.h"
#include "redaction/Repeats.h"
#include "redaction/Summarise.h"
#include "redaction/suppression/PublicCounts.h"

#include <QTest>

using namespace candour;

namespace {

const QString Heads = u"headcounts"_s;
const QString LeftOut = u"[c] stands for a number that is not shown because it counts few people, because such a "
                        u"number could be worked out from it, or because part of it is withheld."_s;
const QString Rounded = u"Every number is rounded to the nearest 5. A total is the sum of the rounded numbers."_s;

/// Three groups, of whom 3 boys are few.
Case threeGroups()
{
    Case c;
    const auto group = [](const QString &id, const QString &name, double girls, double boys) {
        return row(id, {{u"group"_s, line(name)}, {u"girls"_s, Cell{Number{girls}}}, {u"boys"_s, Cell{Number{boys}}}});
    };
    c.a.answers.insert(Heads, Rows{{group(u"a"_s, u"North"_s, 20, 3), group(u"b"_s, u"South"_s, 11, 14),
                                    group(u"d"_s, u"West"_s, 1009, 8)}});
    return c;
}

Case withPattern(const QList<CountCell> &cells)
{
    Case c = threeGroups();
    Suppression decided{.cells = cells};
    std::sort(decided.cells.begin(), decided.cells.end());
    c.a.suppressions.insert(Heads, decided);
    return c;
}

Case rounding()
{
    Case c = threeGroups();
    c.a.suppressions.insert(Heads, {.rule = {.method = SuppressionMethod::Rounding}});
    return c;
}

CountCell at(const QString &id, const QString &column)
{
    return CountCell{RowId{id}, column};
}

QList<DocumentBlock> blocks(const Case &c)
{
    const Visibility visibility(c.t, c.a, English);
    const PublicValues values(c.t, c.a, visibility, English);
    return Records(c.t, c.a, visibility, values).table(*c.t.question(Heads));
}

QStringList columnsOf(const Case &c)
{
    QStringList headers;
    const QList<DocumentBlock> all = blocks(c);
    for (const TableColumn &column : std::get<Table>(all.first()).columns)
        headers += column.header;
    return headers;
}

PublicCounts countsOf(const Case &c)
{
    return publicCounts(*c.t.question(Heads), c.a, Visibility(c.t, c.a, English));
}

} // namespace

/// A table of counts shows what somebody decided that it may, and computes totals from nothing else.
class tst_RecordsCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNoNumberBeforeSomebodyDecides();
    void showsWhatIsNotInThePattern();
    void theSameBytesForWhateverAgrees();
    void roundsEveryNumberAndAddsThemUp();
    void aWithheldRowTakesTheTotalsWithIt();
    void aWithheldColumnTakesTheTotalsWithIt();
    void aWithheldCellTakesItsTotalsWithIt();
    void aRewordedRowTellsNoNumber();
    void anEmptyCellIsNotRecorded();
    void hasNoTotalsWhereNobodyAskedForThem();
    void oneColumnNeedsNoTotalsOfRows();
    void withoutNamesThereIsNoRowOfTotals();
    void noNumberNamesARow();
    void cardsTellNoNumber();
    void speaksWelsh();
    void findsPlacesByWhatTheyAreCalled();
    void aFractionIsNoCount();
    void searchesForWhatIsLeftOut();
};

void tst_RecordsCounts::showsNoNumberBeforeSomebodyDecides()
{
    const Case c = threeGroups();
    QCOMPARE(columnsOf(c),
             (QStringList{u"Column group"_s, u"Column girls"_s, u"Column boys"_s, u"Total"_s, u"Column note"_s}));
    QCOMPARE(tableRows(blocks(c)),
             (QStringList{u"North | [c] | [c] | [c] | Not recorded"_s, u"South | [c] | [c] | [c] | Not recorded"_s,
                          u"West | [c] | [c] | [c] | Not recorded"_s, u"Total | [c] | [c] | [c] | Does not apply"_s}));
    QCOMPARE(remarks(blocks(c)), QStringList{LeftOut});
}

void tst_RecordsCounts::showsWhatIsNotInThePattern()
{
    const Case c = withPattern({at(u"a"_s, u"boys"_s), at(u"d"_s, u"boys"_s), at({}, u"girls"_s), at({}, {}),
                                at(u"a"_s, {}), at(u"gone"_s, u"boys"_s)});
    QCOMPARE(
        tableRows(blocks(c)),
        (QStringList{u"North | 20 | [c] | [c] | Not recorded"_s, u"South | 11 | 14 | 25 | Not recorded"_s,
                     u"West | 1,009 | [c] | 1,017 | Not recorded"_s, u"Total | [c] | 25 | [c] | Does not apply"_s}));
    QCOMPARE(remarks(blocks(c)), QStringList{LeftOut});
    QCOMPARE(remarks(blocks(withPattern({}))), QStringList());
}

void tst_RecordsCounts::theSameBytesForWhateverAgrees()
{
    const QList<CountCell> pattern{at(u"a"_s, u"boys"_s), at(u"a"_s, u"girls"_s), at(u"d"_s, u"boys"_s),
                                   at(u"d"_s, u"girls"_s)};
    const Case c = withPattern(pattern);
    Case other = withPattern(pattern);
    auto &rows = std::get<Rows>(other.a.answers[Heads]);
    const auto move = [&](const QString &id, const QString &column, double people) {
        std::get<Number>(rows.find(RowId{id})->cells[column]).value += people;
    };
    move(u"a"_s, u"boys"_s, -3);
    move(u"a"_s, u"girls"_s, 3);
    move(u"d"_s, u"boys"_s, 3);
    move(u"d"_s, u"girls"_s, -3);
    const auto bytes = [](const Case &one) { return canonical(summarise(one.t, one.a, {}).document()); };
    QVERIFY(c.a.answers != other.a.answers);
    QCOMPARE(bytes(c), bytes(other));
}

void tst_RecordsCounts::roundsEveryNumberAndAddsThemUp()
{
    QCOMPARE(
        tableRows(blocks(rounding())),
        (QStringList{u"North | 20 | 5 | 25 | Not recorded"_s, u"South | 10 | 15 | 25 | Not recorded"_s,
                     u"West | 1,010 | 10 | 1,020 | Not recorded"_s, u"Total | 1,040 | 30 | 1,070 | Does not apply"_s}));
    QCOMPARE(remarks(blocks(rounding())), QStringList{Rounded});
}

void tst_RecordsCounts::aWithheldRowTakesTheTotalsWithIt()
{
    Case c = withPattern({});
    c.withhold(Place{.question = Heads, .row = RowId{u"b"_s}}, u"personal"_s);
    QCOMPARE(tableRows(blocks(c)),
             (QStringList{u"North | 20 | 3 | 23 | Not recorded"_s, u"West | 1,009 | 8 | 1,017 | Not recorded"_s,
                          u"Total | [c] | [c] | [c] | Does not apply"_s}));
    QCOMPARE(remarks(blocks(c)).first(), LeftOut);
}

void tst_RecordsCounts::aWithheldColumnTakesTheTotalsWithIt()
{
    Case c = withPattern({});
    c.question(Heads).columns.insert(
        3,
        Column{
            .key = u"others"_s, .kind = QuestionKind::Number, .label = u"Others"_s, .isPublic = true, .counts = true});
    const Place others{.question = Heads, .column = u"others"_s};
    c.withhold(others, u"personal"_s);
    QCOMPARE(tableRows(blocks(c)).first(), u"North | 20 | 3 | [c] | Not recorded"_s);
    QCOMPARE(tableRows(blocks(c)).last(), u"Total | 1,040 | 25 | [c] | Does not apply"_s);
    c.leaveOpen(others);
    QCOMPARE(tableRows(blocks(c)).first(), u"North | 20 | 3 | [c] | Not recorded"_s);
    // What the template keeps inside is no part of the public table.
    c.a.treatments.clear();
    c.question(Heads).columns[3].isPublic = false;
    QCOMPARE(tableRows(blocks(c)).first(), u"North | 20 | 3 | 23 | Not recorded"_s);
}

void tst_RecordsCounts::aWithheldCellTakesItsTotalsWithIt()
{
    Case c = withPattern({});
    c.withhold(Place{Heads, RowId{u"b"_s}, u"boys"_s}, u"personal"_s);
    QCOMPARE(tableRows(blocks(c)), (QStringList{u"North | 20 | 3 | 23 | Not recorded"_s,
                                                u"South | 11 | [Withheld: personal information] | [c] | Not recorded"_s,
                                                u"West | 1,009 | 8 | 1,017 | Not recorded"_s,
                                                u"Total | 1,040 | [c] | [c] | Does not apply"_s}));
}

void tst_RecordsCounts::aRewordedRowTellsNoNumber()
{
    Case c = withPattern({});
    c.word(Place{.question = Heads, .row = RowId{u"b"_s}}, u"Other places"_s);
    const QString no = u"Not published in this summary"_s;
    QCOMPARE(tableRows(blocks(c)).mid(1), (QStringList{u"Other places | "_s + QStringList(4, no).join(u" | "_s),
                                                       u"West | 1,009 | 8 | 1,017 | Not recorded"_s,
                                                       u"Total | [c] | [c] | [c] | Does not apply"_s}));
}

void tst_RecordsCounts::anEmptyCellIsNotRecorded()
{
    Case c = withPattern({});
    std::get<Rows>(c.a.answers[Heads]).rows[1].cells.remove(u"boys"_s);
    QCOMPARE(tableRows(blocks(c)).at(1), u"South | 11 | Not recorded | Not recorded | Not recorded"_s);
    QCOMPARE(tableRows(blocks(c)).last(), u"Total | 1,040 | Not recorded | Not recorded | Does not apply"_s);
}

void tst_RecordsCounts::hasNoTotalsWhereNobodyAskedForThem()
{
    Case c = withPattern({});
    c.question(Heads).totals = false;
    QCOMPARE(tableRows(blocks(c)), (QStringList{u"North | 20 | 3 | Not recorded"_s, u"South | 11 | 14 | Not recorded"_s,
                                                u"West | 1,009 | 8 | Not recorded"_s}));
}

void tst_RecordsCounts::oneColumnNeedsNoTotalsOfRows()
{
    Case c = withPattern({});
    c.question(Heads).columns.removeAt(2);
    QCOMPARE(tableRows(blocks(c)).first(), u"North | 20 | Not recorded"_s);
    QCOMPARE(tableRows(blocks(c)).last(), u"Total | 1,040 | Does not apply"_s);
}

void tst_RecordsCounts::withoutNamesThereIsNoRowOfTotals()
{
    Case c = withPattern({});
    c.withhold(Place{.question = Heads, .column = u"group"_s}, u"personal"_s);
    QCOMPARE(tableRows(blocks(c)).size(), 3);
    QCOMPARE(tableRows(blocks(c)).first(), u"20 | 3 | 23 | Not recorded"_s);
}

void tst_RecordsCounts::noNumberNamesARow()
{
    Case c = threeGroups();
    c.question(Heads).columns.first().isPublic = false;
    const Visibility visibility(c.t, c.a, English);
    const PublicValues values(c.t, c.a, visibility, English);
    const Records records(c.t, c.a, visibility, values);
    QCOMPARE(said(records.names(*c.t.question(Heads))), QString());
}

void tst_RecordsCounts::cardsTellNoNumber()
{
    Case c = withPattern({});
    c.question(Heads).form = RecordsForm::Cards;
    const QString words = publicWords(c.t, c.a, English).value(Heads);
    QVERIFY(words.contains(u"[c]"_s));
    QVERIFY(!words.contains(u"14"_s));
}

void tst_RecordsCounts::speaksWelsh()
{
    Case c = threeGroups();
    const QString words = publicWords(c.t, c.a, u"cy"_s).value(Heads);
    QVERIFY(words.contains(u"Cyfanswm"_s));
    QVERIFY(words.contains(u"Mae [c] yn sefyll"_s));
    c.a.suppressions.insert(Heads, {.rule = {.method = SuppressionMethod::Rounding}});
    QVERIFY(publicWords(c.t, c.a, u"cy"_s).value(Heads).contains(u"dalgrynnu"_s));
}

void tst_RecordsCounts::findsPlacesByWhatTheyAreCalled()
{
    Case c = threeGroups();
    c.withhold(Place{.question = Heads, .row = RowId{u"a"_s}}, u"personal"_s);
    const PublicCounts counts = countsOf(c);
    QCOMPARE(counts.at(at(u"b"_s, u"boys"_s)), (CellAt{0, 1}));
    QCOMPARE(counts.at(at({}, {})), (CellAt{2, 2}));
    QVERIFY(!counts.at(at(u"a"_s, u"boys"_s)));
    QVERIFY(!counts.at(at(u"b"_s, u"note"_s)));
    QCOMPARE(counts.cells({{2, 1}, {1, 0}}), (QList<CountCell>{at({}, u"boys"_s), at(u"d"_s, u"girls"_s)}));
    QCOMPARE(counts.pattern({.cells = {at({}, u"boys"_s), at(u"a"_s, u"boys"_s), at(u"d"_s, {})}}),
             (CellPattern{{2, 1}, {1, 2}}));
}

void tst_RecordsCounts::aFractionIsNoCount()
{
    QVERIFY(countsOf(threeGroups()).isSound);
    for (const double number : {2.5, -1.0, 1e13, std::numeric_limits<double>::quiet_NaN()}) {
        Case c = threeGroups();
        std::get<Rows>(c.a.answers[Heads]).rows[1].cells.insert(u"boys"_s, Number{number});
        QVERIFY(!countsOf(c).isSound);
        QVERIFY(!countsOf(c).table.value({1, 1}));
    }
}

void tst_RecordsCounts::searchesForWhatIsLeftOut()
{
    const auto wordsSearched = [](const Case &c) {
        QStringList words;
        for (const Needle &needle : needles(c.t, c.a))
            words += needle.words;
        return words;
    };
    QVERIFY(wordsSearched(threeGroups()).contains(u"1,009"_s));
    QVERIFY(wordsSearched(rounding()).contains(u"1,009"_s));
    QVERIFY(wordsSearched(withPattern({at(u"d"_s, u"girls"_s)})).contains(u"1,009"_s));
    QVERIFY(!wordsSearched(withPattern({at(u"d"_s, u"boys"_s)})).contains(u"1,009"_s));
}

QTEST_GUILESS_MAIN(tst_RecordsCounts)
#include "tst_RecordsCounts.moc"
