// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/CountCases.h"

#include <QTest>

using namespace candour;

namespace {

constexpr qint64 MostInTable = 12; ///< No random table below holds more people.
constexpr qint64 MostTried = 15;   ///< A number beyond MostInTable can be reached only where there is no end.

/// Every table of whole numbers that agrees with what is published, found by trying them all.
class AllTables
{
public:
    AllTables(const CountTable &table, const CellPattern &pattern) : m_truth(table), m_pattern(pattern)
    {
        QList<QList<qint64>> numbers;
        for (int row = 0; row < table.rows(); ++row) {
            numbers += QList<qint64>();
            for (int column = 0; column < table.columns(); ++column) {
                numbers.last() += *table.value({row, column});
                if (pattern.contains({row, column}))
                    m_hidden += CellAt{row, column};
            }
        }
        attempt(numbers, 0);
    }

    Interval of(CellAt cell) const
    {
        Interval interval{.least = m_least.value(cell)};
        if (m_most.value(cell) <= MostInTable)
            interval.most = m_most.value(cell);
        return interval;
    }

private:
    void attempt(QList<QList<qint64>> &numbers, qsizetype next)
    {
        if (next == m_hidden.size()) {
            take(countTable(numbers, m_truth.hasTotals()));
            return;
        }
        const CellAt cell = m_hidden.at(next);
        qint64 &number = numbers[cell.row][cell.column];
        const qint64 before = number;
        for (number = 0; number <= MostTried; ++number)
            attempt(numbers, next + 1);
        number = before;
    }

    void take(const CountTable &other)
    {
        for (const CellAt &cell : m_truth.cells())
            if (!m_pattern.contains(cell) && other.value(cell) != m_truth.value(cell))
                return;
        for (const CellAt &cell : m_pattern) {
            const qint64 people = *other.value(cell);
            m_least.insert(cell, std::min(people, m_least.value(cell, people)));
            m_most.insert(cell, std::max(people, m_most.value(cell, people)));
        }
    }

    const CountTable &m_truth;
    const CellPattern &m_pattern;
    QList<CellAt> m_hidden;
    QHash<CellAt, qint64> m_least;
    QHash<CellAt, qint64> m_most;
};

/// At most so many cells, and any totals.
CellPattern somePattern(QRandomGenerator &random, const CountTable &table, int mostCells)
{
    CellPattern pattern;
    int cells = 0;
    for (const CellAt &cell : table.cells())
        if (random.bounded(2) == 0 && (table.isTotal(cell) || ++cells <= mostCells))
            pattern.insert(cell);
    return pattern;
}

} // namespace

/// What a stranger can find out about a cell that is left out.
class TestBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCellLeftOutAloneIsFoundFromItsTotals();
    void theCheapestRectangleOpensTheInterval();
    void aCellThatIsShownIsItself();
    void withoutTotalsNothingIsKnown();
    void aHiddenRowTakesTheTotalsOfColumns();
    void aHiddenColumnTakesTheTotalsOfRows();
    void aMissingNumberTakesItsTotals();
    void whatThePublicReadBeforeIsKnown();
    void theyAreThoseOfEveryTableThatAgrees();
    void aLargeTableGivesUpOnTheSafeSide();
};

void TestBounds::aCellLeftOutAloneIsFoundFromItsTotals()
{
    QCOMPARE(Bounds(workedTable(), {{0, 1}}).of({0, 1}), (Interval{3, 3}));
}

void TestBounds::theCheapestRectangleOpensTheInterval()
{
    const CountTable table = workedTable();
    Bounds bounds(table, {{0, 1}, {0, 0}, {2, 0}, {2, 1}});
    QCOMPARE(bounds.of({0, 1}), (Interval{0, 11}));
    QCOMPARE(bounds.of({0, 0}), (Interval{12, 23}));
    QCOMPARE(bounds.of({2, 0}), (Interval{6, 17}));
    QCOMPARE(bounds.of({2, 1}), (Interval{0, 11}));
}

void TestBounds::aCellThatIsShownIsItself()
{
    const CountTable table = workedTable();
    Bounds bounds(table, {{0, 1}});
    QCOMPARE(bounds.of({1, 1}), (Interval{14, 14}));
    QCOMPARE(bounds.of({3, 3}), (Interval{137, 137}));
}

