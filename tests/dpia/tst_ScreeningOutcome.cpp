// SPDX-License-Identifier: GPL-3.0-or-later
#include "FindingCase.h"
#include "Shipped.h"
#include "dpia/Screening.h"
#include "support/Results.h"

using namespace candour;

namespace {

/// What was chosen, by question: keys of options, or "yes" or "no".
using Keys = QMap<QString, QStringList>;

Cell answerOf(const Question &question, const QStringList &keys)
{
    switch (question.kind) {
    case QuestionKind::YesNo:
        return YesNo{keys.first() == u"yes"_s, {}};
    case QuestionKind::Choice:
        return Choice{keys.first(), {}};
    default:
        return Choices{keys};
    }
}

Cell plainAnswer(const Question &question)
{
    switch (question.kind) {
    case QuestionKind::YesNo:
        return YesNo{false, {}};
    case QuestionKind::Choice:
        return Choice{question.options.first().key, {}};
    case QuestionKind::Choices:
        return Choices{{question.options.first().key}};
    case QuestionKind::Date:
        return Today;
    case QuestionKind::Number:
        return Number{100};
    case QuestionKind::Person:
        return PersonId{u"p"_s};
    default:
        return fromPlainText(u"Words."_s);
    }
}

/// A screening in which everything is answered that must be before the outcome. Nothing is met but what \a keys say.
Assessment screened(const Template &t, const Keys &keys)
{
    Keys all{{u"article6"_s, {u"publicTask"_s}}, {u"criteria"_s, {u"none"_s}}, {u"regulatorList"_s, {u"none"_s}}};
    all.insert(keys);
    Assessment a{.people = {Person{.id = PersonId{u"p"_s}, .name = u"Pat"_s}}};
    bool isBefore = true;
    for (const Question *question : t.questions()) {
        isBefore = isBefore && question->key != t.screening.outcomeQuestion;
        if (all.contains(question->key))
            a.answers.insert(question->key, answerOf(*question, all.value(question->key)));
        else if (isBefore && question->required && isAsked(t, a, *question))
            a.answers.insert(question->key, plainAnswer(*question));
    }
    return a;
}

QStringList shown(const QList<Finding> &findings, const QString &start = {})
{
    QStringList all;
    for (const Finding &finding : findings)
        if (finding.rule.startsWith(start))
            all += shown(finding);
    return all;
}

const Keys Covered{{u"coveredBefore"_s, {u"yes"_s}}, {u"umbrellaHigherRisk"_s, {u"no"_s}}};
const Keys Exempt{{u"lawRegulates"_s, {u"yes"_s}}, {u"assessedWithLaw"_s, {u"yes"_s}}, {u"lawAsksAnyway"_s, {u"no"_s}}};
const Keys LargeSpecial{
    {u"caseLargeSpecial"_s, {u"yes"_s}}, {u"specialUsed"_s, {u"yes"_s}}, {u"criteria"_s, {u"sensitive"_s}}};

Keys both(Keys keys, const Keys &more)
{
    keys.insert(more);
    return keys;
}

} // namespace

/// The screening that ships proposes what the law, the lists and the criteria call for, and lets nobody choose less
/// than that unnoticed.
class tst_ScreeningOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void proposesWhatTheAnswersPointTo_data();
    void proposesWhatTheAnswersPointTo();
    void saysWhyItProposes();
    void saysNothingWhileAnAnswerIsMissing();
    void findsContradictions_data();
    void findsContradictions();
    void judgesTheOutcome_data();
    void judgesTheOutcome();
    void judgesNothingWithoutAProposal();
    void namesWhatTheAnswersCallFor();
    void offersWhatMayFollow_data();
    void offersWhatMayFollow();
    void offersOnlyWhatShips();
    void knowsTheOutcome();
    void aTemplateWithoutAScreeningHasNoOutcome();

private:
    Template m_form;
};

void tst_ScreeningOutcome::initTestCase()
{
    m_form = shippedTemplate(u"screening"_s);
    QVERIFY(m_form.isScreening());
}

