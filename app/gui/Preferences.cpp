// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Preferences.h"

#include "base/Literals.h"

#include <QSettings>

namespace candour {

namespace {

const QStringList &themeWords()
{
    static const QStringList words{u"desktop"_s, u"light"_s, u"dark"_s};
    return words;
}

} // namespace

Preferences Preferences::load()
{
    const QSettings settings;
    Preferences preferences;
    const qsizetype theme = themeWords().indexOf(settings.value("theme"_L1).toString());
    preferences.theme = Theme(std::max<qsizetype>(0, theme));
    preferences.zoom = std::clamp(settings.value("zoom"_L1, 100).toInt(), 80, 200);
    preferences.actorName = settings.value("actor/name"_L1, qEnvironmentVariable("USER")).toString();
    preferences.actorRole = settings.value("actor/role"_L1).toString();
    preferences.recentFiles = settings.value("recentFiles"_L1).toStringList().mid(0, RecentLimit);
    preferences.reopenLast = settings.value("reopenLast"_L1, true).toBool();
    preferences.checkSpelling = settings.value("checkSpelling"_L1, true).toBool();
    preferences.ownWords = settings.value("ownWords"_L1).toStringList();
    return preferences;
}

void Preferences::save() const
{
    QSettings settings;
    settings.setValue("theme"_L1, themeWords().at(int(theme)));
    settings.setValue("zoom"_L1, zoom);
    settings.setValue("actor/name"_L1, actorName);
    settings.setValue("actor/role"_L1, actorRole);
    settings.setValue("recentFiles"_L1, recentFiles);
    settings.setValue("reopenLast"_L1, reopenLast);
    settings.setValue("checkSpelling"_L1, checkSpelling);
    settings.setValue("ownWords"_L1, ownWords);
}

void Preferences::remember(const QString &path)
{
    recentFiles.removeAll(path);
    recentFiles.prepend(path);
    recentFiles = recentFiles.mid(0, RecentLimit);
}

} // namespace candour
