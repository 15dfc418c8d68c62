// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Place.h"

#include <QDateTime>
#include <QList>

namespace candour {

enum class CommentAction {
    Resolve,
    Reopen,
    Accept,  ///< The suggested wording was put into the answer.
    Decline, ///< The suggested wording was not taken.
};

/// What somebody did about a comment; never changed, only followed by another.
struct CommentEvent
{
    CommentAction action = CommentAction::Resolve;
    QString by;
    QDateTime at;
    QString note; ///< Why a suggestion was declined; may be empty.
    bool operator==(const CommentEvent &) const = default;
};

/// What somebody said about an answer or a passage of it. Only its events grow; all else stays as it was said.
struct Comment
{
    CommentId id;
    CommentId replyTo; ///< Of the first of its thread; empty for the first itself.
    Place place;
    QString quote; ///< The passage it is about; empty for the whole answer.
    QString author;
    QString role;
    QDateTime at;
    QString text;
    bool mustFix = false;
    QString suggestion;         ///< Words to put in the place of the quote; empty where it suggests none.
    QList<CommentEvent> events; ///< In the order of their times.
    bool operator==(const Comment &) const = default;
};

/// Whether what was done about it last leaves nothing to do.
bool isResolved(const Comment &comment);

/// Whether a person must still accept or decline the wording that it suggests.
bool hasOpenSuggestion(const Comment &comment);

} // namespace candour
