// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody decides by keys what waits for a decision, and sees where it stands.
#include "gui/AccessibilityAudit.h"
#include "gui/pages/AssessmentView.h"
#include "journeys/SampleWindow.h"
#include "workspace/Authoring.h"
#include "workspace/Redacting.h"

using namespace candour;

class tst_Decide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(u"tst_Decide"_s); }
    void goesToWhatIsWithheld_data();
    void goesToWhatIsWithheld();
    void tellsRowsApart();
    void saysWhatIsTrueOfAWordingThatWasTakenAway();
    void decidesOneAfterAnotherByKeys();

private:
    static QListWidget *list(SampleWindow &test, const char *name)
    {
        return test.window().findChild<QListWidget *>(QString::fromLatin1(name));
    }
    static AssessmentView *view(SampleWindow &test) { return test.find<AssessmentView>(u"assessmentView"_s); }
    static Rows recipients(SampleWindow &test) { return std::get<Rows>(test.assessment().answer(u"recipients"_s)); }
    static bool withhold(SampleWindow &test, const Place &place)
    {
        const QString reason = test.workspace().templateOf(test.assessment())->reasons.first().key;
        return redacting::withhold(test.workspace(), test.id, place, {.reasons = {reason}}).has_value();
    }
    static bool takeWordingAway(SampleWindow &test, const Place &place)
    {
        return redacting::setWording(test.workspace(), test.id, place, u"en-GB"_s, fromPlainText(u"Briefly."_s)) &&
               redacting::clearWording(test.workspace(), test.id, place, u"en-GB"_s);
    }
    /// Presses Tab until the button has the keyboard.
    static void tabTo(SampleWindow &test, const char *button)
    {
        auto *wanted = test.find<QPushButton>(QString::fromLatin1(button));
        QVERIFY(wanted && wanted->isEnabled());
        for (int i = 0; i < 5 && !wanted->hasFocus(); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(wanted->hasFocus());
    }
};

void tst_Decide::goesToWhatIsWithheld_data()
{
    QTest::addColumn<int>("row"); // of the recipients; -1 for none
    QTest::addColumn<QString>("column");
    QTest::addColumn<int>("shown"); // the row that is brought into view; -1 for the question
    QTest::newRow("answer") << -1 << QString() << -1;
    QTest::newRow("column") << -1 << u"people"_s << -1;
    QTest::newRow("row") << 1 << QString() << 1;
    QTest::newRow("date") << 2 << u"agreementEnds"_s << 2;
    QTest::newRow("line") << 1 << u"organisation"_s << 1;
}

void tst_Decide::goesToWhatIsWithheld()
{
    QFETCH(int, row);
    QFETCH(QString, column);
    QFETCH(int, shown);
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Redact));
    const Rows rows = recipients(test);
    QVERIFY(rows.rows.size() > 2);
    const Place place{u"recipients"_s, row < 0 ? RowId() : rows.rows.at(row).id, column};
    view(test)->goTo(Place{.question = u"purposeInShort"_s});
    view(test)->goTo(place);
    QCOMPARE(view(test)->question(), u"recipients"_s);
    const Cell &name = rows.rows.at(std::max(shown, 0)).cells[u"organisation"_s];
    QCOMPARE(view(test)->textCursor().block().text().contains(plainText(std::get<RichText>(name))), shown >= 0);
}

void tst_Decide::tellsRowsApart()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Redact));
    const Rows rows = recipients(test);
    QStringList names;
    for (const Row &row : {rows.rows.at(0), rows.rows.at(1)}) {
        QVERIFY(withhold(test, {.question = u"recipients"_s, .row = row.id}));
        QVERIFY(withhold(test, {u"recipients"_s, row.id, u"organisation"_s}));
        names += plainText(std::get<RichText>(row.cells[u"organisation"_s]));
    }
    QVERIFY(names.at(0) != names.at(1));
    auto *withheld = list(test, "withheldListWidget");
    for (const QString &name : std::as_const(names))
        QTRY_COMPARE(withheld->findItems(name.left(50), Qt::MatchContains).size(), 2);
}

void tst_Decide::saysWhatIsTrueOfAWordingThatWasTakenAway()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Redact));
    const Place place{.question = u"purposeInShort"_s};
    QVERIFY(takeWordingAway(test, place));
    QTRY_COMPARE(test.text("undecidedHintLabel"),
                 u"The template would show this as written. It stays hidden until somebody decides."_s);
    view(test)->goTo(place);
    QCOMPARE(test.text("explanationLabel"),
             u"Decide what the public sees. This stays hidden, and nothing is published, "
             "until somebody decides."_s);
}

void tst_Decide::decidesOneAfterAnotherByKeys()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Redact));
    const Place purpose{.question = u"purposeInShort"_s};
    const Place risk{u"risks"_s, RowId{u"rk-1"_s}, {}};
    const Place other{u"risks"_s, RowId{u"rk-2"_s}, {}};
    for (const Place &place : {purpose, risk, other})
        QVERIFY(takeWordingAway(test, place));
    auto *undecided = list(test, "undecidedListWidget");
    QTRY_VERIFY(undecided->isVisible() && undecided->count() == 3);
    undecided->setFocus();
    QTest::keyClick(undecided, Qt::Key_Home);
    tabTo(test, "letStandButton");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(test.assessment().treatment(purpose).kind, TreatmentKind::AsWritten);
    QTRY_COMPARE(undecided->count(), 2);
    QVERIFY(undecided->hasFocus());
    QCOMPARE(undecided->currentRow(), 0);
    QCOMPARE(view(test)->question(), u"risks"_s); // the next one is brought into view
    tabTo(test, "withholdTooButton");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    auto *reasons = test.find<QComboBox>(u"reasonComboBox"_s);
    QVERIFY(reasons);
    QTest::keyClick(reasons, Qt::Key_Down);
    QTest::keyClicks(test.find<QPlainTextEdit>(u"harmTextEdit"_s), u"It would tell people apart."_s);
    test.click("withholdButton");
    QCOMPARE(test.assessment().treatment(risk).kind, TreatmentKind::Withheld);
    QTRY_COMPARE(undecided->count(), 1);
    QVERIFY(undecided->hasFocus());
    tabTo(test, "letStandButton");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(undecided->isHidden());
    QVERIFY(list(test, "withheldListWidget")->hasFocus());
    tabTo(test, "unmarkButton");
    const int count = list(test, "withheldListWidget")->count();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(list(test, "withheldListWidget")->count(), count - 1);
    QVERIFY(test.find<QPushButton>(u"unmarkButton"_s)->hasFocus());
}

QTEST_MAIN(tst_Decide)
#include "tst_Decide.moc"
