// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Contrast.h"

#include <algorithm>
#include <cmath>

namespace candour {

namespace {

double luminance(quint32 colour)
{
    const auto linear = [colour](int shift) {
        const double c = double((colour >> shift) & 0xff) / 255;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
}

} // namespace

double contrast(quint32 a, quint32 b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace candour
