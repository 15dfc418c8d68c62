// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace candour {

/// What could be read of a damaged workspace and stands in a new one now.
struct Salvaged
{
    struct Table
    {
        QString name;
        qint64 kept = 0;
        qint64 lost = 0;     ///< Of which is known that they were there.
        bool isSure = false; ///< No more than these can be missing.
        bool operator==(const Table &) const = default;
    };

    QList<Table> tables;
    QStringList harmed;  ///< References of assessments that lost something, by name.
    QStringList renamed; ///< New references of those of which only parts were left.
    bool operator==(const Salvaged &) const = default;
};

} // namespace candour
