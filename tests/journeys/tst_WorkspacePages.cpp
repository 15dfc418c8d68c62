// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the workspace itself, by keys and clicks.
#include "gui/AccessibilityAudit.h"
#include "gui/pages/PublicPageView.h"
#include "gui/pages/SetupPage.h"
#include "journeys/SampleWindow.h"
#include "support/Corpus.h"
#include "support/TestFolder.h"
#include "workspace/Programme.h"
#include "workspace/Templates.h"

using namespace candour;

class tst_WorkspacePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(u"tst_WorkspacePages"_s); }
    void readsAndAddsTemplates();
    void bringsWhatAnOlderWorkspaceLacks();
    void changesNothingToReadOnly();

private:
    /// Opens the sample and goes to one of the pages with the keyboard.
    static void open(SampleWindow &test, SetupPage::Part part);

    /// Answers the window that asks for a file.
    static void chooseFile(SampleWindow &test, const QString &path);

    /// A newer version of the sample's template, which makes one more answer public.
    static QByteArray newerTemplate();
};

void tst_WorkspacePages::open(SampleWindow &test, SetupPage::Part part)
{
    QVERIFY(test.open(u"DPIA-0007"_s, AssessmentPage::Draft));
    QTest::keySequence(&test.window(), QKeySequence(u"Alt+3"_s));
    auto *parts = test.find<QListWidget>(u"partsListWidget"_s);
    QVERIFY(parts);
    QVERIFY(test.page().currentAssessment().isEmpty());
    parts->setFocus();
    QTest::keyClick(parts, Qt::Key_Home);
    for (int i = 0; i < part; ++i)
        QTest::keyClick(parts, Qt::Key_Down);
    QCOMPARE(parts->currentRow(), int(part));
    QCoreApplication::processEvents();
    QVERIFY_ACCESSIBLE(&test.window());
}

void tst_WorkspacePages::chooseFile(SampleWindow &test, const QString &path)
{
    auto *dialog = test.window().findChild<QFileDialog *>(u"fileDialog"_s);
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>();
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(!test.window().findChild<QFileDialog *>(u"fileDialog"_s));
}

QByteArray tst_WorkspacePages::newerTemplate()
{
    QByteArray newer = sourceFile(u"resources/templates/uk-statistics-data-share.json"_s);
    newer.replace("\"version\": \"1.0\"", "\"version\": \"1.10\"");
    return newer.replace("\"publicLabel\": \"Security in detail\"",
                         "\"publicLabel\": \"Security in detail\", \"publicByDefault\": true");
}

void tst_WorkspacePages::readsAndAddsTemplates()
{
    SampleWindow test;
    open(test, SetupPage::Templates);
    auto *table = test.find<QTableWidget>(u"templatesTableWidget"_s);
    QCOMPARE(table->rowCount(), 7);
    auto *view = test.find<PublicPageView>(u"templateView"_s);
    const QString first = view->toPlainText();
    QVERIFY(first.contains(table->item(0, 0)->text()));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(view->toPlainText() != first);
    QVERIFY(view->toPlainText().contains(table->item(1, 0)->text()));

    // A file with faults: all of them are said, and nothing is added.
    QByteArray broken = newerTemplate();
    broken.replace("\"publicHeading\": \"protection\"", "\"publicHeading\": \"nowhere\"");
    QVERIFY(TestFolder::write(test.path(u"t.json"_s), broken));
    test.click("addFromFileButton");
    chooseFile(test, test.path(u"t.json"_s));
    auto *dialog = test.window().findChild<QDialog *>(u"TemplateCheckDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QListWidget *>()->count(), programme::templateFaults(test.path(u"t.json"_s))->size());
    QVERIFY(!dialog->findChild<QPushButton *>(u"addButton"_s)->isVisible());
    QVERIFY_ACCESSIBLE(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!test.window().findChild<QDialog *>(u"TemplateCheckDialog"_s));
    QCOMPARE(table->rowCount(), 7);

    // A newer version that makes more public says so first.
    QVERIFY(TestFolder::write(test.path(u"t.json"_s), newerTemplate()));
    test.click("addFromFileButton");
    chooseFile(test, test.path(u"t.json"_s));
    dialog = test.window().findChild<QDialog *>(u"TemplateCheckDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QListWidget *>()->item(0)->text(), u"Would newly be public: “Security in detail”"_s);
    QVERIFY_ACCESSIBLE(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"addButton"_s), Qt::LeftButton);
    QCOMPARE(table->rowCount(), 8);
    QCOMPARE(table->item(table->currentRow(), 1)->text(), u"1.10"_s);
    QCOMPARE(table->item(table->currentRow(), 2)->text(), u"Added from a file"_s);
    QCOMPARE(table->item(table->currentRow() + 1, 3)->text(), u"3"_s);
    QVERIFY_ACCESSIBLE(&test.window());
}

void tst_WorkspacePages::bringsWhatAnOlderWorkspaceLacks()
{
    SampleWindow test;
    const QString file = test.path(u"older.candour"_s);
    QVERIFY_RESULT(exchanging::createSample(file));
    QCOMPARE(TestFolder::tamperPastTriggers(file, "DELETE FROM template WHERE id='screening'"), QString());
    QVERIFY(test.window().openWorkspace(file));
    test.page().showSetup();
    QVERIFY(test.text("lackingLabel").contains(u"1 template that"_s));
    test.click("addLackingButton");
    QVERIFY(!test.find<QPushButton>(u"addLackingButton"_s));
    QVERIFY(programme::lackingTemplates(test.workspace())->isEmpty());
}

void tst_WorkspacePages::changesNothingToReadOnly()
{
    SampleWindow test;
    const QString file = test.path(u"read.candour"_s);
    QVERIFY_RESULT(exchanging::createSample(file));
    QVERIFY(test.window().openWorkspace(file, Workspace::Access::ReadOnly));
    test.page().showSetup();
    QVERIFY(!test.find<QPushButton>(u"addFromFileButton"_s)->isEnabled());
    QVERIFY_ACCESSIBLE(&test.window());
}

QTEST_MAIN(tst_WorkspacePages)
#include "tst_WorkspacePages.moc"
