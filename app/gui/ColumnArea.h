// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace candour {

/// Scrolls up and down only: it is never narrower than what it holds and the bar beside it, and wants to be as high as
/// what it holds is at its width.
class ColumnArea : public QScrollArea
{
    Q_OBJECT

public:
    using QScrollArea::QScrollArea;

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

    /// How high what it holds is where the area has this width. There must be a widget in it.
    int heightAt(int width) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace candour
