// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>

namespace candour {

/// Measures the processor's time of this program in milliseconds: other programs on the machine do not count.
class CpuTimer
{
public:
    long elapsed() const { return long(milliseconds()); }
    double milliseconds() const { return double(std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = std::clock();
};

} // namespace candour
