// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace at a shared place: the person at the window, and somebody else with a computer of their own.
#include "gui/AccessibilityAudit.h"
#include "journeys/SampleWindow.h"
#include "workspace/AutomaticHomeCopies.h"
#include "workspace/HomeTest.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QTableWidget>

using namespace candour;

namespace {

const QString Title = u"What was done at the window"_s;

/// The window with the sample at a shared place.
class SharedWindow : public SampleWindow
{
public:
    SharedWindow() : alex(shared, u"Alex Brandt"_s)
    {
        useAccount();
        window().createSample(shared.home());
    }
    ~SharedWindow() { QStandardPaths::setTestModeEnabled(true); }

    void act(const char *action) { window().findChild<QAction *>(QString::fromLatin1(action))->trigger(); }
    bool isEnabled(const char *action)
    {
        return window().findChild<QAction *>(QString::fromLatin1(action))->isEnabled();
    }
    Result<> change(const QString &title)
    {
        return authoring::setTitle(workspace(), *workspace().find(u"DPIA-0003"_s), title);
    }
    QString status() { return text("homeCopyLabel"); }
    QString banner() { return text("bannerMessageLabel"); }
    QStringList atHome() { return titlesIn(shared.home(), shared.clock()); }

    /// Answers the question that is asked now.
    void answer(QMessageBox::ButtonRole role)
    {
        QTRY_VERIFY(window().findChild<QMessageBox *>());
        auto *question = window().findChild<QMessageBox *>();
        for (QAbstractButton *button : question->buttons())
            if (question->buttonRole(button) == role)
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!window().findChild<QMessageBox *>());
    }

    SharedFolder shared;
    Colleague alex;
};

} // namespace

class tst_HomeCopies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(u"tst_HomeCopies"_s); }
    void saysNothingOnThisComputerAlone();
    void isSentHomeAndSaysSo();
    void isSentWhenTheTimeIsOver();
    void isHandedOver();
    void isReadWhileSomebodyElseHasIt();
    void isTakenOverAfterAQuestion();
    void bothVersionsAreCompared();
    void closesThoughThePlaceIsGone();
    void isOpenedAgainWhileThePlaceIsGone();
    void takesThePlaceOfADamagedFile();
};

void tst_HomeCopies::saysNothingOnThisComputerAlone()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0003"_s, AssessmentPage::Draft));
    QVERIFY(!test.find<QLabel>(u"homeCopyLabel"_s));
    QVERIFY(!test.window().findChild<QMenu *>(u"homeMenu"_s)->menuAction()->isVisible());
    QVERIFY(!test.window().homeCopy());
}

void tst_HomeCopies::isSentHomeAndSaysSo()
{
    SharedWindow test;
    QVERIFY(test.window().workspace());
    QCOMPARE(test.window().windowTitle(), u"Assessments: Candour"_s);
    QCOMPARE(Preferences::load().recentFiles.first(), test.shared.home());
    QVERIFY2(test.status().startsWith(u"Saved here · home copy "_s), qPrintable(test.status()));
    QVERIFY2(test.banner().contains(u"shared with other computers (Syncthing)"_s), qPrintable(test.banner()));
    QVERIFY(test.window().findChild<QMenu *>(u"homeMenu"_s)->menuAction()->isVisible());
    QVERIFY(!test.isEnabled("takeOverAction"));
    const QStringList before = test.atHome();
    QVERIFY_RESULT(test.change(Title));
    QVERIFY2(test.status().contains(QRegularExpression(u"^Saved here \\d\\d:\\d\\d · home copy \\d\\d:\\d\\d$"_s)),
             qPrintable(test.status()));
    QCOMPARE(test.atHome(), before);
    QVERIFY_ACCESSIBLE(&test.window());
    test.act("writeHomeAction");
    QTRY_VERIFY(test.banner().contains(u"holds everything"_s));
    QVERIFY(test.atHome().contains(Title));
    QVERIFY_RESULT(test.change(u"Again"_s));
    QVERIFY(test.window().leaveWorkspace());
    QVERIFY(test.atHome().contains(u"Again"_s));
    QVERIFY(test.window().openWorkspace(test.shared.home()));
    QCOMPARE(test.banner(), QString()); // said once
    QVERIFY(test.window().leaveWorkspace());
    QCOMPARE(test.shared.names(), QStringList{u"Assessments.candour"_s});
    QVERIFY(!test.find<QLabel>(u"homeCopyLabel"_s));
}

