// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Programme.h"
#include "workspace/Retaining.h"
#include "workspace/Stores.h"
#include "workspace/WordLists.h"

#include <QUndoStack>

using namespace candour;

class tst_Workspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsWithTheTemplatesOfTheProgram();
    void createLeavesAnExistingFileAlone();
    void opensOnlyWorkspaces_data();
    void opensOnlyWorkspaces();
    void refusesAFileOfANewerVersion();
    void letsOneProcessWriteAndOthersRead();
    void aReaderChangesNothing();
    void aReaderSeesWhatIsWrittenMeanwhile();
    void findsByIdAndReference();
    void listsAssessmentsAsTheyAreInTheFile();
    void keepsSettings();
    void keepsItsOwnWordsAndNoLogHasThem();
    void takesBackAChangeOfItsOwnWords();
    void keepsAWordInItsPlainForm();
    void backsUpToANewFileOnly();
};

namespace {

const QDateTime Noon(QDate(2026, 6, 4), QTime(12, 0), Qt::UTC);

} // namespace

void tst_Workspace::createsWithTheTemplatesOfTheProgram()
{
    const TestFolder folder;
    const FixedClock clock(Noon);
    const auto created = Workspace::create(folder.path(), clock, Drafter);
    QVERIFY_RESULT(created);
    QVERIFY((*created)->isWritable());
    QCOMPARE((*created)->path(), folder.path());
    QVERIFY(!(*created)->templates()->isEmpty());
    QVERIFY((*created)->assessments()->isEmpty());
    const QList<AuditEntry> audit = *(*created)->audit();
    QCOMPARE(audit.size(), 1);
    QCOMPARE(audit.first().action, u"create"_s);
    QCOMPARE(audit.first().who, Drafter.name);
    QCOMPARE(audit.first().at, Noon);
}

void tst_Workspace::createLeavesAnExistingFileAlone()
{
    const TestFolder folder;
    const FixedClock clock(Noon);
    QVERIFY(TestFolder::write(folder.path(), "somebody's work"));
    QVERIFY_ERROR(Workspace::create(folder.path(), clock, Drafter), ErrorKind::Refused, "exists already");
    QCOMPARE(TestFolder::read(folder.path()), "somebody's work"_ba);
    QVERIFY_ERROR(Workspace::create(folder.path(u"none/a.candour"_s), clock, Drafter), ErrorKind::Unreadable,
                  "cannot be created");
}

void tst_Workspace::opensOnlyWorkspaces_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("text") << QByteArray(5000, 'x') << u"not a Candour workspace"_s;
    QTest::newRow("empty") << QByteArray() << u"empty or cut short"_s;
    QTest::newRow("cut short") << TestFolder::read(OpenSample().path()).left(70'000) << u"damaged"_s;
}

void tst_Workspace::opensOnlyWorkspaces()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const TestFolder folder;
    const FixedClock clock(Noon);
    QVERIFY(TestFolder::write(folder.path(), bytes));
    for (const auto access : {Workspace::Access::ReadOnly, Workspace::Access::ReadWrite}) {
        const auto opened = Workspace::open(folder.path(), access, clock, Drafter);
        QVERIFY(!opened);
        QCOMPARE(int(opened.error().kind), int(ErrorKind::Unreadable));
        QVERIFY2(opened.error().message.contains(says), qPrintable(opened.error().message));
        QCOMPARE(TestFolder::read(folder.path()), bytes);
    }
    QVERIFY_ERROR(Workspace::open(folder.path(u"none"_s), Workspace::Access::ReadWrite, clock, Drafter),
                  ErrorKind::Unreadable, "is not there");
    QCOMPARE(folder.names(), QStringList{u"test.candour"_s});
}

void tst_Workspace::refusesAFileOfANewerVersion()
{
    OpenSample sample;
    sample.close();
    QCOMPARE(TestFolder::tamper(sample.path(), "PRAGMA user_version=9999"), QString());
    const QByteArray before = TestFolder::read(sample.path());
    for (const auto access : {Workspace::Access::ReadOnly, Workspace::Access::ReadWrite})
        QVERIFY_ERROR(Workspace::open(sample.path(), access, sample.clock(), Drafter), ErrorKind::Unreadable,
                      "newer version");
    QCOMPARE(TestFolder::read(sample.path()), before);
}

