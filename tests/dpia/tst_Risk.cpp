// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/TemplateFile.h"
#include "support/Results.h"
#include "support/SmallTemplate.h"

using namespace candour;

/// Two steps make a level, by the template's own table.
class tst_Risk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoStepsMakeALevel_data();
    void twoStepsMakeALevel();
    void rowsAreScoredBeforeAndAfter_data();
    void rowsAreScoredBeforeAndAfter();
    void eachScaleHasItsOwnSide();
    void aTableWithHolesGivesNoLevel();
    void choicesAreReadFromCells();
    void optionsAreFoundByKey();
    void shippedScalesRiseBothWays();
};

namespace {

constexpr int None = -1;

Row scored(const QStringList &steps)
{
    const QList<QLatin1String> columns{RiskColumn::Likelihood, RiskColumn::Severity, RiskColumn::ResidualLikelihood,
                                       RiskColumn::ResidualSeverity};
    Row row;
    for (qsizetype i = 0; i < steps.size(); ++i)
        if (!steps.at(i).isEmpty())
            row.cells.insert(QString(columns.at(i)), Cell{Choice{steps.at(i), {}}});
    return row;
}

} // namespace

void tst_Risk::twoStepsMakeALevel_data()
{
    QTest::addColumn<QString>("likelihood");
    QTest::addColumn<QString>("severity");
    QTest::addColumn<int>("level");
    const RiskMethod method = smallTemplate().riskMethod;
    const QList<QList<int>> expected{{0, 0, 0}, {0, 1, 2}, {0, 2, 2}};
    for (int s = 0; s < 3; ++s)
        for (int l = 0; l < 3; ++l)
            QTest::addRow("%d at %d", s, l)
                << method.likelihoods.at(l).key << method.severities.at(s).key << expected.at(s).at(l);
    QTest::newRow("no likelihood") << QString() << u"real"_s << None;
    QTest::newRow("no severity") << u"likely"_s << QString() << None;
    QTest::newRow("unknown likelihood") << u"certain"_s << u"real"_s << None;
    QTest::newRow("unknown severity") << u"likely"_s << u"deadly"_s << None;
    QTest::newRow("the wrong way round") << u"real"_s << u"likely"_s << None;
}

void tst_Risk::twoStepsMakeALevel()
{
    QFETCH(QString, likelihood);
    QFETCH(QString, severity);
    QTEST(riskLevel(smallTemplate().riskMethod, likelihood, severity).value_or(None), "level");
}

void tst_Risk::rowsAreScoredBeforeAndAfter_data()
{
    QTest::addColumn<QStringList>("steps"); // likelihood, severity, and both after measures
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::newRow("both") << QStringList{u"likely"_s, u"real"_s, u"possible"_s, u"real"_s} << 2 << 1;
    QTest::newRow("the severity falls") << QStringList{u"likely"_s, u"serious"_s, u"likely"_s, u"minor"_s} << 2 << 0;
    QTest::newRow("before only") << QStringList{u"possible"_s, u"serious"_s} << 2 << None;
    QTest::newRow("after only") << QStringList{{}, {}, u"possible"_s, u"real"_s} << None << 1;
    QTest::newRow("half of each") << QStringList{u"likely"_s, {}, {}, u"real"_s} << None << None;
    QTest::newRow("nothing") << QStringList{} << None << None;
}

void tst_Risk::rowsAreScoredBeforeAndAfter()
{
    QFETCH(QStringList, steps);
    const RiskMethod method = smallTemplate().riskMethod;
    QTEST(inherentLevel(method, scored(steps)).value_or(None), "before");
    QTEST(residualLevel(method, scored(steps)).value_or(None), "after");
}

void tst_Risk::eachScaleHasItsOwnSide()
{
    RiskMethod method = smallTemplate().riskMethod;
    method.matrix = {{0, 0, 1}, {2, 2, 2}};
    QCOMPARE(riskLevel(method, u"likely"_s, u"minor"_s), std::optional(1));
    QCOMPARE(riskLevel(method, u"remote"_s, u"real"_s), std::optional(2));
}

void tst_Risk::aTableWithHolesGivesNoLevel()
{
    RiskMethod method = smallTemplate().riskMethod;
    method.matrix = {{0, 1, 2}, {1, 2}};
    QCOMPARE(riskLevel(method, u"likely"_s, u"minor"_s), std::optional(2));
    QCOMPARE(riskLevel(method, u"possible"_s, u"real"_s), std::optional(2));
    QCOMPARE(riskLevel(method, u"likely"_s, u"real"_s), std::nullopt);
    QCOMPARE(riskLevel(method, u"remote"_s, u"serious"_s), std::nullopt);
    QCOMPARE(riskLevel(RiskMethod{}, u"remote"_s, u"minor"_s), std::nullopt);
}

void tst_Risk::choicesAreReadFromCells()
{
    const Row row{
        .cells = {{u"a"_s, Cell{Choice{u"key"_s, {}}}}, {u"b"_s, Cell{lineFromPlainText(u"key"_s)}}, {u"c"_s, Cell{}}}};
    QCOMPARE(choiceKey(row, u"a"_s), u"key"_s);
    for (const QString &column : {u"b"_s, u"c"_s, u"d"_s})
        QCOMPARE(choiceKey(row, column), QString());
}

void tst_Risk::optionsAreFoundByKey()
{
    const QList<Option> levels = smallTemplate().riskMethod.levels;
    for (int i = 0; i < levels.size(); ++i)
        QCOMPARE(indexOf(levels, levels.at(i).key), i);
    for (const QString &key : {QString(), u"LOW"_s, u"Option low"_s})
        QCOMPARE(indexOf(levels, key), -1);
    QCOMPARE(indexOf({}, QString()), -1);
}

/// More likely or more severe never makes a lower level, and every square has a level of the scale.
void tst_Risk::shippedScalesRiseBothWays()
{
    const auto builtIn = builtInTemplates();
    QVERIFY_RESULT(builtIn);
    int methods = 0;
    for (const BuiltInTemplate &one : *builtIn) {
        const RiskMethod &method = one.form.riskMethod;
        if (method.levels.isEmpty())
            continue;
        ++methods;
        const auto at = [&](qsizetype s, qsizetype l) {
            return riskLevel(method, method.likelihoods.at(l).key, method.severities.at(s).key).value_or(None);
        };
        for (qsizetype s = 0; s < method.severities.size(); ++s)
            for (qsizetype l = 0; l < method.likelihoods.size(); ++l) {
                QVERIFY(at(s, l) >= 0 && at(s, l) < method.levels.size());
                QVERIFY(s == 0 || at(s, l) >= at(s - 1, l));
                QVERIFY(l == 0 || at(s, l) >= at(s, l - 1));
            }
        QVERIFY(method.mustPublish < method.levels.size());
        QVERIFY(method.vetoSeverity < method.severities.size());
    }
    QVERIFY2(methods >= 6, qPrintable(QString::number(methods)));
}

QTEST_GUILESS_MAIN(tst_Risk)
#include "tst_Risk.moc"
