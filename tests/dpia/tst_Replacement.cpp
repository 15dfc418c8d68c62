// SPDX-License-Identifier: GPL-3.0-or-later
#include "NastyText.h"
#include "dpia/Replacement.h"
#include "support/CpuTimer.h"
#include "support/RandomAssessment.h"
#include "support/Sizes.h"
#include "support/SmallTemplate.h"

#include <QTest>

using namespace candour;

/// Where words are found, and what becomes of a text and of its marks when others are put in their place.
class tst_Replacement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsHoweverWritten_data();
    void findsHoweverWritten();
    void findsInEveryTextInTheOrderOfTheTemplate();
    void saysWhatIsNotAsked();
    void keepsLooksLinksAndMarks_data();
    void keepsLooksLinksAndMarks();
    void takesAwayWhatIsEmptyThen();
    void aWordingThatIsEmptyThenPublishesNothingElse();
    void replacesInManyParagraphsInLittleTime();
    void replacesOneOfThem();
    void refusesWhatIsNotThereAnyLonger();
    void theSameWordsChangeNothing();
    void nothingIsFoundAfterwards();
    void nothingMarkedIsEverUnmarked();

private:
    static constexpr quint32 Seeds = 30;
};

namespace {

const MarkId M{u"m"_s};
const MarkId N{u"n"_s};

/// An assessment whose only answer is this text.
Assessment saying(const RichText &text)
{
    Assessment a;
    a.answers.insert(u"why"_s, text);
    return a;
}

RichText answerOf(const Assessment &a)
{
    const RichText *text = textIn(a.answer(u"why"_s));
    return text ? *text : RichText();
}

/// Words that stand in the assessment, and others, in a different case now and then.
QString someWords(const Template &t, const Assessment &a, RandomValues &random)
{
    QStringList texts;
    for (const Question *question : t.questions())
        if (const RichText *text = textIn(a.answer(question->key)); text && !text->isEmpty())
            texts += plainText(*text).split(u'\n');
    if (texts.isEmpty() || random.chance(10))
        return random.word();
    const QString line = texts.at(random.below(int(texts.size())));
    const QString words = line.mid(random.below(int(line.size())), 1 + random.below(12)).trimmed();
    return random.chance(20) ? words.toUpper() : words;
}

/// Every text, by where it stands.
QMap<QString, RichText> textsOf(const Assessment &a)
{
    QMap<QString, RichText> texts;
    for (auto answer = a.answers.cbegin(); answer != a.answers.cend(); ++answer) {
        if (const RichText *text = textIn(*answer))
            texts.insert(answer.key(), *text);
        if (const auto *rows = std::get_if<Rows>(&*answer))
            for (const Row &row : rows->rows)
                for (auto cell = row.cells.cbegin(); cell != row.cells.cend(); ++cell)
                    if (const RichText *text = textIn(*cell))
                        texts.insert(answer.key() + u'/' + row.id.value + u'/' + cell.key(), *text);
    }
    return texts;
}

struct Sign
{
    QChar character;
    QSet<MarkId> marks;
    bool operator==(const Sign &) const = default;
};

QList<Sign> signs(const RichText &text)
{
    QList<Sign> all;
    for (const Block &block : text.blocks) {
        if (&block != &text.blocks.first())
            all += Sign{u'\n', {}};
        for (const Run &run : block.runs)
            for (const QChar c : run.text)
                all += Sign{c, run.marks};
    }
    return all;
}

/// What must stand there after these stretches were replaced, said in the plainest way.
QList<Sign> replacedBySign(const RichText &text, const QList<TextRange> &stretches, const QString &words)
{
    const QList<Sign> before = signs(text);
    QList<Sign> after;
    qsizetype at = 0;
    for (const TextRange &stretch : stretches) {
        after += before.mid(at, stretch.from - at);
        QSet<MarkId> marks;
        for (qsizetype i = stretch.from; i < stretch.from + stretch.length; ++i)
            marks |= before.at(i).marks;
        for (const QChar c : words)
            after += Sign{c, marks};
        at = stretch.from + stretch.length;
    }
    return after + before.mid(at);
}

} // namespace

