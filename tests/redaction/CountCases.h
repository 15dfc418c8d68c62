// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "redaction/suppression/Protection.h"

#include <QRandomGenerator>

/// Tables of counts in a few words.
namespace candour {

inline CountTable countTable(const QList<QList<qint64>> &rows, bool hasTotals = true)
{
    CountTable table(int(rows.size()), int(rows.first().size()), hasTotals);
    for (int row = 0; row < rows.size(); ++row)
        for (int column = 0; column < rows.at(row).size(); ++column)
            table.set({row, column}, rows.at(row).at(column));
    return table;
}

/// The table by which everybody can check: only the 3 is small, and no one or two cells beside it protect it.
inline CountTable workedTable()
{
    return countTable({{20, 3, 17}, {11, 14, 25}, {9, 8, 30}});
}

inline CountTable randomTable(QRandomGenerator &random, int rows, int columns, int most, bool hasTotals = true)
{
    CountTable table(rows, columns, hasTotals);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            table.set({row, column}, random.bounded(most + 1));
    return table;
}

} // namespace candour
