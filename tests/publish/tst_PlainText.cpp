// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "publish/HtmlDocuments.h"
#include "publish/PlainText.h"
#include "publish/TableFiles.h"
#include "publish/TextLine.h"
#include "summary/PageWords.h"

#include <QRegularExpression>
#include <QTest>

using namespace candour;

namespace {

Document holding(const QList<DocumentBlock> &blocks, const QString &language = u"en-GB"_s)
{
    Document document;
    document.info.language = language;
    document.info.title = u"Title"_s;
    document.sections += {2, u"one"_s, u"One"_s, blocks};
    return document;
}

/// What stands below the heading of the only section.
QString textOf(const QList<DocumentBlock> &blocks, const QString &language = u"en-GB"_s)
{
    const QString text = QString::fromUtf8(plainTextPage(holding(blocks, language)));
    const QString heading = u"1. One\n======\n\n"_s;
    return text.mid(text.indexOf(heading) + heading.size());
}

Table supplierTable(int rows)
{
    Table table{.caption = u"Suppliers"_s,
                .columns = {{.header = u"Name"_s, .rowHeader = true}, {.header = u"People"_s, .numeric = true}}};
    for (int i = 1; i <= rows; ++i)
        table.rows += TableRow{{{Text{u"=Firm %1"_s.arg(i)}}, {Text{u"1,234,56%1"_s.arg(i)}}}};
    return table;
}

const Withheld Personal{{u"personal information"_s}};

} // namespace

/// A summary as text alone, and its tables as CSV.
class tst_PlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEveryLineOfTheDocument();
    void setsBlocks_data();
    void setsBlocks();
    void coversSayWhatItIs();
    void putsAddressesBehindLinks_data();
    void putsAddressesBehindLinks();
    void tablesOfSeveralRowsHaveFiles();
    void numbersAreForPrograms();
    void tableSaysThatRowsAreWithheld();
    void formulasAreNotRun();
};

void tst_PlainText::saysEveryLineOfTheDocument()
{
    static const QRegularExpression address(u" \\((https?:|[^ ()]+@)[^ )]*\\)"_s);
    for (const Document &document : {ordinaryDocument(), welshDocument(), rightToLeftDocument()}) {
        const QString text = QString::fromUtf8(plainTextPage(document)).remove(address);
        qsizetype at = 0;
        for (const Section &section : document.sections) {
            at = text.indexOf(section.heading, at);
            QVERIFY2(at >= 0, qPrintable(section.heading));
            Document alone{.info = {.language = document.info.language}, .sections = {section}};
            alone.sections.first().blocks.removeIf([](const DocumentBlock &block) { // the heads of nothing are not said
                const auto *table = std::get_if<Table>(&block);
                return table && table->rows.isEmpty();
            });
            for (const QString &line : textLines(alone))
                QVERIFY2(text.indexOf(line.section(u'\n', 0, 0), at) >= 0, qPrintable(line));
        }
    }
}

void tst_PlainText::setsBlocks_data()
{
    QTest::addColumn<QList<DocumentBlock>>("blocks");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QList<DocumentBlock> &blocks, const QString &text) {
        QTest::newRow(name) << blocks << text;
    };
    row("paragraphs", {Paragraph{{Text{u"a"_s}, Personal}}, Paragraph{{Text{u"b\nc"_s}}}},
        u"a[Withheld: personal information]\n\nb\nc\n\n"_s);
    row("facts", {Definitions{{{u"Who"_s, {Text{u"We"_s}}}, {u"Why"_s, {Personal}}}}},
        u"Who:\tWe\nWhy:\t[Withheld: personal information]\n\n"_s);
    row("list", {List{false, {{0, {Text{u"a"_s}}}, {1, {Text{u"b\nc"_s}}}, {0, {Text{u"d"_s}}}}}},
        u"* a\n   * b\n     c\n* d\n\n"_s);
    row("numbered list",
        {List{true, {{0, {Text{u"a"_s}}}, {1, {Text{u"b"_s}}}, {1, {Text{u"c"_s}}}, {0, {Text{u"d"_s}}}}}},
        u"1. a\n   1. b\n   2. c\n2. d\n\n"_s);
    row("table", {supplierTable(1)}, u"Suppliers\n\n* Name:\t=Firm 1\n  People:\t1,234,561\n\n"_s);
    row("empty table", {supplierTable(0)}, u"Suppliers\n\nNo entries\n\n"_s);
    row("forbidden character", {Paragraph{{Text{u"a\u0001b"_s}}}}, u"a\uFFFDb\n\n"_s);
}

