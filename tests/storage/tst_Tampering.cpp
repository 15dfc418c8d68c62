// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilledWorkspace.h"
#include "support/Results.h"

using namespace candour;

namespace {

struct TableColumn
{
    QString table;
    QString name;
    QString type;
};

/// What no examination can know, and why that does not matter.
bool isOfNoConsequence(const TableColumn &column)
{
    static const QSet<QString> Columns{
        // The index of the search, which is made again from search_entry: at worst it finds too little until then.
        u"search_docsize.sz"_s, u"search_config.k"_s, u"search_config.v"_s,
        u"search_data.block"_s, // a byte more at its end
        u"search_idx.segid"_s,  u"search_idx.pgno"_s,
    };
    return Columns.contains(column.table + u'.' + column.name);
}

/// Another value of the same type in one row, the first, or in all where there is but one.
QByteArray otherValue(const TableColumn &column)
{
    const QString other = column.type == "INTEGER"_L1 ? u"\"%2\" + 1"_s
                          : column.type == "TEXT"_L1  ? u"\"%2\" || 'x'"_s
                                                      : u"CAST(\"%2\" || x'78' AS BLOB)"_s;
    return QString(u"PRAGMA ignore_check_constraints=ON; UPDATE \"%1\" SET \"%2\"="_s + other +
                   u" WHERE \"%2\"=(SELECT max(\"%2\") FROM \"%1\")"_s)
        .arg(column.table, column.name)
        .toUtf8();
}

} // namespace

/// One value is changed behind the program's back: in every column of every table that a workspace has. A new table or
/// column without cover fails here.
class tst_Tampering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFoundInEveryColumnOfEveryTable();
    void isFoundWhereARowIsAddedOrTakenOut();

private:
    QList<TableColumn> columns(Connection &connection);
};

QList<TableColumn> tst_Tampering::columns(Connection &connection)
{
    QList<TableColumn> columns;
    const auto add = [&](const Record &row) -> Result<> {
        columns += TableColumn{row.text(0), row.text(1), row.text(2)};
        return {};
    };
    // A virtual table has no rows of its own.
    static_cast<void>(
        connection.each(u"SELECT t.name, c.name, c.type FROM sqlite_schema t JOIN pragma_table_info(t.name) c "
                        "WHERE t.type='table' AND t.sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY t.name, c.cid"_s,
                        {}, add));
    return columns;
}

void tst_Tampering::isFoundInEveryColumnOfEveryTable()
{
    FilledWorkspace workspace;
    const QList<TableColumn> all = columns(workspace->connection());
    QVERIFY(all.size() > 130);
    QVERIFY_RESULT(workspace->connection().run(u"INSERT INTO opened VALUES (1)"_s)); // else there is no row to change
    QVERIFY_RESULT(workspace->close());
    const QByteArray bytes = Folder::read(workspace.path());
    QStringList unfound;
    for (const TableColumn &column : all) {
        if (isOfNoConsequence(column))
            continue;
        QVERIFY(Folder::write(workspace.path(), bytes));
        QCOMPARE(Folder::tamperPastTriggers(workspace.path(), otherValue(column)), QString());
        QVERIFY2(Folder::read(workspace.path()) != bytes, qPrintable(column.table + u" has no row"_s));
        const auto reader = Database::openToExamine(workspace.path());
        if (reader && examine(**reader).isEmpty())
            unfound += column.table + u'.' + column.name;
    }
    QVERIFY2(unfound.isEmpty(), qPrintable(unfound.join(u'\n')));
}

void tst_Tampering::isFoundWhereARowIsAddedOrTakenOut()
{
    FilledWorkspace workspace;
    QStringList tables;
    for (const TableColumn &column : columns(workspace->connection()))
        if (column.table != "opened"_L1 && !tables.contains(column.table))
            tables += column.table;
    QVERIFY_RESULT(workspace->close());
    const QByteArray bytes = Folder::read(workspace.path());
    QStringList unfound;
    for (const QString &table : std::as_const(tables)) {
        QVERIFY(Folder::write(workspace.path(), bytes));
        const QByteArray sql = "DELETE FROM \"%1\" WHERE rowid=(SELECT max(rowid) FROM \"%1\")"_ba;
        QByteArray one = sql;
        one.replace("%1", table.toUtf8());
        if (!Folder::tamperPastTriggers(workspace.path(), one).isEmpty())
            QCOMPARE(Folder::tamperPastTriggers(workspace.path(), "DELETE FROM " + table.toUtf8()), QString());
        const auto reader = Database::openToExamine(workspace.path());
        if (reader && examine(**reader).isEmpty())
            unfound += table;
    }
    QVERIFY2(unfound.isEmpty(), qPrintable(unfound.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_Tampering)
#include "tst_Tampering.moc"
