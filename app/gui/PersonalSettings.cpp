// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/PersonalSettings.h"

#include "base/Patience.h"

#include <QCoreApplication>
#include <QSettings>

namespace candour {

namespace {

constexpr std::chrono::milliseconds SettledAfter(300); ///< Whoever drags a column changes its width many times.

} // namespace

PersonalSettings &PersonalSettings::get()
{
    auto *settings = qApp->findChild<PersonalSettings *>(QString(), Qt::FindDirectChildrenOnly);
    return settings ? *settings : *new PersonalSettings(qApp);
}

PersonalSettings::PersonalSettings(QObject *parent) : QObject(parent)
{
    m_writer.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(SettledAfter);
    connect(&m_pause, &QTimer::timeout, this, &PersonalSettings::write);
    reload();
}

PersonalSettings::~PersonalSettings()
{
    write();
    m_writer.waitForDone();
}

QVariant PersonalSettings::value(const QString &key, const QVariant &otherwise) const
{
    return m_values.value(key, otherwise);
}

QStringList PersonalSettings::keys(const QString &group) const
{
    QStringList within;
    for (auto it = m_values.begin(); it != m_values.end(); ++it)
        if (it.key().startsWith(group + u'/'))
            within += it.key().mid(group.size() + 1);
    return within;
}

void PersonalSettings::set(const QString &key, const QVariant &value)
{
    m_values.insert(key, value);
    m_changed.insert(key, value);
    m_pause.start();
}

void PersonalSettings::forget(const QString &key)
{
    m_values.remove(key);
    m_changed.insert(key, QVariant());
    m_pause.start();
}

void PersonalSettings::write()
{
    if (m_changed.isEmpty())
        return;
    m_writer.start([changed = std::exchange(m_changed, {})] {
        QSettings settings;
        for (auto it = changed.begin(); it != changed.end(); ++it)
            it->isValid() ? settings.setValue(it.key(), *it) : settings.remove(it.key());
    });
}

void PersonalSettings::finish()
{
    m_pause.stop();
    write();
    waitPatiently([this] { return m_writer.waitForDone(0); });
}

void PersonalSettings::reload()
{
    finish();
    m_values.clear();
    const QSettings settings;
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys)
        m_values.insert(key, settings.value(key));
}

} // namespace candour
