// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/AssessmentFigures.h"
#include "storage/Database.h"

namespace candour {

/// Figures of assessments that need not be found again until the assessment changes. Nothing is lost with them.
class FigureStore
{
public:
    explicit FigureStore(Database &database) : m_connection(database.connection()) {}

    /// Those that this program can use; what it cannot read is left out.
    Result<QHash<AssessmentId, KeptFigures>> list() const;

    /// Puts them in the place of earlier ones, in the caller's transaction.
    Result<> save(const QHash<AssessmentId, KeptFigures> &figures);

private:
    Connection &m_connection;
};

} // namespace candour
