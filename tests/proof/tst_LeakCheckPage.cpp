// SPDX-License-Identifier: GPL-3.0-or-later
#include "LeakCases.h"

#include <QGuiApplication>

using namespace candour;

class tst_LeakCheckPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatAPageHides_data();
    void findsWhatAPageHides();
    void findsWhatOtherFilesHide_data();
    void findsWhatOtherFilesHide();
    void findsWordsOfAFileName();

private:
    QByteArray m_page;
};

void tst_LeakCheckPage::initTestCase()
{
    m_page = html(documents::summary(), {.pdf = u"dpia.pdf"_s});
}

void tst_LeakCheckPage::findsWhatAPageHides_data()
{
    QTest::addColumn<QByteArray>("before"); // What the seed stands in front of.
    QTest::addColumn<QByteArray>("seed");
    QTest::addColumn<QString>("place");
    const QByteArray body = "</main>";
    const QByteArray head = "</head>";
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &seed, const QString &place) {
        QTest::newRow(name) << before << seed << place;
    };
    row("comment", body, "<!-- Kestrel Vantage Ltd -->", u"comment"_s);
    row("attribute", body, "<p title='Kestrel Vantage Ltd'>x</p>", u"attribute “title”"_s);
    row("unknown attribute", body, "<p kestrel-vantage-ltd>x</p>", u"name of an attribute"_s);
    row("label for screen readers", body, "<p aria-label='Kestrel Vantage Ltd'>x</p>", u"attribute “aria-label”"_s);
    row("class", body, "<p class='kestrel-vantage-ltd'>x</p>", u"attribute “class”"_s);
    row("anchor", body, "<p id='kestrel-vantage-ltd'>x</p>", u"attribute “id”"_s);
    row("second title", head, "<title>Kestrel Vantage Ltd</title>", u"document title"_s);
    row("metadata", head, "<meta name=author content='Kestrel Vantage Ltd'>", u"metadata"_s);
    row("hidden element", body, "<p hidden>Kestrel Vantage Ltd</p>", u"text"_s);
    row("transparent text", body, "<p style='color:transparent'>Kestrel Vantage Ltd</p>", u"text"_s);
    row("hidden field", body, "<input type=hidden value='Kestrel Vantage Ltd'>", u"attribute “value”"_s);
    row("data attribute", body, "<p data-supplier='Kestrel Vantage Ltd'>x</p>", u"data attribute"_s);
    row("content of a style", head, "<style>p::after { content: 'Kestrel Vantage Ltd'; }</style>", u"style"_s);
    row("escaped content of a style", head, "<style>p::after { content: '\\4b estrel Vantage Ltd'; }</style>",
        u"style"_s);
    row("comment of a style", head, "<style>/* Kestrel Vantage Ltd */</style>", u"style"_s);
    row("JSON-LD", head, "<script type='application/ld+json'>{\"name\": \"Kestrel Vantage Ltd\"}</script>",
        u"script"_s);
    row("escaped JSON-LD", head,
        "<script type='application/ld+json'>{\"name\": \"\\u004bestrel V\\u0061ntage Ltd\"}</script>", u"script"_s);
    row("entities", body, "<p>&#75;estrel&nbsp;&#x56;antage Ltd</p>", u"text"_s);
    row("entities of entities", body, "<p>&amp;#75;estrel Vantage Ltd</p>", u"text"_s);
    row("inline elements", body, "<p>Kes<b>tr</b>el <i>Van</i>tage<span> Ltd</span></p>", u"text"_s);
    row("table cells", body, "<table><tr><td>Kestrel<td>Vantage<td>Ltd</table>", u"text"_s);
    row("soft hyphens", body, "<p>Kes&shy;trel Van\xc2\xadtage Ltd</p>", u"text"_s);
    row("zero-width and bidirectional controls", body, "<p>Kes&#8203;trel &#8238;Vantage&#8236; Ltd</p>", u"text"_s);
    row("ligatures and accents", body,
        "<p>K\xc3\xa9"
        "strel Vantage L\xe2\x80\x8dtd</p>",
        u"text"_s);
    row("wide letters", body,
        "<p>\xef\xbc\xab"
        "estrel Vantage Ltd</p>",
        u"text"_s);
    row("no spaces", body, "<p>kestrelvantageltd</p>", u"text"_s);
    row("address", body, "<a href='https://example.org/?q=Kestrel%20%56antage+Ltd'>x</a>", u"link address"_s);
    row("address in percent form twice", body, "<a href='https://example.org/?q=Kestrel%2520Vantage%2520Ltd'>x</a>",
        u"link address"_s);
    row("base64 behind another letter", body, "<p data-x='xS2VzdHJlbCBWYW50YWdlIEx0ZA=='>x</p>", u"data attribute"_s);
    row("data address", body, "<img alt='' src='data:text/plain;base64,S2VzdHJlbCBWYW50YWdlIEx0ZA=='>",
        u"link address"_s);
    row("hexadecimal", body, "<p data-x='4b65737472656c2056616e74616765204c7464'>x</p>", u"data attribute"_s);
    row("picture", body, "<svg><desc>Kestrel Vantage Ltd</desc></svg>", u"text"_s);
    row("name of an element", body, "<kestrel-vantage-ltd>x</kestrel-vantage-ltd>", u"name of an element"_s);
    row("template", body, "<template><p>Kestrel Vantage Ltd</p></template>", u"text"_s);
    row("processing instruction", body, "<?note Kestrel Vantage Ltd?>", u"processing instruction"_s);
}

