// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a small screen: 1920 × 1080 pixels at 200 % are 960 × 540.
#include "gui/FlowLayout.h"
#include "gui/SamplePages.h"
#include "gui/WithinScreen.h"
#include "gui/WrappingList.h"
#include "gui/models/OutlineModel.h"
#include "gui/models/ProgrammeModel.h"
#include "gui/pages/BackupsDialog.h"
#include "gui/pages/ChangeActivitiesDialog.h"
#include "gui/pages/CompareDialog.h"
#include "gui/pages/ImportActivitiesDialog.h"
#include "gui/pages/PasteDialog.h"
#include "gui/pages/SmallNumbersDialog.h"
#include "gui/pages/StartAssessmentDialog.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QScreen>
#include <QScrollBar>
#include <QTableView>
#include <QTableWidget>
#include <QTreeView>

using namespace candour;

class tst_SmallWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPageFits_data() { addPageRows(); }
    void everyPageFits();
    void nothingIsCut_data();
    void nothingIsCut();
    void noFilterOfTheProgrammeNeedsMoreRoom();
    void aTemplateCanBeRead();
    void guidanceComesWhenItIsAskedFor();
    void withholdingNeedsNoGuidance();
    void problemsAreListedWhenTheyAreAskedFor();
    void theOutlineShowsTheQuestion_data();
    void theOutlineShowsTheQuestion();
    void whatHasTheKeyboardIsSeenWhole();
    void saysWhichProblemItGoesTo();
    void findBarIsNarrow();
    void saysWhoSignedAndWhen();
    void theFirstThingWithheldIsChosen();
    void dialogsFit();
    void keysAreListedInATable();
    void aWindowStaysOnTheScreen();
    void anEntryShowsAllItsWords();
    void whatHasNoRoomGoesBelow();

private:
    static constexpr QSize Small = QSize(960, 540);
    static constexpr QSize SmallDialog = QSize(940, 500);
    static constexpr QSize LowDialog = QSize(940, 240); ///< With room for larger letters.

    static QString sizeText(const QSize &size) { return u"%1 × %2"_s.arg(size.width()).arg(size.height()); }
    static QSize least(const QWidget &window) { return window.minimumSizeHint().expandedTo(window.minimumSize()); }
    static bool isWithin(const QSize &inner, const QSize &outer) { return inner.expandedTo(outer) == outer; }

    /// What is on the page, but cannot be seen whole and not be scrolled to.
    static QStringList cut(const QWidget &page);

    /// Shows a page of the sample in a small window; false where that failed.
    bool showSmall(WindowTest &test, const QString &page) const;

    QTemporaryDir m_folder;
    QString m_sample;
};

void tst_SmallWindow::initTestCase()
{
    QCoreApplication::setApplicationName(QStringLiteral("tst_SmallWindow"));
    m_sample = m_folder.filePath(QStringLiteral("Sample.candour"));
    const auto made = exchanging::createSample(m_sample);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
}

bool tst_SmallWindow::showSmall(WindowTest &test, const QString &page) const
{
    if (!showPage(test, m_sample, page) || !QTest::qWaitForWindowExposed(&test.window()))
        return false;
    test.window().resize(Small);
    return QTest::qWaitFor([&] { return test.window().size() == Small; }, 1000);
}

QStringList tst_SmallWindow::cut(const QWidget &page)
{
    QStringList faults;
    if (const QSize needed = page.minimumSizeHint(); !isWithin(needed, page.size()))
        faults += u"the page has %1 and needs %2"_s.arg(sizeText(page.size()), sizeText(needed));
    for (const QScrollArea *area : page.findChildren<QScrollArea *>())
        if (area->isVisible() && area->widget() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
            area->widget()->width() > area->viewport()->width())
            faults += u"%1 has %2 pixels and needs %3"_s.arg(area->objectName())
                          .arg(area->viewport()->width())
                          .arg(area->widget()->width());
    for (const QPushButton *button : page.findChildren<QPushButton *>())
        if (button->isVisible() && button->width() < button->minimumSizeHint().width())
            faults += u"“%1” has %2 pixels and needs %3"_s.arg(button->text())
                          .arg(button->width())
                          .arg(button->minimumSizeHint().width());
    return faults;
}

void tst_SmallWindow::everyPageFits()
{
    QFETCH(QString, page);
    WindowTest test;
    QVERIFY(showPage(test, m_sample, page));
    QVERIFY(QTest::qWaitForWindowExposed(&test.window()));
    test.window().resize(Small);
    QTest::qWait(50);
    QVERIFY2(isWithin(least(test.window()), Small), qPrintable(sizeText(least(test.window()))));
    QCOMPARE(test.window().size(), Small);
}

