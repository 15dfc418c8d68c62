// SPDX-License-Identifier: GPL-3.0-or-later
#include "PdfSowing.h"
#include "base/Literals.h"

#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>

namespace candour {

namespace {

/// Some element of the structure tree.
Object someElement(QPDF &pdf)
{
    for (auto &object : pdf.getAllObjects())
        if (object.isDictionary() && object.getKey("/Type").isName() &&
            object.getKey("/Type").getName() == "/StructElem")
            return object;
    return pdf.makeIndirectObject(Object::newDictionary());
}

void setOnElement(QPDF &pdf, const std::string &key)
{
    someElement(pdf).replaceKey(key, Object::newUnicodeString(seedWords()));
}

void addAnnotation(QPDF &pdf, Object annotation)
{
    Object page = firstPage(pdf);
    if (!page.hasKey("/Annots"))
        page.replaceKey("/Annots", Object::newArray());
    page.getKey("/Annots").appendItem(pdf.makeIndirectObject(annotation));
}

void addLayer(QPDF &pdf)
{
    Object layer = pdf.makeIndirectObject(Object::parse("<< /Type /OCG /Name (" + seedWords() + ") >>"));
    Object properties = Object::parse("<< /D << /OFF [] >> >>");
    properties.replaceKey("/OCGs", Object::newArray(std::vector<Object>{layer}));
    pdf.getRoot().replaceKey("/OCProperties", properties);
}

void addAttachment(QPDF &pdf)
{
    auto file = QPDFEFStreamObjectHelper::createEFStream(pdf, "Who links it: " + seedWords() + ".");
    auto specification = QPDFFileSpecObjectHelper::createFileSpec(pdf, "notes.txt", file);
    QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile("notes", specification);
}

void setBookmark(QPDF &pdf)
{
    Object outlines = pdf.getRoot().getKey("/Outlines");
    outlines.getKey("/First").replaceKey("/Title", Object::newUnicodeString("Why " + seedWords()));
}

void setMetadata(QPDF &pdf)
{
    pdf.getRoot().replaceKey(
        "/Metadata",
        stream(pdf, "<< /Type /Metadata /Subtype /XML >>",
               "<?xpacket begin='' id='x'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
               "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' "
               "xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:subject><rdf:Bag><rdf:li>Kestrel "
               "&#86;antage Ltd</rdf:li></rdf:Bag></dc:subject></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket "
               "end='w'?>"));
}

void setDestination(QPDF &pdf)
{
    Object names = Object::parse("<< /Dests << /Names [(" + seedWords() + ")] >> >>");
    Object target = Object::newArray(std::vector<Object>{firstPage(pdf), Object::newName("/Fit")});
    names.getKey("/Dests").getKey("/Names").appendItem(target);
    pdf.getRoot().replaceKey("/Names", names);
}

} // namespace

QList<PdfSeed> pdfObjectSeeds()
{
    const auto info = [](QPDF &pdf) {
        pdf.getTrailer().replaceKey("/Info", Object::parse("<< /Subject " + wideSeedWords() + " >>"));
    };
    const auto root = [](const std::string &key, const std::string &value) {
        return objects([key, value](QPDF &pdf) { pdf.getRoot().replaceKey(key, Object::parse(value)); });
    };
    const auto annotation = [](const std::string &value) {
        return objects([value](QPDF &pdf) { addAnnotation(pdf, Object::parse(value)); });
    };
    const auto orphan = [](QPDF &pdf) { pdf.makeIndirectObject(Object::newArray({Object::newString(seedWords())})); };
    const std::string link = "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI "
                             "(https://example.org/?q=Kestrel%20%56antage%2BLtd) >> >>";
    const std::string note = "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents " + wideSeedWords() + " >>";
    return {
        {"replacement text of an element", u"replacement text"_s,
         objects([](QPDF &p) { setOnElement(p, "/ActualText"); })},
        {"alternative text of an element", u"alternative text"_s, objects([](QPDF &p) { setOnElement(p, "/Alt"); })},
        {"expansion of an element", u"expanded abbreviation"_s, objects([](QPDF &p) { setOnElement(p, "/E"); })},
        {"title of an element", u"title of a structure element"_s, objects([](QPDF &p) { setOnElement(p, "/T"); })},
        {"identifier of an element", u"object inside the file"_s, objects([](QPDF &p) { setOnElement(p, "/ID"); })},
        {"bookmark", u"bookmark"_s, objects(setBookmark)},
        {"annotation in UTF-16", u"annotation"_s, annotation(note)},
        {"document information", u"document information"_s, objects(info)},
        {"metadata with entities", u"metadata"_s, objects(setMetadata)},
        {"PieceInfo", u"data of another program"_s,
         root("/PieceInfo", "<< /Tool << /Private (" + seedWords() + ") >> >>")},
        {"form value", u"form field"_s,
         root("/AcroForm", "<< /Fields [<< /FT /Tx /T (a) /V (" + seedWords() + ") >>] >>")},
        {"page label", u"page label"_s, root("/PageLabels", "<< /Nums [0 << /P (" + seedWords() + " ) /S /D >>] >>")},
        {"script", u"script"_s, root("/OpenAction", "<< /S /JavaScript /JS (app.alert\\('" + seedWords() + "'\\)) >>")},
        {"attachment", u"attachment"_s, objects(addAttachment)},
        {"percent-encoded address", u"link address"_s, annotation(link)},
        {"name of a destination", u"name of a destination"_s, objects(setDestination)},
        {"old name of a destination", u"name of a destination"_s,
         root("/Dests", "<< /Kestrel#20Vantage#20Ltd [null /Fit] >>")},
        {"name of a layer", u"name of a layer"_s, objects(addLayer)},
        {"name of a font", u"name inside the file"_s, objects([](QPDF &p) {
             Object font = helvetica();
             font.replaceKey("/BaseFont", Object::newName("/Kestrel#20Vantage#20Ltd"));
             addFont(p, "/Seed", font);
         })},
        {"listed object that nothing refers to", u"object that nothing refers to"_s, objects(orphan)},
    };
}

} // namespace candour
