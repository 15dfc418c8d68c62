// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof/HtmlReader.h"

#include "base/Literals.h"
#include "proof/ByteWords.h"
#include "proof/HiddenText.h"
#include "proof/Messages.h"
#include "proof/TextReader.h"

#include <QSet>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <memory>

namespace candour {

namespace {

struct FreeDocument
{
    void operator()(xmlDoc *document) const { xmlFreeDoc(document); }
};
using DocumentPointer = std::unique_ptr<xmlDoc, FreeDocument>;

QString fromXml(const xmlChar *text)
{
    return text ? QString::fromUtf8(reinterpret_cast<const char *>(text)) : QString();
}

DocumentPointer parsedHtml(const QByteArray &bytes)
{
    // A reader of pages passes over bytes of nothing; the parser would stop at the first.
    const QByteArray utf8 = textOf(bytes).remove(QChar::Null).toUtf8();
    return DocumentPointer(htmlReadMemory(utf8.constData(), int(utf8.size()), nullptr, "UTF-8",
                                          HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                              HTML_PARSE_NONET | HTML_PARSE_NODEFDTD));
}

DocumentPointer parsedXml(const QByteArray &bytes)
{
    return DocumentPointer(
        xmlReadMemory(bytes.constData(), int(bytes.size()), nullptr, nullptr,
                      XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET));
}

/// Whether an element says of itself, or its class, that it is not to be seen.
bool isHidden(const xmlNode *element, const QSet<QString> &classes)
{
    for (const xmlAttr *attribute = element->properties; attribute; attribute = attribute->next) {
        const QString name = fromXml(attribute->name);
        if (name == u"hidden"_s)
            return true;
        const QString value = attribute->children ? fromXml(attribute->children->content) : QString();
        if (name == u"style"_s && hides(value))
            return true;
        if (name == u"class"_s && !classes.isEmpty())
            for (const QString &one : value.simplified().split(u' '))
                if (classes.contains(one))
                    return true;
    }
    return false;
}

bool isInline(const QString &element)
{
    static const QSet<QString> names = {u"a"_s,    u"abbr"_s,   u"b"_s,    u"bdi"_s, u"bdo"_s,  u"big"_s,   u"cite"_s,
                                        u"code"_s, u"data"_s,   u"del"_s,  u"dfn"_s, u"em"_s,   u"font"_s,  u"i"_s,
                                        u"ins"_s,  u"kbd"_s,    u"mark"_s, u"q"_s,   u"s"_s,    u"samp"_s,  u"small"_s,
                                        u"span"_s, u"strong"_s, u"sub"_s,  u"sup"_s, u"time"_s, u"tspan"_s, u"tt"_s,
                                        u"u"_s,    u"var"_s,    u"wbr"_s};
    return names.contains(element);
}

/// Attributes whose values are the vocabulary of HTML and SVG, or numbers.
bool isMachineAttribute(const QString &name)
{
    static const QSet<QString> names = {u"charset"_s, u"class"_s,      u"d"_s,           u"dir"_s,       u"fill"_s,
                                        u"height"_s,  u"http-equiv"_s, u"lang"_s,        u"media"_s,     u"name"_s,
                                        u"points"_s,  u"property"_s,   u"rel"_s,         u"role"_s,      u"scope"_s,
                                        u"stroke"_s,  u"style"_s,      u"text-anchor"_s, u"transform"_s, u"type"_s,
                                        u"viewBox"_s, u"viewbox"_s,    u"width"_s,       u"x"_s,         u"y"_s};
    return names.contains(name);
}

/// Names an attribute only if it is one of HTML's own: another name may itself say too much.
QString attributePlace(const QString &name)
{
    static const QSet<QString> known = {
        u"alt"_s,   u"aria-label"_s, u"content"_s, u"datetime"_s, u"href"_s, u"id"_s,   u"src"_s,  u"summary"_s,
        u"title"_s, u"value"_s,      u"class"_s,   u"style"_s,    u"name"_s, u"lang"_s, u"cite"_s, u"placeholder"_s};
    if (name == u"href"_s || name == u"src"_s)
        return LeakCheckMessages::tr("link address");
    if (known.contains(name))
        return LeakCheckMessages::tr("attribute “%1”").arg(name);
    return name.startsWith(u"data-"_s) ? LeakCheckMessages::tr("data attribute") : LeakCheckMessages::tr("attribute");
}

/// How deep HTML as text within one another is read: signs such as "<5 and >10" look like it for ever.
constexpr int DeepestFragment = 8;

/// Walks a parsed page or XML file and sorts its words by the place they come through.
class MarkupReader
{
public:
    MarkupReader(bool html, QString place, int depth = 0) : m_html(html), m_place(std::move(place)), m_depth(depth) {}