void tst_SmallWindow::nothingIsCut_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"programme", "register", "setup templates", "setup people", "setup organisation",
                             "setup shared", "setup retention", "setup audit", "draft", "draft recipients",
                             "draft risks", "draft dpoContact", "review", "redact", "publish"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void tst_SmallWindow::nothingIsCut()
{
    QFETCH(QString, page);
    WindowTest test;
    QVERIFY(showSmall(test, page));
    QTest::qWait(150);
    const auto *pages = test.find<QStackedWidget>(page.startsWith(u"setup ") ? QStringLiteral("partsStackedWidget")
                                                                             : QStringLiteral("stepsStackedWidget"));
    if (!pages)
        pages = test.page().findChild<QStackedWidget *>(QStringLiteral("pagesStackedWidget"));
    QVERIFY(pages);
    const QStringList faults = cut(*pages->currentWidget());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void tst_SmallWindow::noFilterOfTheProgrammeNeedsMoreRoom()
{
    WindowTest test;
    QVERIFY(showSmall(test, QStringLiteral("programme")));
    auto *show = test.find<QComboBox>(QStringLiteral("attentionComboBox"));
    const auto *table = test.window().findChild<QTableView *>(QStringLiteral("programmeTableView"));
    const auto *header = table->horizontalHeader();
    for (int i = 0; i < show->count(); ++i) {
        show->setCurrentIndex(i);
        QTest::qWait(50);
        QVERIFY2(isWithin(least(test.window()), Small), qPrintable(sizeText(least(test.window()))));
        QCOMPARE(test.window().size(), Small);
        QVERIFY2(show->width() >= show->sizeHint().width(), qPrintable(show->currentText()));
        if (!table->isVisible())
            continue;
        QVERIFY2(header->length() <= table->viewport()->width(), qPrintable(show->currentText()));
        QVERIFY(!table->isColumnHidden(ProgrammeModel::NameColumn) &&
                header->sectionSize(ProgrammeModel::NameColumn) >= 20 * table->fontMetrics().averageCharWidth());
    }
    QVERIFY(table->isColumnHidden(ProgrammeModel::KindColumn));
    test.window().resize(1600, 800);
    show->setCurrentIndex(0);
    QTRY_VERIFY(!table->isColumnHidden(ProgrammeModel::KindColumn));
    QTest::keyClicks(test.find(QStringLiteral("searchLineEdit")), QStringLiteral("data share"));
    const int found = table->model()->rowCount();
    QVERIFY(found > 0);
    test.window().resize(Small);
    QTRY_VERIFY(table->isColumnHidden(ProgrammeModel::KindColumn));
    QCOMPARE(table->model()->rowCount(), found);
}

void tst_SmallWindow::aTemplateCanBeRead()
{
    WindowTest test;
    QVERIFY(showSmall(test, QStringLiteral("setup templates")));
    QTest::qWait(50);
    QVERIFY(test.find(QStringLiteral("templateView"))->height() >= 160);
    QVERIFY(test.find(QStringLiteral("templatesTableWidget"))->height() >= 100);
}

void tst_SmallWindow::guidanceComesWhenItIsAskedFor()
{
    WindowTest test;
    QVERIFY(showPage(test, m_sample, QStringLiteral("draft dpoContact")));
    QVERIFY(QTest::qWaitForWindowExposed(&test.window()));
    QVERIFY(!test.find(QStringLiteral("guidanceButton")));
    QVERIFY(test.find(QStringLiteral("sideStackedWidget")));
    test.window().resize(Small);
    QTRY_VERIFY(!test.find(QStringLiteral("sideStackedWidget")));
    auto *button = test.find<QPushButton>(QStringLiteral("guidanceButton"));
    QVERIFY(button && !button->isChecked() && (button->focusPolicy() & Qt::TabFocus));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(test.find(QStringLiteral("sideStackedWidget")));
    QTest::qWait(50);
    QCOMPARE(test.window().size(), Small);
    const auto *area = test.find<QScrollArea>(QStringLiteral("questionsScrollArea"));
    QVERIFY(area->widget()->width() <= area->viewport()->width());
    PersonalSettings::get().finish();
    QVERIFY(QSettings().value(QStringLiteral("window/draftGuidance")).toBool());
    test.window().resize(1280, 800);
    QTRY_VERIFY(!test.find(QStringLiteral("guidanceButton")));
    QVERIFY(test.find(QStringLiteral("sideStackedWidget")));
}

void tst_SmallWindow::withholdingNeedsNoGuidance()
{
    WindowTest test;
    QVERIFY(showSmall(test, QStringLiteral("draft accuracy")));
    auto *edit = test.answer<QTextEdit>(QStringLiteral("accuracy"));
    QVERIFY(edit);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    auto *reason = test.find<QComboBox>(QStringLiteral("reasonComboBox"));
    QVERIFY(reason && reason->hasFocus());
    QTest::qWait(50);
    QCOMPARE(test.window().size(), Small);
    QTest::keyClick(reason, Qt::Key_Escape);
    QVERIFY(!test.find(QStringLiteral("sideStackedWidget")));
    QVERIFY(edit->hasFocus());
}

void tst_SmallWindow::problemsAreListedWhenTheyAreAskedFor()
{
    WindowTest test;
    QVERIFY(showSmall(test, QStringLiteral("draft")));
    test.page().showAssessment(test.workspace().find(QStringLiteral("DPIA-0003")).value_or(AssessmentId()));
    QTRY_VERIFY(test.find(QStringLiteral("problemsButton")));
    QVERIFY(!test.find(QStringLiteral("problemsTableView")));
    QVERIFY(test.find(QStringLiteral("goToAnswerButton")));
    const int withoutList = test.find(QStringLiteral("questionsScrollArea"))->height();
    QTest::keyClick(test.find(QStringLiteral("problemsButton")), Qt::Key_Space);
    QVERIFY(test.find(QStringLiteral("problemsTableView")));
    QTRY_VERIFY(test.find(QStringLiteral("questionsScrollArea"))->height() < withoutList);
    QCOMPARE(test.window().size(), Small);
    QTest::keyClick(test.find(QStringLiteral("problemsButton")), Qt::Key_Space);
    QTRY_COMPARE(test.find(QStringLiteral("questionsScrollArea"))->height(), withoutList);
    test.window().resize(1280, 800);
    QTRY_VERIFY(test.find(QStringLiteral("problemsTableView")));
    QVERIFY(!test.find(QStringLiteral("problemsButton")));
    QTRY_VERIFY(test.find(QStringLiteral("problemsTableView"))->height() > 80);
}

void tst_SmallWindow::theOutlineShowsTheQuestion_data()
{
    QTest::addColumn<QString>("question");
    for (const char *question : {"securityDetail", "recipients", "decision", "dataItems"})
        QTest::newRow(question) << QString::fromLatin1(question);
}

void tst_SmallWindow::theOutlineShowsTheQuestion()
{
    QFETCH(const QString, question);
    WindowTest test;
    QVERIFY(showSmall(test, QStringLiteral("draft")));
    for (const QString &each : {QStringLiteral("recipients"), QStringLiteral("risks"), question}) {
        test.page().assessmentPage()->goTo(Place{.question = each});
        QTest::qWait(50);
    }
    const auto *outline = test.find<QTreeView>(QStringLiteral("outlineTreeView"));
    const auto isSeen = [&] {
        const QModelIndex current = outline->currentIndex();
        return current.data(OutlineModel::QuestionRole).toString() == question &&
               outline->viewport()->rect().contains(outline->visualRect(current).adjusted(0, 0, 0, -2));
    };
    QTRY_VERIFY(isSeen());
    QTest::qWait(100);
    QVERIFY(isSeen());
    test.window().resize(1280, 800);
    QTest::qWait(50);
    test.window().resize(Small);
    QTRY_VERIFY(isSeen());
}

void tst_SmallWindow::whatHasTheKeyboardIsSeenWhole()
{
    WindowTest test;
    QVERIFY(showSmall(test, QStringLiteral("draft recipients")));
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("recipients"),
                                             .row = RowId{QStringLiteral("rec-3")},
                                             .column = QStringLiteral("organisation")});
    QTest::qWait(100);
    const auto *area = test.find<QScrollArea>(QStringLiteral("questionsScrollArea"));
    const QWidget *focused = QApplication::focusWidget();
    QVERIFY(focused && area->isAncestorOf(focused));
    const QRect seen(focused->mapTo(area->viewport(), QPoint()), focused->size());
    QVERIFY2(area->viewport()->rect().contains(seen),
             qPrintable(u"%1: %2 to %3"_s.arg(focused->objectName()).arg(seen.top()).arg(seen.bottom())));
}

