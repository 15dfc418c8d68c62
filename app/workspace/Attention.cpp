// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Attention.h"

#include "base/Literals.h"
#include "exchange/Calendar.h"
#include "exchange/JsonReader.h"
#include "workspace/Messages.h"
#include "workspace/Targets.h"

namespace candour::programme {

bool needs(const Line &line, Attention attention, QDate today)
{
    const auto isSoon = [today](QDate date) { return date.isValid() && date <= today.addDays(SoonDays); };
    switch (attention) {
    case Attention::None:
        return true;
    case Attention::Gap:
        return !isAssessed(line);
    case Attention::DueSoon:
        return isSoon(line.nextReview);
    case Attention::Overdue:
        return isOverdue(line, today);
    case Attention::Waiting:
        return line.waitingSince.isValid();
    case Attention::Expiring:
        return isSoon(line.expiry.on);
    case Attention::LookAgain:
        return isSoon(line.lookAgainOn);
    case Attention::AskedAgain:
        return line.askedAgainOn.isValid();
    case Attention::UmbrellaChanged:
        return line.umbrellaChanged;
    }
    Q_UNREACHABLE();
}

int daysWaiting(const Line &line, QDate today)
{
    return line.waitingSince.isValid() ? int(std::max<qint64>(0, line.waitingSince.daysTo(today))) : -1;
}

Result<> exportCalendar(const Workspace &workspace, const QString &path)
{
    if (const auto allowed = targets::check(workspace, path, ".ics"_L1); !allowed)
        return allowed;
    const auto all = lines(workspace);
    if (!all)
        return failed(all);
    QList<CalendarDay> days;
    for (const Line &line : *all)
        if (line.nextReview.isValid())
            days += CalendarDay{.uid = (line.assessment.isEmpty() ? line.activity.value : line.assessment.value) +
                                       u"@candour"_s,
                                .on = line.nextReview,
                                .summary = ProgrammeMessages::tr("Review due: %1").arg(line.reference)};
    for (const Line &line : *all)
        if (line.lookAgainOn.isValid())
            days +=
                CalendarDay{.uid = line.assessment.value + u"-withheld@candour"_s,
                            .on = line.lookAgainOn,
                            .summary = ProgrammeMessages::tr("Look again at what is withheld: %1").arg(line.reference)};
    if (days.isEmpty())
        return fail(ErrorKind::Refused, ProgrammeMessages::tr("No review has a date. Nothing was written."));
    return writeFile(path, writeCalendar(days, workspace.clock().now()));
}

} // namespace candour::programme
