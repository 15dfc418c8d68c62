// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/AccessibilityAudit.h"
#include "gui/Palette.h"
#include "gui/SamplePages.h"
#include "gui/pages/StartAssessmentDialog.h"
#include "workspace/Authoring.h"

using namespace candour;

/// The window with the sample in it: every page can be used by everybody, by keyboard alone.
class tst_MainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void startsWithThreeChoices();
    void everyPageCanBeUsedByEverybody_data() { addPageRows(); }
    void everyPageCanBeUsedByEverybody();
    void mnemonicsAreUniqueOnEveryPage_data() { addPageRows(); }
    void mnemonicsAreUniqueOnEveryPage();
    void shortcutsAreUnique();
    void everyActionStandsInAMenu();
    void f6GoesRoundThePanes();
    void remembersWhoYouAre();
    void saysWhyAFileCannotBeOpened();
    void offersToReadAWorkspaceThatIsOpenElsewhere();
    void beginsEveryPageAtTheSamePlace();
    void saysWhatTheRegisterWillHold();
    void zoomsTheText();
    void darkensAndStaysDark();
    void opensTheLineThatIsShown();
    void listsWhatChangedLastFirst();
    void offersTheNewestOfEachTemplate();

private:
    QTemporaryDir m_folder;
    QString m_sample;
};

void tst_MainWindow::initTestCase()
{
    QCoreApplication::setApplicationName(QStringLiteral("tst_MainWindow"));
    m_sample = m_folder.filePath(QStringLiteral("Sample.candour"));
    const auto made = exchanging::createSample(m_sample);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message + made.error().detail));
}

void tst_MainWindow::startsWithThreeChoices()
{
    WindowTest test;
    for (const char *name : {"createButton", "openButton", "sampleButton"})
        QVERIFY2(test.find<QPushButton>(QString::fromLatin1(name)), name);
    QCOMPARE(test.window().windowTitle(), QStringLiteral("Candour"));
}

void tst_MainWindow::everyPageCanBeUsedByEverybody()
{
    QFETCH(QString, page);
    WindowTest test;
    QVERIFY(showPage(test, m_sample, page));
    QVERIFY(QTest::qWaitForWindowExposed(&test.window()));
    QTest::qWait(50);
    QVERIFY_ACCESSIBLE(&test.window());
}

void tst_MainWindow::mnemonicsAreUniqueOnEveryPage()
{
    QFETCH(QString, page);
    WindowTest test;
    QVERIFY(showPage(test, m_sample, page));
    QMap<QString, QStringList> used;
    const auto note = [&](const QString &text) {
        const QKeySequence keys = QKeySequence::mnemonic(text);
        if (!keys.isEmpty())
            used[keys.toString()] += text;
    };
    for (const QAction *menu : test.window().menuBar()->actions())
        note(menu->text());
    for (const QAbstractButton *button : test.window().findChildren<QAbstractButton *>())
        if (button->isVisible())
            note(button->text());
    for (const QLabel *label : test.window().findChildren<QLabel *>())
        if (label->isVisible() && label->buddy())
            note(label->text());
    for (auto each = used.cbegin(); each != used.cend(); ++each)
        QVERIFY2(each->size() == 1, qPrintable(each.key() + u": "_s + each->join(u" | "_s)));
}

void tst_MainWindow::shortcutsAreUnique()
{
    WindowTest test;
    QMap<QString, QStringList> used;
    for (const QAction *action : test.window().findChildren<QAction *>())
        for (const QKeySequence &keys : action->shortcuts())
            used[keys.toString()] += action->text();
    for (auto each = used.cbegin(); each != used.cend(); ++each)
        QVERIFY2(each->size() == 1, qPrintable(each.key() + u": "_s + each->join(u" | "_s)));
}

void tst_MainWindow::everyActionStandsInAMenu()
{
    WindowTest test;
    QSet<const QAction *> inMenus;
    for (const QMenu *menu : test.window().menuBar()->findChildren<QMenu *>())
        for (const QAction *action : menu->actions())
            inMenus += action;
    for (const QAction *action : test.window().findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly))
        if (action->objectName().endsWith(QStringLiteral("Action")))
            QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
}

