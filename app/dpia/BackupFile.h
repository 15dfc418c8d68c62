// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace candour {

/// A copy of a workspace, and what can be seen of it from outside.
struct BackupFile
{
    QString path;
    QDateTime at;         ///< UTC; when it was made.
    int assessments = -1; ///< In their own right; -1 where it cannot be read.
    QByteArray head;      ///< Of the audit.
    QString detail;       ///< For the log: why it cannot be read.
    bool isReadable() const { return assessments >= 0; }
    bool operator==(const BackupFile &) const = default;
};

} // namespace candour
