// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/Organisation.h"
#include "workspace/Publishing.h"
#include "workspace/Redacting.h"
#include "workspace/Suppressing.h"

using namespace candour;
using namespace candour::suppressing;

namespace {

const QString Groups = u"peopleGroups"_s;
const SuppressionRule FewerThanFive{.zerosShown = true};

CountsTable table(OpenSample &sample)
{
    return *countsTable(*sample, Census, Groups);
}

CountCell at(const QString &id, const QString &column)
{
    return CountCell{RowId{id}, column};
}

QString sentence(OpenSample &sample)
{
    KnownObjections none;
    const auto found = firstObjection(sample.form(), sample.assessment(), sample.assessment().language,
                                      *sample->publications(Census), sample->settings()->leastCount, none);
    return found ? found->sentence : QString();
}

publishing::Gate gateNamed(OpenSample &sample, const QString &key)
{
    const QList<publishing::Gate> all = *publishing::gates(*sample, Census);
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto &one) { return one.key == key; });
    return found == all.end() ? publishing::Gate{} : *found;
}

} // namespace

/// How small numbers of people are protected, and what is said where they are not.
class tst_Suppressing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesRowsAndColumns();
    void refusesWhatIsNoTableOfCounts();
    void proposesWhatProtects();
    void saysWhatAStrangerCanFindOut();
    void saysIntervalsInWords();
    void saysWhatIsWrong();
    void looksOnlyAtWhatIsPublic();
    void looksAtNoTableWithoutNumbers();
    void keepsWhatWasAccepted();
    void refusesWhatDoesNotProtect();
    void roundingNeedsNoPattern();
    void keepsThePatternWhereANumberChanges();
    void hidesNothingThatAnEarlierVersionShows();
    void anotherPatternThanBeforeGivesSmallNumbersAway();
    void roundingGivesAwayWhatAnEarlierVersionLeftOut();
    void namesTheVersionThatTells();
    void whatWasTakenDownTellsNothing();
    void asksAboutNumbersThatWereCountedAnew();
    void noDecisionGoesBelowTheLeastThreshold();
    void roundingIsTooLittleAboveFive();
    void whatWasDecidedBelowTheLeastThresholdIsBlocked();
};

void tst_Suppressing::namesRowsAndColumns()
{
    OpenSample sample;
    const CountsTable groups = table(sample);
    QCOMPARE(groups.nameOf({3, 1}), u"Pupil referral units, 18 or over"_s);
    QCOMPARE(groups.nameOf({4, 1}), u"Total, 18 or over"_s);
    QCOMPARE(groups.nameOf({3, 2}), u"Pupil referral units, Total"_s);
    QVERIFY_RESULT(
        sample.change([](Assessment &a) { std::get<Rows>(a.answers[Groups]).rows[3].cells.remove(u"group"_s); }));
    QCOMPARE(table(sample).nameOf({3, 0}), u"Row 4, Under 18"_s);
}

void tst_Suppressing::refusesWhatIsNoTableOfCounts()
{
    OpenSample sample;
    QVERIFY_ERROR(countsTable(*sample, Census, u"recipients"_s), ErrorKind::Usage, "does not ask for numbers");
    QVERIFY_ERROR(countsTable(*sample, Census, u"peopleGroup"_s), ErrorKind::Usage, "peopleGroups");
    QVERIFY_ERROR(accept(*sample, Census, Groups, {.threshold = 1}, {}), ErrorKind::Usage, "from 2 to 1,000");
    QVERIFY_ERROR(accept(*sample, Census, Groups, {.threshold = 1001}, {}), ErrorKind::Usage, "from 2 to 1,000");
}

void tst_Suppressing::proposesWhatProtects()
{
    OpenSample sample;
    const CountsTable groups = table(sample);
    QCOMPARE(proposed(groups, FewerThanFive).cells, groups.decided->cells);
    for (const SuppressionRule &rule : {SuppressionRule{}, SuppressionRule{.threshold = 10}, FewerThanFive})
        QVERIFY(!objection(groups, proposed(groups, rule)));
    QCOMPARE(proposed(groups, {.threshold = 3, .zerosShown = true}).cells, QList<CountCell>());
}

void tst_Suppressing::saysWhatAStrangerCanFindOut()
{
    OpenSample sample;
    const CountsTable groups = table(sample);
    QStringList said;
    for (const Bounded &bounded : bounds(groups, *groups.decided))
        said +=
            groups.nameOf(bounded.cell) + u": "_s + inWords(bounded.interval) + (bounded.isSmall ? u" !"_s : QString());
    QCOMPARE(said, (QStringList{u"Special schools, Under 18: 158,204 to 166,370"_s,
                                u"Special schools, 18 or over: 0 to 8,166"_s,
                                u"Pupil referral units, Under 18: 6,649 to 14,815"_s,
                                u"Pupil referral units, 18 or over: 0 to 8,166 !"_s}));
}

