// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Risk.h"

#include <QWidget>

class QAbstractButton;

namespace candour {

/// A box to tick or a round button, and beside it words that wrap, as a button's own cannot; a click on them counts,
/// and the ring of focus goes around both.
class OptionLine : public QWidget
{
    Q_OBJECT

public:
    /// Takes the button, which must have no text of its own.
    OptionLine(QAbstractButton *button, const Option &option, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QAbstractButton *m_button;
};

} // namespace candour
