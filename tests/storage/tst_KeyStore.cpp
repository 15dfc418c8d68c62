// SPDX-License-Identifier: GPL-3.0-or-later
#include "Opened.h"
#include "storage/KeyStore.h"
#include "support/Results.h"

using namespace candour;

class tst_KeyStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasConfirmedAndRevoked()
    {
        Opened opened;
        KeyStore store(*opened);
        const KnownKey ann{u"Ann"_s, u"RWa"_s, moment("12:00:00"), u"Ben"_s};
        const KnownKey annAgain{u"Ann Sample"_s, u"RWa"_s, moment("13:00:00"), u"Ben"_s};
        const KnownKey cat{u"Cat"_s, u"RWc"_s, moment("14:00:00"), u"Ann"_s};
        for (const KnownKey &one : {ann, annAgain, cat})
            QVERIFY_RESULT(store.confirm(one));
        QVERIFY((*store.list() == QList<KnownKey>{ann, annAgain, cat}));
        QVERIFY_RESULT(store.revoke(u"RWa"_s, u"Cat"_s, moment("15:00:00")));
        const QList<KnownKey> all = *store.list();
        for (const int revoked : {0, 1}) {
            QCOMPARE(all.at(revoked).revokedAt, moment("15:00:00"));
            QCOMPARE(all.at(revoked).revokedBy, u"Cat"_s);
        }
        QVERIFY(all.last() == cat);
    }

    void nothingIsTakenBack()
    {
        Opened opened;
        KeyStore store(*opened);
        QVERIFY_RESULT(store.confirm({u"Ann"_s, u"RWa"_s, moment("12:00:00"), u"Ben"_s}));
        QVERIFY_RESULT(store.revoke(u"RWa"_s, u"Cat"_s, moment("15:00:00")));
        const QList<KnownKey> before = *store.list();
        for (const QString &sql :
             {u"DELETE FROM known_key"_s, u"UPDATE known_key SET name='x'"_s, u"DELETE FROM revoked_key"_s,
              u"UPDATE revoked_key SET at='x'"_s, u"INSERT INTO known_key VALUES ('Ann', 'RWa', 'x', 'x')"_s,
              u"INSERT INTO revoked_key VALUES ('RWa', 'x', 'x')"_s})
            QVERIFY2(!opened->connection().run(sql), qPrintable(sql));
        QVERIFY(*store.list() == before);
    }
};

QTEST_GUILESS_MAIN(tst_KeyStore)
#include "tst_KeyStore.moc"
