// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/TemplateFile.h"
#include "support/Corpus.h"
#include "support/CpuTimer.h"
#include "support/Results.h"
#include "support/Sizes.h"

using namespace candour;

class tst_TemplateFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsGoodTemplates_data() { addCorpusRows(u"templates/good"_s); }
    void readsGoodTemplates();
    void refusesBrokenTemplates_data() { addCorpusRows(u"templates/broken"_s); }
    void refusesBrokenTemplates();
    void readsTheExampleOfTheDocumentation();
    void theSchemaIsTheOnePublished();
    void putsListsAndScalesWhereTheyAreNamed();
    void readsEveryMember();
    void readsConditionsOfEveryKind();
    void readsNumbersAndConditionsThatCount();
    void readsOlderReasons();
    void readsChecks();
    void readsScreenings();
    void saysEveryFaultAtOnce();
    void refusesAHugeTemplateAtOnce();
    void hostileTemplatesAreDecidedQuickly_data();
    void hostileTemplatesAreDecidedQuickly();
    void everyBuiltInTemplateIsGood();
};

namespace {

QString report(const QList<TemplateFault> &faults)
{
    QStringList lines;
    for (const TemplateFault &fault : faults)
        lines += fault.where + u": "_s + fault.message;
    return lines.join(u'\n');
}

Template example()
{
    return readTemplate(exampleIn(sourceFile(u"resources/schemas/template.md"_s))).value_or(Template{});
}

Template screening()
{
    return readTemplate(sourceFile(u"tests/data/templates/good/screening.json"_s)).value_or(Template{});
}

/// A template with these questions in its one section.
QByteArray templateWith(const QByteArray &questions)
{
    return "{\"format\":\"candour-template\",\"formatVersion\":1,\"id\":\"t\",\"version\":\"1\",\"title\":\"T\","
           "\"language\":\"en\","
           "\"sections\":[{\"key\":\"s\",\"title\":\"S\",\"questions\":[" +
           questions + "]}]}";
}

} // namespace

void tst_TemplateFile::readsGoodTemplates()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(report(templateFaults(bytes)), QString());
    QVERIFY_RESULT(readTemplate(bytes));
}

void tst_TemplateFile::refusesBrokenTemplates()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QVERIFY(!expected.isEmpty());
    const QString faults = report(templateFaults(bytes));
    QVERIFY2(faults.contains(expected), qPrintable(faults));
    QVERIFY(!readTemplate(bytes));
}

void tst_TemplateFile::readsTheExampleOfTheDocumentation()
{
    const QByteArray bytes = exampleIn(sourceFile(u"resources/schemas/template.md"_s));
    QCOMPARE(report(templateFaults(bytes)), QString());
    QCOMPARE(example().questions().size(), 8);
}

void tst_TemplateFile::theSchemaIsTheOnePublished()
{
    QFile built(u":/schemas/template.schema.json"_s);
    QVERIFY(built.open(QIODevice::ReadOnly));
    QCOMPARE(built.readAll(), sourceFile(u"resources/schemas/template.schema.json"_s));
}

void tst_TemplateFile::putsListsAndScalesWhereTheyAreNamed()
{
    const Template t = example();
    const Question *people = t.question(u"people"_s);
    QVERIFY(people);
    QCOMPARE(people->options.size(), 2);
    QCOMPARE(people->options.at(1).forPublic(), u"Children"_s);
    const Question *risks = t.question(u"risks"_s);
    QVERIFY(risks);
    QCOMPARE(risks->column(u"residualLikelihood"_s)->options, t.riskMethod.likelihoods);
    QCOMPARE(risks->column(u"severity"_s)->options, t.riskMethod.severities);
    QCOMPARE(risks->column(u"severity"_s)->scheme, u"Two by two 1"_s);
    QCOMPARE(t.question(u"overall"_s)->options, t.riskMethod.levels);
    QCOMPARE(t.question(u"overall"_s)->scheme, u"Two by two 1"_s);
}

