// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "exchange/Csv.h"
#include "support/Corpus.h"
#include "workspace/Activities.h"
#include "workspace/ActivityImport.h"
#include "workspace/Attention.h"
#include "workspace/Reviewing.h"

using namespace candour;
using namespace candour::programme;

/// What a line of the programme says of an activity and its assessment, and what goes out of it.
class tst_ProgrammeLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesActivityAndAssessment();
    void asksWhetherTheUmbrellaIsSigned();
    void letsNoScreeningCoverAnything();
    void looksOnlyAtWhatIsAsked();
    void forgetsFactsOfWhatIsNoDataShare();
    void expiresOnTheLastDayOfFebruary_data();
    void expiresOnTheLastDayOfFebruary();
    void saysWhenToLookAgainAtWhatIsWithheld();
    void writesNoEmptyCalendar();
    void keepsTheNameOfAReview();
    void exportsNoReferenceThatIsAnothers();

private:
    static Line lineOf(OpenSample &sample, const QString &activityReference)
    {
        const QList<Line> all = lines(*sample).value_or(QList<Line>());
        for (const Line &line : all)
            if (line.activityReference == activityReference)
                return line;
        return {};
    }
    static QByteArray calendar(OpenSample &sample)
    {
        const QString path = sample.path(u"reviews.ics"_s);
        return exportCalendar(*sample, path) ? TestFolder::read(path) : QByteArray();
    }
};

void tst_ProgrammeLines::namesActivityAndAssessment()
{
    OpenSample sample;
    QVERIFY_RESULT(start(*sample, u"uk-statistics-data-share"_s, u"Alone"_s));
    const Line census = lineOf(sample, u"COL-001"_s);
    QCOMPARE(census.reference, u"DPIA-0007"_s);
    QCOMPARE(census.riskRank, 1);
    QCOMPARE(lineOf(sample, u"COL-006"_s).riskRank, -1);
    QCOMPARE(lines(*sample)->last().reference, u"DPIA-0008"_s);
    QCOMPARE(lines(*sample)->last().activityReference, QString());
}

void tst_ProgrammeLines::asksWhetherTheUmbrellaIsSigned()
{
    OpenSample sample;
    QVERIFY(lineOf(sample, u"DS-0101"_s).umbrellaSigned && isAssessed(lineOf(sample, u"DS-0101"_s)));
    Activity share = *findActivity(*sample, u"DS-0101"_s);
    for (const AssessmentId &umbrella : {Linkage, Attendance}) { // in review, and a draft
        share.assessment = umbrella;
        QVERIFY_RESULT(changeActivity(*sample, share));
        QVERIFY(!isAssessed(lineOf(sample, u"DS-0101"_s)));
        QVERIFY(needs(lineOf(sample, u"DS-0101"_s), Attention::Gap, QDate(2026, 6, 4)));
    }
    QVERIFY_RESULT(authoring::setTitle(*sample, Census, u"Changed since it was signed"_s));
    QVERIFY(!isAssessed(lineOf(sample, u"DS-0102"_s)));
}

void tst_ProgrammeLines::letsNoScreeningCoverAnything()
{
    OpenSample sample;
    const auto screening = start(*sample, u"screening"_s, u"Is one needed?"_s);
    QVERIFY_RESULT(screening);
    Activity share = *findActivity(*sample, u"DS-0101"_s);
    share.assessment = *screening;
    QVERIFY_ERROR(changeActivity(*sample, share), ErrorKind::Usage, "DPIA-0008 is a screening");
    Activity tests = *findActivity(*sample, u"COL-005"_s);
    tests.cover = Cover::Own;
    tests.assessment = *screening;
    QVERIFY_RESULT(changeActivity(*sample, tests));
    QCOMPARE(lineOf(sample, u"COL-005"_s).screeningOutcome, std::optional(QString()));
    QVERIFY_RESULT(sample.change(
        [](Assessment &a) {
            a.answers.insert(u"outcome"_s, Cell{Choice{u"required"_s, {}}});
        },
        *screening));
    QCOMPARE(lineOf(sample, u"COL-005"_s).screeningOutcome, std::optional(u"required"_s));
    QVERIFY(!lineOf(sample, u"COL-001"_s).screeningOutcome);
}

