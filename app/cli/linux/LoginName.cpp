// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/linux/LoginName.h"

#include "base/Literals.h"

#include <array>
#include <pwd.h>
#include <unistd.h>

namespace candour {

QString loginName()
{
    constexpr std::size_t LongestEntry = 16384;
    std::array<char, LongestEntry> buffer{};
    passwd entry{};
    passwd *found = nullptr;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return {};
    const QString login = QString::fromLocal8Bit(entry.pw_name);
    // The first of the comma-separated fields is the name; "&" stands for the login.
    const QString name = QString::fromLocal8Bit(entry.pw_gecos).section(u',', 0, 0).replace(u'&', login).simplified();
    return name.isEmpty() ? login : name;
}

} // namespace candour
