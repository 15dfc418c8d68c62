// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Clock.h"

#include <QTimeZone>

namespace candour {

SystemClock::SystemClock()
{
    bool ok = false;
    const qint64 epoch = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&ok);
    if (ok)
        m_fixed = QDateTime::fromSecsSinceEpoch(epoch, QTimeZone::utc());
}

QDateTime SystemClock::now() const
{
    if (m_fixed.isValid())
        return m_fixed;
    return QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), QTimeZone::utc());
}

} // namespace candour
