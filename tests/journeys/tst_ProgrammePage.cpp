// SPDX-License-Identifier: GPL-3.0-or-later
// The programme by keys: add and edit an activity, import a spreadsheet with a bad row, filter.
#include "gui/AccessibilityAudit.h"
#include "journeys/ProgrammeJourney.h"
#include "workspace/Attention.h"
#include "workspace/Authoring.h"
#include "workspace/Programme.h"

#include <QFileDialog>

using namespace candour;

class tst_ProgrammePage : public ProgrammeJourney
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_ProgrammePage")); }
    void saysWhatToSelectFirst();
    void addsAnActivity();
    void leavesItToPeopleToConfirmAnUmbrella();
    void editsADataShare();
    void importsAFileWithABadRow();
    void filters();
    void staysWhereTheKeyboardIs();
};

void tst_ProgrammePage::saysWhatToSelectFirst()
{
    SampleWindow test;
    openProgramme(test);
    table(test)->clearSelection();
    auto *change = test.find<QPushButton>(QStringLiteral("editButton"));
    QVERIFY(!change->isEnabled());
    QCOMPARE(change->toolTip(), QStringLiteral("Select one activity in the table first."));
    QCOMPARE(change->accessibleDescription(), change->toolTip());
    const auto *take = test.window().findChild<QAction *>(QStringLiteral("removeActivityAction"));
    QCOMPARE(take->toolTip(), change->toolTip());
    select(test, QStringLiteral("DS-0101"));
    QVERIFY(change->isEnabled() && change->accessibleDescription().isEmpty());
    trigger(test, "changeActivitiesAction");
    auto *asked = dialog(test, "ChangeActivitiesDialog");
    QVERIFY(asked);
    const auto *button = asked->findChild<QPushButton *>(QStringLiteral("changeButton"));
    QCOMPARE(button->toolTip(), QStringLiteral("Fill in what shall change first."));
    auto *umbrella = asked->findChild<QComboBox *>(QStringLiteral("umbrellaComboBox"));
    umbrella->setCurrentIndex(1);
    QCOMPARE(button->toolTip(), QStringLiteral("Write what differs here first."));
    asked->findChild<QPlainTextEdit *>(QStringLiteral("notePlainTextEdit"))->setPlainText(QStringLiteral("Nothing"));
    QVERIFY(button->isEnabled() && button->toolTip().isEmpty());
}

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
    const auto *asksFor = asked->findChild<QWidget *>(QStringLiteral("activityWidget"));
    QTRY_VERIFY(std::abs(asksFor->height() - asksFor->sizeHint().height()) <= 8); // nothing empty, and nothing cut
    auto *cover = asked->findChild<QComboBox *>(QStringLiteral("coverComboBox"));
    cover->setCurrentIndex(cover->findText(QStringLiteral("No assessment: screened, and not needed")));
    QTRY_VERIFY(asksFor->parentWidget()->height() >= asksFor->sizeHint().height());
    cover->setCurrentIndex(0);
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

