// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"

using namespace candour;

/// Answers given as JSON: what fits is taken as it is, and everything else is refused with what would fit.
class tst_AnswerJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesEveryAnswerOfTheSampleBack();
    void takesOneKindPerQuestion_data();
    void takesOneKindPerQuestion();
    void refuses_data();
    void refuses();
    void refusesWhatTheAssessmentDoesNotHave_data();
    void refusesWhatTheAssessmentDoesNotHave();
    void putsValuesInTheirOneForm();
    void refusesAnUnknownQuestionAndNamesTheNearest();

private:
    OpenSample m_sample;
};

namespace {

struct Kind
{
    const char *question;
    const char *json;
};

constexpr Kind Kinds[] = {
    {"scope", R"({"text":"x"})"},
    {"joint", R"({"yesNo":true,"reason":"x"})"},
    {"processingState", R"({"choice":"new"})"},
    {"screening", R"({"choices":["sensitive"]})"},
    {"startDate", R"({"date":"2026-06-04"})"},
    {"peopleCount", R"({"number":3})"},
    {"ownerRole", R"({"person":"p-achterberg"})"},
    {"policyDocument", R"({"link":"https://x.example/"})"},
    {"diagrams", R"({"files":["att-flow"]})"},
    {"team", R"({"rows":[{"id":"r1","cells":{"note":{"text":"x"}}}]})"},
    {"controller", R"({"shared":"controller","text":"x"})"},
    {"", R"({"rowRefs":["di-1"]})"}, // fits no question
};

} // namespace

void tst_AnswerJson::takesEveryAnswerOfTheSampleBack()
{
    int answers = 0;
    for (const AssessmentId &id : {Census, Linkage, Attendance}) {
        const Assessment a = m_sample.assessment(id);
        for (auto answer = a.answers.cbegin(); answer != a.answers.cend(); ++answer, ++answers) {
            const auto given =
                authoring::answerFromJson(m_sample.question(answer.key()), authoring::answerToJson(*answer));
            QVERIFY_RESULT(given);
            // A rating that came without its scheme gets it; from then on nothing changes any more.
            const auto again =
                authoring::answerFromJson(m_sample.question(answer.key()), authoring::answerToJson(*given));
            QVERIFY_RESULT(again);
            QVERIFY2(*again == *given, qPrintable(answer.key()));
            const QString then = authoring::answerText(m_sample.form(), a, m_sample.question(answer.key()));
            Assessment now = a;
            now.answers.insert(answer.key(), *given);
            QCOMPARE(authoring::answerText(m_sample.form(), now, m_sample.question(answer.key())), then);
        }
    }
    QVERIFY(answers > 150);
    QCOMPARE(authoring::answerToJson(Answer()), "null\n"_ba);
}

void tst_AnswerJson::takesOneKindPerQuestion_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("fits");
    for (const Kind &question : Kinds)
        for (const Kind &value : Kinds)
            if (*question.question)
                QTest::addRow("%s: %s", question.question, value.json)
                    << QString::fromLatin1(question.question) << QByteArray(value.json)
                    << (question.question == value.question);
}

void tst_AnswerJson::takesOneKindPerQuestion()
{
    QFETCH(QString, question);
    QFETCH(QByteArray, json);
    QFETCH(bool, fits);
    const Question asked = m_sample.question(question);
    const auto given = authoring::answerFromJson(asked, json);
    if (fits) {
        QVERIFY_RESULT(given);
        QVERIFY_RESULT(authoring::setAnswer(*m_sample, Census, question, *given));
        QVERIFY(m_sample.stored().answer(question) == *given);
        m_sample->undoStack()->undo();
        return;
    }
    QVERIFY_ERROR(given, ErrorKind::Usage, "takes");
    QVERIFY2(given.error().message.contains(asked.label), qPrintable(given.error().message));
}

void tst_AnswerJson::refuses_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("says");
    const auto usage = [](const char *name, const QString &question, const QByteArray &json, const QString &says) {
        QTest::newRow(name) << question << json << int(ErrorKind::Usage) << says;
    };
    const auto unreadable = [](const char *name, const QByteArray &json) {
        QTest::newRow(name) << u"scope"_s << json << int(ErrorKind::Unreadable) << QString();
    };
    usage("unknown option", u"processingState"_s, R"({"choice":"old"})", u"new, changed, running"_s);
    usage("unknown among options", u"screening"_s, R"({"choices":["sensitive","old"]})", u"sensitive"_s);
    usage("unknown column", u"team"_s, R"({"rows":[{"id":"r","cells":{"nose":{"text":"x"}}}]})", u"nose"_s);
    usage("cell of another kind", u"team"_s, R"({"rows":[{"id":"r","cells":{"note":{"number":1}}}]})", u"takes text"_s);
    usage("address that does something", u"policyDocument"_s, R"({"link":"javascript:x"})", u"https://"_s);
    usage("another shared text", u"controller"_s, R"({"shared":"rights","text":"x"})", u"shared text"_s);
    unreadable("no JSON", "{");
    unreadable("a list", "[]");
    unreadable("two kinds", R"({"text":"x","number":1})");
    usage("row id twice", u"team"_s, R"({"rows":[{"id":"r","cells":{}},{"id":"r","cells":{}}]})", u"id of its own"_s);
    unreadable("1,000 levels", "{\"text\":" + QByteArray(1000, '[') + QByteArray(1000, ']') + "}");
}

