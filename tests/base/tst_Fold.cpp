// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Fold.h"
#include "base/Literals.h"
#include "support/RandomAssessment.h"

#include <QTest>

using namespace candour;

/// However a secret is written, it is found; and no other word is taken for it.
class tst_Fold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsHoweverWritten_data();
    void foldsHoweverWritten();
    void keepsApartWhatDiffers_data();
    void keepsApartWhatDiffers();
    void isItsOwnFold();
    void seesThroughCaseFormsAndInvisibles();
    void seesThroughWhiteSpace();
    void findsWholeWords_data();
    void findsWholeWords();
    void findsEveryRunOfWords();

private:
    static constexpr quint32 Seeds = 300;
};

void tst_Fold::foldsHoweverWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("white space only") << u" \t\n\u00A0\u2003"_s << QString();
    QTest::newRow("the example of the contract") << u"Siân’s  oﬃce"_s << u"sian's office"_s;
    QTest::newRow("composed and not") << u"\u00C9t\u0065\u0301"_s << u"ete"_s;
    QTest::newRow("an enclosing mark") << u"a\u20DDb"_s << u"ab"_s;
    QTest::newRow("sharp s") << u"STRASSE Straße \u1E9E"_s << u"strasse strasse ss"_s;
    QTest::newRow("final sigma") << u"ΟΔΟΣ οδος"_s << u"οδοσ οδοσ"_s;
    QTest::newRow("full width") << u"ＡＢ１２"_s << u"ab12"_s;
    QTest::newRow("superscript") << u"m²"_s << u"m2"_s;
    QTest::newRow("an ellipsis") << u"and…"_s << u"and..."_s;
    QTest::newRow("dashes") << u"\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D-"_s << u"-----------"_s;
    QTest::newRow("apostrophes") << u"\u2018\u2019\u201A\u201B\u2032\u00B4\u0060\u02BC\u2039\u203A\uFF07'"_s
                                 << u"''''''''''''"_s;
    QTest::newRow("an accent for an apostrophe") << u"O\u00B4Brien"_s << u"o'brien"_s;
    QTest::newRow("quotation marks") << u"\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB\uFF02\""_s
                                     << u"\"\"\"\"\"\"\"\"\""_s;
    QTest::newRow("soft hyphen and zero width") << u"se\u00ADcr\u200Be\u200C\u200D\u2060\uFEFFt"_s << u"secret"_s;
    QTest::newRow("direction") << u"\u202Ese\u200Ecr\u200F\u2066et\u2069\u202C"_s << u"secret"_s;
    QTest::newRow("joiner and variation") << u"se\u034Fcr\uFE0Fe\uFE00t"_s << u"secret"_s;
    QTest::newRow("white space around and between") << u"\n a \t\u00A0\u3000 b \r\n"_s << u"a b"_s;
    QTest::newRow("invisible between spaces") << u"a \u200B b"_s << u"a b"_s;
    QTest::newRow("beyond the first plane") << u"\U0001D400\U00010400 😀"_s << u"a\U00010428 😀"_s;
}

void tst_Fold::foldsHoweverWritten()
{
    QFETCH(QString, text);
    QTEST(folded(text), "expected");
}

void tst_Fold::keepsApartWhatDiffers_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("two");
    QTest::newRow("letters") << u"tan"_s << u"ton"_s;
    QTest::newRow("digits") << u"10"_s << u"100"_s;
    QTest::newRow("a space") << u"no where"_s << u"nowhere"_s;
    QTest::newRow("a dash") << u"re-use"_s << u"reuse"_s;
    QTest::newRow("single and double quotation marks") << u"'a'"_s << u"\"a\""_s;
    QTest::newRow("a spacing vowel") << u"क"_s << u"का"_s;
}

void tst_Fold::keepsApartWhatDiffers()
{
    QFETCH(QString, one);
    QFETCH(QString, two);
    QVERIFY(folded(one) != folded(two));
}

void tst_Fold::isItsOwnFold()
{
    for (quint32 seed = 1; seed <= Seeds; ++seed) {
        const QString once = folded(RandomValues(seed).words(1, 12));
        QCOMPARE(folded(once), once);
        QCOMPARE(once, once.simplified());
    }
}