void tst_Suppressing::saysIntervalsInWords()
{
    QCOMPARE(inWords({0, 11}), u"0 to 11"_s);
    QCOMPARE(inWords({3, 3}), u"3"_s);
    QCOMPARE(inWords({1000, std::nullopt}), u"1,000 or more"_s);
}

void tst_Suppressing::saysWhatIsWrong()
{
    OpenSample sample;
    QCOMPARE(sentence(sample), QString());
    const QString question = u"“How many people are in the data, group by group?”"_s;
    const auto decide = [&](const QList<CountCell> &cells) {
        QVERIFY_RESULT(sample.change([&](Assessment &a) { a.suppressions[Groups].cells = cells; }));
    };
    decide({});
    QCOMPARE(sentence(sample), question + u" shows a small number: Pupil referral units, 18 or over."_s);
    decide({at(u"pg-4"_s, u"adults"_s)});
    QCOMPARE(sentence(sample), question +
                                   u" gives away a number that is left out. A stranger can narrow it to 3: Pupil "
                                   u"referral units, 18 or over."_s);
    QVERIFY_RESULT(sample.change([](Assessment &a) { a.suppressions.clear(); }));
    QCOMPARE(sentence(sample), u"Decide how small numbers are protected in "_s + question + u'.');
    KnownObjections none;
    const auto found = firstObjection(sample.form(), sample.assessment(), u"en-GB"_s, {}, UsualLeastCount, none);
    QCOMPARE(found->question, Groups);
}

void tst_Suppressing::looksOnlyAtWhatIsPublic()
{
    OpenSample sample;
    QVERIFY_RESULT(sample.change([](Assessment &a) { a.suppressions.clear(); }));
    QVERIFY_RESULT(redacting::followTemplate(*sample, Census, Place{.question = Groups}));
    QCOMPARE(sentence(sample), QString());
}

void tst_Suppressing::looksAtNoTableWithoutNumbers()
{
    OpenSample sample;
    QVERIFY_RESULT(sample.change([](Assessment &a) {
        a.suppressions.clear();
        std::get<Rows>(a.answers[Groups]).rows = {Row{.id = RowId{u"x"_s}, .cells = {{u"group"_s, words(u"North"_s)}}}};
    }));
    QVERIFY(table(sample).isEmpty());
    QCOMPARE(sentence(sample), QString());
    QVERIFY_RESULT(sample.change(
        [](Assessment &a) { std::get<Rows>(a.answers[Groups]).rows[0].cells.insert(u"adults"_s, Number{2.5}); }));
    QVERIFY(!table(sample).isEmpty());
    QVERIFY(sentence(sample).startsWith(u"Decide how small numbers"_s));
}

void tst_Suppressing::keepsWhatWasAccepted()
{
    OpenSample sample;
    sample.as(Preparer);
    const Suppression ten = proposed(table(sample), {.threshold = 10, .zerosShown = true});
    QVERIFY_RESULT(accept(*sample, Census, Groups, ten.rule,
                          ten.cells + QList<CountCell>{at(u"gone"_s, u"adults"_s), ten.cells.first()}));
    const Suppression kept = sample.stored().suppressions.value(Groups);
    QCOMPARE(kept.cells, ten.cells);
    QCOMPARE(kept.rule, ten.rule);
    QCOMPARE(kept.decidedBy, Preparer.name);
    QCOMPARE(kept.decidedAt, sample.clock().now());
    QCOMPARE(sample->undoStack()->undoText(), u"Small numbers"_s);
}

void tst_Suppressing::refusesWhatDoesNotProtect()
{
    OpenSample sample;
    const QByteArray before = sample.onDisk();
    QVERIFY_ERROR(accept(*sample, Census, Groups, FewerThanFive, {}), ErrorKind::Refused, "shows a small number");
    QVERIFY_ERROR(accept(*sample, Census, Groups, FewerThanFive, {at(u"pg-4"_s, u"adults"_s)}), ErrorKind::Refused,
                  "can narrow it to 3");
    QCOMPARE(sample.onDisk(), before);
}