void tst_PlainText::setsBlocks()
{
    QFETCH(QList<DocumentBlock>, blocks);
    QTEST(textOf(blocks), "text");
}

void tst_PlainText::coversSayWhatItIs()
{
    const QByteArray bytes = plainTextPage(ordinaryDocument());
    QVERIFY(bytes.startsWith("\xEF\xBB\xBFLinking the school census"));
    const QString text = QString::fromUtf8(bytes);
    for (const QString &line : {u"Status:\tPublished"_s, u"Reference:\tDPIA-0007"_s, u"Version:\tVersion 2"_s,
                                u"This version:\t4 June 2026"_s, u"First published:\t19 November 2025"_s,
                                u"Licence:\tOpen Government Licence v3.0 "
                                "(https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/)"_s})
        QVERIFY2(text.contains(line + u'\n'), qPrintable(line));
}

void tst_PlainText::putsAddressesBehindLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("line");
    QTest::newRow("page") << u"plan"_s << u"https://a.org/b"_s << u"plan (https://a.org/b)"_s;
    QTest::newRow("page by its address") << u"https://a.org/b"_s << u"https://a.org/b"_s << u"https://a.org/b"_s;
    QTest::newRow("mailbox by its name") << u"a@b.org"_s << u"mailto:a@b.org"_s << u"a@b.org"_s;
    QTest::newRow("mailbox") << u"us"_s << u"mailto:a@b.org"_s << u"us (a@b.org)"_s;
    QTest::newRow("brackets") << u"x"_s << u"https://a.org/(b)"_s << u"x (https://a.org/%28b%29)"_s;
    QTest::newRow("script") << u"x"_s << u"javascript:alert(1)"_s << u"x"_s;
}

void tst_PlainText::putsAddressesBehindLinks()
{
    QFETCH(QString, text);
    QFETCH(QString, address);
    QTEST(textLine({Link{text, address}}, u"en-GB"_s), "line");
}

void tst_PlainText::tablesOfSeveralRowsHaveFiles()
{
    const Document document =
        holding({supplierTable(1), supplierTable(2), Paragraph{{Text{u"a"_s}}}, Table{}, supplierTable(3)});
    const QList<QByteArray> files = tableFiles(document);
    QCOMPARE(files.size(), 2);
    QCOMPARE(files.first().count("\r\n"), 3);
    QVERIFY(files.first().startsWith("\xEF\xBB\xBF\"Name\",\"People\"\r\n"));
    QCOMPARE(files.last().count("\r\n"), 4);
    QCOMPARE(tableFiles(document), files);
}

void tst_PlainText::numbersAreForPrograms()
{
    QVERIFY(tableFiles(holding({supplierTable(2)})).first().endsWith("\"1234562\"\r\n"));
    Table words = supplierTable(2);
    words.columns.last().numeric = false;
    QVERIFY(tableFiles(holding({words})).first().endsWith("\"1,234,562\"\r\n"));
    words = supplierTable(2);
    words.rows.last().cells.last() = {Text{u"[c]"_s}};
    QVERIFY(tableFiles(holding({words})).first().endsWith("\"[c]\"\r\n"));
}

void tst_PlainText::tableSaysThatRowsAreWithheld()
{
    const Paragraph remark{{Text{pageWords(u"en"_s).otherEntries}, Personal}};
    const QByteArray said = "\"Other entries are not shown: [Withheld: personal information]\"\r\n";
    QVERIFY(tableFiles(holding({supplierTable(2), remark})).first().endsWith(said));
    QVERIFY(
        tableFiles(holding({supplierTable(2), Definitions{{{u"a"_s, {Personal}}}}, remark})).first().endsWith(said));
    const QList<QByteArray> two = tableFiles(holding({supplierTable(2), supplierTable(2), remark}));
    QVERIFY(!two.first().endsWith(said) && two.last().endsWith(said));
    QVERIFY(!tableFiles(holding({supplierTable(2), Paragraph{{Text{u"So "_s}, Personal}}})).first().contains("So"));
}

void tst_PlainText::formulasAreNotRun()
{
    QVERIFY(tableFiles(holding({supplierTable(2)})).first().contains("\"'=Firm 1\""));
}

QTEST_GUILESS_MAIN(tst_PlainText)
#include "tst_PlainText.moc"
