// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Literals.h"
#include "storage/HomeLock.h"
#include "storage/SharedPlace.h"
#include "support/Results.h"
#include "support/TestFolder.h"
#include "workspace/Authoring.h"
#include "workspace/HomeCopy.h"
#include "workspace/Programme.h"

namespace candour {

/// A shared place that a service copies, and people with a computer each.
class SharedFolder
{
public:
    SharedFolder()
    {
        if (!QDir().mkpath(m_folder.path(u"share/.stfolder"_s)))
            qFatal("cannot make the shared folder");
    }

    const TestFolder &folder() const { return m_folder; }
    QString place() const { return m_folder.path(u"share"_s); }
    QString home() const { return place() + u"/Assessments.candour"_s; }
    QByteArray bytes() const { return TestFolder::read(home()); }
    QStringList names() const { return QDir(place()).entryList(QDir::Files, QDir::Name); }
    FixedClock &clock() { return m_clock; }
    void later(qint64 seconds = 3600) { m_clock.set(m_clock.now().addSecs(seconds)); }

    /// The connection is cut, and there again.
    bool cut() const { return QFile::rename(place(), m_folder.path(u"away"_s)); }
    bool connect() const { return QFile::rename(m_folder.path(u"away"_s), place()); }

private:
    TestFolder m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 6, 4), QTime(9, 0), Qt::UTC)};
};

/// Somebody with a data folder of their own.
class Colleague
{
public:
    Colleague(SharedFolder &shared, const QString &name)
        : m_shared(shared), m_actor{name, {}}, m_places{sharedBy, shared.folder().path(name + u"/working"_s)}
    {}

    Result<> open(Workspace::Access access = Workspace::Access::ReadWrite, Insist insist = Insist::Nothing)
    {
        drop();
        auto opened = homes::open(m_shared.home(), access, m_shared.clock(), m_actor, insist, m_places);
        if (!opened)
            return failed(opened);
        m_opened = std::move(*opened);
        return {};
    }
    Result<> read() { return open(Workspace::Access::ReadOnly); }
    Result<> create()
    {
        auto opened = homes::create(m_shared.home(), m_shared.clock(), m_actor, m_places);
        if (!opened)
            return failed(opened);
        m_opened = std::move(*opened);
        return {};
    }

    /// The words are the title of a new assessment.
    Result<AssessmentId> add(const QString &title) { return programme::start(workspace(), u"screening"_s, title); }
    QStringList titles() const
    {
        QStringList all;
        const auto headers = m_opened.workspace->assessments();
        for (const AssessmentHeader &header : headers ? *headers : QList<AssessmentHeader>())
            all += header.title;
        all.sort();
        return all;
    }

    HomeCopyState write() { return m_opened.home->write(m_shared.clock().now(), m_actor.name); }

    /// As the window closes: what is to be sent first.
    HomeCopyState close()
    {
        const HomeCopyState state = m_opened.home->finish(m_shared.clock().now(), m_actor.name);
        drop();
        return state;
    }

    /// Leaves everything as a program does that is ended.
    void drop()
    {
        m_opened.workspace.reset();
        m_opened.home.reset();
    }

    HomeCopy &home() { return *m_opened.home; }
    Workspace &workspace() { return *m_opened.workspace; }
    HomeCopyState state() const { return m_opened.home->state(); }
    const QString &notice() const { return m_opened.notice; }
    const Places &places() const { return m_places; }
    const Actor &actor() const { return m_actor; }
    QString working() const { return homes::workingPath(m_shared.home(), m_places); }

private:
    SharedFolder &m_shared;
    Actor m_actor;
    Places m_places;
    OpenedWorkspace m_opened;
};

/// Sam, who made a workspace at a shared place with one assessment and closed it, and Alex.
struct TwoColleagues
{
    static inline const QString First = QStringLiteral("First");

    SharedFolder shared;
    Colleague sam{shared, u"Sam Okafor"_s};
    Colleague alex{shared, u"Alex Brandt"_s};

    /// False where that failed.
    bool begin() { return sam.create() && sam.add(First) && !sam.close().trouble; }
};

/// The titles in a file, as anybody else would find them.
inline QStringList titlesIn(const QString &path, const Clock &clock)
{
    QStringList all;
    const auto workspace = Workspace::open(path, Workspace::Access::ReadOnly, clock, Actor{u"Reader"_s, {}});
    const auto headers = workspace ? (*workspace)->assessments() : Result<QList<AssessmentHeader>>(failed(workspace));
    if (!headers)
        return {headers.error().message};
    for (const AssessmentHeader &header : *headers)
        all += header.title;
    all.sort();
    return all;
}

} // namespace candour
