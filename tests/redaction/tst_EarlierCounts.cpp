// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "redaction/CountCases.h"
#include "redaction/suppression/EarlierCounts.h"
#include "redaction/suppression/RoundedTable.h"

#include <QTest>

using namespace candour;

namespace {

const QString Heads = u"heads"_s;
const SuppressionRule FewerThanFive{};
const Suppression Rounds{.rule = {.method = SuppressionMethod::Rounding}};

constexpr qint64 MostTried = 6; ///< What is left out of a random table can be told apart below this.

PublicCounts counts(const CountTable &table, const QStringList &rows)
{
    PublicCounts all{.table = table};
    for (const QString &row : rows)
        all.rows += RowId{row};
    for (int column = 0; column < table.columns(); ++column)
        all.columns += u"c%1"_s.arg(column);
    return all;
}

QStringList names(int rows)
{
    QStringList all;
    for (int row = 0; row < rows; ++row)
        all += u"r%1"_s.arg(row);
    return all;
}

PublicCounts counts(const QList<QList<qint64>> &rows)
{
    return counts(countTable(rows), names(int(rows.size())));
}

Suppression leavingOut(const PublicCounts &of, const CellPattern &pattern, const SuppressionRule &rule = FewerThanFive)
{
    return Suppression{.rule = rule, .cells = of.cells(pattern)};
}

Publication version(int number, const PublicCounts &of, const Suppression &decided)
{
    return Publication{.number = number, .counts = publishedCounts(Heads, of, decided)};
}

/// The rows from the first that is named to the end, or those before it.
PublicCounts someRows(const PublicCounts &of, int from, int to)
{
    PublicCounts some{.table = CountTable(to - from, of.table.columns(), of.table.hasTotals()),
                      .rows = of.rows.sliced(from, to - from),
                      .columns = of.columns};
    for (int row = from; row < to; ++row)
        for (int column = 0; column < of.table.columns(); ++column)
            some.table.set({row - from, column}, *of.table.value({row, column}));
    return some;
}

/// Every table that agrees with all versions that somebody has read, found by trying them all.
class AgreeingTables
{
public:
    AgreeingTables(const PublicCounts &truth, const QList<Publication> &read) : m_truth(truth), m_read(read)
    {
        PublicCounts tried = truth;
        attempt(tried, 0);
    }

    Interval of(CellAt cell) const { return {m_least.value(cell), m_most.value(cell)}; }

private:
    void attempt(PublicCounts &tried, int next)
    {
        const int columns = m_truth.table.columns();
        if (next == m_truth.table.rows() * columns) {
            if (agrees(tried))
                take(tried);
            return;
        }
        const CellAt cell{next / columns, next % columns};
        qint64 least = 0;
        qint64 most = MostTried;
        for (const Publication &one : m_read)
            for (const PublishedCount &count : one.counts)
                if (count.cell == m_truth.cell(cell) && count.shown != CountShown::LeftOut) {
                    const bool rounds = count.shown == CountShown::Rounded;
                    least = std::max(least, rounds ? leastRoundedTo(count.people) : count.people);
                    most = std::min(most, rounds ? mostRoundedTo(count.people) : count.people);
                }
        for (qint64 people = least; people <= most; ++people) {
            tried.table.set(cell, people);
            attempt(tried, next + 1);
        }
    }

    static bool agrees(const PublicCounts &tried, const Publication &read)
    {
        QMap<CountCell, qint64> sums;
        for (const PublishedCount &part : read.counts) {
            if (part.cell.row.isEmpty() || part.cell.column.isEmpty())
                continue;
            const qint64 people = *tried.table.value(*tried.at(part.cell));
            sums[{part.cell.row, {}}] += people;
            sums[{{}, part.cell.column}] += people;
            sums[{}] += people;
        }
        return std::all_of(read.counts.begin(), read.counts.end(), [&](const PublishedCount &count) {
            return count.shown != CountShown::Exactly || !sums.contains(count.cell) ||
                   sums.value(count.cell) == count.people;
        });
    }

