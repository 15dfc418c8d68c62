// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/BackupJson.h"

#include "base/Literals.h"
#include "cli/Spelling.h"

namespace candour {

QJsonObject toJson(const BackupFile &backup)
{
    return QJsonObject{{u"path"_s, backup.path},
                       {u"at"_s, spelled(backup.at)},
                       {u"assessments"_s, backup.isReadable() ? QJsonValue(backup.assessments) : QJsonValue()}};
}

} // namespace candour
