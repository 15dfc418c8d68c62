// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/WrappingList.h"

namespace candour {

/// A wrapping list for a page that scrolls: as high as its entries, so that it scrolls itself only where there are very
/// many.
class WholeList : public WrappingList
{
    Q_OBJECT

public:
    explicit WholeList(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void updateGeometries() override;

private:
    int wholeHeight() const;

    int m_height = 0; ///< For all entries at the present width.
};

} // namespace candour