void tst_HomeCopies::isSentWhenTheTimeIsOver()
{
    SharedWindow test;
    test.window().homeCopies().setInterval(std::chrono::milliseconds(50));
    QVERIFY_RESULT(test.change(Title));
    QTRY_VERIFY(test.atHome().contains(Title));
    QVERIFY(!test.banner().contains(u"home copy"_s));
}

void tst_HomeCopies::isHandedOver()
{
    SharedWindow test;
    QVERIFY_RESULT(test.change(Title));
    QVERIFY_ERROR(test.alex.open(), ErrorKind::Refused, "Rosa Lindqvist has “Assessments.candour” open");
    test.act("handOverAction");
    QVERIFY(test.window().workspace() && !test.workspace().isWritable());
    QVERIFY2(test.banner().contains(u"was handed over"_s), qPrintable(test.banner()));
    QVERIFY(test.status().startsWith(u"Reading the home copy"_s));
    QCOMPARE(test.window().windowTitle(), u"Assessments: Candour"_s);
    QVERIFY_RESULT(test.alex.open());
    QVERIFY(test.alex.titles().contains(Title));
    QVERIFY_RESULT(test.alex.add(u"Of Alex"_s));
    QVERIFY(!test.alex.close().trouble);
    test.act("takeOverAction"); // nobody has it, so nothing is asked
    QVERIFY(test.window().workspace() && test.workspace().isWritable());
    QVERIFY(test.workspace().assessments()->size() == 4);
}

void tst_HomeCopies::isReadWhileSomebodyElseHasIt()
{
    SharedWindow test;
    QVERIFY(test.window().leaveWorkspace());
    QVERIFY_RESULT(test.alex.open());
    QVERIFY(!test.window().openWorkspace(test.shared.home()));
    QVERIFY2(test.banner().contains(u"Alex Brandt has “Assessments.candour” open"_s), qPrintable(test.banner()));
    test.click("bannerActionButton");
    QVERIFY(test.window().workspace() && !test.workspace().isWritable());
    QVERIFY2(test.status().contains(u"Alex Brandt has it open since"_s), qPrintable(test.status()));
    QVERIFY(!test.isEnabled("writeHomeAction") && !test.isEnabled("handOverAction"));
}

void tst_HomeCopies::isTakenOverAfterAQuestion()
{
    SharedWindow test;
    QVERIFY(test.window().leaveWorkspace());
    QVERIFY_RESULT(test.alex.open());
    QVERIFY(test.window().openWorkspace(test.shared.home(), Workspace::Access::ReadOnly));
    test.act("takeOverAction");
    QTRY_VERIFY(test.window().findChild<QMessageBox *>());
    const QString means = test.window().findChild<QMessageBox *>()->informativeText();
    QVERIFY2(means.contains(u"ask them first"_s) && means.contains(u"not lost"_s), qPrintable(means));
    test.answer(QMessageBox::RejectRole);
    QVERIFY(!test.workspace().isWritable());
    test.act("takeOverAction");
    test.answer(QMessageBox::AcceptRole);
    QVERIFY(test.window().workspace() && test.workspace().isWritable());
}

