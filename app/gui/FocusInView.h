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
    /// Pixels above and below, so that the label of what is written is seen, too.
    static constexpr int Around = 56;

    explicit FocusInView(QObject *parent);

private:
    void show();
};

} // namespace candour
