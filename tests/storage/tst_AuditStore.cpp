// SPDX-License-Identifier: GPL-3.0-or-later
#include "Opened.h"
#include "storage/AuditStore.h"
#include "support/Results.h"

using namespace candour;

namespace {

AuditEntry entry(int n)
{
    return AuditEntry{.at = moment("09:00:00").addSecs(n),
                      .who = u"Ana"_s,
                      .role = u"dpo"_s,
                      .action = u"answer"_s,
                      .entity = u"assessment/%1"_s.arg(n),
                      .detail = n % 2 == 0 ? u"question purpose"_s : QString()};
}

void fill(Database &database, int lines)
{
    AuditStore audit(database);
    for (int n = 1; n <= lines; ++n)
        QVERIFY_RESULT(audit.append(entry(n)));
}

} // namespace

class tst_AuditStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryLineInOrder()
    {
        Opened database;
        fill(*database, 5);
        const auto lines = AuditStore(*database).list();
        QVERIFY_RESULT(lines);
        QCOMPARE(lines->size(), 5);
        for (int n = 1; n <= 5; ++n) {
            AuditEntry expected = entry(n);
            expected.number = n;
            QCOMPARE(lines->at(n - 1), expected);
        }
        QVERIFY_RESULT(AuditStore(*database).verifyChain());
    }

    void knowsEveryHeadItEverHad()
    {
        Opened database;
        AuditStore audit(*database);
        QCOMPARE(*audit.head(), QByteArray(32, '\0'));
        QVERIFY_RESULT(audit.verifyChain());
        QList<QByteArray> heads;
        for (int n = 1; n <= 3; ++n) {
            const auto head = audit.append(entry(n));
            QVERIFY_RESULT(head);
            QCOMPARE(head->size(), 32);
            QCOMPARE(*audit.head(), *head);
            heads.append(*head);
        }
        for (const QByteArray &head : heads)
            QVERIFY(*audit.knows(head));
        QVERIFY(!*audit.knows(QByteArray(32, 'x')));
    }

    void neverChangesOrDropsALine()
    {
        Opened database;
        fill(*database, 2);
        QVERIFY(!database->connection().run(u"UPDATE audit SET who='Bo'"_s));
        QVERIFY(!database->connection().run(u"DELETE FROM audit"_s));
        QVERIFY(!database->connection().run(u"DROP TRIGGER audit_is_kept; DELETE FROM audit"_s));
        QCOMPARE(AuditStore(*database).list()->size(), 2);
    }

    void namesTheFirstLineThatWasTamperedWith_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("line");
        const QList<std::pair<const char *, QByteArray>> columns{
            {"at", "'2026-06-04T09:00:00+00:00'"},
            {"who", "'Bo'"},
            {"role", "''"},
            {"action", "'sign'"},
            {"entity", "entity || '0'"},
            {"detail", "detail || '.'"},
            {"payload", "zeroblob(32)"},
            {"previous", "zeroblob(32)"},
            {"hash", "zeroblob(32)"},
        };
        for (const auto &[column, value] : columns) {
            for (int line = column == "previous"_ba ? 2 : 1; line <= 6; ++line) {
                QTest::addRow("%s of line %d", column, line)
                    << "UPDATE audit SET "_ba + column + "="_ba + value + " WHERE number="_ba + QByteArray::number(line)
                    << line;
            }
        }
        QTest::newRow("first line gone") << "DELETE FROM audit WHERE number=1"_ba << 1;
        QTest::newRow("a line gone") << "DELETE FROM audit WHERE number=4"_ba << 4;
        QTest::newRow("a line gone and the rest moved up")
            << "DELETE FROM audit WHERE number=4; UPDATE audit SET number=4 WHERE number=5;"
               "UPDATE audit SET number=5 WHERE number=6"_ba
            << 4;
        QTest::newRow("two lines changed places")
            << "UPDATE audit SET number=100 WHERE number=2; UPDATE audit SET number=2 WHERE number=3;"
               "UPDATE audit SET number=3 WHERE number=100"_ba
            << 2;
        QTest::newRow("a copy at the end") << "INSERT INTO audit SELECT 7, at, who, role, action, entity, detail, "
                                              "payload, previous, hash, sums FROM audit "
                                              "WHERE number=6"_ba
                                           << 7;
        QTest::newRow("words moved between columns") << "UPDATE audit SET who='An', role='adpo' WHERE number=3"_ba << 3;
    }

    void namesTheFirstLineThatWasTamperedWith()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, line);
        Opened database;
        {
            auto transaction = database->begin();
            QVERIFY_RESULT(transaction);
            fill(*database, 6);
            QVERIFY_RESULT(transaction->commit());
        }
        QCOMPARE(database.tamperPastTriggers(sql), QString());
        const auto verified = AuditStore(*database).verifyChain();
        QVERIFY_ERROR(verified, ErrorKind::Refused, "changed outside Candour");
        QVERIFY2(verified.error().message.contains(u"at line %1."_s.arg(line)), qPrintable(verified.error().message));
    }

    /// Whoever changes a line and works out its hash anew has the next line against them.
    void noticesALineThatIsWholeInItself()
    {
        Opened database;
        fill(*database, 4);
        Opened other;
        fill(*other, 2);
        AuditEntry changed = entry(3);
        changed.who = u"Bo"_s;
        QVERIFY_RESULT(AuditStore(*other).append(changed));
        QVERIFY_RESULT(AuditStore(*other).verifyChain());
        QVERIFY_RESULT(other->close());
        QCOMPARE(database.tamperPastTriggers("ATTACH '" + other.path().toUtf8() +
                                             "' AS other; UPDATE main.audit SET (who, payload, hash) = (SELECT who, "
                                             "payload, hash FROM other.audit WHERE number=3) WHERE number=3"),
                 QString());
        const auto verified = AuditStore(*database).verifyChain();
        QVERIFY_ERROR(verified, ErrorKind::Refused, "changed outside Candour");
        QVERIFY2(verified.error().message.contains(u"at line 4."_s), qPrintable(verified.error().message));
    }

    void isUndoneWithTheChangeItSpeaksOf()
    {
        Opened database;
        AuditStore audit(*database);
        QVERIFY_RESULT(audit.append(entry(1)));
        {
            auto transaction = database->begin();
            QVERIFY_RESULT(transaction);
            QVERIFY_RESULT(audit.append(entry(2)));
        }
        QVERIFY_RESULT(audit.append(entry(3)));
        QCOMPARE(audit.list()->size(), 2);
        QVERIFY_RESULT(audit.verifyChain());
    }
};

QTEST_GUILESS_MAIN(tst_AuditStore)
#include "tst_AuditStore.moc"
