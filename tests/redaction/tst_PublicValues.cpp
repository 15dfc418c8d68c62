// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cases.h"

#include <QTest>

using namespace candour;

namespace {

/// What the public reads of a case, in a language.
struct Reading
{
    explicit Reading(const Case &c, const QString &language = English)
        : visibility(c.t, c.a, language), values(c.t, c.a, visibility, language)
    {}
    Visibility visibility;
    PublicValues values;
};

} // namespace

/// How each kind of value reads in the page, less what is withheld in it.
class tst_PublicValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEachKindOfValue_data();
    void saysEachKindOfValue();
    void saysDaysAndNumbersInTheLanguageOfThePage();
    void namesNobody();
    void leavesMarkedWordsOut();
    void namesARowByItsFirstPublicColumn();
    void namesRowsThatAreReferredTo();
    void namesNoRowThatIsNotSeen();
    void saysNothingOfRowsOfAHiddenQuestion();
};

void tst_PublicValues::saysEachKindOfValue_data()
{
    QTest::addColumn<Cell>("cell");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << Cell{} << QString();
    QTest::newRow("text") << Cell{fromPlainText(u"One.\nTwo"_s)} << u"One. Two"_s;
    QTest::newRow("yes") << Cell{YesNo{true, {}}} << u"Yes"_s;
    QTest::newRow("no, and why") << Cell{YesNo{false, fromPlainText(u"By hand"_s)}} << u"No. By hand"_s;
    QTest::newRow("choice") << choice(u"b"_s) << u"Second"_s;
    QTest::newRow("choice that is no option") << choice(u"z"_s) << QString();
    QTest::newRow("choices, in the order of the options") << Cell{Choices{{u"b"_s, u"a"_s}}} << u"Option a; Second"_s;
    QTest::newRow("choices, of which a later one begins small") << Cell{Choices{{u"b"_s, u"c"_s}}} << u"Second; élan"_s;
    QTest::newRow("a choice that begins small") << Cell{Choices{{u"c"_s}}} << u"Élan"_s;
    QTest::newRow("day") << Cell{QDate(2026, 6, 4)} << u"4 June 2026"_s;
    QTest::newRow("number") << Cell{Number{1234567.5}} << u"1,234,567.5"_s;
    QTest::newRow("link") << Cell{WebLink{u"Notice"_s, u"https://example.org"_s}} << u"Notice"_s;
    QTest::newRow("link without words") << Cell{WebLink{{}, u"https://example.org"_s}} << u"https://example.org"_s;
}

void tst_PublicValues::saysEachKindOfValue()
{
    QFETCH(Cell, cell);
    const QList<Option> options = {{.key = u"a"_s, .label = u"Option a"_s},
                                   {.key = u"b"_s, .label = u"Option b"_s, .publicLabel = u"Second"_s},
                                   {.key = u"c"_s, .label = u"Option c"_s, .publicLabel = u"élan"_s}};
    const Case c;
    QTEST(said(Reading(c).values.line(cell, options)), "words");
}

void tst_PublicValues::saysDaysAndNumbersInTheLanguageOfThePage()
{
    const Case c;
    const Reading welsh(c, u"cy"_s);
    QCOMPARE(welsh.values.date(QDate(2026, 6, 4)), u"4 Mehefin 2026"_s);
    QCOMPARE(Reading(c, u"de"_s).values.number(1234.5), u"1.234,5"_s);
    QCOMPARE(plainText(welsh.values.line(Cell{YesNo{true, {}}}, {}), u"cy"_s), u"Ie"_s);
}

void tst_PublicValues::namesNobody()
{
    Case c;
    c.a.people = {Person{.id = PersonId{u"1"_s}, .name = u"Jane Doe"_s, .jobTitle = u"Head of data"_s},
                  Person{.id = PersonId{u"2"_s}, .name = u"John Roe"_s}};
    const Reading reading(c);
    QCOMPARE(said(reading.values.line(Cell{PersonId{u"1"_s}}, {})), u"Head of data"_s);
    QCOMPARE(said(reading.values.line(Cell{PersonId{u"2"_s}}, {})), u"A named official"_s);
    QCOMPARE(said(reading.values.line(Cell{PersonId{u"3"_s}}, {})), u"A named official"_s);
}

