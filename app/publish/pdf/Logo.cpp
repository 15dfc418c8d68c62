// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/Logo.h"

namespace candour::pdfwriter {

QImage logoImage(const HouseStyle &style)
{
    if (style.logo.isEmpty())
        return {};
    return QImage::fromData(style.logo, "PNG").convertToFormat(QImage::Format_RGB888);
}

} // namespace candour::pdfwriter