void tst_TemplateFile::readsEveryMember()
{
    const auto read = readTemplate(sourceFile(u"tests/data/templates/good/every-member.json"_s));
    QVERIFY_RESULT(read);
    const Condition answered{.kind = Condition::Kind::Answered, .subject = u"why"_s};
    const QList<Option> colours{{.key = u"red"_s,
                                 .label = u"An option"_s,
                                 .description = u"What it means"_s,
                                 .publicLabel = u"A public option"_s,
                                 .term = u"dpv:Student"_s,
                                 .evidenceIn = {u"why"_s}}};
    const Column colour{.key = u"colour"_s,
                        .kind = QuestionKind::Choice,
                        .label = u"A column"_s,
                        .hint = u"A hint of a column"_s,
                        .required = true,
                        .options = colours,
                        .scheme = u"A scheme"_s,
                        .isPublic = true,
                        .publicLabel = u"A public column"_s,
                        .share = 3};
    const Column until{.key = u"until"_s,
                       .kind = QuestionKind::Date,
                       .label = u"A date"_s,
                       .askIf = {.kind = Condition::Kind::Is, .subject = u"colour"_s, .value = u"red"_s},
                       .expires = true,
                       .maxAgeMonths = 18};
    const Column others{
        .key = u"others"_s, .kind = QuestionKind::RowRefs, .label = u"Other rows"_s, .refersTo = u"parts"_s};
    const Column group{.key = u"group"_s, .kind = QuestionKind::Line, .label = u"A group"_s, .isPublic = true};
    const Column number{
        .key = u"number"_s, .kind = QuestionKind::Number, .label = u"A number"_s, .isPublic = true, .counts = true};
    const QList<Question> questions{{.key = u"why"_s,
                                     .number = u"7.1"_s,
                                     .kind = QuestionKind::RichText,
                                     .label = u"A question"_s,
                                     .hint = u"A hint"_s,
                                     .guidance = u"Guidance"_s,
                                     .example = u"An example"_s,
                                     .legal = u"A law"_s,
                                     .required = true,
                                     .publicByDefault = true,
                                     .publicHeading = u"glance"_s,
                                     .publicLabel = u"A public question"_s,
                                     .reviewedBy = {u"owner"_s}},
                                    {.key = u"contact"_s,
                                     .kind = QuestionKind::Shared,
                                     .label = u"A shared question"_s,
                                     .askIf = answered,
                                     .sharedKey = u"dpo"_s},
                                    {.key = u"parts"_s,
                                     .kind = QuestionKind::Records,
                                     .label = u"Rows"_s,
                                     .columns = {colour, until, others},
                                     .rowName = u"part"_s,
                                     .form = RecordsForm::Cards},
                                    {.key = u"heads"_s,
                                     .kind = QuestionKind::Records,
                                     .label = u"Heads"_s,
                                     .columns = {group, number},
                                     .totals = true},
                                    {.key = u"triggers"_s,
                                     .kind = QuestionKind::Choices,
                                     .label = u"Triggers"_s,
                                     .options = {{.key = u"law"_s, .label = u"A law"_s}}},
                                    {.key = u"decision"_s,
                                     .kind = QuestionKind::Choice,
                                     .label = u"A decision"_s,
                                     .options = colours,
                                     .scheme = u"A scheme"_s,
                                     .publicHeading = u"glance"_s,
                                     .publicTerm = u"dpv:hasStatus"_s,
                                     .noticePart = NoticePart::Automated,
                                     .consultationPart = ConsultationPart::Advice},
                                    {.key = u"review"_s, .kind = QuestionKind::Date, .label = u"A review"_s}};
    const Template expected{
        .id = u"every-member"_s,
        .version = u"2.1"_s,
        .title = u"A title"_s,
        .description = u"A description"_s,
        .regime = u"A regime"_s,
        .language = u"en-GB"_s,
        .regulator = u"A regulator"_s,
        .sources = {{u"A source"_s, u"https://example.org/source"_s}},
        .sections = {{u"about"_s, u"7"_s, u"A section"_s, u"Guidance of a section"_s, questions}},
        .headings = {{.key = u"glance"_s,
                      .title = u"A heading"_s,
                      .intro = u"An introduction"_s,
                      .emptyText = u"Nothing here"_s,
                      .content = HeadingContent::LeftOut,
                      .facts = {{u"A fact"_s, u"why"_s}}}},
        .noticeLaw = {{u"What a notice tells"_s, u"https://example.org/notice"_s}, {u"A right"_s, u"Another right"_s}},
        .consultation = {{u"Where the regulator is asked"_s, u"https://example.org/consultation"_s},
                         {.days = 42, .moreDays = 30}},
        .laws = {{u"law"_s,
                  u"A law"_s,
                  u"AL"_s,
                  u"Whom it binds"_s,
                  u"What a refusal says"_s,
                  u"How to ask for a review"_s,
                  u"A regulator"_s,
                  {u"Where it stands"_s, u"https://example.org/law"_s}}},
        .reasons = {{.key = u"secret"_s,
                     .label = u"A reason"_s,
                     .publicWording = u"a public wording"_s,
                     .provision = u"A provision"_s,
                     .explanation = u"An explanation"_s,
                     .law = u"law"_s,
                     .kind = ReasonKind::Qualified,
                     .needsQualifiedPerson = true}},
        .roles = {{u"owner"_s, u"An owner"_s, Signs::Required, u"A statement"_s}},
        .riskMethod = {.key = u"two-by-two"_s,
                       .title = u"A method"_s,
                       .version = u"3"_s,
                       .likelihoods = {{.key = u"seldom"_s, .label = u"Seldom"_s},
                                       {.key = u"often"_s, .label = u"Often"_s}},
                       .severities = {{.key = u"small"_s, .label = u"Small"_s},
                                      {.key = u"grave"_s, .label = u"Grave"_s}},
                       .levels = {{.key = u"low"_s, .label = u"Low"_s}, {.key = u"high"_s, .label = u"High"_s}},
                       .matrix = {{0, 0}, {0, 1}},
                       .mustPublish = 2,
                       .vetoSeverity = 1},
        .decisionQuestion = u"decision"_s,
        .reviewDateQuestion = u"review"_s,
        .reviewTriggerQuestion = u"triggers"_s,
        .checks = {
            {.key = u"odd"_s, .blocks = false, .when = answered, .question = u"why"_s, .message = u"A message"_s}}};
    for (qsizetype i = 0; i < questions.size(); ++i)
        QVERIFY2(read->sections.first().questions.value(i) == questions.at(i), qPrintable(questions.at(i).key));
    QCOMPARE(read->headings, expected.headings);
    QCOMPARE(read->noticeLaw, expected.noticeLaw);
    QCOMPARE(read->consultation, expected.consultation);
    QCOMPARE(read->laws, expected.laws);
    QCOMPARE(read->reasons, expected.reasons);
    QCOMPARE(read->roles, expected.roles);
    QCOMPARE(read->riskMethod, expected.riskMethod);
    QVERIFY(*read == expected);
}

