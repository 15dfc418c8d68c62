// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "redaction/Summarise.h"
#include "support/SmallTemplate.h"
#include "support/Varied.h"
#include "workspace/PageAdvice.h"
#include "workspace/Redacting.h"

using namespace candour;
using simplifying::PageAdvice;
using simplifying::PageHint;
using Kind = PlainLanguageHint::Kind;

namespace {

constexpr auto NothingIgnored = [](const Place &, const PlainLanguageHint &) { return false; };

PublicPassage passage(const QString &text, const QString &question = u"why"_s)
{
    return PublicPassage{Place{.question = question}, {Text{text}}};
}

/// Lists words to avoid and a term; a sentence of more than five words is long.
PlainLanguageReader shortReader()
{
    return PlainLanguageReader({.longSentence = 5,
                                .avoid = {{{u"utilise"_s}, u"use"_s}, {{u"in order to"_s}, u"to"_s}},
                                .terms = {{{u"controller"_s, u"controllers"_s}, u"who decides"_s}},
                                .abbreviations = {u"e.g."_s},
                                .acronyms = {u"UK"_s}});
}

PageAdvice adviceOn(const QList<PublicPassage> &passages, const Document &page = {})
{
    const PlainLanguageReader reader = shortReader();
    return simplifying::pageAdvice(page, passages, &reader, NothingIgnored);
}

QStringList found(const PageAdvice &advice)
{
    QStringList words;
    for (const PageHint &hint : advice.hints)
        words += hint.what.words;
    return words;
}

} // namespace

/// How hard the public page is to read.
class tst_PageAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsSentencesAndNothingElse_data();
    void countsSentencesAndNothingElse();
    void countsNoLabel();
    void countsEveryWordOfThePage();
    void listsTheLongestSentences();
    void ordersByKind();
    void saysWhatStandsInSeveralPlacesOnce();
    void takesAnExpansionAnywhereOnThePage();
    void findsNoPhraseAcrossALabel();
    void leavesOutWhatIsIgnored();
    void comparesToWhatPeopleKnow_data();
    void comparesToWhatPeopleKnow();
    void readsThePageOfAnAssessment();
    void leavesAlonePagesWithoutAList();
    void doesNotDependOnWhatIsWithheld();
};

void tst_PageAdvice::countsSentencesAndNothingElse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("sentences");
    QTest::addColumn<int>("words");
    QTest::newRow("nothing") << QString() << 0 << 0;
    QTest::newRow("two") << u"We ask. They answer!"_s << 2 << 4;
    QTest::newRow("the name in a cell") << u"National Pupil Database"_s << 0 << 0;
    QTest::newRow("a list in a cell") << u"Names; dates"_s << 0 << 0;
    QTest::newRow("before a list") << u"We ask for:"_s << 0 << 0;
    QTest::newRow("in quotation marks") << u"“Why?” (We ask.)"_s << 2 << 3;
    QTest::newRow("the last without its full stop") << u"We ask. They answer"_s << 1 << 2;
    QTest::newRow("as long as a long sentence") << u"one two three four five six"_s << 1 << 6;
    QTest::newRow("an abbreviation") << u"Some, e.g. Ann, ask."_s << 1 << 5; // of one letter each
}

void tst_PageAdvice::countsSentencesAndNothingElse()
{
    QFETCH(QString, text);
    const PageAdvice advice = adviceOn({passage(text)});
    QTEST(advice.readability.sentences, "sentences");
    QTEST(advice.readability.words, "words");
}

void tst_PageAdvice::countsNoLabel()
{
    const Inlines open{Text{u"We tell "_s}, Withheld{{u"personal information"_s}}, Text{u" of it."_s}};
    const PublicPassage alone{Place{}, {Withheld{{u"personal information"_s}}, Text{u"."_s}}};
    const PageAdvice advice = adviceOn({{Place{}, open}, alone});
    QCOMPARE(advice.readability, (Readability{1, 4, 0, 10}));
    const PageAdvice longOne = adviceOn({{Place{}, open + Inlines{Text{u" And she said so, we think, once."_s}}}});
    QCOMPARE(found(longOne), QStringList{u"And she said so, we think, once."_s});
}

