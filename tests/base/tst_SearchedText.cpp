// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "base/SearchedText.h"

#include <QTest>

using namespace candour;

class tst_SearchedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWholeWords_data();
    void findsWholeWords();
};

void tst_SearchedText::findsWholeWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("found");
    QTest::newRow("alone") << u"a cafe b"_s << u"cafe"_s << 1;
    QTest::newRow("beginning of a word") << u"a cafes b"_s << u"cafe"_s << 0;
    QTest::newRow("end of a word") << u"a netcafe b"_s << u"cafe"_s << 0;
    QTest::newRow("accent apart") << u"a cafe\u0301 b"_s << u"cafe\u0301"_s << 1;
    QTest::newRow("accent apart, beginning of a word") << u"a cafe\u0301s b"_s << u"cafe\u0301"_s << 0;
    QTest::newRow("two accents, beginning of a word") << u"a cafe\u0301\u0323s b"_s << u"cafe\u0301\u0323"_s << 0;
    QTest::newRow("after an accent apart") << u"e\u0301cole"_s << u"cole"_s << 0;
    QTest::newRow("soft hyphen, beginning of a word") << u"data\u00ADbase"_s << u"data\u00AD"_s << 0;
    QTest::newRow("accent that stands alone") << u"\u0301cole"_s << u"cole"_s << 1;
}

void tst_SearchedText::findsWholeWords()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QTEST(int(stretchesOf(words, searchedText(text, Letters::AsTyped), true).size()), "found");
}

QTEST_GUILESS_MAIN(tst_SearchedText)
#include "tst_SearchedText.moc"
