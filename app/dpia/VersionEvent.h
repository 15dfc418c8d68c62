// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Publication.h"

namespace candour {

/// One published version.
struct VersionName
{
    AssessmentId assessment;
    int number = 0;
    bool operator==(const VersionName &) const = default;
};

/// Something to do outside this program after a version was taken down, and who did it.
struct RecallStep
{
    QString key; ///< Stable name, such as "webArchives".
    QDateTime at;
    QString by;
    QString note; ///< What came of it; may be empty.
    bool operator==(const RecallStep &) const = default;
};

/// What somebody recorded or did about published versions after they had gone out.
struct VersionEvent
{
    enum class Kind {
        Live,      ///< Readers find it at an address since a day.
        Withdrawn, ///< The page stays, with a notice of when and why.
        TakenDown, ///< The files went.
    };

    qint64 id = 0;        ///< Given by the workspace, counting up.
    int publications = 0; ///< How many versions had been published from the workspace before; given by it, too.
    Kind kind = Kind::Live;
    QList<VersionName> versions;
    QDateTime at; ///< When it was recorded; UTC.
    QString by;
    QDate on;                   ///< The day that readers are told, or since which it is live.
    QString address;            ///< Where it is live; empty otherwise.
    QString reason;             ///< For readers where withdrawn, for the record alone where taken down.
    QString folder;             ///< Of the register that was changed; empty where it was not.
    QList<PublishedFile> files; ///< As they stand since then; without a sum where the file was taken away.
    QList<RecallStep> recalled; ///< Of those taken down, in the order in which they were done.
    bool operator==(const VersionEvent &) const = default;
};

} // namespace candour
