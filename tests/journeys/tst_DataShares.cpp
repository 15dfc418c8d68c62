// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody describes who gets the data: with what the programme knows already, by keys and clicks.
#include "gui/AccessibilityAudit.h"
#include "gui/fields/ChooseSharesDialog.h"
#include "journeys/SampleWindow.h"
#include "workspace/Activities.h"
#include "workspace/Authoring.h"

#include <QListView>

using namespace candour;

class tst_DataShares : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(u"tst_DataShares"_s); }
    void typesNothingTwice();
    void entersWhatWasTypedInTheProgramme();
    void bringsRowAndProgrammeIntoLine();
    void saysWhereEveryShareHasARow();
    void onlyReadsWhereNothingMayBeWritten();

private:
    static bool openRecipients(SampleWindow &test, const QString &reference)
    {
        if (!test.open(reference, AssessmentPage::Draft))
            return false;
        if (!authoring::setAnswer(test.workspace(), test.id, u"sharesData"_s, Cell(YesNo{.value = true})))
            return false;
        test.page().assessmentPage()->goTo(Place{.question = u"recipients"_s});
        return test.find<QPushButton>(u"chooseSharesButton"_s) != nullptr;
    }
    static QList<Row> rows(SampleWindow &test)
    {
        const Answer answer = test.assessment().answer(u"recipients"_s);
        const auto *rows = std::get_if<Rows>(&answer);
        return rows ? rows->rows : QList<Row>();
    }
    static QString organisation(const Row &row)
    {
        Cell cell = row.cells.value(u"organisation"_s);
        return textIn(cell) ? plainText(*textIn(cell)) : QString();
    }
};

void tst_DataShares::typesNothingTwice()
{
    SampleWindow test;
    QVERIFY(openRecipients(test, u"DPIA-0003"_s));
    const qsizetype before = rows(test).size();
    test.click("chooseSharesButton");
    QTRY_VERIFY(test.window().findChild<QDialog *>());
    auto *dialog = test.window().findChild<QDialog *>();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QVERIFY_ACCESSIBLE(dialog);
    auto *list = dialog->findChild<QListView *>();
    auto *add = dialog->findChild<QPushButton *>(u"addButton"_s);
    QVERIFY(!add->isEnabled());
    QVERIFY(list->model()->rowCount() > 3);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"ds-0101"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(add->isEnabled());
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(!test.window().findChild<QDialog *>());
    QTRY_COMPARE(rows(test).size(), before + 1);
    QCOMPARE(organisation(rows(test).last()), u"National Statistics Agency"_s);
    QVERIFY(!rows(test).last().activity.isEmpty());
    QTRY_VERIFY(test.text("shareLabel").contains(u"DS-0101"_s));
    QVERIFY(!test.find<QPushButton>(u"takeShareButton"_s));
}

void tst_DataShares::entersWhatWasTypedInTheProgramme()
{
    SampleWindow test;
    QVERIFY(openRecipients(test, u"DPIA-0007"_s));
    const qsizetype before = test.workspace().activities()->size();
    QVERIFY(!test.find<QPushButton>(u"enterShareButton"_s)); // the first row is in the programme
    auto *field = test.find<QPushButton>(u"chooseSharesButton"_s)->parentWidget();
    auto *add = field->findChild<QPushButton *>(u"addRowButton"_s);
    QVERIFY(add);
    QTest::mouseClick(add, Qt::LeftButton);
    QVERIFY(!test.find<QPushButton>(u"enterShareButton"_s)); // nothing is said of it yet
    QTest::keyClicks(test.window().focusWidget(), u"Kestrelby College"_s);
    QTRY_VERIFY(test.find<QPushButton>(u"enterShareButton"_s));
    test.click("enterShareButton");
    QTRY_VERIFY(test.window().findChild<QDialog *>());
    auto *dialog = test.window().findChild<QDialog *>();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QVERIFY_ACCESSIBLE(dialog);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"nameLineEdit"_s)->text(), u"Kestrelby College"_s);
    auto *note = dialog->findChild<QPlainTextEdit *>(u"notePlainTextEdit"_s);
    QVERIFY(note->isVisible());
    note->setFocus();
    QTest::keyClicks(note, u"Only the schools of one county."_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"keepButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!test.window().findChild<QDialog *>());
    QCOMPARE(test.workspace().activities()->size(), before + 1);
    QCOMPARE(test.workspace().activities()->last().name, u"Kestrelby College"_s);
    QTRY_COMPARE(rows(test).last().activity, test.workspace().activities()->last().id);
    QTRY_VERIFY(test.text("shareLabel").contains(u"Kestrelby College"_s));
    QVERIFY(!test.find<QPushButton>(u"enterShareButton"_s));
    QCOMPARE(organisation(rows(test).last()), u"Kestrelby College"_s);
}

