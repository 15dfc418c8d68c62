// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/Template.h"
#include "support/Conditions.h"
#include "support/RandomAssessment.h"
#include "support/SmallTemplate.h"

#include <QTest>

using namespace candour;

namespace {

using Kind = Condition::Kind;

/// automated → how (is yes) → bases (answered) → decision (includes "b") → notes (not rejected)
Template chain()
{
    Template t = smallTemplate();
    questionOf(t, u"bases"_s).askIf = answered(u"how"_s);
    questionOf(t, u"decision"_s).askIf = Condition{.kind = Kind::Includes, .subject = u"bases"_s, .value = u"b"_s};
    questionOf(t, u"notes"_s).askIf = no(is(u"decision"_s, u"rejected"_s));
    return t;
}

Assessment chainAnswered()
{
    Assessment a;
    a.answers.insert(u"automated"_s, Cell{YesNo{true, {}}});
    a.answers.insert(u"how"_s, Cell{fromPlainText(u"So."_s)});
    a.answers.insert(u"bases"_s, Cell{Choices{{u"a"_s, u"b"_s}}});
    a.answers.insert(u"decision"_s, Cell{Choice{u"rejected"_s, {}}});
    return a;
}

} // namespace

/// What was answered, by whom and with what, is found by its key; and only what is asked is asked.
class tst_Assessment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsItsParts();
    void asksWhatHangsOnAnswers_data();
    void asksWhatHangsOnAnswers();
    void asksByEveryPath();
    void asksNobodyOnAccountOfACircle();
    void asksNothingThatHangsOnAnUnknownQuestion();
    void asksColumnsByTheirRow_data();
    void asksColumnsByTheirRow();
    void hiddenCellsHideWhatHangsOnThem();
    void answersPresentKeys_data();
    void answersPresentKeys();
};

void tst_Assessment::findsItsParts()
{
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const Assessment a = randomAssessment(smallTemplate(), seed);
        for (auto answer = a.answers.cbegin(); answer != a.answers.cend(); ++answer)
            QCOMPARE(&a.answer(answer.key()), &*answer);
        for (auto treatment = a.treatments.cbegin(); treatment != a.treatments.cend(); ++treatment)
            QVERIFY(a.treatment(treatment.key()) == *treatment);
        for (const Person &person : a.people)
            QCOMPARE(a.person(person.id), &person);
        for (const Attachment &attachment : a.attachments)
            QCOMPARE(a.attachment(attachment.id), &attachment);
    }
    const Assessment none;
    QVERIFY(isEmpty(none.answer(u"why"_s)));
    QVERIFY(none.treatment(Place{.question = u"why"_s}) == Treatment{});
    QCOMPARE(int(none.treatment(Place{.question = u"why"_s}).kind), int(TreatmentKind::ByTemplate));
    QCOMPARE(none.person(PersonId{}), nullptr);
    QCOMPARE(none.attachment(AttachmentId{}), nullptr);
}

void tst_Assessment::asksWhatHangsOnAnswers_data()
{
    QTest::addColumn<QString>("changed"); // this question …
    QTest::addColumn<Answer>("answer");   // … is answered like this
    QTest::addColumn<QStringList>("hidden");
    const QStringList all{u"how"_s, u"bases"_s, u"decision"_s};
    QTest::newRow("everything") << u"why"_s << Answer{} << QStringList{u"notes"_s};
    QTest::newRow("the first says no") << u"automated"_s << Answer{Cell{YesNo{false, {}}}} << all;
    QTest::newRow("the first is not answered") << u"automated"_s << Answer{} << all;
    QTest::newRow("the second is not answered") << u"how"_s << Answer{} << QStringList{u"bases"_s, u"decision"_s};
    QTest::newRow("the third does not include it")
        << u"bases"_s << Answer{Cell{Choices{{u"a"_s}}}} << QStringList{u"decision"_s};
    QTest::newRow("the fourth lets the last in")
        << u"decision"_s << Answer{Cell{Choice{u"approved"_s, {}}}} << QStringList{};
}

void tst_Assessment::asksWhatHangsOnAnswers()
{
    QFETCH(QString, changed);
    QFETCH(Answer, answer);
    QFETCH(QStringList, hidden);
    const Template t = chain();
    Assessment a = chainAnswered();
    a.answers.insert(changed, answer);
    for (const Question *question : t.questions())
        QVERIFY2(isAsked(t, a, *question) != hidden.contains(question->key), qPrintable(question->key));
}

/// Two conditions may hang on one question, directly and by way of another; that is no circle.
void tst_Assessment::asksByEveryPath()
{
    Template t = chain();
    const auto all = [](const QList<Condition> &parts) { return Condition{.kind = Kind::All, .parts = parts}; };
    questionOf(t, u"notes"_s).askIf = all({answered(u"how"_s), answered(u"how"_s), answered(u"bases"_s)});
    QVERIFY(isAsked(t, chainAnswered(), *t.question(u"notes"_s)));
    Assessment a = chainAnswered();
    a.answers.remove(u"how"_s);
    QVERIFY(!isAsked(t, a, *t.question(u"notes"_s)));
}

