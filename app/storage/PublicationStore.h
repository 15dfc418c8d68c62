// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Publication.h"
#include "storage/Database.h"

namespace candour {

/// What went out, and what became of it. Nothing is ever removed, and of what went out nothing changes.
class PublicationStore
{
public:
    explicit PublicationStore(Database &database) : m_connection(database.connection()) {}

    /// The number that the next publication of this assessment gets.
    Result<int> nextNumber(const AssessmentId &assessment) const;

    /// Keeps a publication that has the next number. Earlier ones of its edition and language that are published are
    /// superseded by it.
    Result<> append(const Publication &publication);

    /// Says what became of one, and why. A Usage error where there is none.
    Result<> setStatus(const AssessmentId &assessment, int number, PublicationStatus status, const QString &reason);

    /// Newest first, in the order in which they were kept: clocks are set back.
    Result<QList<Publication>> list(const AssessmentId &assessment) const;

    /// Of every assessment, newest first.
    Result<QList<Publication>> list() const;

    /// Every publication that has a file with these bytes, given their SHA-256 in lower-case hexadecimal digits.
    Result<QList<Publication>> withFile(const QString &sha256) const;

private:
    Result<> supersede(const Publication &by);
    Result<> insert(const Publication &publication);
    Result<> insertFiles(const Publication &publication);
    Result<> insertOverrides(const Publication &publication);
    Result<> insertCounts(const Publication &publication);
    Result<> insertSections(const Publication &publication);
    Result<QList<Publication>> select(const QString &condition, const Values &values) const;
    Result<> complete(QList<Publication> &publications, const QString &condition, const Values &values) const;

    Connection &m_connection;
};

} // namespace candour
