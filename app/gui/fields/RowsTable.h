// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace candour {

/// The rows of an answer as a table without a scroll bar across: the first column gets what the others leave and its
/// words may take two lines. It is as high as its rows, up to a height after which it scrolls.
class RowsTable : public QTableView
{
    Q_OBJECT

public:
    explicit RowsTable(QWidget *parent = nullptr);

    /// Follows rows that came, went or were changed.
    void fit();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QList<int> widthsBesideTheName(bool whole) const;
    void shareWidth();
    void wrapHeadings();
    int longestWord(int column) const;
    void fitHeight();
};

} // namespace candour