void tst_Assessment::asksNobodyOnAccountOfACircle()
{
    Template t = chain();
    questionOf(t, u"automated"_s).askIf = answered(u"decision"_s);
    for (const QString &key : {u"automated"_s, u"how"_s, u"bases"_s, u"decision"_s})
        QVERIFY2(!isAsked(t, chainAnswered(), *t.question(key)), qPrintable(key));
    questionOf(t, u"why"_s).askIf = no(answered(u"why"_s));
    QVERIFY(isAsked(t, chainAnswered(), *t.question(u"why"_s)));
    questionOf(t, u"why"_s).askIf = answered(u"why"_s);
    QVERIFY(!isAsked(t, chainAnswered(), *t.question(u"why"_s)));
}

void tst_Assessment::asksNothingThatHangsOnAnUnknownQuestion()
{
    Template t = smallTemplate();
    questionOf(t, u"notes"_s).askIf = answered(u"gone"_s);
    Assessment a;
    a.answers.insert(u"gone"_s, Cell{Number{1}}); // left by an older template
    QVERIFY(!isAsked(t, a, *t.question(u"notes"_s)));
}

void tst_Assessment::asksColumnsByTheirRow_data()
{
    QTest::addColumn<Cell>("route");
    QTest::addColumn<bool>("asked");
    QTest::newRow("direct") << Cell{Choice{u"direct"_s, {}}} << true;
    QTest::newRow("secure") << Cell{Choice{u"secure"_s, {}}} << false;
    QTest::newRow("nothing") << Cell{} << false;
    QTest::newRow("another kind") << Cell{lineFromPlainText(u"direct"_s)} << false;
}

void tst_Assessment::asksColumnsByTheirRow()
{
    QFETCH(Cell, route);
    QFETCH(bool, asked);
    const Template t = smallTemplate();
    const Question &shares = *t.question(u"shares"_s);
    const Row row{.id = RowId{u"r"_s}, .cells = {{u"route"_s, route}}};
    for (const Column &column : shares.columns)
        QCOMPARE(isAsked(shares, column, row), column.key != u"reason"_s || asked);
}

void tst_Assessment::hiddenCellsHideWhatHangsOnThem()
{
    Template t = smallTemplate();
    Question shares = *t.question(u"shares"_s);
    shares.columns.last().askIf = Condition{.kind = Condition::Kind::Answered, .subject = u"reason"_s};
    Row row{.id = RowId{u"r"_s},
            .cells = {{u"route"_s, Choice{u"direct"_s, {}}}, {u"reason"_s, lineFromPlainText(u"Urgent."_s)}}};
    QVERIFY(isAsked(shares, shares.columns.last(), row));
    row.cells[u"route"_s] = Choice{u"secure"_s, {}};
    QVERIFY(!isAsked(shares, shares.columns.last(), row));

    // A circle, which the template check refuses, asks nobody and ends.
    shares.columns[3].askIf = Condition{.kind = Condition::Kind::Answered, .subject = shares.columns.last().key};
    QVERIFY(!isAsked(shares, shares.columns.at(3), row));
}

void tst_Assessment::answersPresentKeys_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<bool>("answered");
    QTest::addColumn<QStringList>("keys");
    const auto row = [](const char *name, const Answer &answer, const std::optional<QStringList> &keys) {
        QTest::newRow(name) << answer << keys.has_value() << keys.value_or(QStringList{});
    };
    const RichText text = fromPlainText(u"yes"_s);
    row("nothing", Answer{}, std::nullopt);
    row("yes", Cell{YesNo{true, {}}}, QStringList{u"yes"_s});
    row("no", Cell{YesNo{false, text}}, QStringList{u"no"_s});
    row("neither", Cell{YesNo{std::nullopt, text}}, std::nullopt);
    row("choice", Cell{Choice{u"a"_s, u"scheme"_s}}, QStringList{u"a"_s});
    row("no choice", Cell{Choice{}}, std::nullopt);
    row("choices", Cell{Choices{{u"b"_s, u"a"_s}}}, QStringList{u"b"_s, u"a"_s});
    row("text", Cell{text}, QStringList{});
    row("blank text", Cell{RichText{}}, std::nullopt);
    row("number", Cell{Number{0}}, QStringList{});
    row("person", Cell{PersonId{u"yes"_s}}, QStringList{});
    row("rows", Rows{{Row{}}}, QStringList{});
    row("no rows", Rows{}, std::nullopt);
    row("files", Files{{AttachmentId{u"f"_s}}}, QStringList{});
    row("no files", Files{}, std::nullopt);
    row("shared text", SharedText{u"key"_s, text}, QStringList{});
    row("empty shared text", SharedText{u"key"_s, {}}, std::nullopt);
}

void tst_Assessment::answersPresentKeys()
{
    QFETCH(Answer, answer);
    QFETCH(bool, answered);
    QFETCH(QStringList, keys);
    QCOMPARE(conditionKeys(answer).has_value(), answered);
    QCOMPARE(conditionKeys(answer).value_or(QStringList{}), keys);
    if (const auto *cell = std::get_if<Cell>(&answer))
        QCOMPARE(conditionKeys(*cell), conditionKeys(answer));
}

QTEST_GUILESS_MAIN(tst_Assessment)
#include "tst_Assessment.moc"
