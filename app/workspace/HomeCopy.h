// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/HomeCopyState.h"
#include "workspace/Workspace.h"

#include <functional>

namespace candour {

class HomePaths;
class WriterLock;

/// How it is told that a place is a shared one, and where on this computer the working copies of its workspaces lie.
struct Places
{
    std::function<QString(const QString &path)> sharedBy; ///< What shares it with others; empty for nothing.
    QString folder;

    /// By file systems and known services; "candour/working" among the person's data.
    static Places usual();
};

/// What a person insists on who was told what it means.
enum class Insist {
    Nothing,
    TakeOver,   ///< Takes the lock from whoever has the home copy open.
    HomeCopy,   ///< Reads what stands at home, whatever is on this computer.
    WorkingCopy ///< Opens the working copy though what stands at home cannot be read; that is kept beside it.
};

/// The home copy of a workspace at a shared place: one closed file, which is only ever replaced whole. People work in a
/// working copy on their own computer. While one lives that may write, its lock stands beside the home copy. The
/// functions that write may be called from any thread, one at a time.
class HomeCopy
{
public:
    ~HomeCopy();
    HomeCopy(const HomeCopy &) = delete;
    HomeCopy &operator=(const HomeCopy &) = delete;

    const QString &path() const;
    bool isWritable() const { return m_session != nullptr; }

    /// How things stand, as far as it can be seen now.
    HomeCopyState state() const;

    /// What a shared place means for the work, to be said where this is asked for the first time; else empty.
    QString explanationOnce();

    /// Writes the home copy anew where the working copy has changes that are not in it. Where somebody else has changed
    /// the home copy, or has taken over its lock, theirs stays and ours is written beside it. What could not be done is
    /// the state's trouble.
    HomeCopyState write(const QDateTime &now, const QString &person);

    /// The same, and gives up the lock at home unless something is still unsent. Writing again takes it again.
    HomeCopyState finish(const QDateTime &now, const QString &person);

private:
    friend struct OpenedWorkspace;
    friend class HomeOpening;
    HomeCopy(std::unique_ptr<HomePaths> paths, std::unique_ptr<WriterLock> session, QString reading);

    std::unique_ptr<HomePaths> m_paths;
    std::unique_ptr<WriterLock> m_session; ///< Keeps other programs of this person from doing the same; null to read.
    QString m_reading;                     ///< A folder with a copy that is only read, gone afterwards; may be empty.
};

/// A workspace that is open, wherever it lies.
struct OpenedWorkspace
{
    std::unique_ptr<HomeCopy> home; ///< Null for a workspace on this computer alone.
    std::unique_ptr<Workspace> workspace;
    QString notice; ///< What happened that people must know of; empty for nothing.
};

/// Workspaces by the path that people know, on this computer or at a shared place. Everything here waits patiently.
namespace homes {

/// Opens the file itself, or the working copy of a home copy, brought up to date where nothing in it is unsent. An
/// unsent change is never replaced: where somebody else has changed the home copy meanwhile, it is kept beside that.
Result<OpenedWorkspace> open(const QString &path, Workspace::Access access, const Clock &clock, const Actor &actor,
                             Insist insist = Insist::Nothing, const Places &places = Places::usual());

/// Makes a new workspace there; at a shared place by way of a working copy.
Result<OpenedWorkspace> create(const QString &path, const Clock &clock, const Actor &actor,
                               const Places &places = Places::usual());

/// Has \a make write a new, closed workspace to the path that it is given, and puts it there.
Result<> make(const QString &path, const Clock &clock, const Actor &actor,
              const std::function<Result<>(const QString &path)> &make, const Places &places = Places::usual());

/// Puts a backup in the place of a workspace that nobody has open; at a shared place of the home copy, too. Where what
/// stood there is kept.
Result<QString> restore(const QString &backupPath, const QString &path, const Clock &clock, const Actor &actor,
                        const Places &places = Places::usual());

/// The file on this computer in which the work on this workspace is done, which may not be there yet: the working copy
/// of a home copy, any other file itself.
QString workingPath(const QString &path, const Places &places = Places::usual());

/// Whether a home copy that could not be opened is damaged and the working copy is whole, so that Insist::WorkingCopy
/// would help.
bool hasWholeWorkingCopy(const QString &path, const Clock &clock, const Places &places = Places::usual());

/// How the home copy at this path stands; no value for a file of this computer alone.
std::optional<HomeCopyState> state(const QString &path, const Places &places = Places::usual());

} // namespace homes

} // namespace candour
