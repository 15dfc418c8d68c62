// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Failure.h"

#include "base/Literals.h"
#include "storage/Messages.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace candour {

namespace {

QString sentenceFor(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return StorageMessages::tr(
            "There is no room left on the disk of “%1”. The last change was not saved; free some space and try "
            "again.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return StorageMessages::tr(
            "Another program is using “%1” just now. The last change was not saved; try again in a moment.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return StorageMessages::tr("“%1” is open for reading only, so nothing can be changed in it.");
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
        return StorageMessages::tr("“%1” cannot be opened. Check that you may read it and its folder.");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return StorageMessages::tr("“%1” is damaged. Keep the file as it is and go back to a backup.");
    case SQLITE_IOERR:
        return StorageMessages::tr(
            "The disk of “%1” did not answer as it should. The last change was not saved; check the disk.");
    case SQLITE_TOOBIG:
        return StorageMessages::tr("This is too large to keep in “%1”. Nothing was changed.");
    case SQLITE_CONSTRAINT:
        return StorageMessages::tr(
            "The change does not fit what “%1” holds already. Nothing was changed; open it again and retry.");
    default:
        return StorageMessages::tr("“%1” could not be read or written. The last change was not saved.");
    }
}

} // namespace

tl::unexpected<Error> storageFailure(const QString &path, int code, const QString &detail)
{
    const int primary = code & 0xff;
    const bool refused = primary == SQLITE_BUSY || primary == SQLITE_LOCKED || primary == SQLITE_CONSTRAINT;
    return fail(refused ? ErrorKind::Refused : ErrorKind::Unreadable, sentenceFor(code).arg(QFileInfo(path).fileName()),
                u"SQLite %1: %2"_s.arg(code).arg(detail));
}

tl::unexpected<Error> notYetSaved(const QString &path, int code)
{
    return fail(
        ErrorKind::Unreadable,
        StorageMessages::tr("The disk of “%1” did not take the last changes, so they are not saved yet. Candour "
                            "keeps them and tries again; leave it open, and check the disk.")
            .arg(QFileInfo(path).fileName()),
        u"SQLite %1: the log"_s.arg(code));
}

tl::unexpected<Error> unkeepableText()
{
    return fail(ErrorKind::Refused,
                StorageMessages::tr("The text holds a character that cannot be kept. Nothing was changed; paste the "
                                    "text again without special formatting."));
}

tl::unexpected<Error> unusableFile(const QString &path, const QString &sentence, const QString &detail)
{
    return fail(ErrorKind::Unreadable, sentence.arg(QFileInfo(path).fileName()), detail);
}

} // namespace candour
