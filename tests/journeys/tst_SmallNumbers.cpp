// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody decides by keys how the small numbers of the sample's table are protected.
#include "base/Literals.h"
#include "gui/AccessibilityAudit.h"
#include "gui/models/CountsModel.h"
#include "gui/pages/AssessmentView.h"
#include "gui/pages/PublicPageView.h"
#include "gui/pages/SmallNumbersDialog.h"
#include "journeys/SampleWindow.h"
#include "workspace/Organisation.h"

#include <QListWidget>
#include <QSpinBox>
#include <QTableView>

using namespace candour;

namespace {

const QString Groups = u"peopleGroups"_s;

/// The window that decides, opened as people open it.
struct Deciding : SampleWindow
{
    bool begin()
    {
        if (!open(u"DPIA-0007"_s, AssessmentPage::Redact))
            return false;
        find<AssessmentView>(u"assessmentView"_s)->goTo(Place{.question = Groups});
        return ask();
    }

    bool ask()
    {
        auto *button = find<QPushButton>(u"smallNumbersButton"_s);
        if (!button)
            return false;
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        dialog = window().findChild<SmallNumbersDialog *>();
        return dialog && QTest::qWaitForWindowExposed(dialog);
    }

    template<typename T>
    T *in(const char *name)
    {
        return dialog->findChild<T *>(QString::fromLatin1(name));
    }

    QString state() { return in<QLabel>("stateLabel")->text(); }
    bool mayAccept() { return in<QPushButton>("acceptButton")->isEnabled(); }

    /// Moves by arrows to a cell and presses the space bar.
    void toggle(int row, int column)
    {
        auto *table = in<QTableView>("numbersTableView");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
        for (; row > 0; --row)
            QTest::keyClick(table, Qt::Key_Down);
        for (; column > 0; --column)
            QTest::keyClick(table, Qt::Key_Right);
        QTest::keyClick(table, Qt::Key_Space);
    }

    QString cell(int row, int column)
    {
        return in<QTableView>("numbersTableView")->model()->index(row, column).data().toString();
    }

    void choose(int rule)
    {
        auto *rules = in<QComboBox>("ruleComboBox");
        rules->setFocus();
        QTest::keyClick(rules, Qt::Key_Home);
        for (; rule > 0; --rule)
            QTest::keyClick(rules, Qt::Key_Down);
    }

    void accept()
    {
        auto *button = in<QPushButton>("acceptButton");
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }

    Suppression kept() { return assessment().suppressions.value(Groups); }

    SmallNumbersDialog *dialog = nullptr;
};

} // namespace

class tst_SmallNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(u"tst_SmallNumbers"_s); }
    void onlyATableOfCountsAsks();
    void waitsAmongWhatIsToDecide();
    void showsWhatWasAccepted();
    void isAccessible();
    void acceptsOnlyWhatProtects();
    void aSmallNumberCannotBeShown();
    void anotherThreshold();
    void rounds();
    void whoeverMayOnlyReadAcceptsNothing();
};

void tst_SmallNumbers::onlyATableOfCountsAsks()
{
    Deciding test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Redact));
    test.find<AssessmentView>(u"assessmentView"_s)->goTo(Place{.question = u"recipients"_s});
    QVERIFY(!test.find<QPushButton>(u"smallNumbersButton"_s));
    test.find<AssessmentView>(u"assessmentView"_s)->goTo(Place{.question = Groups});
    QVERIFY(test.find<QPushButton>(u"smallNumbersButton"_s));
}

