// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Answer.h"

#include <QDateTime>

namespace candour {

/// How a revision came about.
enum class Origin {
    Typed,    ///< A person wrote it here.
    Merged,   ///< It came back in a review file.
    Migrated, ///< A newer version of the template moved it.
    Restored, ///< A person took an earlier revision back.
    Imported, ///< It came from a file.
    Copied,   ///< It was taken from another assessment as a start.
};

/// What an answer was from one moment on. Revisions are never taken away while the assessment is kept.
struct Revision
{
    int number = 0; ///< Counts from 1 for each question.
    QDateTime at;   ///< The last moment of writing, UTC.
    QString author;
    Origin origin = Origin::Typed;
    Answer answer; ///< Empty from the moment on when the answer was taken away.
    bool operator==(const Revision &) const = default;
};

} // namespace candour