void tst_SmallWindow::saysWhichProblemItGoesTo()
{
    WindowTest test;
    QVERIFY(showSmall(test, QStringLiteral("draft")));
    test.page().showAssessment(test.workspace().find(QStringLiteral("DPIA-0003")).value_or(AssessmentId()));
    const auto *button = test.find<QPushButton>(QStringLiteral("goToAnswerButton"));
    QTRY_COMPARE(button->text(), QStringLiteral("Go to the first"));
    const auto *redact = test.find<QPushButton>(QStringLiteral("redactButton"));
    QVERIFY2(redact->width() >= redact->minimumSizeHint().width(), qPrintable(redact->text()));
    test.find<QPushButton>(QStringLiteral("problemsButton"))->click();
    test.find<QTableView>(QStringLiteral("problemsTableView"))->selectRow(1);
    QCOMPARE(button->text(), QStringLiteral("Go to answer"));
    test.find<QPushButton>(QStringLiteral("problemsButton"))->click();
    QCOMPARE(button->text(), QStringLiteral("Go to the first"));
}

void tst_SmallWindow::findBarIsNarrow()
{
    WindowTest test;
    QVERIFY(showSmall(test, QStringLiteral("draft")));
    test.window().findChild<QAction *>(QStringLiteral("replaceAction"))->trigger();
    auto *words = test.find<QLineEdit>(QStringLiteral("findLineEdit"));
    QVERIFY(words);
    words->setText(QStringLiteral("nothing like it"));
    QTRY_COMPARE(test.find<QLabel>(QStringLiteral("countLabel"))->text(), QStringLiteral("Not found"));
    QVERIFY(!test.find(QStringLiteral("whereLabel")));
    QVERIFY2(least(*words->parentWidget()).width() <= 340, qPrintable(sizeText(least(*words->parentWidget()))));
    QCOMPARE(test.window().size(), Small);
}

