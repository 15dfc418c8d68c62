// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/ProvenNote.h"

namespace candour::publishing {

/// What must change in a register where versions come to an end: nothing in it is new to readers but days and words
/// that were proven. Made for published versions of one assessment in one folder.
class ProvenEnds
{
public:
    /// The page stays, with a notice of when and why.
    static Result<ProvenEnds> withdrawal(const Workspace &workspace, const Publication &version, QDate on,
                                         const ProvenNote &why);

    /// Every file goes but a page that says so.
    static Result<ProvenEnds> removal(const Workspace &workspace, const QList<Publication> &versions, QDate on);

    /// The files as they stand afterwards; those that are gone are without a sum.
    const QList<PublishedFile> &files() const { return m_files; }

    /// All of it or none.
    Result<> write() const;

private:
    struct Parts; ///< What is written.

    ProvenEnds(std::shared_ptr<const Parts> parts, const QList<PublishedFile> &files)
        : m_parts(std::move(parts)), m_files(files)
    {}

    std::shared_ptr<const Parts> m_parts;
    QList<PublishedFile> m_files;
};

} // namespace candour::publishing