void tst_SmallNumbers::waitsAmongWhatIsToDecide()
{
    Deciding test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Redact));
    QVERIFY(!test.find<QListWidget>(u"undecidedListWidget"_s));
    QVERIFY(test.workspace().run(
        Edit{.assessment = test.id, .action = u"test"_s, .text = u"x"_s, .apply = [](Assessment &a) -> Result<> {
                 a.suppressions.clear();
                 return {};
             }}));
    QTest::keyClick(&test.window(), Qt::Key_F9);
    QTRY_VERIFY(test.find<QListWidget>(u"undecidedListWidget"_s));
    QTest::keyClick(&test.window(), Qt::Key_F9);
    QCOMPARE(test.find<QListWidget>(u"undecidedListWidget"_s)->count(), 1);
    QVERIFY(test.text("undecidedHintLabel").startsWith(u"Decide how small numbers are protected"_s));
    QCOMPARE(test.find<AssessmentView>(u"assessmentView"_s)->question(), Groups);
    QVERIFY(!test.find<QPushButton>(u"letStandButton"_s)); // no reason lets them stand
    test.click("withholdTooButton");
    QTRY_VERIFY(test.window().findChild<SmallNumbersDialog *>());
}

void tst_SmallNumbers::showsWhatWasAccepted()
{
    Deciding test;
    QVERIFY(test.begin());
    QCOMPARE(test.cell(3, 1), u"3, left out: small"_s);
    QCOMPARE(test.cell(3, 0), u"14,812, left out"_s);
    QCOMPARE(test.cell(3, 2), u"14,815"_s);
    QCOMPARE(test.cell(4, 1), u"179,516"_s);
    QCOMPARE(test.in<QListWidget>("boundsListWidget")->count(), 4);
    QCOMPARE(test.in<QListWidget>("boundsListWidget")->item(3)->text(),
             u"Pupil referral units, 18 or over: a stranger can narrow it to 0 to 8,166"_s);
    QCOMPARE(test.state(), u"No small number can be worked out. What is left out reads [c]."_s);
    QVERIFY(test.in<QCheckBox>("zerosCheckBox")->isChecked());
    QCOMPARE(test.in<QTableView>("numbersTableView")->model()->index(3, 1).data(Qt::AccessibleTextRole).toString(),
             u"Pupil referral units, 18 or over: 3, left out: small"_s);
    QTest::keyClick(test.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!test.window().findChild<SmallNumbersDialog *>());
    QCOMPARE(test.kept().decidedBy, u"Tomasz Wieczorek"_s);
}

void tst_SmallNumbers::isAccessible()
{
    Deciding test;
    QVERIFY(test.begin());
    QVERIFY_ACCESSIBLE(test.dialog);
    test.choose(2);
    QVERIFY_ACCESSIBLE(test.dialog);
    test.choose(3);
    QVERIFY_ACCESSIBLE(test.dialog);
}

void tst_SmallNumbers::acceptsOnlyWhatProtects()
{
    Deciding test;
    QVERIFY(test.begin());
    test.toggle(2, 1); // without it, the others can be worked out
    QCOMPARE(test.cell(2, 1), u"8,163"_s);
    QVERIFY(!test.mayAccept());
    QVERIFY2(test.state().contains(u"A stranger can narrow it to 3: Pupil referral units, 18 or over."_s),
             qPrintable(test.state()));
    QVERIFY(test.in<QPushButton>("acceptButton")->toolTip().contains(u"narrow it to 3"_s));
    test.toggle(2, 1);
    QVERIFY(test.mayAccept());
    test.toggle(1, 0); // may be left out where its total is, too
    QVERIFY(!test.mayAccept());
    test.toggle(1, 2);
    test.toggle(4, 2);
    test.toggle(4, 0);
    QVERIFY2(test.mayAccept(), qPrintable(test.state()));
    test.accept();
    QTRY_VERIFY(!test.window().findChild<SmallNumbersDialog *>());
    QCOMPARE(test.kept().cells.size(), 8);
    QTRY_VERIFY(!test.find<PublicPageView>(u"publicPageView"_s)->toPlainText().contains(u"3,306,604"_s));
    test.page().undo();
    QCOMPARE(test.kept().cells.size(), 4);
}

