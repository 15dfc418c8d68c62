// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/Answer.h"

#include <QTest>

using namespace candour;

/// What counts as an answer, and where in it marked words can stand.
class tst_Answer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhenItSaysNothing_data();
    void knowsWhenItSaysNothing();
    void findsTheTextInside_data();
    void findsTheTextInside();
    void findsRowsByTheirId();
};

void tst_Answer::knowsWhenItSaysNothing_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<bool>("empty");
    const auto row = [](const char *name, const Answer &answer, bool empty) { QTest::newRow(name) << answer << empty; };
    const RichText text = fromPlainText(u"a"_s);
    const RichText blank{{Block{.runs = {Run{.text = u" \t"_s}}}}};
    row("nothing", Answer{}, true);
    row("text", Cell{text}, false);
    row("blank text", Cell{blank}, true);
    row("no text", Cell{RichText{}}, true);
    row("yes", Cell{YesNo{true, {}}}, false);
    row("no", Cell{YesNo{false, {}}}, false);
    row("a reason without yes or no", Cell{YesNo{std::nullopt, text}}, true);
    row("choice", Cell{Choice{u"a"_s, {}}}, false);
    row("no choice", Cell{Choice{{}, u"scheme 1"_s}}, true);
    row("choices", Cell{Choices{{u"a"_s}}}, false);
    row("no choices", Cell{Choices{}}, true);
    row("date", Cell{QDate(2026, 3, 2)}, false);
    row("no date", Cell{QDate()}, true);
    row("a day that is not", Cell{QDate(2026, 2, 30)}, true);
    row("nought", Cell{Number{0}}, false);
    row("person", Cell{PersonId{u"p"_s}}, false);
    row("nobody", Cell{PersonId{}}, true);
    row("link", Cell{WebLink{{}, u"https://example.org"_s}}, false);
    row("a label without link", Cell{WebLink{u"Label"_s, {}}}, true);
    row("references", Cell{RowRefs{{RowId{u"r"_s}}}}, false);
    row("no references", Cell{RowRefs{}}, true);
    row("rows", Rows{{Row{.id = RowId{u"r"_s}}}}, false);
    row("no rows", Rows{}, true);
    row("files", Files{{AttachmentId{u"f"_s}}}, false);
    row("no files", Files{}, true);
    row("shared text", SharedText{u"key"_s, text}, false);
    row("shared text without words", SharedText{u"key"_s, blank}, true);
}

void tst_Answer::knowsWhenItSaysNothing()
{
    QFETCH(Answer, answer);
    QFETCH(bool, empty);
    QCOMPARE(isEmpty(answer), empty);
    if (const auto *cell = std::get_if<Cell>(&answer))
        QCOMPARE(isEmpty(*cell), empty);
}

void tst_Answer::findsTheTextInside_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<bool>("hasText");
    const RichText text = fromPlainText(u"a"_s);
    QTest::newRow("text") << Answer{Cell{text}} << true;
    QTest::newRow("reason") << Answer{Cell{YesNo{true, text}}} << true;
    QTest::newRow("shared text") << Answer{SharedText{u"key"_s, text}} << true;
    QTest::newRow("nothing") << Answer{} << false;
    QTest::newRow("choice") << Answer{Cell{Choice{u"a"_s, {}}}} << false;
    QTest::newRow("link") << Answer{Cell{WebLink{u"a"_s, u"https://example.org"_s}}} << false;
    QTest::newRow("rows with text") << Answer{Rows{{Row{.cells = {{u"c"_s, Cell{text}}}}}}} << false;
    QTest::newRow("files") << Answer{Files{{AttachmentId{u"f"_s}}}} << false;
}

void tst_Answer::findsTheTextInside()
{
    QFETCH(Answer, answer);
    QFETCH(bool, hasText);
    const RichText *found = textIn(std::as_const(answer));
    QCOMPARE(found != nullptr, hasText);
    QCOMPARE(textIn(answer), found);
    if (auto *cell = std::get_if<Cell>(&answer)) {
        QCOMPARE(textIn(std::as_const(*cell)), found);
        QCOMPARE(textIn(*cell), found);
    }
    if (!hasText)
        return;
    QCOMPARE(plainText(*found), u"a"_s);
    *textIn(answer) = fromPlainText(u"b"_s);
    QCOMPARE(plainText(*textIn(std::as_const(answer))), u"b"_s);
}

void tst_Answer::findsRowsByTheirId()
{
    Rows rows{{Row{.id = RowId{u"a"_s}}, Row{.id = RowId{u"b"_s}}, Row{.id = RowId{u"c"_s}}}};
    for (Row &row : rows.rows) {
        QCOMPARE(rows.find(row.id), &row);
        QCOMPARE(std::as_const(rows).find(row.id), &row);
    }
    QCOMPARE(rows.find(RowId{u"d"_s}), nullptr);
    QCOMPARE(std::as_const(rows).find(RowId{u"d"_s}), nullptr);
    QCOMPARE(Rows{}.find(RowId{}), nullptr);
    rows.find(RowId{u"b"_s})->cells.insert(u"x"_s, Cell{Number{1}});
    QCOMPARE(rows.rows.at(1).cells.size(), 1);
}

QTEST_GUILESS_MAIN(tst_Answer)
#include "tst_Answer.moc"
