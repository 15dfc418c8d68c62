// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candour::measures {

/// Milliseconds of processor time that a step of redaction takes in an assessment of 50,000 words with 500 suggestions,
/// with all that follows it; or, "bare-", that a text box of the same words takes for the like.
double redaction(const QString &name, const QString &path, int argc, char *argv[]);

} // namespace candour::measures
