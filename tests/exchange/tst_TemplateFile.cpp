// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/TemplateFile.h"
#include "support/Corpus.h"
#include "support/CpuTimer.h"
#include "support/Results.h"

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
    void readsConditionsOfEveryKind();
    void readsNumbersAndConditionsThatCount();
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
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
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
    QVERIFY2(elapsed < 5000, qPrintable(QString::number(elapsed)));
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
