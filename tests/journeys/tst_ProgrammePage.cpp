// SPDX-License-Identifier: GPL-3.0-or-later
// The programme by keys: add an activity, import a spreadsheet with a bad row, filter, change several at once.
#include "gui/AccessibilityAudit.h"
#include "gui/Banner.h"
#include "gui/models/ProgrammeModel.h"
#include "gui/pages/ProgrammePage.h"
#include "journeys/SampleWindow.h"
#include "support/TestFolder.h"
#include "workspace/Activities.h"
#include "workspace/Authoring.h"
#include "workspace/Programme.h"

using namespace candour;

class tst_ProgrammePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_ProgrammePage")); }
    void addsAnActivity();
    void editsADataShare();
    void importsAFileWithABadRow();
    void filters();
    void changesSeveral();
    void sparesWhatWasWrittenOfAnotherCover();
    void takesAway();

private:
    static void openProgramme(SampleWindow &test)
    {
        QVERIFY(test.open(QStringLiteral("DPIA-0007"), AssessmentPage::Draft));
        test.page().showProgramme();
        QCoreApplication::processEvents();
    }
    static QTableView *table(SampleWindow &test) { return test.find<QTableView>(QStringLiteral("programmeTableView")); }

    /// The row of the table in which this reference stands; -1 where it is not shown.
    static int rowOf(SampleWindow &test, const QString &reference)
    {
        const QAbstractItemModel *model = table(test)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data().toString() == reference)
                return row;
        return -1;
    }
    static void select(SampleWindow &test, const QString &reference)
    {
        QVERIFY(rowOf(test, reference) >= 0);
        table(test)->selectRow(rowOf(test, reference));
        table(test)->setFocus();
    }
    template<typename Dialog = QDialog>
    static Dialog *dialog(SampleWindow &test, const char *name)
    {
        for (auto *found : test.window().findChildren<Dialog *>(QString::fromLatin1(name)))
            if (found->isVisible())
                return found;
        return nullptr;
    }
    static void trigger(SampleWindow &test, const char *action)
    {
        auto *found = test.window().findChild<QAction *>(QString::fromLatin1(action));
        QVERIFY2(found && found->isEnabled(), action);
        found->trigger();
    }
    static Activity activity(SampleWindow &test, const QString &reference)
    {
        return programme::findActivity(test.workspace(), reference).value_or(Activity());
    }
};

