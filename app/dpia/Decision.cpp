// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Decision.h"

namespace candour {

std::optional<ConsultationClock> consultationClock(const QList<ConsultationEvent> &events, QDate today,
                                                   const ConsultationTerm &term)
{
    std::optional<ConsultationClock> clock;
    QDate stoodStillFrom;
    qint64 stoodStill = 0;
    for (const ConsultationEvent &event : events) {
        if (event.step == ConsultationStep::Submitted) {
            clock = ConsultationClock{.submitted = event.on};
            stoodStillFrom = {};
            stoodStill = 0;
        }
        if (!clock)
            continue;
        const bool ends = event.step == ConsultationStep::Resumed || event.step == ConsultationStep::Answered;
        if (event.step == ConsultationStep::Suspended && !clock->suspended)
            stoodStillFrom = event.on;
        else if (ends && clock->suspended)
            stoodStill += std::max<qint64>(0, stoodStillFrom.daysTo(event.on));
        clock->extended = clock->extended || event.step == ConsultationStep::Extended;
        clock->suspended = event.step == ConsultationStep::Suspended || (clock->suspended && !ends);
        clock->answered = event.step == ConsultationStep::Answered;
    }
    if (!clock)
        return clock;
    if (clock->suspended)
        stoodStill += std::max<qint64>(0, stoodStillFrom.daysTo(today));
    clock->due = clock->submitted.addDays(term.days + (clock->extended ? term.moreDays : 0) + stoodStill);
    return clock;
}

bool mayFollow(const QList<ConsultationEvent> &events, ConsultationStep next)
{
    const auto clock = consultationClock(events, {});
    if (next == ConsultationStep::Submitted)
        return !clock || clock->answered;
    if (!clock || clock->answered)
        return false;
    switch (next) {
    case ConsultationStep::Extended:
        return !clock->extended;
    case ConsultationStep::Suspended:
        return !clock->suspended;
    case ConsultationStep::Resumed:
        return clock->suspended;
    case ConsultationStep::Submitted:
    case ConsultationStep::Answered:
        break;
    }
    return true;
}

} // namespace candour
