// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a published version, recorded and done by keys and clicks.
#include "journeys/SampleWindow.h"
#include "workspace/Publishing.h"
#include "workspace/Recalling.h"
#include "workspace/Versions.h"

#include <QMimeData>

using namespace candour;

class tst_Register : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_Register")); }
    void publishesAndIsLiveAtOnce();
    void recordsWhereReadersFindIt();
    void withdrawsWithAReason();
    void takesDownAndWorksThroughTheList();
    void knowsAFileThatIsDropped();

private:
    static void publishAndShowRegister(SampleWindow &test);
    static int stepsDone(SampleWindow &test)
    {
        int done = 0;
        const auto recalls = recalling::recalls(test.workspace());
        for (const recalling::Step &step : recalls->first().steps)
            done += step.done.has_value();
        return done;
    }
    static QString stateOf(SampleWindow &test, int row = 0)
    {
        return test.find<QTableWidget>(QStringLiteral("registerTableWidget"))->item(row, 2)->text();
    }
};

void tst_Register::publishAndShowRegister(SampleWindow &test)
{
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Publish));
    QVERIFY_RESULT(publishing::publish(test.workspace(), test.id, {.folder = test.path(QStringLiteral("public"))}));
    test.page().showRegister();
    QCOMPARE(stateOf(test), QStringLiteral("Files ready, not live"));
}

void tst_Register::publishesAndIsLiveAtOnce()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Publish));
    test.find<QLineEdit>(QStringLiteral("folderLineEdit"))->setText(test.path(QStringLiteral("public")));
    auto *live = test.find<QCheckBox>(QStringLiteral("liveCheckBox"));
    QVERIFY(live && live->isEnabled() && !live->isChecked());
    live->setFocus();
    QTest::keyClick(live, Qt::Key_Space);
    QTRY_VERIFY(test.find<QPushButton>(QStringLiteral("publishVersionButton"))->isEnabled());
    test.click("publishVersionButton");
    QVERIFY(versions::published(test.workspace(), test.id)->first().isLive());
}

void tst_Register::recordsWhereReadersFindIt()
{
    SampleWindow test;
    publishAndShowRegister(test);
    test.click("recordLiveButton");
    auto *address = test.find<QLineEdit>(QStringLiteral("addressLineEdit"));
    QTRY_VERIFY(address && address->hasFocus());
    QVERIFY(address->text().endsWith(QStringLiteral("/dpia-0007/"))); // proposed
    address->selectAll();
    QTest::keyClicks(address, QStringLiteral("somewhere"));
    test.click("recordButton"); // refused, and what was typed stays
    QVERIFY(address->isVisible());
    QCOMPARE(address->text(), QStringLiteral("somewhere"));
    address->selectAll();
    QTest::keyClicks(address, QStringLiteral("https://example.org/census/"));
    QTest::keyClick(address, Qt::Key_Return);
    QTRY_VERIFY(stateOf(test).startsWith(QStringLiteral("Live since ")));
    QCOMPARE(test.find<QTableWidget>(QStringLiteral("registerTableWidget"))->item(0, 3)->text(),
             QStringLiteral("https://example.org/census/"));
}

void tst_Register::withdrawsWithAReason()
{
    SampleWindow test;
    publishAndShowRegister(test);
    test.click("withdrawButton");
    auto *reason = test.find<QLineEdit>(QStringLiteral("reasonLineEdit"));
    QTRY_VERIFY(reason && reason->hasFocus());
    QVERIFY(!test.find<QPushButton>(QStringLiteral("withdrawVersionButton"))->isEnabled());
    QTest::keyClicks(reason, QStringLiteral("It named census-db03."));
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(reason->isVisible()); // withheld words: refused
    reason->selectAll();
    QTest::keyClicks(reason, QStringLiteral("The collection has ended."));
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_VERIFY(stateOf(test).startsWith(QStringLiteral("Withdrawn on ")));
    QVERIFY(!test.find<QPushButton>(QStringLiteral("recordLiveButton"))->isEnabled());
    QVERIFY(test.find<QPushButton>(QStringLiteral("takeDownButton"))->isEnabled());
}

void tst_Register::takesDownAndWorksThroughTheList()
{
    SampleWindow test;
    publishAndShowRegister(test);
    QVERIFY(!test.find<QListWidget>(QStringLiteral("stepsListWidget")));
    test.click("takeDownButton");
    auto *reason = test.find<QLineEdit>(QStringLiteral("reasonLineEdit"));
    QTRY_VERIFY(reason && reason->hasFocus());
    auto *chosen = test.find<QListWidget>(QStringLiteral("versionsListWidget"));
    QCOMPARE(int(chosen->item(0)->checkState()), int(Qt::Checked));
    QTest::keyClicks(reason, QStringLiteral("A name"));
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_VERIFY(!test.window().findChild<QDialog *>());
    auto *steps = test.find<QListWidget>(QStringLiteral("stepsListWidget"));
    QTRY_VERIFY(steps && steps->isVisible());
    QCOMPARE(steps->count(), 10);
    for (int row = 0; row < 10; ++row) {
        steps->setCurrentRow(row);
        test.click("doneButton");
        test.answerPrompt(QStringLiteral("By the web team"));
        QTRY_COMPARE(stepsDone(test), row + 1);
    }
    QTRY_VERIFY(!steps->isVisible());
    QVERIFY(stateOf(test).startsWith(QStringLiteral("Taken down on ")));
}

void tst_Register::knowsAFileThatIsDropped()
{
    SampleWindow test;
    publishAndShowRegister(test);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(test.path(QStringLiteral("public/dpia-0007/v1/DPIA-0007-v1.pdf")))});
    auto *page = test.find<QWidget>(QStringLiteral("RegisterPage"));
    QVERIFY(page);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(page, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(page, &drop);
    QVERIFY(test.text("verifiedLabel").startsWith(QStringLiteral("Every file is as it was published")));
    QCOMPARE(test.find<QTableWidget>(QStringLiteral("verifiedTableWidget"))->item(0, 2)->text(),
             QStringLiteral("DPIA-0007, version 1"));
}

QTEST_MAIN(tst_Register)
#include "tst_Register.moc"
