// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody puts words on the lists of the spelling, and looks after the list of the workspace.
#include "gui/AccessibilityAudit.h"
#include "gui/fields/TextEdit.h"
#include "gui/pages/SetupPage.h"
#include "gui/pages/WordListPanel.h"
#include "gui/spelling/Correction.h"
#include "gui/spelling/Spelling.h"
#include "journeys/SampleWindow.h"
#include "workspace/Authoring.h"
#include "workspace/Redacting.h"
#include "workspace/WordLists.h"

using namespace candour;

class tst_OwnWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(u"tst_OwnWords"_s); }
    void keepsWithheldWordsInTheWorkspace_data();
    void keepsWithheldWordsInTheWorkspace();
    void looksAfterTheListByKeys();
    void changesNothingToReadOnly();

private:
    static bool fill(SampleWindow &test);
    static TextEdit *editorOf(SampleWindow &test, const Place &place);
    static bool offersOwnDictionary(SampleWindow &test, TextEdit &edit);
    static QListWidget *openList(SampleWindow &test);
};

bool tst_OwnWords::fill(SampleWindow &test)
{
    const auto name = [](const QString &text) { return Cell(lineFromPlainText(text)); };
    const Rows rows{{Row{.id = RowId{u"r1"_s}, .cells = {{u"purpose"_s, name(u"Kestrelby one"_s)}}},
                     Row{.id = RowId{u"r2"_s}, .cells = {{u"purpose"_s, name(u"Kestrelby two"_s)}}}}};
    return authoring::setAnswer(test.workspace(), test.id, u"purposes"_s, rows) &&
           authoring::setAnswer(test.workspace(), test.id, u"scope"_s, Cell(fromPlainText(u"Kestrelby and more"_s)));
}

TextEdit *tst_OwnWords::editorOf(SampleWindow &test, const Place &place)
{
    test.page().assessmentPage()->goTo(place);
    return qobject_cast<TextEdit *>(QApplication::focusWidget());
}

bool tst_OwnWords::offersOwnDictionary(SampleWindow &test, TextEdit &edit)
{
    QMenu menu;
    auto *spelling = test.window().findChild<Spelling *>();
    spelling->finishLoading();
    spelling::offerCorrection(menu, edit, edit.document()->find(u"Kestrelby"_s).selectionStart(), *spelling);
    QStringList entries;
    for (const QAction *action : menu.actions())
        entries += QString(action->text()).remove(u'&');
    if (!entries.contains(u"Add to this workspace’s dictionary"_s))
        qFatal("%s", qPrintable(entries.join(u'|')));
    return entries.contains(u"Add to my dictionary"_s);
}

void tst_OwnWords::keepsWithheldWordsInTheWorkspace_data()
{
    QTest::addColumn<Place>("withheld");
    QTest::addColumn<Place>("written");
    QTest::addColumn<bool>("otherRow"); // whether the other row is withheld, too
    const Place cell{u"purposes"_s, RowId{u"r1"_s}, u"purpose"_s};
    QTest::newRow("answer") << Place{.question = u"scope"_s} << Place{.question = u"scope"_s} << false;
    QTest::newRow("answer with rows") << Place{.question = u"purposes"_s} << cell << true;
    QTest::newRow("row") << Place{.question = u"purposes"_s, .row = cell.row} << cell << false;
    QTest::newRow("column") << Place{.question = u"purposes"_s, .column = cell.column} << cell << true;
    QTest::newRow("cell") << cell << cell << false;
}

void tst_OwnWords::keepsWithheldWordsInTheWorkspace()
{
    QFETCH(Place, withheld);
    QFETCH(Place, written);
    QFETCH(bool, otherRow);
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0003"_s, AssessmentPage::Draft));
    QVERIFY(fill(test));
    TextEdit *edit = editorOf(test, written);
    QVERIFY(edit);
    QVERIFY(offersOwnDictionary(test, *edit));
    const QString reason = test.workspace().templateOf(test.assessment())->reasons.first().key;
    QVERIFY(redacting::withhold(test.workspace(), test.id, withheld, {.reasons = {reason}}));
    QVERIFY(!offersOwnDictionary(test, *editorOf(test, written)));
    const Place other{u"purposes"_s, RowId{u"r2"_s}, u"purpose"_s};
    QCOMPARE(offersOwnDictionary(test, *editorOf(test, other)), !otherRow);
    QVERIFY(!offersOwnDictionary(test, *editorOf(test, written)));
    test.page().undo();
    QVERIFY(offersOwnDictionary(test, *editorOf(test, written)));
}

static QWidget *panelOf(SampleWindow &test)
{
    return test.find<QWidget>(u"spellingWordListPanel"_s);
}

QListWidget *tst_OwnWords::openList(SampleWindow &test)
{
    test.page().showSetup();
    auto *parts = test.find<QListWidget>(u"partsListWidget"_s);
    parts->setCurrentRow(SetupPage::Words);
    QCoreApplication::processEvents();
    return panelOf(test)->findChild<QListWidget *>(u"wordsListWidget"_s);
}

void tst_OwnWords::looksAfterTheListByKeys()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0003"_s, AssessmentPage::Draft));
    QVERIFY(wordLists::add(test.workspace(), WordList::Spelling, u"Kestrelby"_s));
    QListWidget *list = openList(test);
    QVERIFY(list);
    QVERIFY_ACCESSIBLE(&test.window());
    QCOMPARE(list->count(), 1);
    auto *word = panelOf(test)->findChild<QLineEdit *>(u"wordLineEdit"_s);
    word->setFocus();
    QTest::keyClicks(word, u"Zwiebel"_s);
    QTest::keyClick(word, Qt::Key_Return);
    QVERIFY(word->text().isEmpty() && word->hasFocus());
    QTest::keyClicks(word, u"two words"_s);
    QTest::keyClick(word, Qt::Key_Return);
    QCOMPARE(word->text(), u"two words"_s);
    QCOMPARE(*wordLists::all(test.workspace(), WordList::Spelling), (QStringList{u"Kestrelby"_s, u"Zwiebel"_s}));
    QCOMPARE(list->count(), 2);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(*wordLists::all(test.workspace(), WordList::Spelling), QStringList{u"Zwiebel"_s});
    QVERIFY(list->hasFocus());
    QCOMPARE(list->currentRow(), 0);
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(list->count(), 2);
}

void tst_OwnWords::changesNothingToReadOnly()
{
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0003"_s, AssessmentPage::Draft));
    QVERIFY(wordLists::add(test.workspace(), WordList::Spelling, u"Kestrelby"_s));
    const auto workspace =
        Workspace::open(test.workspace().path(), Workspace::Access::ReadOnly, test.workspace().clock(), {});
    QVERIFY(workspace);
    WordListPanel panel(**workspace, WordList::Spelling);
    panel.lookAgain();
    panel.show();
    auto *list = panel.findChild<QListWidget *>(u"wordsListWidget"_s);
    list->setCurrentRow(0);
    QVERIFY(!panel.findChild<QPushButton *>(u"removeWordButton"_s)->isEnabled());
    QVERIFY(panel.findChild<QLineEdit *>(u"wordLineEdit"_s)->isReadOnly());
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->count(), 1);
}

QTEST_MAIN(tst_OwnWords)
#include "tst_OwnWords.moc"
