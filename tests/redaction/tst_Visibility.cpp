// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cases.h"

#include <QTest>

using namespace candour;

/// What is seen follows from what people and the template have said and from public answers, never from hidden ones.
class tst_Visibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheTemplateUntilSomebodySaysOtherwise();
    void neverShowsWhatFeedsNoHeading();
    void showsNothingBeforeSomebodyDecides_data();
    void showsNothingBeforeSomebodyDecides();
    void hidesWhatHangsOnWhatNobodyHasDecided_data() { hidesWhetherAFollowUpIsAsked_data(); }
    void hidesWhatHangsOnWhatNobodyHasDecided();
    void saysAWordingInItsOwnLanguageOnly();
    void showsAFollowUpWhereItsQuestionIsSeen();
    void hidesWhetherAFollowUpIsAsked_data();
    void hidesWhetherAFollowUpIsAsked();
    void joinsTheReasonsOfAFollowUpAndItsQuestion();
    void hidesWhatHangsOnASeenAnswerAndAHiddenOne_data() { hidesWhetherAFollowUpIsAsked_data(); }
    void hidesWhatHangsOnASeenAnswerAndAHiddenOne();
    void followsConditionsOnConditions();
    void followsConditionsOfColumns();
    void followsConditionsOfColumnsOnColumns();
    void ignoresWhatIsLeftInACellThatIsNotAsked();

private:
    static Seen seen(const Case &c, const QString &question)
    {
        return Visibility(c.t, c.a, English).answer(*c.t.question(question));
    }
    static Seen seen(const Case &c, const QString &question, const QString &column, const Row &one)
    {
        const Question *found = c.t.question(question);
        return Visibility(c.t, c.a, English).cell(*found, *found->column(column), one);
    }
};

void tst_Visibility::followsTheTemplateUntilSomebodySaysOtherwise()
{
    Case c;
    QCOMPARE(seen(c, u"why"_s).sight, Sight::AsWritten);
    QCOMPARE(seen(c, u"notes"_s).sight, Sight::LeftOut);
    c.show({.question = u"notes"_s});
    c.withhold({.question = u"why"_s}, u"personal"_s);
    QCOMPARE(seen(c, u"notes"_s).sight, Sight::AsWritten);
    QCOMPARE(seen(c, u"why"_s), (Seen{.sight = Sight::Label, .label = Personal}));
    c.word({.question = u"why"_s}, u"For the census."_s);
    QCOMPARE(seen(c, u"why"_s), (Seen{.sight = Sight::Wording, .wording = fromPlainText(u"For the census."_s)}));
}

void tst_Visibility::neverShowsWhatFeedsNoHeading()
{
    Case c;
    c.show({.question = u"internal"_s});
    QCOMPARE(seen(c, u"internal"_s), Seen{});
    c.withhold({.question = u"internal"_s}, u"personal"_s);
    QCOMPARE(seen(c, u"internal"_s), Seen{});
}

void tst_Visibility::showsNothingBeforeSomebodyDecides_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<QString>("seen"); // the answer, the column, the row and the cell: y or n
    QTest::newRow("nothing to decide") << Place{} << u"yyyy"_s;
    QTest::newRow("the answer") << Place{.question = u"shares"_s} << u"nyyy"_s;
    QTest::newRow("the column") << Place{.question = u"shares"_s, .column = u"recipient"_s} << u"ynyy"_s;
    QTest::newRow("the row") << Place{.question = u"shares"_s, .row = RowId{u"1"_s}} << u"yyny"_s;
    QTest::newRow("the cell") << Place{u"shares"_s, RowId{u"1"_s}, u"recipient"_s} << u"yyyn"_s;
}

