// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

/// Counts what a program does to make files last: every fsync, fdatasync and rename is a step. A test may have the step
/// of a number fail as a full disk would, end the process there as a power cut would, or look at what is there then.
/// Steps.cpp stands in front of the C library's own functions, so the program under test needs no door for it.
namespace steps {

constexpr int Killed = 99; ///< Exit status of a process that was ended at a step.

/// From now on, the given step (counting from 1) fails.
void failAt(int step);

/// Does the work in a process of its own, which is ended at this step; false where it came to its end before. Any other
/// end of it ends the test.
bool isKilledAt(int step, const std::function<void()> &work);

/// From now on, \a look is called before each step, with its number; its own steps do not count.
void lookBeforeEach(const std::function<void(int)> &look);

/// Steps are harmless again; returns how many there were.
int stop();

} // namespace steps
