// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace candour {

/// A list whose entries show all their words at every width. It takes the height that is left, and asks for no more
/// than its minimum.
class WrappingList : public QListWidget
{
    Q_OBJECT

public:
    explicit WrappingList(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace candour
