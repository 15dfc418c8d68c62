// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdf/Look.h"
#include "publish/pdf/Paper.h"

#include <functional>
#include <memory>

namespace candour::pdfwriter {

/// A band across the page that is never broken: a line, a table row, a figure.
struct Strip
{
    qreal before = 0; ///< Space above it, dropped at the top of a page.
    qreal height = 0;
    bool keepWithNext = false; ///< No page break may follow.
    std::function<void(Paper &paper, int page, qreal top)> draw;
    std::shared_ptr<const Strip> again; ///< Drawn once more when a page begins with this strip: a table's header.
};
using Strips = QList<Strip>;

/// Puts strips onto pages from top to bottom.
class Paginator
{
public:
    /// The height of a page between its margins.
    static constexpr qreal room = look::bottom - look::margin;

    explicit Paginator(Paper &paper) : m_paper(paper) { newPage(); }

    void place(const Strips &strips);

    /// Begins a page, unless the present one is still empty.
    void breakPage();

    /// What is left of the present page.
    qreal left() const { return look::bottom - m_top; }

private:
    void newPage();
    void placeOne(const Strip &strip);

    Paper &m_paper;
    int m_page = 0;
    qreal m_top = 0;
    bool m_empty = true;
};

} // namespace candour::pdfwriter
