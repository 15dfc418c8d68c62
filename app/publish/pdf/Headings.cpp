// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/Headings.h"

#include "base/Literals.h"

namespace candour::pdfwriter {

QList<Heading> headings(const Document &document)
{
    QList<Heading> headings;
    int level = 1;
    int number = 0;
    for (const Section &section : document.sections) {
        if (section.heading.trimmed().isEmpty()) {
            headings.append(Heading{level, QString()});
            continue;
        }
        level = std::clamp(section.level, 2, std::min(4, level + 1));
        const QString prefix = level == 2 ? u"%1. "_s.arg(++number) : QString();
        headings.append(Heading{level, prefix + section.heading});
    }
    return headings;
}

} // namespace candour::pdfwriter
