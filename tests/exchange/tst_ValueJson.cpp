// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/ValueJson.h"
#include "support/Results.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

using namespace candour;

class tst_ValueJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesRichTextAsShortAsItCan_data();
    void writesRichTextAsShortAsItCan();
    void writesEachKindOfAnswer_data();
    void writesEachKindOfAnswer();
    void saysNothingOfWhatCannotBeSaid();
    void readsNullAsNotAnswered();
    void readsAnOptionChosenTwiceAsChosenOnce();
    void writesOnlyWhatIsClean();
    void keepsEveryMemberOfAMark();
    void keepsEveryMemberOfASuppression();
    void sortsTheCellsOfASuppression();
    void namesAFileInNoFolder_data();
    void namesAFileInNoFolder();
    void keepsActivitiesAndSharedAnswers();
    void saysWhereSomethingIsWrong_data();
    void saysWhereSomethingIsWrong();
    void timesAreInUtcWhereverOneIs();
};

namespace {

QString compact(const QJsonValue &json)
{
    const QByteArray list = QJsonDocument(QJsonArray{json}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

QJsonValue parsed(const char *json)
{
    return QJsonDocument::fromJson("[" + QByteArray(json) + "]").array().at(0);
}

RichText paragraphs(const QStringList &lines)
{
    RichText text;
    for (const QString &line : lines)
        text.blocks += Block{.runs = {Run{.text = line}}};
    return normalised(text);
}

} // namespace

void tst_ValueJson::writesRichTextAsShortAsItCan_data()
{
    QTest::addColumn<RichText>("text");
    QTest::addColumn<QString>("json");
    const MarkId a{u"a"_s};
    const MarkId b{u"b"_s};
    QTest::newRow("nothing") << RichText{} << uR"("")"_s;
    QTest::newRow("a plain paragraph") << paragraphs({u"One."_s}) << uR"("One.")"_s;
    QTest::newRow("two paragraphs") << paragraphs({u"One."_s, u"Two."_s}) << uR"(["One.","Two."])"_s;
    QTest::newRow("an empty line between") << paragraphs({u"One."_s, {}, u"Two."_s}) << uR"(["One.","","Two."])"_s;
    QTest::newRow("one bullet") << RichText{{Block{BlockKind::Bullet, 0, {Run{.text = u"One"_s}}}}}
                                << uR"([{"kind":"bullet","runs":["One"]}])"_s;
    QTest::newRow("a number below") << RichText{{Block{BlockKind::Number, 2, {Run{.text = u"One"_s}}}}}
                                    << uR"([{"kind":"number","level":2,"runs":["One"]}])"_s;
    QTest::newRow("appearance")
        << RichText{{Block{.runs = {Run{.text = u"a"_s, .bold = true}, Run{.text = u"b"_s},
                                    Run{.text = u"c"_s, .italic = true, .link = u"https://example.org/"_s}}}}}
        << uR"([{"runs":[{"bold":true,"text":"a"},"b",{"italic":true,"link":"https://example.org/","text":"c"}]}])"_s;
    QTest::newRow("marks in order") << RichText{{Block{.runs = {Run{.text = u"x"_s,
                                                                    .marks = {MarkId{u"c"_s}, MarkId{u"d"_s}, b, a}}}}}}
                                    << uR"([{"runs":[{"marks":["a","b","c","d"],"text":"x"}]}])"_s;
}

void tst_ValueJson::writesRichTextAsShortAsItCan()
{
    QFETCH(RichText, text);
    QFETCH(QString, json);
    QCOMPARE(compact(toJson(text)), json);
    const auto back = fromJson<RichText>(parsed(json.toUtf8().constData()));
    QVERIFY_RESULT(back);
    QCOMPARE(*back, text);
}

void tst_ValueJson::writesEachKindOfAnswer_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("json");
    const auto row = [](const char *name, const Answer &answer, const QString &json) {
        QTest::newRow(name) << answer << json;
    };
    row("text", Cell{paragraphs({u"One."_s})}, uR"({"text":"One."})"_s);
    row("yes", Cell{YesNo{true, {}}}, uR"({"yesNo":true})"_s);
    row("no, because", Cell{YesNo{false, paragraphs({u"Why."_s})}}, uR"({"reason":"Why.","yesNo":false})"_s);
    row("neither yet", Cell{YesNo{std::nullopt, paragraphs({u"Ask."_s})}}, uR"({"reason":"Ask.","yesNo":null})"_s);
    row("choice", Cell{Choice{u"low"_s, u"Two by two 1"_s}}, uR"({"choice":"low","scheme":"Two by two 1"})"_s);
    row("choices", Cell{Choices{{u"b"_s, u"a"_s}}}, uR"({"choices":["b","a"]})"_s);
    row("date", Cell{QDate(2026, 6, 4)}, uR"({"date":"2026-06-04"})"_s);
    row("number", Cell{Number{8'200'000}}, uR"({"number":8200000})"_s);
    row("fraction", Cell{Number{0.1}}, uR"({"number":0.1})"_s);
    row("person", Cell{PersonId{u"p"_s}}, uR"({"person":"p"})"_s);
    row("link", Cell{WebLink{u"Us"_s, u"https://example.org/"_s}},
        uR"({"label":"Us","link":"https://example.org/"})"_s);
    row("row references", Cell{RowRefs{{RowId{u"r2"_s}, RowId{u"r1"_s}}}}, uR"({"rowRefs":["r2","r1"]})"_s);
    row("files", Files{{AttachmentId{u"f"_s}}}, uR"({"files":["f"]})"_s);
    row("shared", SharedText{u"controller"_s, paragraphs({u"We."_s})}, uR"({"shared":"controller","text":"We."})"_s);
    const Row one{.id = RowId{u"r"_s},
                  .activity = ActivityId{u"x"_s},
                  .cells = {{u"a"_s, YesNo{true, {}}}, {u"b"_s, std::monostate{}}}};
    Row two{.id = one.id, .activity = one.activity, .cells = {{u"a"_s, YesNo{true, {}}}}};
    row("rows", Rows{{two}}, uR"({"rows":[{"activity":"x","cells":{"a":{"yesNo":true}},"id":"r"}]})"_s);
    QCOMPARE(compact(toJson(one)), compact(toJson(two)));
}

void tst_ValueJson::writesEachKindOfAnswer()
{
    QFETCH(Answer, answer);
    QFETCH(QString, json);
    QCOMPARE(compact(toJson(answer)), json);
    const auto back = fromJson<Answer>(parsed(json.toUtf8().constData()));
    QVERIFY_RESULT(back);
    QCOMPARE(*back, answer);
}

void tst_ValueJson::saysNothingOfWhatCannotBeSaid()
{
    for (const Cell &cell : {Cell{}, Cell{QDate()}, Cell{Choice{}}, Cell{PersonId{}},
                             Cell{Number{std::numeric_limits<double>::infinity()}},
                             Cell{Number{std::numeric_limits<double>::quiet_NaN()}}})
        QVERIFY(toJson(cell).isNull());
    QVERIFY(toJson(Answer{}).isNull());
    QCOMPARE(compact(toJson(Cell{Number{-0.0}})), uR"({"number":0})"_s);
}

void tst_ValueJson::readsNullAsNotAnswered()
{
    QCOMPARE(fromJson<Cell>(QJsonValue()).value_or(Cell{Number{1}}), Cell{});
    QCOMPARE(fromJson<Answer>(QJsonValue()).value_or(Answer{Files{}}), Answer{});
}

void tst_ValueJson::readsAnOptionChosenTwiceAsChosenOnce()
{
    const auto choices = fromJson<Cell>(parsed(R"({"choices":["b","a","b"]})"));
    QVERIFY_RESULT(choices);
    QCOMPARE(*choices, (Cell{Choices{{u"b"_s, u"a"_s}}}));
}

void tst_ValueJson::writesOnlyWhatIsClean()
{
    const RichText dirty{{Block{.kind = BlockKind::Bullet,
                                .level = 99,
                                .runs = {Run{.text = u"a\u0000"_s}, Run{.text = u"b"_s, .link = u"javascript:x"_s}}}}};
    QCOMPARE(compact(toJson(dirty)), uR"([{"kind":"bullet","level":5,"runs":["ab"]}])"_s);
    const Person person{.id = PersonId{u"p"_s}, .name = u"Eve\u202E\nX"_s};
    QCOMPARE(toJson(person).value(u"name"_s).toString(), u"Eve X"_s);
    const Comment comment{.id = CommentId{u"c"_s}, .text = u"One\r\nTwo\rThree\u0007\tFour"_s};
    QCOMPARE(toJson(comment).value(u"text"_s).toString(), u"One\nTwo\nThree\tFour"_s);
}

void tst_ValueJson::keepsEveryMemberOfAMark()
{
    const Mark mark{.id = MarkId{u"m"_s},
                    .reasons = {u"safety"_s, u"secret"_s},
                    .harm = u"Somebody could walk in."_s,
                    .publicInterest = u"How, not where."_s,
                    .proposedBy = u"Ana"_s,
                    .proposedAt = QDateTime(QDate(2026, 6, 4), QTime(14, 2), Qt::UTC),
                    .reviewOn = QDate(2027, 1, 2),
                    .cut = {u"Anna Bell"_s, u"Leeds"_s},
                    .opinion = {u"Jo Rees, Director"_s, u"It would inhibit advice."_s, QDate(2026, 6, 3)}};
    const auto read = fromJson<Mark>(toJson(mark));
    QVERIFY_RESULT(read);
    QCOMPARE(*read, mark);
}

void tst_ValueJson::keepsEveryMemberOfASuppression()
{
    const Suppression hidden{.rule = {.threshold = 10, .zerosShown = true},
                             .cells = {CountCell{}, CountCell{{}, u"boys"_s}, CountCell{RowId{u"r"_s}, u"boys"_s}},
                             .decidedBy = u"Sam"_s,
                             .decidedAt = QDateTime(QDate(2026, 6, 4), QTime(9, 0), Qt::UTC)};
    QCOMPARE(compact(toJson(hidden)), uR"({"cells":[{},{"column":"boys"},{"column":"boys","row":"r"}],)"_s +
                                          uR"("decidedAt":"2026-06-04T09:00:00Z","decidedBy":"Sam",)"_s +
                                          uR"("threshold":10,"zerosShown":true})"_s);
    QCOMPARE(*fromJson<Suppression>(toJson(hidden)), hidden);
    const Suppression rounded{.rule = {.method = SuppressionMethod::Rounding}};
    QCOMPARE(compact(toJson(rounded)), uR"({"method":"rounding"})"_s);
    QCOMPARE(*fromJson<Suppression>(toJson(rounded)), rounded);
    QVERIFY(!fromJson<Suppression>(parsed(R"({"threshold":1})")));
    QVERIFY(!fromJson<Suppression>(parsed(R"({"threshold":1001})")));
}

void tst_ValueJson::sortsTheCellsOfASuppression()
{
    const auto read = fromJson<Suppression>(parsed(R"({"cells":[{"row":"b"},{"row":"a"},{"row":"b"}]})"));
    QVERIFY_RESULT(read);
    QCOMPARE(read->cells, (QList<CountCell>{CountCell{RowId{u"a"_s}, {}}, CountCell{RowId{u"b"_s}, {}}}));
}

void tst_ValueJson::namesAFileInNoFolder_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a name") << u"Plan 2.pdf"_s << u"Plan 2.pdf"_s;
    QTest::newRow("folders") << u"../../etc/plan.pdf"_s << u"plan.pdf"_s;
    QTest::newRow("folders of Windows") << u"C:\\Users\\x\\plan.pdf"_s << u"plan.pdf"_s;
    QTest::newRow("the folder above") << u".."_s << QString();
    QTest::newRow("this folder") << u"plan/."_s << QString();
    QTest::newRow("letters turned round") << u"plan\u202Efdp.exe"_s << u"planfdp.exe"_s;
}

void tst_ValueJson::namesAFileInNoFolder()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const Attachment attachment{.id = AttachmentId{u"a"_s}, .fileName = name, .mediaType = u"application/pdf"_s};
    QJsonObject json = toJson(attachment);
    QCOMPARE(json.value(u"fileName"_s).toString(), expected);
    json.insert(u"fileName"_s, name);
    const auto read = fromJson<Attachment>(json);
    QVERIFY_RESULT(read);
    QCOMPARE(read->fileName, expected);
}

