// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Examples.h"
#include "gui/fields/RiskGrid.h"

#include <QTest>

using namespace candour;

class tst_RiskGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesFromOneRiskOfACellToTheNext();
    void goesOnFromTheRiskThatIsShown();
    void choosesNothingInAnEmptyCell();
    void saysWhichAreNotScored();

private:
    static Rows risks()
    {
        const auto risk = [](const QString &id, const QStringList &scores) {
            Row row{.id = RowId{id}};
            const QStringList columns{RiskColumn::Likelihood, RiskColumn::Severity};
            for (int i = 0; i < scores.size(); ++i)
                row.cells.insert(columns.at(i), Choice{scores.at(i), {}});
            return row;
        };
        return {{risk(u"a"_s, {u"high"_s, u"high"_s}), risk(u"b"_s, {u"low"_s, u"low"_s}),
                 risk(u"c"_s, {u"high"_s, u"high"_s}), risk(u"d"_s, {u"low"_s})}};
    }
    static QTableView *before(const RiskGrid &grid) { return grid.findChild<QTableView *>(u"risksBeforeTableView"_s); }
    static void press(const RiskGrid &grid, int row, int column)
    {
        before(grid)->setCurrentIndex(before(grid)->model()->index(row, column));
        QTest::keyClick(before(grid), Qt::Key_Return);
    }
};

void tst_RiskGrid::goesFromOneRiskOfACellToTheNext()
{
    RiskGrid grid;
    grid.showRisks(examples::form().riskMethod, risks());
    grid.show();
    QSignalSpy chosen(&grid, &RiskGrid::riskChosen);
    connect(&grid, &RiskGrid::riskChosen, &grid, &RiskGrid::setCurrent);
    for (const int risk : {0, 2, 0}) {
        press(grid, 0, 1);
        QCOMPARE(chosen.takeFirst().first().toInt(), risk);
    }
    press(grid, 1, 0);
    QCOMPARE(chosen.takeFirst().first().toInt(), 1);
}

void tst_RiskGrid::goesOnFromTheRiskThatIsShown()
{
    RiskGrid grid;
    grid.showRisks(examples::form().riskMethod, risks());
    grid.show();
    QSignalSpy chosen(&grid, &RiskGrid::riskChosen);
    for (const auto &[current, next] : {std::pair(-1, 0), {0, 2}, {1, 2}, {2, 0}, {3, 0}}) {
        grid.setCurrent(current);
        press(grid, 0, 1);
        QCOMPARE(chosen.takeFirst().first().toInt(), next);
    }
}

void tst_RiskGrid::choosesNothingInAnEmptyCell()
{
    RiskGrid grid;
    grid.showRisks(examples::form().riskMethod, risks());
    grid.show();
    QSignalSpy chosen(&grid, &RiskGrid::riskChosen);
    press(grid, 0, 0);
    QCOMPARE(chosen.count(), 0);
}

void tst_RiskGrid::saysWhichAreNotScored()
{
    RiskGrid grid;
    grid.showRisks(examples::form().riskMethod, risks());
    grid.show();
    QStringList said;
    for (const QLabel *label : grid.findChildren<QLabel *>())
        if (label->isVisible() && label->text().startsWith(u"Not scored yet"_s))
            said += label->text();
    said.sort();
    QCOMPARE(said, (QStringList{u"Not scored yet: 1, 2, 3, 4"_s, u"Not scored yet: 4"_s}));
    grid.showRisks(examples::form().riskMethod, {});
    QVERIFY(grid.isHidden());
}

QTEST_MAIN(tst_RiskGrid)
#include "tst_RiskGrid.moc"
