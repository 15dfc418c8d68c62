// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "support/RandomAssessment.h"

using namespace candour;
using authoring::withMarksKept;

/// An editor that knows no marks gives a text back; the marks stay on the words that they were on.
class tst_MarksKept : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsMarks_data();
    void keepsMarks();
    void editingOtherWordsNeverTouchesAMark_data();
    void editingOtherWordsNeverTouchesAMark();
    void neverWidens();
    void leavesFormattingAsWritten();
    void worksThroughSetAnswer();
    void worksInCells();
    void aMarkThatTheEditorKnowsIsLeftToIt();
};

namespace {

/// Text in which [words] are marked with "m", and {words} with "n".
RichText marked(const QString &drawn)
{
    RichText text;
    QSet<MarkId> marks;
    for (const QString &line : drawn.split(u'\n')) {
        Block block;
        for (const QChar c : line) {
            const MarkId mark{c == u'[' || c == u']' ? u"m"_s : u"n"_s};
            if (c == u'[' || c == u'{')
                marks += mark;
            else if (c == u']' || c == u'}')
                marks -= mark;
            else
                block.runs += Run{.text = QString(c), .marks = marks};
        }
        text.blocks += block;
    }
    return normalised(text);
}

QString drawn(const RichText &text)
{
    QStringList lines;
    for (const Block &block : text.blocks) {
        QString line;
        for (const Run &run : block.runs) {
            QString part = run.text;
            if (run.marks.contains(MarkId{u"n"_s}))
                part = u'{' + part + u'}';
            if (run.marks.contains(MarkId{u"m"_s}))
                part = u'[' + part + u']';
            line += part;
        }
        lines += line;
    }
    return lines.join(u'\n');
}

RichText plain(const QString &text)
{
    return marked(text);
}

} // namespace

void tst_MarksKept::keepsMarks_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &written, const QString &after) {
        QTest::newRow(name) << before << written << after;
    };
    row("nothing changed", u"Held in [Leeds] now"_s, u"Held in Leeds now"_s, u"Held in [Leeds] now"_s);
    row("words before", u"Held in [Leeds] now"_s, u"It is held in Leeds now"_s, u"It is held in [Leeds] now"_s);
    row("words after", u"Held in [Leeds] now"_s, u"Held in Leeds today"_s, u"Held in [Leeds] today"_s);
    row("typed beside", u"Held in [Leeds] now"_s, u"Held in Leeds, now"_s, u"Held in [Leeds], now"_s);
    row("deleted", u"Held in [Leeds] now"_s, u"Held now"_s, u"Held now"_s);
    row("replaced", u"Held in [Leeds] now"_s, u"Held in York now"_s, u"Held in York now"_s);
    row("word of a passage deleted", u"By [Anna Bell] here"_s, u"By Bell here"_s, u"By [Bell] here"_s);
    row("all deleted", u"[Leeds]"_s, u""_s, u""_s);
    row("moved", u"By [Anna Bell], who checks it"_s, u"Somebody checks it, Anna Bell by name"_s,
        u"Somebody checks it, [Anna Bell] by name"_s);
    row("typed inside", u"By [Anna Bell] here"_s, u"By Anna Maria Bell here"_s, u"By [Anna Maria Bell] here"_s);
    row("letter typed inside a word", u"By [Ana] here"_s, u"By Anna here"_s, u"By [Anna] here"_s);
    row("letter typed at the end", u"By [Ann] here"_s, u"By Anna here"_s, u"By [Anna] here"_s);
    row("letter typed in front", u"By [nna] here"_s, u"By Anna here"_s, u"By [Anna] here"_s);
    row("letter deleted", u"By [Anna] here"_s, u"By Ana here"_s, u"By [Ana] here"_s);
    row("word with the same first letter before", u"By [three] here"_s, u"By two three here"_s,
        u"By two [three] here"_s);
    row("word with the same last letter after", u"By [three] here"_s, u"By three knee here"_s,
        u"By [three] knee here"_s);
    row("only its space is left", u"By [Anna Bell], a b"_s, u"By c d, a b"_s, u"By c d, a b"_s);
    row("new words between what is left of a passage", u"By [Anna Bell Cox]"_s, u"By one two three Cox"_s,
        u"By one two three[ Cox]"_s);
    row("two marks", u"[Anna] and {Bob} here"_s, u"Yes, Anna and Bob there"_s, u"Yes, [Anna] and {Bob} there"_s);
    row("overlapping", u"a [b {c] d} e"_s, u"x a b c d e x"_s, u"x a [b ][{c}]{ d} e x"_s);
    row("over paragraphs", u"one [two\nthree] four"_s, u"one two\nthree four five"_s,
        u"one [two]\n[three] four five"_s);
    row("paragraph before", u"[one] two"_s, u"new\none two"_s, u"new\n[one] two"_s);
    row("same word elsewhere", u"Leeds and [Leeds]"_s, u"Leeds or Leeds"_s, u"Leeds or [Leeds]"_s);
}

void tst_MarksKept::keepsMarks()
{
    QFETCH(QString, before);
    QFETCH(QString, written);
    QTEST(drawn(withMarksKept(marked(before), plain(written))), "after");
}

void tst_MarksKept::editingOtherWordsNeverTouchesAMark_data()
{
    QTest::addColumn<int>("edits");
    QTest::newRow("one edit") << 1;
    QTest::newRow("many edits") << 5;
}