void tst_Suppressing::roundingNeedsNoPattern()
{
    OpenSample sample;
    QVERIFY_RESULT(accept(*sample, Census, Groups, {.method = SuppressionMethod::Rounding, .threshold = 7},
                          {at(u"pg-4"_s, u"adults"_s)}));
    const Suppression kept = sample.stored().suppressions.value(Groups);
    QVERIFY(kept.cells.isEmpty());
    QCOMPARE(kept.rule, (SuppressionRule{.method = SuppressionMethod::Rounding}));
    QCOMPARE(sentence(sample), QString());
}

void tst_Suppressing::keepsThePatternWhereANumberChanges()
{
    OpenSample sample;
    const Suppression before = *table(sample).decided;
    QVERIFY_RESULT(authoring::setCell(*sample, Census, Groups, RowId{u"pg-2"_s}, u"adults"_s, Number{4}));
    QCOMPARE(*table(sample).decided, before);
    QVERIFY(sentence(sample).contains(u"Secondary schools and sixth forms, 18 or over"_s));
}

void tst_Suppressing::hidesNothingThatAnEarlierVersionShows()
{
    OpenSample sample;
    sample.as(Preparer);
    QVERIFY_RESULT(publishing::publish(*sample, Census, {.folder = sample.path(u"out"_s)}));
    const QList<PublishedCount> shown = sample->publications(Census)->first().counts;
    QCOMPARE(shown.size(), 15);
    QVERIFY(shown.contains(PublishedCount{Groups, at(u"pg-1"_s, u"adults"_s), 0}));
    QVERIFY(shown.contains(PublishedCount{Groups, at(u"pg-4"_s, {}), 14815}));
    QVERIFY(shown.contains(PublishedCount{Groups, at(u"pg-4"_s, u"adults"_s), 0, CountShown::LeftOut}));
    QCOMPARE(sentence(sample), QString());
    // A zero that was shown cannot be hidden any more.
    QVERIFY_ERROR(accept(*sample, Census, Groups, {}, proposed(table(sample), {}).cells), ErrorKind::Refused,
                  "Version 1 of this page shows a number");
    // Once the number is another one, nobody has read it.
    QVERIFY_RESULT(authoring::setCell(*sample, Census, Groups, RowId{u"pg-1"_s}, u"adults"_s, Number{2}));
    QVERIFY(!objection(table(sample), proposed(table(sample), {})));
}

void tst_Suppressing::anotherPatternThanBeforeGivesSmallNumbersAway()
{
    OpenSample sample;
    const QList<CountCell> other{at({}, {}), at({}, u"adults"_s), at(u"pg-4"_s, {}), at(u"pg-4"_s, u"adults"_s)};
    QVERIFY(!objection(table(sample), {.rule = FewerThanFive, .cells = other}));
    sample.as(Preparer);
    QVERIFY_RESULT(publishing::publish(*sample, Census, {.folder = sample.path(u"out"_s)}));
    const auto found = objection(table(sample), {.rule = FewerThanFive, .cells = other});
    QVERIFY(found);
    QCOMPARE(found->version, u"1"_s);
    QVERIFY2(found->sentence.contains(u"Total"_s), qPrintable(found->sentence));
}

/// In the sample, totals and numbers rounded to five leave only one possibility for what was left out.
void tst_Suppressing::roundingGivesAwayWhatAnEarlierVersionLeftOut()
{
    OpenSample sample;
    sample.as(Preparer);
    const SuppressionRule rounding{.method = SuppressionMethod::Rounding};
    QVERIFY(!objection(table(sample), {.rule = rounding}));
    QVERIFY_RESULT(publishing::publish(*sample, Census, {.folder = sample.path(u"out"_s)}));
    const QString learns = u"Whoever has read version 1 learns more of “How many people"_s;
    const auto found = objection(table(sample), {.rule = rounding});
    QVERIFY(found);
    QVERIFY2(found->sentence.startsWith(learns), qPrintable(found->sentence));
    QVERIFY_ERROR(accept(*sample, Census, Groups, rounding, {}), ErrorKind::Refused, "Whoever has read version 1");
    // Decided in another way, it keeps the page from going out all the same.
    QVERIFY_RESULT(sample.change([&](Assessment &a) { a.suppressions[Groups] = {.rule = rounding}; }));
    const publishing::Gate gate = gateNamed(sample, u"small-numbers"_s);
    QCOMPARE(int(gate.state), int(publishing::GateState::Blocked));
    QVERIFY2(gate.message.startsWith(u"Together with version 1, this page gives away"_s), qPrintable(gate.message));
    QCOMPARE(int(gateNamed(sample, u"earlier-counts"_s).state), int(publishing::GateState::Done));
}

