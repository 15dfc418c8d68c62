// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fields.h"
#include "RandomDocument.h"
#include "summary/PageWords.h"
#include "summary/PublicSummary.h"
#include "support/Documents.h"

#include <QTest>

using namespace candour;

// Whatever a publisher is handed was made by redaction: nobody else can fill a summary.
static_assert(!std::is_default_constructible_v<PublicSummary>);
static_assert(!std::is_constructible_v<PublicSummary, PublicFacts, Document>);

/// The words of a page, in the order of reading, and the label that is the same for everything withheld.
class tst_Document : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsSayTheReasonsOnly_data();
    void labelsSayTheReasonsOnly();
    void languagesAreCalledByTheirOwnNames_data();
    void languagesAreCalledByTheirOwnNames();
    void lineOfText_data();
    void lineOfText();
    void linesStandInOrderOfReading();
    void whatIsEmptyAroundTheTextIsNoLine();
    void everyShownWordIsInALine_data();
    void everyShownWordIsInALine();
    void linesOfABlockFollowItsOrder();
};

namespace {

const QString English = u"en-GB"_s;

Inlines words(const QString &text)
{
    return {Text{text}};
}

} // namespace

void tst_Document::labelsSayTheReasonsOnly_data()
{
    QTest::addColumn<QStringList>("reasons");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no reason") << QStringList{} << English << u"[Withheld]"_s;
    QTest::newRow("one reason") << QStringList{u"personal information"_s} << English
                                << u"[Withheld: personal information]"_s;
    QTest::newRow("two reasons") << QStringList{u"commercial interests"_s, u"personal information"_s} << English
                                 << u"[Withheld: commercial interests, personal information]"_s;
    QTest::newRow("a reason with signs") << QStringList{u"50% of <b> & %1"_s} << English
                                         << u"[Withheld: 50% of <b> & %1]"_s;
    QTest::newRow("Welsh of a country") << QStringList{u"a"_s} << u"cy-GB"_s << u"[Wedi’i ddal yn ôl: a]"_s;
    QTest::newRow("a language without words of its own") << QStringList{u"a"_s} << u"fr"_s << u"[Withheld: a]"_s;
}

void tst_Document::labelsSayTheReasonsOnly()
{
    QFETCH(QStringList, reasons);
    QFETCH(QString, language);
    QTEST(label(Withheld{reasons}, language), "expected");
}

void tst_Document::languagesAreCalledByTheirOwnNames_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("expected");
    QTest::newRow("English") << English << u"English"_s;
    QTest::newRow("Welsh") << u"cy"_s << u"Cymraeg"_s;
    QTest::newRow("one that nothing is known of") << u"qxx"_s << u"qxx"_s;
}

void tst_Document::languagesAreCalledByTheirOwnNames()
{
    QFETCH(QString, language);
    QTEST(languageName(language), "expected");
}

void tst_Document::lineOfText_data()
{
    QTest::addColumn<Inlines>("inlines");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << Inlines{} << QString();
    QTest::newRow("words") << words(u"a b"_s) << u"a b"_s;
    QTest::newRow("appearance") << Inlines{Text{u"a"_s, true}, Text{u"b"_s, false, true}} << u"ab"_s;
    QTest::newRow("a link by its words") << Inlines{Link{u"the site"_s, u"https://example.org"_s}} << u"the site"_s;
    QTest::newRow("a label between words")
        << Inlines{Text{u"by "_s}, Withheld{{u"safety"_s}}, Text{u", now"_s}} << u"by [Withheld: safety], now"_s;
    QTest::newRow("neighbours without a gap") << Inlines{Withheld{}, Withheld{}} << u"[Withheld][Withheld]"_s;
}

void tst_Document::lineOfText()
{
    QFETCH(Inlines, inlines);
    QTEST(plainText(inlines, English), "expected");
}

