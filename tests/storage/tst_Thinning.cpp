// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "storage/Thinning.h"

#include <QTest>

using namespace candour;

namespace {

QDateTime at(const char *moment)
{
    return QDateTime::fromString(QString::fromLatin1(moment) + u"Z"_s, Qt::ISODate);
}

/// What is left where a backup is made this often and the others are thinned each time.
QList<QDateTime> madeEvery(qint64 seconds, int times)
{
    QList<QDateTime> left;
    for (int i = 0; i < times; ++i)
        left = keptOf(left << at("2026-01-01T08:00:00").addSecs(i * seconds));
    return left;
}

} // namespace

class tst_Thinning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLatestThree()
    {
        const QList<QDateTime> left = madeEvery(1800, 12);
        QCOMPARE(left,
                 (QList<QDateTime>{at("2026-01-01T13:30:00"), at("2026-01-01T13:00:00"), at("2026-01-01T12:30:00")}));
    }

    void keepsDaysWeeksAndMonths()
    {
        const QList<QDateTime> left = madeEvery(24 * 3600, 365);
        QStringList days;
        for (const QDateTime &moment : left)
            days += moment.toString(u"MM-dd"_s);
        QCOMPARE(days,
                 (QStringList{u"12-31"_s, u"12-30"_s, u"12-29"_s, u"12-28"_s, u"12-27"_s, u"12-26"_s, u"12-25"_s,
                              u"12-20"_s, u"12-13"_s, u"11-30"_s, u"10-31"_s, u"09-30"_s, u"08-31"_s, u"07-31"_s}));
    }

    void neverKeepsMoreThanTwenty()
    {
        for (const qint64 seconds : {600, 3600, 5 * 3600, 30 * 3600, 9 * 24 * 3600})
            QVERIFY(madeEvery(seconds, 600).size() <= 20);
    }

    void losesNothingWhileNobodyWorks()
    {
        const QList<QDateTime> old{at("2020-01-01T08:00:00"), at("2020-02-01T08:00:00"), at("2020-03-01T08:00:00"),
                                   at("2020-04-01T08:00:00")};
        QCOMPARE(keptOf(old).size(), 4);
        QCOMPARE(keptOf(old + QList<QDateTime>{at("2026-01-01T08:00:00")}).size(), 5);
    }

    void forgetsWhatMustBeGone()
    {
        const QList<QDateTime> all{at("2026-01-01T08:00:00"), at("2026-02-01T08:00:00"), at("2026-08-01T08:00:00")};
        QCOMPARE(keptOf(all, at("2026-02-01T09:00:00")), QList<QDateTime>{at("2026-08-01T08:00:00")});
        QCOMPARE(keptOf(all, at("2026-01-15T09:00:00")).size(), 2);
        // The only one that is there is better than none.
        QCOMPARE(keptOf({all.first()}, at("2026-02-01T09:00:00")).size(), 1);
        QCOMPARE(expiryOf(at("2026-02-01T09:00:00")), QDate(2026, 8, 1));
        QCOMPARE(expiryOf(at("2026-08-31T09:00:00")), QDate(2027, 2, 28));
    }

    void doesNotDependOnTheOrder()
    {
        const QList<QDateTime> left = madeEvery(24 * 3600, 100);
        QList<QDateTime> backwards = left;
        std::reverse(backwards.begin(), backwards.end());
        QCOMPARE(keptOf(backwards), keptOf(left));
        QCOMPARE(keptOf({}), QList<QDateTime>());
    }
};

QTEST_GUILESS_MAIN(tst_Thinning)
#include "tst_Thinning.moc"
