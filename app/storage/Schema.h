// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Connection.h"

#include <QMap>

namespace candour {

/// The tables of a workspace, as the numbered steps that make them. Step n leads from version n-1 to version n, and is
/// never changed once a version of the program that has it was given away.
class Schema
{
public:
    /// Marks the file as ours: "CAND".
    static constexpr int ApplicationId = 0x43414e44;

    /// The steps of this program.
    static Result<Schema> ours();
    explicit Schema(QList<QByteArray> steps) : m_steps(std::move(steps)) {}

    /// What puts into the tables of this version what follows from those before it. It runs after the last step, so
    /// that it finds the tables as the program knows them.
    using Fill = std::function<Result<>(Connection &)>;
    void fill(int version, const Fill &fill) { m_fills.insert(version, fill); }

    int version() const { return int(m_steps.size()); }

    /// The tables as they were at an earlier version.
    Schema upTo(int version) const { return Schema(m_steps.first(version)); }

    /// Carries out every step after \a from, and counts the version up. The caller holds the transaction.
    Result<> migrate(Connection &connection, int from) const;

    /// True where the database has exactly the tables, indexes and triggers that the steps make.
    Result<bool> isIn(Connection &connection) const;

private:
    QList<QByteArray> m_steps;
    QMap<int, Fill> m_fills;
};

} // namespace candour
