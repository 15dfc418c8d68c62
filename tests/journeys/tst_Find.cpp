// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleWindow.h"
#include "gui/AccessibilityAudit.h"
#include "gui/fields/TextEdit.h"
#include "workspace/Authoring.h"
#include "workspace/Replacing.h"

using namespace candour;

/// A drafter finds words and puts others in their place, by keys alone.
class tst_Find : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_Find")); }
    void goesFromPlaceToPlace();
    void findsWhatIsBeingTyped();
    void opensTheRowThatItStandsIn();
    void looksForWhatIsSelected();
    void replacesOneByOne();
    void replacesAllInOneStep();
    void saysThatItRemoves();
    void leadsToReasonsAndPublicWords();
    void comesUpFromAnyStep();
    void givesTheKeyboardBack();
    void countsInTheAssessmentThatIsShown();
    void looksAgainWhenItComesBack();

private:
    static void press(SampleWindow &test, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &test.window(), key, modifiers);
    }
    static void type(const QString &words) { QTest::keyClicks(QApplication::focusWidget(), words); }
    static TextEdit *selected(SampleWindow &test, const QString &words)
    {
        for (TextEdit *edit : test.window().findChildren<TextEdit *>())
            if (edit->isVisible() && edit->textCursor().selectedText() == words)
                return edit;
        return nullptr;
    }
};

void tst_Find::goesFromPlaceToPlace()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Draft));
    press(test, Qt::Key_F, Qt::ControlModifier);
    auto *find = test.find<QLineEdit>(QStringLiteral("findLineEdit"));
    QVERIFY(find && find->hasFocus());
    QVERIFY(!test.find<QLineEdit>(QStringLiteral("replaceLineEdit")));
    type(QStringLiteral("nothing like it"));
    QTRY_COMPARE(test.text("countLabel"), QStringLiteral("Not found"));
    find->clear();
    type(QStringLiteral("pupil"));
    const QList<Occurrence> found = *replacing::find(test.workspace(), test.id, {QStringLiteral("pupil")});
    QVERIFY(found.size() > 10);
    QTRY_COMPARE(test.text("countLabel"), QStringLiteral("%1 found").arg(found.size()));
    QVERIFY_ACCESSIBLE(&test.window());
    for (int i = 0; i < found.size(); ++i) {
        press(test, i % 2 == 0 ? Qt::Key_Return : Qt::Key_F3);
        QCOMPARE(test.text("countLabel"), QStringLiteral("%1 of %2").arg(i + 1).arg(found.size()));
        QVERIFY(find->hasFocus());
        QVERIFY(test.find<QWidget>(QStringLiteral("question_") + found.at(i).place.question));
    }
    press(test, Qt::Key_F3);
    QCOMPARE(test.text("countLabel"), QStringLiteral("1 of %1").arg(found.size()));
    press(test, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(test.text("countLabel"), QStringLiteral("%1 of %1").arg(found.size()));
}

void tst_Find::findsWhatIsBeingTyped()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("scope")});
    type(QStringLiteral("All of Ospreyshire"));
    press(test, Qt::Key_F, Qt::ControlModifier);
    type(QStringLiteral("ospreyshire"));
    QTRY_COMPARE(test.text("countLabel"), QStringLiteral("1 found"));
    press(test, Qt::Key_Return);
    QCOMPARE(selected(test, QStringLiteral("Ospreyshire")), test.answer<TextEdit>(QStringLiteral("scope")));
    press(test, Qt::Key_Escape);
    QVERIFY(test.answer<TextEdit>(QStringLiteral("scope"))->hasFocus());
    type(QStringLiteral("Kent")); // over what is selected
    QCOMPARE(plainText(test.answer<TextEdit>(QStringLiteral("scope"))->richText()), QStringLiteral("All of Kent"));
    press(test, Qt::Key_F3);
    QCOMPARE(test.text("countLabel"), QStringLiteral("Not found"));
}

void tst_Find::opensTheRowThatItStandsIn()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Draft));
    const Rows rows = std::get<Rows>(test.assessment().answer(QStringLiteral("recipients")));
    QVERIFY(rows.rows.size() > 3);
    QString column;
    for (auto cell = rows.rows.at(2).cells.cbegin(); cell != rows.rows.at(2).cells.cend(); ++cell)
        if (std::holds_alternative<RichText>(*cell))
            column = cell.key();
    QVERIFY(authoring::setCell(test.workspace(), test.id, QStringLiteral("recipients"), rows.rows.at(2).id, column,
                               lineFromPlainText(QStringLiteral("The Ospreyshire office"))));
    press(test, Qt::Key_F, Qt::ControlModifier);
    type(QStringLiteral("Ospreyshire"));
    press(test, Qt::Key_Return);
    QCOMPARE(test.text("countLabel"), QStringLiteral("1 of 1"));
    TextEdit *edit = selected(test, QStringLiteral("Ospreyshire"));
    QVERIFY(edit);
    QCOMPARE(plainText(edit->richText()), QStringLiteral("The Ospreyshire office"));
    press(test, Qt::Key_Escape);
    QVERIFY(edit->hasFocus());
}

