// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "storage/Faults.h"
#include "storage/Messages.h"

namespace candour {

namespace {

/// One rule of the record, as SQL that finds the rows which break it: an assessment, and the rest of the place.
struct RecordRule
{
    const char *table;
    const char *sql;
    QString sentence;
};

QList<RecordRule> recordRules()
{
    return {
        {"publication",
         "SELECT assessment, max(number) FROM publication GROUP BY assessment HAVING max(number)<>count(*)",
         StorageMessages::tr("The versions that were published are not numbered one by one.")},
        {"publication",
         "SELECT assessment, max(number) FROM publication WHERE status='published' "
         "GROUP BY assessment, edition, language HAVING count(*)>1",
         StorageMessages::tr("Two versions of one page count as published at once.")},
        {"publication",
         "SELECT assessment, number FROM publication p WHERE status='superseded' AND NOT EXISTS (SELECT 1 FROM "
         "publication l WHERE l.assessment=p.assessment AND l.edition=p.edition AND l.language=p.language AND "
         "l.number>p.number)",
         StorageMessages::tr("A version counts as replaced although no later one was published.")},
        {"publication",
         "SELECT assessment, number FROM publication WHERE assessment NOT IN (SELECT id FROM assessment) AND "
         "assessment NOT IN (SELECT assessment FROM disposal)",
         StorageMessages::tr("Something was published of an assessment that is not there and was not disposed of.")},
        {"publication_file",
         "SELECT assessment, number FROM publication p WHERE NOT EXISTS (SELECT 1 FROM publication_file f WHERE "
         "f.assessment=p.assessment AND f.number=p.number)",
         StorageMessages::tr("A version was published without any file.")},
        {"publication_file",
         "SELECT assessment, number || ' ' || name FROM publication_file WHERE length(sha256)<>64 OR "
         "sha256 GLOB '*[^0-9a-f]*' OR size<0 OR name=''",
         StorageMessages::tr("The record of a published file has no sum or no name.")},
        {"publication_count",
         "SELECT assessment, number || ' ' || question FROM publication_count WHERE shown NOT IN ('exactly', "
         "'rounded', "
         "'leftOut') OR people<0 OR (shown='leftOut' AND people<>0)",
         StorageMessages::tr("The record of a published number cannot be right.")},
        {"version_event",
         "SELECT '', id FROM version_event e WHERE id<>(SELECT count(*) FROM version_event b WHERE b.id<=e.id) OR "
         "after<0 OR after>(SELECT count(*) FROM publication) OR "
         "after<(SELECT ifnull(max(b.after), 0) FROM version_event b WHERE b.id<e.id)",
         StorageMessages::tr("What became of published versions is not in its order.")},
        {"version_event",
         "SELECT '', id FROM version_event e WHERE date(day) IS NULL OR datetime(at) IS NULL OR (kind='live')<>"
         "(address<>'') OR (kind='live')<>(reason='')",
         StorageMessages::tr("A record of what became of a version has no day, address or reason.")},
        {"version_event_version",
         "SELECT '', id FROM version_event e WHERE NOT EXISTS (SELECT 1 FROM version_event_version v WHERE "
         "v.event=e.id)",
         StorageMessages::tr("A record of what became of a version names no version.")},
        {"publication",
         "SELECT p.assessment, p.number FROM version_event e JOIN version_event_version v ON v.event=e.id "
         "JOIN publication p ON p.assessment=v.assessment AND p.number=v.number WHERE (e.kind='takenDown' AND "
         "p.status<>'takenDown') OR (e.kind='withdrawn' AND p.status NOT IN ('withdrawn', 'takenDown'))",
         StorageMessages::tr("A version was withdrawn or taken down and counts as something else.")},
        {"version_event_file",
         "SELECT '', event || ' ' || name FROM version_event_file WHERE (sha256<>'' AND (length(sha256)<>64 OR "
         "sha256 GLOB '*[^0-9a-f]*')) OR size<0 OR name=''",
         StorageMessages::tr("The record of a published file has no sum or no name.")},
        {"known_key",
         "SELECT '', name FROM known_key WHERE datetime(confirmed_at) IS NULL OR (SELECT count(*) FROM audit WHERE "
         "action='confirm-key' AND detail=public_key || ' ' || name AND who=confirmed_by AND "
         "strftime('%s', at) - strftime('%s', confirmed_at) BETWEEN 0 AND 60)<>1",
         StorageMessages::tr("A key counts as confirmed although nobody is on record as having confirmed it.")},
        {"known_key",
         "SELECT '', number FROM audit WHERE action='confirm-key' AND NOT EXISTS (SELECT 1 FROM known_key WHERE "
         "detail=public_key || ' ' || name)",
         StorageMessages::tr("A key that somebody confirmed is not there.")},
        {"revoked_key",
         "SELECT '', public_key FROM revoked_key r WHERE (SELECT count(*) FROM audit WHERE action='revoke-key' AND "
         "detail=public_key AND who=r.by AND "
         "strftime('%s', audit.at) - strftime('%s', r.at) BETWEEN 0 AND 60)<>1",
         StorageMessages::tr("A key counts as revoked although nobody is on record as having revoked it.")},
        {"revoked_key",
         "SELECT '', number FROM audit WHERE action='revoke-key' AND detail NOT IN (SELECT public_key FROM "
         "revoked_key)",
         StorageMessages::tr("A key that somebody revoked counts still.")},
    };
}

} // namespace

void examineRecord(Faults &faults)
{
    for (const RecordRule &rule : recordRules())
        faults.each(QString::fromLatin1(rule.table), QString::fromLatin1(rule.sql), [&](const Record &row) {
            faults.add(FileFault::Kind::Record, rule.sentence, QString::fromLatin1(rule.table),
                       faults.place(row.text(0), row.text(1)));
        });
}

} // namespace candour