void tst_PageAdvice::countsEveryWordOfThePage()
{
    const Document page{.info = {.title = u"A title"_s},
                        .sections = {Section{.heading = u"A heading"_s,
                                             .blocks = {Paragraph{{Text{u"We ask "_s}, Withheld{{u"safety"_s}}}},
                                                        Table{.caption = u"A table"_s}}}}};
    QCOMPARE(adviceOn({}, page).words, 8);
    QCOMPARE(adviceOn({}, page).readability, Readability());
}

void tst_PageAdvice::listsTheLongestSentences()
{
    QList<PublicPassage> passages;
    for (int words = 4; words <= 12; ++words)
        passages += passage(QStringList(words, u"yes"_s).join(u' ') + u'.', u"q%1"_s.arg(words));
    const PageAdvice advice = adviceOn(passages);
    QCOMPARE(advice.hints.size(), 5);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(advice.hints.at(i).what.count, 12 - i);
        QCOMPARE(advice.hints.at(i).places, QList{Place{.question = u"q%1"_s.arg(12 - i)}});
    }
}

void tst_PageAdvice::ordersByKind()
{
    const PageAdvice advice =
        adviceOn({passage(u"The DSPT."_s), passage(u"A controller may utilise it."_s),
                  passage(u"This is a sentence of seven words."_s), passage(u"We utilise the QZX."_s)});
    QCOMPARE(found(advice), (QStringList{u"This is a sentence of seven words."_s, u"utilise"_s, u"controller"_s,
                                         u"DSPT"_s, u"QZX"_s}));
}

void tst_PageAdvice::saysWhatStandsInSeveralPlacesOnce()
{
    const PageAdvice advice =
        adviceOn({passage(u"A controller must utilise it."_s, u"a"_s), passage(u"Utilise it. Utilise it."_s, u"b"_s),
                  passage(u"Two controllers."_s, u"c"_s)});
    QCOMPARE(found(advice), (QStringList{u"utilise"_s, u"controller"_s}));
    QCOMPARE(advice.hints.first().places, (QList{Place{.question = u"a"_s}, Place{.question = u"b"_s}}));
    QCOMPARE(advice.hints.last().places, (QList{Place{.question = u"a"_s}, Place{.question = u"c"_s}}));
}

void tst_PageAdvice::takesAnExpansionAnywhereOnThePage()
{
    const QList<PublicPassage> passages{passage(u"The NPD is used in the UK."_s)};
    QCOMPARE(found(adviceOn(passages)).last(), u"NPD"_s);
    const Document page{.sections = {Section{.heading = u"National Pupil Database (NPD)"_s}}};
    QVERIFY(!found(adviceOn(passages, page)).contains(u"NPD"_s));
    const Document label{.sections = {Section{.blocks = {Paragraph{{Withheld{{u"a database (NPD)"_s}}}}}}}};
    QVERIFY(found(adviceOn(passages, label)).contains(u"NPD"_s));
}

void tst_PageAdvice::findsNoPhraseAcrossALabel()
{
    QCOMPARE(found(adviceOn({passage(u"It is in order to do so."_s)})).last(), u"in order to"_s);
    const Inlines parted{Text{u"It is in order "_s}, Withheld{}, Text{u" to do."_s}};
    QVERIFY(!found(adviceOn({{Place{}, parted}})).contains(u"in order … to"_s));
    QVERIFY(adviceOn({{Place{}, parted}}).hints.size() < 2);
}

