// SPDX-License-Identifier: GPL-3.0-or-later
#include "HomeTest.h"
#include "storage/HomeRecord.h"
#include "workspace/Backups.h"

#include <QRegularExpression>

#include <sys/stat.h>

using namespace candour;

namespace {

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
        m_two.emplace();
        QVERIFY(m_two->begin());
        QCOMPARE(atHome(), QStringList{TwoColleagues::First});
    }
    void cleanup() { m_two.reset(); }

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
    QStringList atHome() { return titlesIn(m_two->shared.home(), m_two->shared.clock()); }

    std::optional<TwoColleagues> m_two;
};

void tst_HomeCopy::leavesAFileOfThisComputerAlone()
{
    const TestFolder local;
    const Places places{sharedBy, local.path(u"data/working"_s)};
    {
        const auto created = homes::create(local.path(), m_two->shared.clock(), m_two->sam.actor(), places);
        QVERIFY_RESULT(created);
        QVERIFY(!created->home);
    }
    const auto opened =
        homes::open(local.path(), Workspace::Access::ReadWrite, m_two->shared.clock(), m_two->sam.actor(), {}, places);
    QVERIFY_RESULT(opened);
    QVERIFY(!opened->home && opened->notice.isEmpty());
    QCOMPARE(opened->workspace->path(), local.path());
    QCOMPARE(homes::workingPath(local.path(), places), local.path());
    QVERIFY(!homes::state(local.path(), places));
    QVERIFY(!QFile::exists(local.path(u"data"_s)));
}

void tst_HomeCopy::keepsOneClosedFileAtHome()
{
    QCOMPARE(m_two->shared.names(), QStringList{u"Assessments.candour"_s});
    QVERIFY_RESULT(m_two->sam.open());
    QCOMPARE(m_two->shared.names(), (QStringList{u"Assessments.candour"_s, u"Assessments.candour.lock"_s}));
    const QByteArray before = m_two->shared.bytes();
    m_two->shared.later();
    QVERIFY_RESULT(m_two->sam.add(Sams));
    QCOMPARE(m_two->shared.bytes(), before);
    QVERIFY(m_two->sam.state().hasUnsent);
    const HomeCopyState written = m_two->sam.write();
    QVERIFY(!written.trouble && !written.hasUnsent);
    QCOMPARE(written.at, m_two->shared.clock().now());
    QCOMPARE(atHome(), (QStringList{TwoColleagues::First, Sams}));
    QVERIFY(!m_two->sam.close().trouble);
    QCOMPARE(m_two->shared.names(), QStringList{u"Assessments.candour"_s});
    QCOMPARE(QFileInfo(m_two->sam.working()).fileName(), u"Assessments.candour"_s);
}

void tst_HomeCopy::writesNothingWhereNothingChanged()
{
    const QByteArray before = m_two->shared.bytes();
    const QDateTime time = QFileInfo(m_two->shared.home()).lastModified();
    QVERIFY_RESULT(m_two->sam.open());
    m_two->sam.write();
    m_two->sam.close();
    QCOMPARE(m_two->shared.bytes(), before);
    QCOMPARE(QFileInfo(m_two->shared.home()).lastModified(), time);
}

void tst_HomeCopy::tellsWhoHasItOpen()
{
    m_two->shared.clock().set(QDateTime(m_two->shared.clock().now().date(), QTime(9, 14), Qt::LocalTime));
    QVERIFY_RESULT(m_two->sam.open());
    m_two->shared.later();
    const auto byAlex = m_two->alex.open();
    QVERIFY_ERROR(byAlex, ErrorKind::Refused, "Sam Okafor has “Assessments.candour” open on the computer");
    QVERIFY(byAlex.error().message.contains(u"since 09:14"_s));
    QVERIFY_RESULT(m_two->alex.read());
    QCOMPARE(m_two->alex.titles(), QStringList{TwoColleagues::First});
    QVERIFY(!m_two->alex.workspace().isWritable());
    const HomeCopyState state = m_two->alex.state();
    QVERIFY(state.other && !state.other->isGone);
    QCOMPARE(state.other->person, u"Sam Okafor"_s);
    // Whoever reads keeps nobody from replacing the file.
    QVERIFY_RESULT(m_two->sam.add(Sams));
    QVERIFY(!m_two->sam.close().trouble);
    QCOMPARE(m_two->alex.titles(), QStringList{TwoColleagues::First});
    QVERIFY_RESULT(m_two->alex.read());
    QCOMPARE(m_two->alex.titles(), (QStringList{TwoColleagues::First, Sams}));
    m_two->alex.drop();
    QVERIFY(QDir(QFileInfo(m_two->alex.working()).path() + u"/reading"_s).isEmpty());
}

