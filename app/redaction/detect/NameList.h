// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>
#include <vector>

namespace candour {

/// Keys that the program brings along: one a line, a line that begins with # is a remark.
class NameList
{
public:
    explicit NameList(const QString &resource);

    bool contains(const QString &key) const;

private:
    QByteArray m_bytes;
    std::vector<std::string_view> m_sorted; ///< In m_bytes.
};

} // namespace candour
