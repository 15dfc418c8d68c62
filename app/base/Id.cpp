// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Id.h"

#include <QUuid>

namespace candour {

QString randomId()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

QString namedId(const QString &space, const QString &name)
{
    return isNamedId(space) ? QUuid::createUuidV5(QUuid::fromString(space), name).toString(QUuid::WithoutBraces)
                            : QString();
}

bool isNamedId(const QString &id)
{
    const QUuid read = QUuid::fromString(id);
    return !read.isNull() && read.toString(QUuid::WithoutBraces) == id;
}

} // namespace candour
