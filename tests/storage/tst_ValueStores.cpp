// SPDX-License-Identifier: GPL-3.0-or-later
#include "Opened.h"
#include "storage/ActivityStore.h"
#include "storage/PersonStore.h"
#include "storage/SettingStore.h"
#include "storage/SharedAnswerStore.h"
#include "support/Results.h"

using namespace candour;

class tst_ValueStores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepActivitiesInTheOrderInWhichTheyCame()
    {
        Opened database;
        ActivityStore activities(*database);
        Activity z{.id = ActivityId{u"z"_s},
                   .reference = u"ROPA-12"_s,
                   .name = u"School census"_s,
                   .kind = ActivityKind::Collection,
                   .ownerRole = u"Head of data"_s,
                   .cover = Cover::Umbrella,
                   .assessment = AssessmentId{u"a1"_s},
                   .coverNote = u"smaller"_s,
                   .coverReviewOn = QDate(2027, 1, 2),
                   .coverRoot = u"0af3"_s,
                   .facts = {{u"volume"_s, Cell(Number{8200000})}, {u"why"_s, Cell(lineFromPlainText(u"law"_s))}}};
        const Activity a{.id = ActivityId{u"a"_s}, .name = u"Share"_s};
        QVERIFY_RESULT(activities.save(z));
        QVERIFY_RESULT(activities.save(a));
        z.name = u"School census 2026"_s;
        QVERIFY_RESULT(activities.save(z));
        QCOMPARE(*activities.list(), (QList<Activity>{z, a}));
        QVERIFY_RESULT(activities.remove(z.id));
        QVERIFY_RESULT(activities.remove(z.id));
        QCOMPARE(*activities.list(), QList<Activity>{a});
    }

    void keepPeopleWithTheirRoles()
    {
        Opened database;
        PersonStore people(*database);
        const Person ana{.id = PersonId{u"p1"_s},
                         .name = u"Ana Ðurić"_s,
                         .jobTitle = u"Head"_s,
                         .email = u"ana@example.org"_s,
                         .roles = {{u"dpo"_s, QDate(2025, 1, 1), {}}, {u"hop"_s, {}, QDate(2025, 2, 2)}}};
        QVERIFY_RESULT(people.save(ana));
        QCOMPARE(*people.list(), QList<Person>{ana});
        Person wrong = ana;
        wrong.name = QString(QChar(0xd800));
        QVERIFY_ERROR(people.save(wrong), ErrorKind::Refused, "cannot be kept");
        QVERIFY_RESULT(people.remove(ana.id));
        QVERIFY(people.list()->isEmpty());
    }

    void keepSharedTextsByKey()
    {
        Opened database;
        SharedAnswerStore shared(*database);
        SharedAnswer contact{u"contact"_s, u"Whom to ask"_s, fromPlainText(u"Write to us\n- by post\n- by e-mail"_s)};
        QVERIFY_RESULT(shared.save(contact));
        contact.title = u"Contact"_s;
        QVERIFY_RESULT(shared.save(contact));
        QCOMPARE(*shared.list(), QList<SharedAnswer>{contact});
        QVERIFY_RESULT(shared.remove(u"contact"_s));
        QVERIFY(shared.list()->isEmpty());
    }

    void keepSettingsByKey()
    {
        Opened database;
        SettingStore settings(*database);
        QVERIFY_RESULT(settings.set(u"licence"_s, u"OGL"_s));
        QVERIFY_RESULT(settings.set(u"licence"_s, u"CC BY"_s));
        QVERIFY_RESULT(settings.set(u"address"_s, {}));
        QCOMPARE(*settings.text(u"licence"_s), u"CC BY"_s);
        QCOMPARE(*settings.text(u"other"_s), QString());
        QCOMPARE(*settings.all(), (QMap<QString, QString>{{u"address"_s, u""_s}, {u"licence"_s, u"CC BY"_s}}));
    }

    void noticeDamage()
    {
        Opened database;
        QVERIFY_RESULT(PersonStore(*database).save(Person{.id = PersonId{u"p"_s}, .name = u"Ana"_s}));
        QCOMPARE(database.tamperPastTriggers("UPDATE person SET value='[]'"), QString());
        QVERIFY_ERROR(PersonStore(*database).list(), ErrorKind::Unreadable, "damaged");
    }
};

QTEST_GUILESS_MAIN(tst_ValueStores)
#include "tst_ValueStores.moc"
