// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace candour {

/// Says when. The only source of time in the program, so that tests and SOURCE_DATE_EPOCH can make it stand still.
class Clock
{
public:
    virtual ~Clock() = default;

    /// The present moment in UTC, to the second.
    virtual QDateTime now() const = 0;

    /// The present day, in UTC.
    QDate today() const { return now().date(); }

    /// The present day where the person is: what is overdue and what is due soon goes by it, and nothing that is kept.
    QDate localToday() const { return now().toLocalTime().date(); }
};

/// The computer's clock, or the moment in SOURCE_DATE_EPOCH (seconds since 1970, UTC) where that is set.
class SystemClock : public Clock
{
public:
    SystemClock();
    QDateTime now() const override;

private:
    QDateTime m_fixed;
};

/// A clock that shows what it was last set to.
class FixedClock : public Clock
{
public:
    explicit FixedClock(QDateTime now) : m_now(std::move(now)) {}
    QDateTime now() const override { return m_now; }
    void set(QDateTime now) { m_now = std::move(now); }

private:
    QDateTime m_now;
};

} // namespace candour
