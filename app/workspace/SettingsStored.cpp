// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "workspace/Settings.h"
#include "workspace/Stores.h"
#include "workspace/Workspace.h"

namespace candour {

namespace {

struct Entry
{
    QLatin1String key;
    QString Settings::*field;
};

constexpr Entry Entries[] = {
    {QLatin1String("organisation"), &Settings::organisation},
    {QLatin1String("contactEmail"), &Settings::contactEmail},
    {QLatin1String("licence"), &Settings::licence},
    {QLatin1String("licenceUrl"), &Settings::licenceUrl},
    {QLatin1String("publicAddress"), &Settings::publicAddress},
    {QLatin1String("publishFolder"), &Settings::publishFolder},
};
constexpr QLatin1String ApproveAlone("approveAlone");
constexpr QLatin1String OwnWords("ownWords");

} // namespace

Result<> saveOwnWords(SettingStore &store, const QStringList &words)
{
    return store.set(QString(OwnWords), words.join(u'\n'));
}

Result<> saveSettings(SettingStore &store, const Settings &settings)
{
    for (const Entry &entry : Entries)
        if (const auto kept = store.set(QString(entry.key), settings.*entry.field); !kept)
            return kept;
    if (const auto kept = saveOwnWords(store, settings.ownWords); !kept)
        return kept;
    return store.set(QString(ApproveAlone), settings.approveAlone ? u"yes"_s : QString());
}

Result<Settings> Workspace::settings() const
{
    const auto all = m_stores->settings.all();
    if (!all)
        return failed(all);
    Settings settings;
    for (const Entry &entry : Entries)
        settings.*entry.field = all->value(QString(entry.key));
    settings.approveAlone = !all->value(QString(ApproveAlone)).isEmpty();
    settings.ownWords = all->value(QString(OwnWords)).split(u'\n', Qt::SkipEmptyParts);
    return settings;
}

} // namespace candour
