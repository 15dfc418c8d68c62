// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/CountCases.h"

#include <QTest>

using namespace candour;

namespace {

const SuppressionRule FewerThanFive{};

bool isProtected(const CountTable &table, const SuppressionRule &rule, const CellPattern &pattern)
{
    return !firstExposed(table, rule, pattern);
}

/// The cost of the cheapest pattern that protects, by trying every one; -1 where none does.
qint64 leastCost(const CountTable &table, const SuppressionRule &rule)
{
    const CellPattern small = smallCells(table, rule);
    QList<CellAt> others = table.cells();
    others.removeIf([&](const CellAt &cell) { return small.contains(cell); });
    qint64 least = -1;
    for (quint32 chosen = 0; chosen < (1U << others.size()); ++chosen) {
        CellPattern pattern = small;
        for (int i = 0; i < others.size(); ++i)
            if ((chosen >> i) & 1U)
                pattern.insert(others.at(i));
        if (const qint64 cost = costOf(table, pattern);
            (least < 0 || cost < least) && isProtected(table, rule, pattern))
            least = cost;
    }
    return least;
}

} // namespace

/// What must be left out so that nothing small can be worked out.
class TestProtection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorkedExample();
    void noOneOrTwoFurtherCellsProtectIt();
    void aRectangleIsNotAlwaysEnough();
    void aSmallTotalIsSmall();
    void aZeroMayBeShown();
    void aZeroThatTellsOfAWholeRowMayNot();
    void nothingSmallNeedsNothing();
    void aSmallCellMayNotBeShown();
    void whatIsLeftOutForItsSakeMustBeWideToo();
    void aSmallCellThatWasPublishedCannotBeProtected();
    void theThresholdDecides();
    void roundingGoesToTheNearestFive();
    void whatIsProposedAlwaysProtects();
    void itIsTheCheapest();
    void aLargeTableIsProtectedToo();
    void aTableThatIsTooLargeIsNotBelieved();
};

void TestProtection::theWorkedExample()
{
    const CountTable table = workedTable();
    const Protection found = protect(table, FewerThanFive);
    QVERIFY(found.isProtected);
    QVERIFY(found.isCheapest);
    QCOMPARE(found.pattern, (CellPattern{{0, 1}, {0, 0}, {2, 0}, {2, 1}}));
}

void TestProtection::noOneOrTwoFurtherCellsProtectIt()
{
    const CountTable table = workedTable();
    QVERIFY(!isProtected(table, FewerThanFive, {{0, 1}}));
    for (const CellAt &one : table.cells())
        for (const CellAt &other : table.cells())
            QVERIFY(!isProtected(table, FewerThanFive, {{0, 1}, one, other}));
    QVERIFY(isProtected(table, FewerThanFive, {{0, 1}, {0, 0}, {2, 0}, {2, 1}}));
}

void TestProtection::aRectangleIsNotAlwaysEnough()
{
    const CountTable table = countTable({{3, 1}, {1, 90}, {70, 80}});
    const CellPattern rectangle{{0, 0}, {0, 1}, {1, 0}, {1, 1}, {0, 2}};
    const CellAt corner{0, 0};
    QCOMPARE(Bounds(table, {{0, 0}, {0, 1}, {1, 0}, {1, 1}}).of(corner), (Interval{0, 4}));
    QCOMPARE(firstExposed(table, FewerThanFive, rectangle)->cell, corner);
    QVERIFY(protect(table, FewerThanFive).isProtected);
}

