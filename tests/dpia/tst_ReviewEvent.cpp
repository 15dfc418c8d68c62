// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/ReviewEvent.h"

#include <QTest>

using namespace candour;

namespace {

const QDateTime Morning(QDate(2026, 6, 4), QTime(9, 0), Qt::UTC);

ReviewEvent happened(int hour, const QString &note)
{
    return {
        .what = u"law"_s, .on = QDate(2026, 6, 1), .note = note, .by = u"Ann"_s, .at = Morning.addSecs(3600 * hour)};
}

ReviewEvent looked(int hour)
{
    return {.kind = ReviewEventKind::LookedAgain, .note = u"Nothing to change."_s, .at = Morning.addSecs(3600 * hour)};
}

} // namespace

class tst_ReviewEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingWaitsWhereNothingHappened();
    void aLookSettlesWhatWasRecordedBefore();
    void aLookDoesNotSettleWhatCameAfter();
    void orderOfTheListDoesNotMatter();
};

void tst_ReviewEvent::nothingWaitsWhereNothingHappened()
{
    QVERIFY(unsettled({}).isEmpty());
    QVERIFY(unsettled({looked(1)}).isEmpty());
}

void tst_ReviewEvent::aLookSettlesWhatWasRecordedBefore()
{
    QVERIFY(unsettled({happened(1, u"a"_s), happened(2, u"b"_s), looked(2)}).isEmpty());
}

void tst_ReviewEvent::aLookDoesNotSettleWhatCameAfter()
{
    const QList<ReviewEvent> open = unsettled({happened(1, u"a"_s), looked(2), happened(3, u"b"_s)});
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.first().note, u"b"_s);
}

void tst_ReviewEvent::orderOfTheListDoesNotMatter()
{
    QCOMPARE(unsettled({happened(3, u"b"_s), looked(2), happened(1, u"a"_s), looked(1)}).size(), 1);
}

QTEST_GUILESS_MAIN(tst_ReviewEvent)
#include "tst_ReviewEvent.moc"