void tst_Find::looksForWhatIsSelected()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("scope")});
    type(QStringLiteral("All of Ospreyshire"));
    test.answer<TextEdit>(QStringLiteral("scope"))->selectRange({0, 6});
    press(test, Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(test.find<QLineEdit>(QStringLiteral("findLineEdit"))->text(), QStringLiteral("All of"));
}

void tst_Find::replacesOneByOne()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    QVERIFY(authoring::setAnswer(test.workspace(), test.id, QStringLiteral("scope"),
                                 Cell(fromPlainText(QStringLiteral("zebra one, zebra two, zebra three")))));
    press(test, Qt::Key_H, Qt::ControlModifier);
    type(QStringLiteral("zebra"));
    press(test, Qt::Key_Tab);
    while (QApplication::focusWidget() != test.find<QLineEdit>(QStringLiteral("replaceLineEdit")))
        press(test, Qt::Key_Tab);
    type(QStringLiteral("zebras"));
    QVERIFY_ACCESSIBLE(&test.window());
    const auto words = [&] { return plainText(*textIn(test.assessment().answer(QStringLiteral("scope")))); };
    press(test, Qt::Key_Return); // goes to the first
    QCOMPARE(test.text("countLabel"), QStringLiteral("1 of 3"));
    QCOMPARE(words(), QStringLiteral("zebra one, zebra two, zebra three"));
    press(test, Qt::Key_Return);
    QCOMPARE(words(), QStringLiteral("zebras one, zebra two, zebra three"));
    QCOMPARE(test.text("countLabel"), QStringLiteral("2 of 3"));
    press(test, Qt::Key_F3); // leaves the second as it is
    press(test, Qt::Key_Return);
    QCOMPARE(words(), QStringLiteral("zebras one, zebra two, zebras three"));
    QCOMPARE(plainText(test.answer<TextEdit>(QStringLiteral("scope"))->richText()), words());
}

void tst_Find::replacesAllInOneStep()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Draft));
    const Assessment before = test.assessment();
    const auto found = replacing::find(test.workspace(), test.id, {QStringLiteral("pupil")});
    press(test, Qt::Key_H, Qt::ControlModifier);
    type(QStringLiteral("PUPIL"));
    while (QApplication::focusWidget() != test.find<QLineEdit>(QStringLiteral("replaceLineEdit")))
        press(test, Qt::Key_Tab);
    type(QStringLiteral("learner"));
    while (QApplication::focusWidget() != test.find<QPushButton>(QStringLiteral("replaceAllButton")))
        press(test, Qt::Key_Tab);
    press(test, Qt::Key_Space);
    QCOMPARE(test.text("countLabel"), QStringLiteral("%1 replaced").arg(found->size()));
    QVERIFY(test.find<QLineEdit>(QStringLiteral("findLineEdit"))->hasFocus());
    QVERIFY(test.assessment() != before);
    press(test, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(test.assessment(), before);
    QCOMPARE(test.text("countLabel"), QStringLiteral("%1 found").arg(found->size()));
}

void tst_Find::saysThatItRemoves()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Draft));
    const auto found = replacing::find(test.workspace(), test.id, {QStringLiteral("pupil")});
    press(test, Qt::Key_H, Qt::ControlModifier);
    type(QStringLiteral("pupil"));
    auto *all = test.find<QPushButton>(QStringLiteral("replaceAllButton"));
    QCOMPARE(all->text(), QStringLiteral("Remove all"));
    QVERIFY(all->toolTip().contains(QStringLiteral("Undo")));
    auto *words = test.find<QLineEdit>(QStringLiteral("replaceLineEdit"));
    words->setText(QStringLiteral("learner"));
    QCOMPARE(all->text(), QStringLiteral("Replace all"));
    words->clear();
    QTRY_VERIFY(all->isEnabled());
    all->click();
    QCOMPARE(test.text("countLabel"), QStringLiteral("%1 removed").arg(found->size()));
}

