// SPDX-License-Identifier: GPL-3.0-or-later
// The window's thread waits for no disk, whatever is done in it; and what comes while it waits for something comes
// afterwards.
#include "gui/PersonalSettings.h"
#include "gui/fields/TextEdit.h"
#include "journeys/CountedSyncs.h"
#include "journeys/SampleWindow.h"
#include "workspace/Authoring.h"
#include "workspace/HomeTest.h"
#include "workspace/Keys.h"
#include "workspace/Printing.h"
#include "workspace/Sending.h"
#include "workspace/Stores.h"

#include <future>

using namespace candour;

class tst_NeverWaits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(u"tst_NeverWaits"_s); }
    void cleanup() { countedSyncs::end(); }
    void whileAWorkspaceIsMadeWrittenAndClosed();
    void whileSomebodySigns();
    void whileAVersionIsPublished();
    void whileFilesAreWritten();
    void whileTheWorkspaceMoves();
    void whileAHomeCopyIsSent();
    void whileAWindowIsRemembered();
    void changesNothingMeanwhile();
    void readsWhatIsThereMeanwhile();
    void writesDownLaterWhatIsTyped();
    void closesAfterwards();

private:
    static constexpr int Slow = 30; ///< Milliseconds: longer than a frame.

    static void type(SampleWindow &test, const QString &words);
    static Result<> settle(SampleWindow &test);
    void meanwhile(const std::function<void()> &act);

    std::future<void> m_other;
};

#define VERIFY_NEVER_WAITED                                                                                            \
    do {                                                                                                               \
        QVERIFY(countedSyncs::elsewhere > 0);                                                                          \
        QCOMPARE(int(countedSyncs::here), 0);                                                                          \
    } while (false)

void tst_NeverWaits::type(SampleWindow &test, const QString &words)
{
    test.page().assessmentPage()->goTo(Place{.question = u"scope"_s});
    auto *edit = test.answer<TextEdit>(u"scope"_s);
    QVERIFY(edit);
    edit->setFocus();
    edit->moveCursor(QTextCursor::End);
    QTest::keyClicks(edit, words);
}

/// Done while the window waits, as what another program asks for over D-Bus is.
void tst_NeverWaits::meanwhile(const std::function<void()> &act)
{
    m_other = std::async(std::launch::async, [this, act] {
        QThread::msleep(150);
        QMetaObject::invokeMethod(this, act);
    });
}

/// A change that cannot be taken back.
Result<> tst_NeverWaits::settle(SampleWindow &test)
{
    return test.workspace().run(WorkspaceEdit{
        u"settings"_s, {}, [](Stores &stores) { return stores.settings.set(u"approveAlone"_s, u"yes"_s); }});
}

void tst_NeverWaits::whileAWorkspaceIsMadeWrittenAndClosed()
{
    SampleWindow test;
    countedSyncs::begin(Slow);
    test.window().createWorkspace(test.path(u"new.candour"_s));
    VERIFY_NEVER_WAITED;
    test.window().createSample(test.path(u"sample.candour"_s));
    QVERIFY(test.window().openWorkspace(test.path(u"sample.candour"_s)));
    VERIFY_NEVER_WAITED;
    test.id = test.workspace().find(u"DPIA-0003"_s).value_or(AssessmentId());
    test.page().showAssessment(test.id, AssessmentPage::Draft);
    type(test, u" And Anglesey."_s);
    QTRY_VERIFY(test.text("savedLabel").startsWith(u"Saved "_s));
    VERIFY_NEVER_WAITED;
    type(test, u" And Gwent."_s);
    QVERIFY(test.window().leaveWorkspace());
    VERIFY_NEVER_WAITED;
    QVERIFY(test.window().openWorkspace(test.path(u"sample.candour"_s), Workspace::Access::ReadOnly));
    QVERIFY(test.window().close());
    VERIFY_NEVER_WAITED;
}

void tst_NeverWaits::whileSomebodySigns()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0005"_s, AssessmentPage::Review));
    countedSyncs::begin(Slow);
    test.sitDown(u"Hester Vance"_s, u"Information asset owner"_s);
    test.click("signButton");
    QTRY_VERIFY(!test.find<QPushButton>(u"signButton"_s) || !test.find<QPushButton>(u"signButton"_s)->isEnabled());
    VERIFY_NEVER_WAITED;
}

void tst_NeverWaits::whileAVersionIsPublished()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Publish));
    auto *line = test.find<QLineEdit>(u"folderLineEdit"_s);
    line->clear();
    QTest::keyClicks(line, test.path(u"public"_s));
    countedSyncs::begin(Slow);
    test.click("publishVersionButton");
    QVERIFY(QFileInfo::exists(test.path(u"public/dpia-0007/index.html"_s)));
    VERIFY_NEVER_WAITED;
}

