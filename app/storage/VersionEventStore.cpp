// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/VersionEventStore.h"

#include "base/Literals.h"
#include "storage/Messages.h"
#include "storage/StoredJson.h"

namespace candour {

namespace {

constexpr Words<VersionEvent::Kind, 3> EventWords{{
    {VersionEvent::Kind::Live, QLatin1StringView("live")},
    {VersionEvent::Kind::Withdrawn, QLatin1StringView("withdrawn")},
    {VersionEvent::Kind::TakenDown, QLatin1StringView("takenDown")},
}};

} // namespace

Result<qint64> VersionEventStore::append(const VersionEvent &event)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return failed(transaction);
    const auto next = m_connection.value(u"SELECT ifnull(max(id), 0) + 1 FROM version_event"_s);
    if (!next)
        return failed(next);
    const qint64 id = next->toLongLong();
    return m_connection
        .run(u"INSERT INTO version_event (id, after, kind, at, by, day, address, reason, folder) "
             "VALUES (?, (SELECT count(*) FROM publication), ?, ?, ?, ?, ?, ?, ?)"_s,
             {id, wordFor(EventWords, event.kind), stored(event.at), event.by, stored(event.on), event.address,
              event.reason, event.folder})
        .and_then([&] { return insertParts(event, id); })
        .and_then([&] { return transaction->commit(); })
        .map([&] { return id; });
}

Result<> VersionEventStore::insertParts(const VersionEvent &event, qint64 id)
{
    for (qsizetype i = 0; i < event.versions.size(); ++i)
        if (auto done = m_connection.run(
                u"INSERT INTO version_event_version (event, position, assessment, number) VALUES (?, ?, ?, ?)"_s,
                {id, i, event.versions.at(i).assessment.value, event.versions.at(i).number});
            !done)
            return done;
    for (qsizetype i = 0; i < event.files.size(); ++i) {
        const PublishedFile &file = event.files.at(i);
        if (auto done = m_connection.run(
                u"INSERT INTO version_event_file (event, position, name, sha256, size) VALUES (?, ?, ?, ?, ?)"_s,
                {id, i, file.name, file.sha256, file.size});
            !done)
            return done;
    }
    for (const RecallStep &step : event.recalled)
        if (auto done = append(id, step); !done)
            return done;
    return {};
}

Result<> VersionEventStore::append(qint64 event, const RecallStep &step)
{
    const auto known = m_connection.value(u"SELECT (SELECT count(*) FROM version_event WHERE id=?) - "
                                          "(SELECT count(*) FROM recall_step WHERE event=? AND key=?)"_s,
                                          {event, event, step.key});
    if (!known)
        return failed(known);
    if (known->toInt() != 1)
        return fail(ErrorKind::Refused, StorageMessages::tr("That is recorded already. Nothing was changed."),
                    u"event %1, %2"_s.arg(event).arg(step.key));
    return m_connection.run(u"INSERT INTO recall_step (event, key, at, by, note) VALUES (?, ?, ?, ?, ?)"_s,
                            {event, step.key, stored(step.at), step.by, step.note});
}

Result<QList<VersionEvent>> VersionEventStore::list() const
{
    QList<VersionEvent> events;
    const auto add = [&](const Record &row) -> Result<> {
        return valueOf(EventWords, row.text(1), m_connection.path()).map([&](VersionEvent::Kind kind) {
            events.append(VersionEvent{.id = row.integer(0),
                                       .publications = int(row.integer(8)),
                                       .kind = kind,
                                       .versions = {},
                                       .at = row.time(2),
                                       .by = row.text(3),
                                       .on = row.date(4),
                                       .address = row.text(5),
                                       .reason = row.text(6),
                                       .folder = row.text(7),
                                       .files = {},
                                       .recalled = {}});
        });
    };
    return m_connection
        .each(u"SELECT id, kind, at, by, day, address, reason, folder, after FROM version_event ORDER BY id"_s, {}, add)
        .and_then([&] { return complete(events); })
        .map([&] { return events; });
}

Result<> VersionEventStore::complete(QList<VersionEvent> &events) const
{
    QHash<qint64, VersionEvent *> byId;
    for (VersionEvent &event : events)
        byId.insert(event.id, &event);
    const auto addVersion = [&](const Record &row) -> Result<> {
        byId[row.integer(0)]->versions += VersionName{AssessmentId{row.text(1)}, int(row.integer(2))};
        return {};
    };
    const auto addFile = [&](const Record &row) -> Result<> {
        byId[row.integer(0)]->files += PublishedFile{row.text(1), row.text(2), row.integer(3)};
        return {};
    };
    const auto addStep = [&](const Record &row) -> Result<> {
        byId[row.integer(0)]->recalled += RecallStep{row.text(1), row.time(2), row.text(3), row.text(4)};
        return {};
    };
    return m_connection
        .each(u"SELECT event, assessment, number FROM version_event_version ORDER BY event, position"_s, {}, addVersion)
        .and_then([&] {
            return m_connection.each(
                u"SELECT event, name, sha256, size FROM version_event_file ORDER BY event, position"_s, {}, addFile);
        })
        .and_then([&] {
            return m_connection.each(u"SELECT event, key, at, by, note FROM recall_step ORDER BY event, at, key"_s, {},
                                     addStep);
        });
}

} // namespace candour