void tst_ProgrammePage::leavesItToPeopleToConfirmAnUmbrella()
{
    SampleWindow test;
    openProgramme(test);
    QVERIFY_RESULT(authoring::setTitle(test.workspace(), test.id, QStringLiteral("Another title")));
    select(test, QStringLiteral("DS-0101"));
    QTest::keyClick(table(test), Qt::Key_Return);
    auto *asked = dialog(test, "ActivityDialog");
    QVERIFY(asked);
    QTest::keyClicks(asked->findChild<QPlainTextEdit *>(QStringLiteral("notePlainTextEdit")), QStringLiteral("Also. "));
    QTest::mouseClick(asked->findChild<QPushButton *>(QStringLiteral("keepButton")), Qt::LeftButton);
    QTRY_VERIFY(!dialog(test, "ActivityDialog"));
    QVERIFY(activity(test, QStringLiteral("DS-0101")).coverNote.startsWith(QStringLiteral("Also. ")));
    const QModelIndex state =
        table(test)->model()->index(rowOf(test, QStringLiteral("DS-0101")), ProgrammeModel::StateColumn);
    QCOMPARE(state.data().toString(), QStringLiteral("The covering assessment has changed since"));
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
    QCOMPARE(rows->model()->headerData(0, Qt::Horizontal, Qt::TextAlignmentRole),
             rows->model()->index(0, 0).data(Qt::TextAlignmentRole));
    const auto *detail = asked->findChild<QPlainTextEdit *>(QStringLiteral("detailPlainTextEdit"));
    QVERIFY(detail->toPlainText().contains(QStringLiteral("Admissions")));
    auto *fates = asked->findChild<QComboBox *>(QStringLiteral("showComboBox"));
    QCOMPARE(fates->itemText(0), QStringLiteral("All: 3"));
    fates->setCurrentIndex(fates->count() - 1);
    QVERIFY(detail->toPlainText().contains(QStringLiteral("“hat”")));
    fates->setCurrentIndex(0);
    rows->selectRow(2);
    QVERIFY(detail->toPlainText().contains(QStringLiteral("“hat”")));
    auto *take = asked->findChild<QPushButton *>(QStringLiteral("importButton"));
    QVERIFY(take->text().contains(QStringLiteral("2 activities")));
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
    QCOMPARE(test.text("countLabel"), QStringLiteral("18 activities"));
    const auto taken = [&] {
        int width = 0;
        for (int column = 0; column < ProgrammeModel::ColumnCount; ++column)
            width += column == ProgrammeModel::NameColumn ? 0 : table(test)->columnWidth(column);
        return width;
    };
    const int usually = taken();
    auto *attention = test.find<QComboBox>(QStringLiteral("attentionComboBox"));
    attention->setFocus();
    QTest::keyClick(attention, Qt::Key_Down);
    QCOMPARE(table(test)->model()->rowCount(), 4);
    attention->setCurrentIndex(attention->findData(int(programme::Attention::Expiring)));
    QVERIFY(!table(test)->isColumnHidden(ProgrammeModel::ExpiryColumn));
    QVERIFY(taken() <= usually);
    attention->setCurrentIndex(attention->findText(QStringLiteral("Signed, not published")));
    QCOMPARE(table(test)->model()->rowCount(), 1);
    QVERIFY(rowOf(test, QStringLiteral("DPIA-0007")) == 0);
    QVERIFY(!table(test)->isColumnHidden(ProgrammeModel::WaitingColumn));
    QVERIFY(table(test)->isColumnHidden(ProgrammeModel::ExpiryColumn));
    QVERIFY(taken() <= usually);
    test.click("liveButton");
    QCOMPARE(table(test)->model()->rowCount(), 0);
    QCOMPARE(test.text("countLabel"), QStringLiteral("0 of 18 activities"));
    QVERIFY(!table(test)->isVisible());
    QCoreApplication::processEvents();
    QVERIFY_ACCESSIBLE(&test.window());
    test.click("showEverythingButton");
    QCOMPARE(table(test)->model()->rowCount(), 18);
    QCOMPARE(attention->currentIndex(), 0);
    QCOMPARE(taken(), usually);
    QTRY_VERIFY(table(test)->hasFocus());
    QVERIFY(!test.find(QStringLiteral("nothingFitsFrame")));
    auto *search = test.find<QLineEdit>(QStringLiteral("searchLineEdit"));
    QTest::keyClicks(search, QStringLiteral("col-001"));
    QCOMPARE(table(test)->model()->rowCount(), 1);
    QVERIFY(rowOf(test, QStringLiteral("DPIA-0007")) == 0);
    search->clear();
    QTest::keyClicks(search, QStringLiteral("covered dpia-0007"));
    QCOMPARE(table(test)->model()->rowCount(), 10);
    QVERIFY(rowOf(test, QStringLiteral("DS-0101")) >= 0);
    QVERIFY_ACCESSIBLE(&test.window());
}

void tst_ProgrammePage::staysWhereTheKeyboardIs()
{
    SampleWindow test;
    openProgramme(test);
    const auto current = [&] { return table(test)->currentIndex().siblingAtColumn(0).data().toString(); };
    QItemSelectionModel *chosen = table(test)->selectionModel();
    for (const auto &reference : {QStringLiteral("COL-003"), QStringLiteral("DS-0101"), QStringLiteral("SYS-005")})
        chosen->select(table(test)->model()->index(rowOf(test, reference), 0),
                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
    chosen->setCurrentIndex(table(test)->model()->index(rowOf(test, QStringLiteral("SYS-005")), 1),
                            QItemSelectionModel::NoUpdate);
    QVERIFY_RESULT(authoring::setTitle(test.workspace(), test.id, QStringLiteral("Another title")));
    QCOMPARE(chosen->selectedRows().size(), 3);
    QCOMPARE(current(), QStringLiteral("SYS-005"));
    // While another page is shown the programme is not read again; it is when it comes back.
    test.page().showAssessment(test.id);
    QVERIFY_RESULT(programme::addActivity(test.workspace(), Activity{.name = QStringLiteral("Added meanwhile")}));
    QCOMPARE(table(test)->model()->rowCount(), 18);
    test.page().showProgramme();
    QCOMPARE(table(test)->model()->rowCount(), 19);
}

QTEST_MAIN(tst_ProgrammePage)
#include "tst_ProgrammePage.moc"