void tst_ScreeningOutcome::proposesWhatTheAnswersPointTo_data()
{
    QTest::addColumn<Keys>("keys");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<int>("rule");
    const Keys twoCriteria{{u"criteria"_s, {u"vulnerable"_s, u"sensitive"_s}}};
    const auto national = [](const QString &regime, const QString &list) {
        return Keys{{u"regime"_s, {regime}}, {u"nationalList"_s, {list}}};
    };
    const auto add = [](const char *name, const Keys &keys, const QString &outcome, int rule) {
        QTest::newRow(name) << keys << outcome << rule;
    };
    add("E1, nothing is met", {}, u"notNeeded"_s, 13);
    add("E2, one criterion", {{u"criteria"_s, {u"vulnerable"_s}}}, u"recommended"_s, 12);
    add("E3, two criteria", twoCriteria, u"required"_s, 9);
    add("E4, hospital records", both(LargeSpecial, {{u"criteria"_s, {u"sensitive"_s, u"largeScale"_s}}}), u"required"_s,
        3);
    add("E5, AI that only sorts letters",
        {{u"regulatorList"_s, {u"innovative"_s}}, {u"criteria"_s, {u"newTechnology"_s}}}, u"recommended"_s, 10);
    add("E6, AI about pupils",
        {{u"regulatorList"_s, {u"innovative"_s}}, {u"criteria"_s, {u"newTechnology"_s, u"vulnerable"_s}}},
        u"required"_s, 5);
    add("E7, invisible use, one criterion", {{u"regulatorList"_s, {u"invisible"_s}}, {u"criteria"_s, {u"matching"_s}}},
        u"required"_s, 5);
    add("E8, invisible use, no criterion", {{u"regulatorList"_s, {u"invisible"_s}}}, u"recommended"_s, 10);
    add("E9, a breach could endanger people", {{u"regulatorList"_s, {u"harm"_s}}}, u"required"_s, 4);
    add("E10, on the national list", national(u"eu"_s, u"onList"_s), u"required"_s, 6);
    add("E11, on a list that wants one more, with one",
        both(national(u"eu"_s, u"onListWithAnother"_s), {{u"criteria"_s, {u"largeScale"_s}}}), u"required"_s, 7);
    add("E12, on a list that wants one more, without", national(u"eu"_s, u"onListWithAnother"_s), u"recommended"_s, 11);
    add("E13, on a list of what needs none, two criteria", both(national(u"eu"_s, u"exemptList"_s), twoCriteria),
        u"notNeeded"_s, 8);
    add("E14, the same, but both regimes", both(national(u"both"_s, u"exemptList"_s), twoCriteria), u"required"_s, 9);
    add("E15, exempt by law, though a case in law", both(LargeSpecial, Exempt), u"notNeeded"_s, 2);
    add("E16, the same, but consent is used too",
        both(both(LargeSpecial, Exempt), {{u"article6"_s, {u"consent"_s, u"publicTask"_s}}}), u"required"_s, 3);
    add("E17, covered, nothing higher here", both(LargeSpecial, Covered), u"covered"_s, 1);
    add("E18, covered, but a higher risk here",
        {{u"criteria"_s, {u"sensitive"_s}}, {u"coveredBefore"_s, {u"yes"_s}}, {u"umbrellaHigherRisk"_s, {u"yes"_s}}},
        u"recommended"_s, 12);
    add("a list that is not asked for does not count", {{u"nationalList"_s, {u"onList"_s}}}, u"notNeeded"_s, 13);
    add("nor does the other", both(national(u"eu"_s, u"notListed"_s), {{u"regulatorList"_s, {u"harm"_s}}}),
        u"notNeeded"_s, 13);
}

void tst_ScreeningOutcome::proposesWhatTheAnswersPointTo()
{
    QFETCH(Keys, keys);
    const Assessment a = screened(m_form, keys);
    QCOMPARE(shown(contradictions(m_form, a)), QStringList());
    const auto rule = proposal(m_form, a);
    QVERIFY(rule);
    QTEST(rule->outcome, "outcome");
    QTEST(int(m_form.screening.rules.indexOf(*rule)) + 1, "rule");
}

