// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "support/Corpus.h"
#include "workspace/Programme.h"
#include "workspace/Publishing.h"
#include "workspace/Reviewing.h"
#include "workspace/Stores.h"
#include "workspace/Versions.h"

using namespace candour;
using namespace candour::programme;

Q_DECLARE_METATYPE(Line)

class tst_Programme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEveryActivityAndAssessmentOnce();
    void countsCoverage();
    void countsWhatIsAssessedAndOverdue_data();
    void countsWhatIsAssessedAndOverdue();
    void startsAnAssessment();
    void refusesToStart();
    void startsFromTheNewestTemplate();
    void startsFromAnotherAssessment();
    void takesAlongWhatAnotherTemplateAsks();
    void addsSoundTemplatesOnly();
    void namesEveryFaultOfATemplate_data();
    void namesEveryFaultOfATemplate();

private:
    static Line lineOf(const Workspace &workspace, const AssessmentId &id)
    {
        const QList<Line> all = *lines(workspace);
        for (const Line &line : all)
            if (line.assessment == id)
                return line;
        return {};
    }
};

void tst_Programme::listsEveryActivityAndAssessmentOnce()
{
    OpenSample sample;
    QVERIFY_RESULT(start(*sample, u"uk-statistics-data-share"_s, u"No activity"_s));
    const QList<Line> all = *lines(*sample);
    QCOMPARE(all.size(), 19);
    QStringList references;
    for (const Line &line : all)
        references += line.reference;
    QCOMPARE(QSet<QString>(references.begin(), references.end()).size(), references.size());

    const Line census = lineOf(*sample, Census);
    QCOMPARE(census.activity.value, u"act-census"_s);
    QCOMPARE(census.reference, u"DPIA-0007"_s);
    QCOMPARE(census.name, u"School census"_s);
    QCOMPARE(census.draftPercent, 100);
    QCOMPARE(census.required, 4);
    QCOMPARE(census.given, 4);
    QCOMPARE(census.nextReview, QDate(2028, 3, 31));
    QCOMPARE(census.highestRisk, sample.form().riskMethod.levels.at(1).label);
    QCOMPARE(census.riskMethod, sample.form().riskMethod.title);
    QCOMPARE(census.publishedVersion, 0);
    QVERIFY(census.state == ReviewState::Decided);
    QCOMPARE(lineOf(*sample, Linkage).given, 2);
    QCOMPARE(lineOf(*sample, Attendance).highestRisk, QString());
    QCOMPARE(all.last().name, u"No activity"_s);
    QVERIFY(all.last().cover == Cover::Own && all.last().activity.isEmpty());
}

void tst_Programme::countsCoverage()
{
    OpenSample sample;
    const auto counted = [&](QDate today) { return coverage(*lines(*sample), today); };
    const QDate today(2026, 6, 4);
    // 10 that the census covers, 1 held elsewhere, 2 not needed, and the census itself.
    QCOMPARE(counted(today), (Coverage{18, 14, 0, 0}));
    QCOMPARE(counted(QDate(2028, 4, 1)).overdue, 13);
    QVERIFY_RESULT(publishing::publish(*sample, Census, {.folder = sample.path(u"out"_s)}));
    QCOMPARE(counted(today).live, 0);
    QVERIFY_RESULT(versions::recordLive(*sample, {Census, 1}, u"https://example.org/census/"_s, today));
    QCOMPARE(counted(today).live, 1);
    QCOMPARE(lineOf(*sample, Census).liveSince, today);
    QCOMPARE(lineOf(*sample, Census).publishedVersion, 1);
    QVERIFY_RESULT(authoring::setTitle(*sample, Census, u"Changed since it was signed"_s));
    QCOMPARE(counted(today).assessed, 3); // neither the census nor what it covers
}

void tst_Programme::countsWhatIsAssessedAndOverdue_data()
{
    QTest::addColumn<Line>("line");
    QTest::addColumn<bool>("assessed");
    const auto own = [](std::optional<ReviewState> state, int given) {
        return Line{.cover = Cover::Own, .state = state, .required = 4, .given = given};
    };
    QTest::newRow("decided") << own(ReviewState::Decided, 4) << true;
    QTest::newRow("decided and outdated") << own(ReviewState::Decided, 3) << false;
    QTest::newRow("in review") << own(ReviewState::InReview, 4) << false;
    QTest::newRow("draft") << own(ReviewState::Drafting, 4) << false;
    QTest::newRow("missing") << Line{.cover = Cover::Missing} << false;
    const auto screening = [&](const QString &outcome) {
        Line line = own(ReviewState::Decided, 4);
        line.screeningOutcome = outcome;
        return line;
    };
    QTest::newRow("screening: not needed") << screening(u"notNeeded"_s) << true;
    QTest::newRow("screening: required") << screening(u"required"_s) << false;
    QTest::newRow("screening: covered") << screening(u"covered"_s) << false;
    QTest::newRow("screening without outcome") << screening({}) << false;
    QTest::newRow("umbrella") << Line{.cover = Cover::Umbrella, .umbrellaSigned = true} << true;
    QTest::newRow("umbrella that is a draft") << Line{.cover = Cover::Umbrella} << false;
    QTest::newRow("not needed") << Line{.cover = Cover::NotNeeded} << true;
    QTest::newRow("held elsewhere") << Line{.cover = Cover::HeldElsewhere} << true;
}

