// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ForeignText.h"

#include "base/Literals.h"
#include "exchange/ForeignBuilder.h"
#include "exchange/ForeignEncoding.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <memory>

namespace candour {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ForeignText)
};

struct FreeContext
{
    void operator()(htmlParserCtxt *context) const { htmlFreeParserCtxt(context); }
};

tl::unexpected<Error> tooLarge()
{
    return fail(ErrorKind::Refused, Words::tr("This is more text than one assessment can take over. Nothing was "
                                              "changed. Take it over in smaller parts."));
}

/// Conditions of word processors that stand outside comments: the parser takes them for text.
QString withoutConditions(QString html)
{
    static const QRegularExpression condition(u"<!\\[[^>]{0,400}(?<!--)>"_s);
    return html.remove(condition);
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
        isTooLong = isTooLong || builder.characters() > limits.characters;
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

} // namespace

Result<ForeignDocument> foreignHtml(const QByteArray &bytes, const ForeignLimits &limits)
{
    if (bytes.size() > limits.bytes)
        return tooLarge();
    const QByteArray utf8 = withoutConditions(foreignCharacters(bytes)).remove(QChar(0)).toUtf8();
    if (utf8.isEmpty())
        return ForeignDocument();
    const std::unique_ptr<htmlParserCtxt, FreeContext> parser(
        htmlCreateMemoryParserCtxt(utf8.constData(), int(utf8.size())));
    if (!parser)
        return fail(ErrorKind::Refused, Words::tr("This text cannot be read. Nothing was changed."));
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
        return tooLarge();
    if (reading.isTooDeep)
        return fail(ErrorKind::Refused,
                    Words::tr("The formatting of this text is nested too deeply to be read. Nothing was changed. Copy "
                              "it as plain text."));
    return reading.builder.finish();
}

Result<ForeignDocument> foreignFile(const QByteArray &bytes, const ForeignLimits &limits)
{
    static const QRegularExpression tag(u"<(?:!doctype|html|head|body|meta|p|div|h[1-6]|table|ul|ol|span)\\b"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    if (bytes.size() > limits.bytes)
        return tooLarge();
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("\xD0\xCF\x11\xE0") || bytes.startsWith("%PDF"))
        return fail(ErrorKind::Refused,
                    Words::tr("Files of word processors and PDF files cannot be read. Save the document as a web page, "
                              "or as plain text, and take that. Nothing was changed."));
    const QString text = foreignCharacters(bytes);
    return tag.match(text.left(100'000)).hasMatch() ? foreignHtml(bytes, limits) : foreignPlainText(text, limits);
}

} // namespace candour
