// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace candour {

/// What SQLite could not do with the workspace at \a path, as one sentence for people. \a code is SQLite's extended
/// result code; \a detail is for the log.
tl::unexpected<Error> storageFailure(const QString &path, int code, const QString &detail);

/// What was committed and is not on disk yet, because the disk failed; it is tried again.
tl::unexpected<Error> notYetSaved(const QString &path, int code);

/// Text with a null character or half a character, which SQLite would keep changed.
tl::unexpected<Error> unkeepableText();

/// A file that cannot be the workspace it should be. \a sentence has %1 for the file's name.
tl::unexpected<Error> unusableFile(const QString &path, const QString &sentence, const QString &detail = {});

} // namespace candour
