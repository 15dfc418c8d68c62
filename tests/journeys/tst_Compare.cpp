// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who reviews looks by keys at what changed since it was signed, and since the last look.
#include "base/Literals.h"
#include "gui/AccessibilityAudit.h"
#include "gui/LastLooked.h"
#include "gui/pages/CompareDialog.h"
#include "gui/pages/ComparisonView.h"
#include "journeys/SampleWindow.h"
#include "support/TestFolder.h"
#include "workspace/Authoring.h"
#include "workspace/Reviewing.h"

#include <QFileDialog>
#include <QListWidget>

using namespace candour;

namespace {

/// The review of the sample's finished assessment, with answers that were changed after it was signed.
struct Comparing : SampleWindow
{
    bool begin(bool changed = true)
    {
        if (!open(u"DPIA-0007"_s, AssessmentPage::Review))
            return false;
        return !changed || (write(u"scope"_s, words(u"scope"_s) + u" One more sentence."_s) &&
                            write(u"benefits"_s, u"Nothing is left of it."_s));
    }

    QString words(const QString &question) { return plainText(*textIn(assessment().answer(question))); }

    bool write(const QString &question, const QString &words)
    {
        return authoring::setAnswer(workspace(), id, question, Cell(fromPlainText(words))).has_value();
    }

    bool compare()
    {
        auto *button = find<QPushButton>(u"compareButton"_s);
        if (!button)
            return false;
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        dialog = window().findChild<CompareDialog *>();
        return dialog && QTest::qWaitForWindowExposed(dialog);
    }

    template<typename T>
    T *in(const char *name)
    {
        return dialog->findChild<T *>(QString::fromLatin1(name));
    }

    ComparisonView *view() { return in<ComparisonView>("comparisonView"); }
    QString selected() { return view()->textCursor().selectedText(); }
    QString said(const char *label) { return in<QLabel>(label)->text(); }

    void close()
    {
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!window().findChild<CompareDialog *>());
    }

    CompareDialog *dialog = nullptr;
};

} // namespace

class tst_Compare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(u"tst_Compare"_s); }
    void showsWhatChangedSinceTheLastSignOff();
    void goesFromChangeToChangeByKeys();
    void comparesOtherVersions();
    void comparesADay();
    void leadsToTheAnswer();
    void printsForPeopleInside();
    void saysWhatChangedSinceTheLastLook();
    void countsALookForEachPerson();
    void keepsNobodyWaiting();
};

void tst_Compare::showsWhatChangedSinceTheLastSignOff()
{
    Comparing test;
    QVERIFY(test.begin());
    QVERIFY(test.compare());
    QVERIFY(test.in<QComboBox>("earlierComboBox")->currentText().startsWith(u"Signed by Dominic Sewell-Adeyemi"_s));
    QCOMPARE(test.in<QComboBox>("laterComboBox")->currentText(), u"As it is now"_s);
    QVERIFY2(test.said("countsLabel").startsWith(u"2 answers changed · "_s), qPrintable(test.said("countsLabel")));
    const auto *list = test.in<QListWidget>("answersListWidget");
    QCOMPARE(list->count(), 2);
    // A screen reader says what changed in each.
    const QString spoken = list->item(0)->data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u", changed. "_s) && spoken.contains(u"added: "_s), qPrintable(spoken));
    QVERIFY(spoken.contains(u"One more sentence"_s));
    QTRY_VERIFY(test.view()->toPlainText().contains(u"One more sentence"_s));
    QTRY_VERIFY(test.view()->toPlainText().contains(u"unchanged"_s));
    QVERIFY_ACCESSIBLE(test.dialog);
    test.close();
}

void tst_Compare::goesFromChangeToChangeByKeys()
{
    Comparing test;
    QVERIFY(test.begin());
    QVERIFY(test.compare());
    const int count = test.view()->changeCount();
    QVERIFY(count >= 2);
    QStringList seen;
    for (int i = 1; i <= count; ++i) {
        QTest::keyClick(test.dialog, Qt::Key_F9);
        QVERIFY(!test.selected().isEmpty());
        const QString said = test.said("changeLabel");
        QVERIFY2(said.startsWith(u"Change %1 of %2: "_s.arg(i).arg(count)), qPrintable(said));
        seen += QString::number(test.view()->textCursor().position());
    }
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), count);
    QVERIFY(test.selected().contains(u"Nothing is left of it"_s));
    QCOMPARE(test.in<QListWidget>("answersListWidget")->currentRow(), 1);
    QTest::keyClick(test.dialog, Qt::Key_F9); // around the end
    QVERIFY(test.said("changeLabel").startsWith(u"Change 1 of "_s));
    QTest::keyClick(test.dialog, Qt::Key_F9, Qt::ShiftModifier);
    QVERIFY(test.said("changeLabel").startsWith(u"Change %1 of "_s.arg(count)));
    auto *list = test.in<QListWidget>("answersListWidget");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(test.dialog, Qt::Key_F9);
    QVERIFY(test.said("changeLabel").startsWith(u"Change 1 of "_s));
    test.close();
}

