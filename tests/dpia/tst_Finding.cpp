// SPDX-License-Identifier: GPL-3.0-or-later
#include "FindingCase.h"
#include "Shipped.h"
#include "exchange/AssessmentFile.h"
#include "support/Corpus.h"
#include "support/RandomAssessment.h"
#include "support/Results.h"

using namespace candour;

/// Findings come in the order of the form, never quote an answer, and fit the template that ships.
class tst_Finding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void comeInTheOrderOfTheForm();
    void neverQuoteAnAnswer();
    void dependOnTheAssessmentOnly();
    void everyAskedQuestionOfTheShippedFormIsMissed();
    void aDirectTransferNeedsItsPapers();
    void shippedDatesGrowOld();
    void theGravestHarmNeedsSomebodyWhoAcceptsIt();
    void aReviewIsOverdueTheDayAfter();
    void theSampleHasNoErrors_data();
    void theSampleHasNoErrors();

private:
    QStringList foundIn(const Assessment &a, const QString &question) const
    {
        QStringList all;
        for (const Finding &finding : findings(m_shipped, a, Today))
            if (finding.place.question == question)
                all += shown(finding);
        return all;
    }

    Template m_shipped;
};

void tst_Finding::initTestCase()
{
    QCOMPARE(Today, QDate(2026, 3, 2));
    m_shipped = shippedTemplate(u"uk-statistics-data-share"_s);
    QVERIFY(!m_shipped.id.isEmpty());
}

void tst_Finding::comeInTheOrderOfTheForm()
{
    const QStringList found = foundAfter([](Assessment &a, Template &) {
        a.answers.remove(u"why"_s);
        a.answers.insert(u"cards"_s, Rows{{row(u"c"_s, {})}});
        a.answers.insert(u"bases"_s, Cell{Choices{{u"z"_s}}});
        a.answers.insert(
            u"risks"_s,
            Rows{{row(u"r"_s, {{u"kind"_s, chosen(u"z"_s)}, {u"residualSeverity"_s, chosen(u"serious"_s)}})}});
        a.treatments.insert(Place{.question = u"automated"_s}, Treatment{.kind = TreatmentKind::Wording});
    });
    QCOMPARE(found, (QStringList{u"!required why"_s, u"!unknown-option bases"_s, u"!required cards/c/recipient"_s,
                                 u"!unknown-option risks/r/kind"_s, u"!too-serious risks/r/acceptedBy"_s,
                                 u"!wording-missing automated"_s}));
}

void tst_Finding::neverQuoteAnAnswer()
{
    const Template t = smallTemplate();
    int found = 0;
    for (quint32 seed = 1; seed <= 200; ++seed) {
        Assessment a = randomAssessment(t, seed);
        a.answers.insert(u"decision"_s, Cell{Choice{u"Qzx"_s, {}}});
        a.answers.insert(u"lead"_s, Cell{PersonId{u"Qzx"_s}});
        a.answers.remove(u"items"_s); // so that references are lost
        for (auto &mark : a.marks) {
            mark.harm = seed % 2 ? u"Qzx"_s : QString();
            mark.publicInterest = seed % 3 ? u"Qzx"_s : QString();
            mark.reasons += u"Qzx"_s;
        }
        for (Answer &answer : a.answers)
            if (RichText *text = textIn(answer))
                for (Block &block : text->blocks)
                    for (Run &run : block.runs)
                        run.text = u"Qzx"_s;
        for (const Finding &finding : findings(t, a, QDate(2030, 1, 1))) {
            ++found;
            QVERIFY2(!finding.message.contains(u"Qzx"_s), qPrintable(finding.message));
            QVERIFY2(!finding.message.contains(u'%') && finding.message.endsWith(u'.'), qPrintable(finding.message));
            QVERIFY(!finding.rule.isEmpty());
        }
    }
    QVERIFY(found > 1000);
}

void tst_Finding::dependOnTheAssessmentOnly()
{
    const Template t = smallTemplate();
    for (quint32 seed = 1; seed <= 50; ++seed) {
        const Assessment a = randomAssessment(t, seed);
        const QList<Finding> once = findings(t, a, Today);
        QVERIFY(findings(t, a, Today) == once);
        for (qsizetype i = 0; i < once.size(); ++i)
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY2(once.at(i) != once.at(j) || once.at(i).rule == u"lost-row"_s ||
                             once.at(i).rule == u"mark-covers-nothing"_s,
                         qPrintable(shown(once.at(i))));
    }
}

void tst_Finding::everyAskedQuestionOfTheShippedFormIsMissed()
{
    QStringList expected;
    for (const Question *question : m_shipped.questions())
        if (question->required && question->askIf.kind == Condition::Kind::Always)
            expected += u"!required "_s + question->key;
    QStringList found;
    for (const Finding &finding : findings(m_shipped, Assessment{}, Today))
        found += shown(finding);
    QVERIFY(found.size() > 30);
    QCOMPARE(found, expected);
}

