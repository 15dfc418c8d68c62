// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdf/Glyph.h"
#include "publish/pdf/StructTree.h"

#include <QHash>
#include <QRectF>

#include <memory>

namespace candour::pdfwriter {

/// What stands on a page but belongs to no element.
enum class Artifact {
    None, ///< It does belong to an element.
    Layout,
    Header,
    Footer,
};

/// A filled rectangle.
struct Fill
{
    QRectF box;
    QRgb colour = 0;
    int mark = -1; ///< Of the figure it belongs to; -1 for decoration.
    QByteArray tag;
};

/// Where the sign of the organisation stands; it is the one picture that is not drawn from fills and words.
struct LogoPlace
{
    QRectF box;
    int mark = -1;
    QByteArray tag;
};

/// Words on one baseline.
struct Words
{
    QPointF at; ///< The left end of the baseline.
    QList<GlyphRun> runs;
    int mark = -1;
    QByteArray tag;
    Artifact artifact = Artifact::None;
};

/// A rectangle that leads somewhere.
struct LinkArea
{
    QRectF box;
    QString words;    ///< What the link says.
    QByteArray url;   ///< Encoded; empty for a link inside the document.
    int section = -1; ///< Where an inside link leads.
    int element = 0;
};

/// Everything on one page. Fills are painted before words, so that nothing can lie over text.
struct Page
{
    QList<Fill> fills;
    QList<Words> words;
    QList<LogoPlace> logos;
    QList<LinkArea> links;
    QList<int> marks; ///< Element of each marked-content number.
};

/// Where an inside link or a bookmark leads.
struct Place
{
    int page = -1;
    qreal top = 0;
};

/// Who the words of a paragraph belong to: an element, with one more for each link in it.
struct Owner
{
    int element = -1; ///< -1 where the words are decoration.
    Artifact artifact = Artifact::None;
    QHash<int, int> links; ///< Link element by index of its inline; filled while lines are drawn.
    QHash<int, QByteArray> urls;
    QHash<int, QString> linkWords;
};
using OwnerPtr = std::shared_ptr<Owner>;

/// The pages of a publication and the structure of what is on them.
class Paper
{
public:
    int addPage();
    int pageCount() const { return int(m_pages.size()); }
    const Page &page(int number) const { return m_pages.at(number); }
    StructTree &tree() { return m_tree; }
    const StructTree &tree() const { return m_tree; }

    /// Paints decoration.
    void fill(int page, const QRectF &box, QRgb colour);

    /// Paints a part of a figure.
    void fillFor(int page, int element, const QRectF &box, QRgb colour);

    /// Places the sign of the organisation for a figure.
    void logoFor(int page, int element, const QRectF &box);

    /// Draws runs for an element, or as an artifact if \a element is -1. Returns the index in Page::words.
    int words(int page, int element, Artifact artifact, QPointF baseline, const QList<GlyphRun> &runs);

    /// Gives words that were drawn empty their place and their glyphs.
    void complete(int page, int index, QPointF baseline, const QList<GlyphRun> &runs);

    /// Draws a line of text with its grounds, underlines and link areas. \a at is its left end on the baseline.
    void line(int page, const Line &line, QPointF at, const OwnerPtr &owner);

    void link(int page, const LinkArea &area);

    void setPlace(int section, Place place) { m_places.insert(section, place); }
    Place place(int section) const { return m_places.value(section); }

private:
    int mark(int page, int element);
    int linkElement(const Piece &piece, Owner &owner);

    QList<Page> m_pages;
    StructTree m_tree;
    QHash<int, Place> m_places;
};

} // namespace candour::pdfwriter
