// SPDX-License-Identifier: GPL-3.0-or-later
#include "SearchCases.h"
#include "storage/BackupFolder.h"
#include "storage/SearchIndex.h"
#include "support/OlderSchema.h"
#include "support/Results.h"

using namespace candour;

/// An index that is damaged or of an older form, and the forms in which words are printed.
class tst_SearchRepair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWordsHoweverTheyWerePrinted_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("typed");
        QTest::newRow("soft hyphen") << u"the data\u00ADbase"_s << u"database"_s;
        QTest::newRow("zero-width space") << u"data\u200Bbase"_s << u"database"_s;
        QTest::newRow("byte order mark") << u"\uFEFFdatabase"_s << u"database"_s;
        QTest::newRow("ligature") << u"the oﬃce"_s << u"office"_s;
        QTest::newRow("ligature typed") << u"the office"_s << u"oﬃce"_s;
        QTest::newRow("sharp s") << u"Die Straße"_s << u"strasse"_s;
        QTest::newRow("sharp s typed") << u"Die Strasse"_s << u"STRAẞE"_s;
        QTest::newRow("sharp s at the end") << u"Der Fluß dort"_s << u"fluss"_s;
        QTest::newRow("sharp s in a phrase") << u"Die lange Straße dort"_s << u"\"lange strasse\""_s;
        QTest::newRow("sharp s and its beginning") << u"Die lange Straße dort"_s << u"lange strass"_s;
        QTest::newRow("two of them") << u"the assessment process of"_s << u"assessment process"_s;
        QTest::newRow("one left out") << u"the assessment of"_s << u"assessment -Straße"_s;
    }

    void readsWordsHoweverTheyWerePrinted()
    {
        QFETCH(QString, written);
        QFETCH(QString, typed);
        Opened database;
        QVERIFY_RESULT(save(*database, {}, saying(u"a"_s, written)));
        QVERIFY_RESULT(save(*database, {}, saying(u"b"_s, u"something else"_s)));
        QCOMPARE(places(database.path(), typed), QStringList{u"a/why"_s});
    }

    void bringsAWorkspaceOfVersion2UpToDate()
    {
        Opened database;
        const Assessment a = saying(u"a"_s, u"the data\u00ADbase"_s);
        QVERIFY_RESULT(save(*database, {}, a));
        QVERIFY_RESULT(save(*database, {}, saying(u"b"_s, u"pears"_s)));
        QVERIFY_RESULT(database->close());
        // As version 2 kept it.
        QCOMPARE(Folder::tamper(database.path(), laterTablesGone()), QString());
        QCOMPARE(Folder::tamperPastTriggers(database.path(),
                                            partsBeforeVersion6() +
                                                "UPDATE search_entry SET words='the data'||char(173)||'base' "
                                                "WHERE assessment='a' AND question='why'; "
                                                "INSERT INTO search (search) VALUES ('rebuild'); DROP TABLE figures; "
                                                "PRAGMA user_version=2"),
                 QString());
        QCOMPARE(database.reopen(), QString());
        QCOMPARE(BackupFolder(database.path()).list().size(), 1);
        QVERIFY_RESULT(database->check());
        QCOMPARE(places(database.path(), u"database"_s), QStringList{u"a/why"_s});
        QCOMPARE(places(database.path(), u"pears"_s), QStringList{u"b/why"_s});
    }

    void keepsNobodyFromSaving_data()
    {
        QTest::addColumn<QByteArray>("harm");
        QTest::newRow("all of the index gone") << "DELETE FROM search_data"_ba;
        QTest::newRow("its structure gone") << "DELETE FROM search_data WHERE id=10"_ba;
        QTest::newRow("its structure unreadable") << "UPDATE search_data SET block=x'ffffffffff' WHERE id=10"_ba;
        QTest::newRow("its sums unreadable") << "UPDATE search_data SET block=x'' WHERE id=1"_ba;
        QTest::newRow("an entry there already")
            << "UPDATE search_entry SET question='new' WHERE assessment='b' AND question=''"_ba;
    }

    void keepsNobodyFromSaving()
    {
        QFETCH(QByteArray, harm);
        for (const bool disposes : {false, true}) {
            Opened database;
            const Assessment before = saying(u"b"_s, u"pears"_s);
            QVERIFY_RESULT(save(*database, {}, saying(u"a"_s, u"apples"_s)));
            QVERIFY_RESULT(save(*database, {}, before));
            QCOMPARE(database.tamperPastTriggers(harm), QString());
            QVERIFY_ERROR(database->check(), ErrorKind::Unreadable, "does not know every answer");
            Assessment after = before;
            after.answers[u"why"_s] = Cell(fromPlainText(u"plums"_s));
            after.answers[u"new"_s] = Cell(fromPlainText(u"cherries"_s));
            if (disposes)
                QVERIFY_RESULT(AssessmentStore(*database).remove(before.id, u"Ana"_s, Noon));
            else
                QVERIFY_RESULT(save(*database, before, after));
            QVERIFY_RESULT(database->check());
            QCOMPARE(places(database.path(), u"plums"_s), disposes ? QStringList() : QStringList{u"b/why"_s});
            QCOMPARE(places(database.path(), u"apples"_s), QStringList{u"a/why"_s});
            QCOMPARE(places(database.path(), u"pears"_s), QStringList());
        }
    }

    void noticesWhatTheIndexMisses_data()
    {
        QTest::addColumn<QByteArray>("harm");
        QTest::newRow("entry gone, and from the index too") << "DELETE FROM search_entry WHERE assessment='b'; "
                                                               "INSERT INTO search (search) VALUES ('rebuild')"_ba;
        QTest::newRow("entry gone") << "DELETE FROM search_entry WHERE assessment='b'"_ba;
        QTest::newRow("entry stale") << "UPDATE search_entry SET words='else' WHERE assessment='b'"_ba;
        QTest::newRow("index empty") << "INSERT INTO search (search) VALUES ('delete-all')"_ba;
        QTest::newRow("one row of the index gone")
            << "INSERT INTO search (search, rowid, words) SELECT 'delete', id, words FROM search_entry LIMIT 1"_ba;
        QTest::newRow("words of another text in the index")
            << "INSERT INTO search (search, rowid, words) SELECT 'delete', id, words FROM search_entry LIMIT 1; "
               "INSERT INTO search (rowid, words) SELECT id, 'something' FROM search_entry LIMIT 1"_ba;
    }

    void noticesWhatTheIndexMisses()
    {
        QFETCH(QByteArray, harm);
        Opened database;
        QVERIFY_RESULT(save(*database, {}, saying(u"a"_s, u"apples"_s)));
        QVERIFY_RESULT(save(*database, {}, saying(u"b"_s, u"pears"_s)));
        QVERIFY_RESULT(SearchIndex(database->connection()).check());
        QCOMPARE(database.tamperPastTriggers(harm), QString());
        QVERIFY_ERROR(SearchIndex(database->connection()).check(), ErrorKind::Unreadable, "does not know every answer");
        auto transaction = database->begin();
        QVERIFY_RESULT(transaction);
        QVERIFY_RESULT(SearchIndex(database->connection()).rebuild());
        QVERIFY_RESULT(transaction->commit());
        QVERIFY_RESULT(SearchIndex(database->connection()).check());
        QCOMPARE(places(database.path(), u"pears"_s), QStringList{u"b/why"_s});
    }
};

QTEST_GUILESS_MAIN(tst_SearchRepair)
#include "tst_SearchRepair.moc"
