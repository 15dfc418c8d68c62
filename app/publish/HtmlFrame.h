// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/HtmlWriter.h"
#include "summary/HouseStyle.h"

namespace candour {

/// The same in another form, for whoever looks for it by machine.
struct HtmlAlternate
{
    QString type; ///< Such as "application/pdf".
    QString title;
    QString address; ///< Empty is no link.
};

/// What the head of a page says to machines.
struct HtmlHead
{
    QString title;
    QString description;
    QList<HtmlAttribute> facts;     ///< Further meta elements: name and content.
    QList<HtmlAttribute> relations; ///< Further links: rel and address.
    QList<HtmlAlternate> alternates;
    HouseStyle style;
    bool listed = true; ///< False asks search engines to stay away.
};

/// Writes everything up to and including the skip link, which leads to the id "page_content"; leaves body open.
void startPage(HtmlWriter &writer, const HtmlHead &head);

/// Begins a table in an area that scrolls, with its column headers; rows follow. A page has one.
void startTable(HtmlWriter &writer, const QString &caption, const QStringList &headers);

/// Ends it.
void endTable(HtmlWriter &writer);

/// A link at the foot of a page.
struct FooterLink
{
    QString words;
    QString address;
};

/// Writes the foot of a page of the register.
void writeFooter(HtmlWriter &writer, const QString &organisation, const QList<FooterLink> &links);

/// Ends what startPage left open.
void endPage(HtmlWriter &writer);

/// The style sheet of every page, without its comments.
QString pageStyle();

} // namespace candour
