// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "exchange/ForeignText.h"
#include "support/Results.h"

#include <QDir>

using namespace candour;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString described(const Run &run)
{
    const QString around = QString(run.bold ? u"**"_s : QString()) + (run.italic ? u"_"_s : QString());
    const QString text = run.link.isEmpty() ? run.text : u"[%1](%2)"_s.arg(run.text, run.link);
    QString back = around;
    std::reverse(back.begin(), back.end());
    // Space at the ends stands outside, where it can be seen.
    const QString trimmed = text.trimmed();
    const qsizetype at = text.indexOf(trimmed);
    return text.left(at) + around + trimmed + back + text.mid(at + trimmed.size());
}

QString described(const Block &block)
{
    QString words = QString(block.level * 2, u' ');
    if (block.kind == BlockKind::Bullet)
        words += u"* "_s;
    else if (block.kind == BlockKind::Number)
        words += u"1. "_s;
    for (const Run &run : block.runs)
        words += described(run);
    return words;
}

QString described(const RichText &text)
{
    QStringList blocks;
    for (const Block &block : text.blocks)
        blocks += described(block);
    return blocks.join(u" / "_s);
}

/// The document in the manner of Markdown.
QString described(const ForeignDocument &document)
{
    QStringList lines;
    for (const ForeignBlock &block : document.blocks) {
        QStringList cells;
        for (const RichText &cell : block.cells)
            cells += described(cell);
        if (block.kind == ForeignKind::Heading)
            lines += QString(block.level, u'#') + u' ' + described(block.words);
        else
            lines += block.kind == ForeignKind::Row ? u"| %1 |"_s.arg(cells.join(u" | "_s)) : described(block.words);
    }
    return lines.join(u'\n');
}

QString read(const QByteArray &html)
{
    const auto document = foreignHtml(html);
    return document ? described(*document) : u"refused: "_s + document.error().message;
}

} // namespace

/// tests/data/foreign holds clippings of other programs, each with what it must become; a new file is a new test.
class tst_ForeignText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryClipping_data();
    void readsEveryClipping();
    void leavesTenMegabytesOfStylesBehind_data();
    void leavesTenMegabytesOfStylesBehind();
    void endsOnEveryBeginningOfAClipping();
    void keepsListsInListsWithinBounds();
    void readsFilesByWhatTheyHold_data();
    void readsFilesByWhatTheyHold();
    void refusesFilesOfOtherKinds_data();
    void refusesFilesOfOtherKinds();
    void readsRowsAsAnAnswer();
    void readsLinesAsAnAnswer();
};

void tst_ForeignText::readsEveryClipping_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("plain");
    QTest::addColumn<QString>("expected");
    const QDir dir(QStringLiteral(CANDOUR_SOURCE_DIR "/tests/data/foreign"));
    const QStringList names = dir.entryList({u"*.html"_s, u"*.txt"_s}, QDir::Files, QDir::Name);
    QVERIFY(names.size() > 10);
    for (const QString &name : names) {
        const QString expected = dir.filePath(name.section(u'.', 0, 0) + u".expect"_s);
        QVERIFY2(QFile::exists(expected), qPrintable(expected));
        QTest::newRow(qPrintable(name)) << contents(dir.filePath(name)) << name.endsWith(u".txt"_s)
                                        << QString::fromUtf8(contents(expected));
    }
}

void tst_ForeignText::readsEveryClipping()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, plain);
    QFETCH(QString, expected);
    const auto document = plain ? foreignPlainText(QString::fromUtf8(bytes)) : foreignHtml(bytes);
    QVERIFY_RESULT(document);
    QCOMPARE(described(*document), expected.trimmed());
}