void tst_MainWindow::f6GoesRoundThePanes()
{
    WindowTest test;
    QVERIFY(showPage(test, m_sample, QStringLiteral("draft")));
    const AssessmentId begun = test.workspace().find(QStringLiteral("DPIA-0003")).value_or(AssessmentId());
    test.page().showAssessment(begun); // it still has problems to list
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
    QSet<QWidget *> visited;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(&test.window(), Qt::Key_F6);
        QVERIFY(test.window().focusWidget());
        QWidget *pane = test.window().focusWidget();
        while (pane && !pane->property("pane").toBool())
            pane = pane->parentWidget();
        QVERIFY(pane);
        visited += pane;
    }
    QCOMPARE(visited.size(), 6); // places, recent, outline, questions, guidance, problems
}

void tst_MainWindow::remembersWhoYouAre()
{
    WindowTest test;
    QVERIFY(openCopy(test, m_sample));
    auto *name = test.find<QComboBox>(QStringLiteral("actorNameComboBox"));
    QVERIFY(name);
    name->lineEdit()->selectAll();
    QTest::keyClicks(name->lineEdit(), QStringLiteral("Grace Hopper"));
    QTest::keyClick(name->lineEdit(), Qt::Key_Return);
    QCOMPARE(test.workspace().actor().name, QStringLiteral("Grace Hopper"));
    QCOMPARE(Preferences::load().actorName, QStringLiteral("Grace Hopper"));
    const auto roles = [&] { return test.find<QComboBox>(QStringLiteral("actorRoleComboBox")); };
    roles()->setFocus();
    QTest::keyClick(roles(), Qt::Key_Down);
    Q_EMIT roles()->activated(roles()->currentIndex());
    const QString role = test.workspace().actor().role;
    QVERIFY(!role.isEmpty());
    QCOMPARE(Preferences::load().actorRole, role);
    const QString path = test.workspace().path();
    test.window().findChild<QAction *>(QStringLiteral("closeWorkspaceAction"))->trigger();
    const SystemClock clock;
    Appearance appearance(*qApp);
    MainWindow next(clock, appearance);
    QVERIFY(next.openWorkspace(path));
    QCOMPARE(next.workspace()->actor(), (Actor{QStringLiteral("Grace Hopper"), role}));
    QCOMPARE(next.findChild<QComboBox *>(QStringLiteral("actorRoleComboBox"))->currentData().toString(), role);
}

void tst_MainWindow::saysWhyAFileCannotBeOpened()
{
    WindowTest test;
    QVERIFY(!test.window().openWorkspace(test.path(QStringLiteral("nowhere.candour"))));
    auto *message = test.find<QLabel>(QStringLiteral("bannerMessageLabel"));
    QVERIFY(message && !message->text().isEmpty());
    QVERIFY(!test.find<QPushButton>(QStringLiteral("bannerActionButton")));
}

void tst_MainWindow::offersToReadAWorkspaceThatIsOpenElsewhere()
{
    WindowTest test;
    const QString copy = test.path(QStringLiteral("Sample.candour"));
    QVERIFY(QFile::copy(m_sample, copy));
    const SystemClock clock;
    const auto other = Workspace::open(copy, Workspace::Access::ReadWrite, clock, Actor{});
    QVERIFY(other);
    QVERIFY(!test.window().openWorkspace(copy));
    auto *offer = test.find<QPushButton>(QStringLiteral("bannerActionButton"));
    QVERIFY(offer);
    QTest::mouseClick(offer, Qt::LeftButton);
    QVERIFY(test.window().workspace());
    QVERIFY(!test.workspace().isWritable());
    QVERIFY(!test.window().findChild<QAction *>(QStringLiteral("startAssessmentAction"))->isEnabled());
}