void tst_ValueJson::keepsActivitiesAndSharedAnswers()
{
    const Activity activity{.id = ActivityId{u"x"_s},
                            .reference = u"ACT-1"_s,
                            .name = u"School census"_s,
                            .kind = ActivityKind::Collection,
                            .ownerRole = u"Head of Data"_s,
                            .cover = Cover::Umbrella,
                            .assessment = AssessmentId{u"a"_s},
                            .coverNote = u"Smaller.\nSame data."_s,
                            .coverReviewOn = QDate(2027, 1, 1),
                            .coverRoot = u"0af3"_s,
                            .facts = {{u"route"_s, Choice{u"secure"_s, {}}}, {u"pupils"_s, Number{12}}}};
    const auto back = fromJson<Activity>(toJson(activity));
    QVERIFY_RESULT(back);
    QCOMPARE(*back, activity);
    const SharedAnswer shared{.key = u"controller"_s, .title = u"Controller"_s, .text = paragraphs({u"a"_s, u"b"_s})};
    QCOMPARE(fromJson<SharedAnswer>(toJson(shared)).value_or(SharedAnswer{}), shared);
    const Retention retention{.keepUntil = QDate(2030, 1, 1), .basis = u"x"_s, .hold = true, .holdReason = u"y"_s};
    QCOMPARE(fromJson<Retention>(toJson(retention)).value_or(Retention{}), retention);
    QCOMPARE(toJson(Retention{}), QJsonObject());
    QCOMPARE(toJson(Review{}), QJsonObject());
}