void tst_ProgrammeLines::looksOnlyAtWhatIsAsked()
{
    OpenSample sample;
    QByteArray newer = sourceFile(u"resources/templates/uk-statistics-data-share.json"_s);
    newer.replace("\"version\": \"1.0\"", "\"version\": \"2.0\"");
    for (const char *key :
         {"\"key\": \"risks\",\n          \"kind\"", "\"key\": \"nextReview\",\n          \"kind\""}) {
        QCOMPARE(newer.count(key), 1);
        QByteArray hidden(key);
        hidden.replace("\"kind\"", "\"askIf\": {\"question\": \"joint\", \"is\": \"yes\"}, \"kind\"");
        newer.replace(key, hidden);
    }
    QVERIFY_RESULT(addTemplate(*sample, newer));
    QVERIFY(lineOf(sample, u"COL-001"_s).nextReview.isValid());
    QVERIFY_RESULT(sample.change([](Assessment &a) { a.templateVersion = u"2.0"_s; }));
    QVERIFY(!lineOf(sample, u"COL-001"_s).nextReview.isValid());
    QCOMPARE(lineOf(sample, u"COL-001"_s).highestRisk, QString());
    QVERIFY_RESULT(sample.change([](Assessment &a) { a.answers.insert(u"joint"_s, Cell{YesNo{true, {}}}); }));
    QVERIFY(lineOf(sample, u"COL-001"_s).nextReview.isValid());
    QCOMPARE(lineOf(sample, u"COL-001"_s).riskRank, 1);
}

void tst_ProgrammeLines::forgetsFactsOfWhatIsNoDataShare()
{
    OpenSample sample;
    Activity share = *findActivity(*sample, u"DS-0101"_s);
    share.facts.insert(u"route"_s, Choice{u"direct"_s, {}});
    share.facts.insert(u"agreementEnds"_s, QDate(2026, 7, 1));
    QVERIFY_RESULT(changeActivity(*sample, share));
    QCOMPARE(lineOf(sample, u"DS-0101"_s).expiry.on, QDate(2026, 7, 1));
    share.kind = ActivityKind::System;
    QVERIFY_RESULT(changeActivity(*sample, share));
    QVERIFY(!lineOf(sample, u"DS-0101"_s).expiry.on.isValid());
}

void tst_ProgrammeLines::expiresOnTheLastDayOfFebruary_data()
{
    QTest::addColumn<QDate>("given");
    QTest::addColumn<int>("months");
    QTest::addColumn<QDate>("expires");
    QTest::newRow("a year later") << QDate(2024, 2, 29) << 12 << QDate(2025, 2, 28);
    QTest::newRow("four years later") << QDate(2024, 2, 29) << 48 << QDate(2028, 2, 29);
    QTest::newRow("from 31 August") << QDate(2027, 8, 31) << 6 << QDate(2028, 2, 29);
    QTest::newRow("from 31 August, no leap year") << QDate(2026, 8, 31) << 6 << QDate(2027, 2, 28);
}

void tst_ProgrammeLines::expiresOnTheLastDayOfFebruary()
{
    QFETCH(const QDate, given);
    QFETCH(const int, months);
    const Question question{.key = u"q"_s,
                            .kind = QuestionKind::Records,
                            .columns = {Column{.key = u"c"_s, .kind = QuestionKind::Date, .maxAgeMonths = months}}};
    QTEST(firstExpiry(question, {{u"c"_s, given}}).on, "expires");
}

