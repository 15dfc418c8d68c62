// SPDX-License-Identifier: GPL-3.0-or-later
#include "Opened.h"
#include "storage/PublicationStore.h"
#include "storage/VersionEventStore.h"
#include "support/Results.h"

using namespace candour;

namespace {

const AssessmentId A{u"a"_s};

Publication version(int number)
{
    return Publication{.assessment = A,
                       .number = number,
                       .edition = u"summary"_s,
                       .language = u"en-GB"_s,
                       .at = moment("09:00:00"),
                       .by = u"Ana"_s,
                       .folder = u"/srv/register"_s};
}

VersionEvent live(int number)
{
    return VersionEvent{.kind = VersionEvent::Kind::Live,
                        .versions = {{A, number}},
                        .at = moment("10:00:00"),
                        .by = u"Ana"_s,
                        .on = QDate(2026, 6, 4),
                        .address = u"https://example.org/a/"_s};
}

VersionEvent takenDown()
{
    return VersionEvent{.kind = VersionEvent::Kind::TakenDown,
                        .versions = {{A, 2}, {A, 1}},
                        .at = moment("09:30:00"), // a clock that was set back
                        .by = u"Bo"_s,
                        .on = QDate(2026, 6, 5),
                        .address = {},
                        .reason = u"A name"_s,
                        .folder = u"/srv/register"_s,
                        .files = {{u"index.html"_s, QString(64, u'1'), 5000000000}, {u"a/v1/a.pdf"_s, {}, 0}}};
}

VersionEvent kept(VersionEvent event, qint64 id, int publications)
{
    event.id = id;
    event.publications = publications;
    return event;
}

} // namespace

class tst_VersionEventStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatBecameOfVersions()
    {
        Opened database;
        PublicationStore publications(*database);
        VersionEventStore events(*database);
        QVERIFY_RESULT(publications.append(version(1)));
        QCOMPARE(*events.append(live(1)), 1);
        QVERIFY_RESULT(publications.append(version(2)));
        QCOMPARE(*events.append(takenDown()), 2);
        QCOMPARE(*events.list(), (QList<VersionEvent>{kept(live(1), 1, 1), kept(takenDown(), 2, 2)}));
    }

    void knowsPublishedVersionsOnly()
    {
        Opened database;
        VersionEventStore events(*database);
        QVERIFY(!events.append(live(1)));
        QVERIFY(events.list()->isEmpty());
    }

    void keepsEachStepOnce()
    {
        Opened database;
        PublicationStore publications(*database);
        VersionEventStore events(*database);
        QVERIFY_RESULT(publications.append(version(1)));
        QVERIFY_RESULT(publications.append(version(2)));
        QVERIFY_RESULT(events.append(takenDown()));
        const RecallStep step{u"caches"_s, moment("11:00:00"), u"Ana"_s, u"Done by the web team"_s};
        QVERIFY_RESULT(events.append(1, step));
        QVERIFY_ERROR(events.append(1, step), ErrorKind::Refused, "recorded already");
        QVERIFY(!events.append(7, step));
        QCOMPARE(events.list()->first().recalled, QList<RecallStep>{step});
    }

    void nothingChangesOrGoes_data()
    {
        QTest::addColumn<QString>("sql");
        const QMap<QString, QString> columns{{u"version_event"_s, u"day=''"_s},
                                             {u"version_event_version"_s, u"position=9"_s},
                                             {u"version_event_file"_s, u"position=9"_s},
                                             {u"recall_step"_s, u"note=''"_s}};
        for (auto table = columns.begin(); table != columns.end(); ++table) {
            QTest::addRow("delete %s", qPrintable(table.key())) << u"DELETE FROM %1"_s.arg(table.key());
            QTest::addRow("update %s", qPrintable(table.key())) << u"UPDATE %1 SET %2"_s.arg(table.key(), *table);
        }
    }

    void nothingChangesOrGoes()
    {
        QFETCH(QString, sql);
        Opened database;
        PublicationStore publications(*database);
        VersionEventStore events(*database);
        QVERIFY_RESULT(publications.append(version(1)));
        QVERIFY_RESULT(publications.append(version(2)));
        QVERIFY_RESULT(events.append(takenDown()));
        QVERIFY_RESULT(events.append(1, {u"caches"_s, moment("11:00:00"), u"Ana"_s, {}}));
        const auto before = events.list();
        QVERIFY(!database->connection().run(sql));
        QCOMPARE(*events.list(), *before);
    }
};

QTEST_GUILESS_MAIN(tst_VersionEventStore)
#include "tst_VersionEventStore.moc"
