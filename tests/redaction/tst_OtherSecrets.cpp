// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cases.h"
#include "exchange/TemplateFile.h"
#include "redaction/OtherSecrets.h"
#include "redaction/Summarise.h"
#include "support/Varied.h"

#include <QTest>

using namespace candour;

namespace {

/// A public table of counts about which somebody decided that nothing is left out.
Case countsCase(const QList<QList<double>> &numbers)
{
    Case c;
    Rows rows;
    for (int i = 0; i < numbers.size(); ++i)
        rows.rows += row(QString::number(i), {{u"group"_s, line(u"Group %1"_s.arg(i))},
                                              {u"boys"_s, Number{numbers.at(i).at(0)}},
                                              {u"girls"_s, Number{numbers.at(i).at(1)}}});
    c.a.answers.insert(u"headcounts"_s, rows);
    c.a.suppressions.insert(u"headcounts"_s, Suppression{});
    return c;
}

/// The numbers in the table, row by row.
QList<double> people(const Assessment &a)
{
    QList<double> all;
    for (const Row &row : std::get<Rows>(a.answer(u"headcounts"_s)).rows)
        for (const QString &column : {u"boys"_s, u"girls"_s})
            all += std::get<Number>(row.cells.value(column)).value;
    return all;
}

} // namespace

/// What is asked of every page before it goes out: that it is the same when whatever is withheld says something else.
class tst_OtherSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePageIsTheSame_data();
    void thePageIsTheSame();
    void whatIsMarkedOrLeftOutSaysSomethingElse();
    void rowsAndCellsSaySomethingElse();
    void withheldValuesAreOthers();
    void whatAWordingStandsForSaysSomethingElse();
    void whatIsForPeopleInsideSaysSomethingElse();
    void thereAreMoreWithheldRows();
    void numbersBelowAPatternAreOthers();
    void roundedNumbersAreOthers();
    void numbersOfPeopleChangeInRandomAssessments();
    void whatIsPublicStays();
};

void tst_OtherSecrets::thePageIsTheSame_data()
{
    QTest::addColumn<Template>("t");
    QTest::addColumn<int>("count");
    QTest::newRow("small") << smallTemplate() << 300;
    for (const BuiltInTemplate &one : builtInTemplates().value_or(QList<BuiltInTemplate>()))
        QTest::addRow("%s %s", qPrintable(one.form.id), qPrintable(one.form.version)) << one.form << 20;
}

void tst_OtherSecrets::thePageIsTheSame()
{
    QFETCH(Template, t);
    QFETCH(int, count);
    int changed = 0;
    for (quint32 seed = 1; seed <= quint32(count); ++seed) {
        const Assessment a = randomAssessment(t, seed);
        const Assessment other = withOtherSecrets(t, a);
        changed += other.answers != a.answers;
        const Edition edition{.number = 1, .issued = QDate(2026, 6, 4)};
        QVERIFY2(summarise(t, other, edition) == summarise(t, a, edition), qPrintable(QString::number(seed)));
    }
    QVERIFY(changed > count * 9 / 10);
}

void tst_OtherSecrets::whatIsMarkedOrLeftOutSaysSomethingElse()
{
    Case c;
    RichText text = c.marked(u"It is Kestrel"_s, u"Kestrel"_s);
    text.blocks.first().runs.last().link = u"https://kestrel.example/"_s;
    c.a.answers = {{u"why"_s, Cell{text}},
                   {u"internal"_s, Cell{fromPlainText(u"Left out"_s)}},
                   {u"page"_s, Cell{WebLink{u"Label"_s, u"https://kestrel.example/"_s}}},
                   {u"controller"_s, SharedText{u"controller"_s, fromPlainText(u"Kestrel"_s)}}};
    c.withhold({.question = u"page"_s}, u"personal"_s);
    c.withhold({.question = u"controller"_s}, u"personal"_s);
    const Assessment other = withOtherSecrets(c.t, c.a);
    const RichText *why = textIn(other.answer(u"why"_s));
    QCOMPARE(plainText(*why), u"It is other words"_s);
    QCOMPARE(why->blocks.first().runs.last().link, u"https://example.org/"_s);
    QCOMPARE(plainText(*textIn(other.answer(u"internal"_s))), u"other words"_s);
    QCOMPARE(plainText(*textIn(other.answer(u"controller"_s))), u"other words"_s);
    QCOMPARE(std::get<WebLink>(std::get<Cell>(other.answer(u"page"_s))),
             (WebLink{u"other words"_s, u"https://example.org/"_s}));
}

