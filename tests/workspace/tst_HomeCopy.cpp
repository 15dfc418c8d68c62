// SPDX-License-Identifier: GPL-3.0-or-later
#include "HomeTest.h"
#include "storage/HomeRecord.h"
#include "workspace/Backups.h"

#include <QRegularExpression>

#include <sys/stat.h>

using namespace candour;

namespace {

const QString First = u"First"_s;
const QString Sams = u"Of Sam"_s;
const QString Alexs = u"Of Alex"_s;

} // namespace

/// Two people, each on a computer of their own, with one workspace at a shared place.
class tst_HomeCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_shared.emplace();
        m_sam.emplace(*m_shared, u"Sam Okafor"_s);
        m_alex.emplace(*m_shared, u"Alex Brandt"_s);
        QVERIFY_RESULT(m_sam->create());
        QVERIFY_RESULT(m_sam->add(First));
        QVERIFY(!m_sam->close().trouble);
        QCOMPARE(atHome(), QStringList{First});
    }
    void cleanup()
    {
        m_alex.reset();
        m_sam.reset();
        m_shared.reset();
    }

    void leavesAFileOfThisComputerAlone();
    void keepsOneClosedFileAtHome();
    void writesNothingWhereNothingChanged();
    void tellsWhoHasItOpen();
    void isHandedOver();
    void refreshesWhatHasNothingUnsent();
    void isTakenOverByADeliberateActionOnly();
    void keepsBothAfterATakeover();
    void keepsBothWhereTheFileWasReplacedAtWork();
    void keepsNobodyOutWhileItIsBeside();
    void goesOnWhileTheConnectionIsCut();
    void isFoundAgainAfterACutAtTheEnd();
    void writesNothingUnderAPlaceThatIsCutOff();
    void goesOnWhereThePlaceCannotBeWrittenTo();
    void isFoundAgainAfterACrash();
    void keepsTheWorkingCopyWhereHomeIsNone_data();
    void keepsTheWorkingCopyWhereHomeIsNone();
    void goesBackToABackup();
    void takesALogAtHomeAlong();
    void sendsNothingOverALogAtHome();
    void keepsOthersOutOfItsFolders();
    void keepsTheModeOfTheHomeCopy();
    void worksOnceForOnePerson();
    void isMadeNewOrNotAtAll();

private:
    QStringList atHome() { return titlesIn(m_shared->home(), m_shared->clock()); }

    std::optional<SharedFolder> m_shared;
    std::optional<Colleague> m_sam;
    std::optional<Colleague> m_alex;
};

void tst_HomeCopy::leavesAFileOfThisComputerAlone()
{
    const TestFolder local;
    const Places places{sharedBy, local.path(u"data/working"_s)};
    {
        const auto created = homes::create(local.path(), m_shared->clock(), m_sam->actor(), places);
        QVERIFY_RESULT(created);
        QVERIFY(!created->home);
    }
    const auto opened =
        homes::open(local.path(), Workspace::Access::ReadWrite, m_shared->clock(), m_sam->actor(), {}, places);
    QVERIFY_RESULT(opened);
    QVERIFY(!opened->home && opened->notice.isEmpty());
    QCOMPARE(opened->workspace->path(), local.path());
    QCOMPARE(homes::workingPath(local.path(), places), local.path());
    QVERIFY(!homes::state(local.path(), places));
    QVERIFY(!QFile::exists(local.path(u"data"_s)));
}

void tst_HomeCopy::keepsOneClosedFileAtHome()
{
    QCOMPARE(m_shared->names(), QStringList{u"Assessments.candour"_s});
    QVERIFY_RESULT(m_sam->open());
    QCOMPARE(m_shared->names(), (QStringList{u"Assessments.candour"_s, u"Assessments.candour.lock"_s}));
    const QByteArray before = m_shared->bytes();
    m_shared->later();
    QVERIFY_RESULT(m_sam->add(Sams));
    QCOMPARE(m_shared->bytes(), before);
    QVERIFY(m_sam->state().hasUnsent);
    const HomeCopyState written = m_sam->write();
    QVERIFY(!written.trouble && !written.hasUnsent);
    QCOMPARE(written.at, m_shared->clock().now());
    QCOMPARE(atHome(), (QStringList{First, Sams}));
    QVERIFY(!m_sam->close().trouble);
    QCOMPARE(m_shared->names(), QStringList{u"Assessments.candour"_s});
    QCOMPARE(QFileInfo(m_sam->working()).fileName(), u"Assessments.candour"_s);
}

