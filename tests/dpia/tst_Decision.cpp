// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/Decision.h"

#include <QTest>

using namespace candour;

namespace {

using enum ConsultationStep;

const QDate Sent(2026, 1, 5);

QList<ConsultationEvent> happened(const QList<std::pair<ConsultationStep, int>> &steps)
{
    QList<ConsultationEvent> events;
    for (const auto &[step, day] : steps)
        events += ConsultationEvent{.step = step, .on = Sent.addDays(day)};
    return events;
}

} // namespace

/// How long a regulator has, and what can happen meanwhile.
class tst_Decision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRegulatorHasItsTime_data();
    void theRegulatorHasItsTime();
    void onlyWhatCanFollowFollows();
};

void tst_Decision::theRegulatorHasItsTime_data()
{
    QTest::addColumn<QList<ConsultationEvent>>("events");
    QTest::addColumn<int>("today");
    QTest::addColumn<int>("due");
    QTest::newRow("eight weeks") << happened({{Submitted, 0}}) << 3 << 56;
    QTest::newRow("six weeks more") << happened({{Submitted, 0}, {Extended, 20}}) << 30 << 98;
    QTest::newRow("stands still until today") << happened({{Submitted, 0}, {Suspended, 10}}) << 17 << 63;
    QTest::newRow("stood still") << happened({{Submitted, 0}, {Suspended, 10}, {Resumed, 15}}) << 40 << 61;
    QTest::newRow("stood still twice")
        << happened({{Submitted, 0}, {Suspended, 10}, {Resumed, 15}, {Suspended, 20}, {Resumed, 22}}) << 40 << 63;
    QTest::newRow("extended while it stands still")
        << happened({{Submitted, 0}, {Suspended, 10}, {Extended, 12}, {Resumed, 13}}) << 40 << 101;
    QTest::newRow("asked again") << happened({{Submitted, 0}, {Suspended, 10}, {Answered, 30}, {Submitted, 100}}) << 101
                                 << 156;
}

void tst_Decision::theRegulatorHasItsTime()
{
    QFETCH(QList<ConsultationEvent>, events);
    QFETCH(int, today);
    QFETCH(int, due);
    const auto clock = consultationClock(events, Sent.addDays(today));
    QVERIFY(clock);
    QCOMPARE(clock->due, Sent.addDays(due));
    QVERIFY(!clock->answered);
    QCOMPARE(clock->suspended, events.last().step == Suspended);
    QVERIFY(!consultationClock({}, Sent));
    QVERIFY(consultationClock(events + happened({{Answered, 200}}), Sent.addDays(200))->answered);
}

void tst_Decision::onlyWhatCanFollowFollows()
{
    const auto next = [](const QList<std::pair<ConsultationStep, int>> &steps) {
        QString can;
        for (const ConsultationStep step : {Submitted, Extended, Suspended, Resumed, Answered})
            can += mayFollow(happened(steps), step) ? u'1' : u'0';
        return can;
    };
    QCOMPARE(next({}), u"10000"_s);
    QCOMPARE(next({{Submitted, 0}}), u"01101"_s);
    QCOMPARE(next({{Submitted, 0}, {Extended, 1}}), u"00101"_s);
    QCOMPARE(next({{Submitted, 0}, {Suspended, 1}}), u"01011"_s);
    QCOMPARE(next({{Submitted, 0}, {Suspended, 1}, {Resumed, 2}}), u"01101"_s);
    QCOMPARE(next({{Submitted, 0}, {Answered, 1}}), u"10000"_s);
}

QTEST_GUILESS_MAIN(tst_Decision)
#include "tst_Decision.moc"
