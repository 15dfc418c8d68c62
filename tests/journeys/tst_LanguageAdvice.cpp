// SPDX-License-Identifier: GPL-3.0-or-later
// Advice on plain language beside the answer, by keys and clicks.
#include "gui/AccessibilityAudit.h"
#include "gui/fields/TextEdit.h"
#include "journeys/SampleWindow.h"

using namespace candour;

class tst_LanguageAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(u"tst_LanguageAdvice"_s); }
    void advisesWhileSomebodyWrites();
};

void tst_LanguageAdvice::advisesWhileSomebodyWrites()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0003"_s, AssessmentPage::Draft));
    test.page().assessmentPage()->goTo(Place{.question = u"scope"_s});
    auto *editor = qobject_cast<TextEdit *>(test.window().focusWidget());
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"Schools send it daily. We utilise it in order to learn."_s);
    QTRY_VERIFY(test.find<QListWidget>(u"hintsListWidget"_s));
    auto *hints = test.find<QListWidget>(u"hintsListWidget"_s);
    QTRY_COMPARE(hints->count(), 2);
    QVERIFY(hints->item(0)->text().contains(u"“utilise”"_s));
    QVERIFY(test.text("readabilityLabel").contains(u"6 words in a sentence"_s));
    QVERIFY(editor->hasFocus()); // advice never takes the keyboard
    QVERIFY_ACCESSIBLE(&test.window());

    hints->setFocus();
    hints->setCurrentRow(0);
    QTest::keyClick(hints, Qt::Key_Return);
    QVERIFY(editor->hasFocus());
    QCOMPARE(editor->textCursor().selectedText(), u"utilise"_s);

    hints->setFocus();
    hints->setCurrentRow(1);
    test.click("ignoreButton");
    QCOMPARE(hints->count(), 1);
    QVERIFY(hints->hasFocus());
    QTest::keySequence(&test.window(), QKeySequence(u"Ctrl+Z"_s));
    QTRY_COMPARE(hints->count(), 2);
}

QTEST_MAIN(tst_LanguageAdvice)
#include "tst_LanguageAdvice.moc"