    bool agrees(const PublicCounts &tried) const
    {
        return std::all_of(m_read.begin(), m_read.end(), [&](const Publication &one) { return agrees(tried, one); });
    }

    void take(const PublicCounts &tried)
    {
        for (const CellAt &cell : m_truth.table.cells()) {
            const qint64 people = *tried.table.value(cell);
            m_least.insert(cell, std::min(people, m_least.value(cell, people)));
            m_most.insert(cell, std::max(people, m_most.value(cell, people)));
        }
    }

    const PublicCounts &m_truth;
    const QList<Publication> &m_read;
    QHash<CellAt, qint64> m_least;
    QHash<CellAt, qint64> m_most;
};

/// Leaves out two cells of three, and at most five numbers.
CellPattern somePattern(QRandomGenerator &random, const CountTable &table)
{
    CellPattern pattern;
    int numbers = 0;
    for (const CellAt &cell : table.cells())
        if (random.bounded(3) < 2 && (table.isTotal(cell) || ++numbers <= 5))
            pattern.insert(cell);
    return pattern;
}

} // namespace

/// What somebody knows of a table of counts who has read earlier versions of the page.
class tst_EarlierCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRecordHoldsWhatThePageShows();
    void aNumberThatIsTheSameIsKnown();
    void anotherPatternGivesTheFirstAway();
    void aRowThatIsNewStandsInTheDifferenceOfTotals();
    void aColumnThatIsNewStandsInTheDifferenceOfTotals();
    void whatIsProposedHoldsBesideEarlierVersions();
    void numbersThatWereCountedAnewAreNotCompared();
    void aShownNumberMayChangeBesideThoseLeftOut();
    void aRowThatIsGoneIsNotCompared();
    void aRecordThatDoesNotSayWhatItLeftOutIsNotCompared();
    void whatWasRoundedIsBounded();
    void roundingMayTellMoreBesideExactTotals();
    void roundingTwiceTellsNoMore();
    void nobodyKnowsMoreThanIsReckonedWith_data();
    void nobodyKnowsMoreThanIsReckonedWith();
};

void tst_EarlierCounts::theRecordHoldsWhatThePageShows()
{
    const PublicCounts table = counts({{20, 3}, {11, 14}});
    const auto published = publishedCounts(Heads, table, leavingOut(table, {{0, 1}, {2, 1}}));
    QCOMPARE(published.size(), 9);
    const CountCell small = table.cell({0, 1});
    QVERIFY(published.contains(PublishedCount{Heads, small, 0, CountShown::LeftOut}));
    QVERIFY(published.contains(PublishedCount{Heads, table.cell({2, 1}), 0, CountShown::LeftOut}));
    QVERIFY(published.contains(PublishedCount{Heads, table.cell({0, 2}), 23, CountShown::Exactly}));
    const auto rounded = publishedCounts(Heads, table, Rounds);
    QCOMPARE(rounded.size(), 4);
    QVERIFY(rounded.contains(PublishedCount{Heads, small, 5, CountShown::Rounded}));
}

void tst_EarlierCounts::aNumberThatIsTheSameIsKnown()
{
    PublicCounts table = counts({{20, 3, 17}, {11, 14, 25}, {9, 8, 30}});
    const CellPattern pattern{{0, 1}, {0, 0}, {2, 0}, {2, 1}};
    const Publication earlier = version(1, table, leavingOut(table, pattern));
    QVERIFY(noteEarlier(table, Heads, earlier));
    QVERIFY(table.table.isKnown({1, 1}));
    QVERIFY(table.table.isKnown({3, 3}));
    QVERIFY(!table.table.isKnown({0, 1}));
    QVERIFY(!firstExposed(table.table, FewerThanFive, pattern));
    QVERIFY(noteEarlier(table, u"others"_s, earlier));
}

