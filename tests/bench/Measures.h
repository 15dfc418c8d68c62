// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// One measurement each, in a process of its own, so that its peak memory is its own. Times are in milliseconds.
namespace candour::measures {

/// What a measuring process prints, and its parent reads: the time, or nothing where it could not be measured.
struct Measured
{
    double milliseconds = -1;
    double peakMegabytes = 0; ///< Most memory that was resident at any time.
};

/// Runs the measurement of this name on a copy of the sample workspace; negative where it failed. The time of the two
/// starts is taken by the parent, from before the process exists.
double run(const QString &name, const QString &workspace, int argc, char *argv[]);

/// Tells the parent that it is done. Starting tells by itself as soon as the window can be used.
void report(double milliseconds);

/// The most memory that this process has had resident, in megabytes.
double peakMegabytes();

} // namespace candour::measures
