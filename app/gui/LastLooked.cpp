// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/LastLooked.h"

#include "base/Literals.h"
#include "gui/PersonalSettings.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace candour {

void Look::begin(const AssessmentId &id)
{
    const QString &name = m_workspace.actor().name;
    if (id == m_id && name == m_name)
        return;
    end();
    m_id = id;
    m_name = name;
    m_before = lastLooked::at(m_workspace, id);
}

void Look::end()
{
    if (!m_id.isEmpty())
        lastLooked::note(m_workspace, m_id, m_name);
    m_id = {};
}

} // namespace candour

namespace candour::lastLooked {

namespace {

constexpr qsizetype MostKept = 500;

const QString Group = u"lastLooked"_s;

QString keyOf(const Workspace &workspace, const AssessmentId &id, const QString &name)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : {QFileInfo(workspace.path()).absoluteFilePath(), name, id.value})
        hash.addData((QString::number(part.size()) + u':' + part).toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

/// Those that were looked at longest ago give way.
void prune(PersonalSettings &settings)
{
    const QStringList keys = settings.keys(Group);
    if (keys.size() <= MostKept)
        return;
    const auto when = [&](const QString &key) { return settings.value(Group + u'/' + key).toString(); };
    const auto oldest = std::min_element(keys.begin(), keys.end(),
                                         [&](const QString &a, const QString &b) { return when(a) < when(b); });
    settings.forget(Group + u'/' + *oldest);
}

} // namespace

QDateTime at(const Workspace &workspace, const AssessmentId &id)
{
    const QString key = Group + u'/' + keyOf(workspace, id, workspace.actor().name);
    const QString kept = PersonalSettings::get().value(key).toString();
    return QDateTime::fromString(kept, Qt::ISODate);
}

void note(const Workspace &workspace, const AssessmentId &id, const QString &name)
{
    PersonalSettings &settings = PersonalSettings::get();
    settings.set(Group + u'/' + keyOf(workspace, id, name), workspace.clock().now().toUTC().toString(Qt::ISODate));
    prune(settings);
}

} // namespace candour::lastLooked