void tst_Compare::comparesOtherVersions()
{
    Comparing test;
    QVERIFY(test.begin());
    QVERIFY(test.compare());
    auto *earlier = test.in<QComboBox>("earlierComboBox");
    earlier->setFocus();
    QTest::keyClick(earlier, Qt::Key_Home);
    QCOMPARE(earlier->currentText(), u"As it is now"_s);
    QCOMPARE(test.said("countsLabel"), u"The answers are the same."_s);
    QCOMPARE(test.in<QListWidget>("answersListWidget")->count(), 0);
    QVERIFY(!test.in<QPushButton>("nextButton")->isEnabled());
    QVERIFY(!test.in<QPushButton>("nextButton")->toolTip().isEmpty());
    QTest::keyClick(test.dialog, Qt::Key_F9); // leads nowhere
    QTest::keyClick(earlier, Qt::Key_End);
    QTest::keyClick(earlier, Qt::Key_Up);
    QVERIFY2(earlier->currentText().startsWith(u"Begun"_s), qPrintable(earlier->currentText()));
    QVERIFY(test.said("countsLabel").contains(u"2 answers changed"_s));
    test.close();
}

void tst_Compare::comparesADay()
{
    Comparing test;
    QVERIFY(test.begin());
    QVERIFY(test.compare());
    auto *earlier = test.in<QComboBox>("earlierComboBox");
    QVERIFY(!test.in<QWidget>("earlierDateField")->isVisible());
    earlier->setFocus();
    QTest::keyClick(earlier, Qt::Key_End);
    QVERIFY(test.in<QWidget>("earlierDateField")->isVisible());
    auto *day = test.in<QWidget>("earlierDateField")->findChild<QLineEdit *>();
    day->setFocus();
    day->selectAll();
    QTest::keyClicks(day, u"1 January 2026"_s);
    QTest::keyClick(day, Qt::Key_Return);
    QTRY_VERIFY(test.said("countsLabel").contains(u"answers added"_s)); // nothing stood there then
    QVERIFY(test.dialog->isVisible());
    QVERIFY_ACCESSIBLE(test.dialog);
    day->selectAll();
    QTest::keyClicks(day, u"no day"_s);
    QVERIFY(test.dialog->isVisible());
    test.close();
}

void tst_Compare::leadsToTheAnswer()
{
    Comparing test;
    QVERIFY(test.begin());
    QVERIFY(test.compare());
    QVERIFY(!test.in<QPushButton>("goToAnswerButton")->isEnabled());
    QTest::keyClick(test.dialog, Qt::Key_F9);
    QTest::mouseClick(test.in<QPushButton>("goToAnswerButton"), Qt::LeftButton);
    QTRY_VERIFY(!test.window().findChild<CompareDialog *>());
    QTRY_VERIFY(test.answer<QTextEdit>(u"scope"_s));
}

