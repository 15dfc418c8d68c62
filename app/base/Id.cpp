// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Id.h"

#include <QUuid>

namespace candour {

QString randomId()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

} // namespace candour
