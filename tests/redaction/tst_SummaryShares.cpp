// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cases.h"
#include "redaction/Summarise.h"

#include <QTest>

using namespace candour;

namespace {

/// Three items become data shares, because one of their columns expires; two risks become safeguards that name them.
Case threeShares()
{
    Case c;
    Question &shares = c.question(u"items"_s);
    shares.publicHeading = c.t.headings.first().key;
    Column ends{.key = u"ends"_s, .kind = QuestionKind::Date, .label = u"Agreement ends"_s};
    ends.isPublic = true;
    ends.expires = true;
    shares.columns += ends;
    Question guards = shares;
    guards.key = u"guards"_s;
    guards.publicLabel = u"What protects it"_s;
    guards.columns = {shares.columns.first()};
    guards.columns.first().key = u"guard"_s;
    Column covers{.key = u"covers"_s, .kind = QuestionKind::RowRefs, .label = u"Covers"_s};
    covers.refersTo = u"items"_s;
    covers.isPublic = true;
    guards.columns += covers;
    c.t.sections.first().questions += guards;
    c.a.answers.insert(u"items"_s, Rows{{row(u"1"_s, {{u"item"_s, line(u"Council"_s)}, {u"ends"_s, QDate(2027, 1, 2)}}),
                                         row(u"2"_s, {{u"item"_s, line(u"Spies"_s)}}),
                                         row(u"3"_s, {{u"item"_s, line(u"University"_s)}})}});
    c.a.answers.insert(
        u"guards"_s,
        Rows{{row(u"a"_s, {{u"guard"_s, line(u"Contract"_s)}, {u"covers"_s, RowRefs{{RowId{u"1"_s}, RowId{u"2"_s}}}}}),
              row(u"b"_s, {{u"guard"_s, line(u"Visits"_s)}, {u"covers"_s, RowRefs{{RowId{u"1"_s}}}}})}});
    return c;
}

PublicShares sharesOf(const Case &c)
{
    return summarise(c.t, c.a, {.number = 1}).facts().shares;
}

QStringList column(const PublicShares &shares, const QString &header)
{
    QStringList cells;
    for (const QStringList &row : shares.rows)
        cells += row.value(shares.headers.indexOf(header));
    return cells;
}

const QString Guards = u"What protects it"_s;

} // namespace

/// The data shares of a page as the register lists them: nothing that the page does not say.
class tst_SummaryShares : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatThePageShows()
    {
        const PublicShares shares = sharesOf(threeShares());
        QCOMPARE(shares.rows.size(), 3);
        QCOMPARE(column(shares, u"Agreement ends"_s).first(), u"2 January 2027"_s);
        QCOMPARE(column(shares, Guards), (QStringList{u"Contract\nVisits"_s, u"Contract"_s, QString()}));
        for (const QStringList &row : shares.rows)
            QCOMPARE(row.size(), shares.headers.size());
    }

    void withheldSharesLeaveOneSentence()
    {
        Case c = threeShares();
        c.withhold(Place{.question = u"items"_s, .row = RowId{u"2"_s}}, u"personal"_s);
        const PublicShares shares = sharesOf(c);
        QCOMPARE(shares.rows.size(), 3);
        QCOMPARE(shares.rows.last().size(), 1);
        QVERIFY(shares.rows.last().first().endsWith(u"[Withheld: personal information]"_s));
        QCOMPARE(column(shares, Guards).first(), u"Contract\nVisits"_s);
        for (const QStringList &row : shares.rows)
            QVERIFY(!row.join(u' ').contains(u"Spies"_s));
    }

    void whatIsWithheldOfASafeguardIsNotSaid()
    {
        Case row = threeShares();
        row.withhold(Place{.question = u"guards"_s, .row = RowId{u"a"_s}}, u"personal"_s);
        QCOMPARE(column(sharesOf(row), Guards), (QStringList{u"Visits"_s, QString(), QString()}));
        Case covers = threeShares();
        covers.withhold(Place{.question = u"guards"_s, .column = u"covers"_s}, u"personal"_s);
        QVERIFY(!sharesOf(covers).headers.contains(Guards));
        Case cell = threeShares();
        cell.withhold(Place{.question = u"guards"_s, .row = RowId{u"b"_s}, .column = u"covers"_s}, u"personal"_s);
        QCOMPARE(column(sharesOf(cell), Guards), (QStringList{u"Contract"_s, u"Contract"_s, QString()}));
        Case whole = threeShares();
        whole.withhold(Place{.question = u"guards"_s}, u"personal"_s);
        QVERIFY(!sharesOf(whole).headers.contains(Guards));
    }

    void marksBecomeLabels()
    {
        Case c = threeShares();
        std::get<Rows>(c.a.answers[u"items"_s]).rows[0].cells[u"item"_s] =
            Cell{c.marked(u"Council of Caldry"_s, u"Caldry"_s)};
        QCOMPARE(sharesOf(c).rows.first().first(), u"Council of [Withheld: personal information]"_s);
    }

    void aPageThatShowsNoTableListsNothing()
    {
        Case withheld = threeShares();
        withheld.withhold(Place{.question = u"items"_s}, u"personal"_s);
        QCOMPARE(sharesOf(withheld), PublicShares());
        Case worded = threeShares();
        worded.word(Place{.question = u"items"_s}, u"Councils and universities."_s);
        QCOMPARE(sharesOf(worded), PublicShares());
        Case rows = threeShares();
        for (const QString &id : {u"1"_s, u"2"_s, u"3"_s})
            rows.withhold(Place{.question = u"items"_s, .row = RowId{id}}, u"personal"_s);
        QCOMPARE(sharesOf(rows), PublicShares());
        QCOMPARE(sharesOf(Case()), PublicShares());
    }
};

QTEST_GUILESS_MAIN(tst_SummaryShares)
#include "tst_SummaryShares.moc"
