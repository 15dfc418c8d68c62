// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/HtmlFrame.h"

#include "base/Literals.h"
#include "publish/HtmlMasthead.h"
#include "summary/PageWords.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>

namespace candour {

namespace {

/// A page may show nothing that it does not hold itself.
QString policy(const QString &css, bool hasPictures)
{
    const QByteArray hash = QCryptographicHash::hash(css.toUtf8(), QCryptographicHash::Sha256).toBase64();
    const QString pictures = hasPictures ? u" img-src data:;"_s : QString();
    return u"default-src 'none'; style-src 'sha256-%1';%2 base-uri 'none'; form-action 'none'"_s.arg(
        QString::fromLatin1(hash), pictures);
}

void meta(HtmlWriter &writer, const QString &name, const QString &content)
{
    if (content.isEmpty())
        return;
    writer.empty(u"meta"_s, {{u"name"_s, name}, {u"content"_s, content}});
    writer.line();
}

} // namespace

QString pageStyle()
{
    QFile file(u":/publish/page.css"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The style sheet is missing from the program.");
    static const QRegularExpression comment(u"/\\*.*?\\*/\\s*"_s, QRegularExpression::DotMatchesEverythingOption);
    return QString::fromUtf8(file.readAll()).remove(comment).trimmed();
}

void startPage(HtmlWriter &writer, const HtmlHead &head)
{
    const QString css = pageStyle() + accentStyle(head.style);
    const QString direction = runsRightToLeft(writer.language()) ? u"rtl"_s : u"ltr"_s;
    writer.start(u"html"_s, {{u"lang"_s, writer.language()}, {u"dir"_s, direction}});
    writer.line();
    writer.start(u"head"_s);
    writer.line();
    writer.empty(u"meta"_s, {{u"charset"_s, u"utf-8"_s}});
    writer.line();
    // Before anything that it is to govern.
    writer.empty(u"meta"_s, {{u"http-equiv"_s, u"Content-Security-Policy"_s},
                             {u"content"_s, policy(css, !head.style.logo.isEmpty())}});
    writer.line();
    writer.start(u"title"_s);
    writer.text(head.title);
    writer.end();
    writer.line();
    meta(writer, u"viewport"_s, u"width=device-width, initial-scale=1"_s);
    meta(writer, u"color-scheme"_s, u"light dark"_s);
    meta(writer, u"referrer"_s, u"no-referrer"_s);
    meta(writer, u"format-detection"_s, u"telephone=no"_s);
    if (!head.listed)
        meta(writer, u"robots"_s, u"noindex, nofollow"_s);
    meta(writer, u"description"_s, head.description);
    for (const HtmlAttribute &fact : head.facts)
        meta(writer, fact.name, fact.value);
    for (const HtmlAttribute &relation : head.relations) {
        if (relation.value.isEmpty())
            continue;
        writer.empty(u"link"_s, {{u"rel"_s, relation.name}, {u"href"_s, relation.value}});
        writer.line();
    }
    for (const HtmlAlternate &other : head.alternates) {
        if (other.address.isEmpty())
            continue;
        writer.empty(u"link"_s, {{u"rel"_s, u"alternate"_s},
                                 {u"type"_s, other.type},
                                 {u"title"_s, other.title},
                                 {u"href"_s, other.address}});
        writer.line();
    }
    writer.style(css);
    writer.end();
    writer.line();
    writer.start(u"body"_s, {{u"class"_s, head.listed ? u"public"_s : u"internal"_s}});
    writer.line();
    writer.element(u"a"_s, pageWords(writer.language()).skip,
                   {{u"class"_s, u"skip"_s}, {u"href"_s, u"#page_content"_s}});
    writer.line();
}

void startTable(HtmlWriter &writer, const QString &caption, const QStringList &headers)
{
    writer.start(u"div"_s, {{u"class"_s, u"scroll"_s},
                            {u"role"_s, u"region"_s},
                            {u"aria-labelledby"_s, u"table_1"_s},
                            {u"tabindex"_s, u"0"_s}});
    writer.start(u"table"_s);
    writer.element(u"caption"_s, caption, {{u"id"_s, u"table_1"_s}});
    writer.line();
    writer.start(u"thead"_s);
    writer.start(u"tr"_s);
    for (const QString &header : headers)
        writer.element(u"th"_s, header, {{u"scope"_s, u"col"_s}});
    writer.end();
    writer.end();
    writer.line();
    writer.start(u"tbody"_s);
    writer.line();
}

void endTable(HtmlWriter &writer)
{
    writer.end();
    writer.end();
    writer.end();
    writer.line();
}

void writeFooter(HtmlWriter &writer, const QString &organisation, const QList<FooterLink> &links)
{
    writer.start(u"footer"_s);
    writer.line();
    writer.start(u"div"_s, {{u"class"_s, u"inner"_s}});
    writer.line();
    if (!organisation.isEmpty())
        writer.element(u"p"_s, organisation);
    for (const FooterLink &link : links) {
        writer.line();
        writer.start(u"p"_s);
        writer.element(u"a"_s, link.words, {{u"href"_s, link.address}});
        writer.end();
    }
    writer.line();
    writer.end();
    writer.line();
    writer.end();
    writer.line();
}

void endPage(HtmlWriter &writer)
{
    writer.end();
    writer.line();
    writer.end();
    writer.line();
}

} // namespace candour
