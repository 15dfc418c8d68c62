// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Thinning.h"

#include <QSet>

namespace candour {

namespace {

constexpr qsizetype Latest = 3;
constexpr int MonthsKept = 6;

using Period = std::pair<int, int>;

Period dayOf(const QDateTime &moment)
{
    return {moment.date().year(), moment.date().dayOfYear()};
}

Period weekOf(const QDateTime &moment)
{
    int year = 0;
    const int week = moment.date().weekNumber(&year);
    return {year, week};
}

Period monthOf(const QDateTime &moment)
{
    return {moment.date().year(), moment.date().month()};
}

/// The latest of each of the last so many periods; \a moments has the latest first.
void keepOneOfEach(const QList<QDateTime> &moments, Period (*periodOf)(const QDateTime &), qsizetype most,
                   QSet<QDateTime> &kept)
{
    QSet<Period> periods;
    for (const QDateTime &moment : moments) {
        if (periods.size() >= most)
            return;
        const Period period = periodOf(moment);
        if (!periods.contains(period))
            kept += moment;
        periods += period;
    }
}

} // namespace

QList<QDateTime> keptOf(QList<QDateTime> moments, const QDateTime &forgetBefore)
{
    std::sort(moments.begin(), moments.end(), std::greater<>());
    QSet<QDateTime> kept(moments.begin(), moments.begin() + std::min(Latest, moments.size()));
    keepOneOfEach(moments, dayOf, 7, kept);
    keepOneOfEach(moments, weekOf, 4, kept);
    keepOneOfEach(moments, monthOf, MonthsKept, kept);
    const QDateTime newest = moments.value(0);
    moments.removeIf([&](const QDateTime &moment) {
        return !kept.contains(moment) || (forgetBefore.isValid() && moment < forgetBefore && moment != newest);
    });
    return moments;
}

QDate expiryOf(const QDateTime &disposedAt)
{
    return disposedAt.toUTC().date().addMonths(MonthsKept);
}

} // namespace candour
