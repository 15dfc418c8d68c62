// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cases.h"

#include <QTest>

using namespace candour;

namespace {

Row risk(const QString &id, const QString &words, const QString &likelihood, const QString &severity,
         const QString &likelihoodLeft = u"remote"_s, const QString &severityLeft = u"minor"_s)
{
    return row(id, {{u"risk"_s, line(words)},
                    {u"likelihood"_s, choice(likelihood)},
                    {u"severity"_s, choice(severity)},
                    {u"residualLikelihood"_s, choice(likelihoodLeft)},
                    {u"residualSeverity"_s, choice(severityLeft)}});
}

Case threeRisks()
{
    Case c;
    c.a.answers.insert(u"risks"_s, Rows{{risk(u"1"_s, u"Loss"_s, u"likely"_s, u"serious"_s, u"possible"_s, u"real"_s),
                                         risk(u"2"_s, u"Theft"_s, u"possible"_s, u"real"_s),
                                         risk(u"3"_s, u"Error"_s, u"likely"_s, u"serious"_s)}});
    return c;
}

QList<HeatMap> pictures(Case &c)
{
    const Visibility visibility(c.t, c.a, English);
    const PublicValues values(c.t, c.a, visibility, English);
    QList<HeatMap> maps;
    for (const DocumentBlock &block : Records(c.t, c.a, visibility, values).heatMaps(c.question(u"risks"_s)))
        maps += std::get<HeatMap>(block);
    return maps;
}

QStringList table(Case &c)
{
    const Visibility visibility(c.t, c.a, English);
    const PublicValues values(c.t, c.a, visibility, English);
    return tableRows(Records(c.t, c.a, visibility, values).table(c.question(u"risks"_s)));
}

/// The risks of each square that has any, as "likelihood,severity: numbers".
QStringList squares(const HeatMap &map)
{
    QStringList found;
    for (const HeatCell &cell : map.cells)
        if (!cell.risks.isEmpty())
            found += u"%1,%2: %3"_s.arg(cell.likelihood).arg(cell.severity).arg(cell.risks.join(u' '));
    return found;
}

} // namespace

/// Levels and pictures of risks are computed from public rows and public scores.
class tst_RiskPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsEverySquareBeforeAndAfter();
    void numbersPublicRisksOnly();
    void showsOfARewordedRiskTheLevelLeftOnly();
    void leavesARiskOutWhoseScoreIsHidden_data();
    void leavesARiskOutWhoseScoreIsHidden();
    void drawsNothingWhereTheScoresAreWithheld();
    void drawsNothingWhereNoRiskIsScored();
    void saysTheLevelWhereBothScoresAreSeen();
};

void tst_RiskPictures::drawsEverySquareBeforeAndAfter()
{
    Case c = threeRisks();
    const QList<HeatMap> maps = pictures(c);
    QCOMPARE(maps.size(), 2);
    QCOMPARE(maps[0].title, u"Risks before our measures"_s);
    QCOMPARE(maps[0].cells.size(), 9);
    QCOMPARE(squares(maps[0]), (QStringList{u"1,1: 2"_s, u"2,2: 1 3"_s}));
    QCOMPARE(maps[0].description, u"Risk 1: likelihood Option likely, severity Option serious, level Option high. "
                                  u"Risk 2: likelihood Option possible, severity Option real, level Option medium. "
                                  u"Risk 3: likelihood Option likely, severity Option serious, level Option high."_s);
    QCOMPARE(maps[1].title, u"Risks left after our measures"_s);
    QCOMPARE(squares(maps[1]), (QStringList{u"0,0: 2 3"_s, u"1,1: 1"_s}));
    for (const HeatCell &cell : maps[0].cells)
        QCOMPARE(cell.level, c.t.riskMethod.matrix[cell.severity][cell.likelihood]);
}

void tst_RiskPictures::numbersPublicRisksOnly()
{
    Case c = threeRisks();
    c.withhold({.question = u"risks"_s, .row = RowId{u"1"_s}}, u"personal"_s);
    QCOMPARE(squares(pictures(c)[0]), (QStringList{u"1,1: 1"_s, u"2,2: 2"_s}));
    QVERIFY(table(c)[1].startsWith(u"2 | Error"_s));
}

void tst_RiskPictures::showsOfARewordedRiskTheLevelLeftOnly()
{
    Case c = threeRisks();
    c.word({.question = u"risks"_s, .row = RowId{u"1"_s}}, u"Something is lost"_s);
    QCOMPARE(squares(pictures(c)[0]), (QStringList{u"1,1: 2"_s, u"2,2: 3"_s}));
    QCOMPARE(squares(pictures(c)[1]), QStringList{u"0,0: 2 3"_s});
    const QString line = table(c)[0];
    QVERIFY2(line.startsWith(u"1 | Something is lost | Not published in this summary"_s), qPrintable(line));
    QVERIFY2(line.endsWith(u"| Not published in this summary | Option medium"_s), qPrintable(line));
}

void tst_RiskPictures::leavesARiskOutWhoseScoreIsHidden_data()
{
    QTest::addColumn<QString>("column");
    QTest::newRow("likelihood") << u"likelihood"_s;
    QTest::newRow("severity") << u"severity"_s;
}

void tst_RiskPictures::leavesARiskOutWhoseScoreIsHidden()
{
    QFETCH(QString, column);
    Case c = threeRisks();
    c.withhold({u"risks"_s, RowId{u"1"_s}, column}, u"commerce"_s);
    QCOMPARE(squares(pictures(c)[0]), (QStringList{u"1,1: 2"_s, u"2,2: 3"_s}));
    QCOMPARE(squares(pictures(c)[1]), (QStringList{u"0,0: 2 3"_s, u"1,1: 1"_s}));
    QVERIFY2(table(c)[0].endsWith(u"| [Withheld: commercial interests] | Option medium"_s), qPrintable(table(c)[0]));
}

void tst_RiskPictures::drawsNothingWhereTheScoresAreWithheld()
{
    Case c = threeRisks();
    c.withhold({.question = u"risks"_s, .column = u"likelihood"_s}, u"personal"_s);
    const QList<HeatMap> maps = pictures(c);
    QCOMPARE(maps.size(), 1);
    QCOMPARE(maps[0].title, u"Risks left after our measures"_s);
    c.question(u"risks"_s).columns[6].isPublic = false; // residualSeverity: left out, not withheld
    QCOMPARE(pictures(c), QList<HeatMap>());
    QVERIFY2(table(c)[1].endsWith(u"| [Withheld: personal information] | Not published in this summary"_s),
             qPrintable(table(c)[1]));
}

void tst_RiskPictures::drawsNothingWhereNoRiskIsScored()
{
    Case c;
    QCOMPARE(pictures(c), QList<HeatMap>());
    c.a.answers.insert(u"risks"_s, Rows{{row(u"1"_s, {{u"risk"_s, line(u"Loss"_s)}})}});
    QCOMPARE(pictures(c), QList<HeatMap>());
    c = threeRisks();
    c.t.riskMethod = {};
    QCOMPARE(pictures(c), QList<HeatMap>());
}

void tst_RiskPictures::saysTheLevelWhereBothScoresAreSeen()
{
    Case c = threeRisks();
    QCOMPARE(table(c)[0], u"1 | Loss | Not recorded | Not recorded | Option high | Option medium"_s);
    QCOMPARE(table(c)[1], u"2 | Theft | Not recorded | Not recorded | Option medium | Option low"_s);
}

QTEST_GUILESS_MAIN(tst_RiskPictures)
#include "tst_RiskPictures.moc"
