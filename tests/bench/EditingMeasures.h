// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour::measures {

/// One key in an answer of 5,000 words in the window ("key"), or in a plain QTextEdit with the same text ("bare-key"):
/// the 99th of a hundred, in milliseconds, until it is on the screen; negative where it failed.
double keystroke(const QString &name, const QString &workspace, int argc, char *argv[]);

} // namespace candour::measures