void tst_Finding::aDirectTransferNeedsItsPapers()
{
    const auto withRoute = [](const QString &route, const QMap<QString, Cell> &more) {
        QMap<QString, Cell> cells{{u"organisation"_s, line(u"Kestrel"_s)},
                                  {u"purpose"_s, line(u"Research"_s)},
                                  {u"gateway"_s, line(u"Section 1"_s)},
                                  {u"route"_s, chosen(route)}};
        cells.insert(more);
        Assessment a;
        a.answers.insert(u"sharesData"_s, Cell{YesNo{true, {}}});
        a.answers.insert(u"recipients"_s, Rows{{row(u"r"_s, cells)}});
        return a;
    };
    const QString notDirect = [&] {
        for (const Option &option : m_shipped.question(u"recipients"_s)->column(u"route"_s)->options)
            if (option.key != u"direct"_s)
                return option.key;
        return QString();
    }();
    QCOMPARE(foundIn(withRoute(notDirect, {}), u"recipients"_s), QStringList{});
    const QStringList missing = foundIn(withRoute(u"direct"_s, {}), u"recipients"_s);
    for (const char *column : {"directReason", "directReasonText", "agreement", "agreementEnds", "disclosure"})
        QVERIFY2(missing.contains(u"!required recipients/r/%1"_s.arg(QLatin1String(column))), column);
    QVERIFY(!foundIn(withRoute(u"direct"_s, {{u"agreement"_s, line(u"A 1"_s)}}), u"recipients"_s)
                 .contains(u"!required recipients/r/agreement"_s));
}

void tst_Finding::shippedDatesGrowOld()
{
    const auto on = [&](const QString &column, QDate date) {
        Assessment a;
        a.answers.insert(u"sharesData"_s, Cell{YesNo{true, {}}});
        a.answers.insert(u"recipients"_s,
                         Rows{{row(u"r"_s, {{u"route"_s, chosen(u"direct"_s)}, {column, Cell{date}}})}});
        return foundIn(a, u"recipients"_s).filter(u"?"_s);
    };
    QCOMPARE(on(u"agreementEnds"_s, Today), QStringList{});
    QCOMPARE(on(u"agreementEnds"_s, Today.addDays(-1)), QStringList{u"?expired recipients/r/agreementEnds"_s});
    QCOMPARE(on(u"disclosure"_s, Today.addMonths(-24)), QStringList{});
    QCOMPARE(on(u"disclosure"_s, Today.addMonths(-25)), QStringList{u"?too-old recipients/r/disclosure"_s});
}

void tst_Finding::theGravestHarmNeedsSomebodyWhoAcceptsIt()
{
    const auto left = [&](const QString &severity, const QString &acceptedBy) {
        QMap<QString, Cell> cells{{u"residualSeverity"_s, chosen(severity)}};
        Assessment a{.people = {Person{.id = PersonId{u"p"_s}}}};
        if (!acceptedBy.isEmpty())
            cells.insert(u"acceptedBy"_s, Cell{PersonId{acceptedBy}});
        a.answers.insert(u"risks"_s, Rows{{row(u"r"_s, cells)}});
        return foundIn(a, u"risks"_s).filter(u"acceptedBy"_s);
    };
    QCOMPARE(left(u"serious"_s, {}), QStringList{});
    QCOMPARE(left(u"verySerious"_s, u"p"_s), QStringList{});
    QCOMPARE(left(u"verySerious"_s, {}),
             (QStringList{u"!required risks/r/acceptedBy"_s, u"!too-serious risks/r/acceptedBy"_s}));
    QCOMPARE(left(u"verySerious"_s, u"q"_s), QStringList{u"!unknown-person risks/r/acceptedBy"_s});
}

void tst_Finding::aReviewIsOverdueTheDayAfter()
{
    Assessment a;
    a.answers.insert(u"nextReview"_s, Cell{Today});
    QCOMPARE(foundIn(a, u"nextReview"_s), QStringList{});
    a.answers.insert(u"nextReview"_s, Cell{Today.addDays(-1)});
    QCOMPARE(foundIn(a, u"nextReview"_s), QStringList{u"?review-overdue nextReview"_s});
}

void tst_Finding::theSampleHasNoErrors_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("published") << u"resources/sample/dpia-0007.dpia.json"_s;
}

void tst_Finding::theSampleHasNoErrors()
{
    QFETCH(QString, file);
    const auto a = readAssessment(sourceFile(file));
    QVERIFY_RESULT(a);
    for (const Finding &finding : findings(m_shipped, *a, Today))
        QVERIFY2(finding.severity != Severity::Error, qPrintable(shown(finding)));
}

QTEST_GUILESS_MAIN(tst_Finding)
#include "tst_Finding.moc"
