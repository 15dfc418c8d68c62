// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction/CountCases.h"
#include "redaction/suppression/OtherNumbers.h"

#include <QTest>

using namespace candour;

namespace {

CountTable with(const CountTable &table, const QHash<CellAt, qint64> &others)
{
    CountTable other = table;
    for (auto one = others.cbegin(); one != others.cend(); ++one)
        other.set(one.key(), *one);
    return other;
}

} // namespace

/// Numbers of people that the public could not tell from those that there are.
class tst_OtherNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNumberOfTheWorkedExample();
    void withoutTotalsTheyAreFree();
    void whatCanBeWorkedOutStays();
    void theyAgreeWithAllThatIsShown();
    void roundedTheyAreTheSame();
    void aLargeTableTakesBoundedWork();
};

void tst_OtherNumbers::everyNumberOfTheWorkedExample()
{
    const CellPattern pattern{{0, 1}, {0, 0}, {2, 0}, {2, 1}};
    const auto others = otherNumbers(workedTable(), pattern);
    QCOMPARE(others.size(), 4);
    QCOMPARE(others.value({0, 1}) + others.value({0, 0}), 23);
    QCOMPARE(others.value({0, 1}) + others.value({2, 1}), 11);
}

void tst_OtherNumbers::withoutTotalsTheyAreFree()
{
    QCOMPARE(otherNumbers(countTable({{3, 20}, {4, 30}}, false), {{0, 0}}), (QHash<CellAt, qint64>{{{0, 0}, 10}}));
}

void tst_OtherNumbers::whatCanBeWorkedOutStays()
{
    QVERIFY(otherNumbers(workedTable(), {{0, 1}}).isEmpty());
    QVERIFY(otherNumbers(workedTable(), {}).isEmpty());
}

void tst_OtherNumbers::theyAgreeWithAllThatIsShown()
{
    QRandomGenerator random(21);
    int all = 0;
    int changed = 0;
    for (int i = 0; i < 500; ++i) {
        const CountTable table =
            randomTable(random, random.bounded(1, 6), random.bounded(1, 5), 9, random.bounded(5) > 0);
        CellPattern pattern;
        for (const CellAt &cell : table.cells())
            if (random.bounded(2) == 0)
                pattern.insert(cell);
        const auto others = otherNumbers(table, pattern);
        const CountTable other = with(table, others);
        bool isFree = false;
        for (const CellAt &cell : table.cells()) {
            QVERIFY(*other.value(cell) >= 0);
            QVERIFY(pattern.contains(cell) || other.value(cell) == table.value(cell));
            const Interval interval = Bounds(table, pattern).of(cell);
            isFree = isFree || (!table.isTotal(cell) && interval.most != interval.least);
        }
        QCOMPARE(!others.isEmpty(), isFree);
        all += int(pattern.size());
        changed += int(others.size());
    }
    QVERIFY2(changed * 3 > all, qPrintable(QString::number(changed)));
}

void tst_OtherNumbers::roundedTheyAreTheSame()
{
    QRandomGenerator random(5);
    const CountTable table = randomTable(random, 20, 4, 30);
    const auto others = otherRoundedNumbers(table);
    QCOMPARE(others.size(), 80);
    const CountTable other = with(table, others);
    for (const CellAt &cell : table.cells()) {
        QCOMPARE(other.rounded(cell), table.rounded(cell));
        QVERIFY(table.isTotal(cell) || other.value(cell) != table.value(cell));
    }
}

void tst_OtherNumbers::aLargeTableTakesBoundedWork()
{
    QRandomGenerator random(1);
    const CountTable table = randomTable(random, 10000, 6, 1000);
    CellPattern pattern;
    for (const CellAt &cell : table.cells())
        pattern.insert(cell);
    const auto others = otherNumbers(table, pattern);
    QVERIFY2(others.size() > 100 && others.size() < 60000, qPrintable(QString::number(others.size())));
}

QTEST_GUILESS_MAIN(tst_OtherNumbers)
#include "tst_OtherNumbers.moc"
