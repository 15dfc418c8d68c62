// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "storage/Connection.h"
#include "support/Results.h"

#include <QTest>

using namespace candour;

class tst_Connection : public QObject
{
    Q_OBJECT

private:
    static Result<std::unique_ptr<Connection>> filled(int rows)
    {
        auto connection = Connection::open({}, Connection::Mode::Memory);
        if (!connection)
            return connection;
        if (auto made = (*connection)->run(u"CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT)"_s); !made)
            return failed(made);
        for (int i = 1; i <= rows; ++i)
            if (auto put = (*connection)->run(u"INSERT INTO t VALUES (?, ?)"_s, {i, u"word %1"_s.arg(i)}); !put)
                return failed(put);
        return connection;
    }

    static QStringList wordsFrom(Connection &c, int first)
    {
        QStringList words;
        const auto take = [&](const Record &row) -> Result<> {
            words += row.text(0);
            return {};
        };
        return c.each(u"SELECT x FROM t WHERE id>=? ORDER BY id"_s, {first}, take) ? words : QStringList{u"failed"_s};
    }

private Q_SLOTS:
    void runsAStatementAgainWithOtherValues()
    {
        const auto connection = filled(3);
        QVERIFY_RESULT(connection);
        QCOMPARE(wordsFrom(**connection, 1), QStringList({u"word 1"_s, u"word 2"_s, u"word 3"_s}));
        QCOMPARE(wordsFrom(**connection, 3), QStringList(u"word 3"_s));
        QCOMPARE(wordsFrom(**connection, 4), QStringList());
    }

    void runsAStatementWithinItself()
    {
        const auto connection = filled(3);
        QVERIFY_RESULT(connection);
        QStringList seen;
        const auto look = [&](const Record &row) -> Result<> {
            seen += row.text(0) + u':' + QString::number(wordsFrom(**connection, 2).size());
            return {};
        };
        QVERIFY_RESULT((*connection)->each(u"SELECT x FROM t WHERE id>=? ORDER BY id"_s, {2}, look));
        QCOMPARE(seen, QStringList({u"word 2:2"_s, u"word 3:2"_s}));
    }

    /// A value that were left from the last time would go into a row that nobody meant.
    void keepsNothingThatWasBound()
    {
        const auto connection = filled(1);
        QVERIFY_RESULT(connection);
        const QString insert = u"INSERT INTO t VALUES (?, ?)"_s;
        QVERIFY_RESULT((*connection)->run(insert, {2, u"secret"_s}));
        QVERIFY(!(*connection)->run(insert, {3}));
        QCOMPARE(wordsFrom(**connection, 3), QStringList());
    }

    void goesOnAfterAnErrorAndAfterAVisitorThatStopped()
    {
        const auto connection = filled(2);
        QVERIFY_RESULT(connection);
        const QString insert = u"INSERT INTO t VALUES (?, ?)"_s;
        QVERIFY(!(*connection)->run(insert, {1, u"taken"_s}));
        QVERIFY_RESULT((*connection)->run(insert, {3, u"word 3"_s}));
        const auto stop = [](const Record &) -> Result<> { return fail(ErrorKind::Refused, u"Stopped."_s); };
        QVERIFY(!(*connection)->each(u"SELECT x FROM t WHERE id>=? ORDER BY id"_s, {1}, stop));
        QVERIFY_RESULT((*connection)->run(u"DROP TABLE t"_s)); // refused while a statement still reads
    }

    void sticksToNoShapeOfATableThatChanged()
    {
        const auto connection = filled(2);
        QVERIFY_RESULT(connection);
        const QString all = u"SELECT * FROM t ORDER BY id"_s;
        const auto lastColumn = [&](int column) {
            QString text;
            const auto take = [&](const Record &row) -> Result<> {
                text = row.text(column);
                return {};
            };
            return (*connection)->each(all, {}, take) ? text : u"failed"_s;
        };
        QCOMPARE(lastColumn(1), u"word 2"_s);
        QVERIFY_RESULT((*connection)->run(u"ALTER TABLE t ADD COLUMN y TEXT DEFAULT 'new'"_s));
        QCOMPARE(lastColumn(2), u"new"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_Connection.moc"