void tst_EarlierCounts::anotherPatternGivesTheFirstAway()
{
    PublicCounts table = counts({{20, 3, 17}, {11, 14, 25}, {9, 8, 30}});
    const CellPattern first{{0, 1}, {0, 0}, {2, 0}, {2, 1}};
    const CellPattern other{{0, 1}, {0, 2}, {2, 1}, {2, 2}};
    QVERIFY(!firstExposed(table.table, FewerThanFive, other));
    QVERIFY(noteEarlier(table, Heads, version(1, table, leavingOut(table, first))));
    QVERIFY(firstExposed(table.table, FewerThanFive, other));
    QCOMPARE(Bounds(table.table, other).of({0, 1}), (Interval{3, 3}));
    const Protection found = protect(table.table, FewerThanFive);
    QVERIFY(found.isProtected);
    QCOMPARE(found.pattern, first);
}

/// Both versions protect what is small by leaving out the total of the column, too.
void tst_EarlierCounts::aRowThatIsNewStandsInTheDifferenceOfTotals()
{
    const PublicCounts now = counts({{20, 30}, {40, 50}, {3, 60}});
    const PublicCounts before = someRows(now, 0, 2);
    const CellPattern pattern{{2, 0}, {2, 1}, {0, 0}, {0, 1}};
    QVERIFY(!firstExposed(now.table, FewerThanFive, pattern));
    const CellPattern none;
    PublicCounts known = now;
    QVERIFY(noteEarlier(known, Heads, version(1, before, leavingOut(before, none))));
    QCOMPARE(Bounds(known.table, pattern).of({2, 0}), (Interval{3, 3}));
    // Left out then, too: their sum is known, and the difference of the totals is the new row.
    const CellPattern both{{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    known = now;
    QVERIFY(noteEarlier(known, Heads, version(1, before, leavingOut(before, both))));
    QCOMPARE(Bounds(known.table, pattern + both).of({2, 0}), (Interval{3, 3}));
    QVERIFY(firstExposed(known.table, FewerThanFive, pattern + both));
}

void tst_EarlierCounts::aColumnThatIsNewStandsInTheDifferenceOfTotals()
{
    const PublicCounts now = counts({{20, 30, 3}, {40, 50, 60}});
    PublicCounts before = counts({{20, 30}, {40, 50}});
    const CellPattern both{{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    PublicCounts known = now;
    QVERIFY(noteEarlier(known, Heads, version(1, before, leavingOut(before, both))));
    const CellPattern pattern = both + CellPattern{{0, 2}, {1, 2}};
    QVERIFY(!firstExposed(now.table, FewerThanFive, pattern));
    QCOMPARE(Bounds(known.table, pattern).of({0, 2}), (Interval{3, 3}));
}

void tst_EarlierCounts::whatIsProposedHoldsBesideEarlierVersions()
{
    QRandomGenerator random(11);
    int protectedOnes = 0;
    int others = 0;
    for (int i = 0; i < 300; ++i) {
        const int rows = random.bounded(2, 6);
        const PublicCounts now = counts(randomTable(random, rows, random.bounded(2, 4), 20), names(rows));
        const PublicCounts before = someRows(now, 0, random.bounded(1, rows + 1));
        const SuppressionRule rule{.threshold = random.bounded(3, 7), .zerosShown = true};
        PublicCounts known = now;
        noteEarlier(known, Heads, version(1, before, leavingOut(before, protect(before.table, rule).pattern, rule)));
        const Protection found = protect(known.table, rule);
        QCOMPARE(found.isProtected, !firstExposed(known.table, rule, found.pattern));
        protectedOnes += found.isProtected;
        others += found.isProtected && firstExposed(known.table, rule, protect(now.table, rule).pattern);
    }
    QVERIFY2(protectedOnes > 100, qPrintable(QString::number(protectedOnes)));
    QVERIFY2(others > 5, qPrintable(QString::number(others)));
}

void tst_EarlierCounts::numbersThatWereCountedAnewAreNotCompared()
{
    const PublicCounts before = counts({{20, 3, 17}, {11, 14, 25}, {9, 8, 30}});
    const CellPattern pattern{{0, 1}, {0, 0}, {2, 0}, {2, 1}};
    const Publication earlier = version(1, before, leavingOut(before, pattern));
    PublicCounts now = counts({{21, 3, 17}, {11, 14, 25}, {9, 8, 30}});
    QVERIFY(!noteEarlier(now, Heads, earlier));
    QVERIFY(!now.table.knownSums().contains(KnownSum{KnownSum::Line::Row, {{0, 0}, {0, 1}}}));
    QVERIFY(!firstExposed(now.table, FewerThanFive, pattern));
    now = counts({{20, 3, 17}, {11, 14, 26}, {9, 8, 30}});
    QVERIFY(!noteEarlier(now, Heads, earlier));
    QVERIFY(!now.table.isKnown({1, 2}));
}

/// The sum of those that were left out is then known as before, whatever the total has become.
void tst_EarlierCounts::aShownNumberMayChangeBesideThoseLeftOut()
{
    const PublicCounts before = counts({{20, 3, 17}, {11, 14, 25}, {9, 8, 30}});
    const Publication earlier = version(1, before, leavingOut(before, {{0, 1}, {0, 0}, {2, 0}, {2, 1}}));
    PublicCounts now = counts({{20, 3, 18}, {11, 14, 25}, {9, 8, 30}});
    noteEarlier(now, Heads, earlier);
    QVERIFY(now.table.knownSums().contains(KnownSum{KnownSum::Line::Row, {{0, 0}, {0, 1}}}));
    QCOMPARE(Bounds(now.table, {{0, 1}, {0, 2}, {0, 3}, {3, 1}}).of({0, 1}), (Interval{3, 3}));
}

void tst_EarlierCounts::aRowThatIsGoneIsNotCompared()
{
    const PublicCounts before = counts({{20, 3}, {11, 14}, {9, 8}});
    PublicCounts now = someRows(before, 0, 2);
    QVERIFY(!noteEarlier(now, Heads, version(1, before, leavingOut(before, {{0, 1}, {0, 0}, {2, 0}, {2, 1}}))));
    QVERIFY(now.table.isKnown({1, 0}));
    QVERIFY(!now.table.isKnown({2, 0}));
}

void tst_EarlierCounts::aRecordThatDoesNotSayWhatItLeftOutIsNotCompared()
{
    PublicCounts now = counts({{20, 3, 17}, {11, 14, 25}, {9, 8, 30}});
    Publication earlier = version(1, now, leavingOut(now, {{0, 1}, {0, 0}, {2, 0}, {2, 1}}));
    earlier.counts.removeIf([](const PublishedCount &count) { return count.shown == CountShown::LeftOut; });
    QVERIFY(!noteEarlier(now, Heads, earlier));
    QVERIFY(now.table.isKnown({1, 1}));
}

void tst_EarlierCounts::whatWasRoundedIsBounded()
{
    PublicCounts now = counts({{20, 3}, {11, 14}});
    const CellPattern all{{0, 0}, {0, 1}, {1, 0}, {1, 1}, {2, 0}, {2, 1}, {0, 2}, {1, 2}, {2, 2}};
    QCOMPARE(Bounds(now.table, all).of({0, 1}), (Interval{0, std::nullopt}));
    QVERIFY(noteEarlier(now, Heads, version(1, now, Rounds)));
    QCOMPARE(Bounds(now.table, all).of({0, 1}), (Interval{3, 7}));
    QCOMPARE(Bounds(now.table, all).of({1, 1}), (Interval{13, 17}));
    QCOMPARE(Bounds(now.table, {{0, 0}, {0, 1}, {1, 0}, {1, 1}}).of({0, 1}), (Interval{3, 4}));
    QCOMPARE(firstExposed(now.table, FewerThanFive, all)->cell, (CellAt{0, 1}));
    QVERIFY(!protect(now.table, FewerThanFive).isProtected);
    PublicCounts other = counts({{20, 2}, {11, 14}});
    QVERIFY(!noteEarlier(other, Heads, version(1, now, Rounds)));
    QVERIFY(!other.table.isRounded({0, 1}));
}

void tst_EarlierCounts::roundingMayTellMoreBesideExactTotals()
{
    PublicCounts now = counts({{20, 3, 17}, {11, 14, 25}, {9, 8, 30}});
    QVERIFY(!firstNarrowed(now.table));
    QVERIFY(noteEarlier(now, Heads, version(1, now, leavingOut(now, {{0, 1}, {0, 0}, {2, 0}, {2, 1}}))));
    const auto narrowed = firstNarrowed(now.table);
    QVERIFY(narrowed);
    QCOMPARE(narrowed->cell, (CellAt{0, 0}));
    QCOMPARE(narrowed->interval, (Interval{20, 20}));
    now = counts({{20, 12}});
    QVERIFY(noteEarlier(now, Heads, version(1, now, leavingOut(now, {{0, 0}, {0, 1}, {1, 0}, {1, 1}}))));
    QCOMPARE(firstNarrowed(now.table)->interval, (Interval{20, 22}));
    PublicCounts free = counts({{4, 20}});
    QVERIFY(noteEarlier(free, Heads, version(1, free, leavingOut(free, {{0, 0}, {0, 2}, {1, 0}, {1, 2}}))));
    QVERIFY(!firstNarrowed(free.table));
}

void tst_EarlierCounts::roundingTwiceTellsNoMore()
{
    PublicCounts now = counts({{20, 3, 17}, {11, 14, 25}});
    QVERIFY(noteEarlier(now, Heads, version(1, now, Rounds)));
    QVERIFY(!firstNarrowed(now.table));
}

void tst_EarlierCounts::nobodyKnowsMoreThanIsReckonedWith_data()
{
    QTest::addColumn<int>("versions");
    QTest::addColumn<bool>("rounds");
    QTest::newRow("one version") << 1 << false;
    QTest::newRow("two versions") << 2 << false;
    QTest::newRow("three versions") << 3 << false;
    QTest::newRow("a rounded version") << 1 << true;
    QTest::newRow("a rounded version and another") << 2 << true;
}

/// What is reckoned with is never wider than what every table leaves open that agrees with all versions; with one other
/// version of the same rows it is the same.
void tst_EarlierCounts::nobodyKnowsMoreThanIsReckonedWith()
{
    QFETCH(int, versions);
    QFETCH(bool, rounds);
    QRandomGenerator random(quint32(versions * 10 + rounds));
    int open = 0;
    int same = 0;
    for (int i = 0; i < 200; ++i) {
        const PublicCounts now = counts(randomTable(random, 3, 2, 2), names(3));
        const CellPattern pattern = somePattern(random, now.table);
        QList<Publication> read{version(0, now, leavingOut(now, pattern))};
        PublicCounts known = now;
        bool ofAllRows = true;
        for (int number = 1; number <= versions; ++number) {
            const int rows = random.bounded(2, 4);
            const int from = rows == 2 ? random.bounded(2) : 0;
            ofAllRows = ofAllRows && rows == 3;
            const PublicCounts before = someRows(now, from, from + rows);
            read += version(number, before,
                            rounds && number == 1 ? Rounds : leavingOut(before, somePattern(random, before.table)));
            QVERIFY(noteEarlier(known, Heads, read.last()));
        }
        const AgreeingTables all(now, read);
        Bounds bounds(known.table, pattern);
        for (const CellAt &cell : pattern) {
            const Interval truth = all.of(cell);
            const Interval reckoned = bounds.of(cell);
            const bool hasEnd = truth.most.value_or(0) < MostTried; // of the numbers that are tried
            const QString where = u"table %1, cell %2,%3"_s.arg(i).arg(cell.row).arg(cell.column);
            QVERIFY2(reckoned.least >= truth.least, qPrintable(where));
            QVERIFY2(!hasEnd || (reckoned.most && *reckoned.most <= *truth.most), qPrintable(where));
            open += truth.least != *truth.most;
            same += reckoned.least == truth.least && (!hasEnd || reckoned.most == truth.most);
            if (ofAllRows && versions == 1)
                QVERIFY2(reckoned.least == truth.least && (!hasEnd || reckoned.most == truth.most), qPrintable(where));
        }
    }
    QVERIFY2(open > 15, qPrintable(QString::number(open)));
    QVERIFY2(same > 100, qPrintable(QString::number(same)));
}

QTEST_GUILESS_MAIN(tst_EarlierCounts)
#include "tst_EarlierCounts.moc"
