// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "workspace/SettingKeys.h"
#include "workspace/Stores.h"
#include "workspace/Workspace.h"

namespace candour {

namespace {

constexpr QLatin1String OwnWords("ownWords");
constexpr QLatin1String IgnoredHints("ignoredHints");

} // namespace

Result<> saveOwnWords(SettingStore &store, const QStringList &words)
{
    return store.set(QString(OwnWords), words.join(u'\n'));
}

Result<> saveIgnoredHints(SettingStore &store, const QStringList &hints)
{
    return store.set(QString(IgnoredHints), hints.join(u'\n'));
}

Result<> saveSettings(SettingStore &store, const Settings &settings)
{
    for (const SettingText &entry : SettingTexts)
        if (const auto kept = store.set(QString(entry.key), settings.*entry.field); !kept)
            return kept;
    if (const auto kept = saveOwnWords(store, settings.ownWords); !kept)
        return kept;
    if (const auto kept = saveIgnoredHints(store, settings.ignoredHints); !kept)
        return kept;
    if (const auto kept = store.set(QString(LogoKey), QString::fromLatin1(settings.logo.toBase64())); !kept)
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
    settings.ownWords = all->value(QString(OwnWords)).split(u'\n', Qt::SkipEmptyParts);
    settings.ignoredHints = all->value(QString(IgnoredHints)).split(u'\n', Qt::SkipEmptyParts);
    return settings;
}

} // namespace candour