void tst_HomeCopy::isHandedOver()
{
    QVERIFY_RESULT(m_two->sam.open());
    QVERIFY_RESULT(m_two->sam.add(Sams));
    QVERIFY(!m_two->sam.close().hasUnsent);
    QVERIFY_RESULT(m_two->sam.read());
    QVERIFY_RESULT(m_two->alex.open());
    QCOMPARE(m_two->alex.notice(), QString());
    QCOMPARE(m_two->alex.titles(), (QStringList{TwoColleagues::First, Sams}));
    QVERIFY_RESULT(m_two->alex.add(Alexs));
    QVERIFY(!m_two->alex.close().trouble);
    QVERIFY_RESULT(m_two->sam.open());
    QCOMPARE(m_two->sam.titles(), (QStringList{TwoColleagues::First, Alexs, Sams}));
    QCOMPARE(m_two->shared.names().size(), 2);
}

void tst_HomeCopy::refreshesWhatHasNothingUnsent()
{
    QVERIFY_RESULT(m_two->alex.open());
    QVERIFY_RESULT(m_two->alex.add(Alexs));
    m_two->alex.close();
    QVERIFY_RESULT(m_two->sam.read());
    QCOMPARE(m_two->sam.titles(), (QStringList{TwoColleagues::First, Alexs}));
    QVERIFY_RESULT(m_two->sam.open());
    QCOMPARE(m_two->sam.titles(), (QStringList{TwoColleagues::First, Alexs}));
    QVERIFY(!m_two->sam.state().hasUnsent);
}

void tst_HomeCopy::isTakenOverByADeliberateActionOnly()
{
    const QByteArray elsewhere = "77\ncandour\nnorth-12\nm\nb\ntoken\n2026-06-04T08:00:00Z\nSam Okafor\n";
    QVERIFY(TestFolder::write(m_two->shared.home() + u".lock"_s, elsewhere));
    for (int i = 0; i < 2; ++i)
        QVERIFY_ERROR(m_two->alex.open(), ErrorKind::Refused, "north-12");
    QCOMPARE(TestFolder::read(m_two->shared.home() + u".lock"_s), elsewhere);
    QVERIFY_RESULT(m_two->alex.open(Workspace::Access::ReadWrite, Insist::TakeOver));
    QCOMPARE((*homeLock::read(m_two->shared.home()))->person, u"Alex Brandt"_s);
    QVERIFY_RESULT(m_two->alex.add(Alexs));
    QVERIFY(!m_two->alex.close().trouble);
    QCOMPARE(atHome(), (QStringList{TwoColleagues::First, Alexs}));
    QCOMPARE(m_two->shared.names(), QStringList{u"Assessments.candour"_s});
}

void tst_HomeCopy::keepsBothAfterATakeover()
{
    QVERIFY_RESULT(m_two->sam.open());
    QVERIFY_RESULT(m_two->sam.add(Sams));
    QVERIFY_RESULT(m_two->alex.open(Workspace::Access::ReadWrite, Insist::TakeOver));
    QVERIFY_RESULT(m_two->alex.add(Alexs));
    // Sam does not know yet. Alex has not even written.
    HomeCopyState sams = m_two->sam.write();
    QVERIFY(!sams.trouble && !sams.hasUnsent);
    QVERIFY(QRegularExpression(u"/Assessments \\(Sam Okafor 2026-06-04 \\d{4}\\)\\.candour$"_s)
                .match(sams.beside)
                .hasMatch());
    QCOMPARE(atHome(), QStringList{TwoColleagues::First});
    QCOMPARE(titlesIn(sams.beside, m_two->shared.clock()), (QStringList{TwoColleagues::First, Sams}));
    QVERIFY(!m_two->alex.close().trouble);
    QCOMPARE(atHome(), (QStringList{TwoColleagues::First, Alexs}));
    // What Sam does further goes to Sam's version, in one file.
    QVERIFY_RESULT(m_two->sam.add(u"More"_s));
    QCOMPARE(m_two->sam.close().beside, sams.beside);
    QCOMPARE(titlesIn(sams.beside, m_two->shared.clock()), (QStringList{TwoColleagues::First, u"More"_s, Sams}));
    QCOMPARE(atHome(), (QStringList{TwoColleagues::First, Alexs}));
    QCOMPARE(m_two->shared.names().size(), 2);
    // From then on Sam works on what is at home.
    QVERIFY_RESULT(m_two->sam.open());
    QCOMPARE(m_two->sam.titles(), (QStringList{TwoColleagues::First, Alexs}));
    QCOMPARE(m_two->sam.state().beside, QString());
    QVERIFY(QFile::exists(sams.beside));
}

