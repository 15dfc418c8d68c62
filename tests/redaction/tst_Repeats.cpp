// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "redaction/Repeats.h"
#include "support/SmallTemplate.h"

#include <QTest>

using namespace candour;

namespace {

Assessment sample()
{
    Assessment a{.publicTitle = u"A census"_s};
    a.marks.insert(MarkId{u"m"_s}, Mark{.id = MarkId{u"m"_s}, .reasons = {u"personal"_s}});
    RichText why = fromPlainText(u"Kestrel Vantage runs it."_s);
    a.answers.insert(u"why"_s, Cell{withMark(why, TextRange{0, 15}, MarkId{u"m"_s})});
    return a;
}

QStringList places(const QList<Repeat> &repeats)
{
    QStringList keys;
    for (const Repeat &repeat : repeats)
        keys += repeat.question;
    return keys;
}

} // namespace

/// Withheld words that public text repeats are found before anything is published.
class TestRepeats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksAreNeedles();
    void leftOutAnswersMayRepeat();
    void withheldRowsAreNeedles();
    void repeatsAreFoundHoweverWritten();
    void partsOfWordsAreNoRepeat();
    void aDecisionSettlesOneAnswerOnly();
    void aChangeNoteIsSearchedToo();
};

void TestRepeats::marksAreNeedles()
{
    const QList<Needle> found = needles(smallTemplate(), sample());
    QVERIFY(found.contains(Needle{u"Kestrel Vantage"_s, u"why"_s, false}));
}

void TestRepeats::leftOutAnswersMayRepeat()
{
    Assessment a = sample();
    a.answers.insert(u"notes"_s, Cell{fromPlainText(u"Only for us"_s)});
    QVERIFY(needles(smallTemplate(), a).contains(Needle{u"Only for us"_s, u"notes"_s, true}));
}

void TestRepeats::withheldRowsAreNeedles()
{
    Assessment a = sample();
    a.answers.insert(u"items"_s, Rows{{Row{.id = RowId{u"r"_s},
                                           .cells = {{u"item"_s, Cell{lineFromPlainText(u"Hidden item"_s)}}}}}});
    QVERIFY(!needles(smallTemplate(), a).contains(Needle{u"Hidden item"_s, u"items"_s, false}));
    a.treatments.insert(Place{.question = u"items"_s, .row = RowId{u"r"_s}},
                        Treatment{.kind = TreatmentKind::Withheld, .mark = MarkId{u"m"_s}});
    QVERIFY(needles(smallTemplate(), a).contains(Needle{u"Hidden item"_s, u"items"_s, false}));
}

void TestRepeats::repeatsAreFoundHoweverWritten()
{
    Assessment a = sample();
    QCOMPARE(places(repeats(smallTemplate(), a, u"en-GB"_s)), QStringList{});
    a.answers.insert(u"name"_s, Cell{lineFromPlainText(u"Run by KESTREL\u00A0Vántage, Ltd"_s)});
    QCOMPARE(places(repeats(smallTemplate(), a, u"en-GB"_s)), QStringList{u"name"_s});
    a.publicTitle = u"The Kestrel Vantage census"_s;
    QVERIFY(places(repeats(smallTemplate(), a, u"en-GB"_s)).contains(u"title"_s));
}

void TestRepeats::partsOfWordsAreNoRepeat()
{
    Assessment a = sample();
    a.answers.insert(u"name"_s, Cell{lineFromPlainText(u"Kestrel Vantagepoint"_s)});
    QVERIFY(repeats(smallTemplate(), a, u"en-GB"_s).isEmpty());
}

void TestRepeats::aDecisionSettlesOneAnswerOnly()
{
    Assessment a = sample();
    a.answers.insert(u"name"_s, Cell{lineFromPlainText(u"Kestrel Vantage"_s)});
    a.review.standings += Standing{.words = u"kestrel vantage"_s, .question = u"name"_s, .reason = u"Public already"_s};
    QVERIFY(undecidedRepeats(smallTemplate(), a, u"en-GB"_s).isEmpty());
    a.publicTitle = u"Kestrel Vantage"_s;
    QCOMPARE(places(undecidedRepeats(smallTemplate(), a, u"en-GB"_s)), QStringList{u"title"_s});
}

void TestRepeats::aChangeNoteIsSearchedToo()
{
    QVERIFY(repeatsWithheld(smallTemplate(), sample(), u"Now without kestrel  vantage."_s));
    QVERIFY(!repeatsWithheld(smallTemplate(), sample(), u"Now without its supplier."_s));
}

QTEST_GUILESS_MAIN(TestRepeats)
#include "tst_Repeats.moc"
