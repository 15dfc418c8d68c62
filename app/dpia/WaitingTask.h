// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace candour {

enum class TaskKind {
    Sign,
    SignAgain, ///< Signed in this role, and the content has changed since.
    Advise,
    AnswerAdvice,
    DealWithComments, ///< Comments that must be dealt with.
    LookAgain,        ///< Something happened that asks for it.
    ApprovePage,      ///< Signed by everyone; the public page waits for a second person.
    Publish,          ///< Approved, and not published as it is.
};
inline constexpr TaskKind LastTaskKind = TaskKind::Publish;

/// Something that waits until somebody in a role does it.
struct WaitingTask
{
    TaskKind kind = TaskKind::Sign;
    QString role;    ///< Key; empty: whoever writes the assessment.
    int count = 1;   ///< Of comments, or of things that happened.
    QDateTime since; ///< Invalid where nobody knows.
    bool operator==(const WaitingTask &) const = default;
};

} // namespace candour