void tst_ScreeningOutcome::saysWhyItProposes()
{
    const Question *question = m_form.question(m_form.screening.outcomeQuestion);
    QVERIFY(question);
    QCOMPARE(m_form.screening.rules.size(), 13);
    for (const OutcomeRule &rule : m_form.screening.rules) {
        QVERIFY(!rule.because.isEmpty());
        QVERIFY(indexOf(question->options, rule.outcome) >= 0);
    }
}

void tst_ScreeningOutcome::saysNothingWhileAnAnswerIsMissing()
{
    const Assessment whole = screened(m_form, {{u"regime"_s, {u"both"_s}},
                                               {u"nationalList"_s, {u"notListed"_s}},
                                               {u"lawRegulates"_s, {u"yes"_s}},
                                               {u"assessedWithLaw"_s, {u"yes"_s}},
                                               {u"lawAsksAnyway"_s, {u"yes"_s}},
                                               {u"coveredBefore"_s, {u"yes"_s}},
                                               {u"umbrellaHigherRisk"_s, {u"yes"_s}}});
    QVERIFY(proposal(m_form, whole));
    QVERIFY(whole.answers.size() > 30);
    for (const QString &key : whole.answers.keys()) {
        Assessment a = whole;
        a.answers.remove(key);
        QVERIFY2(!proposal(m_form, a), qPrintable(key));
    }
}

void tst_ScreeningOutcome::findsContradictions_data()
{
    QTest::addColumn<Keys>("keys");
    QTest::addColumn<Keys>("mended");       // what else a person would have to say
    QTest::addColumn<QString>("departure"); // what there is to say of the outcome beside it
    QStringList named;
    const auto add = [&](const char *key, const Keys &keys, const Keys &mended, const QString &departure = {}) {
        named += QString::fromLatin1(key);
        QTest::newRow(key) << keys << mended << departure;
    };
    const QString unreasoned = u"!departure-without-reason departure"_s;
    const auto yes = [](const QString &question) { return Keys{{question, {u"yes"_s}}}; };
    const auto criteria = [](const QStringList &keys) { return Keys{{u"criteria"_s, keys}}; };
    const auto listed = [](const QStringList &keys) { return Keys{{u"regulatorList"_s, keys}}; };
    add("check.c1", criteria({u"vulnerable"_s, u"none"_s}), criteria({u"vulnerable"_s}));
    add("check.c2", listed({u"harm"_s, u"none"_s}), listed({u"harm"_s}));
    add("check.c3", yes(u"specialUsed"_s), criteria({u"sensitive"_s}));
    add("check.c4", yes(u"children"_s), criteria({u"vulnerable"_s}));
    add("check.c5", yes(u"automatedDecisions"_s), criteria({u"automated"_s}));
    add("check.c6", yes(u"profiling"_s), criteria({u"newTechnology"_s}));
    add("check.c7", yes(u"caseLargeSpecial"_s), LargeSpecial);
    add("check.c8", listed({u"innovative"_s}), criteria({u"newTechnology"_s}));
    add("check.c9", listed({u"genetic"_s}), criteria({u"sensitive"_s}));
    add("check.c10", listed({u"tracking"_s}), criteria({u"systematicMonitoring"_s}));
    add("check.c11", both(listed({u"largeProfiling"_s}), criteria({u"scoring"_s})),
        criteria({u"scoring"_s, u"largeScale"_s}));
    add("check.c12", listed({u"matching"_s}), criteria({u"matching"_s}));
    add("check.c13", listed({u"targeting"_s}), criteria({u"vulnerable"_s}));
    add("check.c14", yes(u"linking"_s), criteria({u"matching"_s}));
    add("check.c15", both(yes(u"specialUsed"_s), criteria({u"sensitive"_s, u"largeScale"_s})),
        yes(u"caseLargeSpecial"_s));
    add("check.c16", criteria({u"systematicMonitoring"_s, u"largeScale"_s}), yes(u"casePublicMonitoring"_s));
    add("check.c17", criteria({u"scoring"_s, u"automated"_s}), yes(u"caseEvaluation"_s));
    add("check.c18",
        {{u"regime"_s, {u"eu"_s}}, {u"nationalList"_s, {u"exemptList"_s}}, {u"caseEvaluation"_s, {u"yes"_s}}},
        {{u"caseEvaluation"_s, {u"no"_s}}});
    add("check.covered", {{u"outcome"_s, {u"covered"_s}}}, Covered, u"!outcome-too-mild outcome"_s);
    add("check.dpo", both(criteria({u"vulnerable"_s}), {{u"outcome"_s, {u"notNeeded"_s}}, {u"dpoAsked"_s, {u"no"_s}}}),
        yes(u"dpoAsked"_s), unreasoned);
    add("check.dpo-departure",
        both(criteria({u"vulnerable"_s, u"prevents"_s}),
             {{u"outcome"_s, {u"recommended"_s}}, {u"dpoAsked"_s, {u"no"_s}}}),
        yes(u"dpoAsked"_s), unreasoned);

    QStringList all;
    for (const AnswerCheck &check : m_form.checks)
        all += check.key;
    QCOMPARE(named, all);
}