void tst_PublicValues::leavesMarkedWordsOut()
{
    const Case c;
    const Reading reading(c);
    const RichText text = c.marked(u"Matched by Kestrel in York"_s, u"Kestrel"_s);
    QCOMPARE(said(reading.values.line(Cell{text}, {})), u"Matched by [Withheld: personal information] in York"_s);
    QCOMPARE(said(reading.values.line(Cell{YesNo{true, text}}, {})),
             u"Yes. Matched by [Withheld: personal information] in York"_s);
}

void tst_PublicValues::namesARowByItsFirstPublicColumn()
{
    Case c;
    const Question &shares = c.question(u"shares"_s);
    const Row one =
        row(u"1"_s, {{u"recipient"_s, line(u"Council"_s)}, {u"purpose"_s, Cell{fromPlainText(u"Planning"_s)}}});
    QCOMPARE(said(Reading(c).values.rowName(shares, one)), u"Council"_s);
    c.word({u"shares"_s, RowId{u"1"_s}, u"recipient"_s}, u"A council"_s);
    QCOMPARE(said(Reading(c).values.rowName(shares, one)), u"A council"_s);
    c.withhold({u"shares"_s, RowId{u"1"_s}, u"recipient"_s}, u"commerce"_s);
    QCOMPARE(Reading(c).values.rowName(shares, one), Inlines{Commercial});
    c.word({u"shares"_s, RowId{u"1"_s}, u"recipient"_s}, {}); // left out: nothing was written for the public
    QCOMPARE(Reading(c).values.rowName(shares, one), Inlines{});
    c.a.treatments.clear();
    c.withhold({.question = u"shares"_s, .column = u"recipient"_s}, u"personal"_s);
    QCOMPARE(Reading(c).values.rowName(shares, one), Inlines{Personal});
    c.question(u"shares"_s).columns.first().isPublic = false;
    c.a.treatments.clear();
    QCOMPARE(said(Reading(c).values.rowName(shares, one)), u"Planning"_s);
}

void tst_PublicValues::namesRowsThatAreReferredTo()
{
    Case c;
    c.a.answers.insert(
        u"items"_s, Rows{{row(u"1"_s, {{u"item"_s, line(u"Names"_s)}}), row(u"2"_s, {{u"item"_s, line(u"Health"_s)}}),
                          row(u"3"_s, {{u"item"_s, line(u"Faith"_s)}}), row(u"4"_s, {{u"item"_s, line(u"Dates"_s)}})}});
    c.withhold({.question = u"items"_s, .row = RowId{u"2"_s}}, u"personal"_s);
    c.withhold({.question = u"items"_s, .row = RowId{u"3"_s}}, u"commerce"_s);
    const Cell refs = RowRefs{{RowId{u"2"_s}, RowId{u"4"_s}, RowId{u"3"_s}, RowId{u"1"_s}, RowId{u"gone"_s}}};
    QCOMPARE(said(Reading(c).values.line(refs, {}, u"items"_s)),
             u"Dates; Names; [Withheld: commercial interests, personal information]"_s);
}

void tst_PublicValues::namesNoRowThatIsNotSeen()
{
    Case c;
    c.a.answers.insert(u"items"_s, Rows{{row(u"1"_s, {{u"item"_s, line(u"Names"_s)}}),
                                         row(u"2"_s, {{u"item"_s, line(u"Health"_s)}})}});
    const Cell refs = RowRefs{{RowId{u"1"_s}, RowId{u"2"_s}}};
    c.word({.question = u"items"_s, .row = RowId{u"2"_s}}, u"Special categories"_s);
    QCOMPARE(said(Reading(c).values.line(refs, {}, u"items"_s)), u"Names; Special categories"_s);
    c.word({.question = u"items"_s, .row = RowId{u"2"_s}}, {}); // left out: nothing was written for the public
    QCOMPARE(said(Reading(c).values.line(refs, {}, u"items"_s)), u"Names"_s);
}

void tst_PublicValues::saysNothingOfRowsOfAHiddenQuestion()
{
    Case c;
    c.a.answers.insert(u"items"_s, Rows{{row(u"1"_s, {{u"item"_s, line(u"Names"_s)}})}});
    const Cell refs = RowRefs{{RowId{u"1"_s}}};
    c.withhold({.question = u"items"_s}, u"personal"_s);
    QCOMPARE(Reading(c).values.line(refs, {}, u"items"_s), Inlines{Personal});
    c.word({.question = u"items"_s}, u"Some items"_s);
    QCOMPARE(Reading(c).values.line(refs, {}, u"items"_s), Inlines{});
}

QTEST_GUILESS_MAIN(tst_PublicValues)
#include "tst_PublicValues.moc"
