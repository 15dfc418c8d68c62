// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/HomeLock.h"
#include "storage/HomeRecord.h"
#include "storage/WholeFile.h"
#include "storage/WriterLock.h"
#include "support/Results.h"
#include "support/TestFolder.h"

#include <QSysInfo>

#include <sys/stat.h>

using namespace candour;

namespace {

HomeHolder sam(const QString &token = u"t1"_s)
{
    return HomeHolder{.person = u"Sam Okafor"_s,
                      .computer = {},
                      .since = QDateTime(QDate(2026, 6, 4), QTime(9, 14), Qt::UTC),
                      .token = token};
}

} // namespace

/// What stands beside a home copy and beside a working copy.
class tst_HomeLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoHasIt();
    void isTakenByOne();
    void knowsWhetherItsProgramHasEnded_data();
    void knowsWhetherItsProgramHasEnded();
    void understandsTheLockOfAWorkspaceInPlace();
    void readsWhateverStandsThere();
    void keepsTheRecord();
    void countsADamagedRecordAsNone();
    void copiesAndHashes();
    void sharesAFileAsItsFolderDoes();
};

void tst_HomeLock::saysWhoHasIt()
{
    const TestFolder folder;
    QVERIFY_RESULT(homeLock::read(folder.path()));
    QVERIFY(!*homeLock::read(folder.path()));
    QVERIFY_RESULT(homeLock::take(folder.path(), sam()));
    const auto holder = homeLock::read(folder.path());
    QVERIFY_RESULT(holder);
    HomeHolder expected = sam();
    expected.computer = QSysInfo::machineHostName();
    QVERIFY(*holder);
    QCOMPARE((*holder)->person, expected.person);
    QCOMPARE((*holder)->computer, expected.computer);
    QCOMPARE((*holder)->since, expected.since);
    QCOMPARE((*holder)->token, expected.token);
    QVERIFY(!(*holder)->isGone);
}

void tst_HomeLock::isTakenByOne()
{
    const TestFolder folder;
    QVERIFY_RESULT(homeLock::take(folder.path(), sam()));
    const auto second = homeLock::take(folder.path(), sam(u"t2"_s));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Refused);
    homeLock::release(folder.path(), u"t2"_s);
    homeLock::release(folder.path(), {});
    QCOMPARE((*homeLock::read(folder.path()))->token, u"t1"_s);
    QVERIFY_RESULT(homeLock::takeOver(folder.path(), sam(u"t2"_s)));
    QCOMPARE((*homeLock::read(folder.path()))->token, u"t2"_s);
    homeLock::release(folder.path(), u"t2"_s);
    QCOMPARE(folder.names(), QStringList());
}

void tst_HomeLock::knowsWhetherItsProgramHasEnded_data()
{
    QTest::addColumn<QByteArray>("process");
    QTest::addColumn<QByteArray>("computer");
    QTest::addColumn<QByteArray>("boot");
    QTest::addColumn<bool>("isGone");
    const QByteArray here = QSysInfo::machineHostName().toUtf8();
    const QByteArray now = QSysInfo::bootUniqueId();
    QTest::newRow("works") << QByteArray::number(getpid()) << here << now << false;
    QTest::newRow("ended") << QByteArray("4194305") << here << now << true;
    QTest::newRow("the computer was started anew") << QByteArray::number(getpid()) << here << QByteArray("x") << true;
    QTest::newRow("elsewhere") << QByteArray("4194305") << QByteArray("north-12") << now << false;
}

void tst_HomeLock::knowsWhetherItsProgramHasEnded()
{
    QFETCH(QByteArray, process);
    QFETCH(QByteArray, computer);
    QFETCH(QByteArray, boot);
    QFETCH(bool, isGone);
    const TestFolder folder;
    const QByteArray lines = process + "\ncandour\n" + computer + '\n' + QSysInfo::machineUniqueId() + '\n' + boot +
                             "\nt1\n2026-06-04T09:14:00Z\nSam\n";
    QVERIFY(TestFolder::write(folder.path() + u".lock"_s, lines));
    QCOMPARE((*homeLock::read(folder.path()))->isGone, isGone);
}

/// Each keeps out the other: a computer that serves the folder writes in place.
void tst_HomeLock::understandsTheLockOfAWorkspaceInPlace()
{
    const TestFolder folder;
    {
        const auto inPlace = WriterLock::take(folder.path());
        QVERIFY_RESULT(inPlace);
        const auto holder = homeLock::read(folder.path());
        QVERIFY_RESULT(holder);
        QVERIFY(*holder);
        QVERIFY(!(*holder)->person.isEmpty());
        QCOMPARE((*holder)->computer, QSysInfo::machineHostName());
        QVERIFY(!HomeRecord().owns(**holder));
        QVERIFY(!homeLock::take(folder.path(), sam()));
    }
    QVERIFY_RESULT(homeLock::take(folder.path(), sam()));
    QVERIFY(!WriterLock::take(folder.path()));
}

