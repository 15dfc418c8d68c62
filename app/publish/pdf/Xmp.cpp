// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf/Xmp.h"

#include "base/Literals.h"

#include <QXmlStreamWriter>

namespace candour::pdfwriter {

namespace {

const auto rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
const auto dc = u"http://purl.org/dc/elements/1.1/"_s;
const auto xmpBasic = u"http://ns.adobe.com/xap/1.0/"_s;
const auto pdfaid = u"http://www.aiim.org/pdfa/ns/id/"_s;
const auto pdfuaid = u"http://www.aiim.org/pdfua/ns/id/"_s;
const auto extension = u"http://www.aiim.org/pdfa/ns/extension/"_s;
const auto schema = u"http://www.aiim.org/pdfa/ns/schema#"_s;
const auto property = u"http://www.aiim.org/pdfa/ns/property#"_s;

/// XML has no place for control characters; those of printed words are refused before this.
QString writable(QString value)
{
    value.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return value;
}

/// A list with one entry: rdf:Alt with the default language, rdf:Bag or rdf:Seq.
void writeList(QXmlStreamWriter &xml, const QString &name, const QString &kind, const QString &value)
{
    if (value.isEmpty())
        return;
    xml.writeStartElement(dc, name);
    xml.writeStartElement(rdf, kind);
    xml.writeStartElement(rdf, u"li"_s);
    if (kind == u"Alt"_s)
        xml.writeAttribute(u"xml:lang"_s, u"x-default"_s);
    xml.writeCharacters(writable(value));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

void startDescription(QXmlStreamWriter &xml)
{
    xml.writeStartElement(rdf, u"Description"_s);
    xml.writeAttribute(rdf, u"about"_s, QString());
}

void writeDublinCore(QXmlStreamWriter &xml, const DocumentInfo &info)
{
    startDescription(xml);
    xml.writeTextElement(dc, u"format"_s, u"application/pdf"_s);
    writeList(xml, u"title"_s, u"Alt"_s, info.title);
    writeList(xml, u"description"_s, u"Alt"_s, info.description);
    writeList(xml, u"creator"_s, u"Seq"_s, info.organisation);
    writeList(xml, u"language"_s, u"Bag"_s, info.language);
    writeList(xml, u"rights"_s, u"Alt"_s, info.licence);
    if (!info.reference.isEmpty())
        xml.writeTextElement(dc, u"identifier"_s, info.reference);
    if (info.issued.isValid())
        writeList(xml, u"date"_s, u"Seq"_s, info.issued.toString(Qt::ISODate));
    xml.writeEndElement();
}

void writeDates(QXmlStreamWriter &xml, const DocumentInfo &info)
{
    const QDate first = info.firstIssued.isValid() ? info.firstIssued : info.issued;
    if (!first.isValid())
        return;
    startDescription(xml);
    xml.writeTextElement(xmpBasic, u"CreateDate"_s, first.toString(Qt::ISODate));
    if (info.issued.isValid())
        xml.writeTextElement(xmpBasic, u"ModifyDate"_s, info.issued.toString(Qt::ISODate));
    xml.writeEndElement();
}

void writeConformance(QXmlStreamWriter &xml)
{
    startDescription(xml);
    xml.writeTextElement(pdfaid, u"part"_s, u"2"_s);
    xml.writeTextElement(pdfaid, u"conformance"_s, u"A"_s);
    xml.writeTextElement(pdfuaid, u"part"_s, u"1"_s);
    xml.writeEndElement();
}

/// PDF/A knows no pdfuaid:part of its own and wants it described (ISO 19005-2, 6.6.2.3.3).
void writeExtensionSchema(QXmlStreamWriter &xml)
{
    const QString parseType = u"parseType"_s;
    startDescription(xml);
    xml.writeStartElement(extension, u"schemas"_s);
    xml.writeStartElement(rdf, u"Bag"_s);
    xml.writeStartElement(rdf, u"li"_s);
    xml.writeAttribute(rdf, parseType, u"Resource"_s);
    xml.writeTextElement(schema, u"namespaceURI"_s, pdfuaid);
    xml.writeTextElement(schema, u"prefix"_s, u"pdfuaid"_s);
    xml.writeTextElement(schema, u"schema"_s, u"PDF/UA identification"_s);
    xml.writeStartElement(schema, u"property"_s);
    xml.writeStartElement(rdf, u"Seq"_s);
    xml.writeStartElement(rdf, u"li"_s);
    xml.writeAttribute(rdf, parseType, u"Resource"_s);
    xml.writeTextElement(property, u"category"_s, u"internal"_s);
    xml.writeTextElement(property, u"description"_s, u"The part of ISO 14289 that the file keeps to"_s);
    xml.writeTextElement(property, u"name"_s, u"part"_s);
    xml.writeTextElement(property, u"valueType"_s, u"Integer"_s);
    for (int open = 0; open < 7; ++open)
        xml.writeEndElement();
}

} // namespace

QByteArray xmp(const DocumentInfo &info)
{
    QByteArray packet = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeNamespace(u"adobe:ns:meta/"_s, u"x"_s);
    xml.writeNamespace(rdf, u"rdf"_s);
    xml.writeNamespace(dc, u"dc"_s);
    xml.writeNamespace(xmpBasic, u"xmp"_s);
    xml.writeNamespace(pdfaid, u"pdfaid"_s);
    xml.writeNamespace(pdfuaid, u"pdfuaid"_s);
    xml.writeNamespace(extension, u"pdfaExtension"_s);
    xml.writeNamespace(schema, u"pdfaSchema"_s);
    xml.writeNamespace(property, u"pdfaProperty"_s);
    xml.writeStartElement(u"adobe:ns:meta/"_s, u"xmpmeta"_s);
    xml.writeStartElement(rdf, u"RDF"_s);
    writeDublinCore(xml, info);
    writeDates(xml, info);
    writeConformance(xml);
    writeExtensionSchema(xml);
    xml.writeEndElement();
    xml.writeEndElement();
    return packet + body.trimmed() + "\n<?xpacket end=\"r\"?>";
}

} // namespace candour::pdfwriter