void tst_Replacement::findsHoweverWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Wanted>("wanted");
    QTest::addColumn<QString>("expected"); // with what was found replaced by an underscore
    const auto row = [](const char *name, const QString &text, const Wanted &wanted, const QString &expected) {
        QTest::newRow(name) << text << wanted << expected;
    };
    row("a word", u"The school and the schools"_s, {u"school"_s}, u"The _ and the _s"_s);
    row("in any case", u"School SCHOOL school"_s, {u"sChool"_s}, u"_ _ _"_s);
    row("in this case", u"School SCHOOL school"_s, {u"School"_s, true}, u"_ SCHOOL school"_s);
    row("whole words", u"school schools preschool school-based"_s, {u"school"_s, false, true},
        u"_ schools preschool _-based"_s);
    row("whole words of digits", u"2026 20260 x2026"_s, {u"2026"_s, true, true}, u"_ 20260 x2026"_s);
    row("whole words beside rare letters", u"\U00010400ab ab"_s, {u"ab"_s, false, true}, u"\U00010400ab _"_s);
    row("accents", u"Siân or Sian or Sia\u0302n"_s, {u"sian"_s}, u"_ or _ or _"_s);
    row("accents as typed", u"Siân or Sian"_s, {u"Sian"_s, true}, u"Siân or _"_s);
    row("accents in what is sought", u"Sian"_s, {u"Siân"_s}, u"_"_s);
    row("no half of a letter", u"Sia\u0302n"_s, {u"a"_s, true}, u"Sia\u0302n"_s);
    row("sharp s", u"Straße STRASSE"_s, {u"strasse"_s}, u"_ _"_s);
    row("no half of a sharp s", u"Maß"_s, {u"s"_s}, u"Maß"_s);
    row("no half of a ligature", u"oﬃce office"_s, {u"f"_s}, u"oﬃce o__ice"_s);
    row("a ligature", u"oﬃce"_s, {u"office"_s}, u"_"_s);
    row("quotation marks and dashes", u"O’Brien – “so”"_s, {u"o'brien - \"so\""_s}, u"_"_s);
    row("white space", u"one  two\tthree"_s, {u"one two three"_s}, u"_"_s);
    row("soft hyphens", u"re\u00ADuse of re\u00ADuse"_s, {u"reuse"_s}, u"_ of _"_s);
    row("not across paragraphs", u"one\ntwo"_s, {u"one two"_s}, u"one\ntwo"_s);
    row("not overlapping", u"aaaaa"_s, {u"aa"_s}, u"__a"_s);
    row("pairs", u"😀😁😀"_s, {u"😀"_s}, u"_😁_"_s);
    row("nothing", u"one"_s, {QString()}, u"one"_s);
    row("nothing that can be seen", u"one\u200Btwo"_s, {u"\u200B"_s}, u"one\u200Btwo"_s);
    row("no pattern", u"a.b axb"_s, {u"a.b"_s}, u"_ axb"_s);
    row("in every paragraph", u"a\nb a\na"_s, {u"a"_s}, u"_\nb _\n_"_s);
}

void tst_Replacement::findsHoweverWritten()
{
    QFETCH(const QString, text);
    QFETCH(const Wanted, wanted);
    Assessment a = saying(fromPlainText(text));
    replaceAll(smallTemplate(), a, wanted, u"_"_s);
    QTEST(plainText(answerOf(a)), "expected");
}

