// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/PlainLanguage.h"

#include <QTest>

using namespace candour;
using Kind = PlainLanguageHint::Kind;

/// What a reader may stumble over.
class tst_PlainLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void countsTheWordsOfALongSentence();
    void saysATermOnce();
    void knowsWhatIsExplained_data();
    void knowsWhatIsExplained();
    void standsWhereItSays();

private:
    static PlainLanguageReader reader()
    {
        return PlainLanguageReader({.longSentence = 5,
                                    .avoid = {{{u"utilise"_s, u"utilised"_s}, u"use"_s},
                                              {{u"in order to"_s}, u"to"_s},
                                              {{u"in order"_s}, u"tidy"_s}},
                                    .terms = {{{u"data subject"_s, u"data subjects"_s}, u"the people"_s}},
                                    .abbreviations = {u"e.g."_s},
                                    .acronyms = {u"UK"_s}});
    }
    static QStringList found(const QString &text, const QSet<QString> &explained = {})
    {
        QStringList words;
        for (const PlainLanguageHint &hint : reader().hints(fromPlainText(text), explained))
            words += hint.words;
        return words;
    }
};

void tst_PlainLanguage::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << u"We use it."_s << QStringList();
    QTest::newRow("a word") << u"We Utilise it. They utilised it."_s << QStringList{u"Utilise"_s, u"utilised"_s};
    QTest::newRow("not within a word") << u"We reutilise it."_s << QStringList();
    QTest::newRow("the longest") << u"In order to learn."_s << QStringList{u"In order to"_s};
    QTest::newRow("the shorter") << u"All in order."_s << QStringList{u"in order"_s};
    QTest::newRow("at the end") << u"All in order\nto"_s << QStringList{u"in order\nto"_s};
    QTest::newRow("a term") << u"Each data‑subject? A data subject."_s << QStringList{u"data subject"_s};
    QTest::newRow("an acronym") << u"The DSPT in the UK. DSPTs."_s << QStringList{u"DSPT"_s};
    QTest::newRow("no acronym") << u"A B2 Anna 2026 COVIDVACCINE"_s << QStringList();
    QTest::newRow("a long sentence") << u"One two three four five six."_s
                                     << QStringList{u"One two three four five six."_s};
    QTest::newRow("just short enough") << u"One two, e.g. five."_s << QStringList();
}

void tst_PlainLanguage::finds()
{
    QFETCH(QString, text);
    QTEST(found(text), "words");
}

void tst_PlainLanguage::countsTheWordsOfALongSentence()
{
    const QList<PlainLanguageHint> hints =
        reader().hints(fromPlainText(u"Short. One two three four five six seven."_s), {});
    QCOMPARE(hints.size(), 1);
    QCOMPARE(hints.first().kind, Kind::LongSentence);
    QCOMPARE(hints.first().count, 7);
}

void tst_PlainLanguage::saysATermOnce()
{
    QCOMPARE(found(u"A data subject. Data subjects."_s), QStringList{u"data subject"_s});
    QCOMPARE(found(u"We utilise. We utilise."_s).size(), 2);
}

void tst_PlainLanguage::knowsWhatIsExplained_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("explained");
    QTest::newRow("in brackets") << u"The National Pupil Database (NPD) is"_s << true;
    QTest::newRow("before brackets") << u"The NPD (National Pupil Database) is"_s << true;
    QTest::newRow("with more in the brackets") << u"Database (NPD, since 2002)"_s << true;
    QTest::newRow("alone") << u"The NPD is"_s << false;
    QTest::newRow("among others") << u"(the NPD)"_s << false;
}

void tst_PlainLanguage::knowsWhatIsExplained()
{
    QFETCH(QString, text);
    QFETCH(bool, explained);
    QCOMPARE(acronymsExplainedIn(text).contains(u"NPD"_s), explained);
    QCOMPARE(found(u"NPD"_s, acronymsExplainedIn(text)).isEmpty(), explained);
}

void tst_PlainLanguage::standsWhereItSays()
{
    const RichText text = fromPlainText(u"We utilise it.\nA data subject asks the DSPT today, for all of it."_s);
    const QString plain = plainText(text);
    const QList<PlainLanguageHint> hints = reader().hints(text, {});
    QCOMPARE(hints.size(), 4);
    for (const PlainLanguageHint &hint : hints)
        QCOMPARE(plain.mid(hint.range.from, hint.range.length), hint.words);
}

QTEST_APPLESS_MAIN(tst_PlainLanguage)
#include "tst_PlainLanguage.moc"