void tst_ForeignText::leavesTenMegabytesOfStylesBehind_data()
{
    QTest::addColumn<QByteArray>("html");
    const QByteArray styles =
        QByteArray("p.a { color: red; background: url(https://example.org/x.png) }\n").repeated(170'000);
    QVERIFY(styles.size() > 10'000'000);
    const auto add = [](const char *name, const QByteArray &html) {
        QTest::newRow(name) << QByteArray("<p>before</p>" + html + "<p>after</p>");
    };
    add("a style sheet", "<style>" + styles + "</style>");
    add("a comment", "<!--" + styles + "-->");
    add("a conditional comment", "<!--[if gte mso 9]><style>" + styles + "</style><![endif]-->");
    add("a style of one element", "<p style='" + QByteArray("color:red;").repeated(1'000'000) + "'></p>");
    add("a picture in the text", "<img src='data:image/png;base64," + QByteArray(9'000'000, 'A') + "'>");
    add("a script", "<script>" + styles + "</script>");
}

void tst_ForeignText::leavesTenMegabytesOfStylesBehind()
{
    QFETCH(QByteArray, html);
    QCOMPARE(read(html), u"before\nafter"_s);
}

void tst_ForeignText::endsOnEveryBeginningOfAClipping()
{
    const QDir dir(QStringLiteral(CANDOUR_SOURCE_DIR "/tests/data/foreign"));
    for (const QString &name : dir.entryList({u"*.html"_s}, QDir::Files)) {
        const QByteArray whole = contents(dir.filePath(name));
        for (qsizetype end = 0; end < whole.size(); end += 7) {
            const auto document = foreignHtml(whole.first(end));
            QVERIFY_RESULT(document);
            for (const ForeignBlock &block : document->blocks)
                QVERIFY(block.kind == ForeignKind::Row || !plainText(block.words).trimmed().isEmpty());
        }
    }
}

void tst_ForeignText::keepsListsInListsWithinBounds()
{
    QCOMPARE(read("<ul><ul><ul><ul><ul><ul><ul><ul><li>deep</ul></ul></ul></ul></ul></ul></ul></ul>"),
             QString(10, u' ') + u"* deep"_s);
    QCOMPARE(read("<p style='mso-list:l0 level9 lfo1'>deep</p>"), QString(10, u' ') + u"* deep"_s);
    QCOMPARE(read("<li>alone"), u"* alone"_s);
}

void tst_ForeignText::readsFilesByWhatTheyHold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("html") << QByteArray("<html><body><h1>A</h1>") << u"# A"_s;
    QTest::newRow("a piece of html") << QByteArray("<p>A</p>") << u"A"_s;
    QTest::newRow("plain text") << QByteArray("1.2 A\n5 < 6 and <x>") << u"## 1.2 A\n5 < 6 and <x>"_s;
    QTest::newRow("in two bytes each") << QByteArray("\xff\xfe<\0p\0>\0A\0", 10) << u"A"_s;
    QTest::newRow("nothing") << QByteArray() << QString();
}

void tst_ForeignText::readsFilesByWhatTheyHold()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    const auto document = foreignFile(bytes);
    QVERIFY_RESULT(document);
    QCOMPARE(described(*document), expected);
}

void tst_ForeignText::refusesFilesOfOtherKinds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("docx") << QByteArray("PK\x03\x04rest");
    QTest::newRow("pdf") << QByteArray("%PDF-1.7 rest");
    QTest::newRow("rtf") << QByteArray("{\\rtf1\\ansi words}");
    QTest::newRow("mht") << QByteArray("From: <Saved by Word>\r\nMIME-Version: 1.0\r\n\r\n<html><body><p>words");
    QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
}

void tst_ForeignText::refusesFilesOfOtherKinds()
{
    QFETCH(QByteArray, bytes);
    QVERIFY_ERROR(foreignFile(bytes), ErrorKind::Refused, "Web Page, Filtered");
}

void tst_ForeignText::readsRowsAsAnAnswer()
{
    const auto document = foreignHtml("<h2>T</h2><table><tr><td>a<td><td>b<tr><td>c<td><p>d<p>e</table>");
    QVERIFY_RESULT(document);
    QCOMPARE(described(asRichText(document->blocks)), u"**T** / a | b / c / d / e"_s);
}

void tst_ForeignText::readsLinesAsAnAnswer()
{
    const auto lines = foreignLines(u"3.2 Purpose\r\n\n1. one\n  - t\u00ADw\u202Eo\u00A0 x\0\n# three"_s);
    QVERIFY_RESULT(lines);
    QCOMPARE(described(*lines), u"3.2 Purpose / 1. one /   * two x / # three"_s);
    QVERIFY(!foreignLines(QString(2 * 1024 * 1024 + 1, u'a')));
}

QTEST_GUILESS_MAIN(tst_ForeignText)
#include "tst_ForeignText.moc"
