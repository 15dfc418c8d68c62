// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Connection.h"
#include "storage/RowSum.h"

#include <QMap>

namespace candour {

/// One sum for every table whose rows are on record, by its name. What follows from the other tables has none, except
/// the figures of the programme, which are not compared with anything else.
using RowSums = QMap<QString, RowSum>;

namespace rowsums {

/// True where the workspace keeps sums, from schema version 14 on.
Result<bool> areKept(Connection &connection);

/// The tables that have a sum.
Result<QStringList> tables(Connection &connection);

/// Over all rows as they are now.
Result<RowSums> ofRows(Connection &connection);

/// As they were kept with every change.
Result<RowSums> kept(Connection &connection);

/// Which the audit carries: the schema version, and one hash over all sums but those of what can be made again.
QByteArray digest(const RowSums &sums, int version);

/// By how much the kept sums differ from the rows: nothing in a workspace that only Candour changed.
Result<RowSums> difference(Connection &connection);

/// Keeps sums of all rows as they are now, further off by this difference: a change behind the program's back is still
/// seen after the tables were brought up to date.
Result<> renew(Connection &connection, const RowSums &difference);

} // namespace rowsums

} // namespace candour