void tst_DataShares::bringsRowAndProgrammeIntoLine()
{
    SampleWindow test;
    QVERIFY(openRecipients(test, u"DPIA-0007"_s));
    auto *name = test.window().findChild<QWidget *>(u"column_organisation"_s)->findChild<QTextEdit *>();
    QVERIFY(name);
    QTRY_VERIFY(test.text("shareLabel").startsWith(u"In the programme as DS-"_s));
    const QString known = organisation(rows(test).first());
    name->setFocus();
    QTest::keyClick(name, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(name, u"Agency for Statistics"_s);
    QTRY_VERIFY(test.text("shareLabel").contains(u"says something else about this: Organisation"_s));
    test.click("takeShareButton");
    QTRY_COMPARE(organisation(rows(test).first()), known);
    QTRY_VERIFY(!test.find<QPushButton>(u"takeShareButton"_s));
    name->setFocus();
    QTest::keyClick(name, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(name, u"Agency for Statistics"_s);
    QTRY_VERIFY(test.find<QPushButton>(u"giveShareButton"_s));
    test.click("giveShareButton");
    const auto share = [&] { return test.workspace().activity(rows(test).first().activity).value(); };
    QTRY_VERIFY(share().has_value());
    Cell organisationNow = share()->facts.value(u"organisation"_s);
    QVERIFY(textIn(organisationNow));
    QCOMPARE(plainText(*textIn(organisationNow)), u"Agency for Statistics"_s);
    QTRY_VERIFY(!test.find<QPushButton>(u"giveShareButton"_s));
    QCOMPARE(name->toPlainText(), u"Agency for Statistics"_s);
    QTRY_COMPARE(organisation(rows(test).first()), u"Agency for Statistics"_s);
}

void tst_DataShares::saysWhereEveryShareHasARow()
{
    const ChooseSharesDialog dialog({}, nullptr);
    QVERIFY(dialog.findChild<QLabel *>(u"explanationLabel"_s)->text().startsWith(u"Every data share"_s));
    QCOMPARE(dialog.findChild<QPushButton *>(u"cancelButton"_s)->text(), u"Close"_s);
    QVERIFY(dialog.findChild<QPushButton *>(u"addButton"_s)->isHidden());
}

void tst_DataShares::onlyReadsWhereNothingMayBeWritten()
{
    SampleWindow test;
    const QString file = test.path(u"sample.candour"_s);
    QVERIFY_RESULT(exchanging::createSample(file));
    const SystemClock clock;
    const auto holder = Workspace::open(file, Workspace::Access::ReadWrite, clock, Actor{u"Somebody"_s, {}});
    QVERIFY_RESULT(holder);
    QVERIFY(test.window().openWorkspace(file, Workspace::Access::ReadOnly));
    test.id = *test.workspace().find(u"DPIA-0007"_s);
    test.page().showAssessment(test.id, AssessmentPage::Draft);
    test.page().assessmentPage()->goTo(Place{.question = u"recipients"_s});
    QTRY_VERIFY(test.find<QPushButton>(u"chooseSharesButton"_s));
    QVERIFY(!test.find<QPushButton>(u"chooseSharesButton"_s)->isEnabled());
    QVERIFY(!test.find<QPushButton>(u"takeShareButton"_s));
}

QTEST_MAIN(tst_DataShares)
#include "tst_DataShares.moc"
