// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour::measures {

/// The first page of a search as the window asks for it ("search-ranked"), or the bare queries of FTS5 for the same
/// count and page ("raw-ranked"), of words that are rare, that are ranked, or that are too many for that ("newest").
double searchMany(const QString &name, const QString &workspace, int argc, char *argv[]);

} // namespace candour::measures
