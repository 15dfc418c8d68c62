// SPDX-License-Identifier: GPL-3.0-or-later
#include "NastyText.h"
#include "support/RandomAssessment.h"

#include <QTest>

using namespace candour;

/// A text has one form, however it was made, and nothing in it that an answer may not hold.
class tst_RichText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasOneForm_data();
    void hasOneForm();
    void holdsNothingElse();
    void knowsWhenItSaysNothing_data();
    void knowsWhenItSaysNothing();
    void isReadBlockByBlock();
    void becomesBlocksFromPlainWords_data();
    void becomesBlocksFromPlainWords();
    void comesBackFromPlainWords();
    void becomesOneLine_data();
    void becomesOneLine();
    void keepsSafeLinksOnly_data();
    void keepsSafeLinksOnly();

private:
    static constexpr quint32 Seeds = 2000;
};

namespace {

RichText paragraph(const QList<Run> &runs)
{
    return RichText{{Block{.runs = runs}}};
}

RichText plain(const QString &words)
{
    return paragraph({Run{.text = words}});
}

RichText entry(BlockKind kind, int level, const QString &words = u"x"_s)
{
    return RichText{{Block{kind, level, {Run{.text = words}}}}};
}

RichText together(const QList<RichText> &texts)
{
    RichText all;
    for (const RichText &text : texts)
        all.blocks += text.blocks;
    return all;
}

const RichText Gap{{Block{}}};

} // namespace

void tst_RichText::hasOneForm_data()
{
    QTest::addColumn<RichText>("text");
    QTest::addColumn<RichText>("expected");
    const auto same = [](const char *name, const RichText &text) { QTest::newRow(name) << text << text; };
    const MarkId m{u"m"_s};
    const QString address = u"https://example.org/"_s;

    QTest::newRow("neighbours of one appearance are joined")
        << paragraph({Run{.text = u"a"_s, .bold = true}, Run{.text = u"b"_s, .bold = true}, Run{.text = u"c"_s}})
        << paragraph({Run{.text = u"ab"_s, .bold = true}, Run{.text = u"c"_s}});
    QTest::newRow("an empty run between goes")
        << paragraph({Run{.text = u"a"_s}, Run{.bold = true}, Run{.text = u"b"_s}}) << plain(u"ab"_s);
    same("bold parts", paragraph({Run{.text = u"a"_s}, Run{.text = u"b"_s, .bold = true}}));
    same("italic parts", paragraph({Run{.text = u"a"_s}, Run{.text = u"b"_s, .italic = true}}));
    same("a link parts", paragraph({Run{.text = u"a"_s}, Run{.text = u"b"_s, .link = address}}));
    same("a mark parts", paragraph({Run{.text = u"a"_s}, Run{.text = u"b"_s, .marks = {m}}}));
    same("another mark parts",
         paragraph({Run{.text = u"a"_s, .marks = {MarkId{u"n"_s}}}, Run{.text = u"b"_s, .marks = {m}}}));
    QTest::newRow("an unsafe link goes, and its words join")
        << paragraph({Run{.text = u"a"_s}, Run{.text = u"b"_s, .link = u"javascript:alert(1)"_s}}) << plain(u"ab"_s);

    QTest::newRow("empty blocks at the ends go")
        << together({Gap, plain(u" \t"_s), plain(u"a"_s), Gap, plain(u"  "_s)}) << plain(u"a"_s);
    same("empty blocks between stay", together({plain(u"a"_s), Gap, plain(u"b"_s)}));
    QTest::newRow("nothing but blanks") << together({Gap, plain(u" "_s), Gap}) << RichText{};
    same("spaces at the ends of a block stay", plain(u" a "_s));

    QTest::newRow("a paragraph has no level") << entry(BlockKind::Paragraph, 3) << plain(u"x"_s);
    QTest::newRow("below the first level") << entry(BlockKind::Bullet, -1) << entry(BlockKind::Bullet, 0);
    same("the deepest level", entry(BlockKind::Number, 5));
    QTest::newRow("beyond the deepest level") << entry(BlockKind::Number, 6) << entry(BlockKind::Number, 5);

    QTest::newRow("what is no character goes")
        << RichText{{Block{.runs = {Run{.text = u"O\uFDD0n\uFFFE\U0001FFFFe\U0001F600"_s}}}}}
        << RichText{{Block{.runs = {Run{.text = u"One\U0001F600"_s}}}}};
    QTest::newRow("control characters go")
        << plain(u"a\u0001\u0007\u001F\u007F\u0085\u009Fb"_s + QChar(0)) << plain(u"ab"_s);
    same("a tab stays", plain(u"a\tb"_s));
    QTest::newRow("line ends become spaces") << plain(u"a\nb\rc\u2028d\u2029e"_s) << plain(u"a b c d e"_s);
    same("a mark of direction stays", plain(u"\u200Fabc\u200E"_s));
    QTest::newRow("what turns the direction goes") << plain(u"\u202Eabc\u202C\u2066d\u2069"_s) << plain(u"abcd"_s);
    same("a pair stays", plain(u"a😀b"_s));
    QTest::newRow("a lone first half goes") << plain(u"a"_s + QChar(0xD83D) + u'b') << plain(u"ab"_s);
    QTest::newRow("a lone second half goes") << plain(u"a"_s + QChar(0xDE00) + u'b') << plain(u"ab"_s);
    QTest::newRow("halves the wrong way round go")
        << plain(u"a"_s + QChar(0xDE00) + QChar(0xD83D) + u'b') << plain(u"ab"_s);
    QTest::newRow("a first half at the end goes") << plain(u"a"_s + QChar(0xD83D)) << plain(u"a"_s);
    QTest::newRow("a half before a pair goes") << plain(QString(QChar(0xD83D)) + u"😀"_s) << plain(u"😀"_s);
}

