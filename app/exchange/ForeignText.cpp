// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ForeignText.h"

#include "base/Literals.h"
#include "exchange/ForeignBuilder.h"
#include "exchange/ForeignEncoding.h"
#include "exchange/ForeignRefusal.h"
#include "exchange/Messages.h"

#include <QRegularExpression>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <memory>

namespace candour {

namespace {

struct FreeContext
{
    void operator()(htmlParserCtxt *context) const { htmlFreeParserCtxt(context); }
};

/// Conditions of word processors that stand outside comments: the parser takes them for text.
QString withoutConditions(QString html)
{
    static const QRegularExpression condition(u"<!\\[[^<>]{0,400}(?<!--)>"_s);
    return html.remove(condition);
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '/';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// True where any element has more attributes than \a most: the parser compares each with all those before it.
bool hasMoreAttributes(const QByteArray &html, qsizetype most)
{
    bool inTag = false;
    char quote = 0;
    char before = 0;   // the last character that was no space
    char previous = 0; // the last character
    qsizetype count = 0;
    for (qsizetype i = 0; i < html.size(); ++i) {
        const char c = html.at(i);
        if (!inTag) {
            inTag = c == '<' && i + 1 < html.size() && isLetter(html.at(i + 1));
            count = 0;
        } else if (quote) {
            quote = c == quote ? 0 : quote;
        } else if (c == '>') {
            inTag = false;
        } else if ((c == '"' || c == '\'') && before == '=') {
            quote = c;
        } else if (isSpace(previous) && !isSpace(c) && before != '=' && c != '=' && ++count > most) {
            return true;
        }
        previous = c;
        before = isSpace(c) ? before : c;
    }
    return false;
}

QString fromXml(const xmlChar *text)
{
    return text ? QString::fromUtf8(reinterpret_cast<const char *>(text)) : QString();
}

/// What the parser calls while it reads. It is told to stop as soon as a limit is passed; no document is built.
struct Reading
{
    const ForeignLimits &limits;
    htmlParserCtxt *parser = nullptr;
    ForeignBuilder builder;
    bool isTooDeep = false;
    bool isTooLong = false;

    void stopAtLimits()
    {
        isTooDeep = isTooDeep || builder.depth() > limits.depth;
        isTooLong = isTooLong || builder.characters() > limits.characters || builder.elements() > limits.elements ||
                    builder.blocks() > limits.blocks || builder.runs() > limits.runs;
        if (isTooDeep || isTooLong)
            xmlStopParser(parser);
    }
};

void startElement(void *data, const xmlChar *name, const xmlChar **attributes)
{
    auto &reading = *static_cast<Reading *>(data);
    QMap<QString, QString> values;
    for (const xmlChar **one = attributes; one && *one; one += 2) {
        const QString attribute = fromXml(*one);
        if (attribute == "style"_L1 || attribute == "class"_L1 || attribute == "href"_L1 || attribute == "hidden"_L1)
            values.insert(attribute, fromXml(*(one + 1)));
    }
    reading.builder.open(foreignElement(fromXml(name), values));
    reading.stopAtLimits();
}

void endElement(void *data, const xmlChar *)
{
    static_cast<Reading *>(data)->builder.close();
}

void characters(void *data, const xmlChar *text, int length)
{
    auto &reading = *static_cast<Reading *>(data);
    reading.builder.write(QString::fromUtf8(reinterpret_cast<const char *>(text), length));
    reading.stopAtLimits();
}

/// Files of word processors, PDF, RTF, and web pages in the form of a message ("Single File Web Page").
bool isOfAnotherKind(const QByteArray &bytes)
{
    static const QRegularExpression message(u"^(?:MIME-Version:|Content-Type:\\s*multipart)"_s,
                                            QRegularExpression::CaseInsensitiveOption |
                                                QRegularExpression::MultilineOption);
    constexpr qsizetype Start = 2000;
    const QByteArray start = bytes.left(Start);
    return start.startsWith("PK\x03\x04") || start.startsWith("\xD0\xCF\x11\xE0") || start.startsWith("%PDF") ||
           start.trimmed().startsWith("{\\rtf") || message.match(QString::fromLatin1(start)).hasMatch();
}

} // namespace

Result<ForeignDocument> foreignHtml(const QByteArray &bytes, const ForeignLimits &limits)
{
    if (bytes.size() > limits.bytes)
        return tooMuchText();
    const QByteArray utf8 = withoutConditions(foreignCharacters(bytes)).remove(QChar(0)).toUtf8();
    if (utf8.isEmpty())
        return ForeignDocument();
    if (hasMoreAttributes(utf8, limits.attributes))
        return fail(ErrorKind::Refused,
                    ForeignTextMessages::tr(
                        "This text is not written as other programs write it, and cannot be read. Nothing was "
                        "changed. Copy it as plain text."));
    const std::unique_ptr<htmlParserCtxt, FreeContext> parser(
        htmlCreateMemoryParserCtxt(utf8.constData(), int(utf8.size())));
    if (!parser)
        return fail(ErrorKind::Refused, ForeignTextMessages::tr("This text cannot be read. Nothing was changed."));
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                         HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
    Reading reading{.limits = limits, .parser = parser.get()};
    *parser->sax = xmlSAXHandler{};
    parser->sax->startElement = startElement;
    parser->sax->endElement = endElement;
    parser->sax->characters = characters;
    parser->sax->ignorableWhitespace = characters;
    parser->userData = &reading;
    htmlParseDocument(parser.get());
    if (reading.isTooLong)
        return tooMuchText();
    if (reading.isTooDeep)
        return fail(ErrorKind::Refused,
                    ForeignTextMessages::tr(
                        "The formatting of this text is nested too deeply to be read. Nothing was changed. Copy "
                        "it as plain text."));
    return reading.builder.finish();
}

Result<ForeignDocument> foreignFile(const QByteArray &bytes, const ForeignLimits &limits)
{
    static const QRegularExpression tag(u"<(?:!doctype|html|head|body|meta|p|div|h[1-6]|table|ul|ol|span)\\b"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    if (bytes.size() > limits.bytes)
        return tooMuchText();
    const QString text = foreignCharacters(bytes);
    if (isOfAnotherKind(bytes) || text.contains(QChar(0)))
        return fail(ErrorKind::Refused,
                    ForeignTextMessages::tr(
                        "Only web pages and plain text can be read. Save the document as a web page, in Word as "
                        "“Web Page, Filtered”, or as plain text, and take that. Nothing was changed."));
    return tag.match(text.left(100'000)).hasMatch() ? foreignHtml(bytes, limits) : foreignPlainText(text, limits);
}

} // namespace candour
