// SPDX-License-Identifier: GPL-3.0-or-later
#include "Folder.h"
#include "storage/AuditStore.h"
#include "storage/Database.h"
#include "storage/SettingStore.h"
#include "storage/SimulatedDisk.h"
#include "support/Results.h"

#include <QFileInfo>
#include <QThread>

#include <mutex>

using namespace candour;
using Fault = SimulatedDisk::Fault;

namespace {

/// What the thread said.
class Ears
{
public:
    DurableLog::Told told()
    {
        return [this](const Result<> &lasting) {
            const std::lock_guard lock(m_mutex);
            m_heard += lasting ? u"saved"_s : lasting.error().message;
        };
    }
    QStringList heard() const
    {
        const std::lock_guard lock(m_mutex);
        return m_heard;
    }

private:
    mutable std::mutex m_mutex;
    QStringList m_heard;
};

Result<> keep(Database &database, const QString &key, const QString &value, Lasting lasting = Lasting::Soon)
{
    auto transaction = database.begin(lasting);
    if (!transaction)
        return failed(transaction);
    return SettingStore(database).set(key, value).and_then([&] { return transaction->commit(); });
}

QString kept(Database &database, const QString &key)
{
    const auto settings = SettingStore(database).all();
    return settings ? settings->value(key) : settings.error().detail;
}

} // namespace

class tst_DurableLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysSavedAfterTheDisk();
    void waitsForWhatWasCommittedDuringASync();
    void waitsWhereSomethingLastsAtOnce();
    void saysThatTheDiskFailedAndTriesAgain();
    void writesAgainWhatTheSystemForgot();
    void emptiesTheLogUnlessSomebodyReads();
    void finishesSoThatClosingHasNothingToDo();
    void finishesAlthoughSomebodyReads();
    void goesOnWhereNothingWasClosed();
    void leavesALogWithAGapAlone();
    void undoesWhatDoesNotLastAtOnce();

private:
    SimulatedDisk &m_disk = SimulatedDisk::get();
    std::unique_ptr<TestFolder> m_folder;
    std::unique_ptr<Ears> m_ears;
    std::unique_ptr<Database> m_database;
};

void tst_DurableLog::init()
{
    m_folder = std::make_unique<TestFolder>();
    m_disk.record(m_folder->path(u"."_s));
    auto database = Database::create(m_folder->path());
    QVERIFY_RESULT(database);
    m_database = std::move(*database);
    m_ears = std::make_unique<Ears>();
    QVERIFY_RESULT(m_database->waitInBackground(m_ears->told()));
}

void tst_DurableLog::cleanup()
{
    m_disk.mend();
    m_disk.setSlow(0);
    m_database.reset();
    m_disk.stopRecording();
}

void tst_DurableLog::saysSavedAfterTheDisk()
{
    m_disk.setSlow(200);
    QVERIFY_RESULT(keep(*m_database, u"a"_s, u"1"_s));
    QVERIFY(!m_database->durableLog()->isDurable());
    QCOMPARE(m_ears->heard(), QStringList());
    QVERIFY_RESULT(m_database->durableLog()->wait());
    QVERIFY(m_database->durableLog()->isDurable());
    QTRY_COMPARE(m_ears->heard(), QStringList{u"saved"_s});
}

void tst_DurableLog::waitsForWhatWasCommittedDuringASync()
{
    m_disk.setSlow(200);
    QVERIFY_RESULT(keep(*m_database, u"a"_s, u"1"_s));
    QTest::qWait(100); // the thread is waiting for the disk now
    QVERIFY_RESULT(keep(*m_database, u"a"_s, u"2"_s));
    QVERIFY_RESULT(m_database->durableLog()->wait());
    QVERIFY(m_database->durableLog()->isDurable());
}

