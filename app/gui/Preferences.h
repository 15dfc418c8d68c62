// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace candour {

enum class Theme { Desktop, Light, Dark };

/// What a person has chosen about the window itself. What belongs to the work is kept in the workspace.
struct Preferences
{
    Theme theme = Theme::Desktop;
    int zoom = 100; ///< Size of the text in percent of the system's, 80 to 200.
    QString actorName;
    QString actorRole;       ///< Key of a role; may be empty.
    QStringList recentFiles; ///< Paths of workspaces, latest first, at most RecentLimit.
    bool reopenLast = true;  ///< Opens the latest workspace at the start.
    bool checkSpelling = true;
    QStringList ownWords; ///< Spelt right although no dictionary has them.
    bool operator==(const Preferences &) const = default;

    static constexpr int RecentLimit = 8;

    static Preferences load();
    void save() const;

    /// Puts this path first.
    void remember(const QString &path);
};

} // namespace candour
