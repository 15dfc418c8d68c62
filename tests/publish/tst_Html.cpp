// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Contrast.h"
#include "base/Literals.h"
#include "publish/Html.h"
#include "publish/HtmlDocuments.h"
#include "publish/HtmlMasthead.h"
#include "publish/HtmlWriter.h"
#include "support/Documents.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>

using namespace candour;

namespace {

const HtmlLinks Links{
    u"DPIA-0007-v2.pdf"_s, u"../index.html"_s, u"../../index.html"_s, {{u"cy"_s, u"cy/index.html"_s}}};

/// What a reader gets of a page, as one line of words.
QString wordsOf(const QByteArray &page)
{
    static const QRegularExpression style(u"<style>.*</style>"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    static const QRegularExpression picture(u"<img [^>]*alt=\"([^\"]*)\">"_s);
    QString words = QString::fromUtf8(page).remove(style);
    words.replace(picture, u"\\1 "_s);
    words.replace(u"<br>"_s, u" "_s).remove(tag);
    words.replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&amp;"_s, u"&"_s);
    return words.simplified();
}

Document oneParagraph(const Inlines &inlines)
{
    Document document;
    document.info.title = u"Title"_s;
    document.sections += {2, u"one"_s, u"One"_s, {Paragraph{inlines}}};
    return document;
}

QString onlyParagraph(const Inlines &inlines)
{
    const QString page = QString::fromUtf8(html(oneParagraph(inlines), {}));
    static const QRegularExpression paragraph(u"</h2>\n(<p.*?</p>)\n"_s,
                                              QRegularExpression::DotMatchesEverythingOption);
    return paragraph.match(page.section(u"<h2 id=\"one\">"_s, 1)).captured(1);
}

} // namespace

class tst_Html : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEveryLineOfTheDocument_data();
    void saysEveryLineOfTheDocument();
    void givesTheSameBytesForTheSameDocument();
    void escapesMarkupInWords();
    void dropsAddressesThatAreNotAllowed_data();
    void dropsAddressesThatAreNotAllowed();
    void allowsItsStyleSheetByHashAndNothingElse();
    void looksAsItsOrganisationWishes();
    void lightensItsAccentOnDarkPages();
    void saysWhatIsWithheldAsText();
    void keepsForeignDirectionsApart();
    void closesTheListsItOpens();
    void numbersTheChaptersAndLinksToThem();
    void neverSkipsALevelOfHeadings();
    void saysWhenItWasIssuedToPeopleAndMachines();
    void speaksTheLanguageOfTheDocument();
    void standsAsideFromSearchEnginesWhenInternal();
    void replacesCharactersThatHtmlForbids();
    void breaksLinesWhereTheWriterDid();
};

void tst_Html::saysEveryLineOfTheDocument_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QStringList>("lines");
    QList<QPair<QString, Document>> all = documents::corpus();
    all += {{u"ordinary"_s, ordinaryDocument()},
            {u"extreme"_s, extremeDocument()},
            {u"right to left"_s, rightToLeftDocument()},
            {u"welsh"_s, welshDocument()}};
    for (const auto &[name, document] : all)
        QTest::newRow(qPrintable(name)) << html(document, Links) << textLines(document);
}

void tst_Html::saysEveryLineOfTheDocument()
{
    QFETCH(QByteArray, page);
    QFETCH(QStringList, lines);
    QVERIFY(!lines.isEmpty());
    const QString words = wordsOf(page);
    for (const QString &line : lines)
        QVERIFY2(words.contains(pageText(line).simplified()), qPrintable(line));
}

void tst_Html::givesTheSameBytesForTheSameDocument()
{
    QCOMPARE(html(extremeDocument(), Links), html(extremeDocument(), Links));
    QVERIFY(html(extremeDocument(), Links) != html(ordinaryDocument(), Links));
}

void tst_Html::escapesMarkupInWords()
{
    const QByteArray page = html(extremeDocument(), {});
    QVERIFY(!page.contains("<script"));
    QVERIFY(!page.contains("<img"));
    QVERIFY(!page.contains("<!--"));
    QVERIFY(page.contains("&lt;script&gt;alert("));
    QCOMPARE(page.count("</style>"), 1);
}