void tst_OtherSecrets::rowsAndCellsSaySomethingElse()
{
    Case c;
    const auto shares = [&] {
        const Assessment other = withOtherSecrets(c.t, c.a);
        QStringList all;
        for (const Row &row : std::get<Rows>(other.answer(u"shares"_s)).rows)
            for (const Cell &cell : row.cells)
                all += textIn(cell) ? plainText(*textIn(cell)) : QString();
        return all;
    };
    c.a.answers.insert(u"shares"_s, Rows{{row(u"1"_s, {{u"recipient"_s, line(u"Council"_s)}}),
                                          row(u"2"_s, {{u"recipient"_s, line(u"Police"_s)}})}});
    QCOMPARE(shares(), (QStringList{u"Council"_s, u"Police"_s}));
    c.withhold({u"shares"_s, RowId{u"1"_s}, u"recipient"_s}, u"personal"_s);
    QCOMPARE(shares(), (QStringList{u"other words"_s, u"Police"_s}));
    c.withhold({.question = u"shares"_s, .row = RowId{u"2"_s}}, u"personal"_s);
    QCOMPARE(shares(), (QStringList{u"other words"_s, u"other words"_s, u"other words"_s}));
    c.a.treatments.clear();
    c.withhold({.question = u"shares"_s, .column = u"recipient"_s}, u"personal"_s);
    QCOMPARE(shares(), (QStringList{u"other words"_s, u"other words"_s}));
}

void tst_OtherSecrets::withheldValuesAreOthers()
{
    Case c;
    const QList<Option> options = c.t.question(u"bases"_s)->options;
    const QMap<QString, Cell> values{{u"automated"_s, YesNo{true, {}}},
                                     {u"decision"_s, Choice{c.t.question(u"decision"_s)->options.first().key, {}}},
                                     {u"bases"_s, Choices{{options.first().key}}},
                                     {u"starts"_s, QDate(2026, 1, 1)},
                                     {u"count"_s, Number{12}}};
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        c.a.answers.insert(value.key(), *value);
    QCOMPARE(withOtherSecrets(c.t, c.a).answers, c.a.answers);
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        c.withhold({.question = value.key()}, u"personal"_s);
    const Assessment other = withOtherSecrets(c.t, c.a);
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        QVERIFY2(other.answer(value.key()) != c.a.answer(value.key()), qPrintable(value.key()));
        QVERIFY2(!isEmpty(other.answer(value.key())), qPrintable(value.key()));
    }
}

/// The words behind a public wording are others; a value may still be public, as the level of a reworded risk is.
void tst_OtherSecrets::whatAWordingStandsForSaysSomethingElse()
{
    Case c;
    c.a.answers.insert(u"automated"_s, Cell{YesNo{true, fromPlainText(u"By Kestrel"_s)}});
    c.a.treatments.insert(
        Place{.question = u"automated"_s},
        Treatment{.kind = TreatmentKind::Wording, .wording = {{c.a.language, fromPlainText(u"Partly"_s)}}});
    const Assessment after = withOtherSecrets(c.t, c.a);
    const auto other = std::get<YesNo>(std::get<Cell>(after.answer(u"automated"_s)));
    QCOMPARE(plainText(other.reason), u"other words"_s);
    QCOMPARE(other.value, std::optional(true));
    QCOMPARE(after.treatments, c.a.treatments);
}

void tst_OtherSecrets::whatIsForPeopleInsideSaysSomethingElse()
{
    Case c;
    c.a.title = u"Project Kestrel"_s;
    c.a.people = {Person{.id = PersonId{u"1"_s}, .name = u"Jane Doe"_s, .jobTitle = u"Head"_s, .email = u"j@x.y"_s}};
    c.a.comments = {Comment{.id = CommentId{u"c"_s}, .text = u"Kestrel?"_s}};
    c.a.marks[MarkId{u"personal"_s}].harm = u"Kestrel would know"_s;
    c.a.marks[MarkId{u"personal"_s}].opinion = {u"Kes Trel"_s, u"Kestrel would"_s, QDate(2026, 6, 3)};
    c.a.attachments = {Attachment{.id = AttachmentId{u"f"_s}, .fileName = u"kestrel.pdf"_s, .bytes = "Kestrel"}};
    c.a.answers.insert(u"unplaced.1"_s, Cell{fromPlainText(u"Kestrel"_s)});
    const Assessment other = withOtherSecrets(c.t, c.a);
    QCOMPARE(other.title, u"other words"_s);
    QCOMPARE(other.people.first().name, u"other words"_s);
    QCOMPARE(other.people.first().jobTitle, u"Head"_s);
    QVERIFY(other.comments.isEmpty());
    QCOMPARE(other.marks[MarkId{u"personal"_s}].harm, QString());
    QVERIFY(other.marks[MarkId{u"personal"_s}].opinion == QualifiedOpinion{});
    QCOMPARE(other.marks[MarkId{u"personal"_s}].reasons, c.a.marks[MarkId{u"personal"_s}].reasons);
    QCOMPARE(other.attachments.first().fileName, u"other words"_s);
    QCOMPARE(other.attachments.first().bytes, QByteArray());
    QVERIFY(!other.answers.contains(u"unplaced.1"_s));
}

