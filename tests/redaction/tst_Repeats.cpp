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
    void identifiersAreFoundByThemselves_data();
    void identifiersAreFoundByThemselves();
    void anIdentifierWithinItsPassageIsNoRepeatOfItsOwn();
    void namesAreFoundByTheirForms_data();
    void namesAreFoundByTheirForms();
    void namesThatAreWordsAreFoundAsNamesOnly_data();
    void namesThatAreWordsAreFoundAsNamesOnly();
    void wordsThatLookLikeANameHaveForms_data();
    void wordsThatLookLikeANameHaveForms();
    void aFormIsDecidedByItself();
    void whatEveryPageSaysRepeatsWholePassagesOnly();
};

void TestRepeats::marksAreNeedles()
{
    const QList<Needle> found = needles(smallTemplate(), sample());
    QVERIFY(std::any_of(found.begin(), found.end(), [](const Needle &needle) {
        return needle.words == u"Kestrel Vantage"_s && needle.question == u"why"_s && !needle.mayRepeat;
    }));
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
    QCOMPARE(places(repeats(smallTemplate(), a, Edition{})), QStringList{});
    a.answers.insert(u"name"_s, Cell{lineFromPlainText(u"Run by KESTREL\u00A0Vántage, Ltd"_s)});
    QCOMPARE(places(repeats(smallTemplate(), a, Edition{})), QStringList{u"name"_s});
    a.publicTitle = u"The Kestrel Vantage census"_s;
    QVERIFY(places(repeats(smallTemplate(), a, Edition{})).contains(u"title"_s));
}

void TestRepeats::partsOfWordsAreNoRepeat()
{
    Assessment a = sample();
    a.answers.insert(u"name"_s, Cell{lineFromPlainText(u"Kestrel Vantagepoint"_s)});
    QVERIFY(repeats(smallTemplate(), a, Edition{}).isEmpty());
}

void TestRepeats::aDecisionSettlesOneAnswerOnly()
{
    Assessment a = sample();
    a.answers.insert(u"name"_s, Cell{lineFromPlainText(u"Kestrel Vantage"_s)});
    a.review.standings += Standing{.words = u"kestrel vantage"_s, .question = u"name"_s, .reason = u"Public already"_s};
    QVERIFY(undecidedRepeats(smallTemplate(), a, Edition{}).isEmpty());
    a.publicTitle = u"Kestrel Vantage"_s;
    QCOMPARE(places(undecidedRepeats(smallTemplate(), a, Edition{})), QStringList{u"title"_s});
}

void TestRepeats::aChangeNoteIsSearchedToo()
{
    QVERIFY(repeatsWithheld(smallTemplate(), sample(), u"Now without kestrel  vantage."_s));
    QVERIFY(!repeatsWithheld(smallTemplate(), sample(), u"Now without its supplier."_s));
}

void TestRepeats::identifiersAreFoundByThemselves_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("address") << u"Write to e.quill@quillmark.example.com for it."_s
                             << QStringList{u"e.quill@quillmark.example.com"_s};
    QTest::newRow("part of an address") << u"Ask E.Quill about it."_s << QStringList{u"e.quill"_s};
    QTest::newRow("telephone") << u"Ring 020 7946 0182 to ask."_s << QStringList{u"020 7946 0182"_s};
    QTest::newRow("telephone, written otherwise") << u"Ring (020) 79460182."_s << QStringList{u"020 7946 0182"_s};
    QTest::newRow("telephone from abroad") << u"Ring +44 20 7946 0182."_s << QStringList{u"020 7946 0182"_s};
    QTest::newRow("telephone both ways") << u"Ring +44 (0)20 7946-0182."_s << QStringList{u"020 7946 0182"_s};
    QTest::newRow("number, written together") << u"It was JG103759A."_s << QStringList{u"JG 10 37 59 A"_s};
    QTest::newRow("reference, parted otherwise") << u"J 999412 308001"_s << QStringList{u"J999412308001"_s};
    QTest::newRow("host") << u"The server census-db03 holds it."_s << QStringList{u"census-db03"_s};
    QTest::newRow("other words of it") << u"The supplier can be asked."_s << QStringList();
    QTest::newRow("a number of its own") << u"There are 7946 of them."_s << QStringList();
}

