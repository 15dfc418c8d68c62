// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Examples.h"
#include "gui/models/FindingsModel.h"
#include "gui/models/OutlineModel.h"
#include "gui/models/RiskGridModel.h"
#include "gui/models/RowsModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace candour;
using examples::words;

/// The lists keep the rules of Qt while what they show changes, and say what they show.
class tst_Models : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outlineSaysHowSectionsAndQuestionsStand();
    void outlineFindsAQuestion();
    void findingsAreListedWithTheirSection();
    void rowsAreShownByTheirFirstColumns();
    void riskGridShowsEveryRiskWhereItStands();

private:
    static constexpr auto Strict = QAbstractItemModelTester::FailureReportingMode::QtTest;
};

void tst_Models::outlineSaysHowSectionsAndQuestionsStand()
{
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, Strict);
    const Template form = examples::form();
    Assessment assessment;
    model.setAssessment(form, assessment, {});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowCount(model.sectionIndex(0)), 3);
    const auto state = [&](const QModelIndex &index) { return index.data(OutlineModel::StateRole).toString(); };
    QCOMPARE(state(model.sectionIndex(0)), QStringLiteral("Not started"));
    QCOMPARE(state(model.questionIndex(u"why"_s)), QStringLiteral("Required"));
    QCOMPARE(state(model.questionIndex(u"more"_s)), QStringLiteral("Not asked"));
    assessment.answers.insert(u"why"_s, Cell(words(u"because"_s)));
    assessment.answers.insert(u"new"_s, Cell(YesNo{true, {}}));
    model.setAssessment(form, assessment, {Finding{.place = {.question = u"why"_s}}});
    QCOMPARE(state(model.questionIndex(u"more"_s)), QStringLiteral("Not answered"));
    QVERIFY(state(model.questionIndex(u"why"_s)).contains(QStringLiteral("1 problem")));
    model.setAssessment(form, assessment, {Finding{.severity = Severity::Advice, .place = {.question = u"why"_s}}});
    QCOMPARE(state(model.questionIndex(u"why"_s)), QStringLiteral("Answered")); // advice is no problem
    QVERIFY(model.sectionIndex(0).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("1  About, ")));
}

void tst_Models::outlineFindsAQuestion()
{
    OutlineModel model;
    model.setAssessment(examples::form(), {}, {});
    const QModelIndex index = model.questionIndex(u"risks"_s);
    QCOMPARE(index.parent().row(), 1);
    QCOMPARE(index.data(OutlineModel::QuestionRole).toString(), QStringLiteral("risks"));
    QVERIFY(!model.questionIndex(u"nowhere"_s).isValid());
}

void tst_Models::findingsAreListedWithTheirSection()
{
    FindingsModel model;
    const QAbstractItemModelTester tester(&model, Strict);
    model.setFindings(examples::form(), {Finding{.message = u"Missing"_s, .place = {.question = u"risks"_s}},
                                         Finding{.severity = Severity::Warning, .message = u"Old"_s},
                                         Finding{.rule = u"required"_s, .place = {.question = u"why"_s}}});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(2, FindingsModel::SeverityColumn).data().toString(), QStringLiteral("Required"));
    QCOMPARE(model.index(0, FindingsModel::SectionColumn).data().toString(), QStringLiteral("Data"));
    QCOMPARE(model.index(0, FindingsModel::SeverityColumn).data().toString(), QStringLiteral("To do"));
    QCOMPARE(model.index(1, FindingsModel::SeverityColumn).data().toString(), QStringLiteral("Check"));
    QVERIFY(!model.index(1, FindingsModel::SeverityColumn).data(Qt::DecorationRole).value<QIcon>().isNull());
    model.setFindings(examples::form(), {});
    QCOMPARE(model.rowCount(), 0);
}

void tst_Models::rowsAreShownByTheirFirstColumns()
{
    RowsModel model(examples::recipients(), examples::context());
    const QAbstractItemModelTester tester(&model, Strict);
    model.setRows(Rows{
        {Row{.id = RowId{u"r"_s},
             .cells = {{u"name"_s, words(u"University"_s)}, {u"items"_s, RowRefs{{RowId{u"i1"_s}, RowId{u"gone"_s}}}}}},
         Row{.id = RowId{u"s"_s}}}});
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("University"));
    QCOMPARE(model.index(0, 3).data().toString(), QStringLiteral("1. Name, a lost row"));
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("Not named yet"));
    QVERIFY(!model.index(1, 0).data(Qt::DecorationRole).value<QIcon>().isNull()); // its name is required
}

void tst_Models::riskGridShowsEveryRiskWhereItStands()
{
    RiskGridModel before(RiskGridModel::Scores::Inherent);
    RiskGridModel after(RiskGridModel::Scores::Residual);
    const QAbstractItemModelTester tester(&before, Strict);
    const auto risk = [](const QString &id, const QStringList &scores) {
        Row row{.id = RowId{id}};
        const QStringList columns{RiskColumn::Likelihood, RiskColumn::Severity, RiskColumn::ResidualLikelihood,
                                  RiskColumn::ResidualSeverity};
        for (int i = 0; i < scores.size(); ++i)
            row.cells.insert(columns.at(i), Choice{scores.at(i), {}});
        return row;
    };
    const Rows risks{{risk(u"a"_s, {u"high"_s, u"high"_s, u"low"_s, u"high"_s}), risk(u"b"_s, {u"high"_s, u"high"_s}),
                      risk(u"c"_s, {u"low"_s})}};
    for (RiskGridModel *model : {&before, &after})
        model->setRisks(examples::form().riskMethod, risks);
    QCOMPARE(before.rowCount(), 2);
    QCOMPARE(before.headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), u"High"_s); // the worst on top
    QCOMPARE(before.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Low"_s);
    QCOMPARE(before.index(0, 1).data().toString(), u"High\n1, 2"_s);
    QCOMPARE(before.index(1, 0).data().toString(), u"Low"_s);
    QVERIFY(before.index(0, 1).data(Qt::AccessibleTextRole).toString().contains(u"number 1, 2"_s));
    QVERIFY(before.index(0, 1).data(Qt::BackgroundRole) != before.index(1, 0).data(Qt::BackgroundRole));
    QCOMPARE(before.notScored(), QList<int>{3});
    QCOMPARE(after.risksAt(after.index(0, 0)), QList<int>{1});
    QCOMPARE(after.notScored(), (QList<int>{2, 3}));
}

QTEST_MAIN(tst_Models)
#include "tst_Models.moc"