void tst_Visibility::showsNothingBeforeSomebodyDecides()
{
    QFETCH(Place, place);
    Case c;
    const Row one = row(u"1"_s, {{u"recipient"_s, line(u"Council"_s)}});
    c.a.answers.insert(u"shares"_s, Rows{{one}});
    c.leaveOpen(place);
    const Visibility visibility(c.t, c.a, English);
    const Question &shares = c.question(u"shares"_s);
    const Column &recipient = *shares.column(u"recipient"_s);
    QString shown;
    for (const Seen &what : {visibility.answer(shares), visibility.column(shares, recipient),
                             visibility.row(shares, one.id), visibility.cell(shares, recipient, one)}) {
        QVERIFY(what.sight == Sight::AsWritten || what == Seen{});
        shown += what.sight == Sight::AsWritten ? u'y' : u'n';
    }
    QTEST(shown, "seen");
}

void tst_Visibility::hidesWhatHangsOnWhatNobodyHasDecided()
{
    QFETCH(bool, yes);
    Case c;
    c.a.answers.insert(u"automated"_s, Cell{YesNo{yes, {}}});
    c.leaveOpen({.question = u"automated"_s});
    QCOMPARE(seen(c, u"automated"_s), Seen{});
    QCOMPARE(seen(c, u"how"_s), Seen{});
    const Row one = row(u"1"_s, {{u"route"_s, choice(yes ? u"direct"_s : u"secure"_s)}});
    c.leaveOpen({u"shares"_s, RowId{u"1"_s}, u"route"_s});
    QCOMPARE(seen(c, u"shares"_s, u"reason"_s, one), Seen{});
}

void tst_Visibility::saysAWordingInItsOwnLanguageOnly()
{
    Case c;
    c.word({.question = u"why"_s}, u"For the census."_s);
    QCOMPARE(Visibility(c.t, c.a, u"cy"_s).answer(*c.t.question(u"why"_s)), Seen{});
}

void tst_Visibility::showsAFollowUpWhereItsQuestionIsSeen()
{
    Case c;
    c.a.answers.insert(u"automated"_s, Cell{YesNo{true, {}}});
    QCOMPARE(seen(c, u"how"_s).sight, Sight::AsWritten);
    c.a.answers.insert(u"automated"_s, Cell{YesNo{false, {}}});
    QCOMPARE(seen(c, u"how"_s), (Seen{.notAsked = true}));
    c.withhold({.question = u"how"_s}, u"personal"_s);
    QCOMPARE(seen(c, u"how"_s), (Seen{.notAsked = true}));
}

void tst_Visibility::hidesWhetherAFollowUpIsAsked_data()
{
    QTest::addColumn<bool>("yes");
    QTest::newRow("yes") << true;
    QTest::newRow("no") << false;
}

void tst_Visibility::hidesWhetherAFollowUpIsAsked()
{
    QFETCH(bool, yes);
    Case c;
    c.a.answers.insert(u"automated"_s, Cell{YesNo{yes, {}}});
    c.withhold({.question = u"automated"_s}, u"commerce"_s);
    QCOMPARE(seen(c, u"how"_s), (Seen{.sight = Sight::Label, .label = Commercial}));
    c.word({.question = u"how"_s}, u"By hand."_s);
    QCOMPARE(seen(c, u"how"_s).sight, Sight::Wording);
    c.a.treatments.clear();
    c.word({.question = u"automated"_s}, u"In part."_s);
    QCOMPARE(seen(c, u"how"_s), Seen{});
}

void tst_Visibility::joinsTheReasonsOfAFollowUpAndItsQuestion()
{
    Case c;
    c.withhold({.question = u"automated"_s}, u"commerce"_s);
    c.withhold({.question = u"how"_s}, u"personal"_s);
    QCOMPARE(seen(c, u"how"_s), (Seen{.sight = Sight::Label, .label = Both}));
}

void tst_Visibility::hidesWhatHangsOnASeenAnswerAndAHiddenOne()
{
    QFETCH(bool, yes);
    Case c;
    c.question(u"bases"_s).askIf =
        Condition{.kind = Condition::Kind::All,
                  .parts = {Condition{.kind = Condition::Kind::Answered, .subject = u"name"_s},
                            Condition{.kind = Condition::Kind::Is, .subject = u"automated"_s, .value = u"yes"_s}}};
    c.a.answers.insert(u"name"_s, Cell{lineFromPlainText(u"Census"_s)});
    c.a.answers.insert(u"automated"_s, Cell{YesNo{yes, {}}});
    c.withhold({.question = u"automated"_s}, u"commerce"_s);
    QCOMPARE(seen(c, u"bases"_s), (Seen{.sight = Sight::Label, .label = Commercial}));
}