void tst_ValueJson::saysWhereSomethingIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char *json, const QString &pointer) {
        QTest::newRow(json) << QByteArray(json) << pointer;
    };
    row(R"({"rows":[{"id":"r"},{"id":"s","cells":{"a":{"date":"x"}}}]})", u"/rows/1/cells/a/date"_s);
    row(R"({"rows":[{"cells":{}}]})", u"/rows/0"_s);
    row(R"({"rows":{}})", u"/rows"_s);
    row(R"({"text":[{"runs":["a",{"text":"b","marks":["m","not an id"]}]}]})", u"/text/0/runs/1/marks/1"_s);
    row(R"({"text":[{"kind":"heading"}]})", u"/text/0/kind"_s);
    row(R"({"text":[{"level":1.5}]})", u"/text/0/level"_s);
    row(R"({"yesNo":"yes"})", u"/yesNo"_s);
    row(R"({"date":"2026-6-4"})", u"/date"_s);
    row(R"({"date":"12026-06-04"})", u"/date"_s);
    row(R"({"date":" 2026-06-04"})", u"/date"_s);
    row(R"({"date":""})", u"/date"_s);
    row(R"({"number":"1"})", u"/number"_s);
    row(R"({"choices":["a","Not A Key"]})", u"/choices/1"_s);
    row(R"({"files":[7]})", u"/files/0"_s);
    row(R"({"rows":[{"id":"r","cells":{"a":{"number":1,"text":"b"}}}]})", u"/rows/0/cells/a"_s);
}

void tst_ValueJson::saysWhereSomethingIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, pointer);
    const auto refused = fromJson<Answer>(parsed(json.constData()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, pointer);
    QVERIFY(refused.error().message.contains(pointer));
}

void tst_ValueJson::timesAreInUtcWhereverOneIs()
{
    qputenv("TZ", "Europe/London");
    const QDateTime inTheGap(QDate(2026, 3, 29), QTime(1, 30), Qt::UTC); // an hour that London's clocks leave out
    const Comment comment{.id = CommentId{u"c"_s}, .at = inTheGap};
    QCOMPARE(toJson(comment).value(u"at"_s).toString(), u"2026-03-29T01:30:00Z"_s);
    const Comment local{.id = CommentId{u"c"_s}, .at = QDateTime(QDate(2026, 7, 1), QTime(12, 0), Qt::LocalTime)};
    QCOMPARE(toJson(local).value(u"at"_s).toString(), u"2026-07-01T11:00:00Z"_s);
    QCOMPARE(fromJson<Comment>(toJson(comment)).value_or(Comment{}).at, inTheGap);
}

QTEST_GUILESS_MAIN(tst_ValueJson)
#include "tst_ValueJson.moc"
