// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Moment.h"
#include "dpia/Revision.h"
#include "storage/Connection.h"

#include <functional>

namespace candour {

/// Who writes, when, and how it came about.
struct Writing
{
    QString author;
    QDateTime at;
    Origin origin = Origin::Typed;
};

/// The revisions of the answers of one assessment. Each carries a hash over its words and over the revision before, so
/// that a change behind the program's back is noticed when the answer is read.
class AnswerHistory
{
public:
    AnswerHistory(Connection &connection, AssessmentId assessment);

    /// What one author types into one question within ten minutes, counted from the first of it, is one revision,
    /// unless it was sealed meanwhile. Everything else is a revision of its own. An empty Cell takes the answer away.
    Result<> write(const QString &question, const Answer &answer, const Writing &writing);

    /// From here on what was written stays as it is; what follows is a new revision.
    Result<> seal();

    /// Every answer as it is now. Damage to one is an Error that names its question in the log.
    Result<QMap<QString, Answer>> current() const;

    /// The answers that were others at that moment, as they were then; empty for one that was not given yet. A revision
    /// that was still being typed at a moment that sealed nothing counts as written when its last word was.
    Result<QMap<QString, Answer>> othersAt(const Moment &moment) const;

    /// When the first answer was written; invalid where there is none.
    Result<QDateTime> begun() const;

    /// Newest first.
    Result<QList<Revision>> of(const QString &question) const;

    /// Looks at every revision: that it is unharmed, and that it follows the one before.
    Result<> verify() const;

    /// The same, and tells of every one that is not; \a detail is for the log.
    using Tell = std::function<void(const QString &question, int revision, const QString &detail)>;
    Result<> examine(const Tell &tell) const;

    /// Whether a row of answer_revision, its values in the order of the table, is what its hash says.
    static bool isUnharmed(Connection &connection, const Values &row);

    /// Removes everything; the stub that allows it stands already.
    Result<> remove();

private:
    struct Stored;
    static Stored storedFrom(const Record &row);
    Result<std::optional<Stored>> last(const QString &question) const;
    Result<> replace(const Stored &old, const Stored &next);
    Result<> append(const Stored &now);
    Result<> point(const QString &question, int revision, bool answered);
    Result<Answer> answerFrom(const Stored &revision) const;
    QString faultOf(const Stored &revision, const Stored &before) const;
    QByteArray hashOf(const Stored &revision) const;

    Connection &m_connection;
    AssessmentId m_assessment;
};

} // namespace candour
