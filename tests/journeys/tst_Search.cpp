// SPDX-License-Identifier: GPL-3.0-or-later
// From a word that somebody remembers to the answer in which it stands, by keys alone.
#include "gui/AccessibilityAudit.h"
#include "gui/models/HitsModel.h"
#include "journeys/SampleWindow.h"
#include "support/TestFolder.h"
#include "workspace/Authoring.h"
#include "workspace/Placing.h"

#include <QSettings>

using namespace candour;

class tst_Search : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_Search")); }
    void leadsFromAWordToItsAnswer();
    void saysHowManyAndWhenNone();
    void findsWhatWasTypedAMomentAgo();
    void opensAnAssessmentByItsTitle();
    void keepsNoWordThatWasTyped();
    void leadsToATextThatIsNotPlaced();

private:
    static QLineEdit *search(SampleWindow &test, const QString &words);
};

/// Presses Ctrl+K and types.
QLineEdit *tst_Search::search(SampleWindow &test, const QString &words)
{
    QTest::keySequence(&test.window(), QKeySequence(QStringLiteral("Ctrl+K")));
    auto *field = test.find<QLineEdit>(QStringLiteral("wordsLineEdit"));
    if (field && field->hasFocus())
        QTest::keyClicks(field, words);
    return field;
}

void tst_Search::leadsFromAWordToItsAnswer()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    auto *field = search(test, QStringLiteral("census-db0"));
    QVERIFY(field);
    QTRY_VERIFY(test.find<QListView>(QStringLiteral("hitsListView")));
    auto *list = test.find<QListView>(QStringLiteral("hitsListView"));
    QVERIFY_ACCESSIBLE(&test.window());
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Up);
    QVERIFY(field->hasFocus());
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(list->hasFocus());
    QVERIFY(list->currentIndex().data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("DPIA-0007, ")));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(test.page().currentAssessment(), test.workspace().find(QStringLiteral("DPIA-0007")).value());
    const auto *answer = test.answer<QTextEdit>(QStringLiteral("storage"));
    QVERIFY(answer && answer->isVisible());
    QTRY_VERIFY(answer->hasFocus());
    // Ctrl+K leads back to the same words, selected to be typed over.
    QTest::keySequence(&test.window(), QKeySequence(QStringLiteral("Ctrl+K")));
    QCOMPARE(field->selectedText(), QStringLiteral("census-db0"));
}

void tst_Search::saysHowManyAndWhenNone()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    auto *field = search(test, QStringLiteral("census-db03"));
    QVERIFY(field);
    QTRY_COMPARE(test.text("countLabel"), QStringLiteral("1 place"));
    QTest::keyClicks(field, QStringLiteral(" zeppelin"));
    QTRY_COMPARE(test.text("emptyTitleLabel"), QStringLiteral("Nothing found"));
    QVERIFY(test.text("emptyTextLabel").contains(QStringLiteral("all of these words")));
    QVERIFY(!test.find<QListView>(QStringLiteral("hitsListView")));
    QTest::keyClick(field, Qt::Key_Down); // leads nowhere, and back to nothing
    QVERIFY(field->hasFocus());
    QVERIFY_ACCESSIBLE(&test.window());
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("the"));
    QTRY_VERIFY(test.text("countLabel").contains(QStringLiteral(" places")));
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTRY_VERIFY(test.text("emptyTextLabel").contains(QStringLiteral("quotation marks")));
    for (const QString &nasty : {QStringLiteral("\""), QStringLiteral("-"), QStringLiteral("AND OR ("),
                                 QStringLiteral("*"), QStringLiteral("words:x")}) {
        field->selectAll();
        QTest::keyClicks(field, nasty);
        QTRY_COMPARE(test.text("emptyTitleLabel"), QStringLiteral("Nothing found"));
    }
}

void tst_Search::findsWhatWasTypedAMomentAgo()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    test.page().assessmentPage()->goTo(Place{.question = QStringLiteral("scope")});
    auto *answer = test.answer<QTextEdit>(QStringLiteral("scope"));
    QVERIFY(answer);
    QTest::keyClicks(answer, QStringLiteral("Zeppelins above the school."));
    QVERIFY(search(test, QStringLiteral("zeppelin")));
    QTRY_COMPARE(test.text("countLabel"), QStringLiteral("1 place"));
    QTest::keySequence(&test.window(), QKeySequence(QStringLiteral("Ctrl+Z"))); // while the search is open
    QTRY_COMPARE(test.text("emptyTitleLabel"), QStringLiteral("Nothing found"));
    QCOMPARE(test.text("emptyTextLabel"), QStringLiteral("No answer and no title has this word."));
}

void tst_Search::opensAnAssessmentByItsTitle()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    auto *field = search(test, QStringLiteral("DPIA-0005"));
    QVERIFY(field);
    QTRY_COMPARE(test.text("countLabel"), QStringLiteral("1 place"));
    auto *list = test.find<QListView>(QStringLiteral("hitsListView"));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(test.page().currentAssessment(), test.workspace().find(QStringLiteral("DPIA-0005")).value());
}

void tst_Search::keepsNoWordThatWasTyped()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    auto *field = search(test, QStringLiteral("xylophone quince"));
    QTRY_COMPARE(test.text("emptyTitleLabel"), QStringLiteral("Nothing found"));
    QVERIFY(!field->completer());
    test.window().close();
    QSettings settings;
    for (const QString &key : settings.allKeys())
        QVERIFY2(!settings.value(key).toByteArray().contains("xylophone"), qPrintable(key));
    QVERIFY(!TestFolder::read(settings.fileName()).contains("xylophone"));
    for (const QFileInfo &file : QFileInfo(test.workspace().path()).dir().entryInfoList(QDir::Files))
        QVERIFY2(!TestFolder::read(file.filePath()).contains("xylophone"), qPrintable(file.fileName()));
}

void tst_Search::leadsToATextThatIsNotPlaced()
{
    SampleWindow test;
    QVERIFY(test.open(QStringLiteral("DPIA-0003"), AssessmentPage::Draft));
    DocumentPart part;
    part.text = fromPlainText(QStringLiteral("The canteen serves quetzals."));
    part.why = Placing::Unknown;
    DocumentPart other = part;
    other.text = fromPlainText(QStringLiteral("Something else."));
    QVERIFY(placing::putIn(test.workspace(), test.id, {other, part}));
    test.page().showProgramme();
    auto *field = search(test, QStringLiteral("quetzal"));
    QTRY_VERIFY(test.find<QListView>(QStringLiteral("hitsListView")));
    QTest::keyClick(field, Qt::Key_Return);
    auto *list = test.find<QListView>(QStringLiteral("hitsListView"));
    QVERIFY(list->currentIndex().data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Not placed")));
    QTest::keyClick(list, Qt::Key_Return);
    auto *texts = test.find<QListWidget>(QStringLiteral("textsListWidget"));
    QVERIFY(texts && texts->hasFocus());
    QCOMPARE(test.find<QPlainTextEdit>(QStringLiteral("wordsPlainTextEdit"))->toPlainText(),
             QStringLiteral("The canteen serves quetzals."));
}

QTEST_MAIN(tst_Search)
#include "tst_Search.moc"
