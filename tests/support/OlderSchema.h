// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>

namespace candour {

/// SQL that takes the tables away that came after version 6; columns that came later stay.
inline QByteArray laterTablesGone()
{
    QByteArray sql;
    for (const char *table :
         {"publication_count", "recall_step", "version_event_file", "version_event_version", "version_event",
          "publication_section", "publication_changed", "known_key", "revoked_key", "row_sum", "opened"})
        sql += QByteArray("DROP TABLE IF EXISTS ") + table + "; ";
    return sql;
}

/// SQL that gives the table of parts the form that it had before version 6, with all in it that was known then, and
/// takes the tables away that came after it.
inline QByteArray partsBeforeVersion6()
{
    QFile file(QStringLiteral(":/sql/001_workspace.sql"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("001_workspace.sql is not there");
    const QByteArray script = file.readAll();
    const QByteArray end = ") STRICT;";
    const qsizetype from = script.indexOf("CREATE TABLE part (");
    const qsizetype to = script.indexOf(end, from);
    if (from < 0 || to < 0)
        qFatal("001_workspace.sql makes no table of parts");
    return "ALTER TABLE part RENAME TO newer_part; " + script.mid(from, to + end.size() - from) +
           " INSERT INTO part SELECT assessment, kind, key, position, value FROM newer_part "
           "WHERE kind NOT IN ('dismissal', 'suppression', 'reviewEvent', 'decision', 'consultation'); DROP TABLE "
           "newer_part; "
           "ALTER TABLE assessment DROP COLUMN release; ALTER TABLE answer_revision DROP COLUMN audit; "
           "ALTER TABLE audit DROP COLUMN sums; " +
           laterTablesGone();
}

} // namespace candour
