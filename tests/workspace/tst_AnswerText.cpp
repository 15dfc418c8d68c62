// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/AnswerFit.h"

using namespace candour;

Q_DECLARE_METATYPE(Answer)

/// What typed words give to a question of each kind, and what is refused.
class tst_AnswerText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void understandsRowsThatAreThere();
    void refusesRowsThatAreNotThere();
    void takesTheSharedTextOfTheWorkspace();
    void namesSomebodyWhoIsOnlyOnTheWorkspacesList();

private:
    OpenSample m_sample;
};

void tst_AnswerText::understands_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Answer>("answer");
    const auto row = [](const char *name, const QString &question, const QString &text, const Answer &answer) {
        QTest::newRow(name) << question << text << answer;
    };
    const auto yes = [](bool value, const QString &reason = {}) { return YesNo{value, words(reason)}; };
    const auto choice = [](const QString &key) { return Choice{key, {}}; };
    const auto choices = [](const QStringList &keys) { return Choices{keys}; };
    row("rich text", u"scope"_s, u"One.\n- Two\n1. Three"_s, words(u"One.\n- Two\n1. Three"_s));
    row("line", u"controllerName"_s, u"  The\noffice\t here "_s, lineFromPlainText(u"The office here"_s));
    row("turned line", u"controllerName"_s, u"a\u202Eb\u0007c"_s, lineFromPlainText(u"abc"_s));
    row("yes", u"joint"_s, u"yes"_s, yes(true));
    row("Y", u"joint"_s, u" Y "_s, yes(true));
    row("TRUE", u"joint"_s, u"TRUE"_s, yes(true));
    row("no", u"joint"_s, u"no"_s, yes(false));
    row("n", u"joint"_s, u"n"_s, yes(false));
    row("false", u"joint"_s, u"false"_s, yes(false));
    row("no, with a reason", u"joint"_s, u"No: we decide alone."_s, yes(false, u"we decide alone."_s));
    row("yes, with lines", u"joint"_s, u"yes. One\nTwo"_s, yes(true, u"One\nTwo"_s));
    row("choice", u"processingState"_s, u"new"_s, choice(u"new"_s));
    row("choice by label", u"processingState"_s, u"running, AND now changing"_s, choice(u"changed"_s));
    row("choices in the template's order", u"screening"_s, u"vulnerable,largeScale; sensitive"_s,
        choices({u"sensitive"_s, u"largeScale"_s, u"vulnerable"_s}));
    row("choices once each", u"screening"_s, u"vulnerable\nvulnerable"_s, choices({u"vulnerable"_s}));
    row("date", u"startDate"_s, u" 2026-06-04 "_s, QDate(2026, 6, 4));
    row("number", u"peopleCount"_s, u"8,200,000"_s, Number{8'200'000});
    row("negative", u"peopleCount"_s, u"-1.5"_s, Number{-1.5});
    row("plus", u"peopleCount"_s, u"+3"_s, Number{3});
    row("person", u"ownerRole"_s, u"rosalind ACHTERBERG"_s, PersonId{u"p-achterberg"_s});
    row("person by id", u"ownerRole"_s, u"p-achterberg"_s, PersonId{u"p-achterberg"_s});
    row("address", u"policyDocument"_s, u" https://x.example/a?b#c "_s, WebLink{{}, u"https://x.example/a?b#c"_s});
    row("label and address", u"policyDocument"_s, u"Our policy <mailto:a@x.example>"_s,
        WebLink{u"Our policy"_s, u"mailto:a@x.example"_s});
    row("shared", u"controller"_s, u"We are."_s, SharedText{u"controller"_s, words(u"We are."_s)});
    for (const QString &question : {u"scope"_s, u"joint"_s, u"startDate"_s, u"screening"_s, u"risks"_s, u"diagrams"_s})
        row(qPrintable(u"nothing for "_s + question), question, u" \n "_s, Answer());
}

void tst_AnswerText::understands()
{
    QFETCH(QString, question);
    QFETCH(QString, text);
    QFETCH(Answer, answer);
    const auto given = authoring::answerFromText(*m_sample, m_sample.assessment(), m_sample.question(question), text);
    QVERIFY_RESULT(given);
    QVERIFY2(*given == answer, authoring::answerToJson(*given).constData());
    QVERIFY_RESULT(authoring::setAnswer(*m_sample, Census, question, *given));
    QVERIFY(m_sample.stored().answer(question) == answer);
    m_sample->undoStack()->undo();
}

