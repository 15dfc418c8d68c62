// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Commenting.h"
#include "workspace/Judging.h"

using namespace candour;

namespace {

judging::JudgedAnswer of(const QList<judging::JudgedAnswer> &answers, const QString &question)
{
    for (const judging::JudgedAnswer &answer : answers)
        if (answer.question == question)
            return answer;
    return {};
}

const Table *tableIn(const Document &document)
{
    for (const Section &section : document.sections)
        for (const DocumentBlock &block : section.blocks)
            if (const auto *table = std::get_if<Table>(&block))
                return table;
    return nullptr;
}

QString wordsOf(const Inlines &inlines)
{
    QString all;
    for (const Inline &one : inlines)
        if (const auto *text = std::get_if<Text>(&one))
            all += text->text;
    return all;
}

} // namespace

class tst_Judging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRoleThatSignsOrAdvisesJudgesSomething();
    void saysWhatIsNewAboutEach();
    void leavesOutWhatIsNotAsked();
    void anUnknownRoleIsRefused();
    void evidenceStandsBesideTheAnswers();
    void aTopicWithoutEvidenceSaysSo();
    void anAnswerIsReadInFull();
};

void tst_Judging::everyRoleThatSignsOrAdvisesJudgesSomething()
{
    OpenSample sample;
    for (const Role &role : sample.form().roles) {
        const auto answers = judging::answers(*sample, Census, role.key);
        QVERIFY_RESULT(answers);
        QVERIFY2(role.signs == Signs::No || !answers->isEmpty(), qPrintable(role.key));
        for (const judging::JudgedAnswer &answer : *answers)
            QVERIFY(sample.question(answer.question).reviewedBy.contains(role.key));
    }
    const auto head = judging::answers(*sample, Census, u"hop"_s);
    QVERIFY(!of(*head, u"evidence"_s).question.isEmpty());
    QVERIFY(!of(*head, u"phases"_s).question.isEmpty());
    QVERIFY(!of(*head, u"publicationPlan"_s).question.isEmpty());
    QVERIFY(of(*head, u"decision"_s).question.isEmpty());
}

void tst_Judging::saysWhatIsNewAboutEach()
{
    OpenSample sample;
    sample.later();
    const QDateTime looked = sample.clock().now();
    sample.later();
    QVERIFY_RESULT(
        authoring::setAnswer(*sample, Census, u"disclosureControl"_s, Answer(Cell(words(u"Round to ten."_s)))));
    QVERIFY_RESULT(commenting::comment(
        *sample, Census, {.place = Place{.question = u"evidence"_s}, .text = u"Thin."_s, .mustFix = true}));
    QVERIFY_RESULT(
        commenting::comment(*sample, Census, {.place = Place{.question = u"evidence"_s}, .text = u"Where?"_s}));
    const auto answers = judging::answers(*sample, Census, u"hop"_s, judging::changedSince(*sample, Census, looked));
    QVERIFY_RESULT(answers);
    QVERIFY(of(*answers, u"disclosureControl"_s).hasChanged);
    QVERIFY(!of(*answers, u"codeStatement"_s).hasChanged);
    const judging::JudgedAnswer evidence = of(*answers, u"evidence"_s);
    QCOMPARE(evidence.openComments, 2);
    QCOMPARE(evidence.mustFix, 1);
    QVERIFY(!evidence.hasChanged);
    QVERIFY(judging::words(of(*answers, u"disclosureControl"_s)).contains(u"changed since"_s));
    QCOMPARE(judging::words(of(*answers, u"codeStatement"_s)), QString());
    const auto sinceNobodyKnows = judging::answers(*sample, Census, u"hop"_s);
    QVERIFY_RESULT(sinceNobodyKnows);
    for (const judging::JudgedAnswer &answer : *sinceNobodyKnows)
        QVERIFY(!answer.hasChanged); // nobody says since when
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"disclosureControl"_s, Answer()));
    QVERIFY(of(*judging::answers(*sample, Census, u"hop"_s), u"disclosureControl"_s).isMissing);
}

void tst_Judging::leavesOutWhatIsNotAsked()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"producesStatistics"_s,
                                        Answer(Cell(YesNo{.value = false, .reason = {}}))));
    const auto answers = judging::answers(*sample, Census, u"hop"_s);
    QVERIFY(of(*answers, u"evidence"_s).question.isEmpty());
    QVERIFY(!of(*answers, u"producesStatistics"_s).question.isEmpty());
}

void tst_Judging::anUnknownRoleIsRefused()
{
    OpenSample sample;
    QVERIFY_ERROR(judging::answers(*sample, Census, u"king"_s), ErrorKind::Usage, "no role");
    QVERIFY_ERROR(judging::answers(*sample, Census, {}), ErrorKind::Usage, "no role");
}

void tst_Judging::evidenceStandsBesideTheAnswers()
{
    OpenSample sample;
    const auto document = judging::reading(*sample, Census, u"evidence"_s);
    QVERIFY_RESULT(document);
    const Table *table = tableIn(*document);
    QVERIFY(table);
    const Column *topics = sample.question(u"evidence"_s).column(u"topic"_s);
    QCOMPARE(table->rows.size(), topics->options.size());
    const qsizetype at = std::distance(topics->options.begin(),
                                       std::find_if(topics->options.begin(), topics->options.end(),
                                                    [](const Option &o) { return o.key == u"gov.disclosureControl"; }));
    const TableRow &row = table->rows.at(at);
    const QString answer = sample.text(u"disclosureControl"_s).section(u' ', 0, 4);
    QVERIFY(!answer.isEmpty());
    QVERIFY2(wordsOf(row.cells.at(2)).contains(answer), qPrintable(wordsOf(row.cells.at(2))));
    QVERIFY(!wordsOf(row.cells.at(1)).isEmpty());
    QVERIFY(!wordsOf(row.cells.at(1)).contains(answer));
}

void tst_Judging::aTopicWithoutEvidenceSaysSo()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"evidence"_s, Answer(Rows())));
    const auto document = judging::reading(*sample, Census, u"evidence"_s);
    const Table *table = tableIn(*document);
    QVERIFY(table);
    for (const TableRow &row : table->rows)
        QCOMPARE(wordsOf(row.cells.at(1)), u"No evidence yet"_s);
}

void tst_Judging::anAnswerIsReadInFull()
{
    OpenSample sample;
    const auto text = judging::readingAsText(*sample, Census, u"disclosureControl"_s);
    QVERIFY_RESULT(text);
    QVERIFY(text->contains(sample.text(u"disclosureControl"_s).section(u' ', -4)));
    QVERIFY(judging::reading(*sample, Census, u"none"_s)->sections.isEmpty());
}

QTEST_MAIN(tst_Judging)
#include "tst_Judging.moc"
