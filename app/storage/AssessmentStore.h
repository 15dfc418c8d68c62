// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/AssessmentHeader.h"
#include "dpia/Disposal.h"
#include "dpia/Moment.h"
#include "dpia/Revision.h"
#include "storage/Database.h"

namespace candour {

/// The assessments of a workspace, each with every earlier wording of its answers.
class AssessmentStore
{
public:
    explicit AssessmentStore(Database &database) : m_connection(database.connection()) {}
    explicit AssessmentStore(Connection &connection) : m_connection(connection) {}

    /// Exactly what was saved; an entry that says nothing at all is not kept. Damage is an Error, never a gap.
    Result<Assessment> load(const AssessmentId &id) const;

    /// By reference.
    Result<QList<AssessmentHeader>> list() const;
    Result<AssessmentHeader> header(const AssessmentId &id) const;

    /// Those in whose answers or review this text stands as a value of its own: an id, a key, a name. By reference.
    Result<QList<AssessmentHeader>> naming(const QString &text) const;

    /// Keeps \a after by writing what differs from \a before, which is what load() gives; an assessment that is new
    /// has a \a before without an id. Counts the revision up by one where anything differs. All of it or nothing.
    Result<> save(const Assessment &before, const Assessment &after, const QString &author, const QDateTime &at,
                  Origin origin);

    /// The assessment was signed or sent: from here on every answer keeps its present wording in its history.
    Result<> seal(const AssessmentId &id);

    /// Every revision of one answer, newest first.
    Result<QList<Revision>> history(const AssessmentId &id, const QString &question) const;

    /// The answers that were others at that moment, as they were then; empty for one that was not given yet.
    Result<QMap<QString, Answer>> answersThen(const AssessmentId &id, const Moment &moment) const;

    /// When its first answer was written; invalid where there is none.
    Result<QDateTime> begun(const AssessmentId &id) const;

    /// Looks at every revision of every answer; an Error names the first that was changed behind the program's back.
    Result<> verify(const AssessmentId &id) const;

    /// Disposes of the assessment and its history, and leaves a stub. Refused while it is on hold. What was published
    /// stays on record.
    Result<> remove(const AssessmentId &id, const QString &by, const QDateTime &at);

    /// What was disposed of, oldest first.
    Result<QList<Disposal>> disposals() const;

    /// The lowest number that no assessment has had, such as "DPIA-0008".
    Result<QString> nextReference() const;

private:
    Result<> writeHeader(const Assessment &before, const Assessment &after, const QString &author, const QDateTime &at);
    Result<> insertHeader(const Assessment &after, const QString &author, const QDateTime &at);
    Result<> updateHeader(const Assessment &after, const QString &author, const QDateTime &at);
    Result<> writeAnswers(const Assessment &before, const Assessment &after, const QString &author, const QDateTime &at,
                          Origin origin);

    Connection &m_connection;
};

} // namespace candour