void tst_AnswerText::refuses_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const auto rows = [](const QString &question, const QString &says, const QStringList &texts) {
        for (const QString &text : texts)
            QTest::newRow(qPrintable(question + u": "_s + text.left(40))) << question << text << says;
    };
    rows(u"joint"_s, u"yes or no"_s, {u"maybe"_s, u"yesterday"_s, u"noted"_s, u"1"_s, u"yes we can"_s});
    rows(u"processingState"_s, u"new, changed, running"_s, {u"old"_s, u"new, changed"_s, u"NEW?"_s});
    rows(u"screening"_s, u"largeScale"_s, {u"largeScale, nonsense"_s, u"x"_s});
    rows(u"startDate"_s, u"2026-06-04"_s,
         {u"2026-02-30"_s, u"4/6/2026"_s, u"2026-6-4"_s, u"2026-06-04T10:00:00"_s, u"today"_s, u"-2026-06-4"_s});
    rows(u"peopleCount"_s, u"8200000"_s,
         {u"1.000.000"_s, u"12,34"_s, u"1e5"_s, u"NaN"_s, u"inf"_s, u"0x10"_s, u"1234567890123456"_s, u"many"_s,
          u"١٢"_s});
    rows(u"ownerRole"_s, u"list of people"_s, {u"Nobody In Particular"_s, u"p-nobody"_s});
    rows(u"policyDocument"_s, u"https://"_s,
         {u"javascript:alert(1)"_s, u"www.example.org"_s, u"ftp://x.example/"_s, u"file:///etc/passwd"_s,
          u"Look <javascript:x>"_s, u"data:text/html,x"_s});
    rows(u"risks"_s, u"takes rows"_s, {u"A risk"_s});
    rows(u"team"_s, u"takes rows"_s, {u"Robin"_s});
    rows(u"diagrams"_s, u"takes files"_s, {u"flow.svg"_s});
}

void tst_AnswerText::refuses()
{
    QFETCH(QString, question);
    QFETCH(QString, text);
    QFETCH(QString, says);
    const Question asked = m_sample.question(question);
    const auto given = authoring::answerFromText(*m_sample, m_sample.assessment(), asked, text);
    QVERIFY(!given);
    QCOMPARE(int(given.error().kind), int(ErrorKind::Usage));
    QVERIFY2(given.error().message.contains(asked.label), qPrintable(given.error().message));
    QVERIFY2(given.error().message.contains(says), qPrintable(given.error().message));
    QVERIFY2(!given.error().message.contains(u'%'), "a placeholder was left");
}

void tst_AnswerText::understandsRowsThatAreThere()
{
    const Column items = *columnOf(m_sample.question(u"purposes"_s), u"items"_s);
    const Assessment a = m_sample.assessment();
    const QList<Row> rows = std::get<Rows>(a.answer(u"dataItems"_s)).rows;
    const auto refs = authoring::cellFromText(*m_sample, a, items, u"2, di-1; 2"_s);
    QVERIFY_RESULT(refs);
    QVERIFY((*refs == Cell(RowRefs{{rows.at(1).id, RowId{u"di-1"_s}}})));
}

void tst_AnswerText::refusesRowsThatAreNotThere()
{
    const Column items = *columnOf(m_sample.question(u"purposes"_s), u"items"_s);
    for (const QString &text : {u"0"_s, u"-1"_s, u"999"_s, u"di-999"_s, u"1, di-999"_s})
        QVERIFY_ERROR(authoring::cellFromText(*m_sample, m_sample.assessment(), items, text), ErrorKind::Usage,
                      "rows that are there");
    QVERIFY_ERROR(authoring::cellFromText(*m_sample, m_sample.assessment(Attendance), items, u"1"_s), ErrorKind::Usage,
                  "rows that are there");
}

void tst_AnswerText::takesTheSharedTextOfTheWorkspace()
{
    const auto given = authoring::answerFromText(*m_sample, m_sample.assessment(), m_sample.question(u"rights"_s), {});
    QVERIFY_RESULT(given);
    QCOMPARE(std::get<SharedText>(*given).key, u"rights"_s);
    QVERIFY(plainText(std::get<SharedText>(*given).text).startsWith(u"You can ask for a copy"_s));
    const FixedClock clock(m_sample.clock().now());
    const auto empty = Workspace::create(m_sample.path(u"empty.candour"_s), clock, Drafter);
    QVERIFY_RESULT(empty);
    QVERIFY_ERROR(authoring::answerFromText(**empty, Assessment(), m_sample.question(u"rights"_s), {}),
                  ErrorKind::Usage, "no shared text");
}

void tst_AnswerText::namesSomebodyWhoIsOnlyOnTheWorkspacesList()
{
    const PersonId niamh{u"p-corrigan"_s};
    QVERIFY(!m_sample.assessment(Attendance).person(niamh));
    const auto given = authoring::answerFromText(*m_sample, m_sample.assessment(Attendance),
                                                 m_sample.question(u"ownerRole"_s), u"Niamh Corrigan"_s);
    QVERIFY_RESULT(given);
    QVERIFY(*given == Answer(niamh));
    QVERIFY_RESULT(authoring::setAnswer(*m_sample, Attendance, u"ownerRole"_s, *given));
    QVERIFY(m_sample.stored(Attendance).person(niamh));
    m_sample->undoStack()->undo();
    QVERIFY(!m_sample.stored(Attendance).person(niamh));
}

QTEST_GUILESS_MAIN(tst_AnswerText)
#include "tst_AnswerText.moc"
