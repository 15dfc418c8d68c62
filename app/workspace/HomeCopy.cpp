// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/HomeCopy.h"

#include "base/Literals.h"
#include "base/Patience.h"
#include "storage/HomeLock.h"
#include "storage/HomeRecord.h"
#include "storage/WriterLock.h"
#include "workspace/HomePaths.h"
#include "workspace/HomeSending.h"
#include "workspace/HomeWords.h"

#include <QDir>
#include <QFileInfo>

namespace candour {

namespace {

HomeCopyState stateFor(const HomePaths &paths)
{
    HomeRecord record = paths.record();
    paths.settle(record);
    HomeCopyState state{.path = paths.home(), .service = paths.service(), .at = record.at, .beside = record.beside};
    state.hasUnsent = paths.hasUnsent(record);
    if (const auto holder = homeLock::read(paths.home()); holder && *holder && !record.owns(**holder))
        state.other = **holder;
    return state;
}

} // namespace

HomeCopy::HomeCopy(std::unique_ptr<HomePaths> paths, std::unique_ptr<WriterLock> session, QString reading)
    : m_paths(std::move(paths)), m_session(std::move(session)), m_reading(std::move(reading))
{}

HomeCopy::~HomeCopy()
{
    if (!m_reading.isEmpty())
        QDir(m_reading).removeRecursively();
}

const QString &HomeCopy::path() const
{
    return m_paths->home();
}

HomeCopyState HomeCopy::state() const
{
    HomeCopyState state = patiently([this] { return stateFor(*m_paths); });
    if (!m_reading.isEmpty()) {
        state.at = QFileInfo(m_reading + u'/' + m_paths->name()).fileTime(QFileDevice::FileModificationTime).toUTC();
        state.hasUnsent = false;
    }
    return state;
}

QString HomeCopy::explanationOnce()
{
    HomeRecord record = m_paths->record();
    if (!isWritable() || record.isExplained)
        return {};
    record.isExplained = true;
    return patiently([&] { return m_paths->save(record).has_value(); }) ? homes::explanation(path(), m_paths->service())
                                                                        : QString();
}

HomeCopyState HomeCopy::write(const QDateTime &now, const QString &person)
{
    const auto sent = isWritable() ? sendHome(*m_paths, now, person) : Result<>();
    HomeCopyState state = this->state();
    if (!sent)
        state.trouble = sent.error();
    return state;
}

HomeCopyState HomeCopy::finish(const QDateTime &now, const QString &person)
{
    HomeCopyState state = write(now, person);
    if (!isWritable() || state.hasUnsent)
        return state;
    HomeRecord record = m_paths->record();
    homeLock::release(m_paths->home(), record.token);
    record.token.clear();
    static_cast<void>(m_paths->save(record)); // a token without its lock does no harm
    return state;
}

namespace homes {

QString workingPath(const QString &path, const Places &places)
{
    const HomePaths paths(path, places);
    return paths.isHome() ? paths.working() : path;
}

std::optional<HomeCopyState> state(const QString &path, const Places &places)
{
    return patiently([&] {
        const HomePaths paths(path, places);
        return paths.isHome() ? std::optional(stateFor(paths)) : std::nullopt;
    });
}

} // namespace homes

} // namespace candour
