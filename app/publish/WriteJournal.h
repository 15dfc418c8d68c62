// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace candour {

/// One file of an unfinished write.
struct JournalFile
{
    QString name;          ///< Path below the register folder.
    QString sha256;        ///< Of the new bytes; empty where the file goes.
    bool replaces = false; ///< A copy of the old bytes is staged.
    bool operator==(const JournalFile &) const = default;
};

/// What an unfinished write had decided: enough to complete it or to undo it.
struct WriteJournal
{
    bool undoing = false;
    QStringList folders; ///< Made for this write, below the register folder; the outer before the inner.
    QList<JournalFile> files;
    bool operator==(const WriteJournal &) const = default;
};

QByteArray toBytes(const WriteJournal &journal);

/// Nothing unless the bytes are a whole journal that names only what a register may hold.
std::optional<WriteJournal> journalFrom(const QByteArray &bytes);

} // namespace candour
