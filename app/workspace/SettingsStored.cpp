// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "workspace/SettingKeys.h"
#include "workspace/Stores.h"
#include "workspace/Workspace.h"

namespace candour {

namespace {

/// The lists among the settings, one entry a line.
struct SettingList
{
    QLatin1StringView key;
    QStringList Settings::*field;
};

constexpr SettingList SettingLists[] = {
    {AccessLawsKey, &Settings::accessLaws},
    {QLatin1StringView("ownWords"), &Settings::ownWords},
    {QLatin1StringView("watchedWords"), &Settings::watchedWords},
    {QLatin1StringView("publicWords"), &Settings::publicWords},
    {QLatin1StringView("ignoredHints"), &Settings::ignoredHints},
};

/// What is not there or no number that may be kept is the usual one.
int leastCountFrom(const QString &stored)
{
    const int count = stored.toInt();
    return count >= SmallestLeastCount && count <= MostThreshold ? count : UsualLeastCount;
}

} // namespace

Result<> saveSettingList(SettingStore &store, QStringList Settings::*list, const QStringList &entries)
{
    for (const SettingList &entry : SettingLists)
        if (entry.field == list)
            return store.set(QString(entry.key), entries.join(u'\n'));
    Q_UNREACHABLE();
}

Result<> saveSettings(SettingStore &store, const Settings &settings)
{
    for (const SettingText &entry : SettingTexts)
        if (const auto kept = store.set(QString(entry.key), settings.*entry.field); !kept)
            return kept;
    for (const SettingList &entry : SettingLists)
        if (const auto kept = saveSettingList(store, entry.field, settings.*entry.field); !kept)
            return kept;
    if (const auto kept = store.set(QString(LogoKey), QString::fromLatin1(settings.logo.toBase64())); !kept)
        return kept;
    if (const auto kept = store.set(QString(LeastCountKey), QString::number(settings.leastCount)); !kept)
        return kept;
    return store.set(QString(ApproveAloneKey), settings.approveAlone ? u"yes"_s : QString());
}

Result<Settings> Workspace::settings() const
{
    const auto all = m_stores->settings.all();
    if (!all)
        return failed(all);
    Settings settings;
    for (const SettingText &entry : SettingTexts)
        settings.*entry.field = all->value(QString(entry.key));
    settings.logo = QByteArray::fromBase64(all->value(QString(LogoKey)).toLatin1());
    settings.approveAlone = !all->value(QString(ApproveAloneKey)).isEmpty();
    settings.leastCount = leastCountFrom(all->value(QString(LeastCountKey)));
    for (const SettingList &entry : SettingLists)
        settings.*entry.field = all->value(QString(entry.key)).split(u'\n', Qt::SkipEmptyParts);
    return settings;
}

} // namespace candour
