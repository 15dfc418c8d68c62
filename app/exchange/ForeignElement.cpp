// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ForeignElement.h"

#include "base/Literals.h"
#include "dpia/RichText.h"

#include <QRegularExpression>
#include <QSet>

namespace candour {

namespace {

using Part = ForeignElement::Part;
using Styles = QMap<QString, QString>;

constexpr qsizetype LongestStyle = 4096;
constexpr qsizetype LongestAddress = 2048; ///< Every run of the text below holds a copy.

/// Elements whose content is not read as text. Those that have none, such as pictures, need not stand here; nor does
/// the head: a page may leave its tags out, and the parser then takes a good part of the body for it.
const QSet<QString> &droppedNames()
{
    static const QSet<QString> names{u"applet"_s,   u"audio"_s,  u"canvas"_s,   u"del"_s,      u"iframe"_s,
                                     u"map"_s,      u"math"_s,   u"noframes"_s, u"noscript"_s, u"object"_s,
                                     u"script"_s,   u"select"_s, u"style"_s,    u"svg"_s,      u"template"_s,
                                     u"textarea"_s, u"title"_s,  u"video"_s,    u"xml"_s};
    return names;
}

Part partOf(const QString &name)
{
    static const QMap<QString, Part> parts = [] {
        QMap<QString, Part> all{{u"br"_s, Part::Break},    {u"ul"_s, Part::Bullets}, {u"menu"_s, Part::Bullets},
                                {u"dir"_s, Part::Bullets}, {u"ol"_s, Part::Numbers}, {u"li"_s, Part::Item},
                                {u"table"_s, Part::Table}, {u"tr"_s, Part::Row},     {u"td"_s, Part::Cell},
                                {u"th"_s, Part::Cell}};
        for (const QString &block :
             {u"address"_s,  u"article"_s,    u"aside"_s,   u"blockquote"_s, u"body"_s,  u"caption"_s,
              u"center"_s,   u"dd"_s,         u"details"_s, u"div"_s,        u"dl"_s,    u"dt"_s,
              u"fieldset"_s, u"figcaption"_s, u"figure"_s,  u"footer"_s,     u"form"_s,  u"h1"_s,
              u"h2"_s,       u"h3"_s,         u"h4"_s,      u"h5"_s,         u"h6"_s,    u"header"_s,
              u"hr"_s,       u"html"_s,       u"legend"_s,  u"main"_s,       u"nav"_s,   u"p"_s,
              u"pre"_s,      u"section"_s,    u"summary"_s, u"tbody"_s,      u"tfoot"_s, u"thead"_s})
            all.insert(block, Part::Paragraph);
        return all;
    }();
    return parts.value(name, Part::Inline);
}

Styles stylesOf(const QString &attribute)
{
    static const QRegularExpression important(u"!\\s*important$"_s);
    Styles styles;
    for (const QString &one : attribute.left(LongestStyle).toLower().split(u';')) {
        const qsizetype colon = one.indexOf(u':');
        if (colon > 0)
            styles.insert(one.left(colon).trimmed(), one.mid(colon + 1).trimmed().remove(important).trimmed());
    }
    return styles;
}

/// Text that nobody saw in the document, or that stands beside it: notes in the margin, headers and footers.
bool isHidden(const Styles &styles)
{
    const QString element = styles.value(u"mso-element"_s);
    return styles.value(u"display"_s) == "none"_L1 || styles.value(u"visibility"_s) == "hidden"_L1 ||
           styles.value(u"mso-hide"_s) == "all"_L1 || styles.value(u"mso-special-character"_s) == "comment"_L1 ||
           element.startsWith(u"comment"_s) || element == "header"_L1 || element == "footer"_L1;
}

std::optional<bool> boldness(const QString &name, const Styles &styles)
{
    constexpr int SemiBold = 600;
    const QString weight = styles.value(u"font-weight"_s);
    if (weight.startsWith(u"bold"_s) || weight.toInt() >= SemiBold)
        return true;
    if (!weight.isEmpty() && weight != "inherit"_L1)
        return false;
    return name == "b"_L1 || name == "strong"_L1 || name == "th"_L1 ? std::optional(true) : std::nullopt;
}

std::optional<bool> slant(const QString &name, const Styles &styles)
{
    const QString style = styles.value(u"font-style"_s);
    if (style == "italic"_L1 || style == "oblique"_L1)
        return true;
    if (style == "normal"_L1)
        return false;
    return name == "i"_L1 || name == "em"_L1 ? std::optional(true) : std::nullopt;
}

int headingLevel(const QString &name, const QString &classes, const Styles &styles)
{
    if (name.size() == 2 && name.at(0) == u'h' && name.at(1) >= u'1' && name.at(1) <= u'6')
        return name.at(1).digitValue();
    if (name != "p"_L1 && name != "div"_L1)
        return 0;
    if (classes == "msotitle"_L1)
        return 1;
    const int outline = styles.value(u"mso-outline-level"_s).toInt();
    return outline >= 1 && outline <= 6 ? outline : 0;
}

int entryLevel(const Styles &styles)
{
    static const QRegularExpression level(u"\\blevel([1-9])\\b"_s);
    return level.match(styles.value(u"mso-list"_s)).captured(1).toInt();
}

} // namespace

ForeignElement foreignElement(const QString &name, const QMap<QString, QString> &attributes)
{
    const Styles styles = stylesOf(attributes.value(u"style"_s));
    const QString address = attributes.value(u"href"_s).trimmed();
    const bool isLink = name == "a"_L1 && address.size() <= LongestAddress && isSafeLink(address);
    const QString classes = attributes.value(u"class"_s).left(LongestStyle).toLower().simplified();
    // Words with a comment carry the style of a comment; the comment's own number stands in an anchor behind them.
    const bool isCommentNumber = classes.split(u' ').contains(u"msocomanchor"_s);
    return ForeignElement{.part = partOf(name),
                          .isDropped = droppedNames().contains(name) || attributes.contains(u"hidden"_s) ||
                                       isCommentNumber || isHidden(styles),
                          .isButton = name == "button"_L1,
                          .isDrawn = styles.value(u"mso-list"_s) == "ignore"_L1,
                          .isPreformatted = name == "pre"_L1,
                          .heading = headingLevel(name, classes, styles),
                          .entryLevel = entryLevel(styles),
                          .isBold = boldness(name, styles),
                          .isItalic = slant(name, styles),
                          .link = isLink ? address : QString()};
}

} // namespace candour
