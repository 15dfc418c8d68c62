// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"
#include "storage/Connection.h"

namespace candour {

/// The words of every title and current answer, to be searched. It is changed in the transaction of whatever it
/// follows, so that it never differs from the assessments.
class SearchIndex
{
public:
    explicit SearchIndex(Connection &connection) : m_connection(connection) {}

    /// Follows a change; \a before of an assessment that is new has no id. \a after is in the database already. An
    /// index that is damaged is made again, so that it never keeps anybody from saving. The caller holds the
    /// transaction.
    Result<> update(const Assessment &before, const Assessment &after);

    /// Takes an assessment out, so that none of its words is left in the file; out of an index that is damaged, too.
    /// The caller holds the transaction.
    Result<> remove(const AssessmentId &id);

    /// Makes the whole index again from the assessments. The caller holds the transaction.
    Result<> rebuild();

    /// Compares the index with every assessment that can be read; an Error where anything is missing, stale or too
    /// much. Looks inside the index only on a connection that can write.
    Result<> check();

    /// Looks inside the index only, on any connection, and writes nothing; where somebody else is writing at this
    /// moment or the file cannot be locked, nothing is found.
    Result<> checkInside();

    /// Takes words that were removed before out of the file too; they stay in old parts of an index until these are
    /// merged. Bounded, so that closing never waits: a very large index takes several closings.
    Result<> tidy();

private:
    Result<> follow(Assessment before, Assessment after);
    Result<> step(const std::function<Result<>()> &write);
    bool mayTryAgain() const;
    Result<> takeOut(const QString &which, const Values &values);
    Result<> add(const QString &assessment, const QString &question, const QString &words);
    Result<> addEntry(const QString &assessment, const QString &question, const QString &words);
    Result<> build();
    Result<> makeTablesEmpty();
    Result<> addEntries(const Assessment &assessment);
    Result<> addAsStored(const QString &assessment);
    Result<> compare(const Assessment &assessment);
    tl::unexpected<Error> differs(const QString &detail) const;

    Connection &m_connection;
};

} // namespace candour