void tst_TemplateFile::readsConditionsOfEveryKind()
{
    using Kind = Condition::Kind;
    const auto t = readTemplate(sourceFile(u"tests/data/templates/good/conditions-within-conditions.json"_s));
    QVERIFY_RESULT(t);
    const Condition small{.kind = Kind::Is, .subject = u"size"_s, .value = u"small"_s};
    const Condition large{.kind = Kind::Is, .subject = u"size"_s, .value = u"large"_s};
    const Condition parts{.kind = Kind::Answered, .subject = u"parts"_s};
    const Condition notLarge{.kind = Kind::Not, .parts = {large}};
    const Condition either{.kind = Kind::Any, .parts = {parts, notLarge}};
    QCOMPARE(t->question(u"why"_s)->askIf, (Condition{.kind = Kind::All, .parts = {small, either}}));
}

void tst_TemplateFile::readsNumbersAndConditionsThatCount()
{
    const Template t = screening();
    QCOMPARE(t.sections.at(0).number, u"A"_s);
    QCOMPARE(t.question(u"criteria"_s)->number, u"A.3"_s);
    QCOMPARE(t.question(u"remarks"_s)->number, QString());
    const Condition one{.kind = Condition::Kind::AtLeast, .subject = u"criteria"_s, .count = 1};
    const Condition two{.kind = Condition::Kind::AtLeast, .subject = u"kinds"_s, .count = 2};
    QCOMPARE(t.question(u"remarks"_s)->askIf, one);
    QCOMPARE(t.question(u"parts"_s)->column(u"note"_s)->askIf, two);
}

void tst_TemplateFile::readsOlderReasons()
{
    const QByteArray bytes = sourceFile(u"tests/data/templates/good/library.json"_s);
    QVERIFY(bytes.contains("\"jurisdiction\""));
    const auto t = readTemplate(bytes);
    QVERIFY_RESULT(t);
    QVERIFY(t->laws.isEmpty() && t->reasons.first().law.isEmpty());
}

void tst_TemplateFile::readsChecks()
{
    const Template t = screening();
    QCOMPARE(t.checks.size(), 3);
    QCOMPARE(t.checks.at(2).key, u"no-remarks"_s);
    QCOMPARE(t.checks.at(2).question, u"remarks"_s);
    QCOMPARE(t.checks.at(2).message, u"Say more about the criteria."_s);
    QCOMPARE(t.checks.at(2).when.parts.size(), 2);
    QVERIFY(t.checks.at(0).blocks && t.checks.at(1).blocks && !t.checks.at(2).blocks);
    QVERIFY(example().checks.isEmpty());
}

