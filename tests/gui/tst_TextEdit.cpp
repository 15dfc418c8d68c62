// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/AccessibilityAudit.h"
#include "gui/Examples.h"
#include "gui/fields/RichTextDocument.h"
#include "gui/fields/TextEdit.h"

#include <QMimeData>

using namespace candour;
using examples::words;

namespace {

/// Gives a text box what another program would put on the clipboard.
class Pasted : public TextEdit
{
public:
    using TextEdit::TextEdit;
    void paste(const QString &html, const QString &plain = {})
    {
        QMimeData clipboard;
        if (!html.isEmpty())
            clipboard.setHtml(html);
        clipboard.setText(plain);
        insertFromMimeData(&clipboard);
    }
};

} // namespace

class tst_TextEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsTyped();
    void writesBoldAndItalicAndNothingElse();
    void startsAListWithADashAndEndsItWithAnEmptyEntry();
    void showsEveryTextItCanHold_data();
    void showsEveryTextItCanHold();
    void cleansWhatIsPasted_data();
    void cleansWhatIsPasted();
    void oneLineStaysOneLine();
    void pastesIntoALineByTheSameRoad();
    void keepsTheCursorWhenOnlyMarksChange();
    void showsWithheldPassagesOnTheirGround();
    void countsTheSelectionInTheTextItself();
    void growsWithItsText();
    void leavesUndoToTheWindow();
    void tabLeavesIt();
    void saysNothingWhenItIsFilled();
    void movesAnEntryInAndOut();
};

void tst_TextEdit::keepsWhatIsTyped()
{
    TextEdit edit(TextEdit::Form::Rich);
    QSignalSpy typed(&edit, &TextEdit::typed);
    QTest::keyClicks(&edit, QStringLiteral("Two"));
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClicks(&edit, QStringLiteral("lines"));
    QCOMPARE(plainText(edit.richText()), QStringLiteral("Two\nlines"));
    QVERIFY(typed.count() >= 8);
}

void tst_TextEdit::writesBoldAndItalicAndNothingElse()
{
    TextEdit edit(TextEdit::Form::Rich);
    QTest::keyClicks(&edit, QStringLiteral("a"));
    edit.toggleBold();
    QTest::keyClicks(&edit, QStringLiteral("b"));
    edit.toggleBold();
    edit.toggleItalic();
    QTest::keyClicks(&edit, QStringLiteral("c"));
    const QList<Run> runs = edit.richText().blocks.first().runs;
    QCOMPARE(runs.size(), 3);
    QCOMPARE(runs.at(0), (Run{.text = QStringLiteral("a")}));
    QCOMPARE(runs.at(1), (Run{.text = QStringLiteral("b"), .bold = true}));
    QCOMPARE(runs.at(2), (Run{.text = QStringLiteral("c"), .italic = true}));
}

void tst_TextEdit::startsAListWithADashAndEndsItWithAnEmptyEntry()
{
    TextEdit edit(TextEdit::Form::Rich);
    QTest::keyClicks(&edit, QStringLiteral("- one"));
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClicks(&edit, QStringLiteral("two"));
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClicks(&edit, QStringLiteral("after"));
    const QList<Block> blocks = edit.richText().blocks;
    QCOMPARE(blocks.size(), 3);
    QCOMPARE(blocks.at(0).kind, BlockKind::Bullet);
    QCOMPARE(plainText(blocks.at(0)), QStringLiteral("one"));
    QCOMPARE(blocks.at(1).kind, BlockKind::Bullet);
    QCOMPARE(blocks.at(2).kind, BlockKind::Paragraph);
    QCOMPARE(plainText(blocks.at(2)), QStringLiteral("after"));
}

void tst_TextEdit::showsEveryTextItCanHold_data()
{
    QTest::addColumn<RichText>("text");
    QTest::newRow("nothing") << RichText();
    QTest::newRow("paragraphs") << words(u"One\nTwo"_s);
    QTest::newRow("lists in lists") << words(u"- a\n  - b\n- c\n1. d\n2. e\nf"_s);
    RichText all = words(u"plain"_s);
    all.blocks.first().runs += Run{.text = u"both"_s, .bold = true, .italic = true};
    all.blocks.first().runs += Run{.text = u"link"_s, .link = u"https://example.org/a"_s};
    all.blocks.first().runs += Run{.text = u"secret"_s, .marks = {MarkId{u"m1"_s}, MarkId{u"m2"_s}}};
    QTest::newRow("every appearance") << all;
    QTest::newRow("other scripts") << words(u"שלום 你好 🎈 e\u0301"_s);
}

void tst_TextEdit::showsEveryTextItCanHold()
{
    QFETCH(RichText, text);
    TextEdit edit(TextEdit::Form::Rich);
    edit.setRichText(text);
    QCOMPARE(edit.richText(), text);
}

void tst_TextEdit::cleansWhatIsPasted_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<RichText>("expected");
    QTest::newRow("colours, sizes, pictures and scripts are left behind")
        << u"<h1 style='color:red'>Head</h1><p>te<font size=7>xt</font><img src='http://example.org/x.png'>"
           "<script>alert(1)</script></p>"_s
        << words(u"Head\ntext"_s);
    const RichText bold{{Block{.runs = {Run{.text = u"a "_s}, Run{.text = u"b"_s, .bold = true}}}}};
    QTest::newRow("bold stays") << u"<p>a <b>b</b></p>"_s << bold;
    QTest::newRow("a dangerous link is text") << u"<a href='javascript:alert(1)'>x</a>"_s << words(u"x"_s);
    QTest::newRow("drawn bullets become a list")
        << u"<p>·&nbsp;&nbsp;&nbsp; one</p><p>·&nbsp;&nbsp; two</p>"_s << words(u"- one\n- two"_s);
    QTest::newRow("real lists stay") << u"<ol><li>one<li>two</ol>"_s << words(u"1. one\n2. two"_s);
}

