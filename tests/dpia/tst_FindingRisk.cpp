// SPDX-License-Identifier: GPL-3.0-or-later
#include "FindingCase.h"

#include <QTest>

using namespace candour;

/// Scores, measures and acceptance of risks agree, and a grave harm is never accepted on its score alone.
class tst_FindingRisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsInOneRisk_data();
    void findsInOneRisk();
    void everyPairOfScoresIsJudgedByItsLevels();
    void theVetoLooksAtTheHarmThatRemains_data();
    void theVetoLooksAtTheHarmThatRemains();
    void theOverallLevelIsNotTooLow_data();
    void theOverallLevelIsNotTooLow();
};

namespace {

/// Cells of a risk: likelihood, severity, measures, both scores after them, and who accepts it; "" for none.
QMap<QString, Cell> risk(const QStringList &said)
{
    static const QStringList columns{u"likelihood"_s,         u"severity"_s,         u"measures"_s,
                                     u"residualLikelihood"_s, u"residualSeverity"_s, u"acceptedBy"_s};
    QMap<QString, Cell> cells;
    for (qsizetype i = 0; i < said.size(); ++i)
        if (!said.at(i).isEmpty())
            cells.insert(columns.at(i), i == 2 || i == 5 ? line(said.at(i)) : chosen(said.at(i)));
    return cells;
}

Change risks(const QList<QStringList> &said, const QString &overall = {})
{
    return [=](Assessment &a, Template &) {
        Rows rows;
        for (const QStringList &one : said)
            rows.rows += row(u"r"_s + QString::number(rows.rows.size()), risk(one));
        a.answers.insert(u"risks"_s, rows);
        if (!overall.isEmpty())
            a.answers.insert(u"overall"_s, Answer{chosen(overall)});
    };
}

} // namespace

void tst_FindingRisk::findsInOneRisk_data()
{
    QTest::addColumn<QStringList>("risk");
    QTest::addColumn<QStringList>("found");
    const QString unmeasured = u"!risk-without-measure risks/r0/measures"_s;
    const QString grows = u"?risk-grows risks/r0/residualLikelihood"_s;
    const QString serious = u"!too-serious risks/r0/acceptedBy"_s;
    QTest::newRow("not scored") << QStringList{} << QStringList{};
    QTest::newRow("low, without measures") << QStringList{u"likely"_s, u"minor"_s} << QStringList{};
    QTest::newRow("medium, without measures") << QStringList{u"possible"_s, u"real"_s} << QStringList{unmeasured};
    QTest::newRow("high, without measures") << QStringList{u"likely"_s, u"real"_s} << QStringList{unmeasured};
    QTest::newRow("medium, with blank measures")
        << QStringList{u"possible"_s, u"real"_s, u" "_s} << QStringList{unmeasured};
    QTest::newRow("medium, with measures") << QStringList{u"possible"_s, u"real"_s, u"Locks"_s} << QStringList{};
    QTest::newRow("falls") << QStringList{u"likely"_s, u"real"_s, u"Locks"_s, u"possible"_s, u"real"_s}
                           << QStringList{};
    QTest::newRow("stays") << QStringList{u"possible"_s, u"real"_s, u"Locks"_s, u"possible"_s, u"real"_s}
                           << QStringList{};
    QTest::newRow("grows") << QStringList{u"possible"_s, u"real"_s, u"Locks"_s, u"likely"_s, u"real"_s}
                           << QStringList{grows};
    QTest::newRow("more likely at the same level")
        << QStringList{u"remote"_s, u"minor"_s, {}, u"likely"_s, u"minor"_s} << QStringList{};
    QTest::newRow("scored after only") << QStringList{{}, {}, {}, u"likely"_s, u"real"_s} << QStringList{};
    QTest::newRow("serious, not accepted")
        << QStringList{u"remote"_s, u"serious"_s, {}, u"remote"_s, u"serious"_s} << QStringList{serious};
    QTest::newRow("serious, accepted by nobody")
        << QStringList{u"remote"_s, u"serious"_s, {}, u"remote"_s, u"serious"_s, u" "_s} << QStringList{serious};
    QTest::newRow("serious, accepted") << QStringList{u"remote"_s, u"serious"_s, {},
                                                      u"remote"_s, u"serious"_s, u"Pat"_s}
                                       << QStringList{};
    QTest::newRow("serious before only") << QStringList{u"remote"_s, u"serious"_s, {}, u"remote"_s, u"real"_s}
                                         << QStringList{};
    QTest::newRow("serious, likelihood not scored")
        << QStringList{{}, {}, {}, {}, u"serious"_s} << QStringList{serious};
    QTest::newRow("all at once") << QStringList{u"possible"_s, u"real"_s, {}, u"likely"_s, u"serious"_s}
                                 << QStringList{unmeasured, grows, serious};
}

