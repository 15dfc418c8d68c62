// SPDX-License-Identifier: GPL-3.0-or-later
#include "PdfSowing.h"
#include "base/Literals.h"

#include <qpdf/QPDFPageObjectHelper.hh>

namespace candour {

namespace {

void drawGlyphByGlyph(QPDF &pdf)
{
    addFont(pdf, "/Seed", compositeFont(pdf));
    std::string content = "BT /Seed 12 Tf 72 700 Td ";
    for (unsigned i = 0; i < seedWords().size(); ++i)
        content += "[<" + hex4(i + 1) + ">] TJ 7 0 Td ";
    content += "ET 0 g 60 690 400 30 re f";
    draw(pdf, content);
}

void drawForm(QPDF &pdf)
{
    addFont(pdf, "/Seed", helvetica());
    Object resources = QPDFPageObjectHelper(firstPage(pdf)).getAttribute("/Resources", true);
    if (!resources.hasKey("/XObject"))
        resources.replaceKey("/XObject", Object::newDictionary());
    Object form = stream(pdf, "<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] >>",
                         "BT /Seed 9 Tf 72 90 Td (" + seedWords() + ") Tj ET");
    resources.getKey("/XObject").replaceKey("/Form", pdf.makeIndirectObject(form));
    draw(pdf, "/Form Do");
}

void drawOnLayer(QPDF &pdf)
{
    Object layer = pdf.makeIndirectObject(Object::parse("<< /Type /OCG /Name (Notes) >>"));
    Object off = Object::newArray(std::vector<Object>{layer});
    Object properties = Object::newDictionary();
    properties.replaceKey("/OCGs", Object::newArray(std::vector<Object>{layer}));
    properties.replaceKey("/D", Object::newDictionary());
    properties.getKey("/D").replaceKey("/OFF", off);
    pdf.getRoot().replaceKey("/OCProperties", properties);
    addFont(pdf, "/Seed", helvetica());
    Object resources = QPDFPageObjectHelper(firstPage(pdf)).getAttribute("/Resources", true);
    resources.replaceKey("/Properties", Object::newDictionary());
    resources.getKey("/Properties").replaceKey("/Layer", layer);
    draw(pdf, "/OC /Layer BDC BT /Seed 9 Tf 72 90 Td (" + seedWords() + ") Tj ET EMC");
}

} // namespace

QList<PdfSeed> pdfTextSeeds()
{
    const std::string shown = "(" + seedWords() + ") Tj";
    const QString page = u"text of page 1"_s;
    return {
        {"white text", page, drawn("BT 1 1 1 rg /Seed 12 Tf 72 90 Td " + shown + " ET")},
        {"text under a black box", page, drawn("BT /Seed 12 Tf 72 90 Td " + shown + " ET 0 g 60 80 400 30 re f")},
        {"glyphs one by one under a box", page, objects(drawGlyphByGlyph)},
        {"text that is not painted", page, drawn("BT 3 Tr /Seed 12 Tf 72 90 Td " + shown + " ET")},
        {"clipped text", page, drawn("q 0 0 1 1 re W n BT /Seed 12 Tf 72 90 Td " + shown + " ET Q")},
        {"text off the page", page, drawn("BT /Seed 12 Tf 5000 5000 Td " + shown + " ET")},
        {"kerned and split text", page,
         drawn("BT /Seed 12 Tf 72 90 Td [(Kes) 20 (trel) -300 (Van) 9 (tage Ltd)] TJ ET")},
        {"accents and small letters", page, drawn("BT /Seed 12 Tf 72 90 Td (k\xe9strel  VANTAGE-ltd) Tj ET")},
        {"text that is only decoration", page,
         drawn("/Artifact << /Type /Pagination >> BDC BT /Seed 12 Tf 72 90 Td " + shown + " ET EMC")},
        {"form that is drawn", u"object inside the file"_s, objects(drawForm)},
        {"hidden layer", page, objects(drawOnLayer)},
        {"ActualText in content", u"replacement text"_s,
         drawn("/Span << /ActualText (" + seedWords() + ") >> BDC EMC")},
        {"comment in content", u"comment"_s, drawn("% was: " + seedWords() + "\n")},
        {"inline picture", u"picture"_s, drawn("BI /W 19 /H 1 /BPC 8 /CS /G ID " + seedWords() + " EI")},
        {"form that is never drawn", u"object that nothing refers to"_s, objects([](QPDF &pdf) {
             pdf.makeIndirectObject(stream(pdf, "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] >>",
                                           "BT /Seed 9 Tf (" + seedWords() + ") Tj ET"));
         })},
    };
}

} // namespace candour