void tst_HomeCopy::writesNothingWhereNothingChanged()
{
    const QByteArray before = m_shared->bytes();
    const QDateTime time = QFileInfo(m_shared->home()).lastModified();
    QVERIFY_RESULT(m_sam->open());
    m_sam->write();
    m_sam->close();
    QCOMPARE(m_shared->bytes(), before);
    QCOMPARE(QFileInfo(m_shared->home()).lastModified(), time);
}

void tst_HomeCopy::tellsWhoHasItOpen()
{
    m_shared->clock().set(QDateTime(m_shared->clock().now().date(), QTime(9, 14), Qt::LocalTime));
    QVERIFY_RESULT(m_sam->open());
    m_shared->later();
    const auto byAlex = m_alex->open();
    QVERIFY_ERROR(byAlex, ErrorKind::Refused, "Sam Okafor has “Assessments.candour” open on the computer");
    QVERIFY(byAlex.error().message.contains(u"since 09:14"_s));
    QVERIFY_RESULT(m_alex->read());
    QCOMPARE(m_alex->titles(), QStringList{First});
    QVERIFY(!m_alex->workspace().isWritable());
    const HomeCopyState state = m_alex->state();
    QVERIFY(state.other && !state.other->isGone);
    QCOMPARE(state.other->person, u"Sam Okafor"_s);
    // Whoever reads keeps nobody from replacing the file.
    QVERIFY_RESULT(m_sam->add(Sams));
    QVERIFY(!m_sam->close().trouble);
    QCOMPARE(m_alex->titles(), QStringList{First});
    QVERIFY_RESULT(m_alex->read());
    QCOMPARE(m_alex->titles(), (QStringList{First, Sams}));
    m_alex->drop();
    QVERIFY(QDir(QFileInfo(m_alex->working()).path() + u"/reading"_s).isEmpty());
}

void tst_HomeCopy::isHandedOver()
{
    QVERIFY_RESULT(m_sam->open());
    QVERIFY_RESULT(m_sam->add(Sams));
    QVERIFY(!m_sam->close().hasUnsent);
    QVERIFY_RESULT(m_sam->read());
    QVERIFY_RESULT(m_alex->open());
    QCOMPARE(m_alex->notice(), QString());
    QCOMPARE(m_alex->titles(), (QStringList{First, Sams}));
    QVERIFY_RESULT(m_alex->add(Alexs));
    QVERIFY(!m_alex->close().trouble);
    QVERIFY_RESULT(m_sam->open());
    QCOMPARE(m_sam->titles(), (QStringList{First, Alexs, Sams}));
    QCOMPARE(m_shared->names().size(), 2);
}

void tst_HomeCopy::refreshesWhatHasNothingUnsent()
{
    QVERIFY_RESULT(m_alex->open());
    QVERIFY_RESULT(m_alex->add(Alexs));
    m_alex->close();
    QVERIFY_RESULT(m_sam->read());
    QCOMPARE(m_sam->titles(), (QStringList{First, Alexs}));
    QVERIFY_RESULT(m_sam->open());
    QCOMPARE(m_sam->titles(), (QStringList{First, Alexs}));
    QVERIFY(!m_sam->state().hasUnsent);
}

