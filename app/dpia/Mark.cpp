// SPDX-License-Identifier: GPL-3.0-or-later
#include "dpia/Mark.h"

namespace candour {

bool QualifiedOpinion::isComplete() const
{
    return !person.trimmed().isEmpty() && !opinion.trimmed().isEmpty() && givenOn.isValid();
}

bool QualifiedOpinion::isBy(const QString &name) const
{
    const QString sought = name.simplified();
    const QString known = person.simplified();
    if (sought.isEmpty() || !known.startsWith(sought, Qt::CaseInsensitive))
        return false;
    return known.size() == sought.size() || !known.at(sought.size()).isLetterOrNumber();
}

} // namespace candour
