// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/RegisterFiles.h"

namespace candour {

/// What a page of a published version says above everything else since something happened to the version.
struct Notice
{
    EntryStatus status = EntryStatus::Published; ///< Published says that there is a newer version.
    QDate on;                                    ///< When it was withdrawn.
    QString reason;                              ///< Why it was withdrawn, for the public; may be empty.
    QString newest;                              ///< Address of the newest version from the page; empty is no link.
    bool operator==(const Notice &) const = default;
};

/// The bytes of a page that html() wrote, with this notice in place of any that it bore. Nothing else in them changes.
/// Unreadable where they are no such page.
Result<QByteArray> withNotice(const QByteArray &page, const Notice &notice);

/// The bytes of a page as html() wrote them, before it bore a notice; as they are where they are no such page.
QByteArray withoutNotice(const QByteArray &page);

/// Whether both are the same page, whatever notices they bear.
bool differInNoticeOnly(const QByteArray &page, const QByteArray &other);

/// What stands at the address of a version that was removed: its reference and the day, and nothing of what it said.
/// \a up leads from the page to the register folder.
QByteArray removedPage(const CatalogueEntry &entry, const RegisterLook &look, const QString &up);

} // namespace candour
