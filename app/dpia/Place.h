// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

namespace candour {

/// A whole answer, one of its rows, one of its columns, or one cell.
struct Place
{
    QString question;
    RowId row;      ///< Empty: every row.
    QString column; ///< Empty: every column.

    bool isAnswer() const { return row.isEmpty() && column.isEmpty(); }

    /// "question/row/column" without what is empty: how audits, messages and the command line name it.
    QString path() const
    {
        QString all = question;
        for (const QString &part : {row.value, column})
            if (!part.isEmpty())
                all += u'/' + part;
        return all;
    }
    bool operator==(const Place &) const = default;
    std::strong_ordering operator<=>(const Place &other) const
    {
        if (const int c = question.compare(other.question); c != 0)
            return c <=> 0;
        if (const auto c = row <=> other.row; c != 0)
            return c;
        return column.compare(other.column) <=> 0;
    }
};

} // namespace candour
