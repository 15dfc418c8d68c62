// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Patience.h"

#include <QPointer>
#include <QTest>
#include <QTimer>

#include <thread>

using namespace candour;
using namespace std::chrono_literals;

class tst_Patience : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksHereWithoutIt();
    void hearsOtherThreads();
    void keepsTimersBack();
    void keepsObjectsUntilTheEnd();
    void doesShortWorkWithoutEvents();
    void saysThatItWaits();
    void tellsOfLongWaitsOnly();
    void waitsForOneThingAtATime();
    void belongsToOneThread();
    void waitsForALock();
};

void tst_Patience::worksHereWithoutIt()
{
    QCOMPARE(patiently([] { return std::this_thread::get_id(); }), std::this_thread::get_id());
    int asked = 0;
    waitPatiently([&] { return ++asked == 3; });
    QCOMPARE(asked, 3);
}

void tst_Patience::hearsOtherThreads()
{
    const Patience patience;
    int heard = 0;
    const auto there = patiently([&] {
        for (int i = 0; i < 10; ++i) {
            std::this_thread::sleep_for(30ms);
            QMetaObject::invokeMethod(this, [&] { ++heard; });
        }
        std::this_thread::sleep_for(100ms);
        return std::this_thread::get_id();
    });
    QVERIFY(there != std::this_thread::get_id());
    QCOMPARE(heard, 10);
}

void tst_Patience::keepsTimersBack()
{
    const Patience patience;
    int once = 0;
    int again = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] { ++again; });
    timer.start(5);
    QTimer::singleShot(5, this, [&] { ++once; });
    patiently([] { std::this_thread::sleep_for(200ms); });
    QCOMPARE(once, 0);
    QCOMPARE(again, 0);
    QTRY_COMPARE(once, 1); // and none is lost
    QTRY_VERIFY(again > 1);
}

void tst_Patience::keepsObjectsUntilTheEnd()
{
    const Patience patience;
    QPointer<QObject> object = new QObject;
    bool wasThere = false;
    patiently([&] {
        QMetaObject::invokeMethod(this, [&] {
            object->deleteLater();
            QCoreApplication::sendPostedEvents(object, QEvent::DeferredDelete);
            wasThere = object;
        });
        std::this_thread::sleep_for(200ms);
    });
    QVERIFY(wasThere);
    QTRY_VERIFY(!object);
}

void tst_Patience::doesShortWorkWithoutEvents()
{
    const Patience patience;
    bool came = false;
    QTimer::singleShot(0, this, [&] { came = true; });
    QCOMPARE(patiently([] { return 7; }), 7);
    QVERIFY(!came);
    QTRY_VERIFY(came);
}

void tst_Patience::saysThatItWaits()
{
    const Patience patience;
    bool waited = false;
    patiently([&] {
        QMetaObject::invokeMethod(this, [&] { waited = Patience::isWaiting(); });
        std::this_thread::sleep_for(200ms);
    });
    QVERIFY(waited);
    QVERIFY(!Patience::isWaiting());
}

void tst_Patience::tellsOfLongWaitsOnly()
{
    QList<bool> told;
    const Patience patience([&](bool waits) { told += waits; });
    patiently([] { std::this_thread::sleep_for(20ms); });
    QCOMPARE(told, QList<bool>());
    patiently([] { std::this_thread::sleep_for(400ms); });
    QCOMPARE(told, (QList<bool>{true, false}));
}

void tst_Patience::waitsForOneThingAtATime()
{
    const Patience patience;
    bool wasHere = false;
    patiently([&] {
        QMetaObject::invokeMethod(this, [&] {
            wasHere = patiently([] { return std::this_thread::get_id(); }) == std::this_thread::get_id();
        });
        std::this_thread::sleep_for(150ms);
    });
    QVERIFY(wasHere);
}

void tst_Patience::belongsToOneThread()
{
    const Patience patience;
    bool wasThere = false;
    std::thread other(
        [&] { wasThere = patiently([] { return std::this_thread::get_id(); }) == std::this_thread::get_id(); });
    other.join();
    QVERIFY(wasThere);
    {
        const Patience inner;
    }
    QVERIFY(hasPatience()); // the outer one's again
}

void tst_Patience::waitsForALock()
{
    const Patience patience;
    std::mutex mutex;
    bool hasHeard = false;
    std::promise<void> taken;
    std::thread holder([&] {
        const std::lock_guard held(mutex);
        taken.set_value();
        std::this_thread::sleep_for(100ms);
        QMetaObject::invokeMethod(this, [&] { hasHeard = true; });
        std::this_thread::sleep_for(200ms);
    });
    taken.get_future().wait();
    const auto lock = lockPatiently(mutex);
    holder.join();
    QVERIFY(lock.owns_lock());
    QVERIFY(hasHeard);
}

QTEST_GUILESS_MAIN(tst_Patience)
#include "tst_Patience.moc"
