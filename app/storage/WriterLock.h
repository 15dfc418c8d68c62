// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <memory>

class QLockFile;

namespace candour {

/// The right of one process to write to a workspace, kept as a file beside it (".lock"). A lock left behind by a
/// program that is gone is taken over.
class WriterLock
{
public:
    /// Refused where somebody else holds it, saying who and since when. Waits up to a second for a lock that has no
    /// name yet.
    static Result<WriterLock> take(const QString &path);

    /// Whether a program that is running holds it, as far as can be known; one on another computer counts as running.
    static bool isHeld(const QString &path);
    WriterLock(WriterLock &&) noexcept;
    ~WriterLock();

private:
    explicit WriterLock(std::unique_ptr<QLockFile> lock);

    std::unique_ptr<QLockFile> m_lock;
};

} // namespace candour
