// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/Withheld.h"

#include <QTest>

using namespace candour;

namespace {

const Place Cell1{u"shares"_s, RowId{u"1"_s}, u"recipient"_s};

/// An assessment in which one place is treated like this.
Assessment treating(const Place &place, TreatmentKind kind)
{
    Assessment a;
    a.treatments.insert(place, Treatment{.kind = kind, .mark = MarkId{u"m"_s}});
    return a;
}

} // namespace

/// What is decided of an answer, a row or a column holds for every cell within it, and for nothing beside it.
class tst_Withheld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsForWhatIsWithin_data();
    void holdsForWhatIsWithin();
    void onlySomeDecisionsKeepFromThePage_data();
    void onlySomeDecisionsKeepFromThePage();
};

void tst_Withheld::holdsForWhatIsWithin_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<bool>("within");
    QTest::newRow("the answer") << Place{.question = u"shares"_s} << true;
    QTest::newRow("the row") << Place{.question = u"shares"_s, .row = RowId{u"1"_s}} << true;
    QTest::newRow("the column") << Place{.question = u"shares"_s, .column = u"recipient"_s} << true;
    QTest::newRow("the cell") << Cell1 << true;
    QTest::newRow("another answer") << Place{.question = u"why"_s} << false;
    QTest::newRow("another row") << Place{.question = u"shares"_s, .row = RowId{u"2"_s}} << false;
    QTest::newRow("another column") << Place{.question = u"shares"_s, .column = u"purpose"_s} << false;
    QTest::newRow("another cell of the row") << Place{u"shares"_s, RowId{u"1"_s}, u"purpose"_s} << false;
}

void tst_Withheld::holdsForWhatIsWithin()
{
    QFETCH(Place, place);
    QFETCH(bool, within);
    const Assessment a = treating(place, TreatmentKind::Withheld);
    QCOMPARE(isWithheld(a, Cell1), within);
    QCOMPARE(withholding(a, Cell1).mark, within ? MarkId{u"m"_s} : MarkId());
    QCOMPARE(isKeptFromPage(a, Cell1), within);
    QCOMPARE(isKeptFromPage(treating(place, TreatmentKind::Undecided), Cell1), within);
}

void tst_Withheld::onlySomeDecisionsKeepFromThePage_data()
{
    QTest::addColumn<TreatmentKind>("kind");
    QTest::addColumn<bool>("withheld");
    QTest::addColumn<bool>("kept");
    QTest::newRow("as the template says") << TreatmentKind::ByTemplate << false << false;
    QTest::newRow("as written") << TreatmentKind::AsWritten << false << false;
    QTest::newRow("a public wording") << TreatmentKind::Wording << false << true;
    QTest::newRow("withheld") << TreatmentKind::Withheld << true << true;
    QTest::newRow("to decide") << TreatmentKind::Undecided << false << true;
}

void tst_Withheld::onlySomeDecisionsKeepFromThePage()
{
    QFETCH(TreatmentKind, kind);
    const Assessment a = treating(Cell1, kind);
    QTEST(isWithheld(a, Cell1), "withheld");
    QTEST(isKeptFromPage(a, Cell1), "kept");
}

QTEST_GUILESS_MAIN(tst_Withheld)
#include "tst_Withheld.moc"
