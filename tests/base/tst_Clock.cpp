// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Clock.h"
#include "base/Literals.h"

#include <QTest>
#include <QTimeZone>

using namespace candour;

/// Time comes from one place, in UTC and to the second, and stands still where SOURCE_DATE_EPOCH says so.
class tst_Clock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void standsStillAtTheSourceDate_data();
    void standsStillAtTheSourceDate();
    void runsWithoutASourceDate_data();
    void runsWithoutASourceDate();
    void looksAtTheSourceDateOnce();
    void showsWhatItWasSetTo();
};

namespace {

constexpr auto Variable = "SOURCE_DATE_EPOCH";

QDateTime utc(int year, int month, int day, int hour, int minute, int second)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second), QTimeZone::utc());
}

} // namespace

void tst_Clock::initTestCase()
{
    qputenv("TZ", "Pacific/Kiritimati"); // 14 hours ahead: a local day would show
}

void tst_Clock::cleanup()
{
    qunsetenv(Variable);
}

void tst_Clock::standsStillAtTheSourceDate_data()
{
    QTest::addColumn<QByteArray>("epoch");
    QTest::addColumn<QDateTime>("moment");
    QTest::newRow("a moment") << QByteArray("1700000000") << utc(2023, 11, 14, 22, 13, 20);
    QTest::newRow("the last second of a day") << QByteArray("1772495999") << utc(2026, 3, 2, 23, 59, 59);
    QTest::newRow("the first moment") << QByteArray("0") << utc(1970, 1, 1, 0, 0, 0);
    QTest::newRow("before it") << QByteArray("-1") << utc(1969, 12, 31, 23, 59, 59);
    QTest::newRow("beyond 32 bits") << QByteArray("4294967296") << utc(2106, 2, 7, 6, 28, 16);
}

void tst_Clock::standsStillAtTheSourceDate()
{
    QFETCH(QByteArray, epoch);
    QFETCH(QDateTime, moment);
    qputenv(Variable, epoch);
    const SystemClock clock;
    QCOMPARE(clock.now(), moment);
    QCOMPARE(clock.now().offsetFromUtc(), 0);
    QCOMPARE(clock.today(), moment.date());
}

void tst_Clock::runsWithoutASourceDate_data()
{
    QTest::addColumn<QByteArray>("epoch"); // null: not set
    QTest::newRow("not set") << QByteArray();
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("words") << QByteArray("today");
    QTest::newRow("more behind the number") << QByteArray("1700000000s");
    QTest::newRow("a fraction") << QByteArray("1700000000.5");
    QTest::newRow("beyond 64 bits") << QByteArray("17000000000000000000000");
}

void tst_Clock::runsWithoutASourceDate()
{
    QFETCH(QByteArray, epoch);
    if (!epoch.isNull())
        qputenv(Variable, epoch);
    const SystemClock clock;
    const qint64 before = QDateTime::currentSecsSinceEpoch();
    const QDateTime now = clock.now();
    const qint64 after = QDateTime::currentSecsSinceEpoch();
    QVERIFY(before <= now.toSecsSinceEpoch() && now.toSecsSinceEpoch() <= after);
    QCOMPARE(now.time().msec(), 0);
    QCOMPARE(now.offsetFromUtc(), 0);
}

void tst_Clock::looksAtTheSourceDateOnce()
{
    qputenv(Variable, "1700000000");
    const SystemClock clock;
    qputenv(Variable, "1800000000");
    QCOMPARE(clock.now().toSecsSinceEpoch(), 1700000000);
    qunsetenv(Variable);
    QCOMPARE(clock.now().toSecsSinceEpoch(), 1700000000);
}

void tst_Clock::showsWhatItWasSetTo()
{
    FixedClock clock(utc(2026, 3, 2, 23, 59, 59));
    QCOMPARE(clock.today(), QDate(2026, 3, 2));
    clock.set(utc(2026, 3, 3, 0, 0, 0));
    QCOMPARE(clock.now(), utc(2026, 3, 3, 0, 0, 0));
    QCOMPARE(clock.today(), QDate(2026, 3, 3));
}

QTEST_GUILESS_MAIN(tst_Clock)
#include "tst_Clock.moc"
