// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "base/NeedleSearch.h"

#include <QTest>

using namespace candour;

namespace {

/// Numbers of the needles that are found in the text, each once.
QList<int> foundIn(const QString &text, const QStringList &words)
{
    QList<Needle> needles;
    for (const QString &word : words)
        needles += Needle{.words = word};
    Folder folder;
    const NeedleSearch search(needles, folder);
    QSet<int> found;
    search.find(folder.fold(text), false, [&](int pattern, qsizetype) {
        for (const Pattern::Source &source : search.patterns().at(pattern).sources)
            found += source.needle;
    });
    QList<int> numbers(found.begin(), found.end());
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

} // namespace

class tst_NeedleSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsThereHoweverItIsWritten_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("case and accents") << u"Siân Hughes"_s << u"by SIAN  HUGHES,"_s << true;
        QTest::newRow("punctuation and spaces") << u"QQ 12 34 56 C"_s << u"qq123456c"_s << true;
        QTest::newRow("parted by invisible letters") << u"secret"_s << u"se\u00ADcr\u200Bet"_s << true;
        QTest::newRow("five words of many")
            << u"one two three four five six seven"_s << u"and two three four five six too"_s << true;
        QTest::newRow("four words of many")
            << u"one two three four five six seven"_s << u"and two three four five too"_s << false;
        QTest::newRow("five words, and all of them")
            << u"one two three four five"_s << u"and one two three four five too"_s << true;
        QTest::newRow("a short word between invisible letters") << u"plan"_s << u"ex\u00ADplan\u00ADation"_s << false;
        QTest::newRow("a word of four letters at the end") << u"Anne"_s << u"ask Anne"_s << true;
        QTest::newRow("a short word inside another") << u"Ada"_s << u"Canada"_s << false;
        QTest::newRow("a short word by itself") << u"Ada"_s << u"ask Ada."_s << true;
        QTest::newRow("an address within")
            << u"write to mary.roe@example.org now"_s << u"mary.roe@example.org"_s << true;
        QTest::newRow("an office's address, its first part")
            << u"write to privacy@example.org now"_s << u"our privacy notice"_s << false;
        QTest::newRow("a postcode within")
            << u"the office at 7 Mill Lane, SW1A 2AA London"_s << u"in sw1a2aa"_s << true;
        QTest::newRow("a number in groups, within") << u"his number JG 10 37 59 A of 2019"_s << u"JG103759A"_s << true;
        QTest::newRow("capitals without a number") << u"the ICO AND DPO said so today"_s << u"ICO and DPO"_s << false;
        QTest::newRow("Han") << u"統計"_s << u"這是統計法"_s << true;
    }

    void findsWhatIsThereHoweverItIsWritten()
    {
        QFETCH(QString, words);
        QFETCH(QString, text);
        QFETCH(bool, found);
        QCOMPARE(foundIn(text, {words}), found ? QList<int>{0} : QList<int>{});
    }

    void saysEveryNeedleThatTheWordsComeFrom()
    {
        QCOMPARE(foundIn(u"call 020 7946 0182"_s, {u"nothing"_s, u"020 7946 0182"_s, u"his number is 02079460182"_s}),
                 (QList<int>{1, 2}));
    }

    void tellsIdentifiersFromWords()
    {
        Folder folder;
        const NeedleSearch search({Needle{.words = u"Room B1234"_s}}, folder);
        QStringList identifiers;
        for (const Pattern &pattern : search.patterns())
            identifiers += pattern.sources.first().identifier;
        identifiers.sort();
        QCOMPARE(identifiers, QStringList({QString(), u"B1234"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_NeedleSearch)
#include "tst_NeedleSearch.moc"
