// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QThreadPool>
#include <QTimer>
#include <QVariant>

namespace candour {

/// What the person at this computer prefers, in the desktop's own place. It is read once and holds at once; what
/// changes is written a moment later by a thread, so that nobody in the window waits for the disk.
class PersonalSettings : public QObject
{
    Q_OBJECT

public:
    /// The ones of this program, until its application object goes.
    static PersonalSettings &get();
    ~PersonalSettings() override;

    QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    QStringList keys(const QString &group) const; ///< Within it, without its name.
    void set(const QString &key, const QVariant &value);
    void forget(const QString &key);

    /// Writes what is not written yet, and waits for it.
    void finish();

    /// Reads again what stands in the desktop's place.
    void reload();

private:
    explicit PersonalSettings(QObject *parent);
    void write();

    QHash<QString, QVariant> m_values;
    QHash<QString, QVariant> m_changed; ///< Not written yet; invalid for what was forgotten.
    QTimer m_pause;
    QThreadPool m_writer;
};

} // namespace candour
