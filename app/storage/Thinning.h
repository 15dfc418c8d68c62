// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>

namespace candour {

/// Which of the backups that were made at these moments (UTC) are kept: the 3 latest, and the latest of each of the
/// last 7 days, 4 weeks and 6 months in which there is one. So a workspace that nobody uses loses none. \a
/// forgetBefore: what was made before it holds something that must be gone by now, and is kept only where nothing else
/// is there; invalid for no such moment.
QList<QDateTime> keptOf(QList<QDateTime> moments, const QDateTime &forgetBefore = {});

/// From this day on (UTC) no automatic backup holds what was disposed of at this moment, once there is a later one.
QDate expiryOf(const QDateTime &disposedAt);

} // namespace candour
