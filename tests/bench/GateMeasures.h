// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour::measures {

/// What everything costs that a change asks of the gates: "gates-long" in 50,000 words with an earlier version on the
/// disk, "gates-counts" beside a table of 10,000 rows, "gates-decide" where that table is decided anew; "other-page" is
/// making the page of 50,000 words a second time with other secrets.
double gatesAfterChange(const QString &name, const QString &workspace, int argc, char *argv[]);

} // namespace candour::measures
