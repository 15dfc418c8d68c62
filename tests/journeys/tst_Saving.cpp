// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody sees who writes while the disk is slow, full or failing: never "Saved" before it is, never a word lost.
#include "gui/Banner.h"
#include "gui/fields/TextEdit.h"
#include "journeys/SampleWindow.h"
#include "storage/SimulatedDisk.h"

#include <QFileDialog>
#include <QMessageBox>

#include <future>

using namespace candour;
using Fault = SimulatedDisk::Fault;

class tst_Saving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void saysSavedOnceTheDiskHasIt();
    void closesVisiblyOnceTheDiskHasIt();
    void saysThatTheDiskDoesNotTakeIt();
    void staysOpenUntilThePersonGivesUp();
    void goesOnElsewhereFromAFullDisk();
    void goesOnElsewhereFromAFileThatIsGone();
    void findsWordsElsewhere();

private:
    static constexpr const char *Question = "scope";

    void open(SampleWindow &test);
    static void type(SampleWindow &test, const QString &words);
    static QString kept(const QString &file, const AssessmentId &id);
    static QString barOf(SampleWindow &test);
    static void goElsewhere(SampleWindow &test, const QString &path);

    int waits() const { return m_disk.waits(QThread::currentThreadId()); }

    SimulatedDisk &m_disk = SimulatedDisk::get();
    int m_waitsToOpen = 0;
};

void tst_Saving::initTestCase()
{
    QCoreApplication::setApplicationName(u"tst_Saving"_s);
}

void tst_Saving::cleanup()
{
    m_disk.mend();
    m_disk.setSlow(0);
    m_disk.stopRecording();
}

void tst_Saving::open(SampleWindow &test)
{
    QVERIFY(QDir().mkpath(test.path(u"disk"_s)));
    QVERIFY_RESULT(exchanging::createSample(test.path(u"disk/sample.candour"_s)));
    m_disk.record(test.path(u"disk"_s));
    QVERIFY(test.window().openWorkspace(test.path(u"disk/sample.candour"_s)));
    test.id = test.workspace().find(u"DPIA-0003"_s).value_or(AssessmentId());
    test.page().showAssessment(test.id, AssessmentPage::Draft);
    QVERIFY(QTest::qWaitForWindowExposed(&test.window()));
    test.page().assessmentPage()->goTo(Place{.question = QLatin1StringView(Question)});
    m_waitsToOpen = waits();
}

/// Words at the end of the answer, and the pause after which they are written down.
void tst_Saving::type(SampleWindow &test, const QString &words)
{
    auto *edit = test.answer<TextEdit>(QLatin1StringView(Question));
    QVERIFY(edit);
    edit->setFocus();
    edit->moveCursor(QTextCursor::End);
    QTest::keyClicks(edit, words);
    QTest::qWait(1200);
}

QString tst_Saving::kept(const QString &file, const AssessmentId &id)
{
    const SystemClock clock;
    const auto workspace = Workspace::open(file, Workspace::Access::ReadOnly, clock, {});
    const auto assessment = workspace ? (*workspace)->assessment(id) : Result<Assessment>(failed(workspace));
    const auto *cell = assessment ? std::get_if<Cell>(&assessment->answer(QLatin1StringView(Question))) : nullptr;
    const auto *text = cell ? std::get_if<RichText>(cell) : nullptr;
    return text ? plainText(*text) : QString();
}

QString tst_Saving::barOf(SampleWindow &test)
{
    auto *bar = test.find<Banner>(u"saveBar"_s);
    return bar ? bar->message() : QString();
}

void tst_Saving::goElsewhere(SampleWindow &test, const QString &path)
{
    auto *offer = test.find<Banner>(u"saveBar"_s)->findChild<QPushButton *>(u"bannerActionButton"_s);
    QCOMPARE(offer->text(), u"Save a copy elsewhere…"_s);
    QTest::mouseClick(offer, Qt::LeftButton);
    QTRY_VERIFY(test.window().findChild<QFileDialog *>());
    auto *dialog = test.window().findChild<QFileDialog *>();
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    QTRY_VERIFY(!test.window().findChild<QFileDialog *>());
}

void tst_Saving::saysSavedOnceTheDiskHasIt()
{
    SampleWindow test;
    open(test);
    m_disk.setSlow(2500);
    type(test, u" And Anglesey."_s);
    QVERIFY(test.assessment().answer(QLatin1StringView(Question)) != Answer());
    QCOMPARE(test.text("savedLabel"), u"Saving…"_s);
    // Meanwhile nobody waits.
    type(test, u" And Gwent."_s);
    QTRY_VERIFY_WITH_TIMEOUT(test.text("savedLabel").startsWith(u"Saved "_s), 10000);
    QVERIFY(test.workspace().isSaved());
    QCOMPARE(waits(), m_waitsToOpen);
}

