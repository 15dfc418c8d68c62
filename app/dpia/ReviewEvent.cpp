// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/ReviewEvent.h"

namespace candour {

QList<ReviewEvent> unsettled(const QList<ReviewEvent> &events)
{
    QDateTime looked;
    for (const ReviewEvent &event : events)
        if (event.kind == ReviewEventKind::LookedAgain && (!looked.isValid() || event.at > looked))
            looked = event.at;
    QList<ReviewEvent> open;
    for (const ReviewEvent &event : events)
        if (event.kind == ReviewEventKind::Happened && (!looked.isValid() || event.at > looked))
            open += event;
    return open;
}

} // namespace candour
