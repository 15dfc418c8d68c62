// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Needle.h"
#include "base/Result.h"

#include <QList>
#include <QString>

#include <optional>

namespace candour {

/// What was published at a path, as the record of publication or the register's catalogue says.
struct PublishedRecord
{
    QString path;   ///< Relative to the published folder, with "/" between folders.
    QString sha256; ///< Of the file's bytes, in hexadecimal.
    QString reference;
    int version = 0;
    bool operator==(const PublishedRecord &) const = default;
};

/// How a file compares with what was published.
enum class FileStanding {
    Intact,
    Changed, ///< Other bytes than were published there.
    Missing,
    Stranger, ///< In a folder of ours, but never published.
};

struct VerifiedFile
{
    QString path; ///< Relative to the published folder; for a single file its name.
    FileStanding standing = FileStanding::Intact;
    QString reference;    ///< Of the assessment that it belongs to; empty for a stranger.
    int version = 0;      ///< 0 for a stranger.
    bool readable = true; ///< Opens without complaint as the PDF, web page or XML that its name promises.
    bool operator==(const VerifiedFile &) const = default;
};

/// Compares a published folder with its records: every recorded file, in the order of the records (the last record of a
/// path counts), then strangers by path: whatever else is in the folder or below it would be read by the public as
/// ours. A symbolic link is no published file: Changed. Refused: a record that leads out of the folder. Unreadable: no
/// such folder, or a file that cannot be opened.
Result<QList<VerifiedFile>> verifyFolder(const QString &folder, const QList<PublishedRecord> &records);

/// Says by its bytes which published file \a path is, whatever it is called now; a Stranger if none. A file that bears
/// the name of exactly one record, and other bytes than every record, is Changed.
Result<VerifiedFile> identifyFile(const QString &path, const QList<PublishedRecord> &records);

/// The file that stands at \a path in a published folder now, whatever its bytes; no value where it has been taken
/// away. Refused: a path that leads out of the folder, or a link. Unreadable: no such folder, or a file that cannot be
/// opened.
Result<std::optional<FinishedFile>> publishedFile(const QString &folder, const QString &path);

} // namespace candour