void tst_Replacement::findsInEveryTextInTheOrderOfTheTemplate()
{
    const Template t = smallTemplate();
    for (quint32 seed = 1; seed <= Seeds; ++seed) {
        Assessment a = randomAssessment(t, seed);
        for (auto treatment = a.treatments.begin(); treatment != a.treatments.end(); ++treatment)
            if (treatment->kind == TreatmentKind::Wording)
                treatment->wording.insert(u"cy"_s, fromPlainText(u"needle"_s));
        for (const QString &key : a.answers.keys())
            if (!t.question(key))
                a.answers.remove(key); // what has no place is not looked through
        const RichText needle = fromPlainText(u"A needle, a needle"_s);
        int texts = 0;
        for (Answer &answer : a.answers) {
            if (RichText *text = textIn(answer)) {
                *text = needle;
                ++texts;
            }
            if (auto *rows = std::get_if<Rows>(&answer))
                for (Row &row : rows->rows)
                    for (Cell &cell : row.cells)
                        if (RichText *text = textIn(cell)) {
                            *text = needle;
                            ++texts;
                        }
        }
        a.answers.insert(u"notOfThisTemplate"_s, needle);
        const QList<Occurrence> found = occurrences(t, a, {u"needle"_s});
        QCOMPARE(std::count_if(found.begin(), found.end(), [](const Occurrence &o) { return o.wording.isEmpty(); }),
                 2 * texts);
        QStringList order;
        for (const Question *question : t.questions())
            order += question->key;
        for (qsizetype i = 0; i < found.size(); ++i) {
            const Occurrence &one = found.at(i);
            QVERIFY(textOf(a, one));
            QCOMPARE(plainText(*textOf(a, one)).mid(one.range.from, one.range.length), u"needle"_s);
            QVERIFY(i == 0 || order.indexOf(found.at(i - 1).place.question) <= order.indexOf(one.place.question));
            QVERIFY(i == 0 || !one.isInSameText(found.at(i - 1)) || one.range.from > found.at(i - 1).range.from);
            QCOMPARE(found.count(one), 1);
        }
    }
}

void tst_Replacement::saysWhatIsNotAsked()
{
    Template t = smallTemplate();
    Assessment a;
    for (TemplateSection &section : t.sections)
        for (Question &question : section.questions)
            if (question.kind == QuestionKind::RichText || question.kind == QuestionKind::Line)
                a.answers.insert(question.key, lineFromPlainText(u"needle"_s));
    int asked = 0;
    int others = 0;
    for (const Occurrence &one : occurrences(t, a, {u"needle"_s})) {
        QCOMPARE(one.asked, isAsked(t, a, *t.question(one.place.question)));
        ++(one.asked ? asked : others);
    }
    QVERIFY(asked > 0 && others > 0);
}

void tst_Replacement::keepsLooksLinksAndMarks_data()
{
    QTest::addColumn<QList<Run>>("runs");
    QTest::addColumn<QString>("sought");
    QTest::addColumn<QList<Run>>("expected");
    const QString link = u"https://example.org/"_s;
    const auto row = [](const char *name, const QList<Run> &runs, const QString &sought, const QList<Run> &expected) {
        QTest::newRow(name) << runs << sought << expected;
    };
    row("bold", {{u"a "_s}, {u"b c"_s, true}}, u"b"_s, {{u"a "_s}, {u"NEW c"_s, true}});
    row("begins in bold", {{u"a b"_s, true}, {u" c"_s}}, u"b c"_s, {{u"a NEW"_s, true}});
    row("begins plain", {{u"a b"_s}, {u" c d"_s, true}}, u"b c"_s, {{u"a NEW"_s}, {u" d"_s, true}});
    row("in a link", {{u"see "_s}, {u"the page"_s, false, false, link}}, u"page"_s,
        {{u"see "_s}, {u"the NEW"_s, false, false, link}});
    row("a whole link and more", {{u"see "_s}, {u"it"_s, false, false, link}}, u"see it"_s,
        {{u"NEW"_s, false, false, link}});
    row("within a mark", {{u"the "_s}, {u"red key"_s, false, false, {}, {M}}}, u"key"_s,
        {{u"the "_s}, {u"red NEW"_s, false, false, {}, {M}}});
    row("partly marked, begins outside", {{u"the "_s}, {u"key is"_s, false, false, {}, {M}}}, u"the key"_s,
        {{u"NEW is"_s, false, false, {}, {M}}});
    row("partly marked, ends outside", {{u"key"_s, false, false, {}, {M}}, {u" is here"_s}}, u"key is"_s,
        {{u"NEW"_s, false, false, {}, {M}}, {u" here"_s}});
    row("two marks", {{u"a"_s, false, false, {}, {M}}, {u" "_s}, {u"b"_s, false, false, {}, {N}}, {u" c"_s}}, u"a b"_s,
        {{u"NEW"_s, false, false, {}, {M, N}}, {u" c"_s}});
    row("a mark inside", {{u"a "_s}, {u"b"_s, false, false, {}, {M}}, {u" c d"_s}}, u"a b c"_s,
        {{u"NEW"_s, false, false, {}, {M}}, {u" d"_s}});
    row("outside of the mark", {{u"a "_s}, {u"b"_s, false, false, {}, {M}}}, u"a"_s,
        {{u"NEW "_s}, {u"b"_s, false, false, {}, {M}}});
}