void tst_FindingRisk::findsInOneRisk()
{
    QFETCH(QStringList, risk);
    QTEST(foundAfter(risks({risk})), "found");
}

void tst_FindingRisk::everyPairOfScoresIsJudgedByItsLevels()
{
    const RiskMethod method = smallTemplate().riskMethod;
    const auto level = [&](int score) { return method.matrix.at(score / 3).at(score % 3); };
    const auto key = [&](int score) {
        return QStringList{method.likelihoods.at(score % 3).key, method.severities.at(score / 3).key};
    };
    for (int before = 0; before < 9; ++before)
        for (int after = 0; after < 9; ++after) {
            const QStringList found =
                foundAfter(risks({key(before) + QStringList{QString()} + key(after) + QStringList{u"Pat"_s}}));
            QCOMPARE(found.contains(u"!risk-without-measure risks/r0/measures"_s), level(before) >= 1);
            QCOMPARE(found.contains(u"?risk-grows risks/r0/residualLikelihood"_s), level(after) > level(before));
        }
}

void tst_FindingRisk::theVetoLooksAtTheHarmThatRemains_data()
{
    QTest::addColumn<int>("veto");
    QTest::addColumn<QStringList>("vetoed");
    QTest::newRow("no veto") << -1 << QStringList{};
    QTest::newRow("from the least") << 0 << QStringList{u"minor"_s, u"real"_s, u"serious"_s};
    QTest::newRow("from the middle") << 1 << QStringList{u"real"_s, u"serious"_s};
    QTest::newRow("the gravest only") << 2 << QStringList{u"serious"_s};
    QTest::newRow("beyond the scale") << 3 << QStringList{};
}

void tst_FindingRisk::theVetoLooksAtTheHarmThatRemains()
{
    QFETCH(int, veto);
    QFETCH(QStringList, vetoed);
    for (const QString &severity : {QString(), u"unknown"_s, u"minor"_s, u"real"_s, u"serious"_s}) {
        const QStringList found = foundAfter([&](Assessment &a, Template &t) {
            t.riskMethod.vetoSeverity = veto;
            risks({{{}, {}, {}, u"remote"_s, severity}})(a, t);
        });
        QCOMPARE(found.contains(u"!too-serious risks/r0/acceptedBy"_s), vetoed.contains(severity));
    }
}

void tst_FindingRisk::theOverallLevelIsNotTooLow_data()
{
    QTest::addColumn<QString>("overall");
    QTest::addColumn<bool>("tooLow");
    QTest::newRow("not stated") << QString() << false;
    QTest::newRow("low") << u"low"_s << true;
    QTest::newRow("medium") << u"medium"_s << false;
    QTest::newRow("high") << u"high"_s << false;
}

void tst_FindingRisk::theOverallLevelIsNotTooLow()
{
    QFETCH(QString, overall);
    QFETCH(bool, tooLow);
    const QStringList low{u"likely"_s, u"real"_s, u"Locks"_s, u"remote"_s, u"real"_s};
    const QStringList medium{u"likely"_s, u"real"_s, u"Locks"_s, u"possible"_s, u"real"_s};
    const QStringList found{tooLow ? QStringList{u"!overall-risk-too-low overall"_s} : QStringList{}};
    QCOMPARE(foundAfter(risks({low, medium}, overall)), found);
    QCOMPARE(foundAfter(risks({medium, low, medium}, overall)), found); // said once
    QCOMPARE(foundAfter(risks({low, low}, overall)), QStringList{});
}

QTEST_GUILESS_MAIN(tst_FindingRisk)
#include "tst_FindingRisk.moc"