void tst_TemplateFile::readsScreenings()
{
    const Template t = screening();
    QVERIFY(t.isScreening());
    QCOMPARE(t.screening.outcomeQuestion, u"outcome"_s);
    QCOMPARE(t.screening.departureQuestion, u"departure"_s);
    QCOMPARE(t.screening.needsNext, (QStringList{u"full"_s, u"short"_s}));
    QCOMPARE(t.screening.rules.size(), 3);
    const Condition two{.kind = Condition::Kind::AtLeast, .subject = u"criteria"_s, .count = 2};
    QCOMPARE(t.screening.rules.at(0), (OutcomeRule{u"full"_s, two, u"Two criteria are met."_s, true}));
    QCOMPARE(t.screening.rules.at(2), (OutcomeRule{.outcome = u"nothing"_s}));
    QCOMPARE(t.screening.next.size(), 2);
    QCOMPARE(t.screening.next.at(0).templateId, u"library-services"_s);
    QCOMPARE(t.screening.next.at(1), NextTemplate{u"small"_s});
    QVERIFY(!example().isScreening());
}

void tst_TemplateFile::saysEveryFaultAtOnce()
{
    const auto faults = templateFaults(templateWith(R"(
        {"key":"a","kind":"choice","label":"A","reviewedBy":["x","y"]},
        {"key":"a","kind":"records","label":"B","publicByDefault":true})"));
    QCOMPARE(faults.size(), 6);
    QCOMPARE(faults.at(0).where, u"/sections/0/questions/0 (s › a)"_s);
    QCOMPARE(faults.at(5).where, u"/sections/0/questions/1 (s › a)"_s);
}

void tst_TemplateFile::refusesAHugeTemplateAtOnce()
{
    const QByteArray huge(200 * 1024 * 1024, '[');
    const CpuTimer timer;
    QVERIFY_ERROR(readTemplate(huge), ErrorKind::Unreadable, "larger than 8 megabytes");
    QVERIFY2(timer.elapsed() < timeLimit(200), qPrintable(QString::number(timer.elapsed())));
}

void tst_TemplateFile::hostileTemplatesAreDecidedQuickly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");

    QByteArray chain;
    for (int i = 0; i < 5000; ++i)
        chain += (i > 0 ? "," : "") + QByteArray(R"({"key":"q)") + QByteArray::number(i) +
                 R"(","kind":"yesNo","label":"Q","askIf":{"question":"q)" + QByteArray::number(i + 1) +
                 R"(","is":"yes"}})";
    QTest::newRow("a chain of 5,000 conditions") << templateWith(chain) << u"at most 2,000 questions"_s;
    QTest::newRow("a circle of 5,000 conditions")
        << templateWith(chain + R"(,{"key":"q5000","kind":"yesNo","label":"Q","askIf":{"question":"q0","is":"yes"}})")
        << u"go in a circle"_s;
    QTest::newRow("a million empty objects")
        << templateWith("{}" + QByteArray(",{}").repeated(1'000'000)) << u"more values than Candour reads"_s;
    QTest::newRow("forty thousand faults")
        << templateWith("{}" + QByteArray(",{}").repeated(40'000)) << u"is missing"_s;
    QTest::newRow("a key of seven megabytes")
        << templateWith(R"({"key":")" + QByteArray(7'000'000, 'a') + R"(","kind":"line","label":"Q"})")
        << u"too long"_s;
    QTest::newRow("an opening quotation mark") << "{\"" + QByteArray(8'000'000, 'a') << u"not valid JSON"_s;
}

void tst_TemplateFile::hostileTemplatesAreDecidedQuickly()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    const CpuTimer timer;
    const QString faults = report(templateFaults(bytes));
    const long elapsed = timer.elapsed();
    QVERIFY2(faults.contains(expected), qPrintable(faults.left(500)));
    QVERIFY2(elapsed < timeLimit(5000), qPrintable(QString::number(elapsed)));
}

void tst_TemplateFile::everyBuiltInTemplateIsGood()
{
    const QDir folder(u":/templates"_s);
    const QStringList names = folder.entryList(QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(report(templateFaults(file.readAll())), QString());
    }
    const auto templates = builtInTemplates();
    QVERIFY_RESULT(templates);
    QCOMPARE(templates->size(), names.size());
}

QTEST_GUILESS_MAIN(tst_TemplateFile)
#include "tst_TemplateFile.moc"
