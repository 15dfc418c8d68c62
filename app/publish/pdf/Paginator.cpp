// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/Paginator.h"

namespace candour::pdfwriter {

namespace {

/// How far rounding may carry the last line into the margin.
constexpr qreal tolerance = 0.01;

} // namespace

void Paginator::place(const Strips &strips)
{
    for (qsizetype first = 0; first < strips.size();) {
        qsizetype last = first;
        qreal height = strips.at(first).height;
        while (strips.at(last).keepWithNext && last + 1 < strips.size()) {
            ++last;
            height += strips.at(last).before + strips.at(last).height;
        }
        const qreal before = m_empty ? 0 : strips.at(first).before;
        // What is kept together but taller than a page is broken where it has to be.
        if (!m_empty && before + height > left() + tolerance && height <= room)
            newPage();
        for (; first <= last; ++first)
            placeOne(strips.at(first));
    }
}

void Paginator::breakPage()
{
    if (!m_empty)
        newPage();
}

void Paginator::placeOne(const Strip &strip)
{
    if (!m_empty && strip.before + strip.height > left() + tolerance)
        newPage();
    if (m_empty && strip.again) {
        strip.again->draw(m_paper, m_page, m_top);
        m_top += strip.again->height;
        m_empty = false;
    } else if (!m_empty) {
        m_top += strip.before;
    }
    strip.draw(m_paper, m_page, m_top);
    m_top += strip.height;
    m_empty = false;
}

void Paginator::newPage()
{
    m_page = m_paper.addPage();
    m_top = look::margin;
    m_empty = true;
}

} // namespace candour::pdfwriter