void tst_Find::leadsToReasonsAndPublicWords()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    QVERIFY(authoring::setAnswer(test.workspace(), test.id, QStringLiteral("joint"),
                                 Cell(YesNo{true, fromPlainText(QStringLiteral("with Ospreyshire"))})));
    const auto changed = test.workspace().run(
        Edit{.assessment = test.id, .action = QStringLiteral("test"), .apply = [](Assessment &a) -> Result<> {
                 a.treatments.insert(Place{.question = QStringLiteral("purposeInShort")},
                                     Treatment{TreatmentKind::Wording,
                                               {{a.language, fromPlainText(QStringLiteral("To look at Ospreyshire"))},
                                                {QStringLiteral("cy"), fromPlainText(QStringLiteral("Ospreyshire"))}},
                                               {}});
                 return {};
             }});
    QVERIFY(changed);
    press(test, Qt::Key_F, Qt::ControlModifier);
    type(QStringLiteral("Ospreyshire"));
    QTRY_COMPARE(test.text("countLabel"), QStringLiteral("3 found"));
    QStringList editors;
    QStringList places;
    for (int i = 0; i < 3; ++i) {
        press(test, Qt::Key_Return);
        for (TextEdit *edit : test.window().findChildren<TextEdit *>())
            if (edit->isVisible() && edit->textCursor().selectedText() == QStringLiteral("Ospreyshire"))
                editors += edit->objectName();
        places += test.text("whereLabel");
    }
    QVERIFY2(editors.contains(QStringLiteral("reasonTextEdit")), qPrintable(editors.join(u' ')));
    QVERIFY2(editors.contains(QStringLiteral("publicWordingTextEdit")), qPrintable(editors.join(u' ')));
    QCOMPARE(places.filter(QStringLiteral("what the public will read")).size(), 1);
    QCOMPARE(places.filter(QStringLiteral("does not show")).size(), 1); // the Welsh one
}

void tst_Find::comesUpFromAnyStep()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Review));
    press(test, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(test.find<QPushButton>(QStringLiteral("draftButton"))->isChecked());
    QVERIFY(test.find<QLineEdit>(QStringLiteral("findLineEdit"))->hasFocus());
    test.page().showProgramme();
    QVERIFY(!test.find<QLineEdit>(QStringLiteral("findLineEdit")));
}

void tst_Find::givesTheKeyboardBack()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("scope")});
    QWidget *before = QApplication::focusWidget();
    QVERIFY(qobject_cast<TextEdit *>(before));
    press(test, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(QApplication::focusWidget() != before);
    press(test, Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), before);
    QVERIFY(!test.find<QLineEdit>(QStringLiteral("findLineEdit")));
    PersonalSettings::get().finish();
    const QSettings settings;
    for (const QString &key : settings.allKeys())
        QVERIFY2(!key.contains(QStringLiteral("find"), Qt::CaseInsensitive), qPrintable(key));
}

void tst_Find::countsInTheAssessmentThatIsShown()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Draft));
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("risks")});
    press(test, Qt::Key_F, Qt::ControlModifier);
    type(QStringLiteral("pupil"));
    press(test, Qt::Key_Return);
    const AssessmentId other = *test.workspace().find(QStringLiteral("DPIA-0003"));
    QVERIFY(authoring::setAnswer(test.workspace(), other, QStringLiteral("scope"),
                                 Cell(fromPlainText(QStringLiteral("pupil, pupil")))));
    const QList<Occurrence> found = *replacing::find(test.workspace(), other, {QStringLiteral("pupil")});
    test.page().showProgramme();
    test.page().showAssessment(other);
    QCOMPARE(test.text("countLabel"), QStringLiteral("%1 found").arg(found.size()));
    auto *find = test.find<QLineEdit>(QStringLiteral("findLineEdit"));
    QVERIFY(find);
    find->setFocus();
    press(test, Qt::Key_Return);
    QCOMPARE(test.text("countLabel"), QStringLiteral("1 of %1").arg(found.size()));
    QVERIFY(test.find<QWidget>(QStringLiteral("question_") + found.first().place.question));
}

void tst_Find::looksAgainWhenItComesBack()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    press(test, Qt::Key_F, Qt::ControlModifier);
    type(QStringLiteral("zebra"));
    QTRY_COMPARE(test.text("countLabel"), QStringLiteral("Not found"));
    test.page().assessmentPage()->showStep(AssessmentPage::Publish);
    QVERIFY(authoring::setAnswer(test.workspace(), test.id, QStringLiteral("scope"),
                                 Cell(fromPlainText(QStringLiteral("A zebra")))));
    test.page().assessmentPage()->showStep(AssessmentPage::Draft);
    QCOMPARE(test.text("countLabel"), QStringLiteral("1 found"));
}

QTEST_MAIN(tst_Find)
#include "tst_Find.moc"