void tst_Programme::countsWhatIsAssessedAndOverdue()
{
    QFETCH(Line, line);
    QTEST(isAssessed(line), "assessed");
    const QDate today(2026, 6, 4);
    QVERIFY(!isOverdue(line, today));
    line.nextReview = today;
    QVERIFY(!isOverdue(line, today));
    line.nextReview = today.addDays(-1);
    QVERIFY(isOverdue(line, today));
}

void tst_Programme::startsAnAssessment()
{
    OpenSample sample;
    Announced announced(*sample);
    const auto id = start(*sample, u"uk-statistics-data-share"_s, u" A\u202E new\n one "_s);
    QVERIFY_RESULT(id);
    const Assessment a = sample.stored(*id);
    QCOMPARE(a.title, u"A new one"_s);
    QCOMPARE(a.reference, u"DPIA-0008"_s);
    QCOMPARE(a.templateVersion, u"1.0"_s);
    QCOMPARE(a.language, u"en-GB"_s);
    QCOMPARE(a.people, *sample->people());
    QCOMPARE(a.answers.keys(),
             (QStringList{u"complaint"_s, u"controller"_s, u"dpoContact"_s, u"otherFormats"_s, u"rights"_s}));
    const QList<SharedAnswer> sharedAnswers = *sample->sharedAnswers();
    for (const SharedAnswer &shared : sharedAnswers)
        QVERIFY(std::any_of(a.answers.begin(), a.answers.end(), [&](const Answer &answer) {
            return answer == Answer(SharedText{shared.key, shared.text});
        }));
    QCOMPARE(announced.changes, QList<Change>{Change{.programme = true}});
    QCOMPARE(sample->audit()->last().action, u"new"_s);
    QCOMPARE(sample->audit()->last().detail, id->value);
    QCOMPARE(sample->header(*id)->changedBy, Drafter.name);
    QVERIFY(*start(*sample, u"uk-statistics-data-share"_s, u"Next"_s) != *id);
    QCOMPARE(*sample->find(u"DPIA-0009"_s), sample->assessments()->last().id);
}

void tst_Programme::refusesToStart()
{
    OpenSample sample;
    const QByteArray before = sample.onDisk();
    QVERIFY_ERROR(start(*sample, u"uk-statistics-data-share"_s, u" \u202E\n"_s), ErrorKind::Usage, "title");
    QVERIFY_ERROR(start(*sample, u"none"_s, u"A"_s), ErrorKind::Usage, "no template “none”");
    QCOMPARE(sample.onDisk(), before);
    sample.reopen(Workspace::Access::ReadOnly);
    QVERIFY_ERROR(start(*sample, u"uk-statistics-data-share"_s, u"A"_s), ErrorKind::Refused, "reading only");
}

void tst_Programme::startsFromTheNewestTemplate()
{
    OpenSample sample;
    QByteArray bytes = sourceFile(u"resources/templates/uk-statistics-data-share.json"_s);
    QVERIFY(bytes.contains("\"version\": \"1.0\""));
    for (const char *version : {"10.0", "9.0", "2.0"}) {
        QByteArray next = bytes;
        next.replace("\"version\": \"1.0\"", QByteArray("\"version\": \"" + QByteArray(version) + "\""));
        QVERIFY(TestFolder::write(sample.path(u"t.json"_s), next));
        QVERIFY_RESULT(addTemplate(*sample, sample.path(u"t.json"_s)));
    }
    QCOMPARE(newest(*sample, u"uk-statistics-data-share"_s)->version, u"10.0"_s);
    const auto id = start(*sample, u"uk-statistics-data-share"_s, u"A"_s);
    QVERIFY_RESULT(id);
    QCOMPARE(sample.stored(*id).templateVersion, u"10.0"_s);
    QCOMPARE(sample->templateOf(sample.assessment())->version, u"1.0"_s);
}