    void read(const xmlNode *first)
    {
        for (const xmlNode *node = first; node; node = node->next)
            readNode(node);
    }

    QList<Passage> passages() const
    {
        QList<Passage> all{m_text, m_values, m_headings, m_vocabulary};
        if (m_seen.pieces.size() < m_text.pieces.size())
            all += m_seen;
        return all + m_others;
    }

private:
    QString named(const QString &place) const { return m_place.isEmpty() ? place : m_place; }

    void readNode(const xmlNode *node)
    {
        switch (node->type) {
        case XML_TEXT_NODE:
        case XML_CDATA_SECTION_NODE:
            readText(node);
            return;
        case XML_COMMENT_NODE:
            say(LeakCheckMessages::tr("comment"), fromXml(node->content));
            return;
        case XML_PI_NODE:
            say(LeakCheckMessages::tr("processing instruction"), fromXml(node->name) + u' ' + fromXml(node->content));
            return;
        case XML_ELEMENT_NODE:
            readElement(node);
            return;
        case XML_DTD_NODE:
            readDeclaration(reinterpret_cast<const xmlDtd *>(node));
            return;
        default:
            say(LeakCheckMessages::tr("declaration"), fromXml(node->name));
            return;
        }
    }

    void readDeclaration(const xmlDtd *declaration)
    {
        say(LeakCheckMessages::tr("declaration"),
            fromXml(declaration->ExternalID) + passageBreak + fromXml(declaration->SystemID));
        read(declaration->children);
    }

    void readElement(const xmlNode *element)
    {
        const QString name = fromXml(element->name);
        const QString previous = std::exchange(m_element, name);
        m_vocabulary.pieces += {named(LeakCheckMessages::tr("name of an element")), name + passageBreak};
        for (const xmlAttr *attribute = element->properties; attribute; attribute = attribute->next)
            readAttribute(element, attribute);
        const bool apart = !m_html || !isInline(name);
        const bool hidden = m_html && isHidden(element, m_hiddenClasses);
        m_hidden += hidden ? 1 : 0;
        if (apart)
            separate();
        read(element->children);
        if (apart)
            separate();
        m_hidden -= hidden ? 1 : 0;
        m_element = previous;
    }

    void readAttribute(const xmlNode *element, const xmlAttr *attribute)
    {
        xmlChar *content = xmlNodeListGetString(element->doc, attribute->children, 1);
        const QString value = fromXml(content);
        xmlFree(content);
        const QString name = fromXml(attribute->name);
        const QString place = named(attributePlace(name));
        m_vocabulary.pieces += {named(LeakCheckMessages::tr("name of an attribute")), name + passageBreak};
        if (m_html && isMachineAttribute(name))
            m_vocabulary.pieces += {place, value + passageBreak};
        else if (m_html && m_element == u"meta"_s)
            m_headings.pieces += {named(LeakCheckMessages::tr("metadata")), value + passageBreak};
        else
            m_values.pieces += {place, value + passageBreak};
    }

    void readText(const xmlNode *node)
    {
        const QString text = fromXml(node->content);
        if (m_html && m_element == u"title"_s)
            m_headings.pieces += {named(LeakCheckMessages::tr("document title")), text + passageBreak};
        else if (m_html && m_element == u"style"_s)
            readStyle(text);
        else if (m_html && m_element == u"script"_s)
            m_others += jsonPassages(text, named(LeakCheckMessages::tr("script")));
        else if (m_depth < DeepestFragment && looksLikeMarkup(text)) // HTML inside XML, as feeds carry it.
            m_others += htmlFragment(text);
        else
            sayText(text);
    }