void tst_ScreeningOutcome::findsContradictions()
{
    QFETCH(Keys, keys);
    QFETCH(Keys, mended);
    QFETCH(QString, departure);
    const QString key = QString::fromLatin1(QTest::currentDataTag());
    const auto check = std::find_if(m_form.checks.begin(), m_form.checks.end(),
                                    [&](const AnswerCheck &one) { return one.key == key; });
    const Assessment wrong = screened(m_form, keys);
    const QString line = (check->blocks ? u"!"_s : u"?"_s) + key + u' ' + check->question;
    const QStringList found{line};
    QCOMPARE(shown(findings(m_form, wrong, Today), u"check."_s), found);
    QStringList contradicted = check->blocks ? found : QStringList();
    if (!departure.isEmpty())
        contradicted += departure;
    QCOMPARE(shown(contradictions(m_form, wrong)), contradicted);
    const bool isAboutTheOutcome = !departure.isEmpty(); // which says nothing of where the answers point
    QCOMPARE(proposal(m_form, wrong).has_value(), !check->blocks || isAboutTheOutcome);
    QCOMPARE(shown(findings(m_form, screened(m_form, both(keys, mended)), Today), u"check."_s), QStringList());
}

void tst_ScreeningOutcome::judgesTheOutcome_data()
{
    QTest::addColumn<Keys>("keys");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<bool>("withReasons");
    QTest::addColumn<QStringList>("found");
    const QStringList good{};
    const QStringList tooMild{u"!outcome-too-mild outcome"_s};
    const QStringList unreasoned{u"!departure-without-reason departure"_s};
    const Keys dpoAsked{{u"dpoAsked"_s, {u"yes"_s}}};
    const Keys one = both(dpoAsked, {{u"criteria"_s, {u"vulnerable"_s}}});
    const Keys two = both(dpoAsked, {{u"criteria"_s, {u"vulnerable"_s, u"sensitive"_s}}});
    const Keys harm{{u"regulatorList"_s, {u"harm"_s}}};
    const Keys invisible{{u"regulatorList"_s, {u"invisible"_s}}};
    QTest::newRow("as proposed") << two << u"required"_s << false << good;
    QTest::newRow("not chosen yet") << two << QString() << false << good;
    QTest::newRow("stricter than nothing") << Keys{} << u"recommended"_s << false << good;
    QTest::newRow("strictest") << Keys{} << u"required"_s << false << good;
    QTest::newRow("stricter than one criterion") << one << u"required"_s << false << good;
    QTest::newRow("milder than the list") << harm << u"recommended"_s << false << tooMild;
    QTest::newRow("milder than the list, with reasons") << harm << u"recommended"_s << true << tooMild;
    QTest::newRow("none where the list wants one") << harm << u"notNeeded"_s << true << tooMild;
    QTest::newRow("milder than caution") << invisible << u"notNeeded"_s << true << tooMild;
    QTest::newRow("milder than two criteria") << two << u"recommended"_s << false << unreasoned;
    QTest::newRow("milder than two criteria, with reasons") << two << u"recommended"_s << true << good;
    QTest::newRow("none where two are met") << two << u"notNeeded"_s << false << unreasoned;
    QTest::newRow("none where two are met, with reasons") << two << u"notNeeded"_s << true << good;
    QTest::newRow("none where one is met") << one << u"notNeeded"_s << false << unreasoned;
    QTest::newRow("none where one is met, with reasons") << one << u"notNeeded"_s << true << good;
    QTest::newRow("covered as proposed") << Covered << u"covered"_s << false << good;
    QTest::newRow("assessed though covered") << Covered << u"required"_s << false << good;
    QTest::newRow("none though covered, and nothing is met") << Covered << u"notNeeded"_s << false << good;
    const Keys coveredCase = both(both(LargeSpecial, dpoAsked), Covered);
    QTest::newRow("a case in law, covered") << coveredCase << u"covered"_s << false << good;
    QTest::newRow("a case in law, covered, not chosen yet") << coveredCase << QString() << false << good;
    QTest::newRow("a case in law, covered, assessed") << coveredCase << u"required"_s << false << good;
    QTest::newRow("a case in law, covered, only recommended") << coveredCase << u"recommended"_s << true << tooMild;
    QTest::newRow("a case in law, covered, none") << coveredCase << u"notNeeded"_s << true << tooMild;
    QTest::newRow("two criteria, covered") << both(two, Covered) << u"covered"_s << false << good;
    QTest::newRow("two criteria, covered, none") << both(two, Covered) << u"notNeeded"_s << false << unreasoned;
    QTest::newRow("two criteria, covered, none, with reasons") << both(two, Covered) << u"notNeeded"_s << true << good;
    const QStringList notCovered{u"!check.covered outcome"_s};
    QTest::newRow("covered by nothing, a case in law")
        << both(LargeSpecial, dpoAsked) << u"covered"_s << true << notCovered + tooMild;
    QTest::newRow("covered by nothing, two criteria") << two << u"covered"_s << false << notCovered + unreasoned;
    QTest::newRow("covered by nothing, two criteria, with reasons") << two << u"covered"_s << true << notCovered;
}