void tst_TextEdit::cleansWhatIsPasted()
{
    QFETCH(QString, html);
    QFETCH(RichText, expected);
    Pasted edit(TextEdit::Form::Rich);
    edit.paste(html);
    RichText got = edit.richText();
    if (QByteArray(QTest::currentDataTag()).startsWith("colours"))
        for (Block &block : got.blocks)
            for (Run &run : block.runs)
                run.bold = false; // a heading's weight is all that is left of it
    QCOMPARE(normalised(got), expected);
}

void tst_TextEdit::oneLineStaysOneLine()
{
    Pasted edit(TextEdit::Form::Line);
    QTest::keyClicks(&edit, QStringLiteral("one"));
    QTest::keyClick(&edit, Qt::Key_Return);
    edit.toggleBold();
    edit.paste({}, QStringLiteral(" two\nthree"));
    QCOMPARE(edit.richText(), words(u"onetwo three"_s));
}

void tst_TextEdit::pastesIntoALineByTheSameRoad()
{
    Pasted edit(TextEdit::Form::Line);
    QSignalSpy refused(&edit, &TextEdit::pasteRefused);
    edit.paste(u"<p>one <b>two</b></p><p>three<script>never</script></p>"_s);
    QCOMPARE(plainText(edit.richText()), u"one two three"_s);
    edit.paste({}, u"a"_s.repeated(3'000'000));
    QCOMPARE(plainText(edit.richText()), u"one two three"_s);
    QCOMPARE(refused.size(), 1);
    edit.setRichText({});
    edit.paste({}, u"- 5 degrees"_s);
    QCOMPARE(plainText(edit.richText()), u"- 5 degrees"_s);
}

void tst_TextEdit::keepsTheCursorWhenOnlyMarksChange()
{
    TextEdit edit(TextEdit::Form::Rich);
    edit.setRichText(words(u"The key is under the mat"_s));
    edit.selectRange({4, 3});
    QSignalSpy typed(&edit, &TextEdit::typed);
    edit.setRichText(withMark(edit.richText(), {11, 13}, MarkId{u"m"_s}));
    QCOMPARE(edit.selectedRange(), (TextRange{4, 3}));
    QCOMPARE(markedWords(edit.richText(), MarkId{u"m"_s}), QStringList{u"under the mat"_s});
    QCOMPARE(typed.count(), 0);
}

void tst_TextEdit::showsWithheldPassagesOnTheirGround()
{
    const QTextCharFormat format =
        richTextDocument::format(Run{.text = u"x"_s, .marks = {MarkId{u"m"_s}}}, Palette::light());
    QCOMPARE(format.background().color(), Palette::light().withheld);
    QCOMPARE(format.underlineStyle(), QTextCharFormat::DotLine);
}

void tst_TextEdit::countsTheSelectionInTheTextItself()
{
    TextEdit edit(TextEdit::Form::Rich);
    QTest::keyClick(&edit, Qt::Key_Return); // an empty paragraph that the text does not have
    QTest::keyClicks(&edit, QStringLiteral("abc"));
    QTest::keyClick(&edit, Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(edit.selectedRange(), (TextRange{0, 3}));
    edit.selectRange({1, 1});
    QCOMPARE(edit.textCursor().selectedText(), QStringLiteral("b"));
}

void tst_TextEdit::growsWithItsText()
{
    TextEdit edit(TextEdit::Form::Rich);
    edit.resize(400, 50);
    edit.show();
    const int small = edit.height();
    edit.setRichText(words(QStringLiteral("line\n").repeated(20)));
    QTRY_VERIFY(edit.height() > small * 3);
    QCOMPARE(edit.verticalScrollBar()->maximum(), 0);
    QVERIFY_ACCESSIBLE(([&] {
        edit.setAccessibleName(QStringLiteral("Answer"));
        return &edit;
    }()));
}

void tst_TextEdit::leavesUndoToTheWindow()
{
    QMainWindow window;
    auto *edit = new TextEdit(TextEdit::Form::Rich, &window);
    window.setCentralWidget(edit);
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    window.addAction(&undo);
    QSignalSpy undone(&undo, &QAction::triggered);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("abc"));
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone.count(), 1);
    QCOMPARE(plainText(edit->richText()), QStringLiteral("abc"));
}

void tst_TextEdit::tabLeavesIt()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *edit = new TextEdit(TextEdit::Form::Rich);
    auto *next = new QPushButton;
    column->addWidget(edit);
    column->addWidget(next);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_Tab);
    QVERIFY(next->hasFocus());
    QVERIFY(edit->richText().isEmpty());
}

void tst_TextEdit::saysNothingWhenItIsFilled()
{
    TextEdit edit(TextEdit::Form::Rich);
    QSignalSpy typed(&edit, &TextEdit::typed);
    edit.setRichText(words(u"- filled\n- in"_s));
    edit.setPalette(Palette::dark().toQt());
    QCOMPARE(typed.count(), 0);
}

void tst_TextEdit::movesAnEntryInAndOut()
{
    TextEdit edit(TextEdit::Form::Rich);
    edit.setRichText(words(u"- one\n- two"_s));
    edit.moveCursor(QTextCursor::End);
    edit.changeLevel(1);
    QCOMPARE(edit.richText(), words(u"- one\n  - two"_s));
    edit.changeLevel(-1);
    QCOMPARE(edit.richText(), words(u"- one\n- two"_s));
}

QTEST_MAIN(tst_TextEdit)
#include "tst_TextEdit.moc"