    static bool looksLikeMarkup(const QString &text) { return text.contains(u'<') && text.contains(u'>'); }

    void readStyle(const QString &text)
    {
        m_others += stylePassages(text, named(LeakCheckMessages::tr("style")));
        m_hiddenClasses += hiddenClasses(text);
    }

    void sayText(const QString &text)
    {
        const Piece piece{named(LeakCheckMessages::tr("text")), text};
        m_text.pieces += piece;
        if (m_hidden == 0)
            m_seen.pieces += piece;
    }

    QList<Passage> htmlFragment(const QString &text) const
    {
        MarkupReader reader(true, named(LeakCheckMessages::tr("text")), m_depth + 1);
        if (const DocumentPointer document = parsedHtml(text.toUtf8()))
            reader.read(document->children);
        return reader.passages();
    }

    void separate()
    {
        for (Passage *passage : {&m_text, &m_seen})
            if (!passage->pieces.isEmpty())
                passage->pieces.last().text += passageBreak;
    }

    void say(const QString &place, const QString &words) { m_values.pieces += {named(place), words + passageBreak}; }

    bool m_html;
    QString m_place;   ///< Stands for every place, where set.
    int m_depth;       ///< Of HTML as text around this.
    QString m_element; ///< Name of the element being read.
    int m_hidden = 0;  ///< How many of the elements around it are hidden.
    QSet<QString> m_hiddenClasses;
    Passage m_text;
    Passage m_seen{
        Passage::Seeking::Words, Breaks::Marked, Passage::Reading::SamePlace, {}}; ///< Without what is hidden.
    Passage m_values{Passage::Seeking::Words, Breaks::Punctuation, {}, {}};
    Passage m_headings{Passage::Seeking::EveryWord, Breaks::Punctuation, {}, {}};
    Passage m_vocabulary{Passage::Seeking::Telling, Breaks::Punctuation, {}, {}};
    QList<Passage> m_others;
};

Passage bytesOf(const QByteArray &bytes, const QString &place)
{
    return {Passage::Seeking::Telling,
            Breaks::Punctuation,
            Passage::Reading::WholeFile,
            {{place.isEmpty() ? LeakCheckMessages::tr("bytes of the file") : place, printableRuns(bytes)}}};
}

} // namespace

QList<Passage> htmlPassages(const QByteArray &bytes)
{
    MarkupReader reader(true, {});
    if (const DocumentPointer document = parsedHtml(bytes))
        reader.read(document->children);
    return reader.passages() << bytesOf(bytes, {});
}

QList<Passage> xmlPassages(const QByteArray &bytes, const QString &place)
{
    MarkupReader reader(false, place);
    if (const DocumentPointer document = parsedXml(bytes))
        reader.read(document->children);
    return reader.passages() << bytesOf(bytes, place);
}

bool isHtmlPage(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(1024).toLower();
    if (!bytes.isValidUtf8() || !start.contains("<html") || !bytes.trimmed().toLower().endsWith("</html>"))
        return false;
    const DocumentPointer document = parsedHtml(bytes);
    const xmlNode *root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    bool title = false;
    bool body = false;
    for (const xmlNode *part = root ? root->children : nullptr; part; part = part->next) {
        body = body || (fromXml(part->name) == u"body"_s && part->children);
        if (fromXml(part->name) == u"head"_s)
            for (const xmlNode *entry = part->children; entry; entry = entry->next)
                title = title || (fromXml(entry->name) == u"title"_s && entry->children);
    }
    return title && body;
}

bool isWellFormed(const QByteArray &xml)
{
    return DocumentPointer(xmlReadMemory(xml.constData(), int(xml.size()), nullptr, nullptr,
                                         XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET)) != nullptr;
}

} // namespace candour
