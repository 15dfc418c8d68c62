// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Assessment.h"

#include <functional>

namespace candour {

using Fails = std::function<bool(const Assessment &)>;

/// \a a with as little left as still fails: without every answer, row, cell, paragraph, stretch of words, treatment,
/// mark, comment, file and note that does not matter, and with short words. Asks \a fails at most \a most times.
Assessment shrunk(const Assessment &a, const Fails &fails, int most = 2000);

/// What is left, a line for each answer, treatment and mark, so that a person sees what matters.
QString described(const Assessment &a);

} // namespace candour