void tst_HomeCopy::isTakenOverByADeliberateActionOnly()
{
    const QByteArray elsewhere = "77\ncandour\nnorth-12\nm\nb\ntoken\n2026-06-04T08:00:00Z\nSam Okafor\n";
    QVERIFY(TestFolder::write(m_shared->home() + u".lock"_s, elsewhere));
    for (int i = 0; i < 2; ++i)
        QVERIFY_ERROR(m_alex->open(), ErrorKind::Refused, "north-12");
    QCOMPARE(TestFolder::read(m_shared->home() + u".lock"_s), elsewhere);
    QVERIFY_RESULT(m_alex->open(Workspace::Access::ReadWrite, Insist::TakeOver));
    QCOMPARE((*homeLock::read(m_shared->home()))->person, u"Alex Brandt"_s);
    QVERIFY_RESULT(m_alex->add(Alexs));
    QVERIFY(!m_alex->close().trouble);
    QCOMPARE(atHome(), (QStringList{First, Alexs}));
    QCOMPARE(m_shared->names(), QStringList{u"Assessments.candour"_s});
}

void tst_HomeCopy::keepsBothAfterATakeover()
{
    QVERIFY_RESULT(m_sam->open());
    QVERIFY_RESULT(m_sam->add(Sams));
    QVERIFY_RESULT(m_alex->open(Workspace::Access::ReadWrite, Insist::TakeOver));
    QVERIFY_RESULT(m_alex->add(Alexs));
    // Sam does not know yet. Alex has not even written.
    HomeCopyState sams = m_sam->write();
    QVERIFY(!sams.trouble && !sams.hasUnsent);
    QVERIFY(QRegularExpression(u"/Assessments \\(Sam Okafor 2026-06-04 \\d{4}\\)\\.candour$"_s)
                .match(sams.beside)
                .hasMatch());
    QCOMPARE(atHome(), QStringList{First});
    QCOMPARE(titlesIn(sams.beside, m_shared->clock()), (QStringList{First, Sams}));
    QVERIFY(!m_alex->close().trouble);
    QCOMPARE(atHome(), (QStringList{First, Alexs}));
    // What Sam does further goes to Sam's version, in one file.
    QVERIFY_RESULT(m_sam->add(u"More"_s));
    QCOMPARE(m_sam->close().beside, sams.beside);
    QCOMPARE(titlesIn(sams.beside, m_shared->clock()), (QStringList{First, u"More"_s, Sams}));
    QCOMPARE(atHome(), (QStringList{First, Alexs}));
    QCOMPARE(m_shared->names().size(), 2);
    // From then on Sam works on what is at home.
    QVERIFY_RESULT(m_sam->open());
    QCOMPARE(m_sam->titles(), (QStringList{First, Alexs}));
    QCOMPARE(m_sam->state().beside, QString());
    QVERIFY(QFile::exists(sams.beside));
}

void tst_HomeCopy::keepsBothWhereTheFileWasReplacedAtWork()
{
    QVERIFY_RESULT(m_sam->open());
    QVERIFY_RESULT(m_sam->add(Sams));
    QVERIFY_RESULT(m_alex->open(Workspace::Access::ReadWrite, Insist::TakeOver));
    QVERIFY_RESULT(m_alex->add(Alexs));
    QVERIFY(!m_alex->close().trouble);
    QVERIFY(!homeLock::read(m_shared->home())->has_value());
    m_sam->drop(); // without a word
    QVERIFY_RESULT(m_sam->open());
    QVERIFY2(m_sam->notice().contains(u"Nothing is lost"_s), qPrintable(m_sam->notice()));
    QCOMPARE(m_sam->titles(), (QStringList{First, Alexs}));
    QCOMPARE((*homeLock::read(m_shared->home()))->person, u"Sam Okafor"_s);
    const QStringList besides = m_shared->names().filter(u"(Sam Okafor"_s);
    QCOMPARE(besides.size(), 1);
    QVERIFY(m_sam->notice().contains(besides.first()));
    QCOMPARE(titlesIn(m_shared->place() + u'/' + besides.first(), m_shared->clock()), (QStringList{First, Sams}));
    QVERIFY_RESULT(m_sam->add(u"More"_s));
    QVERIFY(!m_sam->close().trouble);
    QCOMPARE(atHome(), (QStringList{First, u"More"_s, Alexs}));
}

