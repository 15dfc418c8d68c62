// SPDX-License-Identifier: GPL-3.0-or-later
#include "Seeds.h"
#include "base/Literals.h"

namespace candour {

namespace {

class PageSower
{
public:
    explicit PageSower(const QByteArray &page) : m_page(page) {}

    void head(const char *channel, const QByteArray &seed, const QString &place)
    {
        sow(channel, "</head>", seed, place);
    }
    void body(const char *channel, const QByteArray &seed, const QString &place)
    {
        sow(channel, "</main>", seed, place);
    }
    /// The whole page anew.
    void page(const char *channel, const QByteArray &bytes, const QString &place)
    {
        m_seeds += Seed{channel, "page", place, {u"DPIA-0007/v2/index.html"_s, bytes}};
    }

    const QByteArray &clean() const { return m_page; }
    QList<Seed> seeds() const { return m_seeds; }

private:
    void sow(const char *channel, const QByteArray &before, const QByteArray &seed, const QString &place)
    {
        QByteArray bytes = m_page;
        const qsizetype at = bytes.lastIndexOf(before);
        if (at < 0)
            qFatal("no %s in the page", before.constData());
        page(channel, bytes.insert(at, seed), place);
    }

    const QByteArray &m_page;
    QList<Seed> m_seeds;
};

void sowAttributes(PageSower &sow)
{
    sow.body("title attribute", "<p title='Kestrel Vantage Ltd'>x</p>", u"attribute “title”"_s);
    sow.body("name of an attribute", "<p kestrel-vantage-ltd>x</p>", u"name of an attribute"_s);
    sow.body("aria-label", "<p aria-label='Kestrel Vantage Ltd'>x</p>", u"attribute “aria-label”"_s);
    sow.body("alt text", "<img alt='Kestrel Vantage Ltd' src='x'>", u"attribute “alt”"_s);
    sow.body("class", "<p class='kestrel-vantage-ltd'>x</p>", u"attribute “class”"_s);
    sow.body("anchor", "<p id='kestrel-vantage-ltd'>x</p>", u"attribute “id”"_s);
    sow.body("link to an anchor", "<a href='#kestrel-vantage-ltd'>x</a>", u"link address"_s);
    sow.body("hidden field", "<input type=hidden value='Kestrel Vantage Ltd'>", u"attribute “value”"_s);
    sow.body("placeholder", "<input placeholder='Kestrel Vantage Ltd'>", u"attribute “placeholder”"_s);
    sow.body("data attribute", "<p data-supplier='Kestrel Vantage Ltd'>x</p>", u"data attribute"_s);
    sow.body("name of a data attribute", "<p data-kestrel-vantage-ltd='1'>x</p>", u"name of an attribute"_s);
    sow.body("event attribute", "<p onclick=\"say('Kestrel ' + 'Vantage' + ' Ltd')\">x</p>", u"attribute"_s);
    sow.body("srcdoc", "<iframe srcdoc='&lt;p>Kes&lt;b>trel&lt;/b> Vantage Ltd'></iframe>", u"attribute"_s);
    sow.body("style attribute", "<p style='--x: \"Kestrel Vantage Ltd\"'>x</p>", u"attribute “style”"_s);
    sow.body("attribute given twice", "<p title='x' title='&#75;estrel Vantage Ltd'>x</p>", u"bytes of the file"_s);
    sow.body("attribute of an end tag", "<p>x</p title='Kestrel &#86;antage Ltd'>", u"bytes of the file"_s);
    sow.body("link address", "<a href='https://example.org/kestrel-vantage-ltd'>x</a>", u"link address"_s);
    sow.body("link target file", "<a href='files/Kestrel%20Vantage%20Ltd.pdf'>x</a>", u"link address"_s);
    sow.body("source set of a picture", "<img alt='' srcset='kestrel-vantage-ltd.png 2x'>", u"attribute"_s);
    sow.body("citation", "<q cite='https://example.org/kestrel_vantage_ltd'>x</q>", u"attribute “cite”"_s);
}

void sowHead(PageSower &sow)
{
    sow.head("document title", "<title>Kestrel Vantage Ltd</title>", u"document title"_s);
    sow.head("metadata", "<meta name=author content='Kestrel Vantage Ltd'>", u"metadata"_s);
    sow.head("Open Graph", "<meta property='og:title' content='Kestrel Vantage Ltd'>", u"metadata"_s);
    sow.head("refresh", "<meta http-equiv=refresh content='9;url=/kestrel-vantage-ltd'>", u"metadata"_s);
    sow.head("base address", "<base href='https://kestrel-vantage-ltd.example/'>", u"link address"_s);
    sow.head("style: content", "<style>p::after { content: 'Kestrel Vantage Ltd'; }</style>", u"style"_s);
    sow.head("style: escaped content", "<style>p::after { content: '\\4b estrel Vantage Ltd'; }</style>", u"style"_s);
    sow.head("style: comment", "<style>/* Kestrel Vantage Ltd */</style>", u"style"_s);
    sow.head("style: variable", "<style>p { --kestrel-vantage-ltd: 1 }</style>", u"style"_s);
    sow.head("style: address", "<style>p { background: url(Kestrel%20Vantage%20Ltd.png) }</style>", u"style"_s);
    sow.head("JSON-LD", "<script type='application/ld+json'>{\"name\": \"Kestrel Vantage Ltd\"}</script>", u"script"_s);
    sow.head("JSON-LD: escaped",
             "<script type='application/ld+json'>{\"name\": \"\\u004bestrel V\\u0061ntage Ltd\"}</script>",
             u"script"_s);
    sow.head("JSON-LD: mark-up inside",
             "<script type='application/ld+json'>{\"description\": \"Kes<b>trel</b> Vantage Ltd\"}</script>",
             u"script"_s);
    sow.head("script: comment", "<script>// Kestrel Vantage Ltd\n</script>", u"script"_s);
    sow.head("script: source map", "<script>//# sourceMappingURL=kestrel-vantage-ltd.js.map\n</script>", u"script"_s);
    sow.head("script: octal codes", "<script>a('\\113\\145\\163\\164rel Vantage Ltd')</script>", u"script"_s);
    sow.head("script: codes of characters",
             "<script>a(String.fromCharCode(75,101,115,116,114,101,108,32,86,97,110,116,97,103,101,32,76,116,100))"
             "</script>",
             u"script"_s);
}

void sowElements(PageSower &sow)
{
    sow.body("comment", "<!-- Kestrel Vantage Ltd -->", u"comment"_s);
    sow.body("comment: mark-up inside", "<!--[if IE]><p>Kes<i>trel</i> Vantage Ltd</p><![endif]-->", u"comment"_s);
    sow.body("hidden element", "<p hidden>Kestrel Vantage Ltd</p>", u"text"_s);
    sow.body("display: none", "<p style='display:none'>Kestrel Vantage Ltd</p>", u"text"_s);
    sow.body("transparent text", "<p style='color:transparent'>Kestrel Vantage Ltd</p>", u"text"_s);
    sow.body("parted by hidden text", "<p>Kes<b hidden>and so on</b>trel <i style='display: none'>x</i>Vantage Ltd</p>",
             u"text"_s);
    sow.body("parted by text of a hidden class",
             "<style>.note, p .b { display : none }</style><p>Kestrel <i class='a b'>and so on</i>Vantage Ltd</p>",
             u"text"_s);
    sow.body("inline elements", "<p>Kes<b>tr</b>el <i>Van</i>tage<span> Ltd</span></p>", u"text"_s);
    sow.body("table cells", "<table><tr><td>Kestrel<td>Vantage<td>Ltd</table>", u"text"_s);
    sow.body("one element for each letter",
             "<div>K</div><div>e</div><div>s</div><div>t</div><div>r</div><div>e</div><div>l</div><div>V</div><div>a"
             "</div><div>n</div><div>t</div><div>a</div><div>g</div><div>e</div><div>L</div><div>t</div><div>d</div>",
             u"text"_s);
    sow.body("SVG: desc", "<svg><desc>Kestrel Vantage Ltd</desc></svg>", u"text"_s);
    sow.body("SVG: title", "<svg><title>Kestrel Vantage Ltd</title></svg>", u"document title"_s);
    sow.body("SVG: metadata", "<svg><metadata><x>Kestrel Vantage Ltd</x></metadata></svg>", u"text"_s);
    sow.body("SVG: text outside the picture", "<svg><text x=-9999>Kestrel Vantage Ltd</text></svg>", u"text"_s);
    sow.body("noscript", "<noscript><p>Kestrel Vantage Ltd</p></noscript>", u"text"_s);
    sow.body("template", "<template><p>Kestrel Vantage Ltd</p></template>", u"text"_s);
    sow.body("text field", "<textarea>Kestrel Vantage Ltd</textarea>", u"text"_s);
    sow.body("choice", "<select><option>Kestrel Vantage Ltd</select>", u"text"_s);
    sow.body("fallback of a frame", "<iframe>Kestrel Vantage Ltd</iframe>", u"text"_s);
    sow.body("closed details", "<details><summary>x</summary>Kestrel Vantage Ltd</details>", u"text"_s);
    sow.body("name of an element", "<kestrel-vantage-ltd>x</kestrel-vantage-ltd>", u"name of an element"_s);
    sow.body("processing instruction", "<?note Kestrel Vantage Ltd?>", u"processing instruction"_s);
}

void sowAround(PageSower &sow)
{
    const QByteArray &clean = sow.clean();
    sow.page("after the end of the page", clean + "\nKestrel Vantage Ltd\n", u"text"_s);
    sow.page("comment after the end", clean + "<!-- Kestrel Vantage Ltd -->", u"comment"_s);
    QByteArray page = clean;
    sow.page("document type", page.replace("<!DOCTYPE html>", "<!DOCTYPE html SYSTEM 'kestrel-vantage-ltd.dtd'>"),
             u"declaration"_s);
    page = clean;
    page.insert(page.indexOf("</main>"), QByteArray("x\0<p>&#75;estrel Vantage Ltd</p>", 33));
    sow.page("behind a byte of nothing", page, u"text"_s);
    QByteArray wide("\xff\xfe", 2);
    page = clean;
    page.insert(page.indexOf("</main>"), "<p>Kestrel Vantage Ltd</p>");
    for (const QChar c : QString::fromUtf8(page))
        wide += QByteArray(1, char(c.unicode() & 0xff)) + char(c.unicode() >> 8);
    sow.page("page in UTF-16", wide, u"text"_s);
    sow.page("page in UTF-16 that does not say so", wide.mid(2), u"text"_s);
}

} // namespace

QList<Seed> pageSeeds(const QByteArray &page)
{
    PageSower sow(page);
    sowAttributes(sow);
    sowHead(sow);
    sowElements(sow);
    sowAround(sow);
    return sow.seeds();
}

} // namespace candour
