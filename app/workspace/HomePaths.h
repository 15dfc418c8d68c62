// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/HomeCopy.h"

namespace candour {

struct HomeRecord;

/// Where everything lies that belongs to one home copy, on this computer and at its place, and the questions that the
/// files answer. Included by workspace sources only.
class HomePaths
{
public:
    HomePaths(const QString &path, Places places);

    const QString &home() const { return m_home; }
    QString name() const; ///< Of the file, at home and here.
    QString folder() const { return m_folder; }
    QString working() const { return m_folder + u'/' + name(); }
    QString session() const { return m_folder + u"/home/" + name(); } ///< Its lock is held by whoever may write.
    QString incoming() const { return m_folder + u"/home/incoming/" + name(); }
    QString outgoing() const { return m_folder + u"/home/outgoing.candour"; }
    QString reading() const { return m_folder + u"/reading"; }

    HomeRecord record() const;
    Result<> save(const HomeRecord &record) const;

    /// Whether work on this path goes by a working copy: the place is a shared one, or something here waits for it.
    bool isHome() const;

    QString service() const { return m_places.sharedBy(m_home); }

    /// Tells what stands at home from anything else: its bytes, and those of a log that belongs to it.
    Result<QByteArray> hashAtHome() const;

    /// There is a file at home.
    bool isThere() const;

    /// A working copy that can be gone on with.
    bool hasWorking(const HomeRecord &record) const;

    /// The working copy holds what is neither at home nor beside it.
    bool hasUnsent(const HomeRecord &record) const;

    /// Makes the folders of this person's side, which nobody else can enter.
    Result<> makeFolders() const;

    /// What a file that got its name just before the end of a program left to be noted.
    void settle(HomeRecord &record) const;

private:
    QString recordPath() const { return m_folder + u"/home/record.json"; }

    QString m_home;
    Places m_places;
    QString m_folder;
};

/// Whether a newer version of the program made this file: then it is not damaged, though it cannot be read.
bool isNewer(const QString &path);

/// The hash of the last line of the audit in this file; empty where it cannot be read.
QByteArray auditHeadIn(const QString &path);

} // namespace candour