void tst_Replacement::keepsLooksLinksAndMarks()
{
    QFETCH(const QList<Run>, runs);
    QFETCH(const QString, sought);
    QFETCH(const QList<Run>, expected);
    Assessment a = saying(RichText{{Block{.kind = BlockKind::Bullet, .level = 1, .runs = runs}}});
    QCOMPARE(replaceAll(smallTemplate(), a, {sought}, u"NEW"_s), 1);
    const RichText wanted{{Block{.kind = BlockKind::Bullet, .level = 1, .runs = expected}}};
    QVERIFY2(answerOf(a) == wanted, qPrintable(shown(answerOf(a))));
}

void tst_Replacement::takesAwayWhatIsEmptyThen()
{
    const Template t = smallTemplate();
    Assessment a = saying(fromPlainText(u"gone"_s));
    QCOMPARE(replaceAll(t, a, {u"gone"_s}, {}), 1);
    QVERIFY(a.answers.isEmpty());
    a = saying(fromPlainText(u"gone and gone"_s));
    QCOMPARE(replaceAll(t, a, {u"gone "_s}, {}), 1);
    QCOMPARE(plainText(answerOf(a)), u"and gone"_s);
}

void tst_Replacement::aWordingThatIsEmptyThenPublishesNothingElse()
{
    const Template t = smallTemplate();
    for (const Question *question : t.questions()) {
        const Place place{.question = question->key};
        Assessment a;
        a.treatments.insert(place, Treatment{TreatmentKind::Wording, {{u"en-GB"_s, fromPlainText(u"gone"_s)}}, {}});
        QCOMPARE(replaceAll(t, a, {u"gone"_s}, {}), 1);
        QCOMPARE(a.treatment(place).kind,
                 question->publicByDefault ? TreatmentKind::Undecided : TreatmentKind::ByTemplate);
        QVERIFY(a.treatment(place).wording.isEmpty());
    }
}

void tst_Replacement::replacesOneOfThem()
{
    const Template t = smallTemplate();
    Assessment a = saying(fromPlainText(u"one two one\none"_s));
    const QList<Occurrence> found = occurrences(t, a, {u"one"_s});
    QCOMPARE(found.size(), 3);
    QVERIFY(replaceOne(t, a, {u"one"_s}, found.at(1), u"three"_s));
    QCOMPARE(plainText(answerOf(a)), u"one two three\none"_s);
}

void tst_Replacement::refusesWhatIsNotThereAnyLonger()
{
    const Template t = smallTemplate();
    Assessment a = saying(fromPlainText(u"one two one"_s));
    const Occurrence last = occurrences(t, a, {u"one"_s}).last();
    a = saying(fromPlainText(u"now: one two one"_s));
    const Assessment before = a;
    QVERIFY(!replaceOne(t, a, {u"one"_s}, last, u"three"_s));
    QCOMPARE(a, before);
    a = saying(fromPlainText(u"one two six"_s));
    QVERIFY(!replaceOne(t, a, {u"one"_s}, last, u"three"_s));
    a.answers.clear();
    QVERIFY(!replaceOne(t, a, {u"one"_s}, last, u"three"_s));
}

