// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "base/Sentences.h"

#include <QTest>

using namespace candour;

/// Where sentences and words begin and end, and the figures made of them.
class tst_Sentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsSentences_data();
    void findsSentences();
    void findsWords_data();
    void findsWords();
    void computes_data();
    void computes();
    void followsTheFormulas_data();
    void followsTheFormulas();
    void addsUp();
    void takesAnyText();
};

void tst_Sentences::findsSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sentences");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("white space") << u" \n \n"_s << QStringList();
    QTest::newRow("two") << u"We collect it. Why?"_s << QStringList{u"We collect it."_s, u"Why?"_s};
    QTest::newRow("no full stop") << u"We collect it"_s << QStringList{u"We collect it"_s};
    QTest::newRow("a line ends one") << u"Names\nAddresses"_s << QStringList{u"Names"_s, u"Addresses"_s};
    QTest::newRow("e.g.") << u"Some data, e.g. Names, is kept. It stays."_s
                          << QStringList{u"Some data, e.g. Names, is kept."_s, u"It stays."_s};
    QTest::newRow("a section of an Act") << u"Under s. 40 of the Act (cf. Art. 6) we may."_s
                                         << QStringList{u"Under s. 40 of the Act (cf. Art. 6) we may."_s};
    QTest::newRow("an abbreviation that ends the text")
        << u"Names, addresses, etc."_s << QStringList{u"Names, addresses, etc."_s};
    QTest::newRow("a decimal") << u"It is 1.5 percent. Good."_s << QStringList{u"It is 1.5 percent."_s, u"Good."_s};
}

void tst_Sentences::findsSentences()
{
    QFETCH(QString, text);
    QStringList found;
    for (const FoundStretch &one : sentencesOf(text, {u"e.g."_s, u"s."_s, u"cf."_s, u"art."_s, u"etc."_s}))
        found += text.mid(one.from, one.length);
    QTEST(found, "sentences");
}

void tst_Sentences::findsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << u" – … "_s << QStringList();
    QTest::newRow("apostrophes and hyphens")
        << u"The pupils’ data isn't re‑used well-known-"_s
        << QStringList{u"The"_s, u"pupils"_s, u"data"_s, u"isn't"_s, u"re‑used"_s, u"well-known"_s};
    QTest::newRow("decomposed") << u"cafe\u0301s (2)"_s << QStringList{u"cafe\u0301s"_s, u"2"_s};
    QTest::newRow("beyond the first plane") << u"a 𝒷 c"_s << QStringList{u"a"_s, u"𝒷"_s, u"c"_s};
}

void tst_Sentences::findsWords()
{
    QFETCH(QString, text);
    QStringList found;
    for (const FoundStretch &one : wordsOf(text))
        found += text.mid(one.from, one.length);
    QTEST(found, "words");
}

void tst_Sentences::computes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("perSentence");
    QTest::addColumn<double>("index");
    QTest::addColumn<double>("lix");
    QTest::newRow("nothing") << QString() << 0.0 << 0.0 << 0.0;
    // 4 words, 4 + 5 + 4 + 5 letters, two sentences; no word of more than six letters.
    QTest::newRow("short") << u"Data moves. Data stays."_s << 2.0 << 4.71 * 18 / 4 + 1 - 21.43 << 2.0;
    // 3 words, 7 + 7 + 2 letters; two of three words are long.
    QTest::newRow("no word in the second") << u"Data moves. …."_s << 2.0 << 4.71 * 9 / 2 + 1 - 21.43 << 2.0;
    QTest::newRow("one long word") << u"Schools collect it."_s << 3.0 << 4.71 * 16 / 3 + 1.5 - 21.43 << 3.0 + 200.0 / 3;
}

void tst_Sentences::computes()
{
    QFETCH(QString, text);
    QFETCH(double, perSentence);
    QFETCH(double, index);
    QFETCH(double, lix);
    const Readability readability = readabilityOf(text, {});
    QVERIFY(qAbs(readability.wordsPerSentence() - perSentence) < 0.001);
    QVERIFY2(qAbs(readability.automatedReadabilityIndex() - index) < 0.001,
             qPrintable(QString::number(readability.automatedReadabilityIndex())));
    QVERIFY2(qAbs(readability.lix() - lix) < 0.001, qPrintable(QString::number(readability.lix())));
}

void tst_Sentences::followsTheFormulas_data()
{
    QTest::addColumn<Readability>("counted");
    QTest::addColumn<double>("index");
    QTest::addColumn<double>("lix");
    QTest::newRow("easy") << Readability{8, 100, 18, 450} << 6.015 << 12.5 + 18;
    QTest::newRow("hard") << Readability{4, 120, 60, 660} << 19.475 << 30.0 + 50;
}

/// Counts and results that were worked out elsewhere.
void tst_Sentences::followsTheFormulas()
{
    QFETCH(Readability, counted);
    QFETCH(double, index);
    QFETCH(double, lix);
    QVERIFY(qAbs(counted.automatedReadabilityIndex() - index) < 1e-9);
    QVERIFY(qAbs(counted.lix() - lix) < 1e-9);
}

void tst_Sentences::addsUp()
{
    Readability sum = readabilityOf(u"Data moves."_s, {});
    sum += readabilityOf(u"Schools collect it."_s, {});
    const Readability whole = readabilityOf(u"Data moves. Schools collect it."_s, {});
    QCOMPARE(sum, whole);
    QCOMPARE(sum, (Readability{2, 5, 2, 25}));
}

void tst_Sentences::takesAnyText()
{
    for (const QString &text : {u"..."_s, u"\n\n"_s, QString(QChar(0xD800)), u"’"_s, u"-"_s, QString(100000, u'.'),
                                u"a."_s.repeated(50000)}) {
        qsizetype end = 0;
        for (const FoundStretch &one : sentencesOf(text, {u"a."_s})) {
            QVERIFY(one.from >= end && one.length > 0);
            end = one.from + one.length;
        }
        QVERIFY(end <= text.size());
        for (const FoundStretch &one : wordsOf(text))
            QVERIFY(one.length > 0 && one.from + one.length <= text.size());
    }
}

QTEST_APPLESS_MAIN(tst_Sentences)
#include "tst_Sentences.moc"