void tst_Fold::seesThroughCaseFormsAndInvisibles()
{
    static const QString invisible = u"\u00AD\u200B\u200D\u202E\u2066\u0301\uFEFF\u034F"_s;
    for (quint32 seed = 1; seed <= Seeds; ++seed) {
        RandomValues random(seed);
        const QString text = random.words(1, 12);
        const QString wanted = folded(text);
        QCOMPARE(folded(text.toUpper()), wanted);
        for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D,
                                QString::NormalizationForm_KC, QString::NormalizationForm_KD})
            QCOMPARE(folded(text.normalized(form)), wanted);
        QString strewn = text;
        for (int i = 0; i < 5; ++i)
            strewn.insert(random.below(int(strewn.size() + 1)), invisible.at(random.below(int(invisible.size()))));
        QCOMPARE(folded(strewn), wanted);
    }
}

void tst_Fold::seesThroughWhiteSpace()
{
    for (quint32 seed = 1; seed <= Seeds; ++seed) {
        RandomValues random(seed);
        const QString text = random.words(2, 12);
        const QString apart = u"\u00A0"_s + QString(text).replace(u' ', random.chance(50) ? u"\n \t"_s : u"\u2003"_s);
        QCOMPARE(folded(apart + u' '), folded(text));
    }
}

void tst_Fold::findsWholeWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("expected");
    QTest::newRow("nothing to find") << u"a"_s << QString() << false;
    QTest::newRow("nothing in nothing") << QString() << QString() << false;
    QTest::newRow("nowhere to look") << QString() << u"a"_s << false;
    QTest::newRow("the whole") << u"kestrel"_s << u"kestrel"_s << true;
    QTest::newRow("at the beginning") << u"kestrel runs it"_s << u"kestrel"_s << true;
    QTest::newRow("at the end") << u"run by kestrel"_s << u"kestrel"_s << true;
    QTest::newRow("between signs") << u"(kestrel), it is"_s << u"kestrel"_s << true;
    QTest::newRow("several words") << u"run by kestrel vantage ltd"_s << u"kestrel vantage"_s << true;
    QTest::newRow("ends inside a word") << u"kestrels"_s << u"kestrel"_s << false;
    QTest::newRow("begins inside a word") << u"akestrel"_s << u"kestrel"_s << false;
    QTest::newRow("ends inside a number") << u"1234"_s << u"123"_s << false;
    QTest::newRow("begins inside a number") << u"0123"_s << u"123"_s << false;
    QTest::newRow("inside first, whole later") << u"kestrels and kestrel"_s << u"kestrel"_s << true;
    QTest::newRow("overlapping itself") << u"xa a a"_s << u"a a"_s << true;
    QTest::newRow("a sign at its beginning") << u"a-b"_s << u"-b"_s << true;
    QTest::newRow("a sign at its end") << u"a-b"_s << u"a-"_s << true;
    QTest::newRow("another word") << u"kite"_s << u"kestrel"_s << false;
}

void tst_Fold::findsWholeWords()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QTEST(containsWords(text, words), "expected");
}

/// Any run of whole words of a text is found in it; without its first or last letter it is a part of a word, and so
/// found only where it happens to stand as a whole elsewhere.
void tst_Fold::findsEveryRunOfWords()
{
    for (quint32 seed = 1; seed <= Seeds; ++seed) {
        RandomValues random(seed);
        const QStringList all = folded(random.words(1, 12)).split(u' ');
        const int first = random.below(int(all.size()));
        const QString run = all.mid(first, 1 + random.below(int(all.size()) - first)).join(u' ');
        const QString text = all.join(u' ');
        QVERIFY2(containsWords(text, run), qPrintable(run));
        const QString apart = u' ' + text + u' ';
        for (const QString &part : {run.mid(1), run.chopped(1)})
            if (!part.isEmpty() && apart.count(part) == 1 && part.front().isLetterOrNumber() &&
                part.back().isLetterOrNumber() && run.front().isLetterOrNumber() && run.back().isLetterOrNumber())
                QVERIFY2(!containsWords(text, part), qPrintable(part));
    }
}

QTEST_GUILESS_MAIN(tst_Fold)
#include "tst_Fold.moc"