/// A service put another version there, whatever the lock says.
void tst_HomeCopy::keepsNobodyOutWhileItIsBeside()
{
    const QByteArray before = m_shared->bytes();
    QVERIFY_RESULT(m_alex->open());
    QVERIFY_RESULT(m_alex->add(Alexs));
    m_alex->close();
    const QByteArray after = m_shared->bytes();
    QVERIFY(TestFolder::write(m_shared->home(), before));
    QVERIFY_RESULT(m_sam->open());
    QVERIFY_RESULT(m_sam->add(Sams));
    QVERIFY(TestFolder::write(m_shared->home(), after));
    QVERIFY_ERROR(m_alex->open(), ErrorKind::Refused, "Sam Okafor");
    QVERIFY(!m_sam->write().beside.isEmpty());
    QCOMPARE(m_shared->bytes(), after);
    QVERIFY_RESULT(m_alex->open());
    QCOMPARE(m_alex->titles(), (QStringList{First, Alexs}));
    QVERIFY(!m_sam->close().hasUnsent);
    QCOMPARE((*homeLock::read(m_shared->home()))->person, u"Alex Brandt"_s);
}

void tst_HomeCopy::goesOnWhileTheConnectionIsCut()
{
    QVERIFY_RESULT(m_sam->open());
    QVERIFY(m_shared->cut());
    QVERIFY_RESULT(m_sam->add(Sams));
    const HomeCopyState cut = m_sam->write();
    QVERIFY(cut.trouble && cut.hasUnsent);
    QVERIFY(cut.trouble->message.contains(u"Nothing is lost"_s));
    QVERIFY(m_shared->connect());
    QCOMPARE(atHome(), QStringList{First});
    const HomeCopyState there = m_sam->write();
    QVERIFY(!there.trouble && !there.hasUnsent && there.beside.isEmpty());
    QCOMPARE(atHome(), (QStringList{First, Sams}));
}

void tst_HomeCopy::isFoundAgainAfterACutAtTheEnd()
{
    QVERIFY_RESULT(m_sam->open());
    QVERIFY_RESULT(m_sam->add(Sams));
    QVERIFY(m_shared->cut());
    QVERIFY(m_sam->close().trouble);
    QVERIFY_RESULT(m_sam->read());
    QCOMPARE(m_sam->titles(), (QStringList{First, Sams}));
    QVERIFY_RESULT(m_sam->open());
    QVERIFY(m_sam->notice().contains(u"cannot be reached"_s));
    QVERIFY_RESULT(m_sam->add(u"More"_s));
    QVERIFY(m_sam->close().trouble);
    QVERIFY(m_shared->connect());
    // The lock says that there is something to come.
    QVERIFY_ERROR(m_alex->open(), ErrorKind::Refused, "Sam Okafor");
    QVERIFY_RESULT(m_sam->open());
    QCOMPARE(m_sam->notice(), QString());
    QCOMPARE(m_sam->titles(), (QStringList{First, u"More"_s, Sams}));
    QVERIFY(!m_sam->close().trouble);
    QCOMPARE(atHome(), (QStringList{First, u"More"_s, Sams}));
    QVERIFY_RESULT(m_alex->open());
}

/// Where a drive was, its empty folder is found when it is gone.
void tst_HomeCopy::writesNothingUnderAPlaceThatIsCutOff()
{
    QVERIFY_RESULT(m_sam->open());
    QVERIFY_RESULT(m_sam->add(Sams));
    QVERIFY(m_shared->cut());
    QVERIFY(QDir().mkpath(m_shared->place()));
    QVERIFY(m_sam->write().trouble);
    QVERIFY(m_sam->close().trouble);
    QVERIFY_RESULT(m_sam->open());
    QVERIFY(m_sam->close().trouble);
    QCOMPARE(m_shared->names(), QStringList());
    QVERIFY(QDir().rmdir(m_shared->place()));
    QVERIFY(m_shared->connect());
    QVERIFY_RESULT(m_sam->open());
    QVERIFY(!m_sam->close().trouble);
    QCOMPARE(atHome(), (QStringList{First, Sams}));
}