void TestRepeats::identifiersAreFoundByThemselves()
{
    QFETCH(QString, said);
    QFETCH(QStringList, words);
    Assessment a = sample();
    const QString contact = u"Reach the supplier at e.quill@quillmark.example.com or 020 7946 0182; the pupils "
                            "J999412308001 and JG 10 37 59 A were in census-db03 by mistake."_s;
    a.answers.insert(u"why"_s, Cell{withMark(fromPlainText(contact), TextRange{0, contact.size()}, MarkId{u"m"_s})});
    a.answers.insert(u"name"_s, Cell{lineFromPlainText(said)});
    QStringList found;
    for (const Repeat &repeat : repeats(smallTemplate(), a, Edition{}))
        found += repeat.words;
    QCOMPARE(found, words);
    QCOMPARE(repeatsWithheld(smallTemplate(), a, said), !words.isEmpty());
}

void TestRepeats::anIdentifierWithinItsPassageIsNoRepeatOfItsOwn()
{
    Assessment a = sample();
    const QString room = u"Room 12345"_s;
    a.answers.insert(u"why"_s, Cell{withMark(fromPlainText(room), TextRange{0, room.size()}, MarkId{u"m"_s})});
    a.answers.insert(u"name"_s, Cell{lineFromPlainText(u"It is room 12345."_s)});
    QList<Repeat> found = repeats(smallTemplate(), a, Edition{});
    QCOMPARE(found, QList{Repeat(room, u"why"_s, u"name"_s)});
    // To let the passage stand does not let its number stand where it says something else.
    a.review.standings += Standing{.words = room, .question = u"name"_s, .reason = u"Public already"_s};
    QVERIFY(undecidedRepeats(smallTemplate(), a, Edition{}).isEmpty());
    a.answers.insert(u"name"_s, Cell{lineFromPlainText(u"It is room 12345, and 12345 is its code."_s)});
    QCOMPARE(undecidedRepeats(smallTemplate(), a, Edition{}), QList{Repeat(u"12345"_s, u"why"_s, u"name"_s)});
}

namespace {

/// Somebody's name or more is withheld in one answer, and something is said in another.
Assessment withholding(const QString &words, const QString &said)
{
    Assessment a = sample();
    a.reference = u"DPIA-0042"_s;
    a.people = {Person{.id = PersonId{u"1"_s}, .name = u"Priya Natarajan"_s, .email = u"priyan@example.org"_s},
                Person{.id = PersonId{u"2"_s}, .name = u"Theresa May"_s},
                Person{.id = PersonId{u"3"_s}, .name = u"Data Protection Officer"_s}};
    a.answers.insert(u"why"_s, Cell{withMark(fromPlainText(words), TextRange{0, words.size()}, MarkId{u"m"_s})});
    a.answers.insert(u"name"_s, Cell{lineFromPlainText(said)});
    return a;
}

QStringList repeated(const Assessment &a)
{
    QStringList found;
    for (const Repeat &repeat : undecidedRepeats(smallTemplate(), a, Edition{}))
        found += repeat.words;
    return found;
}

} // namespace

void TestRepeats::namesAreFoundByTheirForms_data()
{
    QTest::addColumn<QString>("withheld");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QStringList>("words");
    const QString name = u"Priya Natarajan"_s;
    const auto row = [&](const char *title, const QString &said, const QStringList &words) {
        QTest::newRow(title) << name << said << words;
    };
    row("whole", u"Ask priya natarajan."_s, {name});
    row("surname", u"Ask Ms Natarajan."_s, {u"Natarajan"_s});
    row("initials", u"Ask P. Natarajan."_s, {u"P Natarajan"_s});
    row("surname first", u"NATARAJAN, Priya"_s, {u"Natarajan Priya"_s});
    row("account", u"Signed in as pnatarajan"_s, {u"P Natarajan"_s});
    row("mailbox", u"Signed in as PriyaN"_s, {u"priyan"_s});
    row("twice", u"Priya Natarajan asks; Natarajan answers."_s, {name, u"Natarajan"_s});
    row("first name alone", u"Priya asked."_s, {});
    row("part of another word", u"The Natarajans asked."_s, {});
    row("somebody else", u"Ask the Data Protection Officer."_s, {});
    QTest::newRow("name inside a passage") << u"Reach Priya Natarajan on the third floor before noon"_s
                                           << u"Natarajan is in."_s << QStringList{u"Natarajan"_s};
    QTest::newRow("initials are withheld") << u"P. Natarajan"_s << u"Natarajan is in."_s << QStringList{u"Natarajan"_s};
    QTest::newRow("a function is withheld") << u"Data Protection Officer"_s << u"The officer is in."_s << QStringList();
}

void TestRepeats::namesAreFoundByTheirForms()
{
    QFETCH(QString, withheld);
    QFETCH(QString, said);
    QTEST(repeated(withholding(withheld, said)), "words");
}