void tst_HomeCopies::bothVersionsAreCompared()
{
    SharedWindow test;
    QVERIFY_RESULT(test.change(Title));
    QVERIFY_RESULT(test.alex.open(Workspace::Access::ReadWrite, Insist::TakeOver));
    QVERIFY_RESULT(test.alex.add(u"Of Alex"_s));
    QVERIFY(!test.alex.close().trouble);
    test.act("writeHomeAction");
    QTRY_VERIFY(test.banner().contains(u"your version is kept beside it"_s));
    QVERIFY(test.status().contains(u"kept beside the home copy"_s));
    QVERIFY(!test.atHome().contains(Title));
    QCOMPARE(test.shared.names().size(), 2);
    test.act("compareHomeAction");
    QTRY_VERIFY(test.window().findChild<QFileDialog *>());
    auto *dialog = test.window().findChild<QFileDialog *>();
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(test.shared.home());
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Open), Qt::LeftButton);
    QTRY_VERIFY(test.window().findChild<QTableWidget *>(u"linesTableWidget"_s));
    const auto *table = test.window().findChild<QTableWidget *>(u"linesTableWidget"_s);
    QCOMPARE(table->rowCount(), 2);
    QVERIFY(table->item(0, 0)->text().contains(Title));
    QVERIFY2(table->item(0, 1)->text().contains(u"Rosa Lindqvist"_s), qPrintable(table->item(0, 1)->text()));
    QVERIFY(table->item(1, 0)->text().contains(u"Of Alex"_s));
    QCOMPARE(table->item(1, 1)->text(), u"not there"_s);
    qobject_cast<QDialog *>(table->window())->reject();
    // Closing tells it, and the next time work goes on with what is at home.
    QVERIFY(test.window().leaveWorkspace());
    QVERIFY(test.banner().contains(u"your version is kept beside it"_s));
    QVERIFY(test.window().openWorkspace(test.shared.home()));
    QCOMPARE(test.workspace().assessments()->size(), 4);
}

void tst_HomeCopies::closesThoughThePlaceIsGone()
{
    SharedWindow test;
    QVERIFY_RESULT(test.change(Title));
    QVERIFY(test.shared.cut());
    test.act("writeHomeAction");
    QTRY_VERIFY(test.banner().contains(u"Nothing is lost"_s));
    QVERIFY2(test.status().contains(u"could not be written since"_s), qPrintable(test.status()));
    QVERIFY(!test.window().close());
    test.answer(QMessageBox::RejectRole);
    QVERIFY(test.window().isVisible());
    QVERIFY_RESULT(test.change(u"And more"_s));
    QVERIFY(!test.window().close());
    test.answer(QMessageBox::AcceptRole);
    QTRY_VERIFY(!test.window().isVisible());
    QVERIFY(test.shared.connect());
}

void tst_HomeCopies::isOpenedAgainWhileThePlaceIsGone()
{
    SharedWindow test;
    QVERIFY_RESULT(test.change(Title));
    QVERIFY(test.shared.cut());
    QVERIFY(test.window().leaveWorkspace());
    QVERIFY(test.banner().contains(u"Nothing is lost"_s));
    test.window().reopenLast();
    QVERIFY(test.window().workspace());
    QVERIFY2(test.banner().contains(u"cannot be reached just now"_s), qPrintable(test.banner()));
    QCOMPARE(test.workspace().header(*test.workspace().find(u"DPIA-0003"_s))->title, Title);
    QVERIFY(test.shared.connect());
    QVERIFY(test.window().leaveWorkspace());
    QVERIFY(test.atHome().contains(Title));
}

void tst_HomeCopies::takesThePlaceOfADamagedFile()
{
    SharedWindow test;
    QVERIFY_RESULT(test.change(Title));
    QVERIFY(test.window().leaveWorkspace());
    QVERIFY(TestFolder::write(test.shared.home(), QByteArray(9000, 'x')));
    QVERIFY(!test.window().openWorkspace(test.shared.home()));
    QVERIFY(test.banner().contains(u"not a Candour workspace"_s));
    test.click("bannerActionButton");
    QVERIFY(test.window().workspace());
    QVERIFY(test.window().leaveWorkspace());
    QVERIFY(test.atHome().contains(Title));
}

QTEST_MAIN(tst_HomeCopies)
#include "tst_HomeCopies.moc"
