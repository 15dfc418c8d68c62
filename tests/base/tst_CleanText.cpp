// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CleanText.h"
#include "base/Literals.h"

#include <QTest>

using namespace candour;

class tst_CleanText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAwayWhatNobodySees_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<int>("unseen");
        QTest::newRow("plain") << u"Æble, naïve\tand\n統計 \U0001F600"_s << u"Æble, naïve\tand\n統計 \U0001F600"_s << 0;
        QTest::newRow("line ends") << u"a\r\nb\rc\nd"_s << u"a\nb\nc\nd"_s << 0;
        QTest::newRow("control") << u"a\u0007b\u001B[31mc"_s << u"ab[31mc"_s << 0x07;
        QTest::newRow("nul") << u"a"_s + QChar(0) + u"b"_s << u"ab"_s << -1;
        QTest::newRow("override") << u"pay \u202E001\u202C"_s << u"pay 001"_s << 0x202E;
        QTest::newRow("isolate") << u"\u2067a\u2069"_s << u"a"_s << 0x2067;
        QTest::newRow("half a pair") << u"a"_s + QChar(0xD83D) + u"b"_s << u"ab"_s << 0xD83D;
        QTest::newRow("the other half") << QChar(0xDE00) + u"b"_s << u"b"_s << 0xDE00;
        QTest::newRow("no character") << u"a\uFFFEb\uFDD0"_s << u"ab"_s << 0xFFFE;
        QTest::newRow("no character, far up") << u"a\U0001FFFFb"_s << u"ab"_s << 0x1FFFF;
        QTest::newRow("joiners and marks of direction that show") << u"a\u200Db\u200Ec"_s << u"a\u200Db\u200Ec"_s << 0;
    }

    void takesAwayWhatNobodySees()
    {
        QFETCH(QString, text);
        QFETCH(QString, kept);
        QFETCH(int, unseen);
        QCOMPARE(cleanText(text), kept);
        QVERIFY(!firstUnseen(cleanText(text)));
        const auto first = firstUnseen(text);
        QCOMPARE(first.has_value(), unseen != 0);
        if (first)
            QCOMPARE(int(first->character), std::max(0, unseen));
    }

    void saysInWhichLine()
    {
        QCOMPARE(firstUnseen(u"a\r\nb\n\nc\u0001"_s)->line, 4);
        QCOMPARE(firstUnseen(u"\u202A"_s)->line, 1);
    }

    void putsEverythingOnOneLine()
    {
        QCOMPARE(cleanLine(u"a\r\nb\tc\u2028d\u2029e\u202E"_s), u"a b c d e"_s);
        QCOMPARE(cleanFileName(u"C:\\x/../y\n.pdf"_s), u"y .pdf"_s);
        QCOMPARE(cleanFileName(u"C:\\x\\y.pdf"_s), u"y.pdf"_s);
        QCOMPARE(cleanFileName(u"a/.."_s), QString());
    }
};

QTEST_GUILESS_MAIN(tst_CleanText)
#include "tst_CleanText.moc"
