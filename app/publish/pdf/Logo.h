// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/HouseStyle.h"

#include <QImage>

namespace candour::pdfwriter {

/// The sign of the organisation as red, green and blue bytes; a null image where there is none or it cannot be read.
QImage logoImage(const HouseStyle &style);

} // namespace candour::pdfwriter
