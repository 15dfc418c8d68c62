// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace candour {

/// Scrolls whatever gets the keyboard into view, also where it stands in a pane that the keyboard comes to from
/// outside.
class FocusInView : public QObject
{
    Q_OBJECT

public:
    explicit FocusInView(QObject *parent);

private:
    void show();
};

} // namespace candour
