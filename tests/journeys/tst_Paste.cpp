// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleWindow.h"
#include "gui/AccessibilityAudit.h"
#include "gui/fields/TextEdit.h"
#include "gui/models/DocumentPartsModel.h"
#include "gui/pages/AssessmentPage.h"
#include "workspace/Authoring.h"

#include <QClipboard>
#include <QMimeData>

using namespace candour;

/// Somebody has the assessment in a word processor: copies it there, pastes it here, and clears up what has no place.
class tst_Paste : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(u"tst_Paste"_s); }
    void pastesADocumentByKeyboard();
    void choosesAnotherPlace();
    void clearsUpWhatIsNotPlaced();
    void keepsTheChoicesWhereTheyCannotBePutIn();
    void showsTheWholeReason();
    void saysWhyNothingCanBePasted();
    void pastesIntoAnAnswerByTheSameRoad();

private:
    /// An assessment in which two questions have no answer, and the document on the clipboard.
    void open(SampleWindow &test);
    QDialog *askedFor(SampleWindow &test);
    static void putIn(SampleWindow &test, QDialog *dialog);
    static QString words(SampleWindow &test, const QString &question);
};

void tst_Paste::open(SampleWindow &test)
{
    QVERIFY(test.open(u"DPIA-0003"_s, AssessmentPage::Draft));
    for (const QString &question : {u"benefits"_s, u"retentionPeriod"_s})
        QVERIFY_RESULT(authoring::setAnswer(test.workspace(), test.id, question, Answer()));
    auto *copied = new QMimeData;
    copied->setHtml(u"<h1>2 Who benefits</h1><p>Pupils, <b>above all</b>.</p><h1>Canteen menu</h1><p>Peas.</p>"
                    "<h1>How long is data kept?</h1><p>Five years.</p>"_s);
    copied->setText(u"not looked at"_s);
    QGuiApplication::clipboard()->setMimeData(copied);
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
}