void TestProtection::aSmallTotalIsSmall()
{
    const CountTable table = countTable({{2, 1}, {50, 60}});
    QVERIFY(smallCells(table, FewerThanFive).contains({0, 2}));
    const auto exposed = firstExposed(table, FewerThanFive, {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
    QCOMPARE(exposed->cell, (CellAt{0, 2}));
    QVERIFY(exposed->isShown);
}

void TestProtection::aZeroMayBeShown()
{
    const CountTable table = countTable({{0, 20, 30}, {40, 50, 60}});
    QVERIFY(smallCells(table, FewerThanFive).isEmpty());
    QVERIFY(isProtected(table, FewerThanFive, {}));
}

void TestProtection::aZeroThatTellsOfAWholeRowMayNot()
{
    const CountTable table = countTable({{0, 20}, {40, 50}, {60, 70}});
    QCOMPARE(smallCells(table, FewerThanFive), (CellPattern{{0, 0}}));
    QCOMPARE(firstExposed(table, FewerThanFive, {{0, 0}})->interval, (Interval{0, 0}));
    QVERIFY(protect(table, FewerThanFive).isProtected);
    QVERIFY(isProtected(table, SuppressionRule{.zerosShown = true}, {}));
    QVERIFY(smallCells(countTable({{0}, {7}}), FewerThanFive).isEmpty());
    QVERIFY(smallCells(countTable({{0, 0}, {7, 8}}), FewerThanFive).isEmpty());
}

void TestProtection::nothingSmallNeedsNothing()
{
    const Protection found = protect(countTable({{10, 20}, {30, 40}}), FewerThanFive);
    QVERIFY(found.pattern.isEmpty());
    QVERIFY(found.isProtected);
}

void TestProtection::aSmallCellMayNotBeShown()
{
    const CountTable table = countTable({{4, 20}, {30, 40}}, false);
    const auto exposed = firstExposed(table, FewerThanFive, {});
    QCOMPARE(exposed->cell, (CellAt{0, 0}));
    QVERIFY(exposed->isShown);
    QVERIFY(isProtected(table, FewerThanFive, {{0, 0}}));
}

void TestProtection::whatIsLeftOutForItsSakeMustBeWideToo()
{
    const CountTable table = workedTable();
    const auto exposed = firstExposed(table, FewerThanFive, {{0, 1}, {0, 0}, {2, 0}, {2, 1}, {1, 2}});
    QCOMPARE(exposed->cell, (CellAt{1, 2}));
    QVERIFY(!exposed->isShown);
    QCOMPARE(exposed->interval, (Interval{25, 25}));
}

void TestProtection::aSmallCellThatWasPublishedCannotBeProtected()
{
    CountTable table = workedTable();
    table.setKnown({0, 1});
    const Protection found = protect(table, FewerThanFive);
    QVERIFY(!found.isProtected);
    QCOMPARE(firstExposed(table, FewerThanFive, found.pattern)->interval, (Interval{3, 3}));
}

void TestProtection::theThresholdDecides()
{
    const CountTable table = countTable({{4, 9}, {10, 30}}, false);
    QCOMPARE(smallCells(table, SuppressionRule{.threshold = 4}), CellPattern());
    QCOMPARE(smallCells(table, SuppressionRule{.threshold = 5}), (CellPattern{{0, 0}}));
    QCOMPARE(smallCells(table, SuppressionRule{.threshold = 10}), (CellPattern{{0, 0}, {0, 1}}));
}

void TestProtection::roundingGoesToTheNearestFive()
{
    const QList<std::pair<qint64, qint64>> rounded{{0, 0}, {1, 0}, {2, 0},  {3, 5},   {4, 5},
                                                   {5, 5}, {7, 5}, {8, 10}, {12, 10}, {13, 15}};
    for (const auto &[people, expected] : rounded)
        QCOMPARE(roundedToFive(people), expected);
}

void TestProtection::whatIsProposedAlwaysProtects()
{
    QRandomGenerator random(99);
    int secondary = 0;
    for (int i = 0; i < 600; ++i) {
        CountTable table = randomTable(random, random.bounded(1, 9), random.bounded(1, 7), random.bounded(1, 40),
                                       random.bounded(6) > 0);
        if (random.bounded(8) == 0)
            table.addHiddenRow();
        if (random.bounded(8) == 0)
            table.addHiddenColumn();
        const SuppressionRule rule{.threshold = random.bounded(2, 12), .zerosShown = random.bounded(2) == 0};
        const Protection found = protect(table, rule);
        QVERIFY2(found.isProtected, qPrintable(QString::number(i)));
        QVERIFY(isProtected(table, rule, found.pattern));
        Bounds bounds(table, found.pattern);
        for (const CellAt &cell : smallCells(table, rule)) {
            QVERIFY(found.pattern.contains(cell));
            const Interval interval = bounds.of(cell);
            QCOMPARE(interval.least, 0);
            QVERIFY(!interval.most || *interval.most >= rule.threshold);
        }
        for (const CellAt &cell : found.pattern) {
            const Interval interval = bounds.of(cell);
            QVERIFY(!interval.most || *interval.most - interval.least >= rule.threshold);
        }
        secondary += found.pattern.size() > smallCells(table, rule).size();
    }
    QVERIFY(secondary > 100);
}

void TestProtection::itIsTheCheapest()
{
    QRandomGenerator random(7);
    int protectedOnes = 0;
    for (int i = 0; i < 150; ++i) {
        const CountTable table = randomTable(random, 3, random.bounded(1, 3), 14);
        const Protection found = protect(table, FewerThanFive);
        QVERIFY(found.isCheapest);
        QCOMPARE(costOf(table, found.pattern), leastCost(table, FewerThanFive));
        protectedOnes += !found.pattern.isEmpty();
    }
    QVERIFY(protectedOnes > 75);
}

void TestProtection::aLargeTableIsProtectedToo()
{
    QRandomGenerator random(3);
    const CountTable table = randomTable(random, 150, 8, 300);
    const Protection found = protect(table, FewerThanFive);
    QVERIFY(found.isProtected);
    QVERIFY(!found.isCheapest);
    for (const CellAt &cell : found.pattern)
        QVERIFY2(!isProtected(table, FewerThanFive, found.pattern - CellPattern{cell}), "a cell too many is left out");
}

void TestProtection::aTableThatIsTooLargeIsNotBelieved()
{
    QRandomGenerator random(1);
    const CountTable table = randomTable(random, 3000, 12, 1000);
    CellPattern pattern;
    for (const CellAt &cell : table.cells())
        if (!table.isTotal(cell))
            pattern.insert(cell);
    const auto exposed = firstExposed(table, FewerThanFive, pattern);
    QVERIFY(exposed);
    QVERIFY(!exposed->isShown);
    QVERIFY(!exposed->interval.isExact);
}

QTEST_GUILESS_MAIN(TestProtection)
#include "tst_Protection.moc"