void tst_HomeLock::readsWhateverStandsThere()
{
    const TestFolder folder;
    for (const QByteArray &bytes : {QByteArray(), QByteArray("\n\n\n"), QByteArray(100000, 'x'),
                                    QByteArray("1\n2\n3\n4\n5\n6\n7\n\x1b[31mSam\n")}) {
        QVERIFY(TestFolder::write(folder.path() + u".lock"_s, bytes));
        const auto holder = homeLock::read(folder.path());
        QVERIFY_RESULT(holder);
        QVERIFY(*holder && (*holder)->since.isValid());
        QVERIFY(!(*holder)->person.contains(u'\x1b'));
    }
    QVERIFY(QFile::remove(folder.path() + u".lock"_s));
    QVERIFY(QDir().mkpath(folder.path() + u".lock"_s));
    QVERIFY(!homeLock::read(folder.path()));
}

void tst_HomeLock::keepsTheRecord()
{
    const TestFolder folder;
    const HomeRecord record{.home = u"/share/a.candour"_s,
                            .hash = QByteArray(32, 'h'),
                            .head = QByteArray(32, 'e'),
                            .at = QDateTime(QDate(2026, 6, 4), QTime(9, 14), Qt::UTC),
                            .token = u"t"_s,
                            .beside = u"/share/b.candour"_s,
                            .besideHash = QByteArray(32, 'b'),
                            .sending = QByteArray(32, 's'),
                            .sendingHead = QByteArray(32, 'S'),
                            .isReplacing = true,
                            .isExplained = true};
    QVERIFY_RESULT(record.save(folder.path(u"record.json"_s)));
    QCOMPARE(HomeRecord::load(folder.path(u"record.json"_s)), record);
    QVERIFY(!(QFileInfo(folder.path(u"record.json"_s)).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

void tst_HomeLock::countsADamagedRecordAsNone()
{
    const TestFolder folder;
    QCOMPARE(HomeRecord::load(folder.path(u"none"_s)), HomeRecord());
    for (const QByteArray &bytes : {QByteArray(), QByteArray("{"), QByteArray("[1,2]"), QByteArray(100000, '{')}) {
        QVERIFY(TestFolder::write(folder.path(u"record.json"_s), bytes));
        const HomeRecord record = HomeRecord::load(folder.path(u"record.json"_s));
        QVERIFY(record.hash.isEmpty() && record.head.isEmpty() && record.token.isEmpty() && !record.isReplacing);
    }
}

void tst_HomeLock::copiesAndHashes()
{
    const TestFolder folder;
    const QByteArray bytes = QByteArray(3 * 1024 * 1024 + 7, 'x');
    QVERIFY(TestFolder::write(folder.path(u"a"_s), bytes));
    const auto copied = copyBytes(folder.path(u"a"_s), folder.path(u"b"_s));
    QVERIFY_RESULT(copied);
    QCOMPARE(TestFolder::read(folder.path(u"b"_s)), bytes);
    QCOMPARE(*copied, *fileHash(folder.path(u"b"_s)));
    QCOMPARE(copied->size(), 32);
    QVERIFY(!(QFileInfo(folder.path(u"b"_s)).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    QVERIFY(!copyBytes(folder.path(u"a"_s), folder.path(u"b"_s))); // never over another
    QVERIFY(!copyBytes(folder.path(u"none"_s), folder.path(u"c"_s)));
    QVERIFY(!QFile::exists(folder.path(u"c"_s)));
}

void tst_HomeLock::sharesAFileAsItsFolderDoes()
{
    const auto modeOf = [](const QString &path) {
        struct stat seen = {};
        return ::stat(QFile::encodeName(path).constData(), &seen) == 0 ? int(seen.st_mode & 0777) : -1;
    };
    const TestFolder folder;
    const QString file = folder.path(u"file"_s);
    QVERIFY(TestFolder::write(file, "x"));
    const QByteArray place = QFile::encodeName(folder.path(u"."_s));
    ::chmod(place.constData(), 0755);
    shareAs(folder.path(u"none"_s), file);
    QCOMPARE(modeOf(file), 0600);
    ::chmod(place.constData(), 02770);
    shareAs(folder.path(u"none"_s), file);
    QCOMPARE(modeOf(file), 0660);
    QVERIFY(TestFolder::write(folder.path(u"like"_s), "x"));
    ::chmod(QFile::encodeName(folder.path(u"like"_s)).constData(), 0640);
    shareAs(folder.path(u"like"_s), file);
    QCOMPARE(modeOf(file), 0640);
}

QTEST_GUILESS_MAIN(tst_HomeLock)
#include "tst_HomeLock.moc"