void tst_HomeCopy::goesOnWhereThePlaceCannotBeWrittenTo()
{
    const AsNobody nobody;
    QVERIFY(nobody.isSo());
    SharedFolder shared;
    const QByteArray place = QFile::encodeName(shared.place());
    Colleague sam(shared, u"Sam Okafor"_s);
    QVERIFY_RESULT(sam.create());
    QVERIFY_RESULT(sam.add(Sams));
    QVERIFY(::chmod(place.constData(), 0555) == 0);
    const HomeCopyState state = sam.write();
    QVERIFY(state.trouble && state.hasUnsent);
    QVERIFY(sam.close().trouble);
    QVERIFY_RESULT(sam.open());
    QCOMPARE(sam.titles(), QStringList{Sams});
    QVERIFY(sam.close().trouble);
    QVERIFY_ERROR(homes::create(shared.place() + u"/Other.candour"_s, shared.clock(), sam.actor(), sam.places()),
                  ErrorKind::Unreadable, "nothing was made");
    QCOMPARE(shared.names(), (QStringList{u"Assessments.candour"_s, u"Assessments.candour.lock"_s}));
    // Whoever has nothing unsent is told that it can only be read.
    Colleague alex(shared, u"Alex Brandt"_s);
    QVERIFY(!alex.open());
    QVERIFY_RESULT(alex.read());
    QVERIFY(::chmod(place.constData(), 0755) == 0);
    QVERIFY_RESULT(sam.open());
    QVERIFY(!sam.close().trouble);
    QCOMPARE(titlesIn(shared.home(), shared.clock()), QStringList{Sams});
}

void tst_HomeCopy::isFoundAgainAfterACrash()
{
    QVERIFY_RESULT(m_sam->open());
    QVERIFY_RESULT(m_sam->add(Sams));
    m_sam->drop();
    QCOMPARE(atHome(), QStringList{First});
    QVERIFY(homes::state(m_shared->home(), m_sam->places())->hasUnsent);
    QVERIFY_RESULT(m_sam->open());
    QCOMPARE(m_sam->notice(), QString());
    QCOMPARE(m_sam->titles(), (QStringList{First, Sams}));
    QVERIFY(!m_sam->close().trouble);
    QCOMPARE(atHome(), (QStringList{First, Sams}));
}

void tst_HomeCopy::keepsTheWorkingCopyWhereHomeIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QByteArray other(8192, '\0');
    other.replace(0, 16, "SQLite format 3\0"_ba);
    QTest::newRow("damaged") << QByteArray(9000, 'x') << u"not a Candour workspace, or its beginning"_s;
    QTest::newRow("empty") << QByteArray() << u"empty or cut short"_s;
    QTest::newRow("of another program") << other << u"belongs to another program"_s;
    QTest::newRow("newer") << QByteArray("newer") << u"newer version of Candour"_s;
    QTest::newRow("cut short") << QByteArray("cut") << u"damaged"_s;
}

void tst_HomeCopy::keepsTheWorkingCopyWhereHomeIsNone()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    if (bytes == "newer")
        bytes = m_shared->bytes().replace(60, 4, QByteArray("\0\0\7\0", 4));
    if (bytes == "cut")
        bytes = m_shared->bytes().first(m_shared->bytes().size() / 2);
    QVERIFY_RESULT(m_sam->open());
    QVERIFY_RESULT(m_sam->add(Sams));
    m_sam->drop();
    QVERIFY(TestFolder::write(m_shared->home(), bytes));
    for (int i = 0; i < 2; ++i) {
        const auto opened = m_sam->open();
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains(sentence), qPrintable(opened.error().message));
        QVERIFY(opened.error().message.contains(u"“Assessments.candour”"_s));
    }
    QVERIFY(!m_alex->open());
    QVERIFY(!m_alex->read());
    QCOMPARE(m_shared->bytes(), bytes);
    QCOMPARE(titlesIn(m_sam->working(), m_shared->clock()), (QStringList{First, Sams}));
    const bool isNewer = sentence.contains(u"newer"_s); // somebody's work still, so it stays
    QCOMPARE(homes::hasWholeWorkingCopy(m_shared->home(), m_shared->clock(), m_sam->places()), !isNewer);
    QVERIFY(!homes::hasWholeWorkingCopy(m_shared->home(), m_shared->clock(), m_alex->places()));
    const auto insisted = m_sam->open(Workspace::Access::ReadWrite, Insist::WorkingCopy);
    QCOMPARE(insisted.has_value(), !isNewer);
    if (isNewer)
        return;
    QVERIFY(!m_sam->close().trouble);
    QCOMPARE(atHome(), (QStringList{First, Sams}));
    QCOMPARE(TestFolder::read(m_shared->home() + u".before-restore"_s), bytes);
}

