// SPDX-License-Identifier: GPL-3.0-or-later
#include "Opened.h"
#include "storage/Hash.h"
#include "storage/TemplateStore.h"
#include "support/Results.h"

using namespace candour;

class tst_TemplateStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackTheBytesThatWereAdded()
    {
        Opened database;
        TemplateStore templates(*database);
        const QByteArray bytes = "{\n \"id\": \"t\"}\0\xff"_ba;
        QVERIFY_RESULT(templates.add(u"t"_s, u"1.0"_s, bytes));
        const auto found = templates.get(u"t"_s, u"1.0"_s);
        QVERIFY_RESULT(found);
        QCOMPARE(*found, (StoredTemplate{u"t"_s, u"1.0"_s, bytes, sha256(bytes)}));
        QVERIFY_ERROR(templates.get(u"t"_s, u"1.1"_s), ErrorKind::Usage, "no version 1.1");
    }

    void neverChangesAVersion()
    {
        Opened database;
        TemplateStore templates(*database);
        QVERIFY_RESULT(templates.add(u"t"_s, u"1.0"_s, "a"_ba));
        QVERIFY_RESULT(templates.add(u"t"_s, u"1.0"_s, "a"_ba));
        QVERIFY_ERROR(templates.add(u"t"_s, u"1.0"_s, "b"_ba), ErrorKind::Refused, "never changes");
        QVERIFY(!database->connection().run(u"UPDATE template SET bytes=x'00'"_s));
        QCOMPARE(templates.get(u"t"_s, u"1.0"_s)->bytes, "a"_ba);
        QCOMPARE(templates.list()->size(), 1);
    }

    void listsVersionsInTheOrderInWhichTheyCame()
    {
        Opened database;
        TemplateStore templates(*database);
        for (const auto &[id, version] :
             {std::pair(u"z"_s, u"1"_s), std::pair(u"a"_s, u"9"_s), std::pair(u"a"_s, u"10"_s)})
            QVERIFY_RESULT(templates.add(id, version, version.toUtf8()));
        QStringList order;
        const auto list = templates.list();
        QVERIFY_RESULT(list);
        for (const StoredTemplate &found : *list)
            order.append(found.id + found.version);
        QCOMPARE(order, (QStringList{u"a9"_s, u"a10"_s, u"z1"_s}));
    }

    void noticesBytesChangedBehindItsBack()
    {
        Opened database;
        QVERIFY_RESULT(TemplateStore(*database).add(u"t"_s, u"1.0"_s, "a"_ba));
        QCOMPARE(database.tamperPastTriggers("UPDATE template SET bytes=x'00'"), QString());
        QVERIFY_ERROR(TemplateStore(*database).get(u"t"_s, u"1.0"_s), ErrorKind::Unreadable, "damaged");
        QVERIFY_ERROR(TemplateStore(*database).list(), ErrorKind::Unreadable, "damaged");
    }
};

QTEST_GUILESS_MAIN(tst_TemplateStore)
#include "tst_TemplateStore.moc"
