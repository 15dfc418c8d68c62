// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Preferences.h"

#include "base/Literals.h"
#include "gui/PersonalSettings.h"

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
    const PersonalSettings &settings = PersonalSettings::get();
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
    PersonalSettings &settings = PersonalSettings::get();
    settings.set("theme"_L1, themeWords().at(int(theme)));
    settings.set("zoom"_L1, zoom);
    settings.set("actor/name"_L1, actorName);
    settings.set("actor/role"_L1, actorRole);
    settings.set("recentFiles"_L1, recentFiles);
    settings.set("reopenLast"_L1, reopenLast);
    settings.set("checkSpelling"_L1, checkSpelling);
    settings.set("ownWords"_L1, ownWords);
}

void Preferences::remember(const QString &path)
{
    recentFiles.removeAll(path);
    recentFiles.prepend(path);
    recentFiles = recentFiles.mid(0, RecentLimit);
}

} // namespace candour