void tst_ProgrammePage::addsAnActivity()
{
    SampleWindow test;
    openProgramme(test);
    QTest::keySequence(&test.window(), QKeySequence(QStringLiteral("Ctrl+Shift+A")));
    auto *asked = dialog(test, "ActivityDialog");
    QVERIFY(asked);
    QVERIFY_ACCESSIBLE(asked);
    auto *name = asked->findChild<QLineEdit *>(QStringLiteral("nameLineEdit"));
    QTRY_VERIFY(name->hasFocus());
    auto *reference = asked->findChild<QLineEdit *>(QStringLiteral("referenceLineEdit"));
    QCOMPARE(reference->text(), QStringLiteral("COL-008"));
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(asked->isVisible());
    QVERIFY(!asked->findChild<QFrame *>(QStringLiteral("banner"))->isHidden());
    QTest::keyClicks(name, QStringLiteral("Exclusions from school"));
    QTest::keyClick(name, Qt::Key_Tab);
    auto *kind = asked->findChild<QComboBox *>(QStringLiteral("kindComboBox"));
    QVERIFY(kind->hasFocus());
    QTest::keyClick(kind, Qt::Key_Down);
    QCOMPARE(reference->text(), QStringLiteral("DS-0109"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(!dialog(test, "ActivityDialog"));
    QCOMPARE(activity(test, QStringLiteral("DS-0109")).name, QStringLiteral("Exclusions from school"));
    QVERIFY(rowOf(test, QStringLiteral("DS-0109")) >= 0);
}

void tst_ProgrammePage::editsADataShare()
{
    SampleWindow test;
    openProgramme(test);
    QVERIFY_RESULT(authoring::setTitle(test.workspace(), test.id, QStringLiteral("Another title")));
    select(test, QStringLiteral("DS-0101"));
    QTest::keyClick(table(test), Qt::Key_Return);
    auto *asked = dialog(test, "ActivityDialog");
    QVERIFY(asked);
    auto *confirm = asked->findChild<QCheckBox *>(QStringLiteral("confirmCheckBox"));
    QVERIFY(confirm->isVisible());
    confirm->setChecked(true);
    auto *tabs = asked->findChild<QTabWidget *>(QStringLiteral("partsTabWidget"));
    QVERIFY(tabs->isTabVisible(1));
    tabs->setCurrentIndex(1);
    QCoreApplication::processEvents();
    QVERIFY_ACCESSIBLE(asked);
    auto *agreement = asked->findChild<QWidget *>(QStringLiteral("fact_panel"))->findChild<QLineEdit *>();
    QVERIFY(agreement);
    auto *keep = asked->findChild<QPushButton *>(QStringLiteral("keepButton"));
    agreement->selectAll();
    QTest::keyClicks(agreement, QStringLiteral("soon"));
    tabs->setCurrentIndex(0);
    QTest::mouseClick(keep, Qt::LeftButton);
    QVERIFY(asked->isVisible() && tabs->currentIndex() == 1 && agreement->hasFocus());
    QVERIFY(!asked->findChild<QFrame *>(QStringLiteral("banner"))->isHidden());
    agreement->selectAll();
    QTest::keyClicks(agreement, QStringLiteral("1 May 2026"));
    QTest::mouseClick(keep, Qt::LeftButton);
    QTRY_VERIFY(!dialog(test, "ActivityDialog"));
    const Activity share = activity(test, QStringLiteral("DS-0101"));
    QVERIFY(share.facts.value(QStringLiteral("panel")) == Cell(QDate(2026, 5, 1)));
    const QList<programme::Line> lines = *programme::lines(test.workspace());
    for (const programme::Line &line : lines)
        if (line.activity == share.id)
            QVERIFY(!line.umbrellaChanged);
    // A line with an assessment of its own opens it.
    select(test, QStringLiteral("DPIA-0005"));
    QTest::keyClick(table(test), Qt::Key_Return);
    QVERIFY(!test.page().currentAssessment().isEmpty());
}

void tst_ProgrammePage::importsAFileWithABadRow()
{
    SampleWindow test;
    openProgramme(test);
    const QString path = test.path(QStringLiteral("activities.csv"));
    QVERIFY(TestFolder::write(path, "Reference,Name,Kind\nCOL-900,Admissions,Collection\nCOL-005,Tests,\nX,Bad,hat\n"));
    trigger(test, "importActivitiesAction");
    auto *files = dialog<QFileDialog>(test, "fileDialog");
    QVERIFY(files);
    files->selectFile(path);
    QMetaObject::invokeMethod(files, "accept");
    QTRY_VERIFY(dialog(test, "ImportActivitiesDialog"));
    auto *asked = dialog(test, "ImportActivitiesDialog");
    QVERIFY_ACCESSIBLE(asked);
    auto *rows = asked->findChild<QTableView *>(QStringLiteral("rowsTableView"));
    QCOMPARE(rows->model()->rowCount(), 3);
    QCOMPARE(rows->model()->index(2, 1).data().toString(), QStringLiteral("Skipped"));
    rows->selectRow(2);
    QVERIFY(asked->findChild<QPlainTextEdit *>(QStringLiteral("detailPlainTextEdit"))
                ->toPlainText()
                .contains(QStringLiteral("“hat”")));
    auto *take = asked->findChild<QPushButton *>(QStringLiteral("importButton"));
    QVERIFY(take->text().contains(QStringLiteral("2 rows")));
    QVERIFY(activity(test, QStringLiteral("COL-900")).name.isEmpty());
    QTest::keyClick(rows, Qt::Key_Return);
    QTRY_VERIFY(!dialog(test, "ImportActivitiesDialog"));
    QCOMPARE(activity(test, QStringLiteral("COL-900")).name, QStringLiteral("Admissions"));
    QCOMPARE(activity(test, QStringLiteral("COL-005")).name, QStringLiteral("Tests"));
    QVERIFY(rowOf(test, QStringLiteral("COL-900")) >= 0 && rowOf(test, QStringLiteral("X")) < 0);
}

void tst_ProgrammePage::filters()
{
    SampleWindow test;
    openProgramme(test);
    QCOMPARE(table(test)->model()->rowCount(), 18);
    auto *attention = test.find<QComboBox>(QStringLiteral("attentionComboBox"));
    attention->setFocus();
    QTest::keyClick(attention, Qt::Key_Down);
    QCOMPARE(table(test)->model()->rowCount(), 4);
    attention->setCurrentIndex(attention->findText(QStringLiteral("Signed, not published")));
    QCOMPARE(table(test)->model()->rowCount(), 1);
    QVERIFY(rowOf(test, QStringLiteral("DPIA-0007")) == 0);
    QVERIFY(!table(test)->isColumnHidden(ProgrammeModel::WaitingColumn));
    QVERIFY(table(test)->isColumnHidden(ProgrammeModel::ExpiryColumn));
    test.click("publishedButton");
    QCOMPARE(table(test)->model()->rowCount(), 0);
    QVERIFY(test.text("countLabel").startsWith(QStringLiteral("0 of 18")));
    test.click("allButton");
    attention->setCurrentIndex(0);
    QTest::keyClicks(test.find<QLineEdit>(QStringLiteral("searchLineEdit")), QStringLiteral("umbrella"));
    QCOMPARE(table(test)->model()->rowCount(), 0);
    QVERIFY_ACCESSIBLE(&test.window());
}

void tst_ProgrammePage::changesSeveral()
{
    SampleWindow test;
    openProgramme(test);
    select(test, QStringLiteral("DS-0101"));
    QItemSelectionModel *chosen = table(test)->selectionModel();
    for (const auto &reference : {QStringLiteral("COL-005"), QStringLiteral("DPIA-0007")})
        chosen->select(table(test)->model()->index(rowOf(test, reference), 0),
                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
    trigger(test, "changeActivitiesAction");
    auto *asked = dialog(test, "ChangeActivitiesDialog");
    QVERIFY(asked);
    QVERIFY_ACCESSIBLE(asked);
    auto *change = asked->findChild<QPushButton *>(QStringLiteral("changeButton"));
    QVERIFY(!change->isEnabled());
    auto *umbrella = asked->findChild<QComboBox *>(QStringLiteral("umbrellaComboBox"));
    umbrella->setCurrentIndex(umbrella->findData(test.id.value));
    QVERIFY(!change->isEnabled());
    QTest::keyClicks(asked->findChild<QPlainTextEdit *>(QStringLiteral("notePlainTextEdit")),
                     QStringLiteral("Nothing"));
    QTest::keyClicks(asked->findChild<QLineEdit *>(QStringLiteral("ownerLineEdit")), QStringLiteral("Head of Data"));
    QVERIFY(change->isEnabled());
    QTest::mouseClick(change, Qt::LeftButton);
    QTRY_VERIFY(!dialog(test, "ChangeActivitiesDialog"));
    for (const auto &reference : {QStringLiteral("DS-0101"), QStringLiteral("COL-005")}) {
        QCOMPARE(activity(test, reference).ownerRole, QStringLiteral("Head of Data"));
        QCOMPARE(activity(test, reference).assessment, test.id);
    }
    QCOMPARE(activity(test, QStringLiteral("COL-005")).coverNote, QStringLiteral("Nothing"));
    QVERIFY(activity(test, QStringLiteral("DS-0101")).coverNote.startsWith(QStringLiteral("No copy is sent.")));
    QCOMPARE(activity(test, QStringLiteral("COL-001")).cover, Cover::Own);
    QVERIFY(test.find<Banner>(QStringLiteral("banner"))->message().contains(QStringLiteral("COL-001: It has")));
    QCOMPARE(chosen->selectedRows().size(), 3);
}

void tst_ProgrammePage::sparesWhatWasWrittenOfAnotherCover()
{
    SampleWindow test;
    openProgramme(test);
    const QStringList references{QStringLiteral("COL-003"), QStringLiteral("SYS-005"), QStringLiteral("DS-0101")};
    QItemSelectionModel *chosen = table(test)->selectionModel();
    for (const QString &reference : references)
        chosen->select(table(test)->model()->index(rowOf(test, reference), 0),
                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QList<Activity> before = *test.workspace().activities();
    trigger(test, "changeActivitiesAction");
    auto *asked = dialog(test, "ChangeActivitiesDialog");
    QVERIFY(asked);
    auto *umbrella = asked->findChild<QComboBox *>(QStringLiteral("umbrellaComboBox"));
    umbrella->setCurrentIndex(umbrella->findData(QStringLiteral("dpia-0005")));
    QTest::keyClicks(asked->findChild<QPlainTextEdit *>(QStringLiteral("notePlainTextEdit")), QStringLiteral("None"));
    QTest::mouseClick(asked->findChild<QPushButton *>(QStringLiteral("changeButton")), Qt::LeftButton);
    QTRY_VERIFY(!dialog(test, "ChangeActivitiesDialog"));
    QVERIFY(*test.workspace().activities() == before);
    const QString said = test.find<Banner>(QStringLiteral("banner"))->message();
    for (const QString &reference : references)
        QVERIFY2(said.contains(u'\n' + reference + QStringLiteral(": It has another cover")), qPrintable(said));
}

void tst_ProgrammePage::takesAway()
{
    SampleWindow test;
    openProgramme(test);
    select(test, QStringLiteral("OTH-009"));
    trigger(test, "removeActivityAction");
    auto *box = dialog(test, "confirmMessageBox");
    QVERIFY(box);
    QTest::mouseClick(box->findChild<QPushButton *>(QStringLiteral("confirmButton")), Qt::LeftButton);
    QTRY_VERIFY(rowOf(test, QStringLiteral("OTH-009")) < 0);
    select(test, QStringLiteral("DPIA-0007"));
    trigger(test, "removeActivityAction");
    box = dialog(test, "confirmMessageBox");
    QVERIFY(box);
    QTest::mouseClick(box->findChild<QPushButton *>(QStringLiteral("confirmButton")), Qt::LeftButton);
    QTRY_VERIFY(test.find<Banner>(QStringLiteral("banner"))->message().contains(QStringLiteral("refers to it")));
    QVERIFY(test.find<Banner>(QStringLiteral("banner"))->message().contains(QStringLiteral("DPIA-0007")));
    QVERIFY(rowOf(test, QStringLiteral("DPIA-0007")) >= 0);
}

QTEST_MAIN(tst_ProgrammePage)
#include "tst_ProgrammePage.moc"