void tst_Html::dropsAddressesThatAreNotAllowed_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("written");
    QTest::newRow("web") << u"https://example.org/a?b=1&c=2#d"_s << u"https://example.org/a?b=1&c=2#d"_s;
    QTest::newRow("unsafe web") << u"http://example.org"_s << u"http://example.org"_s;
    QTest::newRow("mail") << u"mailto:a@example.org"_s << u"mailto:a@example.org"_s;
    QTest::newRow("space") << u"https://example.org/a b"_s << u"https://example.org/a%20b"_s;
    QTest::newRow("quote") << u"https://example.org/\"onclick=x"_s << u"https://example.org/%22onclick=x"_s;
    for (const QString &refused :
         {u"javascript:alert(1)"_s, u"JavaScript:alert(1)"_s, u" javascript:alert(1)"_s, u"java\nscript:alert(1)"_s,
          u"java\tscript:alert(1)"_s, u"\u0001javascript:alert(1)"_s, u"data:text/html,x"_s, u"file:///etc/passwd"_s,
          u"ftp://example.org/"_s, u"vbscript:x"_s, u"blob:https://example.org/1"_s, u"../secret.html"_s,
          u"//example.org/x"_s, u"https:///x"_s, u"https:"_s, u"mailto:"_s, u"example.org"_s, QString()})
        QTest::newRow(qPrintable(u"refused: "_s + refused)) << refused << QString();
}

void tst_Html::dropsAddressesThatAreNotAllowed()
{
    QFETCH(QString, address);
    QFETCH(QString, written);
    QCOMPARE(allowedAddress(address), written);
    const QString paragraph = onlyParagraph({Link{u"the words"_s, address}});
    QVERIFY(paragraph.contains(u"the words"_s));
    QCOMPARE(paragraph.contains(u"<a "_s), !written.isEmpty());
}

void tst_Html::allowsItsStyleSheetByHashAndNothingElse()
{
    const QString page = QString::fromUtf8(html(ordinaryDocument(), Links));
    const QString css = page.section(u"<style>"_s, 1).section(u"</style>"_s, 0, 0);
    QVERIFY(css.size() > 1000);
    const QByteArray hash = QCryptographicHash::hash(css.toUtf8(), QCryptographicHash::Sha256).toBase64();
    QVERIFY(page.contains(
        u"content=\"default-src 'none'; style-src 'sha256-%1'; base-uri 'none'; form-action 'none'\""_s.arg(
            QString::fromLatin1(hash))));
    QVERIFY(!css.contains(u"url("_s) && !css.contains(u"@import"_s));
    QVERIFY(!page.contains(u" style="_s));
}

void tst_Html::looksAsItsOrganisationWishes()
{
    const Document document = documents::houseStyle();
    const QString page = QString::fromUtf8(html(document, Links));
    const QString css = page.section(u"<style>"_s, 1).section(u"</style>"_s, 0, 0);
    QVERIFY(css.contains(u"@media screen { :root { --accent: #7a1f3d; } }"_s));
    QVERIFY(css.endsWith(u" } }"_s));
    const auto dark = colourFrom(css.section(u"--accent: "_s, -1).left(7));
    QVERIFY(dark);
    QVERIFY(contrast(*dark, 0x1d232a) >= ReadableContrast);
    QVERIFY(page.contains(u"; img-src data:; base-uri 'none'"_s));
    QVERIFY(
        page.contains(u"src=\"data:image/png;base64,"_s + QString::fromLatin1(document.info.style.logo.toBase64())));
    QVERIFY(page.contains(u" alt=\"Statistics agency: a ring and a bar\""_s));
    const QString usual = QString::fromUtf8(html(documents::summary(), Links));
    QVERIFY(!usual.contains(u"img-src"_s) && !usual.contains(u"<img"_s) && !usual.contains(u"#7a1f3d"_s));
    Document odd = document;
    odd.info.style.accent = u"red; } body { display: none"_s;
    QVERIFY(!html(odd, Links).contains("display: none }"));
}

/// A colour as dark as a dark page is lightened until it can be read there.
void tst_Html::lightensItsAccentOnDarkPages()
{
    for (const quint32 accent : {0x000000u, 0x000080u, 0x330000u, 0x7a1f3du, 0x1b5e8cu}) {
        const QString css = accentStyle({.accent = colourText(accent)});
        const auto dark = colourFrom(css.section(u"--accent: "_s, -1).left(7));
        QVERIFY(dark);
        QVERIFY2(contrast(*dark, 0x1d232a) >= ReadableContrast, qPrintable(css));
        QVERIFY2(contrast(*dark, 0x15191e) >= ReadableContrast, qPrintable(css));
    }
    QCOMPARE(accentStyle({}), QString());
}

void tst_Html::saysWhatIsWithheldAsText()
{
    QCOMPARE(
        onlyParagraph({Text{u"By "_s}, Withheld{{u"commercial interests"_s, u"personal information"_s}}, Text{u"."_s}}),
        u"<p>By <mark class=\"withheld\">[Withheld: commercial interests, personal information]</mark>.</p>"_s);
}

