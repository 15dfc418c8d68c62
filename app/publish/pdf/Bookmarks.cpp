// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/Bookmarks.h"

#include "publish/pdf/Headings.h"
#include "publish/pdf/PdfFile.h"

namespace candour::pdfwriter {

namespace {

using Object = QPDFObjectHandle;

/// The last child so far of each bookmark, and how many there are in it; the first entry is the root.
struct Open
{
    int level = 0;
    Object object;
    Object last = Object::newNull();
    int count = 0;
};

void close(Open &open)
{
    if (open.count > 0)
        open.object.replaceKey("/Count", Object::newInteger(open.count));
}

void append(Open &parent, Object child)
{
    child.replaceKey("/Parent", parent.object);
    if (parent.last.isNull()) {
        parent.object.replaceKey("/First", child);
    } else {
        parent.last.replaceKey("/Next", child);
        child.replaceKey("/Prev", parent.last);
    }
    parent.object.replaceKey("/Last", child);
    parent.last = child;
}

} // namespace

QList<Bookmark> bookmarks(const Document &document, const Paper &paper)
{
    const QList<Heading> all = headings(document);
    QList<Bookmark> marks;
    for (int i = 0; i < all.size(); ++i)
        if (paper.place(i).page >= 0)
            marks.append({all.at(i).level, all.at(i).words, paper.place(i)});
    return marks;
}

Object outlines(QPDF &pdf, const QList<Bookmark> &marks, const std::function<Object(Place)> &destination)
{
    Object root = pdf.makeIndirectObject(Object::parse("<</Type /Outlines>>"));
    QList<Open> open{{0, root}};
    const auto closeLast = [&open] {
        const int inside = open.constLast().count;
        close(open.last());
        open.removeLast();
        open.last().count += inside;
    };
    for (const Bookmark &mark : marks) {
        while (open.size() > 1 && open.constLast().level >= mark.level)
            closeLast();
        Object object = pdf.makeIndirectObject(Object::newDictionary());
        object.replaceKey("/Title", textString(mark.title));
        object.replaceKey("/Dest", destination(mark.place));
        append(open.last(), object);
        ++open.last().count;
        open.append({mark.level, object});
    }
    while (open.size() > 1)
        closeLast();
    close(open.first());
    return root;
}

} // namespace candour::pdfwriter