void tst_HomeCopy::keepsBothWhereTheFileWasReplacedAtWork()
{
    QVERIFY_RESULT(m_two->sam.open());
    QVERIFY_RESULT(m_two->sam.add(Sams));
    QVERIFY_RESULT(m_two->alex.open(Workspace::Access::ReadWrite, Insist::TakeOver));
    QVERIFY_RESULT(m_two->alex.add(Alexs));
    QVERIFY(!m_two->alex.close().trouble);
    QVERIFY(!homeLock::read(m_two->shared.home())->has_value());
    m_two->sam.drop(); // without a word
    QVERIFY_RESULT(m_two->sam.open());
    QVERIFY2(m_two->sam.notice().contains(u"Nothing is lost"_s), qPrintable(m_two->sam.notice()));
    QCOMPARE(m_two->sam.titles(), (QStringList{TwoColleagues::First, Alexs}));
    QCOMPARE((*homeLock::read(m_two->shared.home()))->person, u"Sam Okafor"_s);
    const QStringList besides = m_two->shared.names().filter(u"(Sam Okafor"_s);
    QCOMPARE(besides.size(), 1);
    QVERIFY(m_two->sam.notice().contains(besides.first()));
    QCOMPARE(titlesIn(m_two->shared.place() + u'/' + besides.first(), m_two->shared.clock()),
             (QStringList{TwoColleagues::First, Sams}));
    QVERIFY_RESULT(m_two->sam.add(u"More"_s));
    QVERIFY(!m_two->sam.close().trouble);
    QCOMPARE(atHome(), (QStringList{TwoColleagues::First, u"More"_s, Alexs}));
}

/// A service put another version there, whatever the lock says.
void tst_HomeCopy::keepsNobodyOutWhileItIsBeside()
{
    const QByteArray before = m_two->shared.bytes();
    QVERIFY_RESULT(m_two->alex.open());
    QVERIFY_RESULT(m_two->alex.add(Alexs));
    m_two->alex.close();
    const QByteArray after = m_two->shared.bytes();
    QVERIFY(TestFolder::write(m_two->shared.home(), before));
    QVERIFY_RESULT(m_two->sam.open());
    QVERIFY_RESULT(m_two->sam.add(Sams));
    QVERIFY(TestFolder::write(m_two->shared.home(), after));
    QVERIFY_ERROR(m_two->alex.open(), ErrorKind::Refused, "Sam Okafor");
    QVERIFY(!m_two->sam.write().beside.isEmpty());
    QCOMPARE(m_two->shared.bytes(), after);
    QVERIFY_RESULT(m_two->alex.open());
    QCOMPARE(m_two->alex.titles(), (QStringList{TwoColleagues::First, Alexs}));
    QVERIFY(!m_two->sam.close().hasUnsent);
    QCOMPARE((*homeLock::read(m_two->shared.home()))->person, u"Alex Brandt"_s);
}

void tst_HomeCopy::goesOnWhileTheConnectionIsCut()
{
    QVERIFY_RESULT(m_two->sam.open());
    QVERIFY(m_two->shared.cut());
    QVERIFY_RESULT(m_two->sam.add(Sams));
    const HomeCopyState cut = m_two->sam.write();
    QVERIFY(cut.trouble && cut.hasUnsent);
    QVERIFY(cut.trouble->message.contains(u"Nothing is lost"_s));
    QVERIFY(m_two->shared.connect());
    QCOMPARE(atHome(), QStringList{TwoColleagues::First});
    const HomeCopyState there = m_two->sam.write();
    QVERIFY(!there.trouble && !there.hasUnsent && there.beside.isEmpty());
    QCOMPARE(atHome(), (QStringList{TwoColleagues::First, Sams}));
}