void tst_HomeCopy::goesBackToABackup()
{
    QVERIFY_RESULT(m_sam->open());
    const auto backup = backups::make(m_sam->workspace());
    QVERIFY_RESULT(backup);
    QVERIFY(backup->path.startsWith(m_sam->places().folder));
    QVERIFY_RESULT(m_sam->add(Sams));
    QVERIFY(!m_sam->close().trouble);
    QVERIFY_RESULT(homes::restore(backup->path, m_shared->home(), m_shared->clock(), m_sam->actor(), m_sam->places()));
    QCOMPARE(atHome(), QStringList{First});
    QVERIFY(!homeLock::read(m_shared->home())->has_value());
    QVERIFY(TestFolder::write(m_shared->home(), QByteArray(9000, 'x')));
    const auto kept =
        homes::restore(backup->path, m_shared->home(), m_shared->clock(), m_sam->actor(), m_sam->places());
    QVERIFY_RESULT(kept);
    QCOMPARE(TestFolder::read(*kept), QByteArray(9000, 'x'));
    QCOMPARE(atHome(), QStringList{First});
}

/// A program that did not know the folder as a shared one was ended in the middle of its work.
void tst_HomeCopy::takesALogAtHomeAlong()
{
    {
        const auto inPlace =
            Workspace::open(m_shared->home(), Workspace::Access::ReadWrite, m_shared->clock(), m_alex->actor());
        QVERIFY_RESULT(inPlace);
        QVERIFY_ERROR(m_sam->open(), ErrorKind::Refused, "open on the computer");
        QVERIFY_RESULT(programme::start(**inPlace, u"screening"_s, Alexs));
        for (const QString &ending : {u""_s, u"-wal"_s})
            QVERIFY(TestFolder::write(m_shared->folder().path(u"kept"_s + ending),
                                      TestFolder::read(m_shared->home() + ending)));
    }
    for (const QString &ending : {u""_s, u"-wal"_s})
        QVERIFY(TestFolder::write(m_shared->home() + ending,
                                  TestFolder::read(m_shared->folder().path(u"kept"_s + ending))));
    QVERIFY_RESULT(m_sam->read());
    QCOMPARE(m_sam->titles(), (QStringList{First, Alexs}));
    QVERIFY_RESULT(m_sam->open());
    QCOMPARE(m_sam->titles(), (QStringList{First, Alexs}));
    QVERIFY(!m_sam->close().trouble);
    QCOMPARE(m_shared->names(), QStringList{u"Assessments.candour"_s});
    QCOMPARE(atHome(), (QStringList{First, Alexs}));
}

