// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/AccessibilityAudit.h"
#include "gui/Examples.h"
#include "gui/Palette.h"
#include "gui/Style.h"
#include "gui/fields/DateField.h"
#include "gui/fields/Fields.h"
#include "gui/fields/TextEdit.h"

#include <QCalendarWidget>
#include <QLineEdit>
#include <QRadioButton>
#include <QStyleOption>

using namespace candour;
using examples::words;

/// One question of each kind: what is typed becomes the answer, and an answer is shown as it is.
class tst_Fields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new Style); }
    void showsEveryAnswerAndGivesItBack_data();
    void showsEveryAnswerAndGivesItBack();
    void isEmptyBeforeAnythingIsTyped_data() { everyKind(); }
    void isEmptyBeforeAnythingIsTyped();
    void everyControlHasANameAndRoom_data() { everyKind(); }
    void everyControlHasANameAndRoom();
    void yesIsChosenAtOneStroke();
    void aReasonCanStandBeforeAYesOrNo();
    void aChoiceCanBeTakenBack();
    void theRingOfAnOptionGoesAroundItsWords();
    void wordsBeginWhereTheyDoInALine();
    void anUnknownChoiceIsKeptUntilAnotherIsMade();
    void datesAreReadInEveryUsualForm_data();
    void datesAreReadInEveryUsualForm();
    void anUnreadableDateLeavesTheAnswerAsItWas();
    void numbersAreReadWithTheirSeparators();
    void aPersonCanBeTyped();
    void aDangerousAddressIsNotTaken();
    void marksStayOnWordsThatAreStillThere();
    void aDateCanBeChosenInTheCalendar();
    void anUnknownChoiceAmongSeveralIsKept();
    void theWheelOverAListChangesNothing();
    void aPersonOfTheWorkspaceIsOffered();
    void theWordsOfALinkAreKept();
    void aFileCanBeTakenOut();
    void aFileThatIsOnlyReadCannotBeTakenOut();
    void theTextOfTheWorkspaceCanBeUsed();

private:
    static void everyKind();
    static AnswerField *make(QuestionKind kind)
    {
        Question q = kind == QuestionKind::Records ? examples::recipients()
                     : kind == QuestionKind::Risks ? examples::risks()
                                                   : examples::question(u"q"_s, kind, u"A question"_s);
        if (q.options.isEmpty())
            q.options = examples::options();
        return fieldFor(q, examples::context(), nullptr);
    }
};

Q_DECLARE_METATYPE(candour::QuestionKind)
Q_DECLARE_METATYPE(candour::Answer)

void tst_Fields::everyKind()
{
    QTest::addColumn<QuestionKind>("kind");
    QTest::newRow("rich text") << QuestionKind::RichText;
    QTest::newRow("line") << QuestionKind::Line;
    QTest::newRow("yes or no") << QuestionKind::YesNo;
    QTest::newRow("choice") << QuestionKind::Choice;
    QTest::newRow("choices") << QuestionKind::Choices;
    QTest::newRow("date") << QuestionKind::Date;
    QTest::newRow("number") << QuestionKind::Number;
    QTest::newRow("person") << QuestionKind::Person;
    QTest::newRow("link") << QuestionKind::Link;
    QTest::newRow("files") << QuestionKind::Files;
    QTest::newRow("records") << QuestionKind::Records;
    QTest::newRow("risks") << QuestionKind::Risks;
    QTest::newRow("shared") << QuestionKind::Shared;
}