void tst_Html::keepsForeignDirectionsApart()
{
    QCOMPARE(onlyParagraph({Text{u"plain"_s}}), u"<p>plain</p>"_s);
    const QString mixed = onlyParagraph({Text{u"مدرسة (3) "_s}, Withheld{}, Link{u"بيت"_s, u"https://example.org"_s}});
    QVERIFY(mixed.startsWith(u"<p dir=\"auto\">"_s));
    QVERIFY(mixed.contains(u"<mark class=\"withheld\" dir=\"auto\">"_s));
    QVERIFY(mixed.contains(u"<a href=\"https://example.org\" dir=\"auto\">"_s));
    QVERIFY(html(rightToLeftDocument(), {}).contains("<html lang=\"ar\" dir=\"rtl\">"));
}

void tst_Html::closesTheListsItOpens()
{
    Document document = oneParagraph({});
    document.sections[0].blocks = {List{
        false,
        {{0, {Text{u"a"_s}}}, {1, {Text{u"b"_s}}}, {2, {Text{u"c"_s}}}, {0, {Text{u"d"_s}}}, {4, {Text{u"e"_s}}}}}};
    QString page = QString::fromUtf8(html(document, {})).section(u"<h2 id=\"one\">"_s, 1);
    page = page.mid(page.indexOf(u"<ul>"_s), page.lastIndexOf(u"</ul>"_s) - page.indexOf(u"<ul>"_s) + 5).remove(u'\n');
    QCOMPARE(page, u"<ul><li><span>a</span><ul><li><span>b</span><ul><li><span>c</span></li></ul></li></ul></li>"
                   "<li><span>d</span><ul><li><span>e</span></li></ul></li></ul>"_s);
}

void tst_Html::numbersTheChaptersAndLinksToThem()
{
    const QByteArray page = html(ordinaryDocument(), {});
    QVERIFY(page.contains("<li><a href=\"#purpose\">What this project does and why</a></li>"));
    QVERIFY(page.contains("<h2 id=\"purpose\">2. What this project does and why</h2>"));
    QVERIFY(page.contains("<h3 id=\"children\">Children</h3>"));
    QVERIFY(!page.contains("href=\"#children\""));
}

void tst_Html::neverSkipsALevelOfHeadings()
{
    Document document = oneParagraph({});
    document.sections += {4, u"deep"_s, u"Deep"_s, {}};
    QVERIFY(html(document, {}).contains("<h3 id=\"deep\">Deep</h3>"));
}

void tst_Html::saysWhenItWasIssuedToPeopleAndMachines()
{
    const QByteArray page = html(ordinaryDocument(), {});
    QVERIFY(page.contains("<dd><time datetime=\"2026-06-04\">4 June 2026</time></dd>"));
    QVERIFY(page.contains("<meta name=\"dcterms.issued\" content=\"2025-11-19\">"));
    QVERIFY(page.contains("<meta name=\"dcterms.modified\" content=\"2026-06-04\">"));
}

void tst_Html::speaksTheLanguageOfTheDocument()
{
    const QByteArray page = html(welshDocument(), Links);
    QVERIFY(page.contains("<html lang=\"cy\" dir=\"ltr\">"));
    QVERIFY(page.contains("4 Mehefin 2026"));
    QVERIFY(wordsOf(page).contains(u"Neidio i'r prif gynnwys"_s));
    QVERIFY(page.contains(">Cymraeg</a>"));
}

void tst_Html::standsAsideFromSearchEnginesWhenInternal()
{
    Document document = ordinaryDocument();
    QVERIFY(!html(document, {}).contains("noindex"));
    document.info.stamp = u"INTERNAL: not for publication"_s;
    const QByteArray page = html(document, {});
    QVERIFY(page.contains("<meta name=\"robots\" content=\"noindex, nofollow\">"));
    QVERIFY(page.indexOf("INTERNAL: not for publication</p>") < page.indexOf("<main"));
}

void tst_Html::replacesCharactersThatHtmlForbids()
{
    const QString bad = u"a\u0001b\u0085c\uFFFEd"_s + QChar(0xD800) + u"e\u0000f"_s;
    QCOMPARE(pageText(bad), u"a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf"_s);
    QCOMPARE(pageText(u"e\u0301 😀\t\n"_s), u"é 😀\t\n"_s);
    QCOMPARE(onlyParagraph({Text{bad}}), u"<p>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf</p>"_s);
}

void tst_Html::breaksLinesWhereTheWriterDid()
{
    QCOMPARE(onlyParagraph({Text{u"one\ntwo"_s, true}}), u"<p><strong>one<br>two</strong></p>"_s);
}

QTEST_GUILESS_MAIN(tst_Html)
#include "tst_Html.moc"