void tst_HomeCopy::isFoundAgainAfterACutAtTheEnd()
{
    QVERIFY_RESULT(m_two->sam.open());
    QVERIFY_RESULT(m_two->sam.add(Sams));
    QVERIFY(m_two->shared.cut());
    QVERIFY(m_two->sam.close().trouble);
    QVERIFY_RESULT(m_two->sam.read());
    QCOMPARE(m_two->sam.titles(), (QStringList{TwoColleagues::First, Sams}));
    QVERIFY_RESULT(m_two->sam.open());
    QVERIFY(m_two->sam.notice().contains(u"cannot be reached"_s));
    QVERIFY_RESULT(m_two->sam.add(u"More"_s));
    QVERIFY(m_two->sam.close().trouble);
    QVERIFY(m_two->shared.connect());
    // The lock says that there is something to come.
    QVERIFY_ERROR(m_two->alex.open(), ErrorKind::Refused, "Sam Okafor");
    QVERIFY_RESULT(m_two->sam.open());
    QCOMPARE(m_two->sam.notice(), QString());
    QCOMPARE(m_two->sam.titles(), (QStringList{TwoColleagues::First, u"More"_s, Sams}));
    QVERIFY(!m_two->sam.close().trouble);
    QCOMPARE(atHome(), (QStringList{TwoColleagues::First, u"More"_s, Sams}));
    QVERIFY_RESULT(m_two->alex.open());
}

/// Where a drive was, its empty folder is found when it is gone.
void tst_HomeCopy::writesNothingUnderAPlaceThatIsCutOff()
{
    QVERIFY_RESULT(m_two->sam.open());
    QVERIFY_RESULT(m_two->sam.add(Sams));
    QVERIFY(m_two->shared.cut());
    QVERIFY(QDir().mkpath(m_two->shared.place()));
    QVERIFY(m_two->sam.write().trouble);
    QVERIFY(m_two->sam.close().trouble);
    QVERIFY_RESULT(m_two->sam.open());
    QVERIFY(m_two->sam.close().trouble);
    QCOMPARE(m_two->shared.names(), QStringList());
    QVERIFY(QDir().rmdir(m_two->shared.place()));
    QVERIFY(m_two->shared.connect());
    QVERIFY_RESULT(m_two->sam.open());
    QVERIFY(!m_two->sam.close().trouble);
    QCOMPARE(atHome(), (QStringList{TwoColleagues::First, Sams}));
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
    QVERIFY_RESULT(m_two->sam.open());
    QVERIFY_RESULT(m_two->sam.add(Sams));
    m_two->sam.drop();
    QCOMPARE(atHome(), QStringList{TwoColleagues::First});
    QVERIFY(homes::state(m_two->shared.home(), m_two->sam.places())->hasUnsent);
    QVERIFY_RESULT(m_two->sam.open());
    QCOMPARE(m_two->sam.notice(), QString());
    QCOMPARE(m_two->sam.titles(), (QStringList{TwoColleagues::First, Sams}));
    QVERIFY(!m_two->sam.close().trouble);
    QCOMPARE(atHome(), (QStringList{TwoColleagues::First, Sams}));
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
        bytes = m_two->shared.bytes().replace(60, 4, QByteArray("\0\0\7\0", 4));
    if (bytes == "cut")
        bytes = m_two->shared.bytes().first(m_two->shared.bytes().size() / 2);
    QVERIFY_RESULT(m_two->sam.open());
    QVERIFY_RESULT(m_two->sam.add(Sams));
    m_two->sam.drop();
    QVERIFY(TestFolder::write(m_two->shared.home(), bytes));
    for (int i = 0; i < 2; ++i) {
        const auto opened = m_two->sam.open();
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains(sentence), qPrintable(opened.error().message));
        QVERIFY(opened.error().message.contains(u"“Assessments.candour”"_s));
    }
    QVERIFY(!m_two->alex.open());
    QVERIFY(!m_two->alex.read());
    QCOMPARE(m_two->shared.bytes(), bytes);
    QCOMPARE(titlesIn(m_two->sam.working(), m_two->shared.clock()), (QStringList{TwoColleagues::First, Sams}));
    const bool isNewer = sentence.contains(u"newer"_s); // somebody's work still, so it stays
    QCOMPARE(homes::hasWholeWorkingCopy(m_two->shared.home(), m_two->shared.clock(), m_two->sam.places()), !isNewer);
    QVERIFY(!homes::hasWholeWorkingCopy(m_two->shared.home(), m_two->shared.clock(), m_two->alex.places()));
    const auto insisted = m_two->sam.open(Workspace::Access::ReadWrite, Insist::WorkingCopy);
    QCOMPARE(insisted.has_value(), !isNewer);
    if (isNewer)
        return;
    QVERIFY(!m_two->sam.close().trouble);
    QCOMPARE(atHome(), (QStringList{TwoColleagues::First, Sams}));
    QCOMPARE(TestFolder::read(m_two->shared.home() + u".before-restore"_s), bytes);
}

