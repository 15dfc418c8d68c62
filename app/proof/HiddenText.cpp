// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/HiddenText.h"

#include "base/Literals.h"

#include <QRegularExpression>

namespace candour {

bool hides(QString declarations)
{
    declarations = declarations.remove(QRegularExpression(u"\\s"_s)).toLower();
    return declarations.contains("display:none"_L1) || declarations.contains("visibility:hidden"_L1) ||
           declarations.contains("font-size:0"_L1);
}

QSet<QString> hiddenClasses(const QString &style)
{
    static const QRegularExpression rule(u"([^{}]*+)\\{([^{}]*+)\\}"_s);
    static const QRegularExpression name(u"\\.(-?[_A-Za-z][\\w-]*+)"_s);
    QSet<QString> classes;
    for (auto it = rule.globalMatch(style); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (hides(match.captured(2)))
            for (auto one = name.globalMatch(match.captured(1)); one.hasNext();)
                classes += one.next().captured(1);
    }
    return classes;
}

} // namespace candour