void tst_ScreeningOutcome::judgesTheOutcome()
{
    QFETCH(Keys, keys);
    QFETCH(QString, outcome);
    QFETCH(bool, withReasons);
    if (!outcome.isEmpty())
        keys.insert(u"outcome"_s, {outcome});
    Assessment a = screened(m_form, keys);
    if (withReasons)
        a.answers.insert(u"departure"_s, Cell{fromPlainText(u"Only a handful of people."_s)});
    const QList<Finding> found = contradictions(m_form, a);
    QTEST(shown(found), "found");
    const QList<Finding> all = findings(m_form, a, Today);
    for (const Finding &finding : found)
        QVERIFY(all.contains(finding));
}

void tst_ScreeningOutcome::judgesNothingWithoutAProposal()
{
    const Keys mild{{u"regulatorList"_s, {u"harm"_s}}, {u"outcome"_s, {u"notNeeded"_s}}};
    Assessment a = screened(m_form, mild);
    QCOMPARE(contradictions(m_form, a).size(), 1);
    a.answers.remove(u"startDate"_s);
    QCOMPARE(shown(contradictions(m_form, a)), QStringList());
    a = screened(m_form, both(mild, {{u"children"_s, {u"yes"_s}}}));
    QCOMPARE(shown(contradictions(m_form, a)), QStringList{u"!check.c4 criteria"_s});
}