void TestRepeats::namesThatAreWordsAreFoundAsNamesOnly_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QStringList>("words");
    const QStringList may{u"May"_s};
    QTest::newRow("behind a title") << u"Mrs May decides."_s << may;
    QTest::newRow("behind a title with a stop") << u"Dr. MAY decides."_s << may;
    QTest::newRow("inside a sentence") << u"It was for May to decide."_s << may;
    QTest::newRow("a word") << u"We may decide."_s << QStringList();
    QTest::newRow("first word") << u"We wait. May we decide?"_s << QStringList();
    QTest::newRow("month of a year") << u"Since May 2026 we decide."_s << QStringList();
    QTest::newRow("day of a month") << u"On 4 May we decide."_s << QStringList();
    QTest::newRow("part of another word") << u"The Mayor and McMay decide."_s << QStringList();
    QTest::newRow("within the whole name") << u"Here Theresa May decides."_s << QStringList{u"Theresa May"_s};
}

void TestRepeats::namesThatAreWordsAreFoundAsNamesOnly()
{
    QFETCH(QString, said);
    QTEST(repeated(withholding(u"Theresa May"_s, said)), "words");
}

void TestRepeats::wordsThatLookLikeANameHaveForms_data()
{
    QTest::addColumn<QString>("withheld");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("name") << u"Zofia Brzeska"_s << u"Ask Brzeska."_s << QStringList{u"Brzeska"_s};
    QTest::newRow("body") << u"Brzeska Council"_s << u"Ask the council."_s << QStringList();
    QTest::newRow("body, named the other way") << u"College Brzeska"_s << u"Ask Brzeska."_s << QStringList();
    QTest::newRow("firm") << u"Osprey Brzeska Ltd"_s << u"Ask Brzeska."_s << QStringList();
    QTest::newRow("firm as it is called")
        << u"Osprey Brzeska Ltd"_s << u"Ask Osprey Brzeska."_s << QStringList{u"Osprey Brzeska"_s};
    QTest::newRow("firm of one word") << u"Quillmark, plc."_s << u"Ask Quillmark."_s << QStringList{u"Quillmark"_s};
    QTest::newRow("firm of ordinary words") << u"Data Services Ltd"_s << u"We have data services."_s << QStringList();
    QTest::newRow("small letters") << u"zofia brzeska"_s << u"Ask Brzeska."_s << QStringList();
    QTest::newRow("words") << u"Strategic Plans"_s << u"We have plans."_s << QStringList();
    QTest::newRow("sentence") << u"The Committee Heard Zofia Brzeska"_s << u"Ask Brzeska."_s << QStringList();
}

void TestRepeats::wordsThatLookLikeANameHaveForms()
{
    QFETCH(QString, withheld);
    QFETCH(QString, said);
    QTEST(repeated(withholding(withheld, said)), "words");
}

void TestRepeats::aFormIsDecidedByItself()
{
    Assessment a = withholding(u"Priya Natarajan"_s, u"The Natarajan review, by P Natarajan"_s);
    QCOMPARE(repeated(a), (QStringList{u"Natarajan"_s, u"P Natarajan"_s}));
    a.review.standings += Standing{.words = u"natarajan"_s, .question = u"name"_s, .reason = u"Name of a review"_s};
    QCOMPARE(repeated(a), QStringList{u"P Natarajan"_s});
}

void TestRepeats::whatEveryPageSaysRepeatsWholePassagesOnly()
{
    const Edition edition{.organisation = u"Department for Learning and Skills"_s,
                          .contact = u"e.quill@example.org"_s,
                          .style = {.logoDescription = u"Kestrel Vantage"_s}};
    const auto asked = [&](const QString &words) {
        QStringList keys;
        for (const Repeat &repeat : repeats(smallTemplate(), withholding(words, u"x"_s), edition))
            keys += repeat.question;
        return keys;
    };
    QCOMPARE(asked(u"Department for Learning and Skills"_s), QStringList{u"organisation"_s});
    QCOMPARE(asked(u"The Department for Learning and Skills has lost it all"_s), QStringList());
    QCOMPARE(asked(u"Ask e.quill@home.example about all of that"_s), QStringList{u"contact"_s});
    QCOMPARE(asked(u"Kestrel Vantage"_s), QStringList{u"logo"_s});
    QCOMPARE(asked(u"DPIA-0042"_s), QStringList{u"reference"_s});
    QCOMPARE(asked(u"As in DPIA-0042"_s), QStringList());
    Assessment a = withholding(u"Kestrel Vantage"_s, u"x"_s);
    a.review.standings += Standing{.words = u"Kestrel Vantage"_s, .question = u"logo"_s, .reason = u"It is ours"_s};
    QVERIFY(undecidedRepeats(smallTemplate(), a, edition).isEmpty());
}

QTEST_GUILESS_MAIN(TestRepeats)
#include "tst_Repeats.moc"
