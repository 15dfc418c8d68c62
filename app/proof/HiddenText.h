// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace candour {

/// Whether these declarations of a style keep what they are for from being seen.
bool hides(QString declarations);

/// The classes of which a style sheet says that they are not to be seen; where it is so for some readers only, too.
QSet<QString> hiddenClasses(const QString &style);

} // namespace candour
