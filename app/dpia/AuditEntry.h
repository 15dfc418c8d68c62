// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace candour {

/// One line of the audit: who did what, when, and to what.
struct AuditEntry
{
    qint64 number = 0; ///< Counts from 1 without gaps; set when the entry is kept.
    QDateTime at;      ///< UTC.
    QString who;
    QString role;
    QString action; ///< Stable name of the action, such as "answer" or "sign".
    QString entity; ///< What it was done to, such as "assessment/ID".
    QString detail; ///< For people inside; may speak of withheld text, so never published.
    bool operator==(const AuditEntry &) const = default;
};

} // namespace candour