void tst_AnswerJson::refuses()
{
    QFETCH(QString, question);
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto given = authoring::answerFromJson(m_sample.question(question), json);
    QVERIFY(!given);
    QTEST(int(given.error().kind), "kind");
    QVERIFY2(given.error().message.contains(says), qPrintable(given.error().message));
    QVERIFY(!given.error().message.isEmpty());
}

void tst_AnswerJson::refusesWhatTheAssessmentDoesNotHave_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    QTest::newRow("mark") << u"scope"_s << R"({"text":[{"runs":[{"text":"x","marks":["m-none"]}]}]})"_ba << u"mark"_s;
    QTest::newRow("mark in a cell") << u"risks"_s
                                    << R"({"rows":[{"id":"r","cells":{"cause":{"text":[{"runs":[{"text":"x",
                                          "marks":["m-none"]}]}]}}}]})"_ba
                                    << u"mark"_s;
    QTest::newRow("person") << u"ownerRole"_s << R"({"person":"p-none"})"_ba << u"list of people"_s;
    QTest::newRow("person in a cell") << u"team"_s << R"({"rows":[{"id":"r","cells":{"who":{"person":"p-none"}}}]})"_ba
                                      << u"list of people"_s;
    QTest::newRow("file") << u"diagrams"_s << R"({"files":["att-flow","att-none"]})"_ba << u"attached"_s;
}

void tst_AnswerJson::refusesWhatTheAssessmentDoesNotHave()
{
    QFETCH(QString, question);
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto given = authoring::answerFromJson(m_sample.question(question), json);
    QVERIFY_RESULT(given);
    const QByteArray before = m_sample.onDisk();
    const auto done = authoring::setAnswer(*m_sample, Census, question, *given);
    QVERIFY(!done);
    QCOMPARE(int(done.error().kind), int(ErrorKind::Usage));
    QVERIFY2(done.error().message.contains(says), qPrintable(done.error().message));
    QCOMPARE(m_sample.onDisk(), before);
}

void tst_AnswerJson::putsValuesInTheirOneForm()
{
    const auto given = [&](const QString &question, const QByteArray &json) {
        return authoring::answerFromJson(m_sample.question(question), json).value_or(Answer());
    };
    QVERIFY(given(u"screening"_s, R"({"choices":["vulnerable","sensitive"]})") ==
            Answer(Choices{{u"sensitive"_s, u"vulnerable"_s}}));
    QVERIFY(given(u"purposeInShort"_s, R"({"text":[{"runs":["one"]},{"runs":[{"text":"two","bold":true}]}]})") ==
            Answer(lineFromPlainText(u"one two"_s)));
    QVERIFY(isEmpty(given(u"screening"_s, R"({"choices":[]})")));
    const Answer items = given(u"dataItems"_s, R"({"rows":[{"id":"r","cells":{"identification":{"choice":"id1",
                                                   "scheme":"somebody's own"}, "item":{"text":""}}}]})");
    const Row row = std::get<Rows>(items).rows.value(0);
    QCOMPARE(row.cells.keys(), QStringList{u"identification"_s});
    const QString scheme = m_sample.question(u"dataItems"_s).column(u"identification"_s)->scheme;
    QVERIFY(!scheme.isEmpty());
    QCOMPARE(std::get<Choice>(row.cells.value(u"identification"_s)).scheme, scheme);
}

void tst_AnswerJson::refusesAnUnknownQuestionAndNamesTheNearest()
{
    QVERIFY_ERROR(authoring::setAnswer(*m_sample, Census, u"storag"_s, words(u"x"_s)), ErrorKind::Usage,
                  "Did you mean storage");
    QVERIFY_ERROR(authoring::setAnswer(*m_sample, Census, u"qqqqqqqqqqqqq"_s, words(u"x"_s)), ErrorKind::Usage,
                  "Its template lists them");
    const auto odd = authoring::setAnswer(*m_sample, Census, u"a\u202E\nb"_s, words(u"x"_s));
    QVERIFY(!odd && !odd.error().message.contains(QChar(0x202E)) && !odd.error().message.contains(u'\n'));
}

QTEST_GUILESS_MAIN(tst_AnswerJson)
#include "tst_AnswerJson.moc"