void tst_Replacement::theSameWordsChangeNothing()
{
    const Template t = smallTemplate();
    for (quint32 seed = 1; seed <= Seeds; ++seed) {
        RandomValues random(seed);
        const Assessment before = randomAssessment(t, seed);
        const QString words = someWords(t, before, random);
        Assessment after = before;
        QCOMPARE(replaceAll(t, after, {words, true}, words), 0);
        QCOMPARE(after, before);
    }
}

void tst_Replacement::nothingIsFoundAfterwards()
{
    const Template t = smallTemplate();
    int changed = 0;
    for (quint32 seed = 1; seed <= Seeds; ++seed) {
        RandomValues random(seed);
        Assessment a = randomAssessment(t, seed);
        for (const bool matchCase : {false, true}) {
            const Wanted wanted{someWords(t, a, random), matchCase, random.chance(30)};
            changed += replaceAll(t, a, wanted, u"‡"_s);
            QVERIFY2(occurrences(t, a, wanted).isEmpty(), qPrintable(wanted.words));
        }
    }
    QVERIFY(changed > int(Seeds));
}

void tst_Replacement::replacesInManyParagraphsInLittleTime()
{
    RichText text;
    QList<TextRange> stretches;
    for (int i = 0; i < 20'000; ++i) {
        text.blocks += Block{.runs = {Run{.text = u"an osprey"_s}}};
        stretches += TextRange{10 * i + 3, 6};
    }
    const CpuTimer timer;
    const RichText changed = withWords(text, stretches, u"otter"_s);
    QCOMPARE(plainText(changed.blocks.first()), u"an otter"_s);
    QCOMPARE(plainText(changed.blocks.last()), u"an otter"_s);
    QVERIFY2(timer.elapsed() < timeLimit(2'000), "each paragraph may look at no more than its own words");
}

void tst_Replacement::nothingMarkedIsEverUnmarked()
{
    const Template t = smallTemplate();
    int inMarks = 0;
    for (quint32 seed = 1; seed <= 4 * Seeds; ++seed) {
        RandomValues random(seed);
        const Assessment before = randomAssessment(t, seed);
        const Wanted wanted{someWords(t, before, random), random.chance(50), random.chance(20)};
        const QString words = random.chance(20) ? u"‡"_s : random.words(1, 3);
        Assessment after = before;
        replaceAll(t, after, wanted, words);
        QMap<QString, QList<TextRange>> stretches;
        for (const Occurrence &one : occurrences(t, before, wanted))
            if (one.wording.isEmpty())
                stretches[one.place.row.isEmpty()
                              ? one.place.question
                              : QStringList{one.place.question, one.place.row.value, one.place.column}.join(u'/')] +=
                    one.range;
        const QMap<QString, RichText> old = textsOf(before);
        const QMap<QString, RichText> now = textsOf(after);
        QCOMPARE(now.keys(), old.keys());
        for (auto text = old.cbegin(); text != old.cend(); ++text) {
            const QList<Sign> expected = replacedBySign(*text, stretches.value(text.key()), words);
            const QList<Sign> found = signs(now.value(text.key()));
            const bool same = found == expected;
            if (!same)
                QFAIL(qPrintable(wanted.words + u" -> "_s + words + u'\n' + shown(*text) + u'\n' +
                                 shown(now.value(text.key()))));
            if (stretches.contains(text.key()))
                inMarks += int(std::count_if(expected.begin(), expected.end(),
                                             [](const Sign &sign) { return !sign.marks.isEmpty(); }));
        }
        QCOMPARE(after.marks, before.marks);
        QCOMPARE(before, randomAssessment(t, seed)); // the copy that was kept is another
    }
    QVERIFY(inMarks > 100);
}

QTEST_APPLESS_MAIN(tst_Replacement)
#include "tst_Replacement.moc"
