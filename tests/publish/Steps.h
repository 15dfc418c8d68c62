// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Counts what a program does to make files last: every fsync and every rename is a step. A test may have the step of
/// a number fail as a full disk would, or end the process there as a power cut would. Steps.cpp stands in front of the
/// C library's own functions, so the program under test needs no door for it.
namespace steps {

constexpr int Killed = 99; ///< Exit status of a process that was ended at a step.

/// From now on, the given step (counting from 1) fails.
void failAt(int step);

/// From now on, the process ends at the given step.
void killAt(int step);

/// Steps are harmless again; returns how many there were.
int stop();

} // namespace steps
