// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/AssessmentFile.h"
#include "exchange/JsonReader.h"
#include "exchange/SampleFile.h"
#include "support/Results.h"

using namespace candour;

class tst_SampleFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryPart();
    void readsTheSampleThatComesWithTheProgram();
    void refusesStepsOutOfOrder();
    void refusesAssessmentsInOtherFolders_data();
    void refusesAssessmentsInOtherFolders();
    void refusesAnUnknownAction();
    void refusesAnotherFormat();
};

namespace {

QByteArray sampleWith(const QByteArray &members)
{
    return "{\"format\":\"candour-sample\",\"formatVersion\":1," + members + "}";
}

} // namespace

void tst_SampleFile::readsEveryPart()
{
    const auto sample = readSample(sampleWith(R"(
        "settings": {"organisation": "Office for Schools", "accent": "#123456", "licence": "OGL 3.0"},
        "people": [{"id": "p1", "name": "Robin", "roles": [{"role": "dpo"}]}],
        "sharedAnswers": [{"key": "controller", "title": "Controller", "text": "We."}],
        "activities": [{"id": "x", "name": "Census", "kind": "collection", "cover": "own", "assessment": "a1",
                        "facts": {"route": {"choice": "secure"}}}],
        "assessments": ["dpia-0007.dpia.json"],
        "steps": [
            {"at": "2026-05-01T09:00:00Z", "as": "Robin", "role": "owner", "assessment": "a1", "do": "submit", "roles": ["dpo"]},
            {"at": "2026-05-02T09:00:00Z", "as": "Sam", "role": "dpo", "assessment": "a1", "do": "advise", "text": "Good."},
            {"at": "2026-05-02T10:00:00Z", "as": "Kim", "role": "dpo", "assessment": "a1", "do": "decideAdvice",
             "outcome": "partlyAccepted", "reasons": "Costs."},
            {"at": "2026-05-03T09:00:00Z", "as": "Kim", "assessment": "a1", "do": "standing",
             "words": "AWE", "question": "why", "reason": "Public."}])"));
    QVERIFY_RESULT(sample);
    QCOMPARE(sample->settings.organisation, u"Office for Schools"_s);
    QCOMPARE(sample->people.first().roles.first().role, u"dpo"_s);
    QCOMPARE(sample->sharedAnswers.first().key, u"controller"_s);
    QCOMPARE(sample->activities.first().cover, Cover::Own);
    QCOMPARE(sample->assessments, QStringList{u"dpia-0007.dpia.json"_s});
    QCOMPARE(sample->steps.size(), 4);
    QCOMPARE(sample->steps.at(0).roles, QStringList{u"dpo"_s});
    QCOMPARE(plainText(sample->steps.at(1).text), u"Good."_s);
    QCOMPARE(sample->steps.at(2).action, SampleAction::DecideAdvice);
    QCOMPARE(sample->steps.at(2).outcome, AdviceOutcome::PartlyAccepted);
    QCOMPARE(sample->steps.at(3).words, u"AWE"_s);
}

void tst_SampleFile::readsTheSampleThatComesWithTheProgram()
{
    const auto read = [](const QString &name) {
        return readFile(u":/sample/"_s + name, AssessmentLimits.bytes).value_or(QByteArray());
    };
    const auto sample = readSample(read(u"workspace.json"_s));
    QVERIFY_RESULT(sample);
    QVERIFY(!sample->assessments.isEmpty());
    QSet<AssessmentId> ids;
    for (const QString &name : sample->assessments) {
        const auto assessment = readAssessment(read(name));
        QVERIFY_RESULT(assessment);
        ids.insert(assessment->id);
    }
    for (const SampleStep &step : sample->steps)
        QVERIFY2(ids.contains(step.assessment), qPrintable(step.assessment.value));
}

void tst_SampleFile::refusesStepsOutOfOrder()
{
    QVERIFY_ERROR(readSample(sampleWith(R"("steps": [
        {"at": "2026-05-02T09:00:00Z", "as": "A", "assessment": "a1", "do": "sign"},
        {"at": "2026-05-01T09:00:00Z", "as": "A", "assessment": "a1", "do": "sign"}])")),
                  ErrorKind::Unreadable, "not in the order of time");
}

void tst_SampleFile::refusesAssessmentsInOtherFolders_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name :
         {"../a.dpia.json", "/etc/a.dpia.json", "x/a.dpia.json", "..\\\\a.dpia.json", "workspace.json"})
        QTest::newRow(name) << QByteArray(name);
}

void tst_SampleFile::refusesAssessmentsInOtherFolders()
{
    QFETCH(QByteArray, name);
    QVERIFY_ERROR(readSample(sampleWith("\"assessments\": [\"" + name + "\"]")), ErrorKind::Unreadable,
                  "not the name of an assessment file");
}

void tst_SampleFile::refusesAnUnknownAction()
{
    QVERIFY_ERROR(readSample(sampleWith(R"("steps": [
        {"at": "2026-05-02T09:00:00Z", "as": "A", "assessment": "a1", "do": "delete"}])")),
                  ErrorKind::Unreadable, "/steps/0/do");
}

void tst_SampleFile::refusesAnotherFormat()
{
    QVERIFY_ERROR(readSample(R"({"format":"candour-template","formatVersion":1})"), ErrorKind::Unreadable,
                  "not a sample");
    QVERIFY_ERROR(readSample(R"({"format":"candour-sample","formatVersion":2})"), ErrorKind::Unreadable,
                  "newer version");
}

QTEST_GUILESS_MAIN(tst_SampleFile)
#include "tst_SampleFile.moc"