void tst_HomeCopy::goesBackToABackup()
{
    QVERIFY_RESULT(m_two->sam.open());
    const auto backup = backups::make(m_two->sam.workspace());
    QVERIFY_RESULT(backup);
    QVERIFY(backup->path.startsWith(m_two->sam.places().folder));
    QVERIFY_RESULT(m_two->sam.add(Sams));
    QVERIFY(!m_two->sam.close().trouble);
    QVERIFY_RESULT(homes::restore(backup->path, m_two->shared.home(), m_two->shared.clock(), m_two->sam.actor(),
                                  m_two->sam.places()));
    QCOMPARE(atHome(), QStringList{TwoColleagues::First});
    QVERIFY(!homeLock::read(m_two->shared.home())->has_value());
    QVERIFY(TestFolder::write(m_two->shared.home(), QByteArray(9000, 'x')));
    const auto kept = homes::restore(backup->path, m_two->shared.home(), m_two->shared.clock(), m_two->sam.actor(),
                                     m_two->sam.places());
    QVERIFY_RESULT(kept);
    QCOMPARE(TestFolder::read(*kept), QByteArray(9000, 'x'));
    QCOMPARE(atHome(), QStringList{TwoColleagues::First});
}

/// A program that did not know the folder as a shared one was ended in the middle of its work.
void tst_HomeCopy::takesALogAtHomeAlong()
{
    {
        const auto inPlace = Workspace::open(m_two->shared.home(), Workspace::Access::ReadWrite, m_two->shared.clock(),
                                             m_two->alex.actor());
        QVERIFY_RESULT(inPlace);
        QVERIFY_ERROR(m_two->sam.open(), ErrorKind::Refused, "open on the computer");
        QVERIFY_RESULT(programme::start(**inPlace, u"screening"_s, Alexs));
        for (const QString &ending : {u""_s, u"-wal"_s})
            QVERIFY(TestFolder::write(m_two->shared.folder().path(u"kept"_s + ending),
                                      TestFolder::read(m_two->shared.home() + ending)));
    }
    for (const QString &ending : {u""_s, u"-wal"_s})
        QVERIFY(TestFolder::write(m_two->shared.home() + ending,
                                  TestFolder::read(m_two->shared.folder().path(u"kept"_s + ending))));
    QVERIFY_RESULT(m_two->sam.read());
    QCOMPARE(m_two->sam.titles(), (QStringList{TwoColleagues::First, Alexs}));
    QVERIFY_RESULT(m_two->sam.open());
    QCOMPARE(m_two->sam.titles(), (QStringList{TwoColleagues::First, Alexs}));
    QVERIFY(!m_two->sam.close().trouble);
    QCOMPARE(m_two->shared.names(), QStringList{u"Assessments.candour"_s});
    QCOMPARE(atHome(), (QStringList{TwoColleagues::First, Alexs}));
}

