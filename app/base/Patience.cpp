// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Patience.h"

#include <QCoreApplication>
#include <QEvent>
#include <QEventLoop>
#include <QHash>
#include <QList>
#include <QPointer>

#include <thread>
#include <utility>

namespace candour {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto Frame = 16ms;
constexpr auto Pause = 2ms;
constexpr auto Noticed = 150ms; ///< A wait that is shorter looks like none.

thread_local Patience *ours = nullptr;
thread_local bool waits = false;

} // namespace

/// Keeps things back while its thread waits: what is due by a timer, but a window draws by timers; and the end of
/// objects, which whoever waits may still need.
class Patience::Filter : public QObject
{
public:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (!waits)
            return false;
        if (event->type() == QEvent::DeferredDelete)
            m_ending += object;
        else if (event->type() == QEvent::Timer && !object->isWindowType())
            m_due.insert(static_cast<QTimerEvent *>(event)->timerId(), object);
        else
            return false;
        return true;
    }

    void letGo()
    {
        // Left to itself, a timer would come again only after all of its time.
        const auto due = std::exchange(m_due, {});
        for (auto it = due.begin(); it != due.end(); ++it)
            if (*it)
                QCoreApplication::postEvent(*it, new QTimerEvent(it.key()));
        const auto ending = std::exchange(m_ending, {});
        for (const QPointer<QObject> &object : ending)
            if (object) {
                QCoreApplication::removePostedEvents(object); // among which it would be taken for said already
                object->deleteLater();
            }
    }

private:
    QHash<int, QPointer<QObject>> m_due; ///< By the number of the timer.
    QList<QPointer<QObject>> m_ending;
};

Patience::Patience(Told told)
    : m_told(std::move(told)), m_before(std::exchange(ours, this)), m_filter(std::make_unique<Filter>())
{
    qApp->installEventFilter(m_filter.get());
}

Patience::~Patience()
{
    ours = m_before;
}

bool Patience::isWaiting()
{
    return waits;
}

void Patience::until(const std::function<bool()> &isDone, const std::function<void(std::chrono::milliseconds)> &pause)
{
    const bool goesOn = hasPatience();
    const auto begun = Clock::now();
    bool isNoticed = false;
    while (!isDone()) {
        pause(Pause);
        const auto time = Clock::now() - begun;
        if (!goesOn || time < Frame)
            continue;
        if (time >= Noticed && !std::exchange(isNoticed, true) && ours->m_told)
            ours->m_told(true);
        waits = true;
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        waits = false;
    }
    if (goesOn)
        ours->m_filter->letGo();
    if (isNoticed && ours->m_told)
        ours->m_told(false);
}

void waitPatiently(const std::function<bool()> &isDone)
{
    Patience::until(isDone, [](std::chrono::milliseconds time) { std::this_thread::sleep_for(time); });
}

std::unique_lock<std::mutex> lockPatiently(std::mutex &mutex)
{
    std::unique_lock lock(mutex, std::defer_lock);
    if (hasPatience())
        waitPatiently([&] { return lock.try_lock(); });
    else
        lock.lock();
    return lock;
}

bool hasPatience()
{
    return ours != nullptr && !waits;
}

} // namespace candour