void tst_Visibility::followsConditionsOnConditions()
{
    Case c;
    c.question(u"bases"_s).askIf = Condition{.kind = Condition::Kind::Answered, .subject = u"how"_s};
    c.a.answers.insert(u"automated"_s, Cell{YesNo{true, {}}});
    c.a.answers.insert(u"how"_s, Cell{fromPlainText(u"By a machine."_s)});
    QCOMPARE(seen(c, u"bases"_s).sight, Sight::AsWritten);
    c.withhold({.question = u"automated"_s}, u"commerce"_s);
    QCOMPARE(seen(c, u"bases"_s), (Seen{.sight = Sight::Label, .label = Commercial}));
    c.a.answers.insert(u"automated"_s, Cell{YesNo{false, {}}});
    QCOMPARE(seen(c, u"bases"_s), (Seen{.sight = Sight::Label, .label = Commercial}));
}

void tst_Visibility::followsConditionsOfColumns()
{
    Case c;
    const Row direct = row(u"1"_s, {{u"route"_s, choice(u"direct"_s)}});
    const Row secure = row(u"2"_s, {{u"route"_s, choice(u"secure"_s)}});
    QCOMPARE(seen(c, u"shares"_s, u"reason"_s, direct).sight, Sight::AsWritten);
    QCOMPARE(seen(c, u"shares"_s, u"reason"_s, secure), (Seen{.notAsked = true}));
    c.withhold({.question = u"shares"_s, .column = u"route"_s}, u"personal"_s);
    for (const Row &one : {direct, secure})
        QCOMPARE(seen(c, u"shares"_s, u"reason"_s, one), (Seen{.sight = Sight::Label, .label = Personal}));
    c.a.treatments.clear();
    c.withhold({u"shares"_s, RowId{u"1"_s}, u"route"_s}, u"commerce"_s);
    QCOMPARE(seen(c, u"shares"_s, u"reason"_s, direct), (Seen{.sight = Sight::Label, .label = Commercial}));
    QCOMPARE(seen(c, u"shares"_s, u"reason"_s, secure), (Seen{.notAsked = true}));
}

void tst_Visibility::followsConditionsOfColumnsOnColumns()
{
    Case c;
    Column which{.key = u"which"_s, .kind = QuestionKind::Line, .label = u"Which"_s};
    which.isPublic = true;
    which.askIf = Condition{.kind = Condition::Kind::Answered, .subject = u"reason"_s};
    c.question(u"shares"_s).columns += which;
    c.withhold({.question = u"shares"_s, .column = u"route"_s}, u"personal"_s);
    const Row with = row(u"1"_s, {{u"route"_s, choice(u"direct"_s)}, {u"reason"_s, line(u"Speed"_s)}});
    const Row without = row(u"1"_s, {{u"route"_s, choice(u"secure"_s)}});
    for (const Row &one : {with, without})
        QCOMPARE(seen(c, u"shares"_s, u"which"_s, one), (Seen{.sight = Sight::Label, .label = Personal}));
}

void tst_Visibility::ignoresWhatIsLeftInACellThatIsNotAsked()
{
    Case c;
    Column which{.key = u"which"_s, .kind = QuestionKind::Line, .label = u"Which"_s};
    which.isPublic = true;
    which.askIf = Condition{.kind = Condition::Kind::Answered, .subject = u"reason"_s};
    c.question(u"shares"_s).columns += which;
    const Row left = row(u"1"_s, {{u"route"_s, choice(u"secure"_s)}, {u"reason"_s, line(u"Speed"_s)}});
    QCOMPARE(seen(c, u"shares"_s, u"which"_s, left), (Seen{.notAsked = true}));
}

QTEST_GUILESS_MAIN(tst_Visibility)
#include "tst_Visibility.moc"
