// SPDX-License-Identifier: GPL-3.0-or-later
#include "HomeTest.h"
#include "workspace/AutomaticHomeCopies.h"
#include "workspace/HomeComparing.h"
#include "workspace/HomeWords.h"
#include "workspace/Retaining.h"

#include <QSignalSpy>

using namespace candour;

class tst_AutomaticHomeCopies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_shared.emplace();
        m_sam.emplace(*m_shared, u"Sam Okafor"_s);
        QVERIFY_RESULT(m_sam->create());
    }
    void cleanup()
    {
        m_sam.reset();
        m_shared.reset();
    }
    void writesWhenTheTimeIsOver();
    void tellsTroubleOnce();
    void writesWhatWasFoundUnsent();
    void givesUpWhenItIsFinished();
    void takesWhatIsDisposedOfFromHomeAtOnce();
    void findsWhatDiffers();
    void saysHowThingsStand_data();
    void saysHowThingsStand();

private:
    QStringList atHome() { return titlesIn(m_shared->home(), m_shared->clock()); }

    std::optional<SharedFolder> m_shared;
    std::optional<Colleague> m_sam;
};

void tst_AutomaticHomeCopies::writesWhenTheTimeIsOver()
{
    AutomaticHomeCopies copies(m_shared->clock());
    copies.setInterval(std::chrono::milliseconds(50));
    copies.watch(m_sam->home(), m_sam->workspace());
    QSignalSpy written(&copies, &AutomaticHomeCopies::written);
    QVERIFY(!written.wait(200)); // nothing has changed
    QVERIFY_RESULT(m_sam->add(u"One"_s));
    QVERIFY_RESULT(m_sam->add(u"Two"_s));
    QVERIFY(copies.state().hasUnsent);
    QVERIFY(written.wait());
    QVERIFY(!written.wait(200));
    QVERIFY(!copies.state().hasUnsent);
    QCOMPARE(atHome(), (QStringList{u"One"_s, u"Two"_s}));
    copies.leave();
    QVERIFY(!copies.isWatching());
}

void tst_AutomaticHomeCopies::tellsTroubleOnce()
{
    AutomaticHomeCopies copies(m_shared->clock());
    copies.setInterval(std::chrono::milliseconds(50));
    copies.watch(m_sam->home(), m_sam->workspace());
    const QSignalSpy troubled(&copies, &AutomaticHomeCopies::troubled);
    QSignalSpy written(&copies, &AutomaticHomeCopies::written);
    QVERIFY_RESULT(m_sam->add(u"One"_s));
    QVERIFY(m_shared->cut());
    QVERIFY(written.wait());
    QVERIFY(written.wait()); // it is tried again by itself
    QCOMPARE(troubled.size(), 1);
    QVERIFY(copies.state().trouble);
    QVERIFY(m_shared->connect());
    QTRY_VERIFY(!copies.state().trouble);
    copies.leave();
    QCOMPARE(atHome(), QStringList{u"One"_s});
    QCOMPARE(troubled.size(), 1);
}

void tst_AutomaticHomeCopies::writesWhatWasFoundUnsent()
{
    QVERIFY_RESULT(m_sam->add(u"One"_s));
    m_sam->drop();
    QVERIFY_RESULT(m_sam->open());
    AutomaticHomeCopies copies(m_shared->clock());
    copies.setInterval(std::chrono::milliseconds(20));
    copies.watch(m_sam->home(), m_sam->workspace());
    QSignalSpy written(&copies, &AutomaticHomeCopies::written);
    QVERIFY(written.wait());
    copies.leave();
    QCOMPARE(atHome(), QStringList{u"One"_s});
}

void tst_AutomaticHomeCopies::givesUpWhenItIsFinished()
{
    AutomaticHomeCopies copies(m_shared->clock());
    copies.watch(m_sam->home(), m_sam->workspace());
    QVERIFY_RESULT(m_sam->add(u"One"_s));
    copies.write(); // and does not wait for it
    QVERIFY(!copies.finish().hasUnsent);
    copies.leave();
    QCOMPARE(atHome(), QStringList{u"One"_s});
    QVERIFY(!homeLock::read(m_shared->home())->has_value());
}

