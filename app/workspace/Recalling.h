// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/Workspace.h"

/// What people must do outside this program after versions were taken down, and how far they are.
namespace candour::recalling {

/// Hours after which a personal data breach must have been reported (GDPR, Article 33(1)).
inline constexpr int HoursToReport = 72;

/// One thing to do.
struct Step
{
    QString key; ///< Stable name: "webServer", "breach", "affected", "caches", "copies", "searchEngines",
                 ///< "webArchives", "recipients", "cause" or "documented".
    QString task;
    std::optional<RecallStep> done;
    bool operator==(const Step &) const = default;
};

/// What was taken down at one time.
struct Recall
{
    qint64 event = 0; ///< See VersionEvent::id.
    QList<VersionName> versions;
    QString reference;
    QDateTime at;
    QDateTime reportBy; ///< HoursToReport after \a at: at the latest, because somebody knew before.
    QStringList gone;   ///< Files to delete wherever the register was copied to, below its folder.
    QList<Step> steps;  ///< In the order in which to do them.
    bool operator==(const Recall &) const = default;

    bool isOpen() const;
};

/// Every recall, the newest first.
Result<QList<Recall>> recalls(const Workspace &workspace);

/// Records that a step was done, and what came of it. Usage error where there is no such recall or step; refused where
/// it was recorded before.
Result<> record(Workspace &workspace, qint64 event, const QString &step, const QString &note);

} // namespace candour::recalling