void TestBounds::withoutTotalsNothingIsKnown()
{
    const CountTable table = countTable({{3, 20}, {4, 30}}, false);
    QCOMPARE(Bounds(table, {{0, 0}}).of({0, 0}), (Interval{0, std::nullopt}));
    QVERIFY(!table.value({2, 0}));
}

void TestBounds::aHiddenRowTakesTheTotalsOfColumns()
{
    CountTable table = workedTable();
    table.addHiddenRow();
    QVERIFY(!table.value({3, 0}));
    QVERIFY(!table.value({3, 3}));
    QCOMPARE(table.value({0, 3}), 40);
    QCOMPARE(Bounds(table, {{0, 1}, {0, 0}}).of({0, 1}), (Interval{0, 23}));
}

void TestBounds::aHiddenColumnTakesTheTotalsOfRows()
{
    CountTable table = workedTable();
    table.addHiddenColumn();
    QVERIFY(!table.value({0, 3}));
    QCOMPARE(table.value({3, 0}), 40);
    QCOMPARE(Bounds(table, {{0, 1}, {2, 1}}).of({0, 1}), (Interval{0, 11}));
}

void TestBounds::aMissingNumberTakesItsTotals()
{
    CountTable table(2, 2, true);
    table.set({0, 0}, 3);
    table.set({0, 1}, 20);
    table.set({1, 0}, 30);
    QVERIFY(!table.value({1, 2}));
    QVERIFY(!table.value({2, 1}));
    QVERIFY(!table.value({2, 2}));
    QCOMPARE(table.value({2, 0}), 33);
    QCOMPARE(Bounds(table, {{0, 0}, {0, 1}}).of({0, 0}), (Interval{3, 3}));
}

void TestBounds::whatThePublicReadBeforeIsKnown()
{
    CountTable table = workedTable();
    table.setKnown({2, 1});
    Bounds bounds(table, {{0, 1}, {0, 0}, {2, 0}, {2, 1}});
    QCOMPARE(bounds.of({2, 1}), (Interval{8, 8}));
    QCOMPARE(bounds.of({0, 1}), (Interval{3, 3}));
}

void TestBounds::theyAreThoseOfEveryTableThatAgrees()
{
    QRandomGenerator random(4711);
    int wide = 0;
    int endless = 0;
    for (int i = 0; i < 400; ++i) {
        const bool isSquare = random.bounded(2) == 0;
        const int columns = isSquare ? 2 : random.bounded(1, 4);
        const CountTable table = randomTable(random, isSquare ? 3 : 2, columns, 2, random.bounded(5) > 0);
        const CellPattern pattern = somePattern(random, table, i % 40 == 0 ? 4 : 3);
        const AllTables all(table, pattern);
        Bounds bounds(table, pattern);
        for (const CellAt &cell : pattern) {
            const Interval interval = bounds.of(cell);
            QVERIFY2(interval == all.of(cell), qPrintable(QStringLiteral("table %1, cell %2,%3: %4 to %5, not %6 to %7")
                                                              .arg(i)
                                                              .arg(cell.row)
                                                              .arg(cell.column)
                                                              .arg(interval.least)
                                                              .arg(interval.most.value_or(-1))
                                                              .arg(all.of(cell).least)
                                                              .arg(all.of(cell).most.value_or(-1))));
            wide += interval.most && *interval.most > interval.least;
            endless += !interval.most;
        }
    }
    QVERIFY(wide > 50);
    QVERIFY(endless > 50);
}

void TestBounds::aLargeTableGivesUpOnTheSafeSide()
{
    QRandomGenerator random(1);
    const CountTable table = randomTable(random, 3000, 12, 1000);
    CellPattern pattern;
    for (const CellAt &cell : table.cells())
        if (!table.isTotal(cell))
            pattern.insert(cell);
    Bounds bounds(table, pattern);
    bool isExact = true;
    for (int row = 0; row < table.rows() && isExact; ++row)
        isExact = bounds.of({row, 0}).isExact;
    QVERIFY(!isExact);
    const Interval last = bounds.of({2999, 11});
    QVERIFY(!last.isExact);
    QCOMPARE(last.least, *table.value({2999, 11}));
    QCOMPARE(last.most, table.value({2999, 11}));
}

QTEST_GUILESS_MAIN(TestBounds)
#include "tst_Bounds.moc"