void tst_PageAdvice::leavesOutWhatIsIgnored()
{
    OpenSample sample;
    const Place place{.question = u"whatAndWhy"_s};
    QVERIFY_RESULT(
        redacting::setWording(*sample, Attendance, place, u"en-GB"_s, words(u"We utilise it. The QZX, too."_s)));
    const auto before = simplifying::pageAdvice(*sample, Attendance);
    QVERIFY_RESULT(before);
    QVERIFY(found(*before).contains(u"utilise"_s) && found(*before).contains(u"QZX"_s));
    const auto hints = simplifying::advice(*sample, Attendance, u"whatAndWhy"_s)->hints;
    const auto qzx =
        std::find_if(hints.begin(), hints.end(), [](const auto &hint) { return hint.what.words == u"QZX"; });
    QVERIFY(qzx != hints.end());
    QVERIFY_RESULT(simplifying::ignore(*sample, Attendance, *qzx));
    const auto after = simplifying::pageAdvice(*sample, Attendance);
    QVERIFY(found(*after).contains(u"utilise"_s) && !found(*after).contains(u"QZX"_s));
    QCOMPARE(after->readability, before->readability);
}

void tst_PageAdvice::comparesToWhatPeopleKnow_data()
{
    QTest::addColumn<Readability>("readability");
    QTest::addColumn<QString>("words");
    QTest::newRow("too little") << Readability{9, 99, 0, 400} << QString();
    QTest::newRow("very easy") << Readability{10, 100, 19, 400} << u"book for children: about 10 words"_s;
    QTest::newRow("easy") << Readability{10, 100, 20, 400} << u"novel"_s;
    QTest::newRow("usual") << Readability{10, 100, 30, 400} << u"newspaper"_s;
    QTest::newRow("hard") << Readability{7, 100, 40, 400} << u"official report: about 14 words"_s;
    QTest::newRow("very hard") << Readability{4, 100, 40, 400} << u"like a law"_s;
}

void tst_PageAdvice::comparesToWhatPeopleKnow()
{
    QFETCH(Readability, readability);
    QFETCH(QString, words);
    const QString said = simplifying::impression(readability);
    QVERIFY2(words.isEmpty() ? said.isEmpty() : said.contains(words), qPrintable(said));
}

void tst_PageAdvice::readsThePageOfAnAssessment()
{
    OpenSample sample;
    const auto advice = simplifying::pageAdvice(*sample, Census);
    QVERIFY_RESULT(advice);
    QVERIFY(advice->words > 1000);
    QVERIFY(advice->readability.words > 500 && advice->readability.words < advice->words);
    QVERIFY(!advice->hints.isEmpty());
    for (const PageHint &hint : advice->hints)
        QVERIFY(!hint.places.isEmpty());
    QVERIFY(!simplifying::impression(advice->readability).isEmpty());
    QVERIFY(simplifying::explanation(*advice).contains(QString::number(advice->words)));
    QVERIFY(!simplifying::pageAdvice(*sample, AssessmentId{u"none"_s}));
}

void tst_PageAdvice::leavesAlonePagesWithoutAList()
{
    const PageAdvice advice =
        simplifying::pageAdvice({}, {passage(u"Wir utilise QZX. Und Namen"_s)}, nullptr, NothingIgnored);
    QCOMPARE(advice.readability.sentences, 1);
    QVERIFY(advice.hints.isEmpty());
}

void tst_PageAdvice::doesNotDependOnWhatIsWithheld()
{
    const Template t = smallTemplate();
    const PlainLanguageReader reader = shortReader();
    for (quint32 seed = 1; seed <= 100; ++seed) {
        const Assessment a = randomAssessment(t, seed);
        const auto adviceOf = [&](const Assessment &one) {
            PageAdvice advice = simplifying::pageAdvice(summarise(t, one, {}).document(), publicPassages(t, one),
                                                        &reader, NothingIgnored);
            for (PageHint &hint : advice.hints)
                for (Place &place : hint.places)
                    place.row = {}; // rows keep their places and not their ids
            return advice;
        };
        QVERIFY2(adviceOf(a) == adviceOf(varied(t, a, seed + 500000)), qPrintable(u"seed %1"_s.arg(seed)));
    }
}

QTEST_GUILESS_MAIN(tst_PageAdvice)
#include "tst_PageAdvice.moc"