void tst_Compare::printsForPeopleInside()
{
    Comparing test;
    QVERIFY(test.begin());
    QVERIFY(test.compare());
    const auto saveAs = [&](const QString &path) {
        QTest::mouseClick(test.in<QPushButton>("printButton"), Qt::LeftButton);
        QTRY_VERIFY(test.dialog->findChild<QFileDialog *>());
        auto *files = test.dialog->findChild<QFileDialog *>();
        QVERIFY(files->selectedFiles().join(u' ').contains(u"INTERNAL changes DPIA-0007.pdf"_s));
        files->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        QTest::mouseClick(files->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        QTRY_VERIFY(!test.dialog->findChild<QFileDialog *>());
    };
    const QString path = test.path(u"INTERNAL changes.pdf"_s);
    saveAs(path);
    QTRY_VERIFY(TestFolder::read(path).startsWith("%PDF"));
    saveAs(test.path(u"changes.pdf"_s)); // a name that could be taken for something public
    QTRY_VERIFY(test.said("bannerMessageLabel").contains(u"INTERNAL"_s));
    QVERIFY(!QFile::exists(test.path(u"changes.pdf"_s)));
    test.close();
}

void tst_Compare::saysWhatChangedSinceTheLastLook()
{
    Comparing test;
    QVERIFY(test.begin(false));
    QCOMPARE(test.text("sinceLastLookLabel"), QString()); // nobody knows of a look before this one
    test.page().assessmentPage()->showStep(AssessmentPage::Draft);
    QVERIFY(lastLooked::at(test.workspace(), test.id).isValid());
    QTest::qWait(1100); // moments are kept to the second
    QVERIFY(test.write(u"scope"_s, u"Changed."_s));
    QVERIFY(test.write(u"benefits"_s, u"Changed, too."_s));
    test.page().assessmentPage()->showStep(AssessmentPage::Review);
    const QString said = test.text("sinceLastLookLabel");
    QVERIFY2(said.startsWith(u"2 answers changed since you last looked, "_s), qPrintable(said));
    QVERIFY(test.compare());
    QVERIFY(test.in<QComboBox>("earlierComboBox")->currentText().startsWith(u"When you last looked"_s));
    QVERIFY(test.said("countsLabel").startsWith(u"2 answers changed"_s));
    test.close();
    QVERIFY(test.write(u"scope"_s, u"Changed again."_s));
    QCOMPARE(test.text("sinceLastLookLabel"), said); // the look is not over
    QTest::qWait(1100);
    test.page().assessmentPage()->showStep(AssessmentPage::Draft);
    test.page().assessmentPage()->showStep(AssessmentPage::Review);
    QCOMPARE(test.text("sinceLastLookLabel"), QString());
}

void tst_Compare::countsALookForEachPerson()
{
    Comparing test;
    QVERIFY(test.begin(false));
    test.page().assessmentPage()->showStep(AssessmentPage::Draft);
    const QDateTime looked = lastLooked::at(test.workspace(), test.id);
    QVERIFY(looked.isValid());
    QVERIFY(!lastLooked::at(test.workspace(), AssessmentId{u"dpia-0005"_s}).isValid());
    PersonalSettings::get().finish();
    const QStringList kept = QSettings().allKeys();
    QVERIFY(kept.join(u' ').contains(u"lastLooked/"_s));
    for (const QString &key : kept)
        QVERIFY(!key.contains(u"dpia-0007"_s) && !key.contains(u"Rosa"_s));
    test.sitDown(u"Hester Vance"_s, u"Drafter"_s);
    QVERIFY(!lastLooked::at(test.workspace(), test.id).isValid());
    for (int i = 0; i < 600; ++i)
        lastLooked::note(test.workspace(), AssessmentId{QString::number(i)}, u"Hester Vance"_s);
    PersonalSettings::get().finish();
    QSettings settings;
    settings.beginGroup(u"lastLooked"_s);
    QCOMPARE(settings.childKeys().size(), 500);
}

/// Several hundred changes in 50,000 words are drawn in steps, and every one can be reached before all are drawn.
void tst_Compare::keepsNobodyWaiting()
{
    Comparing test;
    QVERIFY(test.begin(false));
    QStringList before;
    for (int i = 0; i < 500; ++i)
        before += u"This is sentence %1, and it says what there is to say about it. "_s.arg(i).repeated(8);
    QVERIFY(test.write(u"scope"_s, before.join(u'\n')));
    QVERIFY(reviewing::sendBack(test.workspace(), test.id, u"Look again."_s).has_value());
    QStringList now = before;
    for (int i = 0; i < now.size(); ++i)
        now[i].replace(now.at(i).indexOf(u" says "_s, now.at(i).size() / 2), 6, u" other "_s);
    QVERIFY(test.write(u"scope"_s, now.join(u'\n')));
    QVERIFY(test.compare());
    auto *earlier = test.in<QComboBox>("earlierComboBox");
    earlier->setCurrentIndex(earlier->findText(u"Sent back"_s, Qt::MatchStartsWith));
    QCOMPARE(test.view()->changeCount(), 500);
    QTest::keyClick(test.dialog, Qt::Key_F9, Qt::ShiftModifier);
    QVERIFY(test.said("changeLabel").startsWith(u"Change 500 of 500"_s));
    QTRY_COMPARE(test.view()->toPlainText().count(u" other "_s), 500);
    test.close();
}

QTEST_MAIN(tst_Compare)
#include "tst_Compare.moc"
