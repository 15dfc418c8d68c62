// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace candour {

/// The known words that a mistyped one most likely means, nearest first: those that begin with it or that few changed
/// letters make of it. Empty where none is near.
QStringList nearest(const QString &typed, const QStringList &known, qsizetype most = 3);

} // namespace candour
