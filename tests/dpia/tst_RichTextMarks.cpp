// SPDX-License-Identifier: GPL-3.0-or-later
#include "NastyText.h"

#include <QTest>

using namespace candour;

namespace {

/// One character of plainText() and how it looks: what marks are, said in the plainest way.
struct Sign
{
    QChar character;
    Run look; ///< Without words.
    bool operator==(const Sign &) const = default;
};

QList<Sign> signs(const RichText &text)
{
    QList<Sign> all;
    for (const Block &block : text.blocks) {
        if (&block != &text.blocks.first())
            all += Sign{u'\n', {}};
        for (Run run : block.runs) {
            const QString words = std::exchange(run.text, {});
            for (const QChar c : words)
                all += Sign{c, run};
        }
    }
    return all;
}

/// The range without halves of pairs.
TextRange whole(const QList<Sign> &all, TextRange range)
{
    const auto splits = [&](qsizetype at) {
        return at > 0 && at < all.size() && all.at(at).character.isLowSurrogate();
    };
    qsizetype end = range.from + range.length;
    if (splits(range.from))
        --range.from;
    if (splits(end))
        ++end;
    return TextRange{range.from, end - range.from};
}

QList<Sign> marked(QList<Sign> all, TextRange range, const MarkId &mark)
{
    if (range.length <= 0)
        return all;
    const TextRange pairs = whole(all, range);
    for (qsizetype i = 0; i < all.size(); ++i)
        if (i >= pairs.from && i < pairs.from + pairs.length && all.at(i).character != u'\n')
            all[i].look.marks.insert(mark);
    return all;
}

TextRange anyRange(NastyText &random, const RichText &text)
{
    const int length = int(plainText(text).size());
    return TextRange{random.below(length + 6) - 3, random.below(length + 4) - 1};
}

} // namespace

/// A mark covers exactly the words it was put on, whatever else covers them, and goes without a trace.
class tst_RichTextMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coverExactlyTheRange();
    void overlapWithoutDisturbingEachOther();
    void goWithoutATrace();
    void sayWhichWordsTheyCover_data();
    void sayWhichWordsTheyCover();
    void neverSplitACharacter();
    void areListed();
    void occurrencesStandWhereTheySay();
    void occurrencesDoNotOverlap_data();
    void occurrencesDoNotOverlap();

private:
    static constexpr quint32 Seeds = 2000;
    const MarkId m_mark{u"new"_s};
};

void tst_RichTextMarks::coverExactlyTheRange()
{
    for (quint32 seed = 1; seed <= Seeds; ++seed) {
        NastyText random(seed);
        const RichText text = normalised(random.text());
        const TextRange range = anyRange(random, text);
        const RichText result = withMark(text, range, m_mark);
        QVERIFY2(signs(result) == marked(signs(text), range, m_mark), qPrintable(shown(text) + u" > " + shown(result)));
        QVERIFY2(normalised(result) == result, qPrintable(shown(result)));
    }
}

void tst_RichTextMarks::overlapWithoutDisturbingEachOther()
{
    for (quint32 seed = 1; seed <= Seeds; ++seed) {
        NastyText random(seed);
        RichText text = normalised(random.text());
        QList<Sign> expected = signs(text);
        for (int i = 0; i < 4; ++i) {
            const TextRange range = anyRange(random, text);
            const MarkId mark = random.mark();
            text = withMark(text, range, mark);
            expected = marked(expected, range, mark);
        }
        QVERIFY2(signs(text) == expected, qPrintable(shown(text)));
        const MarkId gone = random.mark();
        for (Sign &sign : expected)
            sign.look.marks.remove(gone);
        QVERIFY2(signs(withoutMark(text, gone)) == expected, qPrintable(shown(text)));
    }
}

void tst_RichTextMarks::goWithoutATrace()
{
    for (quint32 seed = 1; seed <= Seeds; ++seed) {
        NastyText random(seed);
        const RichText text = normalised(random.text());
        const RichText result = withoutMark(withMark(text, anyRange(random, text), m_mark), m_mark);
        QVERIFY2(result == text, qPrintable(shown(text) + u" > " + shown(result)));
        QVERIFY(!marksIn(withoutMark(text, MarkId{u"x"_s})).contains(MarkId{u"x"_s}));
    }
}