void tst_RichText::hasOneForm()
{
    QFETCH(RichText, text);
    QFETCH(RichText, expected);
    QVERIFY2(normalised(text) == expected, qPrintable(shown(normalised(text))));
}

void tst_RichText::holdsNothingElse()
{
    for (quint32 seed = 1; seed <= Seeds; ++seed) {
        const RichText text = normalised(NastyText(seed).text());
        QVERIFY2(normalised(text) == text, qPrintable(shown(text)));
        QVERIFY(text.blocks.isEmpty() || !plainText(text.blocks.first()).trimmed().isEmpty());
        QVERIFY(text.blocks.isEmpty() || !plainText(text.blocks.last()).trimmed().isEmpty());
        for (const Block &block : text.blocks) {
            QVERIFY(block.level >= 0 && block.level <= (block.kind == BlockKind::Paragraph ? 0 : 5));
            for (const Run &run : block.runs) {
                QVERIFY(!run.text.isEmpty());
                QVERIFY(run.text.isValidUtf16());
                QVERIFY(std::none_of(run.text.begin(), run.text.end(), [](QChar c) {
                    return c != u'\t' && (c.category() == QChar::Other_Control || c == QChar::LineSeparator);
                }));
                QVERIFY(run.link.isEmpty() || isSafeLink(run.link));
            }
            for (qsizetype i = 1; i < block.runs.size(); ++i) {
                Run before = block.runs.at(i - 1);
                before.text = block.runs.at(i).text;
                QVERIFY2(before != block.runs.at(i), qPrintable(shown(text)));
            }
        }
    }
}

void tst_RichText::knowsWhenItSaysNothing_data()
{
    QTest::addColumn<RichText>("text");
    QTest::addColumn<bool>("empty");
    QTest::newRow("no block") << RichText{} << true;
    QTest::newRow("a block without words") << Gap << true;
    QTest::newRow("white space") << together({plain(u" \t"_s), Gap, plain(u"\u00A0"_s)}) << true;
    QTest::newRow("a mark over nothing") << paragraph({Run{.text = u" "_s, .marks = {MarkId{u"m"_s}}}}) << true;
    QTest::newRow("words in the last run of the last block")
        << together({Gap, paragraph({Run{.text = u" "_s}, Run{.text = u"a"_s}})}) << false;
}

void tst_RichText::knowsWhenItSaysNothing()
{
    QFETCH(RichText, text);
    QTEST(text.isEmpty(), "empty");
    QCOMPARE(normalised(text).blocks.isEmpty(), text.isEmpty());
}

void tst_RichText::isReadBlockByBlock()
{
    const RichText text = together({paragraph({Run{.text = u"a "_s}, Run{.text = u"b"_s, .bold = true}}), Gap,
                                    entry(BlockKind::Bullet, 2, u"c"_s)});
    QCOMPARE(plainText(text), u"a b\n\nc"_s);
    QCOMPARE(plainText(text.blocks.first()), u"a b"_s);
    QCOMPARE(plainText(RichText{}), QString());
}

void tst_RichText::becomesBlocksFromPlainWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<RichText>("expected");
    const auto p = plain;
    QTest::newRow("nothing") << QString() << RichText{};
    QTest::newRow("blank lines") << u"\n \n\t\n"_s << RichText{};
    QTest::newRow("a line") << u"One."_s << p(u"One."_s);
    QTest::newRow("two lines") << u"One.\nTwo."_s << together({p(u"One."_s), p(u"Two."_s)});
    QTest::newRow("line ends of Windows") << u"One.\r\nTwo.\r\n"_s << together({p(u"One."_s), p(u"Two."_s)});
    QTest::newRow("blank lines between go") << u"One.\n\n \nTwo."_s << together({p(u"One."_s), p(u"Two."_s)});
    QTest::newRow("spaces around go") << u"  One.  "_s << p(u"One."_s);
    for (const QChar sign : {u'-', u'*', u'•'})
        QTest::addRow("bullet %x", sign.unicode())
            << QString(sign + u" One"_s) << entry(BlockKind::Bullet, 0, u"One"_s);
    QTest::newRow("number") << u"1. One"_s << entry(BlockKind::Number, 0, u"One"_s);
    QTest::newRow("number and bracket") << u"12) One"_s << entry(BlockKind::Number, 0, u"One"_s);
    QTest::newRow("three digits") << u"123. One"_s << entry(BlockKind::Number, 0, u"One"_s);
    QTest::newRow("a year is no number") << u"2026. A year."_s << p(u"2026. A year."_s);
    QTest::newRow("a decimal is no number") << u"1.5 of them"_s << p(u"1.5 of them"_s);
    QTest::newRow("a dash within is no bullet") << u"-One - two"_s << p(u"-One - two"_s);
    QTest::newRow("the deeper the more spaces")
        << u"- a\n  - b\n    1. c\n- d"_s
        << together({entry(BlockKind::Bullet, 0, u"a"_s), entry(BlockKind::Bullet, 1, u"b"_s),
                     entry(BlockKind::Number, 2, u"c"_s), entry(BlockKind::Bullet, 0, u"d"_s)});
    QTest::newRow("one space is not deeper") << u" - a"_s << entry(BlockKind::Bullet, 0, u"a"_s);
    QTest::newRow("very deep") << QString(QString(40, u' ') + u"- a"_s) << entry(BlockKind::Bullet, 5, u"a"_s);
    QTest::newRow("spaces around an entry go") << u"-   a  "_s << entry(BlockKind::Bullet, 0, u"a"_s);
}

void tst_RichText::becomesBlocksFromPlainWords()
{
    QFETCH(QString, words);
    QFETCH(RichText, expected);
    QVERIFY2(fromPlainText(words) == expected, qPrintable(shown(fromPlainText(words))));
}

/// Written down with a sign and two spaces a level before each entry, every text without formatting comes back.
void tst_RichText::comesBackFromPlainWords()
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        RandomValues random(seed);
        RichText text = random.richText();
        QStringList lines;
        for (Block &block : text.blocks) {
            const QString words = plainText(block).simplified();
            block.runs = {Run{.text = words}};
            lines += QString(block.level * 2, u' ') +
                     (block.kind == BlockKind::Bullet   ? u"- "_s
                      : block.kind == BlockKind::Number ? u"7. "_s
                                                        : QString()) +
                     words;
        }
        text = normalised(text);
        QVERIFY2(fromPlainText(lines.join(u'\n')) == text, qPrintable(shown(text)));
    }
}

void tst_RichText::becomesOneLine_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<RichText>("expected");
    QTest::newRow("nothing") << QString() << RichText{};
    QTest::newRow("white space") << u" \n\t "_s << RichText{};
    QTest::newRow("line feeds") << u" One\n\n two\r\nthree "_s << plain(u"One two three"_s);
    QTest::newRow("no bullet") << u"- One"_s << plain(u"- One"_s);
    QTest::newRow("control characters") << u"O\u0000n\u0007e"_s << plain(u"One"_s);
}

void tst_RichText::becomesOneLine()
{
    QFETCH(QString, words);
    QFETCH(RichText, expected);
    QVERIFY2(lineFromPlainText(words) == expected, qPrintable(shown(lineFromPlainText(words))));
}

void tst_RichText::keepsSafeLinksOnly_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("safe");
    for (const char *link : {"https://example.org", "http://example.org/a?b=c#d", "HTTPS://EXAMPLE.ORG/",
                             "mailto:a@example.org", "https://[2001:db8::1]/", "https://example.org:8443/%20"})
        QTest::newRow(link) << QString::fromLatin1(link) << true;
    for (const char *link : {"",
                             "example.org",
                             "//example.org",
                             "/a",
                             "#a",
                             "https:",
                             "https://",
                             "https:///a",
                             "http:example.org",
                             "mailto:",
                             "javascript:alert(1)",
                             "JavaScript:alert(1)",
                             "data:text/html,a",
                             "file:///etc/passwd",
                             "ftp://example.org/",
                             "vbscript:a",
                             " https://example.org",
                             "https://example.org/a b",
                             "https://exa mple.org/",
                             "java\nscript:alert(1)",
                             "https://example.org/\n",
                             "https://[1/",
                             "tel:1"})
        QTest::newRow(qPrintable(u"not "_s + QString::fromLatin1(link).simplified() + u" %1"_s.arg(qstrlen(link))))
            << QString::fromLatin1(link) << false;
}

void tst_RichText::keepsSafeLinksOnly()
{
    QFETCH(QString, link);
    QFETCH(bool, safe);
    QCOMPARE(isSafeLink(link), safe);
    const RichText text = normalised(paragraph({Run{.text = u"a"_s, .link = link}}));
    QCOMPARE(text.blocks.first().runs.first().link, safe ? link : QString());
}

QTEST_GUILESS_MAIN(tst_RichText)
#include "tst_RichText.moc"
