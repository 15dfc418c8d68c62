// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/HtmlMasthead.h"

#include "base/Contrast.h"
#include "base/Literals.h"
#include "summary/PageWords.h"

namespace candour {

namespace {

constexpr quint32 WhiteInk = 0xffffff;
constexpr quint32 DarkGround = 0x1d232a; // --surface of the dark page
constexpr int LightenSteps = 20;

/// The accent with as much white in it as text on a dark page needs.
quint32 lightened(quint32 accent)
{
    for (int step = 0; step < LightenSteps; ++step) {
        const quint32 lighter = mixed(accent, WhiteInk, double(step) / LightenSteps);
        if (contrast(lighter, DarkGround) >= ReadableContrast + 1)
            return lighter;
    }
    return WhiteInk;
}

QString colours(quint32 accent)
{
    return u":root { --accent: %1; }"_s.arg(colourText(accent));
}

} // namespace

QString accentStyle(const HouseStyle &style)
{
    const auto accent = colourFrom(style.accent);
    if (!accent)
        return {};
    return u"\n@media screen { %1 }\n@media screen and (prefers-color-scheme: dark) { %2 }"_s.arg(
        colours(*accent), colours(lightened(*accent)));
}

void writeOrganisation(HtmlWriter &writer, const HouseStyle &style, const QString &organisation)
{
    const QList<HtmlAttribute> attributes{{u"class"_s, u"organisation"_s}};
    if (style.logo.isEmpty()) {
        writer.element(u"p"_s, organisation, attributes);
        writer.line();
        return;
    }
    writer.start(u"p"_s, attributes);
    writer.empty(u"img"_s, {{u"class"_s, u"logo"_s},
                            {u"src"_s, u"data:image/png;base64,"_s + QString::fromLatin1(style.logo.toBase64())},
                            {u"alt"_s, style.logoDescription == organisation ? QString() : style.logoDescription}});
    if (!organisation.isEmpty())
        writer.element(u"span"_s, organisation);
    writer.end();
    writer.line();
}

void writeMasthead(HtmlWriter &writer, const HouseStyle &style, const QString &organisation, const QString &back)
{
    writer.start(u"header"_s, {{u"class"_s, u"masthead"_s}});
    writer.start(u"div"_s, {{u"class"_s, u"inner"_s}});
    writeOrganisation(writer, style, organisation);
    if (!back.isEmpty()) {
        writer.start(u"p"_s);
        writer.element(u"a"_s, pageWords(writer.language()).allPublished, {{u"href"_s, back}});
        writer.end();
    }
    writer.end();
    writer.end();
    writer.line();
    writer.start(u"main"_s, {{u"id"_s, u"page_content"_s}, {u"tabindex"_s, u"-1"_s}});
}

QString titleOf(const QString &title, const QString &organisation)
{
    return organisation.isEmpty() ? title : title + u" – "_s + organisation;
}

} // namespace candour