void tst_SmallNumbers::aSmallNumberCannotBeShown()
{
    Deciding test;
    QVERIFY(test.begin());
    test.toggle(3, 1);
    QCOMPARE(test.cell(3, 1), u"3, left out: small"_s);
    auto *button = test.in<QPushButton>("toggleButton");
    QVERIFY(!button->isEnabled());
    QCOMPARE(button->toolTip(), u"This number is small and must be left out."_s);
}

void tst_SmallNumbers::anotherThreshold()
{
    Deciding test;
    QVERIFY(test.begin());
    QVERIFY(!test.in<QSpinBox>("thresholdSpinBox")->isVisible());
    test.choose(2);
    auto *threshold = test.in<QSpinBox>("thresholdSpinBox");
    QVERIFY(threshold->isVisible());
    threshold->setFocus();
    threshold->selectAll();
    QTest::keyClicks(threshold, u"3"_s);
    QVERIFY(test.state().contains(u"must not show numbers of people below 5"_s));
    QVERIFY(!test.in<QPushButton>("acceptButton")->isEnabled());
    QTest::keyClick(test.in<QPushButton>("cancelButton"), Qt::Key_Space);
    QTRY_VERIFY(!test.window().findChild<SmallNumbersDialog *>());
    QVERIFY_RESULT(organisation::set(test.workspace(), u"leastCount"_s, u"3"_s));
    QVERIFY(test.ask());
    test.choose(2);
    threshold = test.in<QSpinBox>("thresholdSpinBox");
    threshold->setFocus();
    threshold->selectAll();
    QTest::keyClicks(threshold, u"4"_s); // so that the next is a change
    threshold->selectAll();
    QTest::keyClicks(threshold, u"3"_s);
    QCOMPARE(test.state(), u"No number is small. Nothing is left out."_s);
    QVERIFY(!test.in<QListWidget>("boundsListWidget")->isVisible());
    test.accept();
    QTRY_VERIFY(!test.window().findChild<SmallNumbersDialog *>());
    QCOMPARE(test.kept().rule, (SuppressionRule{.threshold = 3, .zerosShown = true}));
    QVERIFY(test.ask());
    QVERIFY(test.in<QSpinBox>("thresholdSpinBox")->isVisible());
    QCOMPARE(test.in<QSpinBox>("thresholdSpinBox")->value(), 3);
    QTest::keyClick(test.in<QCheckBox>("zerosCheckBox"), Qt::Key_Space);
    QCOMPARE(test.cell(0, 1), u"0, left out: small"_s);
}

void tst_SmallNumbers::rounds()
{
    Deciding test;
    QVERIFY(test.begin());
    test.choose(3);
    QCOMPARE(test.cell(3, 1), u"3, shown as 5"_s);
    QVERIFY(!test.in<QPushButton>("toggleButton")->isVisible());
    QVERIFY(!test.in<QCheckBox>("zerosCheckBox")->isVisible());
    test.accept();
    QTRY_VERIFY(!test.window().findChild<SmallNumbersDialog *>());
    QCOMPARE(test.kept().rule, (SuppressionRule{.method = SuppressionMethod::Rounding}));
    QTRY_VERIFY(test.find<PublicPageView>(u"publicPageView"_s)->toPlainText().contains(u"rounded to the nearest 5"_s));
}

void tst_SmallNumbers::whoeverMayOnlyReadAcceptsNothing()
{
    Deciding test;
    QVERIFY(test.begin());
    const SystemClock clock;
    const auto reader = Workspace::open(test.path(u"sample.candour"_s), Workspace::Access::ReadOnly, clock, Actor{});
    QVERIFY_RESULT(reader);
    const auto table = suppressing::countsTable(**reader, test.id, Groups);
    QVERIFY_RESULT(table);
    const SmallNumbersDialog dialog(**reader, test.id, *table, &test.window());
    auto *accept = dialog.findChild<QPushButton *>(u"acceptButton"_s);
    QVERIFY(!accept->isEnabled());
    QVERIFY(!accept->toolTip().isEmpty());
}

QTEST_MAIN(tst_SmallNumbers)
#include "tst_SmallNumbers.moc"