void tst_DurableLog::waitsWhereSomethingLastsAtOnce()
{
    m_disk.setSlow(30);
    QVERIFY_RESULT(keep(*m_database, u"a"_s, u"1"_s));
    QVERIFY_RESULT(keep(*m_database, u"b"_s, u"2"_s, Lasting::AtOnce));
    const auto set = m_database->connection().value(u"PRAGMA synchronous"_s);
    QVERIFY_RESULT(set);
    QCOMPARE(set->toInt(), 2);
    QVERIFY_RESULT(keep(*m_database, u"c"_s, u"3"_s));
    QVERIFY(!m_database->durableLog()->isDurable());
    // Within a transaction nothing is set, and nothing is waited for.
    auto outer = m_database->begin(Lasting::Soon);
    QVERIFY_RESULT(outer);
    QVERIFY_RESULT(keep(*m_database, u"d"_s, u"4"_s, Lasting::AtOnce));
    QVERIFY_RESULT(outer->commit());
    QCOMPARE(kept(*m_database, u"d"_s), u"4"_s);
}

void tst_DurableLog::saysThatTheDiskFailedAndTriesAgain()
{
    QVERIFY_RESULT(keep(*m_database, u"a"_s, u"1"_s));
    QVERIFY_RESULT(m_database->durableLog()->wait());
    m_disk.failAt(Fault::EverySync, 1);
    QVERIFY_RESULT(keep(*m_database, u"a"_s, u"2"_s));
    QVERIFY_ERROR(m_database->durableLog()->wait(), ErrorKind::Unreadable, "not saved yet");
    QCOMPARE(kept(*m_database, u"a"_s), u"2"_s);
    QVERIFY(!m_database->durableLog()->isDurable());
    QVERIFY_ERROR(m_database->durableLog()->merge(), ErrorKind::Unreadable, "not saved yet");
    QVERIFY(m_disk.mend());
    QTRY_VERIFY_WITH_TIMEOUT(m_database->durableLog()->isDurable(), 10000); // by itself
    QTRY_COMPARE(m_ears->heard().last(), u"saved"_s);
}

void tst_DurableLog::writesAgainWhatTheSystemForgot()
{
    QVERIFY_RESULT(keep(*m_database, u"a"_s, u"1"_s));
    QVERIFY_RESULT(m_database->durableLog()->wait());
    m_disk.failAt(Fault::LosingSync, 1);
    QVERIFY_RESULT(keep(*m_database, u"a"_s, QString(9000, u'x')));
    QVERIFY_RESULT(m_database->durableLog()->wait()); // because it was written a second time
    QVERIFY(m_disk.mend());
    int written = 0;
    bool isLost = false;
    for (const DiskEvent &event : m_disk.events()) {
        isLost = isLost || event.kind == DiskEvent::Kind::LostSync;
        written += isLost && event.kind == DiskEvent::Kind::Write ? 1 : 0;
    }
    QVERIFY(isLost);
    QVERIFY(written > 0);
}

void tst_DurableLog::emptiesTheLogUnlessSomebodyReads()
{
    const auto log = [&] { return QFileInfo(m_folder->path() + u"-wal"_s).size(); };
    QVERIFY_RESULT(keep(*m_database, u"a"_s, QString(100000, u'x')));
    QVERIFY(log() > 100000);
    {
        const auto reader = Database::open(m_folder->path(), Access::ReadOnly);
        QVERIFY_RESULT(reader);
        QVERIFY_RESULT((*reader)->connection().run(u"BEGIN"_s));
        QVERIFY_RESULT((*reader)->connection().value(u"SELECT count(*) FROM setting"_s));
        QVERIFY_RESULT(keep(*m_database, u"a"_s, u"2"_s));
        QVERIFY_ERROR(m_database->durableLog()->merge(), ErrorKind::Refused, "Another program");
        QVERIFY(log() > 100000);
        QVERIFY_RESULT(m_database->durableLog()->wait());
    }
    QVERIFY_RESULT(m_database->mergeLog());
    QVERIFY(log() < 10000);
    QCOMPARE(kept(*m_database, u"a"_s), u"2"_s);
}