void tst_LeakCheckPage::findsWhatAPageHides()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, seed);
    QFETCH(QString, place);
    QByteArray page = m_page;
    const qsizetype at = page.indexOf(before);
    QVERIFY(at >= 0);
    verifyFound({u"v2/index.html"_s, page.insert(at, seed)}, place, documents::summary());
}

void tst_LeakCheckPage::findsWhatOtherFilesHide_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *title, const QString &name, const QByteArray &bytes, const QString &place) {
        QTest::newRow(title) << name << bytes << place;
    };
    QByteArray wide = "\xff\xfe";
    for (const QChar c : seededWords())
        wide += QByteArray(1, char(c.unicode())) + '\0';
    row("JSON", u"catalogue.json"_s, R"({"a": {"title": "Kestrel Vantage Ltd"}})", u"text"_s);
    row("escaped JSON", u"catalogue.json"_s, R"({"title": "\u004bestrel Vantage\tLtd"})", u"text"_s);
    row("JSON key", u"catalogue.json"_s, R"({"Kestrel Vantage Ltd": 1})", u"text"_s);
    row("JSON beside its strings", u"catalogue.json"_s, R"({"a": 1} // Kestrel Vantage Ltd)", u"text"_s);
    row("CSV", u"catalogue.csv"_s, "reference,supplier\nDPIA-0007,\"Kestrel Vantage Ltd\"\n", u"text"_s);
    row("CSV cells", u"catalogue.csv"_s, "Kestrel,Vantage\nLtd,x\n", u"text"_s);
    row("UTF-16", u"catalogue.csv"_s, wide, u"text"_s);
    row("Markdown link", u"page.md"_s, "[x](https://example.org/kestrel-vantage-ltd)\n", u"text"_s);
    row("feed", u"feed.atom"_s, "<?xml version='1.0'?><feed><title>Kestrel Vantage Ltd</title></feed>", u"text"_s);
    row("page in a feed", u"feed.atom"_s,
        "<feed><content type='html'>&lt;p title='Kestrel Vantage Ltd'&gt;x&lt;/p&gt;</content></feed>", u"text"_s);
    row("site map", u"sitemap.xml"_s, "<urlset><url loc='https://e.org/Kestrel%20Vantage%20Ltd'/></urlset>",
        u"attribute"_s);
    row("picture", u"logo.svg"_s, "<svg xmlns='http://www.w3.org/2000/svg'><!-- Kestrel Vantage Ltd --></svg>",
        u"comment"_s);
    row("notes of a picture", u"logo.png"_s, QByteArray("\x89PNG\0\0\0\0tEXt", 12) + "Kestrel Vantage Ltd" + '\0',
        u"bytes of the file"_s);
    row("notes of a picture in UTF-16", u"logo.png"_s, QByteArray("\x89PNG\0\0", 6) + wide.mid(2),
        u"bytes of the file"_s);
    row("notes of a picture in the other UTF-16", u"logo.png"_s, QByteArray("\x89PNG\0\0\0", 7) + wide.mid(2) + "x",
        u"bytes of the file"_s);
    row("notes of a picture in UTF-16 at an odd place", u"logo.png"_s, QByteArray("\x89PNG\0\0x", 7) + wide.mid(2),
        u"bytes of the file"_s);
    row("style sheet", u"page.css"_s, "p { background: url(kestrel-vantage-ltd.png) }", u"style"_s);
}

void tst_LeakCheckPage::findsWhatOtherFilesHide()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    verifyFound({name, bytes}, place, documents::summary());
}

void tst_LeakCheckPage::findsWordsOfAFileName()
{
    const QList<FinishedFile> files = {{u"dpia-kestrel-vantage-ltd/index.html"_s, m_page}};
    const auto found = leaks(files, secret(), documents::summary());
    QVERIFY_RESULT(found);
    QCOMPARE(*found, (QList<Leak>{{QString(), u"file name"_s, question}}));
    // Nor is the name said where the file holds the words as well.
    const auto both = leaks({{u"kestrel-vantage-ltd.txt"_s, "Kestrel Vantage Ltd"}}, secret(), documents::summary());
    QVERIFY_RESULT(both);
    QCOMPARE(*both, (QList<Leak>{{QString(), u"file name"_s, question}, {QString(), u"text"_s, question}}));
}

QTEST_MAIN(tst_LeakCheckPage)
#include "tst_LeakCheckPage.moc"