void tst_Workspace::letsOneProcessWriteAndOthersRead()
{
    OpenSample sample;
    QVERIFY_ERROR(Workspace::open(sample.path(), Workspace::Access::ReadWrite, sample.clock(), Drafter),
                  ErrorKind::Refused, "");
    QVERIFY_RESULT(Workspace::open(sample.path(), Workspace::Access::ReadOnly, sample.clock(), Drafter));
    sample.close();
    QVERIFY_RESULT(Workspace::open(sample.path(), Workspace::Access::ReadWrite, sample.clock(), Drafter));
}

void tst_Workspace::aReaderChangesNothing()
{
    OpenSample sample;
    sample.reopen(Workspace::Access::ReadOnly);
    QVERIFY(!sample->isWritable());
    Announced announced(*sample);
    const QByteArray before = sample.onDisk();
    QVERIFY_ERROR(authoring::setTitle(*sample, Census, u"Other"_s), ErrorKind::Refused, "reading only");
    QVERIFY_ERROR(sample->run(WorkspaceEdit{u"x"_s, {}, [](Stores &) { return Result<>(); }}), ErrorKind::Refused,
                  "reading only");
    QCOMPARE(sample.onDisk(), before);
    QVERIFY(announced.changes.isEmpty());
    QCOMPARE(sample->undoStack()->count(), 0);
}

void tst_Workspace::aReaderSeesWhatIsWrittenMeanwhile()
{
    OpenSample sample;
    const auto reader = Workspace::open(sample.path(), Workspace::Access::ReadOnly, sample.clock(), Drafter);
    QVERIFY_RESULT(reader);
    QVERIFY((*reader)->assessment(Census)->title != u"Other"_s);
    QVERIFY_RESULT(authoring::setTitle(*sample, Census, u"Other"_s));
    QCOMPARE((*reader)->assessment(Census)->title, u"Other"_s);
}

void tst_Workspace::findsByIdAndReference()
{
    OpenSample sample;
    QCOMPARE(*sample->find(u"dpia-0007"_s), Census);
    QCOMPARE(*sample->find(u"DPIA-0007"_s), Census);
    QVERIFY_ERROR(sample->find(u"DPIA-9999"_s), ErrorKind::Usage, "DPIA-9999");
    QVERIFY_ERROR(sample->find({}), ErrorKind::Usage, "no assessment");
    QVERIFY(!sample->assessment(AssessmentId{u"none"_s}));
    QVERIFY(!sample->header(AssessmentId{u"none"_s}));
}

void tst_Workspace::listsAssessmentsAsTheyAreInTheFile()
{
    OpenSample sample;
    const auto asKept = [&] {
        const auto reader =
            Workspace::open(sample.path(), Workspace::Access::ReadOnly, sample.clock(), Drafter).value();
        return reader->assessments().value();
    };
    const QList<AssessmentHeader> first = *sample->assessments();
    QCOMPARE(first, asKept());
    QVERIFY_RESULT(authoring::setTitle(*sample, Census, u"Another title"_s));
    QVERIFY(*sample->assessments() != first);
    QCOMPARE(*sample->assessments(), asKept());
    sample->undoStack()->undo();
    QCOMPARE(*sample->assessments(), asKept());
    const auto started = programme::start(*sample, sample->assessment(Census)->templateId, u"One more"_s);
    QVERIFY_RESULT(started);
    QCOMPARE(sample->assessments()->size(), first.size() + 1);
    QCOMPARE(*sample->assessments(), asKept());
    QVERIFY_RESULT(retaining::set(*sample, *started, Retention{.keepUntil = QDate(2025, 1, 31), .basis = u"Policy"_s}));
    QCOMPARE(*sample->assessments(), asKept());
    QVERIFY_RESULT(retaining::dispose(*sample, *started));
    QCOMPARE(*sample->assessments(), asKept());
}

void tst_Workspace::keepsSettings()
{
    OpenSample sample;
    Settings settings{.organisation = u"Org"_s,
                      .contactEmail = u"a@example.org"_s,
                      .licence = u"OGL"_s,
                      .licenceUrl = u"https://l.example/"_s,
                      .accent = u"#7a1f3d"_s,
                      .logo = "\x89PNG and more\0"_ba,
                      .logoDescription = u"A ring"_s,
                      .publicAddress = u"https://p.example/"_s,
                      .publishFolder = u"/f"_s};
    settings.ownWords = {u"Kestrelby"_s, u"naïveté"_s};
    for (const bool alone : {true, false}) {
        settings.approveAlone = alone;
        QVERIFY_RESULT(sample->run(
            WorkspaceEdit{u"settings"_s, {}, [&](Stores &stores) { return saveSettings(stores.settings, settings); }}));
        QCOMPARE(*sample->settings(), settings);
        sample.reopen();
        QCOMPARE(*sample->settings(), settings);
    }
}

