// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/RegisterFiles.h"

namespace candour {

QList<FinishedFile> registerFiles(const Catalogue &catalogue, const RegisterLook &look)
{
    QList<FinishedFile> files{accessibilityPage(catalogue.published, look), feedFile(catalogue),
                              catalogueTable(catalogue), sharesTable(catalogue), sharesPage(catalogue, look)};
    if (const auto siteMap = siteMapFile(catalogue))
        files += *siteMap;
    return files << registerPage(catalogue.published, look.style) << catalogueFile(catalogue);
}

} // namespace candour