void tst_SmallWindow::saysWhoSignedAndWhen()
{
    WindowTest test;
    QVERIFY(showSmall(test, QStringLiteral("review")));
    const auto *roles = test.find<QTableWidget>(QStringLiteral("rolesTableWidget"));
    QVERIFY(roles && roles->rowCount() > 0);
    QTest::qWait(50);
    int height = 0;
    for (int row = 0; row < roles->rowCount(); ++row) {
        height += roles->rowHeight(row);
        QVERIFY(roles->rowHeight(row) >= static_cast<const QAbstractItemView *>(roles)->sizeHintForRow(row));
        for (int column = 0; column < roles->columnCount(); ++column)
            QCOMPARE(roles->item(row, column)->toolTip(), roles->item(row, column)->text());
    }
    QVERIFY(roles->viewport()->height() >= height);
}

void tst_SmallWindow::theFirstThingWithheldIsChosen()
{
    WindowTest test;
    QVERIFY(showSmall(test, QStringLiteral("redact")));
    const auto *list = test.window().findChild<QListWidget *>(QStringLiteral("withheldListWidget"));
    QVERIFY(list->count() > 0);
    QCOMPARE(list->currentRow(), 0);
    QVERIFY(!list->hasFocus());
    QVERIFY(test.window().findChild<QPushButton *>(QStringLiteral("goToButton"))->isEnabled());
}

void tst_SmallWindow::dialogsFit()
{
    WindowTest test;
    QVERIFY(openCopy(test, m_sample));
    const AssessmentId id = test.workspace().find(QStringLiteral("DPIA-0007")).value_or(AssessmentId());
    const PasteDialog paste(test.workspace(), id, {}, &test.window());
    QVERIFY2(isWithin(least(paste), SmallDialog), qPrintable(sizeText(least(paste))));
    const auto counts = suppressing::countsTable(test.workspace(), id, QStringLiteral("peopleGroups"));
    QVERIFY(counts);
    const SmallNumbersDialog numbers(test.workspace(), id, *counts, &test.window());
    QVERIFY2(isWithin(least(numbers), SmallDialog), qPrintable(sizeText(least(numbers))));
    const CompareDialog versions(test.workspace(), id, {}, &test.window());
    QVERIFY2(isWithin(least(versions), SmallDialog), qPrintable(sizeText(least(versions))));
    const ImportActivitiesDialog rows({}, &test.window());
    QVERIFY2(isWithin(least(rows), SmallDialog), qPrintable(sizeText(least(rows))));
    const ChangeActivitiesDialog several(test.workspace(), 2, &test.window());
    QVERIFY2(isWithin(least(several), LowDialog), qPrintable(sizeText(least(several))));
    const StartAssessmentDialog start(test.workspace().templates().value_or(QList<Template>()), &test.window());
    QVERIFY2(isWithin(least(start), LowDialog), qPrintable(sizeText(least(start))));
    const BackupsDialog backups(test.workspace().path(), &test.workspace(), test.window().automaticBackups(),
                                QDate(2026, 6, 4), &test.window());
    QVERIFY2(isWithin(least(backups), SmallDialog), qPrintable(sizeText(least(backups))));
    for (const QDialog *dialog : {static_cast<const QDialog *>(&several), static_cast<const QDialog *>(&start)})
        QVERIFY2(dialog->height() > 240 && dialog->height() < 400, qPrintable(sizeText(dialog->size())));
}

