// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"

namespace candour {

/// What holds for the whole workspace, as text by key.
class SettingStore
{
public:
    explicit SettingStore(Database &database) : m_connection(database.connection()) {}

    Result<QMap<QString, QString>> all() const;

    /// An empty text where nothing was set.
    Result<QString> text(const QString &key) const;
    Result<> set(const QString &key, const QString &text);

private:
    Connection &m_connection;
};

} // namespace candour
