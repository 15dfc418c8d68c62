// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/models/ProgrammeFilter.h"

class QTableView;

namespace candour {

/// Which columns of the programme's table are shown, and how wide: names always have room, and the table never
/// scrolls sideways for what a person can do without.
class ProgrammeColumns : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the table, which shows the filter.
    ProgrammeColumns(QTableView &table, ProgrammeFilter &filter);

    /// Two columns would leave names no room, and are there where they are asked for, in the place of others.
    void showFor(programme::Attention attention);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setWidths();
    void makeRoom();
    int neededWidth() const;

    QTableView &m_table;
    ProgrammeFilter &m_filter;
    QSet<int> m_hidden; ///< Whatever the room.
};

} // namespace candour