void tst_Programme::startsFromAnotherAssessment()
{
    OpenSample sample;
    sample.later();
    QVERIFY_RESULT(sample.change([](Assessment &a) {
        a.suppressions = {{u"whatAndWhy"_s, {.decidedBy = u"Sam"_s}}, {u"dpoAdvice"_s, {}}};
    }));
    const auto id = startFrom(*sample, Census, u"uk-statistics-data-share"_s, u"A copy"_s);
    QVERIFY_RESULT(id);
    const Assessment source = sample.assessment();
    const Assessment copy = sample.stored(*id);
    QCOMPARE(copy.reference, u"DPIA-0008"_s);
    QCOMPARE(copy.title, u"A copy"_s);
    QCOMPARE(copy.publicTitle, QString());
    const QStringList left{u"dpoAdvice"_s, u"decision"_s, u"decisionReasons"_s, u"nextReview"_s};
    for (const QString &key : left)
        QVERIFY2(!isEmpty(source.answer(key)) && isEmpty(copy.answer(key)), qPrintable(key));
    for (auto answer = copy.answers.cbegin(); answer != copy.answers.cend(); ++answer)
        QVERIFY2(*answer == source.answer(answer.key()), qPrintable(answer.key()));
    QVERIFY(copy.answers.size() > source.answers.size() - 10);
    QVERIFY(copy.activities.isEmpty() && !source.activities.isEmpty());
    // What is withheld there is withheld here; what people said of the source is not said of the copy.
    for (auto treatment = source.treatments.cbegin(); treatment != source.treatments.cend(); ++treatment)
        if (copy.answers.contains(treatment.key().question))
            QVERIFY2(copy.treatment(treatment.key()) == *treatment, qPrintable(treatment.key().question));
    QCOMPARE(copy.suppressions, (QMap<QString, Suppression>{{u"whatAndWhy"_s, {.decidedBy = u"Sam"_s}}}));
    QVERIFY(!copy.marks.isEmpty());
    for (const Mark &mark : copy.marks)
        QCOMPARE(mark, source.marks.value(mark.id));
    for (const Finding &finding : findings(*sample->templateOf(copy), copy, sample.clock().today()))
        QVERIFY2(finding.rule != u"mark-covers-nothing"_s && finding.rule != u"mark-without-reason"_s,
                 qPrintable(finding.message));
    QCOMPARE(copy.review, Review{});
    QVERIFY(copy.comments.isEmpty());
    const auto history = sample->history(*id, u"whatAndWhy"_s);
    QVERIFY_RESULT(history);
    QCOMPARE(history->size(), 1);
    QVERIFY(history->first().origin == Origin::Copied);
    QVERIFY_ERROR(startFrom(*sample, AssessmentId{u"none"_s}, u"uk-statistics-data-share"_s, u"A"_s), ErrorKind::Usage,
                  "");
}

void tst_Programme::takesAlongWhatAnotherTemplateAsks()
{
    OpenSample sample;
    const auto id = startFrom(*sample, Census, u"uk-gdpr-seven-steps"_s, u"In seven steps"_s);
    QVERIFY_RESULT(id);
    const Assessment copy = sample.stored(*id);
    const Template form = *sample->templateOf(copy);
    QCOMPARE(form.id, u"uk-gdpr-seven-steps"_s);
    QVERIFY(copy.answers.size() > 20);
    for (const QString &key : copy.answers.keys())
        QVERIFY2(form.question(key), qPrintable(key));
    QCOMPARE(copy.answer(u"purposeInShort"_s), sample.assessment().answer(u"purposeInShort"_s));
}

void tst_Programme::addsSoundTemplatesOnly()
{
    OpenSample sample;
    QVERIFY(TestFolder::write(sample.path(u"good.json"_s), sourceFile(u"tests/data/templates/good/minimal.json"_s)));
    QVERIFY(
        TestFolder::write(sample.path(u"bad.json"_s), sourceFile(u"tests/data/templates/broken/unknown-list.json"_s)));
    QVERIFY_RESULT(addTemplate(*sample, sample.path(u"good.json"_s)));
    QCOMPARE(sample->audit()->last().action, u"add-template"_s);
    const qsizetype count = sample->templates()->size();
    const QByteArray before = sample.onDisk();
    const auto bad = addTemplate(*sample, sample.path(u"bad.json"_s));
    QVERIFY(!bad);
    QVERIFY2(bad.error().message.contains(u'/'), qPrintable(bad.error().message));
    QVERIFY_ERROR(addTemplate(*sample, sample.path(u"none.json"_s)), ErrorKind::Unreadable, "no such file");
    QCOMPARE(sample.onDisk(), before);
    QCOMPARE(sample->templates()->size(), count);
}

void tst_Programme::namesEveryFaultOfATemplate_data()
{
    addCorpusRows(u"templates/broken"_s);
}

void tst_Programme::namesEveryFaultOfATemplate()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    const TestFolder folder;
    QVERIFY(TestFolder::write(folder.path(), bytes));
    const auto faults = templateFaults(folder.path());
    QVERIFY_RESULT(faults);
    QVERIFY(!faults->isEmpty());
    QVERIFY2(faults->join(u'\n').contains(expected), qPrintable(faults->join(u'\n')));
    for (const QString &fault : *faults)
        QVERIFY(!fault.isEmpty() && !fault.startsWith(u':'));
}

QTEST_MAIN(tst_Programme)
#include "tst_Programme.moc"
