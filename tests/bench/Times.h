// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QList>

#include <algorithm>

namespace candour::measures {

/// Milliseconds.
inline double since(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// The value below which this share of them lies, such as 0.5 or 0.99; negative where there is none.
inline double quantile(QList<double> times, double share)
{
    std::sort(times.begin(), times.end());
    return times.isEmpty() ? -1 : times.at(std::min(times.size() - 1, qsizetype(double(times.size()) * share)));
}

inline double median(const QList<double> &times)
{
    return quantile(times, 0.5);
}

/// Until everything that showing a window asked for has been done.
inline void settle()
{
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

} // namespace candour::measures