void tst_ScreeningOutcome::namesWhatTheAnswersCallFor()
{
    const QString label = m_form.question(u"outcome"_s)->options.first().label;
    for (const QStringList &criteria : {QStringList{u"none"_s}, QStringList{u"scoring"_s, u"prevents"_s}}) {
        const QString listed = criteria.size() == 1 ? u"harm"_s : u"none"_s;
        const QList<Finding> found = contradictions(m_form, screened(m_form, {{u"criteria"_s, criteria},
                                                                              {u"regulatorList"_s, {listed}},
                                                                              {u"outcome"_s, {u"recommended"_s}}}));
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.first().message.contains(label), qPrintable(found.first().message));
    }
}

void tst_ScreeningOutcome::offersWhatMayFollow_data()
{
    QTest::addColumn<Keys>("keys");
    QTest::addColumn<QStringList>("ids");
    const QStringList uk{u"uk-gdpr-seven-steps"_s, u"uk-statistics-data-share"_s, u"uk-law-enforcement"_s};
    const QStringList eu{u"edpb-2026"_s, u"cnil-pia"_s, u"nl-model-dpia"_s};
    const QStringList all = uk + QStringList{u"cnil-pia"_s, u"nl-model-dpia"_s, u"edpb-2026"_s};
    const auto add = [](const char *name, const QString &regime, const QString &outcome, const QString &willAssess,
                        const QStringList &ids) {
        Keys keys{{u"regime"_s, {regime}}, {u"nationalList"_s, {u"notListed"_s}}};
        if (!outcome.isEmpty())
            keys.insert(u"outcome"_s, {outcome});
        if (!willAssess.isEmpty())
            keys.insert(u"willAssess"_s, {willAssess});
        QTest::newRow(name) << keys << ids;
    };
    add("required, UK", u"uk"_s, u"required"_s, {}, uk);
    add("required, EU", u"eu"_s, u"required"_s, {}, eu);
    add("required, both", u"both"_s, u"required"_s, {}, all);
    add("recommended, not decided", u"uk"_s, u"recommended"_s, {}, uk);
    add("recommended, and done", u"uk"_s, u"recommended"_s, u"yes"_s, uk);
    add("recommended, and not done", u"uk"_s, u"recommended"_s, u"no"_s, {});
    add("recommended, and not done, EU", u"eu"_s, u"recommended"_s, u"no"_s, {});
    add("required, whatever was said of a recommendation", u"uk"_s, u"required"_s, u"no"_s, uk);
    add("not needed", u"uk"_s, u"notNeeded"_s, {}, {});
    add("covered", u"uk"_s, u"covered"_s, {}, {});
    add("not chosen yet", u"uk"_s, {}, {}, {});
}

void tst_ScreeningOutcome::offersWhatMayFollow()
{
    QFETCH(Keys, keys);
    QTEST(nextTemplates(m_form, screened(m_form, keys)), "ids");
}

void tst_ScreeningOutcome::offersOnlyWhatShips()
{
    const auto builtIn = builtInTemplates();
    QVERIFY_RESULT(builtIn);
    QStringList ids;
    for (const BuiltInTemplate &one : *builtIn)
        ids += one.form.id;
    QVERIFY(!m_form.screening.next.isEmpty());
    for (const NextTemplate &next : m_form.screening.next)
        QVERIFY2(ids.contains(next.templateId) && next.templateId != m_form.id, qPrintable(next.templateId));
}

void tst_ScreeningOutcome::knowsTheOutcome()
{
    QCOMPARE(outcome(m_form, Assessment{}), QString());
    QCOMPARE(outcome(m_form, screened(m_form, {})), QString());
    QCOMPARE(outcome(m_form, screened(m_form, {{u"outcome"_s, {u"recommended"_s}}})), u"recommended"_s);
}

void tst_ScreeningOutcome::aTemplateWithoutAScreeningHasNoOutcome()
{
    const Template t = smallTemplate();
    QVERIFY(!t.isScreening());
    QVERIFY(!proposal(t, sound()));
    QCOMPARE(outcome(t, sound()), QString());
    QCOMPARE(nextTemplates(t, sound()), QStringList());
    QCOMPARE(shown(contradictions(t, sound())), QStringList());
}

QTEST_GUILESS_MAIN(tst_ScreeningOutcome)
#include "tst_ScreeningOutcome.moc"
