// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/Person.h"

#include <QTest>

using namespace candour;

/// A role is held from its first day to its last, both included.
class tst_Person : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsARoleForATime_data();
    void holdsARoleForATime();
    void mayHoldSeveral();
};

void tst_Person::holdsARoleForATime_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QString>("held"); // on 1, 2, 3, 4 and 5 March
    const auto march = [](int day) { return QDate(2026, 3, day); };
    QTest::newRow("since ever and still") << QDate() << QDate() << u"yyyyy"_s;
    QTest::newRow("from a day") << march(2) << QDate() << u"nyyyy"_s;
    QTest::newRow("to a day") << QDate() << march(4) << u"yyyyn"_s;
    QTest::newRow("for some days") << march(2) << march(4) << u"nyyyn"_s;
    QTest::newRow("for one day") << march(3) << march(3) << u"nnynn"_s;
    QTest::newRow("never") << march(4) << march(2) << u"nnnnn"_s;
}

void tst_Person::holdsARoleForATime()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(QString, held);
    const RoleHeld role{u"owner"_s, from, to};
    const Person person{.roles = {role}};
    for (int day = 1; day <= 5; ++day) {
        const bool expected = held.at(day - 1) == u'y';
        QCOMPARE(role.isHeldOn(QDate(2026, 3, day)), expected);
        QCOMPARE(person.holds(u"owner"_s, QDate(2026, 3, day)), expected);
        QVERIFY(!person.holds(u"officer"_s, QDate(2026, 3, day)));
    }
}

void tst_Person::mayHoldSeveral()
{
    const Person person{.roles = {RoleHeld{u"owner"_s, {}, QDate(2026, 1, 31)},
                                  RoleHeld{u"officer"_s, QDate(2026, 2, 1), {}},
                                  RoleHeld{u"owner"_s, QDate(2026, 3, 1), {}}}};
    QVERIFY(person.holds(u"owner"_s, QDate(2026, 1, 31)));
    QVERIFY(!person.holds(u"owner"_s, QDate(2026, 2, 1)));
    QVERIFY(person.holds(u"owner"_s, QDate(2026, 3, 1)));
    QVERIFY(!person.holds(u"officer"_s, QDate(2026, 1, 31)));
    QVERIFY(person.holds(u"officer"_s, QDate(2026, 3, 1)));
    QVERIFY(!Person{}.holds(u"owner"_s, QDate(2026, 3, 1)));
    QVERIFY(!person.holds(QString(), QDate(2026, 3, 1)));
}

QTEST_GUILESS_MAIN(tst_Person)
#include "tst_Person.moc"
