// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/TextFlow.h"

#include "base/Literals.h"

#include <QUrl>

namespace candour::pdfwriter {

namespace {

constexpr qreal shortBlock = Paginator::room * 0.28;

/// The address as a PDF keeps it, or nothing if it is none that a reader may safely follow.
QByteArray safeUrl(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool safe = url.isValid() && (scheme == u"http"_s || scheme == u"https"_s || scheme == u"mailto"_s);
    return safe ? url.toEncoded() : QByteArray();
}

} // namespace

qreal baseline(const TextStyle &style)
{
    return (style.leading - style.size) / 2 + style.size * 0.86;
}

OwnerPtr ownerOf(int element, const Inlines &inlines)
{
    auto owner = std::make_shared<Owner>();
    owner->element = element;
    for (int i = 0; i < inlines.size(); ++i) {
        const Link *link = std::get_if<Link>(&inlines.at(i));
        const QByteArray url = link ? safeUrl(link->url) : QByteArray();
        if (url.isEmpty())
            continue;
        owner->urls.insert(i, url);
        owner->linkWords.insert(i, link->text);
    }
    return owner;
}

OwnerPtr decoration(Artifact artifact)
{
    auto owner = std::make_shared<Owner>();
    owner->artifact = artifact;
    return owner;
}

Strips textStrips(const QList<Line> &lines, const TextStyle &style, qreal left, const OwnerPtr &owner)
{
    Strips strips;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        Strip strip;
        strip.height = style.leading;
        strip.keepWithNext = i + 1 < lines.size() && (i == 0 || i + 2 == lines.size());
        strip.draw = [line = lines.at(i), style, left, owner](Paper &paper, int page, qreal top) {
            paper.line(page, line, {look::margin + left, top + baseline(style)}, owner);
        };
        strips.append(strip);
    }
    return strips;
}

void keepRows(Strips &strips, qsizetype first, qsizetype last)
{
    qreal height = 0;
    for (const Strip &strip : std::as_const(strips))
        height += strip.before + strip.height;
    const bool isShort = height <= shortBlock;
    for (qsizetype i = 0; i < last; ++i)
        if (isShort || i == first || i + 1 == last)
            strips[i].keepWithNext = true;
}

void keepTogether(Strips &strips)
{
    for (Strip &strip : strips)
        strip.keepWithNext = true;
}

} // namespace candour::pdfwriter
