// SPDX-License-Identifier: GPL-3.0-or-later
#include "FindingCase.h"

#include <QTest>

using namespace candour;

/// What is missing, unknown or out of date in an answer is found where it stands.
class tst_FindingAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsInQuestions_data();
    void findsInQuestions() { check(); }
    void findsInRows_data();
    void findsInRows() { check(); }
    void findsByTheCalendar_data();
    void findsByTheCalendar() { check(); }
    void everyRowIsLookedAt();

private:
    static void check()
    {
        QFETCH(Change, change);
        QTEST(foundAfter(change), "found");
    }
};

namespace {

void addCase(const char *name, const Change &change, const QStringList &found)
{
    QTest::newRow(name) << change << found;
}

void addColumns()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("found");
}

/// A change that gives one question this answer.
Change answer(const QString &question, const Answer &answer)
{
    return [=](Assessment &a, Template &) { a.answers.insert(question, answer); };
}

/// A change that adds a row of "shares" with a recipient and these cells, beside an "items" row "i".
Change share(const QMap<QString, Cell> &cells)
{
    return [=](Assessment &a, Template &t) {
        QMap<QString, Cell> all{{u"recipient"_s, line(u"Kestrel"_s)}};
        all.insert(cells);
        a.answers.insert(u"shares"_s, Rows{{row(u"r"_s, all)}});
        a.answers.insert(u"items"_s, Rows{{row(u"i"_s, {{u"item"_s, line(u"Item"_s)}})}});
        columnOf(t, u"shares"_s, u"agreed"_s).maxAgeMonths = 24;
        columnOf(t, u"shares"_s, u"agreed"_s).expires = false;
    };
}

Change expiring(QDate date)
{
    return [=](Assessment &a, Template &t) {
        share({{u"agreed"_s, Cell{date}}})(a, t);
        columnOf(t, u"shares"_s, u"agreed"_s).expires = true;
    };
}

Change reviewOn(QDate date)
{
    return [=](Assessment &a, Template &t) {
        t.reviewDateQuestion = u"starts"_s;
        a.answers.insert(u"starts"_s, Cell{date});
    };
}

} // namespace

void tst_FindingAnswer::findsInQuestions_data()
{
    addColumns();
    addCase("nothing", [](Assessment &, Template &) {}, {});
    addCase("no required answer", [](Assessment &a, Template &) { a.answers.clear(); }, {u"!required why"_s});
    addCase("a blank required answer", answer(u"why"_s, Cell{RichText{}}), {u"!required why"_s});
    addCase("a required question that is not asked",
            [](Assessment &a, Template &t) {
                a.answers.clear();
                t.sections[0].questions[0].askIf =
                    Condition{.kind = Condition::Kind::Answered, .subject = u"automated"_s};
            },
            {});
    addCase("a known choice", answer(u"decision"_s, Cell{Choice{u"approved"_s, {}}}), {});
    addCase("an unknown choice", answer(u"decision"_s, Cell{Choice{u"perhaps"_s, {}}}),
            {u"!unknown-option decision"_s});
    addCase("known choices", answer(u"bases"_s, Cell{Choices{{u"a"_s, u"c"_s}}}), {});
    addCase("one unknown choice among known", answer(u"bases"_s, Cell{Choices{{u"a"_s, u"z"_s, u"c"_s}}}),
            {u"!unknown-option bases"_s});
    addCase("a known person", answer(u"lead"_s, Cell{PersonId{u"p"_s}}), {});
    addCase("an unknown person", answer(u"lead"_s, Cell{PersonId{u"q"_s}}), {u"!unknown-person lead"_s});
    addCase("other kinds of answers", answer(u"count"_s, Cell{Number{-1}}), {});
    addCase("an answer of another kind", answer(u"decision"_s, Cell{PersonId{u"q"_s}}),
            {u"!unknown-person decision"_s});
    addCase("an unknown choice that is not asked",
            [](Assessment &a, Template &t) {
                a.answers.insert(u"decision"_s, Cell{Choice{u"perhaps"_s, {}}});
                for (Question &question : t.sections[0].questions)
                    if (question.key == u"decision"_s)
                        question.askIf =
                            Condition{.kind = Condition::Kind::Is, .subject = u"automated"_s, .value = u"yes"_s};
            },
            {});
}

