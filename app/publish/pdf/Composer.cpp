// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/Composer.h"

#include "base/Literals.h"
#include "publish/pdf/BlockFlow.h"
#include "publish/pdf/ContentsFlow.h"
#include "publish/pdf/CoverFlow.h"

namespace candour::pdfwriter {

namespace {

constexpr qreal afterHeading = 6;
constexpr qreal footerTop = look::bottom + 24;
constexpr qreal headerBaseline = look::margin - 30;
constexpr qreal pageNumberWidth = 110;

/// The text begins on the first page only if this much of it is left.
constexpr qreal worthBeginning = Paginator::room * 0.45;

struct HeadingLook
{
    TextStyle style;
    qreal before;
    QByteArray type;
};

HeadingLook headingLook(int level)
{
    if (level <= 2)
        return {look::heading2, 30, "H2"};
    return level == 3 ? HeadingLook{look::heading3, 20, "H3"} : HeadingLook{look::heading4, 15, "H4"};
}

} // namespace

Composer::Composer(const Document &document)
    : m_document(document), m_words(pageWords(document.info.language)), m_headings(headings(document)),
      m_typesetter(document.info.language)
{}

void Composer::compose()
{
    StructTree &tree = m_paper.tree();
    ContentsFlow contents(tree, m_typesetter);
    Strips front = coverStrips(m_document.info, tree, m_typesetter);
    front += contents.strips(m_headings, m_words.contents);

    Paginator paginator(m_paper);
    paginator.place(front);
    const Strips body = sections();
    if (!m_headings.isEmpty() && paginator.left() < worthBeginning)
        paginator.breakPage();
    paginator.place(body);
    contents.complete(m_paper);
    for (int page = 0; page < m_paper.pageCount(); ++page)
        addFooter(page);
}

Strips Composer::sections()
{
    Strips strips;
    BlockFlow blocks(m_paper.tree(), m_typesetter, m_words);
    for (int i = 0; i < m_document.sections.size(); ++i) {
        const Strips head = heading(i);
        strips += head;
        bool first = !head.isEmpty();
        for (const DocumentBlock &block : m_document.sections.at(i).blocks) {
            Strips next = blocks.strips(block, 0);
            if (first && !next.isEmpty())
                next.first().before = afterHeading;
            first = first && next.isEmpty();
            strips += next;
        }
    }
    return strips;
}

Strips Composer::heading(int section)
{
    const Heading &heading = m_headings.at(section);
    const HeadingLook style = headingLook(heading.level);
    const QList<Line> lines = m_typesetter.set(heading.words, style.style, look::measure);
    if (lines.isEmpty())
        return {};
    Strips strips = textStrips(lines, style.style, 0, ownerOf(m_paper.tree().add(0, style.type)));
    keepTogether(strips);
    strips.first().before = style.before;
    strips.first().draw = [section, words = strips.constFirst().draw](Paper &paper, int page, qreal top) {
        paper.setPlace(section, {page, top});
        words(paper, page, top);
    };
    return strips;
}

void Composer::addFooter(int page)
{
    const DocumentInfo &info = m_document.info;
    const OwnerPtr footer = decoration(Artifact::Footer);
    const qreal y = footerTop + baseline(look::small);
    m_paper.fill(page, {look::margin, footerTop - 7, look::width, 0.5}, look::rule);

    const QString number = m_words.pageNumber.arg(QString::number(page + 1), QString::number(m_paper.pageCount()));
    const Line right = m_typesetter.setOneLine(number, look::small, pageNumberWidth);
    m_paper.line(page, right, {look::margin + look::width - right.right, y}, footer);

    const Line version = m_typesetter.setOneLine(info.version, look::small, pageNumberWidth);
    const qreal versionLeft = look::width - pageNumberWidth - version.right;
    m_paper.line(page, version, {look::margin + versionLeft, y}, footer);
    m_paper.line(page, m_typesetter.setOneLine(info.title, look::small, versionLeft - 20), {look::margin, y}, footer);

    if (info.stamp.isEmpty())
        return;
    const Line stamp = m_typesetter.setOneLine(info.stamp, look::stamp, look::width);
    m_paper.line(page, stamp, {look::margin, headerBaseline}, decoration(Artifact::Header));
}

} // namespace candour::pdfwriter