void tst_Workspace::keepsItsOwnWordsAndNoLogHasThem()
{
    OpenSample sample;
    const Settings before = *sample->settings();
    for (const QString &word : {u"Kestrelby"_s, u"Zwiebel"_s, u" Kestrelby "_s})
        QVERIFY_RESULT(wordLists::add(*sample, WordList::Spelling, word));
    for (const QString &word : {u""_s, u"two words"_s, u"\n"_s, QString(61, u'a')})
        QVERIFY_ERROR(wordLists::add(*sample, WordList::Spelling, word), ErrorKind::Usage, "one word");
    QCOMPARE(sample->settings()->ownWords, (QStringList{u"Kestrelby"_s, u"Zwiebel"_s}));
    sample.reopen();
    QVERIFY_RESULT(wordLists::remove(*sample, WordList::Spelling, u"Zwiebel"_s));
    QVERIFY_RESULT(wordLists::remove(*sample, WordList::Spelling, u"never there"_s));
    QCOMPARE(sample->settings()->ownWords, QStringList{u"Kestrelby"_s});
    const auto audit = sample->audit();
    QVERIFY_RESULT(audit);
    for (const AuditEntry &entry : *audit)
        QVERIFY(!QString(entry.action + entry.entity + entry.detail).contains(u"Kestrelby"_s));
    QCOMPARE(sample->audit()->last().action, u"words"_s);
    QVERIFY_RESULT(wordLists::remove(*sample, WordList::Spelling, u"Kestrelby"_s));
    QCOMPARE(*sample->settings(), before);
}

void tst_Workspace::takesBackAChangeOfItsOwnWords()
{
    OpenSample sample;
    QVERIFY_RESULT(wordLists::add(*sample, WordList::Spelling, u"Zwiebel"_s));
    QVERIFY_RESULT(wordLists::add(*sample, WordList::Spelling, u"Kestrelby"_s));
    QVERIFY_RESULT(wordLists::remove(*sample, WordList::Spelling, u"Zwiebel"_s));
    QUndoStack &steps = *sample->undoStack();
    QVERIFY(!steps.undoText().contains(u"Zwiebel"_s));
    steps.undo();
    QCOMPARE(*wordLists::all(*sample, WordList::Spelling), (QStringList{u"Kestrelby"_s, u"Zwiebel"_s}));
    steps.undo();
    QCOMPARE(*wordLists::all(*sample, WordList::Spelling), QStringList{u"Zwiebel"_s});
    steps.undo();
    QCOMPARE(*wordLists::all(*sample, WordList::Spelling), QStringList());
    steps.redo();
    QCOMPARE(*wordLists::all(*sample, WordList::Spelling), QStringList{u"Zwiebel"_s});
}

void tst_Workspace::keepsAWordInItsPlainForm()
{
    OpenSample sample;
    QVERIFY_RESULT(wordLists::add(*sample, WordList::Spelling, u"cafe\u0301"_s));
    QVERIFY_RESULT(wordLists::add(*sample, WordList::Spelling, u"café"_s));
    QVERIFY_RESULT(wordLists::add(*sample, WordList::Spelling, u"Kestrelby’s"_s));
    QCOMPARE(*wordLists::all(*sample, WordList::Spelling), (QStringList{u"café"_s, u"Kestrelby's"_s}));
    QVERIFY_RESULT(wordLists::remove(*sample, WordList::Spelling, u"Kestrelby’s"_s));
    QVERIFY_RESULT(wordLists::remove(*sample, WordList::Spelling, u"cafe\u0301"_s));
    QCOMPARE(*wordLists::all(*sample, WordList::Spelling), QStringList());
}

void tst_Workspace::backsUpToANewFileOnly()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setTitle(*sample, Census, u"Just typed"_s));
    QVERIFY_RESULT(sample->backup(sample.path(u"copy.candour"_s)));
    const auto copy =
        Workspace::open(sample.path(u"copy.candour"_s), Workspace::Access::ReadOnly, sample.clock(), Drafter);
    QVERIFY_RESULT(copy);
    QCOMPARE((*copy)->assessment(Census)->title, u"Just typed"_s);
    QVERIFY_ERROR(sample->backup(sample.path(u"copy.candour"_s)), ErrorKind::Refused, "exists already");
    QVERIFY_ERROR(sample->backup(sample.path(u"none/copy.candour"_s)), ErrorKind::Unreadable, "cannot be created");
}

QTEST_GUILESS_MAIN(tst_Workspace)
#include "tst_Workspace.moc"