void tst_FindingAnswer::findsInRows_data()
{
    addColumns();
    addCase("a sound row", share({}), {});
    addCase("an empty required cell", share({{u"recipient"_s, Cell{}}}), {u"!required shares/r/recipient"_s});
    addCase("a blank required cell", share({{u"recipient"_s, line(u" "_s)}}), {u"!required shares/r/recipient"_s});
    addCase("a required cell by its condition", share({{u"route"_s, chosen(u"direct"_s)}}),
            {u"!required shares/r/reason"_s});
    addCase("and filled", share({{u"route"_s, chosen(u"direct"_s)}, {u"reason"_s, line(u"Law"_s)}}), {});
    addCase("a cell that is not asked", share({{u"route"_s, chosen(u"secure"_s)}}), {});
    addCase("an unknown choice", share({{u"route"_s, chosen(u"post"_s)}}), {u"!unknown-option shares/r/route"_s});
    addCase("unknown choices",
            [](Assessment &a, Template &) {
                a.answers.insert(u"items"_s, Rows{{row(u"i"_s, {{u"kinds"_s, Cell{Choices{{u"y"_s, u"z"_s}}}}})}});
            },
            {u"!unknown-option items/i/kinds"_s});
    addCase("an unknown person", share({{u"contact"_s, Cell{PersonId{u"q"_s}}}}),
            {u"!unknown-person shares/r/contact"_s});
    addCase("a known person", share({{u"contact"_s, Cell{PersonId{u"p"_s}}}}), {});
    addCase("a row that is there", share({{u"items"_s, Cell{RowRefs{{RowId{u"i"_s}}}}}}), {});
    addCase("rows that are not", share({{u"items"_s, Cell{RowRefs{{RowId{u"j"_s}, RowId{u"i"_s}, RowId{u"k"_s}}}}}}),
            {u"!lost-row shares/r/items"_s, u"!lost-row shares/r/items"_s});
    addCase("a reference into an answer that was taken away",
            [](Assessment &a, Template &t) {
                share({{u"items"_s, Cell{RowRefs{{RowId{u"i"_s}}}}}})(a, t);
                a.answers.remove(u"items"_s);
            },
            {u"!lost-row shares/r/items"_s});
}

void tst_FindingAnswer::findsByTheCalendar_data()
{
    addColumns();
    const auto agreed = [](QDate date) { return share({{u"agreed"_s, Cell{date}}}); };
    addCase("ends today", expiring(Today), {});
    addCase("ended yesterday", expiring(Today.addDays(-1)), {u"?expired shares/r/agreed"_s});
    addCase("ends tomorrow", expiring(Today.addDays(1)), {});
    addCase("may be past", agreed(Today.addDays(-1)), {});
    addCase("24 months old", agreed(Today.addMonths(-24)), {});
    addCase("a day older", agreed(Today.addMonths(-24).addDays(-1)), {u"?too-old shares/r/agreed"_s});
    addCase("no limit",
            [=](Assessment &a, Template &t) {
                agreed(QDate(1990, 1, 1))(a, t);
                columnOf(t, u"shares"_s, u"agreed"_s).maxAgeMonths = 0;
            },
            {});
    addCase("too old and expired", expiring(QDate(1990, 1, 1)),
            {u"?expired shares/r/agreed"_s, u"?too-old shares/r/agreed"_s});
    addCase("no date in the cell", expiring(QDate()), {});
    addCase("words in the cell", share({{u"agreed"_s, line(u"soon"_s)}}), {});
    addCase("review today", reviewOn(Today), {});
    addCase("review yesterday", reviewOn(Today.addDays(-1)), {u"?review-overdue starts"_s});
    addCase("another date question", answer(u"starts"_s, Cell{Today.addDays(-1)}), {});
}

void tst_FindingAnswer::everyRowIsLookedAt()
{
    const QStringList found = foundAfter([](Assessment &a, Template &) {
        a.answers.insert(u"cards"_s, Rows{{row(u"a"_s, {{u"recipient"_s, line(u"A"_s)}}), row(u"b"_s, {}),
                                           row(u"c"_s, {{u"route"_s, chosen(u"direct"_s)}})}});
    });
    QCOMPARE(found, (QStringList{u"!required cards/b/recipient"_s, u"!required cards/c/recipient"_s,
                                 u"!required cards/c/reason"_s}));
}

QTEST_GUILESS_MAIN(tst_FindingAnswer)
#include "tst_FindingAnswer.moc"