void tst_DurableLog::finishesSoThatClosingHasNothingToDo()
{
    QVERIFY_RESULT(keep(*m_database, u"a"_s, u"1"_s));
    m_database->durableLog()->finish();
    QTRY_VERIFY(m_database->durableLog()->isFinished());
    QCOMPARE(QFileInfo(m_folder->path() + u"-wal"_s).size(), 0);
    const int before = m_disk.waits(QThread::currentThreadId());
    QVERIFY_RESULT(m_database->close());
    QCOMPARE(m_disk.waits(QThread::currentThreadId()), before);
    auto again = Database::open(m_folder->path(), Access::ReadOnly);
    QVERIFY_RESULT(again);
    QCOMPARE(kept(**again, u"a"_s), u"1"_s);
}

void tst_DurableLog::finishesAlthoughSomebodyReads()
{
    const auto reader = Database::open(m_folder->path(), Access::ReadOnly);
    QVERIFY_RESULT(reader);
    QVERIFY_RESULT((*reader)->connection().run(u"BEGIN"_s));
    QCOMPARE(kept(**reader, u"a"_s), QString());
    QVERIFY_RESULT(keep(*m_database, u"a"_s, u"1"_s));
    m_database->durableLog()->finish();
    QTRY_VERIFY(m_database->durableLog()->isFinished());
    QCOMPARE(m_ears->heard().last(), u"saved"_s);
    static_cast<void>(m_database->close());
    QVERIFY_RESULT((*reader)->connection().run(u"COMMIT"_s));
    QCOMPARE(kept(**reader, u"a"_s), u"1"_s);
}

void tst_DurableLog::goesOnWhereNothingWasClosed()
{
    m_database->durableLog()->finish();
    QTRY_VERIFY(m_database->durableLog()->isFinished());
    QVERIFY_RESULT(keep(*m_database, u"a"_s, u"1"_s)); // and waits
    QVERIFY(!m_database->durableLog());
    QVERIFY_RESULT(m_database->waitInBackground(m_ears->told()));
    m_disk.setSlow(100);
    QVERIFY_RESULT(keep(*m_database, u"a"_s, u"2"_s));
    QVERIFY(!m_database->durableLog()->isDurable());
    QVERIFY_RESULT(m_database->durableLog()->wait());
    QCOMPARE(kept(*m_database, u"a"_s), u"2"_s);
}

/// Were it moved into the file, a cut of the power could leave old pages of it above newer ones.
void tst_DurableLog::leavesALogWithAGapAlone()
{
    QVERIFY_RESULT(keep(*m_database, u"a"_s, u"1"_s));
    QVERIFY_RESULT(m_database->durableLog()->wait());
    m_disk.failAt(Fault::EverySync, 1);
    QVERIFY_RESULT(keep(*m_database, u"a"_s, u"2"_s));
    const QByteArray before = TestFolder::read(m_folder->path());
    QVERIFY_ERROR(m_database->close(), ErrorKind::Unreadable, "not saved yet");
    QCOMPARE(TestFolder::read(m_folder->path()), before);
    QVERIFY(QFileInfo(m_folder->path() + u"-wal"_s).size() > 0);
    m_disk.mend();
    const auto again = Database::open(m_folder->path(), Access::ReadWrite);
    QVERIFY_RESULT(again);
    QCOMPARE(kept(**again, u"a"_s), u"2"_s);
}

void tst_DurableLog::undoesWhatDoesNotLastAtOnce()
{
    QVERIFY_RESULT(keep(*m_database, u"a"_s, u"1"_s, Lasting::AtOnce));
    QVERIFY_RESULT(m_database->durableLog()->wait());
    m_disk.failAt(Fault::EverySync, 1);
    QVERIFY_ERROR(keep(*m_database, u"a"_s, u"2"_s, Lasting::AtOnce), ErrorKind::Unreadable, "was not saved");
    QCOMPARE(kept(*m_database, u"a"_s), u"1"_s);
}

QTEST_GUILESS_MAIN(tst_DurableLog)
#include "tst_DurableLog.moc"