void tst_RichTextMarks::sayWhichWordsTheyCover_data()
{
    QTest::addColumn<RichText>("text");
    QTest::addColumn<QStringList>("words");
    const RichText lines = fromPlainText(u"One two\nthree four\nfive"_s);
    const RichText word = fromPlainText(u"One two three"_s);
    QTest::newRow("nothing") << lines << QStringList{};
    QTest::newRow("one word") << withMark(word, {4, 3}, m_mark) << QStringList{u"two"_s};
    QTest::newRow("two stretches") << withMark(withMark(word, {0, 3}, m_mark), {8, 5}, m_mark)
                                   << QStringList{u"One"_s, u"three"_s};
    QTest::newRow("stretches that meet") << withMark(withMark(word, {0, 4}, m_mark), {4, 3}, m_mark)
                                         << QStringList{u"One two"_s};
    QTest::newRow("over a border") << withMark(lines, {4, 9}, m_mark) << QStringList{u"two"_s, u"three"_s};
    QTest::newRow("over two borders") << withMark(lines, {4, 17}, m_mark)
                                      << QStringList{u"two"_s, u"three four"_s, u"fi"_s};
    QTest::newRow("the line feed alone") << withMark(lines, {7, 1}, m_mark) << QStringList{};
    QTest::newRow("over another mark") << withMark(withMark(word, {2, 4}, MarkId{u"o"_s}), {4, 9}, m_mark)
                                       << QStringList{u"two three"_s};
    QTest::newRow("beyond the end") << withMark(word, {8, 100}, m_mark) << QStringList{u"three"_s};
    QTest::newRow("from before the beginning") << withMark(word, {-4, 7}, m_mark) << QStringList{u"One"_s};
    QTest::newRow("the whole") << withMark(lines, {0, plainText(lines).size()}, m_mark)
                               << QStringList{u"One two"_s, u"three four"_s, u"five"_s};
}

void tst_RichTextMarks::sayWhichWordsTheyCover()
{
    QFETCH(RichText, text);
    QTEST(markedWords(text, m_mark), "words");
}

/// Half a character has no meaning: the text would lose it, and with it what must be withheld.
void tst_RichTextMarks::neverSplitACharacter()
{
    const RichText text = fromPlainText(u"a😀b"_s);
    for (const TextRange range : {TextRange{1, 1}, TextRange{2, 1}, TextRange{1, 2}})
        QCOMPARE(markedWords(withMark(text, range, m_mark), m_mark), QStringList{u"😀"_s});
    QCOMPARE(markedWords(withMark(text, {0, 2}, m_mark), m_mark), QStringList{u"a😀"_s});
    QCOMPARE(markedWords(withMark(text, {2, 2}, m_mark), m_mark), QStringList{u"😀b"_s});
    QVERIFY(withMark(text, {2, 0}, m_mark) == text);
}

void tst_RichTextMarks::areListed()
{
    for (quint32 seed = 1; seed <= Seeds; ++seed) {
        const RichText text = NastyText(seed).text();
        QSet<MarkId> expected;
        for (const Sign &sign : signs(text))
            expected += sign.look.marks;
        QSet<MarkId> found = marksIn(normalised(text));
        QVERIFY(expected.contains(found)); // control characters take their marks with them
        for (const MarkId &mark : found)
            QVERIFY(!markedWords(normalised(text), mark).isEmpty());
    }
    QCOMPARE(marksIn(RichText{}), QSet<MarkId>{});
}

void tst_RichTextMarks::occurrencesStandWhereTheySay()
{
    int several = 0;
    for (quint32 seed = 1; seed <= Seeds; ++seed) {
        NastyText random(seed);
        const RichText text = normalised(random.text());
        const QString all = plainText(text);
        const QString words = all.mid(random.below(int(all.size()) + 1), 1 + random.below(3));
        const QList<TextRange> found = occurrences(text, words);
        several += found.size() > 1;
        QCOMPARE(found.size(), words.isEmpty() ? 0 : all.split(words).size() - 1);
        for (const TextRange &range : found)
            QCOMPARE(all.mid(range.from, range.length), words);
    }
    QVERIFY(several > 100);
}

void tst_RichTextMarks::occurrencesDoNotOverlap_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QList<TextRange>>("expected");
    QTest::newRow("no words") << u"aaa"_s << QString() << QList<TextRange>{};
    QTest::newRow("not there") << u"aaa"_s << u"b"_s << QList<TextRange>{};
    QTest::newRow("the other case") << u"Aa"_s << u"a"_s << QList<TextRange>{{1, 1}};
    QTest::newRow("side by side") << u"aaaaa"_s << u"aa"_s << QList<TextRange>{{0, 2}, {2, 2}};
    QTest::newRow("over a border") << u"ab\nab\nb"_s << u"b\na"_s << QList<TextRange>{{1, 3}};
    QTest::newRow("in each block") << u"ab\nab"_s << u"ab"_s << QList<TextRange>{{0, 2}, {3, 2}};
}

void tst_RichTextMarks::occurrencesDoNotOverlap()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QTEST(occurrences(fromPlainText(text), words), "expected");
}

QTEST_GUILESS_MAIN(tst_RichTextMarks)
#include "tst_RichTextMarks.moc"