void tst_SmallWindow::keysAreListedInATable()
{
    WindowTest test;
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
    test.window().findChild<QAction *>(QStringLiteral("shortcutsAction"))->trigger();
    auto *dialog = test.window().findChild<QDialog *>(QStringLiteral("tableDialog"));
    QVERIFY(dialog);
    QVERIFY2(isWithin(least(*dialog), SmallDialog), qPrintable(sizeText(least(*dialog))));
    QVERIFY(dialog->height() <= dialog->screen()->availableGeometry().height());
    auto *table = dialog->findChild<QTableWidget *>();
    QVERIFY(table->rowCount() > 20);
    QTRY_VERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_PageDown);
    QVERIFY(table->currentRow() > 0);
    for (int row = 0; row < table->rowCount(); ++row)
        for (int column = 0; column < table->columnCount(); ++column)
            QVERIFY(!table->item(row, column)->text().isEmpty());
    QTest::keyClick(table, Qt::Key_Escape);
    QTRY_VERIFY(!test.window().findChild<QDialog *>());
}

void tst_SmallWindow::aWindowStaysOnTheScreen()
{
    QWidget window;
    const QSize screen = window.screen()->availableGeometry().size();
    resizeWithinScreen(window, {200, 100});
    QCOMPARE(window.size(), QSize(200, 100));
    resizeWithinScreen(window, screen * 2);
    QVERIFY(window.width() <= screen.width() && window.height() < screen.height());
}

void tst_SmallWindow::anEntryShowsAllItsWords()
{
    WrappingList list;
    list.addItem(QStringLiteral("“costs £4.18 million a year, with a rebate of nine per cent from the third year”\n"
                                "How do you make sure that they keep to their instructions? (commercial interests)"));
    for (int i = 0; i < 30; ++i)
        list.addItem(QStringLiteral("census-db03.internal.dls.example.gov.uk.and.a.very.long.name.without.any.space"));
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    int before = 0;
    for (const int width : {600, 320, 200, 160}) {
        list.resize(width, 240);
        QTest::qWait(20);
        QVERIFY(list.verticalScrollBar()->isVisible());
        const QRect entry = list.visualItemRect(list.item(0));
        const QRect words = list.fontMetrics().boundingRect(QRect(0, 0, entry.width() - 16, 10000), Qt::TextWordWrap,
                                                            list.item(0)->text());
        QVERIFY2(entry.height() >= words.height() + 8,
                 qPrintable(sizeText(entry.size()) + u", "_s + sizeText(words.size())));
        QVERIFY(entry.width() <= list.viewport()->width());
        QVERIFY(entry.height() >= before);
        before = entry.height();
    }
}

void tst_SmallWindow::whatHasNoRoomGoesBelow()
{
    QWidget row;
    auto *flow = new FlowLayout(&row);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(8);
    auto *first = new QPushButton(QStringLiteral("Show in text"), &row);
    auto *second = new QPushButton(QStringLiteral("Stop withholding"), &row);
    flow->addWidget(first);
    flow->addWidget(second);
    row.resize(row.sizeHint());
    row.show();
    QVERIFY(QTest::qWaitForWindowExposed(&row));
    QCOMPARE(first->y(), second->y());
    QVERIFY(second->x() >= first->x() + first->width() + 8);
    const int widest = std::max(first->sizeHint().width(), second->sizeHint().width());
    QCOMPARE(flow->minimumSize().width(), widest);
    QCOMPARE(flow->heightForWidth(widest), first->sizeHint().height() + 8 + second->sizeHint().height());
    row.resize(widest, flow->heightForWidth(widest));
    QTRY_VERIFY(second->y() >= first->y() + first->height() + 8);
    QCOMPARE(first->x(), second->x());
}

QTEST_MAIN(tst_SmallWindow)
#include "tst_SmallWindow.moc"
