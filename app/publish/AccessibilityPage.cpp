// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "publish/HtmlFrame.h"
#include "publish/HtmlMasthead.h"
#include "publish/HtmlWriter.h"
#include "publish/RegisterFiles.h"
#include "publish/RegisterPaths.h"
#include "summary/AccessibilityWords.h"
#include "summary/PageWords.h"

namespace candour {

namespace {

void writeLine(HtmlWriter &page, const QString &element, const Inlines &words)
{
    page.element(element, words);
    page.line();
}

void writeStatement(HtmlWriter &page, const AccessibilityWords &words, const QString &contact)
{
    const auto heading = [&](const QString &said) { writeLine(page, u"h2"_s, {Text{said}}); };
    const auto paragraph = [&](const Inlines &said) { writeLine(page, u"p"_s, said); };
    paragraph({Text{words.about}});
    heading(words.howAccessible);
    paragraph({Text{words.madeTo}});
    page.start(u"ul"_s);
    page.line();
    for (const QString &one : words.can)
        writeLine(page, u"li"_s, {Text{one}});
    page.end();
    page.line();
    paragraph({Text{words.pictures}});
    heading(words.notAccessible);
    paragraph({Text{words.limits}});
    heading(words.howChecked);
    paragraph({Text{words.checked}});
    heading(words.askUs);
    if (contact.isEmpty())
        paragraph({Text{words.writeToUs}});
    else
        paragraph({Text{words.writeTo}, Link{contact, u"mailto:"_s + contact}, Text{u"."_s}});
    paragraph({Text{words.otherStatement}});
}

} // namespace

FinishedFile accessibilityPage(const QList<CatalogueEntry> &entries, const RegisterLook &look)
{
    const CatalogueEntry lead = newestOfEach(entries).value(0);
    HtmlWriter page(lead.language.isEmpty() ? u"en-GB"_s : lead.language);
    const PageWords &words = pageWords(page.language());
    const AccessibilityWords &said = accessibilityWords(page.language());
    startPage(page, {.title = titleOf(words.accessibility, lead.organisation),
                     .description = said.about,
                     .facts = {},
                     .relations = {},
                     .style = look.style});
    writeMasthead(page, look.style, lead.organisation, RegisterPageName);
    page.start(u"div"_s, {{u"class"_s, u"cover"_s}});
    page.element(u"h1"_s, words.accessibility);
    page.end();
    page.line();
    page.start(u"div"_s, {{u"class"_s, u"prose"_s}});
    page.line();
    writeStatement(page, said, look.contact);
    page.end();
    page.line();
    page.end();
    page.line();
    writeFooter(page, lead.organisation, {{words.allPublished, RegisterPageName}});
    endPage(page);
    return {QString(AccessibilityName), page.bytes()};
}

} // namespace candour