void tst_Saving::closesVisiblyOnceTheDiskHasIt()
{
    SampleWindow test;
    open(test);
    const QString file = test.workspace().path();
    auto *edit = test.answer<TextEdit>(QLatin1StringView(Question));
    edit->setFocus();
    edit->moveCursor(QTextCursor::End);
    QTest::keyClicks(edit, u" And Anglesey."_s);
    m_disk.setSlow(1000);
    QString said;
    bool wasVisible = false;
    const auto look = std::async(std::launch::async, [&] {
        QThread::msleep(500);
        QMetaObject::invokeMethod(&test.window(), [&] {
            wasVisible = test.window().isVisible();
            said = test.text("bannerMessageLabel");
        });
    });
    test.window().close();
    QVERIFY(!test.window().isVisible());
    QVERIFY(wasVisible);
    QCOMPARE(said, u"Saving the last changes. Candour closes as soon as they are on the disk."_s);
    QCOMPARE(waits(), m_waitsToOpen);
    QVERIFY(kept(file, test.id).endsWith(u" And Anglesey."_s));
}

void tst_Saving::saysThatTheDiskDoesNotTakeIt()
{
    SampleWindow test;
    open(test);
    m_disk.failAt(Fault::EverySync, 1);
    type(test, u" And Anglesey."_s);
    QTRY_COMPARE(test.text("savedLabel"), u"Not saved"_s);
    QVERIFY2(barOf(test).contains(u"did not take the last changes"_s), qPrintable(barOf(test)));
    m_disk.mend();
    QTRY_VERIFY_WITH_TIMEOUT(test.text("savedLabel").startsWith(u"Saved "_s), 10000); // it tries again by itself
    QCOMPARE(barOf(test), QString());
}

void tst_Saving::staysOpenUntilThePersonGivesUp()
{
    SampleWindow test;
    open(test);
    m_disk.failAt(Fault::EverySync, 1);
    type(test, u" And Anglesey."_s);
    QVERIFY(!test.window().close());
    QVERIFY(test.window().isVisible());
    QTRY_VERIFY(test.window().findChild<QPushButton *>(u"confirmButton"_s));
    test.window().findChild<QMessageBox *>()->reject();
    QTRY_VERIFY(!test.window().findChild<QMessageBox *>());
    QVERIFY(test.window().isVisible());
    QVERIFY(!test.window().close());
    QTRY_VERIFY(test.window().findChild<QPushButton *>(u"confirmButton"_s));
    QTest::mouseClick(test.window().findChild<QPushButton *>(u"confirmButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!test.window().isVisible());
}

void tst_Saving::goesOnElsewhereFromAFullDisk()
{
    SampleWindow test;
    open(test);
    const QString before = test.workspace().path();
    m_disk.failAt(Fault::Full, 1);
    type(test, u" And Anglesey."_s);
    QCOMPARE(test.text("savedLabel"), u"Not saved"_s);
    QVERIFY(test.answer<TextEdit>(QLatin1StringView(Question))->toPlainText().endsWith(u" And Anglesey."_s));
    QVERIFY2(barOf(test).startsWith(u"Nothing that you typed is lost"_s), qPrintable(barOf(test)));
    const QString there = test.path(u"Elsewhere.candour"_s);
    goElsewhere(test, there);
    QTRY_COMPARE(test.workspace().path(), there);
    QVERIFY(test.window().windowTitle().contains(u"Elsewhere"_s));
    QCOMPARE(barOf(test), QString());
    QTRY_VERIFY(test.text("savedLabel").startsWith(u"Saved "_s));
    type(test, u" And Gwent."_s);
    QTRY_VERIFY(test.workspace().isSaved());
    QVERIFY(kept(there, test.id).endsWith(u" And Anglesey. And Gwent."_s));
    m_disk.mend();
    QVERIFY(!kept(before, test.id).contains(u"Anglesey"_s));
    // What was done before can still be taken back.
    test.page().undo();
    QTRY_VERIFY(!kept(there, test.id).contains(u"Gwent"_s));
}

void tst_Saving::goesOnElsewhereFromAFileThatIsGone()
{
    SampleWindow test;
    open(test);
    type(test, u" And Anglesey."_s);
    QTRY_VERIFY(test.workspace().isSaved());
    QVERIFY(QFile::remove(test.workspace().path()));
    type(test, u" And Gwent."_s);
    QCOMPARE(test.text("savedLabel"), u"Not saved"_s);
    const QString there = test.path(u"Elsewhere.candour"_s);
    goElsewhere(test, there);
    QTRY_COMPARE(test.workspace().path(), there);
    QTRY_VERIFY(test.text("savedLabel").startsWith(u"Saved "_s));
    QVERIFY(kept(there, test.id).endsWith(u" And Anglesey. And Gwent."_s));
}

void tst_Saving::findsWordsElsewhere()
{
    SampleWindow test;
    open(test);
    test.page().showSearch(); // which reads the file in a thread of its own
    auto *field = test.find<QLineEdit>(u"wordsLineEdit"_s);
    QTest::keyClicks(field, u"students"_s);
    QTest::qWait(500);
    QVERIFY_RESULT(test.workspace().moveTo(test.path(u"Elsewhere.candour"_s)));
    test.page().showAssessment(test.id, AssessmentPage::Draft);
    test.page().assessmentPage()->goTo(Place{.question = QLatin1StringView(Question)});
    type(test, u" And Ynys Enlli."_s);
    test.page().showSearch();
    field->selectAll();
    QTest::keyClicks(field, u"Enlli"_s);
    auto *hits = test.find<QListView>(u"hitsListView"_s);
    QVERIFY(hits);
    QTRY_COMPARE(hits->model()->rowCount(), 1);
}

QTEST_MAIN(tst_Saving)
#include "tst_Saving.moc"
