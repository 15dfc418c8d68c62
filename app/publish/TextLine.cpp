// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/TextLine.h"

#include "base/Literals.h"
#include "publish/HtmlWriter.h"

namespace candour {

QString textLine(const Inlines &inlines, const QString &language)
{
    QString line;
    for (const Inline &part : inlines) {
        line += plainText({part}, language);
        const auto *link = std::get_if<Link>(&part);
        if (!link)
            continue;
        const QString address = allowedAddress(link->url);
        QString shown = address.startsWith("mailto:"_L1) ? address.mid(7) : address;
        if (!shown.isEmpty() && shown != link->text)
            line += u" ("_s + shown.replace(u'(', u"%28"_s).replace(u')', u"%29"_s) + u')';
    }
    return line;
}

} // namespace candour
