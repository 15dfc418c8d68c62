// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/AutomaticHomeCopies.h"

#include "base/Patience.h"

#include <QThread>

namespace candour {

namespace {

constexpr std::chrono::minutes HomeInterval{15};

} // namespace

AutomaticHomeCopies::AutomaticHomeCopies(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(HomeInterval);
    connect(&m_timer, &QTimer::timeout, this, &AutomaticHomeCopies::write);
}

AutomaticHomeCopies::~AutomaticHomeCopies()
{
    wait();
}

void AutomaticHomeCopies::watch(HomeCopy &home, const Workspace &workspace)
{
    leave();
    m_home = &home;
    m_workspace = &workspace;
    m_isWriting = home.isWritable();
    m_state = home.state();
    connect(&workspace, &Workspace::changed, this, [this] {
        m_saved = m_clock.now();
        m_state.hasUnsent = true;
        if (!m_timer.isActive())
            m_timer.start();
        Q_EMIT stateChanged();
    });
    // Nothing of it stays at home for longer than it takes to write.
    connect(&workspace, &Workspace::disposed, this, &AutomaticHomeCopies::write);
    if (m_state.hasUnsent && home.isWritable())
        m_timer.start();
    Q_EMIT stateChanged();
}

void AutomaticHomeCopies::leave()
{
    wait();
    m_timer.stop();
    if (m_workspace)
        disconnect(m_workspace, nullptr, this, nullptr);
    m_home = nullptr;
    m_workspace = nullptr;
    m_state = {};
    m_saved = {};
    ++m_watched;
    Q_EMIT stateChanged();
}

void AutomaticHomeCopies::write()
{
    if (!m_home || !m_home->isWritable() || m_isFinishing)
        return;
    wait();
    m_timer.stop();
    m_thread.reset(QThread::create(
        [this, home = m_home, watched = m_watched, now = m_clock.now(), person = m_workspace->actor().name] {
            const HomeCopyState written = home->write(now, person);
            QMetaObject::invokeMethod(this, [this, watched, written] {
                if (watched == m_watched)
                    take(written);
            });
        }));
    m_thread->start(QThread::LowPriority);
}

const HomeCopyState &AutomaticHomeCopies::finish()
{
    wait();
    m_timer.stop();
    m_isFinishing = true;
    if (m_home)
        take(patiently([home = m_home, now = m_clock.now(), person = m_workspace->actor().name] {
            return home->finish(now, person);
        }));
    m_isFinishing = false;
    return m_state;
}

void AutomaticHomeCopies::take(const HomeCopyState &state)
{
    const bool isNews = (state.trouble && !m_state.trouble) || (!state.beside.isEmpty() && m_state.beside.isEmpty());
    m_state = state;
    if (state.hasUnsent) // also what was changed while it was written
        m_timer.start();
    Q_EMIT stateChanged();
    Q_EMIT written(state);
    if (isNews)
        Q_EMIT troubled(state);
}

void AutomaticHomeCopies::wait()
{
    if (m_thread)
        waitPatiently([this] { return m_thread->wait(0); });
}

} // namespace candour
