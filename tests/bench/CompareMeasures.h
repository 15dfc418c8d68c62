// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour::measures {

/// What comparing two versions of 50,000 words costs that differ in several hundred places, from the workspace to the
/// words on the screen of a terminal: "compare-many" where they stand in many answers, "compare-one" in one.
/// "git-word-diff" is git diff --no-index --word-diff over the same text, from two files. All are times of the
/// processor. "compare-window" is the longest time that the window keeps somebody waiting while it opens the comparison
/// and goes through its changes.
double comparison(const QString &name, const QString &workspace, int argc, char *argv[]);

} // namespace candour::measures