void tst_ProgrammeLines::saysWhenToLookAgainAtWhatIsWithheld()
{
    OpenSample sample;
    const QDate today = sample.clock().localToday();
    QVERIFY_RESULT(sample.change([](Assessment &a) {
        for (Mark &mark : a.marks)
            mark.reviewOn = {};
    }));
    QVERIFY(!lineOf(sample, u"COL-001"_s).lookAgainOn.isValid());
    QVERIFY(!calendar(sample).contains("Look again"));
    QVERIFY(!needs(lineOf(sample, u"COL-001"_s), Attention::LookAgain, today));
    const QList<MarkId> marks = sample.assessment().marks.keys();
    QVERIFY_RESULT(sample.change([&](Assessment &a) {
        a.marks[marks.at(0)].reviewOn = today.addDays(200);
        a.marks[marks.at(1)].reviewOn = today.addDays(30);
    }));
    QCOMPARE(lineOf(sample, u"COL-001"_s).lookAgainOn, today.addDays(30));
    QVERIFY(needs(lineOf(sample, u"COL-001"_s), Attention::LookAgain, today));
    QVERIFY(calendar(sample).contains("Look again at what is withheld: DPIA-0007"));
    sample.reopen();
    QCOMPARE(lineOf(sample, u"COL-001"_s).lookAgainOn, today.addDays(30)); // as it was kept
    QVERIFY_RESULT(sample.change([&](Assessment &a) { a.marks[marks.at(1)].reviewOn = {}; }));
    QVERIFY(!needs(lineOf(sample, u"COL-001"_s), Attention::LookAgain, today));
}

void tst_ProgrammeLines::writesNoEmptyCalendar()
{
    OpenSample sample;
    const auto empty = Workspace::create(sample.path(u"empty.candour"_s), sample.clock(), Drafter);
    QVERIFY_RESULT(empty);
    QVERIFY_RESULT(addActivity(**empty, Activity{.name = u"A"_s}));
    QVERIFY_ERROR(exportCalendar(**empty, sample.path(u"none.ics"_s)), ErrorKind::Refused, "No review has a date");
    QVERIFY(!QFileInfo::exists(sample.path(u"none.ics"_s)));
}

void tst_ProgrammeLines::keepsTheNameOfAReview()
{
    OpenSample sample;
    const auto alone = start(*sample, u"uk-statistics-data-share"_s, u"Alone"_s);
    QVERIFY_RESULT(alone);
    QVERIFY_RESULT(authoring::setAnswer(*sample, *alone, u"nextReview"_s, Cell{QDate(2027, 5, 1)}));
    const QByteArray uid = "UID:" + alone->value.toUtf8() + "@candour\r\n";
    QCOMPARE(calendar(sample).count(uid), 1);
    Activity activity{.name = u"Alone"_s, .cover = Cover::Own, .assessment = *alone};
    QVERIFY_RESULT(addActivity(*sample, activity));
    const QByteArray bytes = calendar(sample);
    QCOMPARE(bytes.count(uid), 1);
    QCOMPARE(bytes.count("SUMMARY:Review due"), 16);
    QVERIFY(bytes.contains("SEQUENCE:3378780\r\n"));
}

void tst_ProgrammeLines::exportsNoReferenceThatIsAnothers()
{
    OpenSample sample;
    QVERIFY_RESULT(start(*sample, u"uk-statistics-data-share"_s, u"Alone"_s));
    Activity tests = *findActivity(*sample, u"COL-005"_s);
    tests.reference = u"DPIA-0008"_s; // as the lone assessment is called
    QVERIFY_RESULT(changeActivity(*sample, tests));
    QVERIFY_RESULT(exportProgramme(*sample, sample.path(u"out.csv"_s)));
    const auto preview = previewImport(*sample, sample.path(u"out.csv"_s));
    QVERIFY_RESULT(preview);
    QCOMPARE(preview->count(RowFate::Unchanged), 18);
    QCOMPARE(preview->count(RowFate::Skipped), 1);
    QVERIFY(preview->rows.last().reason.contains(u"no reference"_s));
}

QTEST_MAIN(tst_ProgrammeLines)
#include "tst_ProgrammeLines.moc"
