// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/WholeList.h"

namespace candour {

namespace {

constexpr int LeastListHeight = 32;
constexpr int MostListHeight = 420;

} // namespace

WholeList::WholeList(QWidget *parent) : WrappingList(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

int WholeList::wholeHeight() const
{
    return std::clamp(m_height, LeastListHeight, MostListHeight) + 2 * frameWidth();
}

QSize WholeList::sizeHint() const
{
    return {WrappingList::sizeHint().width(), wholeHeight()};
}

QSize WholeList::minimumSizeHint() const
{
    return {0, wholeHeight()};
}

void WholeList::updateGeometries()
{
    WrappingList::updateGeometries();
    if (std::exchange(m_height, contentsSize().height()) != contentsSize().height())
        updateGeometry();
}

} // namespace candour
