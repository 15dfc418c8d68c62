// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/TemplateStore.h"

#include "base/Literals.h"
#include "storage/Hash.h"
#include "storage/Messages.h"
#include "storage/StoredJson.h"

namespace candour {

Result<> TemplateStore::add(const QString &id, const QString &version, const QByteArray &bytes)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return failed(transaction);
    const QByteArray hash = sha256(bytes);
    const auto kept = m_connection.value(u"SELECT sha256 FROM template WHERE id=? AND version=?"_s, {id, version});
    if (!kept)
        return failed(kept);
    if (kept->isValid() && kept->toByteArray() == hash)
        return {};
    if (kept->isValid())
        return fail(ErrorKind::Refused,
                    StorageMessages::tr(
                        "Version %2 of the template “%1” is in use and never changes. Give the new one a new version.")
                        .arg(id, version));
    return m_connection
        .run(u"INSERT INTO template (id, version, position, bytes, sha256) "
             "VALUES (?, ?, (SELECT ifnull(max(position), 0) + 1 FROM template), ?, ?)"_s,
             {id, version, bytes, hash})
        .and_then([&] { return transaction->commit(); });
}

Result<StoredTemplate> TemplateStore::templateFrom(const Record &row) const
{
    StoredTemplate found{row.text(0), row.text(1), row.bytes(2), row.bytes(3)};
    if (sha256(found.bytes) != found.sha256)
        return damaged(m_connection.path(), u"template "_s + found.id, u"its hash differs"_s);
    return found;
}

Result<StoredTemplate> TemplateStore::get(const QString &id, const QString &version) const
{
    Result<StoredTemplate> found =
        fail(ErrorKind::Usage,
             StorageMessages::tr("There is no version %2 of the template “%1” in this workspace.").arg(id, version));
    const auto read = [&](const Record &row) -> Result<> {
        found = templateFrom(row);
        return {};
    };
    return m_connection
        .each(u"SELECT id, version, bytes, sha256 FROM template WHERE id=? AND version=?"_s, {id, version}, read)
        .and_then([&] { return found; });
}

Result<QList<StoredTemplate>> TemplateStore::list() const
{
    QList<StoredTemplate> templates;
    const auto add = [&](const Record &row) -> Result<> {
        return templateFrom(row).map([&](const StoredTemplate &found) { templates.append(found); });
    };
    return m_connection.each(u"SELECT id, version, bytes, sha256 FROM template ORDER BY id, position"_s, {}, add)
        .map([&] { return templates; });
}

} // namespace candour