void tst_AutomaticHomeCopies::takesWhatIsDisposedOfFromHomeAtOnce()
{
    AutomaticHomeCopies copies(m_shared->clock());
    copies.watch(m_sam->home(), m_sam->workspace());
    QSignalSpy written(&copies, &AutomaticHomeCopies::written);
    const auto id = m_sam->add(u"Kestrelby"_s);
    QVERIFY_RESULT(id);
    copies.write();
    QVERIFY(written.wait());
    QVERIFY(m_shared->bytes().contains("Kestrelby"));
    const QDate yesterday = m_shared->clock().today().addDays(-1);
    QVERIFY_RESULT(retaining::set(m_sam->workspace(), *id, {.keepUntil = yesterday, .basis = u"Over."_s}));
    QVERIFY_RESULT(retaining::dispose(m_sam->workspace(), *id));
    QVERIFY(written.wait()); // a quarter of an hour before its time
    QVERIFY(!m_shared->bytes().contains("Kestrelby"));
    copies.leave();
}

void tst_AutomaticHomeCopies::findsWhatDiffers()
{
    const auto both = m_sam->add(u"Both"_s);
    QVERIFY_RESULT(both);
    QVERIFY_RESULT(m_sam->add(u"Same"_s));
    const QString other = m_shared->folder().path(u"other.candour"_s);
    QVERIFY_RESULT(m_sam->workspace().backup(other));
    QCOMPARE(homes::differing(m_sam->workspace(), other, m_sam->places())->size(), 0);
    QVERIFY_RESULT(authoring::setTitle(m_sam->workspace(), *both, u"Changed"_s));
    QVERIFY_RESULT(m_sam->add(u"New"_s));
    const auto found = homes::differing(m_sam->workspace(), other, m_sam->places());
    QVERIFY_RESULT(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->at(0).title, u"Changed"_s);
    QVERIFY(found->at(0).here && found->at(0).there);
    QCOMPARE(found->at(1).title, u"New"_s);
    QVERIFY(found->at(1).here && !found->at(1).there);
    QCOMPARE(homes::differingElsewhere(m_sam->workspace(), other, m_sam->places()), QStringList());
    QVERIFY(!homes::differing(m_sam->workspace(), m_shared->folder().path(u"none"_s), m_sam->places()));
    QVERIFY(homes::changeWords(found->at(0).here, m_shared->clock().now()).contains(u"by Sam Okafor"_s));
}

void tst_AutomaticHomeCopies::saysHowThingsStand_data()
{
    QTest::addColumn<HomeCopyState>("state");
    QTest::addColumn<bool>("isWritable");
    QTest::addColumn<QDateTime>("saved");
    QTest::addColumn<QString>("words");
    const auto at = [](int hour, int minute, int day = 4) {
        return QDateTime(QDate(2026, 6, day), QTime(hour, minute), Qt::LocalTime).toUTC();
    };
    const HomeCopyState sent{.path = u"/share/a.candour"_s, .at = at(14, 0)};
    HomeCopyState held = sent;
    held.other = HomeHolder{.person = u"Sam"_s, .computer = u"north"_s, .since = at(9, 14), .token = {}};
    HomeCopyState beside = sent;
    beside.beside = u"/share/b.candour"_s;
    HomeCopyState cut = sent;
    cut.trouble = Error{};
    QTest::newRow("saved") << sent << true << at(14, 2) << u"Saved here 14:02 · home copy 14:00"_s;
    QTest::newRow("unchanged") << sent << true << QDateTime() << u"Saved here · home copy 14:00"_s;
    QTest::newRow("of another day") << HomeCopyState{.at = at(8, 5, 3)} << true << at(14, 2)
                                    << u"Saved here 14:02 · home copy 2026-06-03 08:05"_s;
    QTest::newRow("read") << sent << false << QDateTime() << u"Reading the home copy 14:00"_s;
    QTest::newRow("held") << held << false << QDateTime()
                          << u"Reading the home copy 14:00 · Sam has it open since 09:14"_s;
    QTest::newRow("beside") << beside << true << at(14, 2)
                            << u"Saved here 14:02 · your version is kept beside the home copy, which is another one"_s;
    QTest::newRow("cut") << cut << true << at(14, 2)
                         << u"Saved here 14:02 · the home copy could not be written since 14:00; nothing is lost"_s;
}

void tst_AutomaticHomeCopies::saysHowThingsStand()
{
    QFETCH(HomeCopyState, state);
    QFETCH(bool, isWritable);
    QFETCH(QDateTime, saved);
    QFETCH(QString, words);
    const QDateTime now = QDateTime(QDate(2026, 6, 4), QTime(14, 30), Qt::LocalTime).toUTC();
    QCOMPARE(homes::statusWords(state, isWritable, saved, now), words);
}

QTEST_GUILESS_MAIN(tst_AutomaticHomeCopies)
#include "tst_AutomaticHomeCopies.moc"
