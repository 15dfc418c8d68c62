// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Comment.h"

namespace candour {

bool isResolved(const Comment &comment)
{
    return !comment.events.isEmpty() && comment.events.last().action != CommentAction::Reopen;
}

bool hasOpenSuggestion(const Comment &comment)
{
    return !comment.suggestion.isEmpty() && !isResolved(comment);
}

} // namespace candour