void tst_Fields::showsEveryAnswerAndGivesItBack_data()
{
    QTest::addColumn<QuestionKind>("kind");
    QTest::addColumn<Answer>("answer");
    const auto row = [](const char *name, QuestionKind kind, const Answer &answer) {
        QTest::newRow(name) << kind << answer;
    };
    row("rich text", QuestionKind::RichText, Cell(words(u"a\n- b"_s)));
    row("line", QuestionKind::Line, Cell(words(u"one line"_s)));
    row("yes", QuestionKind::YesNo, Cell(YesNo{true, words(u"because"_s)}));
    row("no", QuestionKind::YesNo, Cell(YesNo{false, {}}));
    row("choice", QuestionKind::Choice, Cell(Choice{u"high"_s, {}}));
    row("choices", QuestionKind::Choices, Cell(Choices{{u"low"_s, u"high"_s}}));
    row("date", QuestionKind::Date, Cell(QDate(2026, 6, 4)));
    row("number", QuestionKind::Number, Cell(Number{8000000}));
    row("zero", QuestionKind::Number, Cell(Number{0}));
    row("person", QuestionKind::Person, Cell(PersonId{u"p2"_s}));
    row("link", QuestionKind::Link, Cell(WebLink{u"Policy"_s, u"https://example.org/policy"_s}));
    row("files", QuestionKind::Files, Files{{AttachmentId{u"a"_s}}});
    row("shared", QuestionKind::Shared, SharedText{{}, words(u"kept once"_s)});
    Rows rows;
    rows.rows += Row{.id = RowId{u"r1"_s},
                     .cells = {{u"name"_s, words(u"University"_s)},
                               {u"route"_s, Choice{u"direct"_s, {}}},
                               {u"why"_s, words(u"No room"_s)},
                               {u"items"_s, RowRefs{{RowId{u"i2"_s}}}}}};
    row("records", QuestionKind::Records, rows);
}

void tst_Fields::showsEveryAnswerAndGivesItBack()
{
    QFETCH(QuestionKind, kind);
    QFETCH(Answer, answer);
    const std::unique_ptr<AnswerField> field(make(kind));
    QSignalSpy typed(field.get(), &AnswerField::typed);
    QSignalSpy chosen(field.get(), &AnswerField::chosen);
    field->setAnswer(answer);
    QCOMPARE(field->answer(), answer);
    field->setAnswer({});
    QVERIFY(isEmpty(field->answer()));
    QCOMPARE(typed.count() + chosen.count(), 0);
}

void tst_Fields::isEmptyBeforeAnythingIsTyped()
{
    QFETCH(QuestionKind, kind);
    const std::unique_ptr<AnswerField> field(make(kind));
    QCOMPARE(field->answer(), Answer());
}

void tst_Fields::everyControlHasANameAndRoom()
{
    QFETCH(QuestionKind, kind);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *label = new QLabel(QStringLiteral("A question"));
    AnswerField *field = make(kind);
    field->setName(label->text());
    label->setBuddy(field->editor());
    column->addWidget(label);
    column->addWidget(field);
    if (kind == QuestionKind::Records || kind == QuestionKind::Risks)
        field->setAnswer(Rows{{Row{.id = RowId{u"r"_s}}}});
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY_ACCESSIBLE(&window);
}

