// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/AccessibilityWords.h"

#include "base/Literals.h"

namespace candour {

namespace {

AccessibilityWords accessibilityInEnglish()
{
    return {
        .about = u"This statement is about the assessments that are published here, as web pages and as PDF."_s,
        .howAccessible = u"How accessible they are"_s,
        .notAccessible = u"What may not be accessible"_s,
        .howChecked = u"How this was checked"_s,
        .askUs = u"Reporting a problem, or asking for another format"_s,
        .madeTo = u"Every page is made to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA, and "
                  u"every PDF to meet PDF/UA-1. You can:"_s,
        .can = {u"read and use everything with a keyboard or a screen reader"_s,
                u"enlarge the text up to 400% and lose none of it"_s,
                u"read in light or dark colours, whichever your device is set to"_s, u"print every page"_s},
        .pictures = u"The values of every picture of risks stand in a table below it. What is withheld is named in "
                    u"words."_s,
        .limits =
            u"What the authors of an assessment wrote may be hard to read. Pages and documents elsewhere to which "
            u"an assessment links may not be accessible."_s,
        .checked = u"The program that makes these files is tested with automatic checkers: axe-core and the Nu Html "
                   u"Checker for pages, veraPDF for PDF. Automatic checkers do not find every problem."_s,
        .writeTo = u"Write to "_s,
        .writeToUs = u"Write to the organisation that published the assessment."_s,
        .otherStatement = u"This does not stand in place of the statement of the organisation’s website, which says "
                          u"who makes sure that the rules on accessibility are kept."_s,
    };
}

AccessibilityWords accessibilityInWelsh()
{
    return {
        .about = u"Mae’r datganiad hwn yn ymwneud â’r asesiadau a gyhoeddir yma, fel tudalennau gwe ac fel PDF."_s,
        .howAccessible = u"Pa mor hygyrch ydynt"_s,
        .notAccessible = u"Beth efallai nad yw’n hygyrch"_s,
        .howChecked = u"Sut y gwiriwyd hyn"_s,
        .askUs = u"Rhoi gwybod am broblem, neu ofyn am fformat arall"_s,
        .madeTo = u"Gwneir pob tudalen i fodloni Canllawiau Hygyrchedd Cynnwys y We (WCAG) 2.2 ar lefel AA, a phob PDF "
                  u"i fodloni PDF/UA-1. Gallwch:"_s,
        .can = {u"ddarllen a defnyddio popeth gyda bysellfwrdd neu ddarllenydd sgrin"_s,
                u"chwyddo’r testun hyd at 400% heb golli dim ohono"_s,
                u"ddarllen mewn lliwiau golau neu dywyll, fel y mae eich dyfais wedi’i gosod"_s,
                u"argraffu pob tudalen"_s},
        .pictures = u"Mae gwerthoedd pob llun o risgiau mewn tabl oddi tano. Caiff yr hyn a ddelir yn ôl ei enwi mewn "
                    u"geiriau."_s,
        .limits = u"Gall yr hyn a ysgrifennodd awduron asesiad fod yn anodd ei ddarllen. Efallai nad yw tudalennau a "
                  u"dogfennau mewn mannau eraill y mae asesiad yn dolennu iddynt yn hygyrch."_s,
        .checked =
            u"Mae’r rhaglen sy’n gwneud y ffeiliau hyn yn cael ei phrofi gyda gwirwyr awtomatig: axe-core a’r Nu "
            u"Html Checker ar gyfer tudalennau, veraPDF ar gyfer PDF. Nid yw gwirwyr awtomatig yn canfod pob "
            u"problem."_s,
        .writeTo = u"Ysgrifennwch at "_s,
        .writeToUs = u"Ysgrifennwch at y sefydliad a gyhoeddodd yr asesiad."_s,
        .otherStatement =
            u"Nid yw hwn yn cymryd lle datganiad gwefan y sefydliad, sy’n dweud pwy sy’n sicrhau y cedwir "
            u"at y rheolau ar hygyrchedd."_s,
    };
}

} // namespace

const AccessibilityWords &accessibilityWords(const QString &language)
{
    static const AccessibilityWords english = accessibilityInEnglish();
    static const AccessibilityWords welsh = accessibilityInWelsh();
    return language.section(u'-', 0, 0).toLower() == "cy"_L1 ? welsh : english;
}

} // namespace candour
