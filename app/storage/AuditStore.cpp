// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/AuditStore.h"

#include "base/Literals.h"
#include "storage/Hash.h"
#include "storage/Messages.h"

namespace candour {

namespace {

const QString AuditColumns = u"number, at, who, role, action, entity, detail, payload, previous, hash, sums"_s;

AuditEntry entryFrom(const Record &row)
{
    return AuditEntry{.number = row.integer(0),
                      .at = row.time(1),
                      .who = row.text(2),
                      .role = row.text(3),
                      .action = row.text(4),
                      .entity = row.text(5),
                      .detail = row.text(6)};
}

QByteArray beforeTheFirst()
{
    return QByteArray(32, '\0');
}

/// \a at as it is kept, so that a changed byte of it is seen even where it means the same moment.
QByteArray payloadOf(const AuditEntry &entry, const QString &at)
{
    return Hash("CANDOUR-AUDIT-PAYLOAD-v1"_ba)
        .add(at)
        .add(entry.who)
        .add(entry.role)
        .add(entry.action)
        .add(entry.entity)
        .add(entry.detail)
        .result();
}

/// Lines that an older program wrote carry no sums.
QByteArray hashOf(qint64 number, const QByteArray &payload, const QByteArray &previous, const QByteArray &sums)
{
    if (!sums.isEmpty())
        return Hash("CANDOUR-AUDIT-v2"_ba).add(number).add(payload).add(previous).add(sums).result();
    return Hash("CANDOUR-AUDIT-v1"_ba).add(number).add(payload).add(previous).result();
}

tl::unexpected<Error> broken(qint64 number)
{
    return fail(ErrorKind::Refused,
                StorageMessages::tr("The audit was changed outside Candour at line %1. Keep the file "
                                    "as it is and compare it with a backup.")
                    .arg(number));
}

} // namespace

Result<std::optional<std::pair<qint64, QByteArray>>> lastWholeLine(Connection &connection)
{
    const auto carriesSums = rowsums::areKept(connection);
    if (!carriesSums)
        return failed(carriesSums);
    QString columns = AuditColumns;
    if (!*carriesSums)
        columns.replace(u"sums"_s, u"x''"_s);
    std::optional<std::pair<qint64, QByteArray>> line;
    const auto look = [&](const Record &row) -> Result<> {
        const QByteArray payload = payloadOf(entryFrom(row), row.text(1));
        if (payload == row.bytes(7) && hashOf(row.integer(0), payload, row.bytes(8), row.bytes(10)) == row.bytes(9))
            line.emplace(row.integer(0), row.bytes(9));
        return {};
    };
    return connection.each(u"SELECT "_s + columns + u" FROM audit ORDER BY number DESC LIMIT 1"_s, {}, look).map([&] {
        return line;
    });
}

Result<QByteArray> AuditStore::append(const AuditEntry &entry)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return failed(transaction);
    qint64 number = 1;
    QByteArray previous = beforeTheFirst();
    const auto follow = [&](const Record &row) -> Result<> {
        number = row.integer(0) + 1;
        previous = row.bytes(1);
        return {};
    };
    if (const auto last =
            m_connection.each(u"SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1"_s, {}, follow);
        !last)
        return failed(last);
    const QString at = stored(entry.at);
    const QByteArray payload = payloadOf(entry, at);
    const QByteArray sums = m_connection.rows() != nullptr ? m_connection.rows()->digest() : ""_ba;
    const QByteArray hash = hashOf(number, payload, previous, sums);
    return m_connection
        .run(u"INSERT INTO audit ("_s + AuditColumns + u") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
             {number, at, entry.who, entry.role, entry.action, entry.entity, entry.detail, payload, previous, hash,
              sums})
        .and_then([&] { return transaction->commit(); })
        .map([&] { return hash; });
}

Result<QList<AuditEntry>> AuditStore::list(qint64 after) const
{
    QList<AuditEntry> entries;
    const auto add = [&](const Record &row) -> Result<> {
        entries.append(entryFrom(row));
        return {};
    };
    return m_connection
        .each(u"SELECT "_s + AuditColumns + u" FROM audit WHERE number>? ORDER BY number"_s, {after}, add)
        .map([&] { return entries; });
}

Result<QList<AuditEntry>> AuditStore::list(const QString &entity, const QString &detail) const
{
    QList<AuditEntry> entries;
    const auto add = [&](const Record &row) -> Result<> {
        entries.append(entryFrom(row));
        return {};
    };
    return m_connection
        .each(u"SELECT "_s + AuditColumns + u" FROM audit WHERE entity=? OR detail=? ORDER BY number"_s,
              {entity, detail}, add)
        .map([&] { return entries; });
}

Result<QStringList> AuditStore::subjects(const QString &action) const
{
    QStringList subjects;
    const auto add = [&](const Record &row) -> Result<> {
        subjects.append(row.text(0));
        return {};
    };
    return m_connection.each(u"SELECT detail FROM audit WHERE action=? ORDER BY number"_s, {action}, add).map([&] {
        return subjects;
    });
}

Result<> AuditStore::verifyChain() const
{
    const auto found = firstBreak();
    if (!found)
        return failed(found);
    return *found ? broken((*found)->expected) : Result<>();
}

Result<std::optional<AuditStore::Break>> AuditStore::firstBreak() const
{
    qint64 expected = 1;
    QByteArray previous = beforeTheFirst();
    bool carriesSums = false; // every line after the first one that does
    std::optional<Break> found;
    const auto look = [&](const Record &row) -> Result<> {
        if (found)
            return {};
        const AuditEntry entry = entryFrom(row);
        const QByteArray payload = payloadOf(entry, row.text(1));
        const QByteArray sums = row.bytes(10);
        const QByteArray hash = hashOf(entry.number, payload, previous, sums);
        const bool isWhole = row.bytes(7) == payload && row.bytes(9) == hash;
        const bool lacksSums = carriesSums && sums.isEmpty();
        if (!isWhole || lacksSums || entry.number != expected || row.bytes(8) != previous)
            found = Break{expected, entry};
        previous = hash;
        carriesSums = !sums.isEmpty();
        ++expected;
        return {};
    };
    return m_connection.each(u"SELECT "_s + AuditColumns + u" FROM audit ORDER BY number"_s, {}, look).map([&] {
        return found;
    });
}

Result<qint64> AuditStore::count() const
{
    return m_connection.value(u"SELECT count(*) FROM audit"_s).map([](const QVariant &count) {
        return count.toLongLong();
    });
}

Result<QDateTime> AuditStore::latest() const
{
    // A clock that was set back and right again is seen for as long as it matters.
    QDateTime latest;
    const auto take = [&](const Record &row) -> Result<> {
        latest = row.time(0);
        return {};
    };
    return m_connection.each(u"SELECT max(at) FROM (SELECT at FROM audit ORDER BY number DESC LIMIT 1000)"_s, {}, take)
        .map([&] { return latest; });
}

Result<QByteArray> AuditStore::head() const
{
    return m_connection.value(u"SELECT hash FROM audit ORDER BY number DESC LIMIT 1"_s).map([](const QVariant &hash) {
        return hash.isValid() ? hash.toByteArray() : beforeTheFirst();
    });
}

Result<bool> AuditStore::knows(const QByteArray &head) const
{
    return m_connection.value(u"SELECT 1 FROM audit WHERE hash=?"_s, {head}).map([](const QVariant &found) {
        return found.isValid();
    });
}

} // namespace candour
