// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleWindow.h"
#include "gui/pages/AssessmentView.h"
#include "gui/pages/RedactPage.h"
#include "workspace/Redacting.h"
#include "workspace/Releasing.h"

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QTabWidget>

using namespace candour;

/// Somebody asks for an assessment: it is released as a whole, by keys and clicks.
class tst_Release : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOutInFull();
    void aDraftCannotBeReleased();
    void hasTwoStepsOnly();
    void theCaseIsPutRight();
    void theRefusalNoticeIsDrafted();

private:
    static void begin(SampleWindow &test, const QString &reference);
    static void withhold(SampleWindow &test);
};

/// From Publish, and comes out in Redact.
void tst_Release::begin(SampleWindow &test, const QString &reference)
{
    test.click("releaseButton");
    auto *dialog = test.window().findChild<QDialog *>();
    QVERIFY(dialog);
    auto *line = dialog->findChild<QLineEdit *>(u"caseLineEdit"_s);
    QVERIFY(!dialog->findChild<QPushButton *>(u"releaseButton"_s)->isEnabled());
    QTest::keyClicks(line, reference);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(!test.window().findChild<QDialog *>());
    QVERIFY(test.page().assessmentPage()->isRelease());
    test.id = test.page().currentAssessment();
}

/// What waits, with the reason that is offered for names.
void tst_Release::withhold(SampleWindow &test)
{
    QTest::keyClick(test.find<QComboBox>(u"reasonComboBox"_s), Qt::Key_Down);
    test.click("withholdButton");
}

void tst_Release::goesOutInFull()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Publish));
    test.sitDown(u"Rosa Lindqvist"_s, u"Publisher"_s);
    begin(test, u"FOI 2026/0123"_s);
    auto *list = test.find<QListWidget>(u"undecidedListWidget"_s);
    QTRY_VERIFY(list && list->count() > 50);
    QVERIFY(test.find<QPushButton>(u"redactButton"_s)->isChecked());

    // One answer is decided by itself, then all that is left.
    const int before = list->count();
    list->setFocus();
    list->setCurrentRow(0);
    QCOMPARE(test.find<QPushButton>(u"letStandButton"_s)->text(), u"Release as written"_s);
    test.click("letStandButton");
    QTRY_COMPARE(list->count(), before - 1);
    list->setCurrentRow(0);
    test.click("allowAllButton");
    QTRY_VERIFY(test.window().findChild<QDialog *>());
    QTest::keyClick(test.window().findChild<QDialog *>(), Qt::Key_Return);
    QTRY_VERIFY(!test.window().findChild<QDialog *>());
    QTRY_VERIFY(list->item(0)->text().contains(u"Imogen Tarrant"_s) || list->item(0)->text().contains(u"in: "_s));

    // The names are withheld together.
    int row = 0;
    while (row < list->count() && !list->item(row)->text().startsWith(u"Name of a person"_s))
        ++row;
    list->setCurrentRow(row);
    test.click("withholdAllButton");
    withhold(test);
    QTRY_VERIFY(!list->isVisible());
    QVERIFY_RESULT(redacting::changeMark(test.workspace(), test.id, MarkId{u"m-small"_s},
                                         {.reasons = {u"foia-40-2"_s}, .harm = u"People could be recognised."_s}));

    test.sitDown(u"Bethan Llywarch"_s, u"Publisher"_s);
    QTRY_VERIFY(test.find<QPushButton>(u"approveButton"_s)->isEnabled());
    test.click("approveButton");
    test.click("publishButton");
    QVERIFY(test.text("caseLabel").contains(u"FOI 2026/0123"_s));
    QTest::keyClicks(test.find<QLineEdit>(u"folderLineEdit"_s), test.path(u"public"_s));
    test.click("publishVersionButton");
    QFile page(test.path(u"public/dpia-0007-r1/v1/index.html"_s));
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(!page.readAll().contains("Imogen Tarrant"));
}

void tst_Release::aDraftCannotBeReleased()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0003"_s, AssessmentPage::Publish));
    auto *button = test.find<QPushButton>(u"releaseButton"_s);
    QVERIFY(button && !button->isEnabled());
    QVERIFY(button->toolTip().contains(u"signed"_s));
}

void tst_Release::hasTwoStepsOnly()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Publish));
    begin(test, u"FOI 1"_s);
    QVERIFY(!test.find<QPushButton>(u"draftButton"_s) && !test.find<QPushButton>(u"reviewButton"_s));
    test.page().assessmentPage()->showStep(AssessmentPage::Draft);
    QVERIFY(test.find<QPushButton>(u"redactButton"_s)->isChecked());
    for (const char *action : {"draftAction", "reviewAction", "replaceAction", "renameAction", "pasteDocumentAction"})
        QVERIFY2(!test.window().findChild<QAction *>(QString::fromLatin1(action))->isEnabled(), action);
    // What the public sees is as written or withheld, and nothing else.
    test.find<AssessmentView>(u"assessmentView"_s)->goTo(Place{.question = u"scope"_s});
    QCOMPARE(test.find<QComboBox>(u"treatmentComboBox"_s)->count(), 2);
    // Back at the assessment, all four steps are there, and the release is listed.
    test.page().showAssessment(*test.workspace().find(u"DPIA-0007"_s));
    test.page().assessmentPage()->showStep(AssessmentPage::Publish);
    QVERIFY(test.find<QPushButton>(u"draftButton"_s));
    auto *releases = test.find<QListWidget>(u"releasesListWidget"_s);
    QVERIFY(releases && releases->count() == 1);
    releases->setCurrentRow(0);
    QTest::keyClick(releases, Qt::Key_Return);
    QTRY_VERIFY(test.page().assessmentPage()->isRelease());
}

void tst_Release::theCaseIsPutRight()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Publish));
    begin(test, u"FOI 1"_s);
    test.page().assessmentPage()->showStep(AssessmentPage::Publish);
    test.click("caseButton");
    auto *dialog = test.window().findChild<QDialog *>();
    QVERIFY(dialog);
    auto *line = dialog->findChild<QLineEdit *>(u"caseLineEdit"_s);
    QCOMPARE(line->text(), u"FOI 1"_s);
    line->selectAll();
    QTest::keyClicks(line, u"FOI 7"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(!test.window().findChild<QDialog *>());
    QCOMPARE(test.workspace().assessment(test.id)->release->caseReference, u"FOI 7"_s);
    QTRY_VERIFY2(test.text("caseLabel").contains(u"FOI 7"_s), qPrintable(test.text("caseLabel")));
}

void tst_Release::theRefusalNoticeIsDrafted()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Publish));
    begin(test, u"FOI 1"_s);
    test.page().assessmentPage()->showStep(AssessmentPage::Publish);
    QVERIFY(!test.find<QPushButton>(u"privacyNoticeButton"_s)); // that comes from the assessment itself
    test.click("noticeButton");
    auto *dialog = test.window().findChild<QFileDialog *>();
    QVERIFY(dialog);
    const QString path = test.path(u"INTERNAL notice.pdf"_s);
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    QTRY_VERIFY(!test.window().findChild<QFileDialog *>());
    QFile notice(path);
    QVERIFY(notice.open(QIODevice::ReadOnly) && notice.readAll().startsWith("%PDF"));
}

QTEST_MAIN(tst_Release)

#include "tst_Release.moc"