void tst_Document::linesStandInOrderOfReading()
{
    Document document;
    document.info = DocumentInfo{.language = English,
                                 .title = u"1 title"_s,
                                 .organisation = u"2 organisation"_s,
                                 .reference = u"3 reference"_s,
                                 .status = u"4 status"_s,
                                 .version = u"5 version"_s,
                                 .description = u"not a line"_s,
                                 .issued = QDate(2026, 3, 2),
                                 .licence = u"not a line"_s,
                                 .licenceUrl = u"not a line"_s,
                                 .stamp = u"6 stamp"_s};
    document.sections = {
        Section{2,
                u"not-a-line"_s,
                u"7 heading"_s,
                {Paragraph{words(u"8 paragraph"_s)},
                 List{true, {ListItem{0, words(u"9 item"_s)}, ListItem{1, {Withheld{{u"safety"_s}}}}}},
                 Definitions{{Definition{u"10 term"_s, words(u"11 meaning"_s)},
                              Definition{u"12 term"_s, {Link{u"13 link"_s, u"https://example.org"_s}}}}}}},
        Section{3, u"b"_s, u"14 heading"_s, {}},
        Section{
            2,
            u"c"_s,
            u"15 heading"_s,
            {Table{u"16 caption"_s,
                   {TableColumn{u"17 column"_s}, TableColumn{u"18 column"_s}},
                   {TableRow{{words(u"19 cell"_s), words(u"20 cell"_s)}}, TableRow{{words(u"21 cell"_s), {}}}}},
             HeatMap{u"22 picture"_s, u"23 description"_s, {u"x"_s}, {u"y"_s}, {u"z"_s}, {HeatCell{0, 0, 0, {u"1"_s}}}},
             Paragraph{words(u"24 after"_s)}}}};
    QStringList lines = textLines(document);
    QStringList unlabelled = lines;
    unlabelled[9] = u"…"_s;
    QCOMPARE(unlabelledLines(document), unlabelled);
    QCOMPARE(lines.takeAt(9), u"[Withheld: safety]"_s);
    QCOMPARE(lines.takeAt(21), QString()); // the empty cell keeps its place
    QCOMPARE(lines.size(), 24);
    for (int i = 0; i < lines.size(); ++i)
        QVERIFY2(lines.at(i).startsWith(QString::number(i + 1) + u' '), qPrintable(lines.at(i)));
}

void tst_Document::whatIsEmptyAroundTheTextIsNoLine()
{
    QCOMPARE(textLines(Document{}), QStringList{});
    Document document;
    document.info.title = u"Title"_s;
    document.info.version = u"Version 2"_s;
    document.sections += Section{};
    QCOMPARE(textLines(document), (QStringList{u"Title"_s, u"Version 2"_s, {}}));
}

void tst_Document::everyShownWordIsInALine_data()
{
    QTest::addColumn<Document>("document");
    for (const auto &[name, document] : documents::corpus())
        QTest::newRow(qPrintable(name)) << document;
    for (quint32 seed = 1; seed <= 50; ++seed)
        QTest::addRow("seed %u", seed) << RandomDocument(seed).document();
}

/// Words that stand on the page must be searched; those that only the file's head or the picture holds stand elsewhere.
void tst_Document::everyShownWordIsInALine()
{
    QFETCH(Document, document);
    const QStringList lines = textLines(document);
    const DocumentInfo &info = document.info;
    QSet<const QString *> unseen{&info.language, &info.description, &info.licence, &info.licenceUrl,
                                 &info.style.accent};
    for (const Section &section : document.sections)
        unseen.insert(&section.anchor);
    const auto seen = [&](const QString &words) {
        return std::any_of(lines.begin(), lines.end(), [&](const QString &line) { return line.contains(words); });
    };
    visitFields(document, [&](auto &field) {
        using Field = std::decay_t<decltype(field)>;
        if constexpr (std::is_same_v<Field, Inline>) {
            if (const auto *link = std::get_if<Link>(&field))
                unseen.insert(&link->url);
        }
        if constexpr (std::is_same_v<Field, QString>)
            if (!unseen.contains(&field) && !field.isEmpty())
                QVERIFY2(seen(field), qPrintable(field));
    });
}

/// A section's lines are its heading and then the lines of its blocks, one block after the other.
void tst_Document::linesOfABlockFollowItsOrder()
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        Document document = RandomDocument(seed).document();
        document.info = DocumentInfo{};
        QStringList expected;
        for (const Section &section : document.sections) {
            expected += section.heading;
            for (const DocumentBlock &block : section.blocks)
                expected += textLines(Document{.sections = {Section{.blocks = {block}}}}).mid(1);
        }
        QCOMPARE(textLines(document), expected);
    }
}

QTEST_GUILESS_MAIN(tst_Document)
#include "tst_Document.moc"
