// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/Backing.h"

#include <QTest>

using namespace candour;

namespace {

const QDateTime Monday(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);

const QList<KnownKey> Known{
    {.name = u"Ann Example"_s, .publicKey = u"A"_s, .confirmedAt = Monday},
    {.name = u"Ann Example"_s, .publicKey = u"R"_s, .confirmedAt = Monday, .revokedAt = Monday.addDays(2)},
    {.name = u"Ben"_s, .publicKey = u"B"_s, .confirmedAt = Monday},
};

} // namespace

class tst_Backing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofAKey_data();
    void ofAKey();
    void theBestReceiptCounts();
};

void tst_Backing::ofAKey_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, const QString &key, const QString &who, const QDateTime &at,
                        Backing backing) { QTest::newRow(name) << key << who << at << int(backing); };
    row("confirmed", u"A"_s, u"Ann Example"_s, Monday, Backing::ConfirmedKey);
    row("confirmed later than it was taken up", u"A"_s, u"Ann Example"_s, Monday.addDays(-9), Backing::ConfirmedKey);
    row("however the name is spelled", u"A"_s, u"ANN  example"_s, Monday, Backing::ConfirmedKey);
    row("nobody's", u"N"_s, u"Ann Example"_s, Monday, Backing::UnknownKey);
    row("somebody else's", u"B"_s, u"Ann Example"_s, Monday, Backing::UnknownKey);
    row("before it was revoked", u"R"_s, u"Ann Example"_s, Monday.addDays(1), Backing::RevokedSince);
    // On that day nobody can say what came first.
    row("on the day", u"R"_s, u"Ann Example"_s, Monday.addDays(2).addSecs(-60), Backing::RevokedKey);
    row("afterwards", u"R"_s, u"Ann Example"_s, Monday.addDays(3), Backing::RevokedKey);
}

void tst_Backing::ofAKey()
{
    QFETCH(QString, key);
    QFETCH(QString, name);
    QFETCH(QDateTime, at);
    QFETCH(int, expected);
    QCOMPARE(int(backingOf(key, name, at, Known)), expected);
}

void tst_Backing::theBestReceiptCounts()
{
    const auto of = [](const QStringList &keys) {
        QList<Receipt> receipts{Receipt{u"another"_s, u"A"_s, Monday}};
        for (const QString &key : keys)
            receipts += Receipt{u"entry"_s, key, Monday};
        return int(backingOf(u"entry"_s, u"Ann Example"_s, receipts, Known));
    };
    QCOMPARE(of({}), int(Backing::TypedHere));
    QCOMPARE(of({QString()}), int(Backing::ReviewFile));
    QCOMPARE(of({QString(), u"N"_s}), int(Backing::UnknownKey));
    QCOMPARE(of({u"R"_s, QString(), u"N"_s}), int(Backing::RevokedSince));
    QCOMPARE(of({u"N"_s, u"A"_s, u"R"_s, QString()}), int(Backing::ConfirmedKey));
}

QTEST_GUILESS_MAIN(tst_Backing)
#include "tst_Backing.moc"