void tst_MainWindow::beginsEveryPageAtTheSamePlace()
{
    WindowTest test;
    QVERIFY(openCopy(test, m_sample));
    QVERIFY(QTest::qWaitForWindowExposed(&test.window()));
    const auto at = [&](const char *label) {
        QCoreApplication::processEvents();
        const auto *shown = test.find<QLabel>(QString::fromLatin1(label));
        return shown ? shown->mapTo(&test.window(), QPoint()) : QPoint();
    };
    test.page().showProgramme();
    const QPoint title = at("titleLabel");
    test.page().showRegister();
    QCOMPARE(at("titleLabel"), title);
    test.page().showSearch();
    QCOMPARE(at("titleLabel"), title);
    showSetup(test.page(), QStringLiteral("templates"));
    QCOMPARE(at("titleLabel"), title);
    const QPoint hint = at("hintLabel");
    for (const auto &part : {QStringLiteral("people"), QStringLiteral("organisation"), QStringLiteral("shared"),
                             QStringLiteral("words"), QStringLiteral("retention")}) {
        showSetup(test.page(), part);
        QCOMPARE(at("hintLabel"), hint);
    }
    showSetup(test.page(), QStringLiteral("people"));
    QCOMPARE(at("nameLabel").y(), at("peopleLabel").y());
}

void tst_MainWindow::saysWhatTheRegisterWillHold()
{
    WindowTest test;
    QVERIFY(showPage(test, m_sample, QStringLiteral("register")));
    QVERIFY(!test.find(QStringLiteral("registerTableWidget")));
    QVERIFY(test.find<QLabel>(QStringLiteral("emptyTitleLabel"))->text().startsWith(QStringLiteral("Nothing")));
}

void tst_MainWindow::zoomsTheText()
{
    WindowTest test;
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
    const qreal before = QApplication::font().pointSizeF();
    QTest::keyClick(&test.window(), Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(QApplication::font().pointSizeF() > before);
    QTest::keyClick(&test.window(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(QApplication::font().pointSizeF(), before);
}

void tst_MainWindow::darkensAndStaysDark()
{
    WindowTest test;
    test.window().findChild<QAction *>(QStringLiteral("themeDarkAction"))->trigger();
    QCOMPARE(QApplication::palette().color(QPalette::Window), Palette::dark().window);
    QCOMPARE(Preferences::load().theme, Theme::Dark);
    test.window().findChild<QAction *>(QStringLiteral("themeLightAction"))->trigger();
    QCOMPARE(QApplication::palette().color(QPalette::Window), Palette::light().window);
}

void tst_MainWindow::opensTheLineThatIsShown()
{
    WindowTest test;
    QVERIFY(openCopy(test, m_sample));
    test.page().showProgramme();
    auto *table = test.find<QTableView>(QStringLiteral("programmeTableView"));
    table->sortByColumn(0, Qt::DescendingOrder);
    int row = 0;
    while (!table->model()->index(row, 0).data().toString().startsWith(QStringLiteral("DPIA-")))
        QVERIFY(++row < table->model()->rowCount());
    const QString reference = table->model()->index(row, 0).data().toString();
    table->setCurrentIndex(table->model()->index(row, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(test.workspace().header(test.page().currentAssessment()).value().reference, reference);
}

void tst_MainWindow::listsWhatChangedLastFirst()
{
    WindowTest test;
    QVERIFY(openCopy(test, m_sample));
    for (const QString &reference : {QStringLiteral("DPIA-0003"), QStringLiteral("DPIA-0005")}) {
        const AssessmentId id = test.workspace().find(reference).value_or(AssessmentId());
        QVERIFY(authoring::setTitle(test.workspace(), id, QStringLiteral("New name of ") + reference));
        const auto *recent = test.find<QListWidget>(QStringLiteral("recentListWidget"));
        QCOMPARE(recent->item(0)->text(), reference);
        QTest::qWait(1100); // times are kept in whole seconds
    }
}

void tst_MainWindow::offersTheNewestOfEachTemplate()
{
    const Template older{.id = QStringLiteral("one"), .version = QStringLiteral("1"), .title = QStringLiteral("One")};
    Template newer = older;
    newer.version = QStringLiteral("2");
    const Template other{.id = QStringLiteral("two"), .version = QStringLiteral("7"), .title = QStringLiteral("Two")};
    StartAssessmentDialog dialog({older, other, newer}, nullptr);
    QCOMPARE(dialog.findChild<QComboBox *>()->count(), 2);
    dialog.propose(QStringLiteral("A title"), {QStringLiteral("one")});
    QCOMPARE(dialog.findChild<QComboBox *>()->count(), 1);
    QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("templateTextLabel"))->text().contains(u"Version 2."));
}

QTEST_MAIN(tst_MainWindow)
#include "tst_MainWindow.moc"
