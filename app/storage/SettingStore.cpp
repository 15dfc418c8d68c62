// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/SettingStore.h"

#include "base/Literals.h"

namespace candour {

Result<QMap<QString, QString>> SettingStore::all() const
{
    QMap<QString, QString> settings;
    const auto add = [&](const Record &row) -> Result<> {
        settings.insert(row.text(0), row.text(1));
        return {};
    };
    return m_connection.each(u"SELECT key, value FROM setting"_s, {}, add).map([&] { return settings; });
}

Result<QString> SettingStore::text(const QString &key) const
{
    return m_connection.value(u"SELECT value FROM setting WHERE key=?"_s, {key}).map([](const QVariant &value) {
        return value.toString();
    });
}

Result<> SettingStore::set(const QString &key, const QString &text)
{
    return m_connection.run(u"INSERT OR REPLACE INTO setting VALUES (?, ?)"_s, {key, text});
}

} // namespace candour