void tst_Fields::yesIsChosenAtOneStroke()
{
    const std::unique_ptr<AnswerField> field(make(QuestionKind::YesNo));
    field->show();
    QSignalSpy chosen(field.get(), &AnswerField::chosen);
    QTest::mouseClick(field->findChild<QRadioButton *>(u"yesRadioButton"_s), Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(field->answer(), Answer(Cell(YesNo{true, {}})));
    QTest::mouseClick(field->findChild<QPushButton *>(u"clearButton"_s), Qt::LeftButton);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(field->answer(), Answer());
}

void tst_Fields::aReasonCanStandBeforeAYesOrNo()
{
    const std::unique_ptr<AnswerField> field(make(QuestionKind::YesNo));
    QTest::keyClicks(field->findChild<TextEdit *>(u"reasonTextEdit"_s), QStringLiteral("not sure"));
    QCOMPARE(field->answer(), Answer(Cell(YesNo{std::nullopt, words(u"not sure"_s)})));
}

void tst_Fields::aChoiceCanBeTakenBack()
{
    const std::unique_ptr<AnswerField> field(make(QuestionKind::Choice));
    field->show();
    QSignalSpy chosen(field.get(), &AnswerField::chosen);
    QTest::mouseClick(field->findChild<QRadioButton *>(u"optionRadioButton_high"_s), Qt::LeftButton, {}, {12, 12});
    QCOMPARE(field->answer(), Answer(Cell(Choice{u"high"_s, {}})));
    auto *clear = field->findChild<QPushButton *>(u"clearButton"_s);
    QVERIFY(!clear->isFlat()); // or it looks like one more choice
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(field->answer(), Answer());
}

void tst_Fields::theRingOfAnOptionGoesAroundItsWords()
{
    const std::unique_ptr<AnswerField> field(make(QuestionKind::Choice));
    field->show();
    QVERIFY(QTest::qWaitForWindowActive(field.get()));
    auto *button = field->findChild<QRadioButton *>(u"optionRadioButton_high"_s);
    QWidget *line = button->parentWidget();
    const QColor accent = Palette::of(field->palette()).accent;
    const auto isRing = [&](int x) { return line->grab().toImage().pixelColor(x, line->height() / 2) == accent; };
    button->clearFocus();
    QVERIFY(!isRing(0));
    const QImage quiet = button->grab().toImage();
    button->setFocus();
    QTRY_VERIFY(button->hasFocus());
    QVERIFY(isRing(0) && isRing(line->width() - 1));
    QCOMPARE(button->grab().toImage(), quiet);
    QVERIFY(button->mapTo(line, QPoint(0, 0)).x() >= 2);
}

void tst_Fields::wordsBeginWhereTheyDoInALine()
{
    TextEdit text(TextEdit::Form::Rich);
    QLineEdit line;
    QStyleOptionFrame option;
    option.rect = QRect(0, 0, 200, 32);
    option.lineWidth = line.style()->pixelMetric(QStyle::PM_DefaultFrameWidth);
    const QRect contents = line.style()->subElementRect(QStyle::SE_LineEditContents, &option, &line);
    text.resize(300, 100);
    text.show();
    QCOMPARE(text.viewport()->x() + text.cursorRect().x(), contents.left() + 2); // a line adds two pixels of its own
}

void tst_Fields::anUnknownChoiceIsKeptUntilAnotherIsMade()
{
    const std::unique_ptr<AnswerField> field(make(QuestionKind::Choice));
    const Answer unknown = Cell(Choice{u"extreme"_s, u"old scheme"_s});
    field->show();
    field->setAnswer(unknown);
    QCOMPARE(field->answer(), unknown);
    QTest::mouseClick(field->findChild<QRadioButton *>(u"optionRadioButton_low"_s), Qt::LeftButton, {}, {12, 12});
    QCOMPARE(field->answer(), Answer(Cell(Choice{u"low"_s, {}})));
}

void tst_Fields::datesAreReadInEveryUsualForm_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *form : {"4 June 2026", "4 Jun 2026", "04/06/2026", "4.6.2026", "2026-06-04"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

void tst_Fields::datesAreReadInEveryUsualForm()
{
    QFETCH(QString, typed);
    const std::unique_ptr<AnswerField> field(make(QuestionKind::Date));
    QTest::keyClicks(field->editor(), typed);
    QCOMPARE(field->answer(), Answer(Cell(QDate(2026, 6, 4))));
}

void tst_Fields::anUnreadableDateLeavesTheAnswerAsItWas()
{
    const std::unique_ptr<AnswerField> field(make(QuestionKind::Date));
    field->setAnswer(Cell(QDate(2026, 6, 4)));
    QTest::keyClicks(field->editor(), QStringLiteral("x"));
    QCOMPARE(field->answer(), Answer(Cell(QDate(2026, 6, 4))));
    QCOMPARE(dateFromTyped(QStringLiteral("31 June 2026")), QDate());
}

void tst_Fields::numbersAreReadWithTheirSeparators()
{
    const std::unique_ptr<AnswerField> field(make(QuestionKind::Number));
    QTest::keyClicks(field->editor(), QStringLiteral("8 000 000.5"));
    QCOMPARE(field->answer(), Answer(Cell(Number{8000000.5})));
}

void tst_Fields::aPersonCanBeTyped()
{
    FieldContext context = examples::context();
    QStringList added;
    context.addPerson = [&](const QString &name) {
        added += name;
        return PersonId{u"new"_s};
    };
    const std::unique_ptr<AnswerField> field(
        fieldFor(examples::question(u"q"_s, QuestionKind::Person, u"Who?"_s), context, nullptr));
    auto *line = field->findChild<QComboBox *>()->lineEdit();
    QTest::keyClicks(line, QStringLiteral("Ada Byron"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(field->answer(), Answer(Cell(PersonId{u"p1"_s})));
    line->clear();
    QTest::keyClicks(line, QStringLiteral("Mary Somerville"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(added, QStringList{u"Mary Somerville"_s});
    QCOMPARE(field->answer(), Answer(Cell(PersonId{u"new"_s})));
}

void tst_Fields::aDangerousAddressIsNotTaken()
{
    const std::unique_ptr<AnswerField> field(make(QuestionKind::Link));
    QTest::keyClicks(field->editor(), QStringLiteral("javascript:alert(1)"));
    QCOMPARE(field->answer(), Answer());
}

void tst_Fields::marksStayOnWordsThatAreStillThere()
{
    const MarkId mark{u"m"_s};
    const Answer before = Cell(withMark(words(u"The key is under the mat"_s), {11, 13}, mark));
    const Answer after = withMarksKept(before, Cell(words(u"The new key is under the mat now"_s)));
    QCOMPARE(markedWords(*textIn(after), mark), QStringList{u"under the mat"_s});
    Rows rows{{Row{.id = RowId{u"r"_s}, .cells = {{u"name"_s, std::get<Cell>(before)}}}}};
    Rows written{{Row{.id = RowId{u"r"_s}, .cells = {{u"name"_s, words(u"The key is under the mat!"_s)}}}}};
    const Answer kept = withMarksKept(rows, written);
    QCOMPARE(markedWords(*textIn(std::get<Rows>(kept).rows.first().cells.value(u"name"_s)), mark),
             QStringList{u"under the mat"_s});
}

void tst_Fields::aDateCanBeChosenInTheCalendar()
{
    const std::unique_ptr<AnswerField> field(make(QuestionKind::Date));
    QSignalSpy chosen(field.get(), &AnswerField::chosen);
    Q_EMIT field->findChild<QCalendarWidget *>()->activated(QDate(2026, 6, 4));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(field->answer(), Answer(Cell(QDate(2026, 6, 4))));
    QCOMPARE(field->findChild<QLineEdit *>(u"answerLineEdit"_s)->text(), QStringLiteral("4 June 2026"));
}

void tst_Fields::anUnknownChoiceAmongSeveralIsKept()
{
    const std::unique_ptr<AnswerField> field(make(QuestionKind::Choices));
    field->show();
    field->setAnswer(Cell(Choices{{u"extreme"_s, u"low"_s}}));
    QTest::mouseClick(field->findChild<QCheckBox *>(u"optionCheckBox_high"_s), Qt::LeftButton, {}, {10, 10});
    QCOMPARE(field->answer(), Answer(Cell(Choices{{u"low"_s, u"high"_s, u"extreme"_s}})));
}

void tst_Fields::theWheelOverAListChangesNothing()
{
    Question q = examples::question(u"q"_s, QuestionKind::Choice, u"A question"_s);
    for (int i = 0; i < 9; ++i)
        q.options += Option{.key = u"k"_s + QString::number(i), .label = QString::number(i)};
    const std::unique_ptr<AnswerField> field(fieldFor(q, examples::context(), nullptr));
    const Answer third = Cell(Choice{u"k3"_s, {}});
    field->setAnswer(third);
    field->show();
    QSignalSpy chosen(field.get(), &AnswerField::chosen);
    auto *list = field->findChild<QComboBox *>();
    list->setFocus();
    QWheelEvent down({5, 5}, list->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, {}, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(list, &down);
    QCOMPARE(field->answer(), third);
    QCOMPARE(chosen.count(), 0);
}

void tst_Fields::aPersonOfTheWorkspaceIsOffered()
{
    FieldContext context = examples::context();
    context.workspacePeople = {Person{.id = PersonId{u"p9"_s}, .name = u"Mary Somerville"_s}};
    QStringList added;
    context.addPerson = [&](const QString &name) {
        added += name;
        return PersonId{u"new"_s};
    };
    const std::unique_ptr<AnswerField> field(
        fieldFor(examples::question(u"q"_s, QuestionKind::Person, u"Who?"_s), context, nullptr));
    auto *people = field->findChild<QComboBox *>();
    QVERIFY(people->findText(QStringLiteral("Mary Somerville")) >= 0);
    QTest::keyClicks(people->lineEdit(), QStringLiteral("Mary Somerville"));
    QTest::keyClick(people->lineEdit(), Qt::Key_Return);
    QCOMPARE(field->answer(), Answer(Cell(PersonId{u"p9"_s})));
    QVERIFY(added.isEmpty());
}

void tst_Fields::theWordsOfALinkAreKept()
{
    const std::unique_ptr<AnswerField> field(make(QuestionKind::Link));
    QSignalSpy typed(field.get(), &AnswerField::typed);
    QTest::keyClicks(field->findChild<QLineEdit *>(u"urlLineEdit"_s), QStringLiteral("https://example.org/a"));
    typed.clear();
    QTest::keyClicks(field->findChild<QLineEdit *>(u"labelLineEdit"_s), QStringLiteral("Policy"));
    QCOMPARE(typed.count(), 6);
    QCOMPARE(field->answer(), Answer(Cell(WebLink{u"Policy"_s, u"https://example.org/a"_s})));
}

void tst_Fields::aFileCanBeTakenOut()
{
    const std::unique_ptr<AnswerField> field(make(QuestionKind::Files));
    field->setAnswer(Files{{AttachmentId{u"a"_s}, AttachmentId{u"b"_s}}});
    field->show();
    QSignalSpy chosen(field.get(), &AnswerField::chosen);
    field->findChild<QListWidget *>()->setCurrentRow(0);
    QTest::mouseClick(field->findChild<QPushButton *>(u"removeFileButton"_s), Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(field->answer(), Answer(Files{{AttachmentId{u"b"_s}}}));
}

void tst_Fields::aFileThatIsOnlyReadCannotBeTakenOut()
{
    const std::unique_ptr<AnswerField> field(make(QuestionKind::Files));
    field->setReadOnly(true);
    field->setAnswer(Files{{AttachmentId{u"a"_s}, AttachmentId{u"b"_s}}});
    field->findChild<QListWidget *>()->setCurrentRow(1);
    QVERIFY(!field->findChild<QPushButton *>(u"removeFileButton"_s)->isEnabled());
}

void tst_Fields::theTextOfTheWorkspaceCanBeUsed()
{
    Question q = examples::question(u"q"_s, QuestionKind::Shared, u"A question"_s);
    q.sharedKey = u"dpo"_s;
    FieldContext context = examples::context();
    context.sharedAnswers = {SharedAnswer{.key = u"dpo"_s, .title = u"DPO"_s, .text = words(u"Write to us."_s)}};
    const std::unique_ptr<AnswerField> field(fieldFor(q, context, nullptr));
    field->show();
    QSignalSpy chosen(field.get(), &AnswerField::chosen);
    auto *fetch = field->findChild<QPushButton *>(u"fetchButton"_s);
    QTest::mouseClick(fetch, Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(field->answer(), Answer(SharedText{u"dpo"_s, words(u"Write to us."_s)}));
    QVERIFY(fetch->isHidden());
}

QTEST_MAIN(tst_Fields)
#include "tst_Fields.moc"
