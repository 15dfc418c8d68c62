// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/DiskReplay.h"

namespace candour {

namespace {

constexpr qint64 Sector = 512;

void put(QByteArray &bytes, qint64 at, const QByteArray &written)
{
    if (bytes.size() < at + written.size())
        bytes.append(at + written.size() - bytes.size(), '\0');
    std::copy(written.begin(), written.end(), bytes.begin() + at);
}

void resize(QByteArray &bytes, qint64 size)
{
    if (bytes.size() < size)
        bytes.append(size - bytes.size(), '\0');
    bytes.truncate(size);
}

void apply(QByteArray &bytes, const DiskEvent &event)
{
    if (event.kind == DiskEvent::Kind::Write)
        put(bytes, event.at, event.bytes);
    else
        resize(bytes, event.at);
}

void applySomeSectors(QByteArray &bytes, const DiskEvent &event, QRandomGenerator &random)
{
    const qint64 end = event.at + event.bytes.size();
    for (qint64 at = event.at; at < end;) {
        const qint64 next = std::min(end, (at / Sector + 1) * Sector);
        if (random.bounded(2) == 0)
            put(bytes, at, event.bytes.mid(at - event.at, next - at));
        at = next;
    }
}

void rename(QMap<QString, int> &names, const DiskEvent &event)
{
    if (event.kind == DiskEvent::Kind::Name)
        names.insert(event.name, event.file);
    else if (event.kind == DiskEvent::Kind::Unname)
        names.remove(event.name);
    else if (names.contains(event.from))
        names.insert(event.name, names.take(event.from));
}

} // namespace

DiskReplay::DiskReplay(const DiskFiles &files)
{
    for (auto file = files.begin(); file != files.end(); ++file) {
        const int number = int(m_names.size()) + 1;
        m_names.insert(file.key(), number);
        m_kept.insert(number, *file);
    }
}

void DiskReplay::follow(const DiskEvent &event)
{
    switch (event.kind) {
    case DiskEvent::Kind::Write:
    case DiskEvent::Kind::Truncate:
        m_pending[event.file] += event;
        return;
    case DiskEvent::Kind::LostSync:
        m_pending.remove(event.file);
        return;
    case DiskEvent::Kind::Sync:
        for (const DiskEvent &pending : m_pending.take(event.file))
            apply(m_kept[event.file], pending);
        for (const DiskEvent &pending : std::exchange(m_pendingNames, {}))
            rename(m_names, pending);
        return;
    default:
        m_pendingNames += event;
    }
}

DiskFiles DiskReplay::afterCut(QRandomGenerator &random) const
{
    QMap<QString, int> names = m_names;
    const auto lasted = random.bounded(m_pendingNames.size() + 1);
    for (qsizetype i = 0; i < lasted; ++i)
        rename(names, m_pendingNames[i]);
    DiskFiles files;
    for (auto name = names.begin(); name != names.end(); ++name) {
        QByteArray bytes = m_kept.value(*name);
        for (const DiskEvent &event : m_pending.value(*name)) {
            const quint32 fate = random.bounded(3);
            if (fate == 0)
                continue;
            if (fate == 1 || event.kind == DiskEvent::Kind::Truncate)
                apply(bytes, event);
            else
                applySomeSectors(bytes, event, random);
        }
        files.insert(name.key(), bytes);
    }
    return files;
}

} // namespace candour