/// The file itself is the same as before: what is new stands in the log only.
void tst_HomeCopy::sendsNothingOverALogAtHome()
{
    {
        const auto inPlace =
            Workspace::open(m_shared->home(), Workspace::Access::ReadWrite, m_shared->clock(), m_alex->actor());
        QVERIFY_RESULT(inPlace);
        QVERIFY_RESULT(programme::start(**inPlace, u"screening"_s, u"Earlier"_s));
    }
    QVERIFY_RESULT(m_sam->open());
    QVERIFY_RESULT(m_sam->add(Sams));
    m_sam->drop();
    homeLock::release(m_shared->home(), (*homeLock::read(m_shared->home()))->token);
    {
        const auto inPlace =
            Workspace::open(m_shared->home(), Workspace::Access::ReadWrite, m_shared->clock(), m_alex->actor());
        QVERIFY_RESULT(inPlace);
        QVERIFY_RESULT(programme::start(**inPlace, u"screening"_s, Alexs));
        QVERIFY(TestFolder::write(m_shared->folder().path(u"log"_s), TestFolder::read(m_shared->home() + u"-wal"_s)));
        QVERIFY(TestFolder::write(m_shared->folder().path(u"kept"_s), m_shared->bytes()));
    }
    QVERIFY(TestFolder::write(m_shared->home(), TestFolder::read(m_shared->folder().path(u"kept"_s))));
    QVERIFY(TestFolder::write(m_shared->home() + u"-wal"_s, TestFolder::read(m_shared->folder().path(u"log"_s))));
    QVERIFY_RESULT(m_sam->open());
    QVERIFY(m_sam->notice().contains(u"Nothing is lost"_s));
    QCOMPARE(m_sam->titles(), (QStringList{u"Earlier"_s, First, Alexs}));
    QVERIFY(!m_sam->close().trouble);
    QCOMPARE(atHome(), (QStringList{u"Earlier"_s, First, Alexs}));
    QCOMPARE(m_shared->names().filter(u"(Sam Okafor"_s).size(), 1);
    QVERIFY(m_shared->names().filter(u"-wal"_s).isEmpty());
}

void tst_HomeCopy::keepsOthersOutOfItsFolders()
{
    QVERIFY_RESULT(m_sam->open());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &folder : {m_sam->places().folder, QFileInfo(m_sam->working()).path()})
        QVERIFY(!(QFileInfo(folder).permissions() & (others | QFile::ExeGroup | QFile::ExeOther)));
    QVERIFY(!(QFileInfo(m_sam->working()).permissions() & others));
}

void tst_HomeCopy::keepsTheModeOfTheHomeCopy()
{
    QVERIFY(::chmod(QFile::encodeName(m_shared->home()).constData(), 0664) == 0);
    QVERIFY_RESULT(m_sam->open());
    QVERIFY_RESULT(m_sam->add(Sams));
    m_sam->close();
    struct stat seen = {};
    QVERIFY(::stat(QFile::encodeName(m_shared->home()).constData(), &seen) == 0);
    QCOMPARE(int(seen.st_mode & 0777), 0664);
}

void tst_HomeCopy::worksOnceForOnePerson()
{
    QVERIFY_RESULT(m_sam->open());
    QVERIFY_RESULT(m_sam->add(Sams));
    Colleague again(*m_shared, u"Sam Okafor"_s);
    QVERIFY_ERROR(again.open(), ErrorKind::Refused, "has been open for writing by");
    QVERIFY(homeLock::read(m_shared->home())->has_value());
    QVERIFY_RESULT(again.read()); // what is on this person's screen, not what is at home
    QCOMPARE(again.titles(), (QStringList{First, Sams}));
    QVERIFY(!m_sam->close().trouble);
    QVERIFY_RESULT(again.open());
}

void tst_HomeCopy::isMadeNewOrNotAtAll()
{
    QVERIFY_ERROR(m_sam->create(), ErrorKind::Refused, "exists already");
    QVERIFY(QFile::remove(m_shared->home()));
    QVERIFY_ERROR(m_sam->create(), ErrorKind::Refused, "working copy");
    QVERIFY_RESULT(m_alex->create());
    QVERIFY(!m_alex->close().trouble);
    QCOMPARE(atHome(), QStringList());
    QVERIFY(QFile::remove(m_shared->home()));
    const auto failing = homes::make(
        m_shared->place() + u"/Other.candour"_s, m_shared->clock(), m_sam->actor(),
        [](const QString &) -> Result<> { return fail(ErrorKind::Refused, u"no"_s); }, m_sam->places());
    QVERIFY_ERROR(failing, ErrorKind::Refused, "no");
    QCOMPARE(m_shared->names(), QStringList());
}

QTEST_GUILESS_MAIN(tst_HomeCopy)
#include "tst_HomeCopy.moc"
