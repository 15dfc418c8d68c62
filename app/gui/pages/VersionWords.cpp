// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/VersionWords.h"

#include "gui/Messages.h"

#include <QLocale>

namespace candour {

QString stateWords(const versions::Version &version)
{
    const auto day = [](QDate date) { return QLocale().toString(date, QStringLiteral("d MMMM yyyy")); };
    switch (version.publication.status) {
    case PublicationStatus::Published:
        return version.isLive() ? VersionMessages::tr("Live since %1").arg(day(version.liveSince))
                                : VersionMessages::tr("Files ready, not live");
    case PublicationStatus::Superseded:
        return VersionMessages::tr("Replaced by a later version");
    case PublicationStatus::Withdrawn:
        return VersionMessages::tr("Withdrawn on %1").arg(day(version.ended));
    case PublicationStatus::TakenDown:
        return VersionMessages::tr("Taken down on %1").arg(day(version.ended));
    }
    Q_UNREACHABLE();
}

} // namespace candour
