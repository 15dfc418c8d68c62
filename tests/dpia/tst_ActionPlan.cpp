// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shipped.h"
#include "base/Literals.h"
#include "dpia/ActionPlan.h"

#include <QTest>

using namespace candour;

/// What is to be done is found wherever the template has a column for who does it or until when.
class tst_ActionPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatHasAnOwnerOrADate();
    void leavesOutWhatIsNotAsked();
    void leavesOutRowsWithoutWords();
    void findsSomethingToDoInEveryShippedTemplate();

private:
    static Question conditions()
    {
        Question q{.key = u"conditions"_s, .kind = QuestionKind::Records, .label = u"Conditions"_s};
        q.columns = {Column{.key = u"condition"_s, .kind = QuestionKind::Line, .label = u"Condition"_s},
                     Column{.key = u"owner"_s, .kind = QuestionKind::Person, .label = u"Owner"_s},
                     Column{.key = u"due"_s, .kind = QuestionKind::Date, .label = u"Due"_s},
                     Column{.key = u"status"_s,
                            .kind = QuestionKind::Choice,
                            .label = u"Status"_s,
                            .options = {{.key = u"open"_s, .label = u"Not begun"_s}}}};
        return q;
    }
    static Question risks()
    {
        Question q{.key = u"risks"_s, .kind = QuestionKind::Risks, .label = u"Risks"_s};
        q.columns = {Column{.key = u"risk"_s, .kind = QuestionKind::Line, .label = u"Risk"_s},
                     Column{.key = u"measures"_s, .kind = QuestionKind::Line, .label = u"Measures"_s},
                     Column{.key = u"due"_s,
                            .kind = QuestionKind::Date,
                            .label = u"Due"_s,
                            .askIf = {.kind = Condition::Kind::Answered, .subject = u"measures"_s}}};
        return q;
    }
    static Question items()
    {
        Question q{.key = u"items"_s, .kind = QuestionKind::Records, .label = u"Items"_s};
        q.columns = {Column{.key = u"item"_s, .kind = QuestionKind::Line, .label = u"Item"_s}};
        return q;
    }
    static Template form()
    {
        return Template{.sections = {{.key = u"a"_s, .title = u"First"_s, .questions = {items(), risks()}},
                                     {.key = u"b"_s, .title = u"Then"_s, .questions = {conditions()}}}};
    }
    static Row row(const QString &id, const QMap<QString, Cell> &cells) { return Row{.id = RowId{id}, .cells = cells}; }
};

void tst_ActionPlan::listsWhatHasAnOwnerOrADate()
{
    Assessment a;
    a.people = {Person{.id = PersonId{u"p"_s}, .name = u"Ada Byron"_s}};
    a.answers.insert(u"items"_s, Rows{{row(u"i"_s, {{u"item"_s, lineFromPlainText(u"Postcode"_s)}})}});
    a.answers.insert(u"risks"_s, Rows{{row(u"r1"_s, {{u"risk"_s, lineFromPlainText(u"Found"_s)}}),
                                       row(u"r2"_s, {{u"risk"_s, lineFromPlainText(u"Lost"_s)},
                                                     {u"measures"_s, lineFromPlainText(u"Copies"_s)},
                                                     {u"due"_s, QDate(2026, 5, 1)}})}});
    a.answers.insert(u"conditions"_s, Rows{{row(u"c"_s, {{u"condition"_s, lineFromPlainText(u"Train staff"_s)},
                                                         {u"owner"_s, PersonId{u"p"_s}},
                                                         {u"status"_s, Choice{u"open"_s, {}}}})}});
    const QList<PlannedAction> plan = actionPlan(form(), a);
    QCOMPARE(plan.size(), 3);
    QCOMPARE(plan.at(0).subject, u"Found"_s);
    QCOMPARE(plan.at(0).action, QString());
    QCOMPARE(plan.at(1).action, u"Copies"_s);
    QCOMPARE(plan.at(1).due, QDate(2026, 5, 1));
    QCOMPARE(plan.at(1).number, 2);
    const PlannedAction condition{.place = Place{u"conditions"_s, RowId{u"c"_s}, {}},
                                  .section = form().sectionHeading(1),
                                  .question = u"Conditions"_s,
                                  .number = 1,
                                  .subject = u"Train staff"_s,
                                  .owner = u"Ada Byron"_s,
                                  .status = u"Not begun"_s};
    QCOMPARE(plan.at(2), condition);
}

void tst_ActionPlan::leavesOutWhatIsNotAsked()
{
    Template t = form();
    t.sections[1].questions[0].askIf = {.kind = Condition::Kind::Answered, .subject = u"items"_s};
    Assessment a;
    a.answers.insert(u"conditions"_s, Rows{{row(u"c"_s, {{u"condition"_s, lineFromPlainText(u"Train staff"_s)}})}});
    QVERIFY(actionPlan(t, a).isEmpty());
    // A date that hangs on measures that are not there any more.
    a.answers.insert(u"risks"_s,
                     Rows{{row(u"r"_s, {{u"risk"_s, lineFromPlainText(u"Lost"_s)}, {u"due"_s, QDate(2026, 5, 1)}})}});
    QCOMPARE(actionPlan(t, a).size(), 1);
    QVERIFY(!actionPlan(t, a).first().due.isValid());
}

void tst_ActionPlan::leavesOutRowsWithoutWords()
{
    Assessment a;
    a.answers.insert(u"conditions"_s, Rows{{row(u"c"_s, {{u"status"_s, Choice{u"open"_s, {}}}})}});
    QVERIFY(actionPlan(form(), a).isEmpty());
}

void tst_ActionPlan::findsSomethingToDoInEveryShippedTemplate()
{
    const auto shipped = builtInTemplates();
    QVERIFY(shipped);
    for (const BuiltInTemplate &one : *shipped) {
        const Template &t = one.form;
        if (t.isScreening())
            continue;
        const QList<const Question *> questions = t.questions();
        QVERIFY2(std::any_of(questions.begin(), questions.end(),
                             [](const Question *q) { return q->hasRows() && q->column(ActionColumn::Due); }),
                 qPrintable(t.id));
    }
}

QTEST_GUILESS_MAIN(tst_ActionPlan)
#include "tst_ActionPlan.moc"