void tst_MarksKept::editingOtherWordsNeverTouchesAMark()
{
    QFETCH(int, edits);
    for (quint32 seed = 0; seed < 400; ++seed) {
        RandomValues random(seed);
        // The passages are words of their own, so that "the marked words" has one meaning.
        const QString secret = u"zq%1 %2 zqz"_s.arg(seed).arg(random.word());
        QString before = random.words(0, 8) + u" "_s;
        QString after = random.words(0, 8) + u" "_s;
        const RichText text = marked(before + u" ["_s + secret + u"] "_s + after);
        for (int i = 0; i < edits; ++i) {
            QString &side = random.chance(50) ? before : after;
            const qsizetype at = random.below(int(side.size()));
            side.remove(at, random.below(6));
            side.insert(at, random.words(0, 3));
        }
        before += u' ';
        after.prepend(u' ');
        const RichText kept =
            withMarksKept(text, normalised(RichText{{Block{.runs = {Run{.text = before + secret + after}}}}}));
        QCOMPARE(markedWords(kept, MarkId{u"m"_s}), QStringList{secret});
    }
}

void tst_MarksKept::neverWidens()
{
    const MarkId m{u"m"_s};
    for (quint32 seed = 0; seed < 400; ++seed) {
        RandomValues random(seed);
        const QString front = random.words(0, 8);
        const RichText before = marked(front + u" [zqa zqb zqc zqd] "_s + random.words(0, 8));
        QString text = plainText(before);
        // Deleting words of the passage, and writing others around it.
        text.replace(random.chance(50) ? u"zqb "_s : u"zqa zqb"_s, random.chance(50) ? u""_s : u" "_s);
        text.insert(random.below(int(front.size()) + 1), random.words(1, 3) + u' ');
        text.append(u' ' + random.words(0, 3));
        const RichText written = words(text);
        const RichText kept = withMarksKept(before, written);
        QCOMPARE(withoutMark(kept, m), written); // nothing but marks is added
        for (const QString &part : markedWords(kept, m))
            for (const QString &word : part.split(u' ', Qt::SkipEmptyParts))
                QVERIFY2(word.startsWith(u"zq"_s), qPrintable(word));
    }
    QVERIFY(marksIn(withMarksKept(marked(u"[Anna Bell]"_s), words(u"Quite another text"_s))).isEmpty());
}

void tst_MarksKept::leavesFormattingAsWritten()
{
    RichText written = words(u"- Held in Leeds now"_s);
    written.blocks.first().runs = {Run{.text = u"Held in "_s}, Run{.text = u"Leeds now"_s, .bold = true}};
    const RichText kept = withMarksKept(marked(u"Held in [Leeds] now"_s), written);
    QCOMPARE(withoutMark(kept, MarkId{u"m"_s}), written);
    QCOMPARE(markedWords(kept, MarkId{u"m"_s}), QStringList{u"Leeds"_s});
}

void tst_MarksKept::worksThroughSetAnswer()
{
    OpenSample sample;
    const MarkId host{u"m-host"_s};
    const QString secret = u"census-db03.internal.dls.example.gov.uk"_s;
    const QString text = sample.text(u"storage"_s).replace(u"secure website"_s, u"safe page"_s) + u" Really."_s;
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"storage"_s, words(text)));
    const Assessment a = sample.stored();
    QCOMPARE(markedWords(*textIn(a.answer(u"storage"_s)), host), QStringList{secret});
    QVERIFY(a.marks.contains(host));

    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"storage"_s, words(u"Nothing is said."_s)));
    const Assessment emptied = sample.stored();
    QVERIFY(marksIn(*textIn(emptied.answer(u"storage"_s))).isEmpty());
}

void tst_MarksKept::worksInCells()
{
    OpenSample sample;
    const RowId row{u"rk-1"_s};
    const auto note = [&](const RichText &text) {
        return authoring::setCell(*sample, Census, u"risks"_s, row, u"cause"_s, text);
    };
    QVERIFY_RESULT(note(words(u"Somebody in Leeds reads it."_s)));
    QVERIFY_RESULT(sample.change([&](Assessment &a) {
        a.marks.insert(MarkId{u"m"_s}, Mark{.id = MarkId{u"m"_s}, .reasons = {u"foia-31"_s}});
        std::get<Rows>(a.answers[u"risks"_s]).find(row)->cells[u"cause"_s] = marked(u"Somebody in [Leeds] reads it."_s);
    }));
    QVERIFY_RESULT(note(words(u"Nobody in Leeds reads it."_s)));
    const Assessment a = sample.stored();
    const Row *kept = std::get<Rows>(a.answer(u"risks"_s)).find(row);
    QCOMPARE(drawn(std::get<RichText>(kept->cells.value(u"cause"_s))), u"Nobody in [Leeds] reads it."_s);
}

void tst_MarksKept::aMarkThatTheEditorKnowsIsLeftToIt()
{
    OpenSample sample;
    QVERIFY_RESULT(sample.change([](Assessment &a) {
        a.marks.insert(MarkId{u"m"_s}, Mark{.id = MarkId{u"m"_s}, .reasons = {u"foia-31"_s}});
        a.answers.insert(u"scope"_s, marked(u"[Anna Bell] and Bob"_s));
    }));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"scope"_s, marked(u"Anna [Bell] and Bob"_s)));
    const Assessment a = sample.stored();
    QCOMPARE(drawn(*textIn(a.answer(u"scope"_s))), u"Anna [Bell] and Bob"_s);
}

QTEST_GUILESS_MAIN(tst_MarksKept)
#include "tst_MarksKept.moc"
