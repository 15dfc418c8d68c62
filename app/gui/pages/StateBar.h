// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Icons.h"

#include <QWidget>

namespace candour {

/// One bar of parts that add up to the whole, with the same figures as words below it.
class StateBar : public QWidget
{
    Q_OBJECT

public:
    struct Part
    {
        QString label;
        int count = 0;
        Ink ink = Ink::Secondary;
    };

    explicit StateBar(QWidget *parent = nullptr);

    void setParts(const QList<Part> &parts);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Part> m_parts;
};

} // namespace candour