/// The file itself is the same as before: what is new stands in the log only.
void tst_HomeCopy::sendsNothingOverALogAtHome()
{
    {
        const auto inPlace = Workspace::open(m_two->shared.home(), Workspace::Access::ReadWrite, m_two->shared.clock(),
                                             m_two->alex.actor());
        QVERIFY_RESULT(inPlace);
        QVERIFY_RESULT(programme::start(**inPlace, u"screening"_s, u"Earlier"_s));
    }
    QVERIFY_RESULT(m_two->sam.open());
    QVERIFY_RESULT(m_two->sam.add(Sams));
    m_two->sam.drop();
    homeLock::release(m_two->shared.home(), (*homeLock::read(m_two->shared.home()))->token);
    {
        const auto inPlace = Workspace::open(m_two->shared.home(), Workspace::Access::ReadWrite, m_two->shared.clock(),
                                             m_two->alex.actor());
        QVERIFY_RESULT(inPlace);
        QVERIFY_RESULT(programme::start(**inPlace, u"screening"_s, Alexs));
        QVERIFY(TestFolder::write(m_two->shared.folder().path(u"log"_s),
                                  TestFolder::read(m_two->shared.home() + u"-wal"_s)));
        QVERIFY(TestFolder::write(m_two->shared.folder().path(u"kept"_s), m_two->shared.bytes()));
    }
    QVERIFY(TestFolder::write(m_two->shared.home(), TestFolder::read(m_two->shared.folder().path(u"kept"_s))));
    QVERIFY(
        TestFolder::write(m_two->shared.home() + u"-wal"_s, TestFolder::read(m_two->shared.folder().path(u"log"_s))));
    QVERIFY_RESULT(m_two->sam.open());
    QVERIFY(m_two->sam.notice().contains(u"Nothing is lost"_s));
    QCOMPARE(m_two->sam.titles(), (QStringList{u"Earlier"_s, TwoColleagues::First, Alexs}));
    QVERIFY(!m_two->sam.close().trouble);
    QCOMPARE(atHome(), (QStringList{u"Earlier"_s, TwoColleagues::First, Alexs}));
    QCOMPARE(m_two->shared.names().filter(u"(Sam Okafor"_s).size(), 1);
    QVERIFY(m_two->shared.names().filter(u"-wal"_s).isEmpty());
}

void tst_HomeCopy::keepsOthersOutOfItsFolders()
{
    QVERIFY_RESULT(m_two->sam.open());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &folder : {m_two->sam.places().folder, QFileInfo(m_two->sam.working()).path()})
        QVERIFY(!(QFileInfo(folder).permissions() & (others | QFile::ExeGroup | QFile::ExeOther)));
    QVERIFY(!(QFileInfo(m_two->sam.working()).permissions() & others));
}

void tst_HomeCopy::keepsTheModeOfTheHomeCopy()
{
    QVERIFY(::chmod(QFile::encodeName(m_two->shared.home()).constData(), 0664) == 0);
    QVERIFY_RESULT(m_two->sam.open());
    QVERIFY_RESULT(m_two->sam.add(Sams));
    m_two->sam.close();
    struct stat seen = {};
    QVERIFY(::stat(QFile::encodeName(m_two->shared.home()).constData(), &seen) == 0);
    QCOMPARE(int(seen.st_mode & 0777), 0664);
}

void tst_HomeCopy::worksOnceForOnePerson()
{
    QVERIFY_RESULT(m_two->sam.open());
    QVERIFY_RESULT(m_two->sam.add(Sams));
    Colleague again(m_two->shared, u"Sam Okafor"_s);
    QVERIFY_ERROR(again.open(), ErrorKind::Refused, "has been open for writing by");
    QVERIFY(homeLock::read(m_two->shared.home())->has_value());
    QVERIFY_RESULT(again.read()); // what is on this person's screen, not what is at home
    QCOMPARE(again.titles(), (QStringList{TwoColleagues::First, Sams}));
    QVERIFY(!m_two->sam.close().trouble);
    QVERIFY_RESULT(again.open());
}

void tst_HomeCopy::isMadeNewOrNotAtAll()
{
    QVERIFY_ERROR(m_two->sam.create(), ErrorKind::Refused, "exists already");
    QVERIFY(QFile::remove(m_two->shared.home()));
    QVERIFY_ERROR(m_two->sam.create(), ErrorKind::Refused, "working copy");
    QVERIFY_RESULT(m_two->alex.create());
    QVERIFY(!m_two->alex.close().trouble);
    QCOMPARE(atHome(), QStringList());
    QVERIFY(QFile::remove(m_two->shared.home()));
    const auto failing = homes::make(
        m_two->shared.place() + u"/Other.candour"_s, m_two->shared.clock(), m_two->sam.actor(),
        [](const QString &) -> Result<> { return fail(ErrorKind::Refused, u"no"_s); }, m_two->sam.places());
    QVERIFY_ERROR(failing, ErrorKind::Refused, "no");
    QCOMPARE(m_two->shared.names(), QStringList());
}

QTEST_GUILESS_MAIN(tst_HomeCopy)
#include "tst_HomeCopy.moc"