QDialog *tst_Paste::askedFor(SampleWindow &test)
{
    QTest::keyClick(&test.window(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = test.window().findChild<QDialog *>(u"PasteDialog"_s);
    return dialog && QTest::qWaitForWindowActive(dialog) ? dialog : nullptr;
}

/// Confirms the dialog, and waits until the window has the keyboard again.
void tst_Paste::putIn(SampleWindow &test, QDialog *dialog)
{
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(!test.window().findChild<QDialog *>());
    test.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
}

QString tst_Paste::words(SampleWindow &test, const QString &question)
{
    const Assessment a = test.assessment();
    const RichText *text = textIn(a.answer(question));
    return text ? plainText(*text) : QString();
}

void tst_Paste::pastesADocumentByKeyboard()
{
    SampleWindow test;
    open(test);
    const Assessment before = test.assessment();
    QDialog *dialog = askedFor(test);
    QVERIFY(dialog);
    QVERIFY_ACCESSIBLE(dialog);
    auto *parts = dialog->findChild<QTableView *>(u"partsTableView"_s);
    QCOMPARE(parts->model()->rowCount(), 3);
    QCOMPARE(parts->model()->index(1, 0).data().toString(), u"Canteen menu"_s);
    QCOMPARE(parts->model()->index(1, 1).data().toString(), u"Not placed"_s);
    QCOMPARE(parts->model()->index(2, 1).data().toString(), u"How long is data kept?"_s);
    QCOMPARE(dialog->findChild<QLabel *>(u"countLabel"_s)->text(), u"1 part will be kept as not placed."_s);
    QCOMPARE(dialog->findChild<QPushButton *>(u"putInButton"_s)->text(), u"&Put in 2 parts"_s);
    putIn(test, dialog);
    QCOMPARE(words(test, u"benefits"_s), u"Pupils, above all."_s);
    QCOMPARE(words(test, u"retentionPeriod"_s), u"Five years."_s);
    QCOMPARE(test.find<QPushButton>(u"notPlacedButton"_s)->text(), u"Not placed (1)"_s);
    QVERIFY_ACCESSIBLE(&test.window());
    QTest::keyClick(&test.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(test.assessment().answers, before.answers);
    QVERIFY(!test.find<QPushButton>(u"notPlacedButton"_s));
}

void tst_Paste::choosesAnotherPlace()
{
    SampleWindow test;
    open(test);
    QDialog *dialog = askedFor(test);
    QVERIFY(dialog);
    auto *parts = dialog->findChild<QTableView *>(u"partsTableView"_s);
    auto *questions = dialog->findChild<QComboBox *>(u"questionComboBox"_s);
    QTRY_COMPARE(QApplication::focusWidget(), parts);
    QTest::keyClick(parts, Qt::Key_Down);
    QCOMPARE(questions->currentText(), u"Not placed"_s);
    QCOMPARE(dialog->findChild<QLabel *>(u"reasonLabel"_s)->text(), u"No question fits the heading."_s);
    QTest::keyClick(parts, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), questions);
    while (questions->currentData().toString() != u"benefits"_s && questions->currentIndex() < questions->count() - 1)
        QTest::keyClick(questions, Qt::Key_Down);
    QCOMPARE(dialog->findChild<QLabel *>(u"countLabel"_s)->text(), u"Every part has a place."_s);
    // A reason for what was proposed says nothing of what a person chose.
    QCOMPARE(dialog->findChild<QLabel *>(u"reasonLabel"_s)->text(), QString());
    QCOMPARE(questions->accessibleDescription(), QString());
    QTest::keyClick(parts, Qt::Key_Up);
    QCOMPARE(questions->accessibleDescription(), u"The heading fits the question."_s);
    putIn(test, dialog);
    QCOMPARE(words(test, u"benefits"_s), u"Pupils, above all.\nCanteen menu\nPeas."_s);
    QVERIFY(!test.find<QPushButton>(u"notPlacedButton"_s));
}

void tst_Paste::clearsUpWhatIsNotPlaced()
{
    SampleWindow test;
    open(test);
    QDialog *dialog = askedFor(test);
    QVERIFY(dialog);
    putIn(test, dialog);
    auto *button = test.find<QPushButton>(u"notPlacedButton"_s);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    auto *texts = test.find<QListWidget>(u"textsListWidget"_s);
    QVERIFY(texts && texts->hasFocus());
    QVERIFY_ACCESSIBLE(&test.window());
    QCOMPARE(texts->currentItem()->text(), u"Canteen menu"_s);
    QCOMPARE(test.find<QPlainTextEdit>(u"wordsPlainTextEdit"_s)->toPlainText(), u"Canteen menu\nPeas."_s);
    test.click("copyButton");
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Canteen menu\nPeas."_s);
    texts->setFocus();
    QTest::keyClick(texts, Qt::Key_Delete);
    QVERIFY(!test.find<QListWidget>(u"textsListWidget"_s));
    QWidget *focused = QApplication::focusWidget();
    QVERIFY2(focused && test.find<QWidget>(u"questionsWidget"_s)->isAncestorOf(focused), "an answer has the keyboard");
    QTest::keyClick(&test.window(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(test.find<QPushButton>(u"notPlacedButton"_s), Qt::Key_Space);
    auto *questions = test.find<QComboBox>(u"questionComboBox"_s);
    QVERIFY(!test.find<QPushButton>(u"moveButton"_s)->isEnabled());
    questions->setCurrentIndex(questions->findData(u"retentionPeriod"_s));
    auto *move = test.find<QPushButton>(u"moveButton"_s);
    move->setFocus();
    QTest::keyClick(move, Qt::Key_Space);
    QCOMPARE(words(test, u"retentionPeriod"_s), u"Five years.\nCanteen menu\nPeas."_s);
    QVERIFY(!test.find<QPushButton>(u"notPlacedButton"_s));
    QTRY_COMPARE(QApplication::focusWidget(), test.answer<TextEdit>(u"retentionPeriod"_s));
}

void tst_Paste::keepsTheChoicesWhereTheyCannotBePutIn()
{
    SampleWindow test;
    open(test);
    const QString line = u"purposeInShort"_s;
    QVERIFY_RESULT(authoring::setAnswer(test.workspace(), test.id, line, Answer()));
    auto *copied = new QMimeData;
    copied->setHtml(u"<h1>Peas</h1><h1>Carrots</h1>"_s);
    QGuiApplication::clipboard()->setMimeData(copied);
    const Assessment before = test.assessment();
    QDialog *dialog = askedFor(test);
    QVERIFY(dialog);
    auto *parts = dialog->findChild<QTableView *>(u"partsTableView"_s);
    auto *questions = dialog->findChild<QComboBox *>(u"questionComboBox"_s);
    QCOMPARE(dialog->findChild<QPushButton *>(u"putInButton"_s)->text(), u"&Keep 2 parts as not placed"_s);
    for (int row = 0; row < 2; ++row) {
        parts->selectRow(row);
        questions->setCurrentIndex(questions->findData(line));
        Q_EMIT questions->activated(questions->currentIndex());
    }
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->findChild<QLabel *>(u"bannerMessageLabel"_s)->text().contains(u"cannot take this text"_s));
    QVERIFY_ACCESSIBLE(dialog);
    QCOMPARE(test.assessment(), before);
    QCOMPARE(parts->model()->index(0, 1).data(), parts->model()->index(1, 1).data());
    questions->setCurrentIndex(0);
    Q_EMIT questions->activated(0);
    putIn(test, dialog);
    QCOMPARE(words(test, line), u"Peas"_s);
}

void tst_Paste::showsTheWholeReason()
{
    SampleWindow test;
    open(test);
    QVERIFY_RESULT(authoring::setAnswer(test.workspace(), test.id, u"benefits"_s, Cell(fromPlainText(u"Pupils."_s))));
    QDialog *dialog = askedFor(test);
    QVERIFY(dialog);
    dialog->resize(dialog->minimumSizeHint().width(), dialog->height());
    const auto *parts = dialog->findChild<QTableView *>(u"partsTableView"_s);
    const QModelIndex reason = parts->model()->index(0, DocumentPartsModel::QuestionColumn);
    QCOMPARE(reason.data().toString(), u"Not placed: has an answer already"_s);
    QTRY_VERIFY(parts->rowHeight(0) >= parts->sizeHintForIndex(reason).height());
    QVERIFY(parts->wordWrap());
}

void tst_Paste::saysWhyNothingCanBePasted()
{
    SampleWindow test;
    open(test);
    auto *copied = new QMimeData;
    copied->setHtml(u"<table><tr><td>"_s.repeated(2000));
    QGuiApplication::clipboard()->setMimeData(copied);
    const Assessment before = test.assessment();
    QVERIFY(!askedFor(test));
    QVERIFY(test.text("bannerMessageLabel").contains(u"nested too deeply"_s));
    QGuiApplication::clipboard()->setText(QString());
    QVERIFY(!askedFor(test));
    QVERIFY(test.text("bannerMessageLabel").contains(u"no text"_s));
    QCOMPARE(test.assessment(), before);
}

void tst_Paste::pastesIntoAnAnswerByTheSameRoad()
{
    SampleWindow test;
    open(test);
    test.page().assessmentPage()->goTo(Place{.question = u"benefits"_s});
    auto *edit = test.answer<TextEdit>(u"benefits"_s);
    QVERIFY(edit);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(plainText(edit->richText()).startsWith(u"2 Who benefits\nPupils, above all."_s));
    auto *copied = new QMimeData;
    copied->setHtml(u"<p>"_s + u"word "_s.repeated(600'000));
    QGuiApplication::clipboard()->setMimeData(copied);
    const RichText before = edit->richText();
    QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(edit->richText(), before);
    QVERIFY(test.text("bannerMessageLabel").contains(u"more text"_s));
}

QTEST_MAIN(tst_Paste)
#include "tst_Paste.moc"