void tst_NeverWaits::whileFilesAreWritten()
{
    SampleWindow test;
    test.useAccount();
    QVERIFY(test.open(u"DPIA-0003"_s, AssessmentPage::Draft));
    countedSyncs::begin(Slow);
    QVERIFY_RESULT(exchanging::exportAssessment(test.workspace(), test.id, test.path(u"assessment.json"_s)));
    VERIFY_NEVER_WAITED;
    QVERIFY_RESULT(printing::printReadingCopy(test.workspace(), test.id, test.path(u"INTERNAL copy.pdf"_s)));
    QVERIFY_RESULT(sending::send(test.workspace(), test.id, test.path(u"review.dpia"_s), {.sign = true}));
    VERIFY_NEVER_WAITED;
    QVERIFY_RESULT(authoring::attach(test.workspace(), test.id, u"diagrams"_s, test.path(u"INTERNAL copy.pdf"_s)));
    QVERIFY_RESULT(test.workspace().backup(test.path(u"backup.candour"_s)));
    VERIFY_NEVER_WAITED;
}

void tst_NeverWaits::whileTheWorkspaceMoves()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0003"_s, AssessmentPage::Draft));
    type(test, u" And Anglesey."_s);
    countedSyncs::begin(Slow);
    QVERIFY_RESULT(test.workspace().moveTo(test.path(u"it's elsewhere.candour"_s)));
    QVERIFY_RESULT(settle(test));
    VERIFY_NEVER_WAITED;
}

void tst_NeverWaits::whileAHomeCopyIsSent()
{
    SharedFolder shared;
    SampleWindow test;
    test.useAccount();
    countedSyncs::begin(Slow);
    test.window().createSample(shared.home());
    QVERIFY(test.window().homeCopy());
    QVERIFY_RESULT(settle(test));
    VERIFY_NEVER_WAITED;
    QVERIFY(test.window().leaveWorkspace());
    QVERIFY(test.window().openWorkspace(shared.home(), Workspace::Access::ReadOnly));
    VERIFY_NEVER_WAITED;
    QVERIFY(test.window().close());
    VERIFY_NEVER_WAITED;
    QStandardPaths::setTestModeEnabled(true);
}

void tst_NeverWaits::whileAWindowIsRemembered()
{
    SampleWindow test;
    countedSyncs::begin(Slow);
    test.window().findChild<QAction *>(u"zoomInAction"_s)->trigger();
    QCOMPARE(Preferences::load().zoom, 110); // at once
    QTRY_VERIFY(countedSyncs::elsewhere > 0);
    QTest::qWait(100);
    VERIFY_NEVER_WAITED;
    QFile file(QSettings().fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("zoom=110"));
}

void tst_NeverWaits::changesNothingMeanwhile()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0003"_s, AssessmentPage::Draft));
    QTRY_VERIFY(test.workspace().isSaved());
    const QString before = test.assessment().title;
    countedSyncs::begin(500);
    std::optional<Result<>> tried;
    bool wasBusy = false;
    meanwhile([&] {
        wasBusy = test.workspace().isBusy();
        tried = authoring::setTitle(test.workspace(), test.id, u"Another"_s);
        test.page().undo();
    });
    QVERIFY_RESULT(settle(test));
    QVERIFY(tried && wasBusy);
    QVERIFY(!*tried);
    QCOMPARE(tried->error().message,
             u"The last change is still being saved. Try again in a moment; nothing was changed."_s);
    QCOMPARE(test.assessment().title, before);
    countedSyncs::end();
    QVERIFY_RESULT(authoring::setTitle(test.workspace(), test.id, u"Another"_s));
}

void tst_NeverWaits::readsWhatIsThereMeanwhile()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0003"_s, AssessmentPage::Draft));
    QTRY_VERIFY(test.workspace().isSaved());
    countedSyncs::begin(500);
    std::optional<Result<QList<Publication>>> read;
    meanwhile([&] { read = test.workspace().publications(); });
    QVERIFY_RESULT(settle(test));
    QVERIFY(read.has_value());
    QVERIFY_RESULT(*read);
}

void tst_NeverWaits::writesDownLaterWhatIsTyped()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0003"_s, AssessmentPage::Draft));
    QTRY_VERIFY(test.workspace().isSaved());
    type(test, u" And Anglesey."_s);
    countedSyncs::begin(1500); // in which the pause after typing ends
    QVERIFY_RESULT(settle(test));
    countedSyncs::end();
    const auto isWritten = [&] {
        const Assessment now = test.assessment();
        const RichText *text = textIn(now.answer(u"scope"_s));
        return text && plainText(*text).endsWith(u" And Anglesey."_s);
    };
    QVERIFY(!isWritten());
    QTRY_VERIFY(isWritten());
    QCOMPARE(test.text("bannerMessageLabel"), QString());
}

void tst_NeverWaits::closesAfterwards()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0003"_s, AssessmentPage::Draft));
    countedSyncs::begin(600);
    bool closed = true;
    bool left = true;
    meanwhile([&] {
        left = test.window().leaveWorkspace();
        closed = test.window().close();
    });
    QVERIFY_RESULT(settle(test));
    QVERIFY(!closed);
    QVERIFY(!left);
    QVERIFY(test.window().isVisible());
    countedSyncs::end();
    QTRY_VERIFY(!test.window().isVisible());
}

QTEST_MAIN(tst_NeverWaits)
#include "tst_NeverWaits.moc"