void tst_OtherSecrets::thereAreMoreWithheldRows()
{
    Case c;
    c.a.answers.insert(u"shares"_s, Rows{{row(u"1"_s, {{u"recipient"_s, line(u"Council"_s)}}),
                                          row(u"2"_s, {{u"recipient"_s, line(u"Police"_s)}})}});
    c.withhold({.question = u"shares"_s, .row = RowId{u"2"_s}}, u"personal"_s);
    const Assessment other = withOtherSecrets(c.t, c.a);
    const QList<Row> rows = std::get<Rows>(other.answer(u"shares"_s)).rows;
    QCOMPARE(rows.size(), 3);
    QVERIFY(rows.at(2).id != rows.at(1).id);
    QCOMPARE(other.treatment({.question = u"shares"_s, .row = rows.at(2).id}).kind, TreatmentKind::Withheld);
    QVERIFY(summarise(c.t, other, {}) == summarise(c.t, c.a, {}));
}

void tst_OtherSecrets::numbersBelowAPatternAreOthers()
{
    Case c = countsCase({{20, 3}, {11, 14}, {9, 8}});
    QCOMPARE(people(withOtherSecrets(c.t, c.a)), (QList<double>{20, 3, 11, 14, 9, 8}));
    c.a.suppressions[u"headcounts"_s].cells = {{RowId{u"0"_s}, u"boys"_s},
                                               {RowId{u"0"_s}, u"girls"_s},
                                               {RowId{u"2"_s}, u"boys"_s},
                                               {RowId{u"2"_s}, u"girls"_s}};
    const Assessment other = withOtherSecrets(c.t, c.a);
    const QList<double> numbers = people(other);
    QCOMPARE(numbers.size(), 6);
    QVERIFY(numbers.at(0) != 20 && numbers.at(1) != 3 && numbers.at(4) != 9 && numbers.at(5) != 8);
    QCOMPARE(numbers.at(0) + numbers.at(1), 23);
    QCOMPARE(numbers.at(1) + numbers.at(5), 11);
    QVERIFY(summarise(c.t, other, {}) == summarise(c.t, c.a, {}));
}

void tst_OtherSecrets::roundedNumbersAreOthers()
{
    Case c = countsCase({{20, 3}, {12, 0}, {7, 8}});
    c.a.suppressions[u"headcounts"_s] = {.rule = {.method = SuppressionMethod::Rounding}};
    const Assessment other = withOtherSecrets(c.t, c.a);
    QCOMPARE(people(other), (QList<double>{21, 4, 11, 1, 6, 9}));
    QVERIFY(summarise(c.t, other, {}) == summarise(c.t, c.a, {}));
}

void tst_OtherSecrets::numbersOfPeopleChangeInRandomAssessments()
{
    const Template t = smallTemplate();
    int changed = 0;
    for (quint32 seed = 1; seed <= 200; ++seed) {
        const Assessment a = randomAssessment(t, seed);
        const bool isPublic = publicWords(t, a, t.language).value(u"headcounts"_s).contains(u"[c]"_s);
        changed += isPublic && withOtherSecrets(t, a).answer(u"headcounts"_s) != a.answer(u"headcounts"_s);
    }
    QVERIFY2(changed > 40, qPrintable(QString::number(changed)));
}

void tst_OtherSecrets::whatIsPublicStays()
{
    Case c;
    c.a.marks.clear();
    c.a.publicTitle = u"A census"_s;
    c.a.answers.insert(u"why"_s, Cell{fromPlainText(u"For the census"_s)});
    const Assessment other = withOtherSecrets(c.t, c.a);
    QCOMPARE(other.answers, c.a.answers);
    QCOMPARE(other.publicTitle, c.a.publicTitle);
}

QTEST_GUILESS_MAIN(tst_OtherSecrets)
#include "tst_OtherSecrets.moc"