void tst_Suppressing::namesTheVersionThatTells()
{
    OpenSample sample;
    sample.as(Preparer);
    QVERIFY_RESULT(publishing::publish(*sample, Census, {.folder = sample.path(u"out"_s)}));
    CountsTable groups = table(sample);
    groups.earlier.prepend(Publication{.assessment = groups.assessment, .number = 2});
    const auto found = objection(groups, {.rule = {.method = SuppressionMethod::Rounding}});
    QCOMPARE(found->version, u"1"_s);
}

void tst_Suppressing::whatWasTakenDownTellsNothing()
{
    OpenSample sample;
    sample.as(Preparer);
    QVERIFY_RESULT(publishing::publish(*sample, Census, {.folder = sample.path(u"out"_s)}));
    QList<Publication> published = *sample->publications(Census);
    QVERIFY_RESULT(sample.change(
        [&](Assessment &a) { a.suppressions[Groups] = {.rule = {.method = SuppressionMethod::Rounding}}; }));
    KnownObjections none;
    const auto found = [&] {
        return firstObjection(sample.form(), sample.assessment(), u"en-GB"_s, published, UsualLeastCount, none);
    };
    QVERIFY(found());
    published.first().status = PublicationStatus::TakenDown;
    QVERIFY(!found());
}

/// Nobody can say what other numbers of an earlier version tell about those of today.
void tst_Suppressing::asksAboutNumbersThatWereCountedAnew()
{
    OpenSample sample;
    sample.as(Preparer);
    const auto gate = [&] { return gateNamed(sample, u"earlier-counts"_s); };
    QCOMPARE(int(gate().state), int(publishing::GateState::Done));
    QVERIFY_RESULT(publishing::publish(*sample, Census, {.folder = sample.path(u"out"_s)}));
    QCOMPARE(int(gate().state), int(publishing::GateState::Done)); // the same numbers again
    QVERIFY_RESULT(authoring::setCell(*sample, Census, Groups, RowId{u"pg-2"_s}, u"adults"_s, Number{200'000}));
    QCOMPARE(int(gate().state), int(publishing::GateState::ToDo));
    QVERIFY(gate().message.startsWith(u"Version 1 shows other numbers of people in “How many people"_s));
}

void tst_Suppressing::noDecisionGoesBelowTheLeastThreshold()
{
    OpenSample sample;
    const SuppressionRule four{.threshold = 4, .zerosShown = true};
    QVERIFY_ERROR(accept(*sample, Census, Groups, four, proposed(table(sample), four).cells), ErrorKind::Refused,
                  "must not show numbers of people below 5");
    QVERIFY_RESULT(organisation::set(*sample, u"leastCount"_s, u"4"_s));
    QVERIFY_RESULT(accept(*sample, Census, Groups, four, proposed(table(sample), four).cells));
    QVERIFY_RESULT(organisation::set(*sample, u"leastCount"_s, u"10"_s));
    QVERIFY_ERROR(accept(*sample, Census, Groups, FewerThanFive, proposed(table(sample), FewerThanFive).cells),
                  ErrorKind::Refused, "Choose a threshold of 10 or more");
}

void tst_Suppressing::roundingIsTooLittleAboveFive()
{
    OpenSample sample;
    const SuppressionRule rounding{.method = SuppressionMethod::Rounding};
    QVERIFY_RESULT(accept(*sample, Census, Groups, rounding, {}));
    QCOMPARE(sentence(sample), QString());
    QVERIFY_RESULT(organisation::set(*sample, u"leastCount"_s, u"6"_s));
    QVERIFY(sentence(sample).contains(u"must not show numbers of people below 6"_s));
}

void tst_Suppressing::whatWasDecidedBelowTheLeastThresholdIsBlocked()
{
    OpenSample sample;
    QCOMPARE(int(gateNamed(sample, u"small-numbers"_s).state), int(publishing::GateState::Done));
    QVERIFY_RESULT(organisation::set(*sample, u"leastCount"_s, u"10"_s));
    const publishing::Gate gate = gateNamed(sample, u"small-numbers"_s);
    QCOMPARE(int(gate.state), int(publishing::GateState::Blocked));
    QVERIFY2(gate.message.contains(u"may show numbers of people below 10"_s), qPrintable(gate.message));
    sample->undoStack()->undo();
    QCOMPARE(int(gateNamed(sample, u"small-numbers"_s).state), int(publishing::GateState::Done));
}

QTEST_MAIN(tst_Suppressing)
#include "tst_Suppressing.moc"
